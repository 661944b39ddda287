/** The next level of every sheet, by what it adds to its group's total. */
import { Button } from '@fluentui/react-components';
import { pathTexts } from '../../../i18n/path';
import type { PathStep } from '../../../scoring/scorecard/path';
import type { Scorecard } from '../../../scoring/scorecard/scorecard';
import { usePick, useTexts } from '../../language';
import { Bar } from '../Bar';
import { Needs } from './Needs';
import { triedFor, lineOf, type Tried } from './tried';

export interface StepsProps {
  readonly card: Scorecard;
  readonly steps: readonly PathStep[];
  readonly tryOut: (tried: Tried) => void;
}

export function RankList({ card, steps, tryOut }: StepsProps) {
  const texts = useTexts(pathTexts);
  const most = Math.max(...steps.map(({ gain }) => gain));
  if (steps.length === 0) return <p className="kpi-quiet">{texts.rankNone}</p>;
  return (
    <ol className="kpi-rows">
      {steps.map((step) => (
        <StepItem key={step.code} card={card} step={step} tryOut={tryOut}>
          {step.gain > 0 ? <Bar share={step.gain / most} /> : <p className="kpi-small">{texts.noWeight}</p>}
        </StepItem>
      ))}
    </ol>
  );
}

/** One step: from where to where, what it adds, what it needs, and the way to try it out. */
export function StepItem({
  card,
  step,
  tryOut,
  children,
}: {
  card: Scorecard;
  step: PathStep;
  tryOut: (tried: Tried) => void;
  children?: React.ReactNode;
}) {
  const texts = useTexts(pathTexts);
  const pick = usePick();
  const line = lineOf(card, step.code);
  if (!line) return null;
  const name = pick(line.indicator.name);
  const tried = triedFor(line, step);
  return (
    <li className="kpi-row kpi-entry">
      <div className="kpi-label kpi-strong">{name}</div>
      <div className="kpi-between">
        <span>{texts.fromTo(step.fromLevel, step.toLevel)}</span>
        {step.gain > 0 && <span className="kpi-entry-figure">{texts.gain(step.gain)}</span>}
      </div>
      {children}
      <Needs step={step} />
      {tried && (
        <Button
          size="small"
          aria-label={texts.tryThisOf(name, step.toLevel)}

          onClick={() => tryOut(tried)}
        >
          {texts.tryThis}
        </Button>
      )}
    </li>
  );
}
