/** A target table with its cells at hand, as checks see it: rows by kind, columns by part, and what a cell means. */
import { findIndicator, type InputSpec } from '../scoring';
import type { CellValue, SheetSnapshot } from '../sheet/snapshot';
import { inputOfColumn, type ColumnRole, type TableColumn, type TableRow, type TargetTable } from '../tables';
import { figureIn, type Figure } from '../tables/readCell';
import type { TableView } from './types';

const FIGURES: ReadonlySet<ColumnRole> = new Set(['base', 'target', 'levelTarget', 'result', 'input']);
/** Read in other ways than figures are. */
const NO_FIGURES: ReadonlySet<InputSpec['kind']> = new Set(['tick', 'date']);

const MOST_ROWS_READ = 400;

/** `null` where the table's indicator is not known (any more): there is nothing to hold its cells against. */
export function viewOf(table: TargetTable, sheet: SheetSnapshot): TableView | null {
  const indicator = findIndicator(table.rubric, table.indicator);
  if (!indicator) return null;
  const top = sheet.used?.top ?? 0;
  const left = sheet.used?.left ?? 0;
  const value = (row: number, column: number): CellValue => sheet.values[row - top]?.[column - left] ?? null;
  const figure = (row: number, column: number): Figure => figureIn(value(row, column));
  // "เฉลี่ย" below the total has figures and a name, but is no district.
  const below = new Set(rowsBelowTotal(table.rows).filter(({ code }) => code === null));
  const levelColumns = table.columns.filter(({ role }) => role === 'levelTarget');
  let figureColumns: readonly TableColumn[] | null = null;
  const holdsFigures = ({ column }: TableColumn): boolean => {
    let figures = 0;
    let others = 0;
    // A few hundred rows, spread over the table, tell figures from words.
    const stride = Math.ceil(table.rows.length / MOST_ROWS_READ);
    for (let index = 0; index < table.rows.length; index += stride) {
      const { state } = figure(table.rows[index]?.row ?? 0, column);
      if (state === 'number') figures += 1;
      else if (state === 'unreadable') others += 1;
    }
    return figures > others;
  };
  return {
    table,
    sheet,
    indicator,
    districts: table.rows.filter((row) => row.kind === 'district' && !below.has(row)),
    province: table.rows.find(({ kind }) => kind === 'province') ?? null,
    totals: table.rows.filter(({ kind }) => kind === 'total'),
    column: (role) => table.columns.find((column) => column.role === role) ?? null,
    levelColumns: () => levelColumns,
    figureColumns: () =>
      (figureColumns ??= table.columns.filter(
        (column) =>
          column.role !== null &&
          (FIGURES.has(column.role)
            ? !NO_FIGURES.has(inputOfColumn(indicator, column)?.kind ?? 'amount')
            : column.role === 'other' && holdsFigures(column)),
      )),
    value,
    formula: (row, column) => sheet.formulas[row - top]?.[column - left] ?? null,
    figure,
  };
}

/** Rows that stand below the total, where the total stands below most districts and closes the table. */
export function rowsBelowTotal(rows: readonly TableRow[]): readonly TableRow[] {
  const first = rows.findIndex(({ kind }) => kind === 'total');
  const last = rows.map(({ kind }) => kind === 'total').lastIndexOf(true);
  const districts = (part: readonly TableRow[]): number =>
    part.filter(({ kind }) => kind === 'district').length;
  // A total above the districts, or one above each group of them, closes nothing.
  if (first < 0 || districts(rows.slice(0, first)) === 0) return [];
  const below = rows.slice(last + 1);
  return districts(below) < districts(rows.slice(0, last)) ? below : [];
}
