/** The figures of an indicator, each with where it comes from; typing tries another one out. */
import { formatNumber, type Messages } from '../../i18n';
import type { InputValue } from '../../scoring';
import { formatRange } from '../../sheet/address';
import type { Gathered, GatheredInput } from '../../tables/entries';
import { useMessages, usePick } from '../language';
import { PlaceLink } from '../parts/PlaceLink';
import type { PaneActions } from '../usePane';
import { draftKey } from './data';
import { isAsWritten, typedInputs, type Drafts } from './drafts';
import { LineField } from './LineFields';
import { useTexts } from './texts';

const PLACES = 3;

export interface LineInputsProps {
  readonly gathered: Gathered;
  readonly drafts: Drafts | undefined;
  readonly onTry: (input: GatheredInput, value: InputValue | undefined) => void;
  readonly jump: PaneActions['jump'];
}

export function LineInputs({ gathered, drafts, onTry, jump }: LineInputsProps) {
  const texts = useTexts();
  const inputs = typedInputs(gathered);
  if (inputs.length === 0) return <p className="kpi-quiet">{texts.inputs.none}</p>;
  return (
    <section className="kpi-inputs" aria-label={texts.inputs.heading}>
      <h3 className="kpi-title">{texts.inputs.heading}</h3>
      <p className="kpi-small">{texts.inputs.help}</p>
      {inputs.map((input) => {
        const draft = drafts?.[draftKey(gathered.indicator.code, input.spec.name)];
        const isTrial = draft !== undefined && !isAsWritten(input, draft);
        return (
          <LineField
            key={input.spec.name}
            input={input}
            value={draft === undefined ? input.value : draft}
            onTry={(value) => onTry(input, value)}
            hint={
              <>
                <Origin input={input} isTrial={isTrial} jump={jump} />
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
  readonly jump: PaneActions['jump'];
}

/** Where a figure stands in the workbook, or that it stands nowhere yet. */
function Origin({ input: { value, source, places, problem, covers, sum }, isTrial, jump }: OriginProps) {
  const t = useMessages();
  const texts = useTexts();
  const pick = usePick();
  const shown = places.slice(0, PLACES);
  return (
    <>
      {problem && <span className="kpi-label kpi-bad">{pick(problem)}</span>}
      {isTrial ? (
        <span className="kpi-label kpi-trial-text">{texts.inputs.trial(inputText(value, t))}</span>
      ) : (
        <span>
          {sum ? texts.inputs.sum(sum.counted, sum.of) : texts.inputs.from[source]}
          {covers && ` (${pick(covers)})`}{' '}
        </span>
      )}
      {shown.map(({ sheet, range }, i) => (
        <span key={`${sheet} ${formatRange(range)}`}>
          {i > 0 && ', '}
          <PlaceLink place={`${sheet} · ${formatRange(range)}`} onClick={() => jump(sheet, range)} />
        </span>
      ))}
      {places.length > shown.length && ` ${texts.inputs.moreCells(places.length - shown.length)}`}
    </>
  );
}

function inputText(value: InputValue, t: Messages): string {
  if (value === null) return t.why.blankInput;
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? t.common.yes : t.common.no;
  return t.common.list(value.map((one) => (one === null ? t.why.blankInput : formatNumber(one))));
}
