/** Half of a reference: "J5", "$J$5", and "J" or "5" of a whole column or row. Read letter by letter, as it is read often. */
import { MAX_COLUMNS, MAX_ROWS } from '../sheet/address';

export interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

const DOLLAR = 0x24;
const ZERO = 0x30;

/** `null` where these letters are no corner, or one beyond the sheet. */
export function cornerIn(text: string, from: number, to: number): Corner | null {
  let at = from;
  const first = text.charCodeAt(at) === DOLLAR;
  if (first) at += 1;
  let column = 0;
  const letters = at;
  for (; at < to && at - letters < 4; at++) {
    const letter = (text.charCodeAt(at) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const hasColumn = at > letters;
  const second = hasColumn && at < to && text.charCodeAt(at) === DOLLAR;
  if (second) at += 1;
  let row = 0;
  const digits = at;
  for (; at < to && at - digits < 8; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) break;
    row = row * 10 + digit;
  }
  const hasRow = at > digits;
  const isRow = hasRow && text.charCodeAt(digits) !== ZERO;
  const isColumn = hasColumn && !hasRow && !second;
  if (at < to || column > MAX_COLUMNS || row > MAX_ROWS || !(isRow || isColumn)) return null;
  return {
    column: hasColumn ? column - 1 : null,
    row: hasRow ? row - 1 : null,
    fixedColumn: hasColumn && first,
    fixedRow: hasRow && (hasColumn ? second : first),
  };
}

/** A column to a column, a row to a row, a cell to a cell: the two ends of a range. */
export function areEnds(a: Corner, b: Corner): boolean {
  return (a.column === null) === (b.column === null) && (a.row === null) === (b.row === null);
}
