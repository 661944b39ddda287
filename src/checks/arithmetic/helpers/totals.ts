/** Which districts a province or total row adds up, and what a column of them adds up to. */
import type { TableColumn, TableRow } from '../../../tables';
import { districts } from '../../../thai';
import type { TableView } from '../../types';
import { figureOrDash, numberOrDash } from './cells';
import { totalOf, ZERO, type Exact } from './exact';
import { endsStep } from '../../../sheet/steps';

export interface TotalRow {
  readonly row: TableRow;
  /** The total may be that of any of these; the first is the likeliest. */
  readonly parts: readonly (readonly TableRow[])[];
}

/**
 * A sheet with less than half of a province's districts does not mean to add up to it. Several provinces below each other each add up their own districts; of several totals the earlier ones are subtotals.
 */
export function totalRows(view: TableView): TotalRow[] {
  const provinces = provinceRows(view).filter(
    ({ row, parts }) => (parts[0]?.length ?? 0) * 2 > districts(row.code ?? '').length,
  );
  return [...provinces, ...sumRows(view)].filter(({ parts }) => (parts[0]?.length ?? 0) > 1);
}

function provinceRows(view: TableView): TotalRow[] {
  const { rows } = view.table;
  const provinces = rows.filter(({ kind }) => kind === 'province');
  const [only] = provinces;
  if (only && provinces.length === 1) return [{ row: only, parts: [view.districts] }];
  const byCode = new Map(provinces.map(({ code }) => [code, [] as TableRow[]]));
  // The same province twice: what stands below each of its rows is that row's.
  const byPlace = byCode.size < provinces.length;
  const found: TotalRow[] = [];
  let above: TableRow[] = [];
  for (const row of rows) {
    if (row.kind === 'province') {
      above = byPlace ? [] : (byCode.get(row.code) ?? []);
      found.push({ row, parts: [above] });
    } else if (row.kind === 'district') {
      const own = byPlace || row.code === null ? above : (byCode.get(row.code.slice(0, 2)) ?? above);
      own.push(row);
    }
  }
  return found;
}

function sumRows(view: TableView): TotalRow[] {
  const last = view.totals.at(-1);
  const found: TotalRow[] = [];
  let since: TableRow[] = [];
  for (const row of view.table.rows) {
    if (row.kind === 'district') since.push(row);
    if (row.kind !== 'total') continue;
    const section = view.totals.length > 1 && since.length > 0 ? [since] : [];
    found.push({ row, parts: section.length === 0 || row === last ? [...section, view.districts] : section });
    since = [];
  }
  return found;
}

export type ColumnSum =
  | { readonly state: 'sum'; readonly sum: Exact; readonly blanks: number }
  /** A cell cannot be read, or one that has to be filled in is blank: nothing can be said of the sum. */
  | { readonly state: 'unknown' };

/** One blank among figures is a figure that is missing; where several are blank, they mean "none". */
const BLANKS_THAT_MEAN_NONE = 2;

export function* sumOf(
  view: TableView,
  rows: readonly TableRow[],
  column: TableColumn,
): Generator<null, ColumnSum> {
  const figures: number[] = [];
  let blanks = 0;
  for (const [i, row] of addedRows(rows).entries()) {
    if (endsStep(i)) yield null;
    const figure = view.figure(row, column.column);
    if (figure.state === 'blank') {
      blanks += 1;
      continue;
    }
    const value = numberOrDash(figure);
    if (value === null) return { state: 'unknown' };
    figures.push(value);
  }
  const isMissing = column.role === 'other' ? blanks < BLANKS_THAT_MEAN_NONE : column.role !== 'result';
  if (figures.length === 0 || (blanks > 0 && isMissing)) return { state: 'unknown' };
  return { state: 'sum', sum: totalOf(figures), blanks };
}

/** Where a district has a row for each of its tambons, all of them count. */
function addedRows(rows: readonly TableRow[]): readonly number[] {
  const added: number[] = [];
  for (const { row, several } of rows) {
    if (several?.kind !== 'parts') added.push(row);
    else for (const part of several.rows) added.push(part);
  }
  return added;
}

/** What the table says of the whole province: as printed in its province or total row, and as the districts add up. */
export interface Whole {
  readonly printed: Exact | null;
  readonly row: TableRow | null;
  readonly sum: Exact | null;
}

export function* wholeOf(view: TableView, column: TableColumn): Generator<null, Whole> {
  const row = view.province ?? view.totals.at(-1) ?? null;
  const sum = yield* sumOf(view, view.districts, column);
  return {
    row,
    printed: row && figureOrDash(view, row.row, column.column),
    sum: sum.state === 'sum' ? sum.sum : null,
  };
}

/** Reads a column in which blanks may mean "none"; `null` where a figure is missing or cannot be read. */
export function readerOf(view: TableView, column: TableColumn): (row: number) => Exact | null {
  let blanks = 0;
  for (const { row } of view.districts) {
    if (view.figure(row, column.column).state === 'blank') blanks += 1;
    if (blanks === BLANKS_THAT_MEAN_NONE) break;
  }
  const blank = column.role === 'other' && blanks === BLANKS_THAT_MEAN_NONE ? ZERO : null;
  return (row) =>
    view.figure(row, column.column).state === 'blank' ? blank : figureOrDash(view, row, column.column);
}
