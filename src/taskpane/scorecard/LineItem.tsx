/** One indicator of the card: its level and score, how far the next level is; opened, its figures and why. */
import { formatScore } from '../../i18n';
import { scorecardTexts } from '../../i18n/scorecard';
import type { Bilingual, InputValue } from '../../scoring';
import type { ScorecardLine } from '../../scoring/scorecard/scorecard';
import type { Gathered, GatheredInput } from '../../tables/entries';
import { useMessages, usePick, useTexts } from '../language';
import { Disclosure } from '../parts/Disclosure';
import { Faulty, OutcomeState } from '../parts/OutcomeState';
import { gapText } from '../tables/gapText';
import { LineInputs } from './LineInputs';
import { LineWhy } from './LineWhy';
import type { Trials } from './selection';
import { trialKey } from './trials';

export interface LineItemProps {
  readonly line: ScorecardLine;
  readonly gathered: Gathered | undefined;
  readonly trials: Trials;
  readonly isTrial: boolean;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly onTry: (input: GatheredInput, value: InputValue | undefined) => void;
}

export function LineItem({ line, gathered, trials, isTrial, open, toggle, onTry }: LineItemProps) {
  const t = useMessages();
  const pick = usePick();
  const texts = useTexts(scorecardTexts);
  const { indicator, outcome, partOfYear } = line;
  const problem = problemOf(line, gathered, trials);
  return (
    <Disclosure
      look="kpi-line"
      buttonClass="kpi-line"
      bodyClass="kpi-line-open"
      open={open}
      toggle={toggle}
      summary={(chevron) => (
        <>
          <span className="kpi-line-no">{indicator.no}</span>
          <span className="kpi-line-name">{pick(indicator.name)}</span>
          {chevron}
          <span className="kpi-line-level">
            {problem ? <Faulty /> : <OutcomeState outcome={outcome} />}
            {outcome.state === 'exempt' && <span className="kpi-small">{t.rows.exempt}</span>}
            {partOfYear && <span className="kpi-small">{t.rows.soFar}</span>}
            {isTrial && <span className="kpi-trial-mark">{texts.line.trial}</span>}
          </span>
          {'score' in outcome && <span className="kpi-line-score">{formatScore(outcome.score)}</span>}
          {problem ? <span className="kpi-line-detail">{pick(problem)}</span> : <Distance line={line} />}
          {partOfYear && <span className="kpi-line-detail">{pick(partOfYear)}</span>}
          <Weight line={line} />
        </>
      )}
    >
      {gathered && <LineInputs gathered={gathered} trials={trials} onTry={onTry} />}
      <LineWhy line={line} />
    </Disclosure>
  );
}

/** What stands in the workbook cannot be read: that is not blank, and the line says so until another figure is tried. */
function problemOf(
  { indicator, outcome }: ScorecardLine,
  gathered: Gathered | undefined,
  trials: Trials,
): Bilingual | null {
  if (outcome.state !== 'notReported') return null;
  const faulty = gathered?.inputs.find(
    ({ spec, problem }) => problem !== null && trials[trialKey(indicator.code, spec.name)] === undefined,
  );
  return faulty?.problem ?? null;
}

/** How far the next level is: in words, and as a bar from this level to the next where that is a matter of one number. */
function Distance({ line: { outcome, gap, indicator } }: { line: ScorecardLine }) {
  const t = useMessages();
  const texts = useTexts(scorecardTexts);
  const pick = usePick();
  const words = (): string | null => {
    switch (outcome.state) {
      case 'scored':
        if (outcome.level === 5) return t.rows.atTop;
        return (
          gapText(gap, t, pick) ??
          (outcome.explanation.missed ? texts.line.next(pick(outcome.explanation.missed)) : null)
        );
      case 'error':
        return pick(outcome.error.message);
      case 'noCriteria':
      case 'notApplicable':
        return pick(outcome.reason);
      case 'notReported': {
        const labels = outcome.missing.map(
          (name) => indicator.inputs.find((spec) => spec.name === name)?.label,
        );
        return texts.line.missing(t.common.list(labels.flatMap((label) => (label ? [pick(label)] : []))));
      }
      case 'exempt':
        return null;
    }
  };
  const text = words();
  const isMeasured = outcome.state === 'scored' && outcome.level < 5 && gap?.state === 'amount';
  return (
    <>
      {isMeasured && (
        <span className="kpi-progress kpi-line-bar" aria-hidden>
          <span className="kpi-progress-bar" style={{ width: `${100 * (outcome.score - outcome.level)}%` }} />
        </span>
      )}
      {text && <span className="kpi-line-detail">{text}</span>}
    </>
  );
}

function Weight({ line: { outcome, weightPercent, isOfficeWeight, weighted } }: { line: ScorecardLine }) {
  const texts = useTexts(scorecardTexts);
  const { noWeight, officeWeight, weight } = texts.line;
  if (outcome.state === 'noCriteria' || outcome.state === 'notApplicable') return null;
  return (
    <span className="kpi-line-detail kpi-line-weight">
      <span>
        {weightPercent === null ? noWeight : (isOfficeWeight ? officeWeight : weight)(weightPercent)}
      </span>
      {weighted !== null && <span>{texts.line.weighted(formatScore(weighted))}</span>}
    </span>
  );
}
