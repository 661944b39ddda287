/**
 * How much of a sheet is read. A value left in the last corner of a sheet, as stray keys leave it, spans 17 thousand million
 * cells; what is read ends here, the same in Excel and in files, and what is left out is said (`SheetSnapshot.reaches`).
 */
import type { RangeAddress } from './address';

/** Rows and columns from the top left corner in which contents are looked for. */
export const READ_ROWS = 250_000;
export const READ_COLUMNS = 1_024;
/** Cells of one sheet; a table of 100,000 rows and 30 columns has 3 million. */
const READ_CELLS = 4_000_000;

export const READ_WINDOW: RangeAddress = { top: 0, left: 0, bottom: READ_ROWS - 1, right: READ_COLUMNS - 1 };

/** In Excel's first answer: this much of every sheet; only of larger ones is more asked for. */
export const FIRST_READ: RangeAddress = { top: 0, left: 0, bottom: 4_999, right: 63 };

export function reachesBeyond({ bottom, right }: RangeAddress, read: RangeAddress | null): boolean {
  return !read || bottom > read.bottom || right > read.right;
}

/** What of these contents is read: as many rows from the top as are allowed. */
export function bounded(contents: RangeAddress): RangeAddress {
  const { top, left, bottom, right } = contents;
  const rows = Math.max(1, Math.floor(READ_CELLS / (right - left + 1)));
  return { top, left, right, bottom: Math.min(bottom, top + rows - 1) };
}
