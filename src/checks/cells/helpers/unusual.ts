/**
 * Cells of figures in which something else stands than nothing or a plain figure: text, a dash, less than zero. Hardly any
 * row of a long table has one, so the rows are found once, and each check that speaks of such cells looks at them alone.
 */
import { rememberedSteps } from '../../../sheet/remembered';
import { isError, type CellValue } from '../../../sheet/snapshot';
import { endsStep } from '../../../sheet/steps';
import type { TableColumn, TableRow } from '../../../tables';
import type { Fault, Faults, TableView } from '../../types';
import { typedColumns, unitRows } from './columns';
import { readingAt, type CellReading } from './reading';

type SaysOf = (row: TableRow, column: TableColumn, reading: CellReading) => Fault | null;

/** What a check says of each such cell of these columns, row by row. */
export function* faultsOfUnusual(view: TableView, columns: readonly TableColumn[], saysOf: SaysOf): Faults {
  for (const [index, row] of (yield* unusualRows(view)).entries()) {
    for (const column of columns) {
      const fault = saysOf(row, column, readingAt(view, row.row, column.column));
      if (fault) yield fault;
    }
    if (endsStep(index)) yield null;
  }
}

const unusualRows = rememberedSteps(function* (view: TableView): Generator<null, readonly TableRow[]> {
  const columns = typedColumns(view);
  const rows: TableRow[] = [];
  for (const row of unitRows(view)) {
    if (!row) yield null;
    else if (columns.some(({ column }) => isUnusual(view.value(row.row, column)))) rows.push(row);
  }
  return rows;
});

function isUnusual(value: CellValue): boolean {
  return typeof value === 'number' ? value < 0 : value !== null && !isError(value);
}
