/** Whether rows can be written below a list: nothing else may stand there. */
import { rangesOverlap, type RangeAddress } from '../../sheet/address';
import { formulaAt, valueAt, type SheetSnapshot } from '../../sheet/snapshot';

/** The last row of the range that holds something; its header where none does. */
export function lastFilledRow(sheet: SheetSnapshot, range: RangeAddress): number {
  for (let row = range.bottom; row > range.top; row--)
    for (let column = range.left; column <= range.right; column++)
      if (isFilled(sheet, row, column)) return row;
  return range.top;
}

/** Blank, and no part of another Excel table than its own or of merged cells. */
export function isFree(sheet: SheetSnapshot, range: RangeAddress, ownTable: string | null): boolean {
  const others = [
    ...sheet.tables.filter(({ name }) => name !== ownTable).map((table) => table.range),
    ...(sheet.merges ?? []),
  ];
  if (others.some((other) => rangesOverlap(other, range))) return false;
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++)
      if (isFilled(sheet, row, column)) return false;
  return true;
}

function isFilled(sheet: SheetSnapshot, row: number, column: number): boolean {
  return valueAt(sheet, { row, column }) !== null || formulaAt(sheet, { row, column }) !== null;
}
