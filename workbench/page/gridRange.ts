/** Blocks of cells as the grid names them, and as the rest of the code does. */
import type { IRange } from '@univerjs/core';
import type { RangeAddress } from '../../src/sheet/address';

export function fromGridRange(range: IRange): RangeAddress {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}

export function toGridRange(range: RangeAddress): IRange {
  return {
    startRow: range.top,
    startColumn: range.left,
    endRow: range.bottom,
    endColumn: range.right,
  };
}
