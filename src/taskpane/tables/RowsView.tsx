/** The rows of one table with level, score and gap; choosing a row goes there and says how its score came about. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import { LanguageContext, useMessages } from '../language';
import { rangeText, type TableModel } from '../model';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { PlaceLink } from '../parts/PlaceLink';
import { countGroups, ROW_GROUPS, rowGroup, type RowGroup } from '../rowStates';
import type { PaneState } from '../state';
import { tableTitle } from '../titles';
import type { PaneActions } from '../usePane';
import { Readings } from './Readings';
import { RowItem } from './RowItem';

const PAGE = 60;

export interface RowsViewProps {
  readonly model: TableModel;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function RowsView({ model, state, actions }: RowsViewProps) {
  const t = useMessages();
  const language = useContext(LanguageContext);
  const [chosen, setChosen] = useState<RowGroup | null>(null);
  const [shown, setShown] = useState(PAGE);
  const [opened, setOpened] = useState<number | null>(null);
  const { table, scored } = model;
  const counts = countGroups(scored.rows);
  // A group that has emptied meanwhile is no longer offered: then all rows show.
  const group = chosen !== null && counts.has(chosen) ? chosen : null;
  const rows = scored.rows.filter((row) => group === null || rowGroup(row) === group);
  const more = Math.min(PAGE, rows.length - shown);
  const choose = (value: string) => {
    setChosen(ROW_GROUPS.find((one) => one === value) ?? null);
    setShown(PAGE);
  };
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
      {state.problem && <ProblemNotice problem={state.problem} onClose={actions.dismiss} />}
      {state.stale && !state.problem && <Notice tone="warning" title={t.tables.stale} />}
      <span>
        <PlaceLink place={rangeText(table)} onClick={() => actions.jump(table.sheet, table.range)} />
      </span>
      <Readings table={table} />
      {scored.rows.some(({ outcome }) => outcome.state === 'cumulative') && (
        <Notice tone="info">
          <span>{t.rows.cumulativeNote}</span>
        </Notice>
      )}
      <Field label={t.rows.filter}>
        <Select value={group ?? ''} onChange={(_, { value }) => choose(value)}>
          <option value="">{t.rows.all(scored.rows.length)}</option>
          {ROW_GROUPS.map((one) => {
            const count = counts.get(one);
            return (
              count !== undefined && (
                <option key={one} value={one}>
                  {t.rows.filters[one](count)}
                </option>
              )
            );
          })}
        </Select>
      </Field>
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
              jump={actions.jump}
            />
          ))}
        </ul>
      )}
      {more > 0 && <Button onClick={() => setShown(shown + PAGE)}>{t.common.showMore(more)}</Button>}
    </Page>
  );
}
