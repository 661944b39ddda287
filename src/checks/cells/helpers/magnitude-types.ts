/** Words of the magnitude check, and its reading of a column. */
import type { TableColumn, TableRow } from '../../../tables';
import type { TableView } from '../../types';
import { kindOf } from './columns';
import { readingAt } from './reading';
import { rememberedSteps } from '../../../sheet/remembered';
import { endsStep } from '../../../sheet/steps';

export interface Outlier {
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly value: number;
  /** Decimal places by which the figure is too large (or, negative, too small). */
  readonly shift: number;
  readonly evidence:
    | { readonly kind: 'row'; readonly column: TableColumn; readonly value: number }
    | { readonly kind: 'column'; readonly median: number }
    | { readonly kind: 'sum'; readonly total: TableRow; readonly column: number; readonly value: number }
    | { readonly kind: 'parts'; readonly sum: number };
}

export interface ColumnFigures {
  readonly column: TableColumn;
  readonly isCount: boolean;
  readonly figures: FiguresByRow;
  /** Rows whose figure a formula works out from others. */
  readonly derived: ReadonlySet<number>;
  /** Every district has a figure (0 counts as one). */
  readonly isComplete: boolean;
}

/** The figures above zero of a column, by row of the sheet. Zero and blank have no magnitude. */
interface FiguresByRow {
  readonly has: (row: number) => boolean;
  readonly get: (row: number) => number | undefined;
  readonly areWhole: boolean;
}

function* readColumn(view: TableView, column: TableColumn): Generator<null, ColumnFigures> {
  const top = view.table.rows[0]?.row ?? 0;
  const bottom = view.table.rows.at(-1)?.row ?? -1;
  const figures = new Float64Array(bottom - top + 1);
  const derived = new Set<number>();
  let isComplete = true;
  let areWhole = true;
  let read = 0;
  for (const { row, kind, isPart, several } of view.table.rows) {
    read += 1;
    if (endsStep(read)) yield null;
    if (kind === 'other' || isPart) continue;
    if (several) isComplete = false;
    const reading = readingAt(view, row, column.column);
    const value = reading.state === 'number' || reading.state === 'text' ? reading.value : null;
    if (value === null && kind === 'district') isComplete = false;
    if (value === null || value <= 0) continue;
    figures[row - top] = value;
    areWhole &&= Number.isInteger(value);
    if (view.formula(row, column.column) !== null) derived.add(row);
  }
  const byRow: FiguresByRow = {
    has: (row) => (figures[row - top] ?? 0) > 0,
    get: (row) => figures[row - top] || undefined,
    areWhole,
  };
  return { column, isCount: kindOf(view, column) !== 'money', figures: byRow, derived, isComplete };
}

/** Every column of figures but percentages; two checks ask for them. */
export const readColumns = rememberedSteps(function* (
  view: TableView,
): Generator<null, readonly ColumnFigures[]> {
  const columns: ColumnFigures[] = [];
  for (const column of view.figureColumns()) {
    if (kindOf(view, column) !== 'percent') columns.push(yield* readColumn(view, column));
  }
  return columns;
});

export function keyOf({ row, column }: Pick<Outlier, 'row' | 'column'>): string {
  return `${row.row}:${column.column}`;
}
