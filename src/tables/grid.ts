/** Reading a snapshot cell by cell without making an object for each: sheets have up to millions of cells. */
import type { RangeAddress } from '../sheet/address';
import { isNotCalculated, type CellValue, type SheetSnapshot } from '../sheet/snapshot';

export interface Grid extends RangeAddress {
  /** Blank (`null`) outside the used range. */
  at(row: number, column: number): CellValue;
  /** What is written in the cell: text, or a number as text; `''` where there is nothing to read. */
  text(row: number, column: number): string;
}

export function gridOf(sheet: SheetSnapshot): Grid | null {
  const { used, values } = sheet;
  if (!used) return null;
  const at = (row: number, column: number): CellValue => values[row - used.top]?.[column - used.left] ?? null;
  return {
    ...used,
    at,
    text: (row, column) => {
      const value = at(row, column);
      if (typeof value === 'string') return value.trim();
      return typeof value === 'number' ? String(value) : '';
    },
  };
}

/** Blank to the eye: nothing, or text without a visible character. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** A number, or a formula that will have to be worked out. */
export function isFigure(value: CellValue): boolean {
  return typeof value === 'number' || isNotCalculated(value);
}

export function isRowBlank(grid: Grid, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) if (!isBlank(grid.at(row, column))) return false;
  return true;
}
