/** The figures of an indicator, each with where it comes from; typing tries another one out. */
import { scorecardTexts } from '../../i18n/scorecard';
import type { InputValue } from '../../scoring';
import { formatRange } from '../../sheet/address';
import type { Gathered, GatheredInput } from '../../tables/entries';
import { usePick, useTexts } from '../language';
import { PlaceLink } from '../parts/PlaceLink';
import { useInputText } from '../parts/Why';
import { LineField } from './LineFields';
import type { Trials } from './selection';
import { isAsWritten, trialKey, typedInputs } from './trials';

const PLACES = 3;

export interface LineInputsProps {
  readonly gathered: Gathered;
  readonly trials: Trials;
  readonly onTry: (input: GatheredInput, value: InputValue | undefined) => void;
}

export function LineInputs({ gathered, trials, onTry }: LineInputsProps) {
  const texts = useTexts(scorecardTexts);
  const inputs = typedInputs(gathered);
  if (inputs.length === 0) return <p className="kpi-quiet">{texts.inputs.none}</p>;
  return (
    <section className="kpi-inputs" aria-label={texts.inputs.heading}>
      <h3 className="kpi-title">{texts.inputs.heading}</h3>
      <p className="kpi-small">{texts.inputs.help}</p>
      {inputs.map((input) => {
        const tried = trials[trialKey(gathered.indicator.code, input.spec.name)]?.value;
        const isTrial = tried !== undefined && !isAsWritten(input, tried);
        return (
          <LineField
            key={input.spec.name}
            input={input}
            value={tried === undefined ? input.value : tried}
            onTry={(value) => onTry(input, value)}
            hint={
              <>
                <Origin input={input} isTrial={isTrial} />
                {input === gathered.weight && <span className="kpi-label">{texts.inputs.weightHelp}</span>}
              </>
            }
          />
        );
      })}
    </section>
  );
}

interface OriginProps {
  readonly input: GatheredInput;
  readonly isTrial: boolean;
}

/** Where a figure stands in the workbook, or that it stands nowhere yet. */
function Origin({
  input: { spec, value, source, places, problem, covers, notAdded, sum },
  isTrial,
}: OriginProps) {
  const inputText = useInputText();
  const texts = useTexts(scorecardTexts);
  const pick = usePick();
  const shown = places.slice(0, PLACES);
  return (
    <>
      {problem && <span className="kpi-label kpi-bad">{pick(problem)}</span>}
      {isTrial ? (
        <span className="kpi-label kpi-trial-text">{texts.inputs.trial(inputText(value, spec.kind))}</span>
      ) : (
        <span>
          {sum ? texts.inputs.sum(sum.counted, sum.of) : texts.inputs.from[source]}
          {covers && ` (${pick(covers)})`}
          {notAdded && ` (${pick(notAdded)})`}{' '}
        </span>
      )}
      {shown.map(({ sheet, range }, i) => (
        <span key={`${sheet} ${formatRange(range)}`}>
          {i > 0 && ', '}
          <PlaceLink to={{ sheet, range }} />
        </span>
      ))}
      {places.length > shown.length && ` ${texts.inputs.moreCells(places.length - shown.length)}`}
    </>
  );
}
