/** The rows of titles above a table: as far up as the recognition of tables reads them, never into another table. */
import type { RangeAddress } from '../../sheet/address';
import type { TableView } from '../types';

const TITLE_ROWS = 6;

export function titleRowsOf({ table }: TableView, views: readonly TableView[]): number[] {
  const others = views
    .filter((other) => other.table.sheet === table.sheet && other.table !== table)
    .map((other) => other.table.range);
  return rowsAbove(table.range, others);
}

/** Nearest first. */
export function rowsAbove({ top }: RangeAddress, others: readonly RangeAddress[]): number[] {
  const rows: number[] = [];
  for (let row = top - 1; row >= Math.max(0, top - TITLE_ROWS); row--) {
    if (others.some((other) => row >= other.top && row <= other.bottom)) break;
    rows.push(row);
  }
  return rows;
}
