/**
 * What a plain sum will show, for the preview and for files that nobody recalculates: =SUM(C3:C5,C7) and =C3+C4 over the
 * formula's own sheet. Anything else is Excel's to work out.
 */
import { readSum } from '../../formula/sums';
import type { RangeAddress } from '../../sheet/address';
import { isError, valueAt, type SheetSnapshot } from '../../sheet/snapshot';

const MOST_CELLS = 200_000;

/** `null` where it is no such sum, or one that would show an error. */
export function sumShown(sheet: SheetSnapshot, formula: string): number | null {
  const sum = readSum(formula);
  if (!sum || sum.by === 'SUBTOTAL' || sum.parts.some(({ reference }) => reference.sheet !== null))
    return null;
  const ranges = sum.parts.map(({ reference }) => reference.range);
  if (ranges.reduce((cells, range) => cells + size(range), 0) > MOST_CELLS) return null;
  let total = 0;
  for (const range of ranges) {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const value = valueAt(sheet, { row, column });
        if (isError(value)) return null;
        if (typeof value === 'number') total += value;
        // SUM passes over text; a plus does not.
        else if (sum.by === '+' && value !== null) return null;
      }
    }
  }
  // Excel shows 15 digits: what adding in binary leaves behind them is nobody's figure.
  return Number(total.toPrecision(15));
}

function size({ top, bottom, left, right }: RangeAddress): number {
  return (bottom - top + 1) * (right - left + 1);
}
