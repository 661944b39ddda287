/**
 * Results that staff typed on the add-in's own results sheet, for a table without a result column. A block there begins
 * with a title that names the table, then a header, then the table's rows in their order: unit, given figure, result.
 */
import type { CellAddress } from '../../sheet/address';
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot';
import { isResultsTitleOf, RESULTS } from '../managed/results';
import { isScored, type TableRow, type TargetTable } from '../types';
import { remembered } from '../../sheet/remembered';

const { columns, aboveRows } = RESULTS;

export interface TypedResult {
  readonly sheet: SheetSnapshot;
  readonly cell: CellAddress;
}

/** The cells for the result of this row, one for each results sheet that still stands as the table does. */
export function resultCells(
  workbook: WorkbookSnapshot,
  table: TargetTable,
  row: TableRow,
): readonly TypedResult[] {
  const rows = table.rows.filter(isScored);
  const index = rows.indexOf(row);
  if (index < 0) return [];
  return titlesIn(workbook)(table).map(({ sheet, cell }) => ({
    sheet,
    cell: { row: cell.row + aboveRows + index, column: columns.result },
  }));
}

/** Titles of the blocks of this table; one whose names are no longer the table's, row by row, is another's by now. */
const titlesIn = remembered(({ sheets }: WorkbookSnapshot) =>
  remembered((table: TargetTable): readonly TypedResult[] => {
    const rows = table.rows.filter(isScored);
    return sheets.flatMap((sheet) => titlesOn(sheet, table, rows));
  }),
);

function titlesOn(sheet: SheetSnapshot, table: TargetTable, rows: readonly TableRow[]): TypedResult[] {
  const { used } = sheet;
  if (!used || used.left > columns.unit) return [];
  const first = table.id.slice(table.id.lastIndexOf('!') + 1);
  const found: TypedResult[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    const cell = { row, column: columns.unit };
    const title = valueAt(sheet, cell);
    if (typeof title !== 'string' || !isResultsTitleOf(title, table.sheet, first)) continue;
    const stands = rows.every(
      ({ name }, index) =>
        (valueAt(sheet, { row: row + aboveRows + index, column: columns.unit }) ?? '') === name,
    );
    if (stands) found.push({ sheet, cell });
  }
  return found;
}
