/** The next level of every sheet, by what it adds to its group's total. */
import { Button } from '@fluentui/react-components';
import type { PathStep } from '../../../scoring/scorecard/path';
import type { Scorecard } from '../../../scoring/scorecard/scorecard';
import { usePick } from '../../language';
import { Bar } from '../Bar';
import { Needs } from './Needs';
import { useTexts } from './texts';
import { draftsFor, lineOf, type Drafts } from './tried';

export interface StepsProps {
  readonly card: Scorecard;
  readonly steps: readonly PathStep[];
  readonly tryOut: (drafts: Drafts) => void;
}

export function RankList({ card, steps, tryOut }: StepsProps) {
  const texts = useTexts();
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
  tryOut: (drafts: Drafts) => void;
  children?: React.ReactNode;
}) {
  const texts = useTexts();
  const pick = usePick();
  const line = lineOf(card, step.code);
  if (!line) return null;
  const name = pick(line.indicator.name);
  const drafts = draftsFor(line, step);
  return (
    <li className="kpi-row kpi-entry">
      <div className="kpi-label kpi-strong">{name}</div>
      <div className="kpi-between">
        <span>{texts.fromTo(step.fromLevel, step.toLevel)}</span>
        {step.gain > 0 && <span className="kpi-entry-figure">{texts.gain(step.gain)}</span>}
      </div>
      {children}
      <Needs step={step} />
      {drafts && (
        <Button
          size="small"
          aria-label={texts.tryThisOf(name, step.toLevel)}

          onClick={() => tryOut(drafts)}
        >
          {texts.tryThis}
        </Button>
      )}
    </li>
  );
}
