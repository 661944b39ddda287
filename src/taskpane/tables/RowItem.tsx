/** One row: its unit, its level and what is missing to the next; opened, how it came about. */
import {
  CheckmarkCircleRegular,
  ChevronDownRegular,
  ChevronUpRegular,
  CircleRegular,
  ErrorCircleRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import { useId } from 'react';
import { formatScore, type Messages } from '../../i18n';
import { coverageOf, type ScoredRow } from '../../tables';
import { questionText } from '../../tables/questions/messages';
import { useMessages, usePick } from '../language';
import type { TableModel } from '../model';
import { LevelBadge } from '../parts/LevelBadge';
import type { PaneActions } from '../usePane';
import { Explanation } from './Explanation';
import { gapText, type Pick } from './gapText';

export interface RowItemProps {
  readonly row: ScoredRow;
  readonly model: TableModel;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly jump: PaneActions['jump'];
}

export function RowItem({ row, model, open, toggle, jump }: RowItemProps) {
  const t = useMessages();
  const pick = usePick();
  const region = useId();
  const covers = coverageOf(model.table, row.row);
  const detail = [detailText(row, t, pick), covers && pick(covers)].filter(Boolean).join(' · ');
  const Chevron = open ? ChevronUpRegular : ChevronDownRegular;
  return (
    <li className="kpi-row">
      <button
        type="button"
        className="kpi-row-button"
        aria-expanded={open}
        aria-controls={open ? region : undefined}
        onClick={toggle}
      >
        <span className={row.row.kind === 'province' ? 'kpi-row-name kpi-strong' : 'kpi-row-name'}>
          {row.row.name || t.rows.nameless}
        </span>
        <State row={row} />
        {detail && <span className="kpi-row-detail">{detail}</span>}
        <span className="kpi-row-chevron" aria-hidden>
          <Chevron />
        </span>
      </button>
      {open && <Explanation id={region} row={row} model={model} jump={jump} />}
    </li>
  );
}

function State({ row: { outcome } }: { row: ScoredRow }) {
  const t = useMessages();
  const word = (Icon: typeof CircleRegular, text: string, tone: string) => (
    <span className={`kpi-state ${tone}`}>
      <Icon aria-hidden />
      {text}
    </span>
  );
  switch (outcome.state) {
    case 'scored':
    case 'exempt':
      return <LevelBadge level={outcome.level} />;
    case 'soFar':
      return (
        <span className="kpi-state">
          <LevelBadge level={outcome.level} />
          <span className="kpi-small">{t.rows.soFar}</span>
        </span>
      );
    case 'asked':
      return word(QuestionCircleRegular, t.rows.asked, 'kpi-quiet');
    case 'cumulative':
      return outcome.met
        ? word(CheckmarkCircleRegular, t.rows.met, 'kpi-good')
        : word(CircleRegular, t.rows.short(outcome.short), 'kpi-quiet');
    case 'notReported':
      return word(CircleRegular, t.rows.notReported, 'kpi-quiet');
    case 'error':
      return word(ErrorCircleRegular, t.rows.error, 'kpi-bad');
    case 'noCriteria':
    case 'notApplicable':
      return word(SubtractCircleRegular, t.rows[outcome.state], 'kpi-quiet');
  }
}

function detailText({ outcome, gap }: ScoredRow, t: Messages, pick: Pick): string | null {
  switch (outcome.state) {
    case 'scored':
    case 'soFar':
      return [t.rows.score(formatScore(outcome.score)), gapText(gap, t, pick)].filter(Boolean).join(' · ');
    case 'exempt':
      return t.rows.exempt;
    case 'asked':
      return outcome.questions.map((question) => pick(questionText(question))).join(' · ');
    case 'cumulative':
      return t.rows.cumulativeOf(outcome.result, outcome.target);
    case 'error':
      return pick(outcome.error.message);
    case 'noCriteria':
    case 'notApplicable':
      return pick(outcome.reason);
    case 'notReported':
      return null;
  }
}
