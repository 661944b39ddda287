/** The rows of one table with level, score and gap; choosing a row goes there and says how its score came about. */
import { useState } from 'react';
import { useActions } from '../context';
import { useLanguage, useMessages } from '../language';
import { type TableModel } from '../model';
import { useFilter } from '../parts/useFilter';
import { usePaged } from '../parts/usePaged';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { PlaceLink } from '../parts/PlaceLink';
import { ScreenNotices } from '../parts/ScreenNotices';
import { countGroups, ROW_GROUPS, rowGroup } from '../rowStates';
import { tableTitle } from '../titles';
import { Readings } from './Readings';
import { RowItem } from './RowItem';

const PAGE = 60;

export interface RowsViewProps {
  readonly model: TableModel;
}

export function RowsView({ model }: RowsViewProps) {
  const actions = useActions();
  const t = useMessages();
  const language = useLanguage();
  const [opened, setOpened] = useState<number | null>(null);
  const { table, scored } = model;
  const counts = countGroups(scored.rows);
  const { group, field } = useFilter({
    label: t.rows.filter,
    all: t.rows.all(scored.rows.length),
    groups: ROW_GROUPS,
    count: (one) => counts.get(one) ?? 0,
    name: (one, count) => t.rows.filters[one](count),
    onChoose: () => restart(),
  });
  const rows = scored.rows.filter((row) => group === null || rowGroup(row) === group);
  const { shown, more, restart } = usePaged(rows.length, PAGE);
  const toggle = (row: number) => {
    const opening = opened !== row;
    setOpened(opening ? row : null);
    if (opening) actions.jump(table.sheet, { ...table.range, top: row, bottom: row });
  };
  return (
    <Page
      heading={t.rows.heading}
      lead={tableTitle(table, t, language).full}
      onBack={() => actions.open({ name: 'tables' })}
    >
      <ScreenNotices stale />
      <span>
        <PlaceLink to={table} />
      </span>
      <Readings model={model} />
      {scored.rows.some(({ outcome }) => outcome.state === 'cumulative') && (
        <Notice tone="info">
          <span>{t.rows.cumulativeNote}</span>
        </Notice>
      )}
      {field}
      {rows.length === 0 ? (
        <Notice tone="info" title={t.rows.nothing} />
      ) : (
        <ul className="kpi-rows">
          {rows.slice(0, shown).map((row) => (
            <RowItem
              key={row.row.row}
              row={row}
              model={model}
              open={opened === row.row.row}
              toggle={() => toggle(row.row.row)}
            />
          ))}
        </ul>
      )}
      {more}
    </Page>
  );
}
