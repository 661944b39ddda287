/** Which districts a province or total row adds up, and what a column of them adds up to. */
import type { TableColumn, TableRow } from '../../tables';
import type { TableView } from '../types';
import { figureOrDash } from './cells';
import { total, ZERO, type Exact } from './exact';

export interface TotalRow {
  readonly row: TableRow;
  /** The total may be that of any of these; the first is the likeliest. */
  readonly parts: readonly (readonly TableRow[])[];
}

/** Several provinces below each other each add up their own districts; of several totals the earlier ones are subtotals. */
export function totalRows(view: TableView): TotalRow[] {
  const { rows } = view.table;
  const provinces = rows.filter(({ kind }) => kind === 'province');
  const found: TotalRow[] = [];
  for (const row of provinces) {
    const own = provinces.length === 1 ? view.districts : districtsOf(row, rows);
    found.push({ row, parts: [own] });
  }
  let since: TableRow[] = [];
  for (const row of rows) {
    if (row.kind === 'district') since.push(row);
    if (row.kind !== 'total') continue;
    const section = view.totals.length > 1 && since.length > 0 ? [since] : [];
    found.push({ row, parts: [...section, view.districts] });
    since = [];
  }
  return found.filter(({ parts }) => (parts[0]?.length ?? 0) > 1);
}

function districtsOf(province: TableRow, rows: readonly TableRow[]): TableRow[] {
  let above: string | null = null;
  return rows.filter(({ kind, code }) => {
    if (kind === 'province') above = code;
    return kind === 'district' && (code?.slice(0, 2) ?? above) === province.code;
  });
}

export type ColumnSum =
  | { readonly state: 'sum'; readonly sum: Exact; readonly blanks: number }
  /** A cell cannot be read, or one that has to be filled in is blank: nothing can be said of the sum. */
  | { readonly state: 'unknown' };

/** One blank among figures is a figure that is missing; where several are blank, they mean "none". */
const BLANKS_THAT_MEAN_NONE = 2;

export function sumOf(view: TableView, rows: readonly TableRow[], column: TableColumn): ColumnSum {
  const figures: Exact[] = [];
  let blanks = 0;
  for (const { row } of rows) {
    if (view.figure(row, column.column).state === 'blank') {
      blanks += 1;
      continue;
    }
    const figure = figureOrDash(view, row, column.column);
    if (!figure) return { state: 'unknown' };
    figures.push(figure);
  }
  const isMissing = column.role === 'other' ? blanks < BLANKS_THAT_MEAN_NONE : column.role !== 'result';
  if (figures.length === 0 || (blanks > 0 && isMissing)) return { state: 'unknown' };
  return { state: 'sum', sum: total(figures), blanks };
}

/** What the table says of the whole province: as printed in its province or total row, and as the districts add up. */
export function wholeOf(
  view: TableView,
  column: TableColumn,
): { readonly printed: Exact | null; readonly row: TableRow | null; readonly sum: Exact | null } {
  const row = view.province ?? view.totals.at(-1) ?? null;
  const sum = sumOf(view, view.districts, column);
  return {
    row,
    printed: row && figureOrDash(view, row.row, column.column),
    sum: sum.state === 'sum' ? sum.sum : null,
  };
}

/** Blank cells that mean "none" count as nothing; `null` where a figure is missing. */
export function figureOrNone(view: TableView, row: number, column: TableColumn): Exact | null {
  if (view.figure(row, column.column).state !== 'blank') return figureOrDash(view, row, column.column);
  const blanks = view.districts.filter(
    (district) => view.figure(district.row, column.column).state === 'blank',
  );
  return column.role === 'other' && blanks.length >= BLANKS_THAT_MEAN_NONE ? ZERO : null;
}
