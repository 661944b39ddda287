/** One recognised table: indicator, place, how far the results have come, and the columns it was read by. */
import { Button } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { Messages } from '../../i18n';
import { columnName } from '../../sheet/address';
import type { ColumnPart, TableColumn } from '../../tables';
import { useActions } from '../context';
import { useLanguage, useMessages, usePick } from '../language';
import type { TableModel } from '../model';
import { PlaceLink } from '../parts/PlaceLink';
import { tableTitle } from '../titles';
import { partName } from './partName';
import { Readings } from './Readings';

/** Not worth naming on the first screen; they are on the screen of columns. */
const NOT_SHOWN: ReadonlySet<ColumnPart> = new Set<ColumnPart>(['number', 'note', 'other']);

/** Columns D, E, F, H -> "D–F, H". */
export function letters(columns: readonly TableColumn[]): string {
  const runs: [number, number][] = [];
  for (const { column } of columns) {
    const last = runs.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs
    .map(([from, to]) => (from === to ? columnName(from) : `${columnName(from)}–${columnName(to)}`))
    .join(', ');
}

export function TableItem({ model }: { model: TableModel }) {
  const actions = useActions();
  const t = useMessages();
  const title = tableTitle(model.table, t, useLanguage());
  const { table } = model;
  return (
    <li className="kpi-card">
      <span className="kpi-small">
        {[title.number, t.indicator.rubric(table.rubric)].filter(Boolean).join(' · ')}
      </span>
      <h2 className="kpi-title">{title.name}</h2>
      <span>
        <PlaceLink to={table} />
      </span>
      <Progress model={model} />
      <Roles model={model} />
      <Readings model={model} />
      <Remarks model={model} t={t} />
      <div className="kpi-actions">
        <Button
          size="small"
          aria-label={t.tables.ofTable(t.tables.showRows, title.full)}
          onClick={() => actions.open({ name: 'rows', tableId: table.id })}
        >
          {t.tables.showRows}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={t.tables.ofTable(t.tables.showColumns, title.full)}
          onClick={() => actions.open({ name: 'columns', subject: { kind: 'table', id: table.id } })}
        >
          {t.tables.showColumns}
        </Button>
      </div>
    </li>
  );
}

function Progress({ model }: { model: TableModel }) {
  const t = useMessages();
  const rows = model.scored.rows.length;
  if (model.lacksResult) {
    return (
      <>
        <p className="kpi-strong">{t.tables.noResultColumn}</p>
        <p className="kpi-quiet">{t.tables.noResultColumnHelp}</p>
      </>
    );
  }
  return (
    <>
      <div className="kpi-progress" aria-hidden>
        <div
          className="kpi-progress-bar"
          style={{ width: `${rows === 0 ? 0 : (100 * model.reported) / rows}%` }}
        />
      </div>
      <p className="kpi-quiet">{t.tables.withResults(model.reported, rows)}</p>
    </>
  );
}

function Roles({ model: { parts } }: { model: TableModel }) {
  const t = useMessages();
  const pick = usePick();
  return (
    <ul className="kpi-roles" aria-label={t.tables.columnsTaken}>
      {parts
        .filter(({ part }) => !NOT_SHOWN.has(part))
        .map(({ part, label, columns }) => (
          <li key={part} className="kpi-role">
            {label ? pick(label) : partName(part, t)} <span className="kpi-letters">{letters(columns)}</span>
          </li>
        ))}
    </ul>
  );
}

function Remarks({ model, t }: { model: TableModel; t: Messages }) {
  const unknown = model.table.columns.filter((column) => column.role === null).length;
  const remarks = [
    unknown > 0 ? t.tables.unknownColumns(unknown) : null,
    model.sheetVisible ? null : t.tables.hiddenSheet,
  ].filter((remark) => remark !== null);
  return (
    <>
      {model.table.correctedByHand && <p className="kpi-quiet">{t.tables.correctedByHand}</p>}
      {remarks.map((remark) => (
        <p key={remark} className="kpi-quiet kpi-mark">
          <WarningRegular aria-hidden />
          {remark}
        </p>
      ))}
    </>
  );
}
