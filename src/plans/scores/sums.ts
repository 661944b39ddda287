/**
 * What a plain sum will show, for the preview and for files that nobody recalculates: =SUM(C3:C5,C7) and =C3+C4 over the
 * formula's own sheet. Anything else is Excel's to work out.
 */
import { parseRange, type RangeAddress } from '../../sheet/address';
import { isError, valueAt, type SheetSnapshot } from '../../sheet/snapshot';

const REFERENCE = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const SUM = new RegExp(`^=SUM\\((${REFERENCE}(?::${REFERENCE})?(?:,${REFERENCE}(?::${REFERENCE})?)*)\\)$`);
const PLUS = new RegExp(`^=\\+?(${REFERENCE}(?:\\+${REFERENCE})+)$`);
const MOST_CELLS = 200_000;

/** `null` where it is no such sum, or one that would show an error. */
export function sumShown(sheet: SheetSnapshot, formula: string): number | null {
  const plain = formula.replace(/\s/g, '').toUpperCase();
  const sum = SUM.exec(plain)?.[1];
  const parts = sum === undefined ? PLUS.exec(plain)?.[1]?.split('+') : sum.split(',');
  const ranges = parts?.map(parseRange) ?? [null];
  const known = ranges.flatMap((range) => range ?? []);
  if (known.length < ranges.length || known.reduce((cells, range) => cells + size(range), 0) > MOST_CELLS)
    return null;
  let total = 0;
  for (const range of known) {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const value = valueAt(sheet, { row, column });
        if (isError(value)) return null;
        if (typeof value === 'number') total += value;
        // SUM passes over text; a plus does not.
        else if (sum === undefined && value !== null) return null;
      }
    }
  }
  // Excel shows 15 digits: what adding in binary leaves behind them is nobody's figure.
  return Number(total.toPrecision(15));
}

function size({ top, bottom, left, right }: RangeAddress): number {
  return (bottom - top + 1) * (right - left + 1);
}
