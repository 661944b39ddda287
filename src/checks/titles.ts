/** The rows of titles above a table: as far up as the recognition of tables reads them, never into another table. */
import type { RowIndex } from '../sheet/rowIndex';

const TITLE_ROWS = 6;

/** Above this row, nearest first. `tables`: those that the rows may not be taken from. */
export function titleRowsAbove(top: number, tables: RowIndex<unknown>): number[] {
  const rows: number[] = [];
  for (let row = top - 1; row >= Math.max(0, top - TITLE_ROWS); row--) {
    if (tables.within(row, row).length > 0) break;
    rows.push(row);
  }
  return rows;
}
