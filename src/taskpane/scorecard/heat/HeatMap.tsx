/** Units by indicators as a table: the level in figures, its depth of colour beside it. */
import { memo, useState, type KeyboardEvent } from 'react';
import { formatScore } from '../../../i18n';
import { type HeatTexts, heatTexts, PART_MARK } from '../../../i18n/heat';
import type { Scorecard } from '../../../scoring/scorecard/scorecard';
import { useMessages, usePick, useTexts } from '../../language';
import { usePaged } from '../../parts/usePaged';
import { figureOf, isPartOfYear, lineIn, sorted, type Column } from './table';

const PAGE = 30;

export interface HeatMapProps {
  readonly cards: readonly Scorecard[];
  readonly columns: readonly Column[];
  readonly open: (unit: string) => void;
}

interface Order {
  readonly column: string;
  readonly descending: boolean;
}

export function HeatMap({ cards, columns, open }: HeatMapProps) {
  const texts = useTexts(heatTexts);
  const [order, setOrder] = useState<Order | null>(null);
  const { shown, more } = usePaged(cards.length, PAGE, PAGE, 'small');
  const [tabStop, setTabStop] = useState('');
  const by = columns.find(({ id }) => id === order?.column) ?? null;
  const rows = sorted(cards, by, order?.descending ?? true).slice(0, shown);
  const first = rows[0]?.unit.code ?? '';
  const isTabStopThere = rows.some(({ unit }) => tabStop.startsWith(`${unit.code}/`));
  const stop = isTabStopThere ? tabStop : `${first}/${columns[0]?.id ?? ''}`;
  const sortBy = (id: string) =>
    setOrder((before) => ({ column: id, descending: before?.column === id ? !before.descending : true }));
  return (
    <>
      <div className="kpi-heat-box" role="group" aria-label={texts.scrollBox}>
        <table className="kpi-heat" aria-label={texts.mapOf(cards.length)}>
          <thead>
            <tr>
              <th scope="col" aria-sort={order ? undefined : 'ascending'}>
                <button type="button" className="kpi-heat-button" onClick={() => setOrder(null)}>
                  {texts.unit}
                </button>
              </th>
              {columns.map((column) => (
                <Head key={column.id} column={column} order={order} sortBy={sortBy} />
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={moveByArrows}>
            {rows.map((card) => (
              <Row
                key={card.unit.code}
                card={card}
                columns={columns}
                tabStop={stop.startsWith(`${card.unit.code}/`) ? stop : null}
                setTabStop={setTabStop}
                open={open}
              />
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </>
  );
}

function Head({
  column,
  order,
  sortBy,
}: {
  column: Column;
  order: Order | null;
  sortBy: (id: string) => void;
}) {
  const texts = useTexts(heatTexts);
  const pick = usePick();
  const isSorted = order?.column === column.id;
  const direction = order?.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isSorted ? direction : undefined}>
      <button
        type="button"
        className="kpi-heat-button"
        aria-label={texts.sortBy(columnName(column, texts, pick))}
        onClick={() => sortBy(column.id)}
      >
        {columnShort(column, texts, pick)}
        {isSorted && <span aria-hidden>{order?.descending ? ' ▼' : ' ▲'}</span>}
      </button>
    </th>
  );
}

export function columnName(column: Column, texts: HeatTexts, pick: ReturnType<typeof usePick>): string {
  if (column.kind === 'total') return texts.totalOf(pick(column.group));
  const { group, no, name } = column.indicator;
  return `${texts.short(pick(group), no)} ${pick(name)}`;
}

export function columnShort(column: Column, texts: HeatTexts, pick: ReturnType<typeof usePick>): string {
  if (column.kind === 'total') return texts.total;
  return texts.short(pick(column.indicator.group), column.indicator.no);
}

interface RowProps {
  readonly card: Scorecard;
  readonly columns: readonly Column[];
  /** The cell that Tab leads to, where it is in this row. */
  readonly tabStop: string | null;
  readonly setTabStop: (key: string) => void;
  readonly open: (unit: string) => void;
}

/** Remembered: going from cell to cell draws two rows and not all. */
const Row = memo(function Row({ card, columns, tabStop, setTabStop, open }: RowProps) {
  const texts = useTexts(heatTexts);
  const pick = usePick();
  const t = useMessages();
  const { code, name } = card.unit;
  return (
    <tr>
      <th scope="row">{pick(name)}</th>
      {columns.map((column) => {
        const key = `${code}/${column.id}`;
        const { mark, text, level } = withPeriod(
          figureText(card, column, texts, t.rows),
          isPartOfYear(card, column),
          texts,
        );
        return (
          <td key={column.id} className={`kpi-heat-${level ?? 0}`}>
            <button
              type="button"
              className={column.kind === 'total' ? 'kpi-heat-button kpi-heat-total' : 'kpi-heat-button'}
              tabIndex={key === tabStop ? 0 : -1}
              aria-label={texts.cell(pick(name), columnName(column, texts, pick), text)}
              onFocus={() => setTabStop(key)}
              onClick={() => open(code)}
            >
              {mark}
            </button>
          </td>
        );
      })}
    </tr>
  );
});

interface FigureText {
  readonly mark: string;
  readonly text: string;
  readonly level: number | null;
}

function withPeriod(figure: FigureText, isPart: boolean, texts: HeatTexts): FigureText {
  if (!isPart) return figure;
  return { ...figure, mark: `${figure.mark}${PART_MARK}`, text: texts.partOfYear(figure.text) };
}

function figureText(
  card: Scorecard,
  column: Column,
  texts: HeatTexts,
  words: Readonly<Record<'notReported' | 'noCriteria' | 'notApplicable' | 'error', string>>,
): FigureText {
  if (column.kind === 'total') {
    const figure = figureOf(card, column);
    if (figure === null) return { mark: '–', text: words.notReported, level: null };
    const mark = formatScore(figure);
    return { mark, text: mark, level: Math.floor(figure) };
  }
  const outcome = lineIn(card, column.id)?.outcome;
  switch (outcome?.state) {
    case 'scored':
      return {
        mark: String(outcome.level),
        text: texts.level(outcome.level, formatScore(outcome.score)),
        level: outcome.level,
      };
    case 'exempt':
      return { mark: texts.exemptMark, text: texts.exempt(outcome.level), level: outcome.level };
    case 'error':
      return { mark: '!', text: words.error, level: null };
    case 'notReported':
      return { mark: '–', text: words.notReported, level: null };
    default:
      return { mark: '\u00a0', text: words.notApplicable, level: null };
  }
}

/** The cells are one tab stop; the arrow keys, Home and End go through them. */
function moveByArrows(event: KeyboardEvent<HTMLTableSectionElement>) {
  const rows = [...event.currentTarget.rows].map((row) => [...row.querySelectorAll('button')]);
  const row = rows.findIndex((buttons) => buttons.some((button) => button === event.target));
  const column = rows[row]?.findIndex((button) => button === event.target) ?? -1;
  if (row < 0 || column < 0) return;
  const last = (rows[row]?.length ?? 1) - 1;
  const to = {
    ArrowDown: rows[row + 1]?.[column],
    ArrowUp: rows[row - 1]?.[column],
    ArrowRight: rows[row]?.[column + 1],
    ArrowLeft: rows[row]?.[column - 1],
    Home: rows[row]?.[0],
    End: rows[row]?.[last],
  }[event.key];
  if (!to) return;
  event.preventDefault();
  to.focus();
}
