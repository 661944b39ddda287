/** One row: its unit, its level and what is missing to the next; opened, how it came about. */
import { formatScore, type Messages } from '../../i18n';
import { coverageOf, type ScoredRow } from '../../tables';
import { questionText } from '../../tables/questions/messages';
import { useMessages, usePick } from '../language';
import type { TableModel } from '../model';
import { Disclosure } from '../parts/Disclosure';
import { OutcomeState } from '../parts/OutcomeState';
import { Explanation } from './Explanation';
import { gapText, type Pick } from './gapText';

export interface RowItemProps {
  readonly row: ScoredRow;
  readonly model: TableModel;
  readonly open: boolean;
  readonly toggle: () => void;
}

export function RowItem({ row, model, open, toggle }: RowItemProps) {
  const t = useMessages();
  const pick = usePick();
  const covers = coverageOf(model.table, row.row);
  const detail = [detailText(row, t, pick), covers && pick(covers)].filter(Boolean).join(' · ');
  return (
    <Disclosure
      look="kpi-row"
      buttonClass="kpi-row-button"
      bodyClass="kpi-why"
      open={open}
      toggle={toggle}
      summary={(chevron) => (
        <>
          <span className={row.row.kind === 'province' ? 'kpi-row-name kpi-strong' : 'kpi-row-name'}>
            {row.row.name || t.rows.nameless}
          </span>
          <OutcomeState outcome={row.outcome} />
          {detail && <span className="kpi-row-detail">{detail}</span>}
          {chevron}
        </>
      )}
    >
      <Explanation row={row} model={model} />
    </Disclosure>
  );
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
