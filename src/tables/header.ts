/**
 * The header around an anchor: how many rows it has, how far its columns reach, and each column's words. Merges are
 * never consulted: a group header is carried to the right over columns that have words of their own below it.
 */
import type { RowIndex } from '../sheet/rowIndex';
import { isNotCalculated, type ExcelTable } from '../sheet/snapshot';
import type { Anchor } from './anchors';
import { isColumnNumbers } from './columnNumbers';
import { isBlank, type Grid } from './grid';
import { NUMBER_HEADER } from './knowledge/common';
import { figureIn } from './readCell';
import { folded, headerKey } from './text';

export interface Frame {
  readonly headerTop: number;
  /** The last row of its words ... */
  readonly headerBottom: number;
  /** ... and the first row below it: a row of column numbers stands between. */
  readonly bodyTop: number;
  readonly left: number;
  readonly right: number;
  readonly unitColumn: number;
  readonly excelTable: ExcelTable | null;
}

export interface Header {
  readonly column: number;
  /** All rows of the header, group headers included. */
  readonly joined: string;
  /** The lowest words only, with those of the row above where they are but a unit in brackets. */
  readonly own: string;
  /** The same as `joined` without what stands above nearly all columns and is a title of them. */
  readonly apart: string;
  /** What is left without the topmost row, without the two topmost, and so on. */
  readonly lower: readonly string[];
  /** The figures of the first rows below it; `null` where there is none. */
  figures(): readonly (number | null)[];
}

const MOST_HEADER_ROWS = 5;
const YEARS = { from: 2500, to: 2600 };

/** The frame as it stands first, then with one and two rows of group headers above it. */
export function framesOf(
  grid: Grid,
  anchor: Anchor,
  anchors: RowIndex<Anchor>,
  tables: readonly ExcelTable[],
): Frame[] {
  const header = anchor.kind === 'header' ? headerRows(grid, anchor) : headerAbove(grid, anchor);
  if (!header) return [];
  const excelTable = tables.find(
    ({ range }) => range.top === header.bottom && anchor.column >= range.left && anchor.column <= range.right,
  );
  const frame = (top: number): Frame => {
    const { left, right } = excelTable?.range ?? reach(grid, top, header.bottom, anchor, anchors);
    return {
      headerTop: top,
      headerBottom: header.bottom,
      bodyTop: header.bottom + (isColumnNumbers(grid, header.bottom + 1, left, right) ? 2 : 1),
      left,
      right,
      unitColumn: anchor.column,
      excelTable: excelTable ?? null,
    };
  };
  const frames = [frame(header.top)];
  for (let top = header.top - 1; top >= grid.top && header.bottom - top < MOST_HEADER_ROWS; top--) {
    const taller = frame(top);
    if (!isGroupRow(grid, taller, top)) break;
    frames.push(taller);
  }
  return frames;
}

/** The anchor's row and the rows below it that carry words but no unit. */
function headerRows(grid: Grid, anchor: Anchor): { readonly top: number; readonly bottom: number } {
  let bottom = anchor.row;
  while (
    bottom + 1 <= grid.bottom &&
    bottom - anchor.row + 1 < MOST_HEADER_ROWS &&
    (isBlank(grid.at(bottom + 1, anchor.column)) || isUnitLabel(grid.text(bottom + 1, anchor.column))) &&
    !isColumnNumbers(grid, bottom + 1, grid.left, grid.right) &&
    isHeaderRow(grid, bottom + 1, anchor.column)
  ) {
    bottom += 1;
  }
  return { top: anchor.row, bottom };
}

/** The nearest row above the names that has words and no figures; rows between (a province, say) are data. */
function headerAbove(grid: Grid, anchor: Anchor): { readonly top: number; readonly bottom: number } | null {
  for (let row = anchor.row - 1; row >= Math.max(grid.top, anchor.row - MOST_HEADER_ROWS); row--) {
    if (isColumnNumbers(grid, row, grid.left, grid.right)) continue;
    if (isHeaderRow(grid, row, anchor.column)) return { top: row, bottom: row };
  }
  return null;
}

/** "หน่วยนับ" at the begin of a row of units. */
function isUnitLabel(text: string): boolean {
  return /^\(?หน่วย(?:นับ)?\)?$/.test(headerKey(text));
}

/** Words beside the unit column and no figures (a year is a word here). */
function isHeaderRow(grid: Grid, row: number, unitColumn: number): boolean {
  let words = 0;
  for (let column = grid.left; column <= grid.right; column++) {
    const value = grid.at(row, column);
    // Words that a formula will make are not known yet, nor figures.
    if (isBlank(value) || isNotCalculated(value) || column === unitColumn) continue;
    if (typeof value === 'number' ? value < YEARS.from || value > YEARS.to : typeof value !== 'string')
      return false;
    if (column > unitColumn) words += 1;
  }
  return words > 0;
}

/** A row of group headers: words over the columns right of the units, none over the units or left of them. */
function isGroupRow(grid: Grid, frame: Frame, row: number): boolean {
  for (let column = grid.left; column <= frame.unitColumn; column++) {
    if (!isBlank(grid.at(row, column))) return false;
  }
  for (let column = frame.unitColumn + 1; column <= frame.right; column++) {
    if (typeof grid.at(row, column) === 'string' && !isBlank(grid.at(row, column))) return true;
  }
  return false;
}

function reach(
  grid: Grid,
  top: number,
  bottom: number,
  anchor: Anchor,
  anchors: RowIndex<Anchor>,
): { readonly left: number; readonly right: number } {
  const others = anchors
    .within(top, bottom)
    .filter(({ kind }) => kind === 'header')
    .map(({ column }) => column);
  const headed = (column: number): boolean => {
    if (column < grid.left || column > grid.right || others.includes(column)) return false;
    for (let row = top; row <= bottom; row++) if (!isBlank(grid.at(row, column))) return true;
    return false;
  };
  let { column: left } = anchor;
  let { column: right } = anchor;
  while (headed(left - 1)) left -= 1;
  while (headed(right + 1)) right += 1;
  // Where the next table begins without a gap, its number column is its own.
  const isNumber = (column: number): boolean => {
    for (let row = top; row <= bottom; row++)
      if (NUMBER_HEADER.test(headerKey(grid.text(row, column)))) return true;
    return false;
  };
  if (others.includes(right + 1) && right > anchor.column && isNumber(right)) right -= 1;
  if (others.includes(left - 1)) while (left < anchor.column && !isNumber(left)) left += 1;
  return { left, right };
}

export function headersOf(grid: Grid, frame: Frame): Header[] {
  const all: { readonly column: number; readonly words: readonly string[] }[] = [];
  for (let column = frame.left; column <= frame.right; column++) {
    const words: string[] = [];
    for (let row = frame.headerTop; row <= frame.headerBottom; row++) {
      const text = grid.text(row, column) || groupHeader(grid, frame, row, column);
      if (text !== '') words.push(folded(text));
    }
    all.push({ column, words });
  }
  const titles = titlesOf(all.filter(({ column }) => column > frame.unitColumn).map(({ words }) => words));
  return all.map(({ column, words }) => {
    const apart = words.filter((text, at) => at === words.length - 1 || !titles.has(text));
    return {
      column,
      joined: words.join(' '),
      own: ownOf(words),
      apart: apart.join(' '),
      lower: words.map((_text, at) => words.slice(at).join(' ')),
      figures: () => figuresBelow(grid, frame, column),
    };
  });
}

const ROWS_LOOKED_AT = 60;

function figuresBelow(grid: Grid, { bodyTop }: Frame, column: number): (number | null)[] {
  const figures: (number | null)[] = [];
  for (let row = bodyTop; row <= Math.min(grid.bottom, bodyTop + ROWS_LOOKED_AT); row++) {
    const read = figureIn(grid.at(row, column));
    figures.push(read.state === 'number' ? read.value : null);
  }
  return figures;
}

function ownOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 && /^\(.*\)$/.test(last) ? `${words.at(-2) ?? ''} ${last}` : last;
}

const LEAST_BELOW_TITLE = 3;
const NEARLY_ALL = 3 / 4;
const PERCENT = /ร้อยละ|%|percent/i;

/** Group headers over nearly all columns; one of percentages only where a column below says so itself. */
function titlesOf(columns: readonly (readonly string[])[]): ReadonlySet<string> {
  const below = new Map<string, string[]>();
  for (const words of columns)
    for (const text of words.slice(0, -1)) below.set(text, [...(below.get(text) ?? []), words.at(-1) ?? '']);
  const titles = [...below].filter(
    ([text, own]) =>
      own.length >= Math.max(LEAST_BELOW_TITLE, columns.length * NEARLY_ALL) &&
      (!PERCENT.test(text) || own.some((one) => PERCENT.test(one))),
  );
  return new Set(titles.map(([text]) => text));
}

/** The group header that reaches over this column: the nearest one to the left, if it is a group's at all. */
function groupHeader(grid: Grid, frame: Frame, row: number, column: number): string {
  if (row === frame.headerBottom || !hasWordsBelow(grid, frame, row, column)) return '';
  for (let left = column - 1; left > frame.unitColumn; left--) {
    const text = grid.text(row, left);
    if (text !== '') return hasWordsBelow(grid, frame, row, left) ? text : '';
  }
  return '';
}

function hasWordsBelow(grid: Grid, frame: Frame, row: number, column: number): boolean {
  for (let below = row + 1; below <= frame.headerBottom; below++) {
    if (grid.text(below, column) !== '') return true;
  }
  return false;
}
