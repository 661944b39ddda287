/** One indicator of the card: its level and score, how far the next level is; opened, its figures and why. */
import {
  ChevronDownRegular,
  ChevronUpRegular,
  CircleRegular,
  ErrorCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import { useId } from 'react';
import { formatScore } from '../../i18n';
import type { Bilingual, InputValue } from '../../scoring';
import type { ScorecardLine } from '../../scoring/scorecard/scorecard';
import type { Gathered, GatheredInput } from '../../tables/entries';
import { useMessages, usePick } from '../language';
import { LevelBadge } from '../parts/LevelBadge';
import type { PaneActions } from '../usePane';
import { gapText } from '../tables/gapText';
import { draftKey } from './data';
import type { Drafts } from './drafts';
import { LineInputs } from './LineInputs';
import { LineWhy } from './LineWhy';
import { useTexts } from './texts';

export interface LineItemProps {
  readonly line: ScorecardLine;
  readonly gathered: Gathered | undefined;
  readonly drafts: Drafts | undefined;
  readonly isTrial: boolean;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly onTry: (input: GatheredInput, value: InputValue | undefined) => void;
  readonly jump: PaneActions['jump'];
}

export function LineItem({ line, gathered, drafts, isTrial, open, toggle, onTry, jump }: LineItemProps) {
  const t = useMessages();
  const pick = usePick();
  const texts = useTexts();
  const region = useId();
  const { indicator, outcome, partOfYear } = line;
  const problem = problemOf(line, gathered, drafts);
  const Chevron = open ? ChevronUpRegular : ChevronDownRegular;
  return (
    <li className="kpi-row">
      <button
        type="button"
        className="kpi-line"
        aria-expanded={open}
        aria-controls={open ? region : undefined}
        onClick={toggle}
      >
        <span className="kpi-line-no">{indicator.no}</span>
        <span className="kpi-line-name">{pick(indicator.name)}</span>
        <span className="kpi-line-chevron" aria-hidden>
          <Chevron />
        </span>
        <span className="kpi-line-level">
          {problem ? <Faulty /> : <State outcome={outcome} />}
          {partOfYear && <span className="kpi-small">{t.rows.soFar}</span>}
          {isTrial && <span className="kpi-trial-mark">{texts.line.trial}</span>}
        </span>
        {'score' in outcome && <span className="kpi-line-score">{formatScore(outcome.score)}</span>}
        {problem ? <span className="kpi-line-detail">{pick(problem)}</span> : <Distance line={line} />}
        {partOfYear && <span className="kpi-line-detail">{pick(partOfYear)}</span>}
        <Weight line={line} />
      </button>
      {open && (
        <div id={region} className="kpi-line-open">
          {gathered && <LineInputs gathered={gathered} drafts={drafts} onTry={onTry} jump={jump} />}
          <LineWhy line={line} />
        </div>
      )}
    </li>
  );
}

/** What stands in the workbook cannot be read: that is not blank, and the line says so until another figure is tried. */
function problemOf(
  { indicator, outcome }: ScorecardLine,
  gathered: Gathered | undefined,
  drafts: Drafts | undefined,
): Bilingual | null {
  if (outcome.state !== 'notReported') return null;
  const faulty = gathered?.inputs.find(
    ({ spec, problem }) => problem !== null && drafts?.[draftKey(indicator.code, spec.name)] === undefined,
  );
  return faulty?.problem ?? null;
}

function Faulty() {
  const t = useMessages();
  return (
    <span className="kpi-state kpi-bad">
      <ErrorCircleRegular aria-hidden />
      {t.rows.error}
    </span>
  );
}

function State({ outcome }: { outcome: ScorecardLine['outcome'] }) {
  const t = useMessages();
  const word = (Icon: typeof CircleRegular, text: string, tone: string) => (
    <span className={`kpi-state ${tone}`}>
      <Icon aria-hidden />
      {text}
    </span>
  );
  switch (outcome.state) {
    case 'scored':
      return <LevelBadge level={outcome.level} />;
    case 'exempt':
      return (
        <>
          <LevelBadge level={outcome.level} />
          <span className="kpi-small">{t.rows.exempt}</span>
        </>
      );
    case 'notReported':
      return word(CircleRegular, t.rows.notReported, 'kpi-quiet');
    case 'error':
      return <Faulty />;
    case 'noCriteria':
    case 'notApplicable':
      return word(SubtractCircleRegular, t.rows[outcome.state], 'kpi-quiet');
  }
}

/** How far the next level is: in words, and as a bar from this level to the next where that is a matter of one number. */
function Distance({ line: { outcome, gap, indicator } }: { line: ScorecardLine }) {
  const t = useMessages();
  const texts = useTexts();
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
  const texts = useTexts();
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
