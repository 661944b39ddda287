/**
 * How far the rows of a table go. Blank rows, headings of groups and the header that a printout repeats on each page stand
 * inside a table; its end is where no more units follow in the column of units, or another table's header does.
 */
import type { RowIndex } from '../sheet/rowIndex';
import type { Anchor } from './anchors';
import { isColumnNumbers } from './columnNumbers';
import { isFigure, isRowBlank, type Grid } from './grid';
import type { Frame } from './header';
import { headerKey } from './text';
import { nameOf } from './rowName';
import type { Units } from './units';
import { endsStep } from '../sheet/steps';

export interface Extent {
  readonly grid: Grid;
  readonly frame: Frame;
  /** The column of the units. */
  readonly unit: number;
  readonly units: Units;
  /** Some table's header stands in the row. */
  readonly isHeader: (row: number) => boolean;
  readonly end: number;
}

export function extentOf(
  grid: Grid,
  frame: Frame,
  unit: number,
  anchors: RowIndex<Anchor>,
  units: Units,
): Extent {
  const isHeader = (row: number): boolean =>
    anchors
      .within(row, row)
      .some(({ kind, column }) => kind === 'header' && column >= frame.left && column <= frame.right);
  const end = Math.min(frame.excelTable?.range.bottom ?? grid.bottom, grid.bottom);
  return { grid, frame, unit, units, isHeader, end };
}

/** The rows of the table, without what only stands between them. */
export function* rowsBelow(extent: Extent): Generator<void, number[]> {
  const { grid, frame, isHeader, end } = extent;
  const isExcelTable = frame.excelTable !== null;
  const rows: number[] = [];
  let row = frame.bodyTop;
  while (row <= end) {
    if (endsStep(row)) yield;
    const isBlankRow = isRowBlank(grid, row, frame.left, frame.right);
    const isRow = !isBlankRow && !isHeader(row) && (isExcelTable || !holdsWordsOnly(extent, row));
    if (isRow) {
      rows.push(row);
      row += 1;
    } else if (isExcelTable && isBlankRow) {
      row += 1;
    } else {
      const next = isExcelTable ? null : goesOnAt(extent, row, rows);
      if (next === null) break;
      row = next;
    }
  }
  return rows;
}

/** No unit and no figures right of it: a footnote, a heading, or the title of what comes next. */
function holdsWordsOnly(extent: Extent, row: number): boolean {
  const { grid, frame, unit, units } = extent;
  return nameOf(grid, frame, unit, row, units) === '' && !holdsFigures(extent, row);
}

function holdsFigures({ grid, frame, unit }: Extent, row: number): boolean {
  for (let column = unit + 1; column <= frame.right; column++)
    if (isFigure(grid.at(row, column))) return true;
  return false;
}

/** Lines of words between two parts of a table: the foot of a page and the title of the next, at the most. */
const MOST_LINES = 8;
/** A misspelt name may be the first after a gap: so many rows of the same block are looked at. */
const ROWS_LOOKED_AT = 4;

/** The next row of the table from here on, where units follow; `null` where it ends. */
function goesOnAt(extent: Extent, from: number, above: readonly number[]): number | null {
  const { grid, frame, isHeader, end } = extent;
  const lines: string[] = [];
  let isNewPage = false;
  for (let row = from; row <= end; row++) {
    if (isRowBlank(grid, row, frame.left, frame.right)) continue;
    const below = belowSameHeader(extent, row);
    if (below !== null) {
      isNewPage = true;
      row = below - 1;
      continue;
    }
    if (isHeader(row)) return null;
    const isNext = lines.length === 0 && row === from + 1;
    if (isLine(extent, row, isNext)) {
      const words = wordsIn(extent, row);
      lines.push(...words);
      // Words side by side are a header, though not one that is known.
      if (words.length > 1 || lines.length > MOST_LINES) return null;
      continue;
    }
    if (!isOfTable(extent, row, above, isNext)) return null;
    return isNewPage && isOtherTable(extent, row, above, lines) ? null : row;
  }
  return null;
}

/** Words that are no row of a table: no figures, and no unit that could stand without. */
function isLine(extent: Extent, row: number, isNext: boolean): boolean {
  if (holdsFigures(extent, row)) return false;
  const name = nameOf(extent.grid, extent.frame, extent.unit, row, extent.units);
  return !isNext || name === '' || !extent.units.isUnit(name);
}

function wordsIn({ grid, frame }: Extent, row: number): string[] {
  const words: string[] = [];
  for (let column = frame.left; column <= frame.right; column++) {
    const text = grid.text(row, column);
    if (text !== '') words.push(headerKey(text));
  }
  return words;
}

/** Below the header of this very table, repeated from here on; `null` where it is not. */
function belowSameHeader({ grid, frame }: Extent, row: number): number | null {
  const height = frame.headerBottom - frame.headerTop;
  for (let down = 0; down <= height; down++) {
    for (let column = frame.left; column <= frame.right; column++) {
      const here = headerKey(grid.text(row + down, column));
      if (here !== headerKey(grid.text(frame.headerTop + down, column))) return null;
    }
  }
  const next = row + height + 1;
  return isColumnNumbers(grid, next, frame.left, frame.right) ? next + 1 : next;
}

/**
 * A unit with figures, or a row among units: the first of them may be misspelt. Directly below one blank row the name alone
 * will do; further down, or below other words, names without figures are a list of something else.
 */
function isOfTable(extent: Extent, row: number, above: readonly number[], isNext: boolean): boolean {
  const { grid, frame, unit, units } = extent;
  const name = nameOf(grid, frame, unit, row, units);
  if (isNext && units.isUnit(name)) return true;
  if (name !== '' && (units.isUnit(name) || isNumberedOn(extent, row, above))) return true;
  for (let ahead = row + 1; ahead < row + ROWS_LOOKED_AT && ahead <= extent.end; ahead++) {
    if (isRowBlank(grid, ahead, frame.left, frame.right) || extent.isHeader(ahead)) return false;
    const other = nameOf(grid, frame, unit, ahead, units);
    if (other !== '' && units.isUnit(other) && holdsFigures(extent, ahead)) return true;
  }
  return false;
}

/** The column left of the units counts on from the last row above. */
function isNumberedOn({ grid, frame, unit }: Extent, row: number, above: readonly number[]): boolean {
  const last = above.at(-1);
  if (last === undefined || frame.left >= unit) return false;
  const number = Number(grid.text(row, frame.left));
  return Number.isInteger(number) && number > 1 && number === Number(grid.text(last, frame.left)) + 1;
}

/** What a printout puts on every page. */
const PAGE_LINE = /^(?:หน้า|แผ่นที่|page)|ต่อ\)?$|continued|^หมายเหตุ|^ที่มา/;
const TITLE_ROWS = 6;

/**
 * A header that comes again may also begin the same table for another province, round or year: its titles say something
 * new, or its units are those that stood above.
 */
function isOtherTable(
  extent: Extent,
  row: number,
  above: readonly number[],
  lines: readonly string[],
): boolean {
  const { grid, frame, unit, units } = extent;
  const titles = new Set<string>();
  for (let title = Math.max(grid.top, frame.headerTop - TITLE_ROWS); title < frame.headerTop; title++)
    for (const words of wordsIn(extent, title)) titles.add(words);
  if (lines.some((line) => !titles.has(line) && !PAGE_LINE.test(line))) return true;
  const nameAt = (at: number): string => nameOf(grid, frame, unit, at, units);
  const known = new Set(above.map(nameAt));
  const home = provinceOf(extent, above.map(nameAt));
  const below: string[] = [];
  for (let next = row; next <= extent.end; next++) {
    const name = nameAt(next);
    if (name === '' || extent.isHeader(next) || isRowBlank(grid, next, frame.left, frame.right)) break;
    if (!units.isTotal(name)) below.push(name);
  }
  if (below.some((name) => known.has(name))) return true;
  const other = provinceOf(extent, below);
  return home !== null && other !== null && home !== other;
}

/** Of the first names that are certain in the whole country. */
function provinceOf({ units }: Extent, names: readonly string[]): string | null {
  for (const name of names) {
    const code = units.districtCode(name, null);
    if (code !== null) return code.slice(0, 2);
  }
  return null;
}
