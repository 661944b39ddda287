/** A1 addresses: zero-based rows and columns inside, A1 text at the edges. */

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A block of cells, both corners included. */
export interface RangeAddress {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Size of a sheet of Excel. */
export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/** 0 -> "A", 25 -> "Z", 26 -> "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** "A" -> 0, "AA" -> 26. Letters in either case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function formatCell(cell: CellAddress): string {
  return `${columnName(cell.column)}${cell.row + 1}`;
}

export function formatRange(range: RangeAddress): string {
  const first = formatCell({ row: range.top, column: range.left });
  const last = formatCell({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;

/** "B5" or "$B$5"; null where the text is no cell address. */
export function parseCell(text: string): CellAddress | null {
  const match = CELL.exec(text);
  if (!match?.[1] || !match[2]) return null;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1]) };
}

/** "A1:C3", "B5", or either behind a sheet name ("'OTOP 61'!A1:C3"); null where the text is no range. */
export function parseRange(text: string): RangeAddress | null {
  const local = text.slice(text.lastIndexOf('!') + 1);
  const [from, to] = local.split(':');
  const a = parseCell(from ?? '');
  const b = to === undefined ? a : parseCell(to);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function cellRange(cell: CellAddress): RangeAddress {
  return { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
}

/** The range grown as far as this cell; the cell alone where there was none. */
export function rangeWith(range: RangeAddress | null, { row, column }: CellAddress): RangeAddress {
  return {
    top: Math.min(range?.top ?? row, row),
    left: Math.min(range?.left ?? column, column),
    bottom: Math.max(range?.bottom ?? row, row),
    right: Math.max(range?.right ?? column, column),
  };
}

export function rangesOverlap(a: RangeAddress, b: RangeAddress): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function rangeContains(range: RangeAddress, cell: CellAddress): boolean {
  return (
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right
  );
}
