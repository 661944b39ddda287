/**
 * What else looks like a table on a sheet: rows of several filled cells under a row of words. It is named as not
 * recognised, so that nobody takes silence for "read".
 */
import { formatCell, type RangeAddress } from '../sheet/address';
import type { RowIndex } from '../sheet/rowIndex';
import { isBlank, type Grid } from './grid';
import { folded } from './text';
import type { UnrecognisedTable } from './types';
import { endsStep } from '../sheet/steps';

interface Row {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly filled: number;
}

const LEAST = 2;

export function* otherBlocks(
  sheet: string,
  grid: Grid,
  claimed: RowIndex<RangeAddress>,
): Generator<void, UnrecognisedTable[]> {
  const found: UnrecognisedTable[] = [];
  let block: Row[] = [];
  for (let row = grid.top; row <= grid.bottom + 1; row++) {
    if (endsStep(row)) yield;
    const filled = row <= grid.bottom ? filledCells(grid, row, claimed) : null;
    if (filled) {
      block.push(filled);
      continue;
    }
    const table = block.length > 0 ? blockTable(sheet, grid, block) : null;
    if (table) found.push(table);
    block = [];
  }
  return found;
}

function filledCells(grid: Grid, row: number, claimed: RowIndex<RangeAddress>): Row | null {
  const here = claimed.within(row, row);
  let filled = 0;
  let left = -1;
  let right = -1;
  for (let column = grid.left; column <= grid.right; column++) {
    if (isBlank(grid.at(row, column))) continue;
    if (here.some((range) => column >= range.left && column <= range.right)) continue;
    filled += 1;
    if (left < 0) left = column;
    right = column;
  }
  return filled > 0 ? { row, left, right, filled } : null;
}

/** Titles above and notes below have one cell each; between them at least a header and a row. */
function blockTable(sheet: string, grid: Grid, rows: readonly Row[]): UnrecognisedTable | null {
  const first = rows.findIndex(({ filled }) => filled >= LEAST);
  if (first < 0) return null;
  const body = rows.slice(first);
  while ((body.at(-1)?.filled ?? LEAST) < LEAST) body.pop();
  if (body.filter(({ filled }) => filled >= LEAST).length < LEAST) return null;
  const top = body[0]?.row ?? 0;
  const headers: string[] = [];
  const range = {
    top,
    left: body.reduce((least, { left }) => Math.min(least, left), Infinity),
    bottom: body.at(-1)?.row ?? top,
    right: body.reduce((most, { right }) => Math.max(most, right), -1),
  };
  for (let column = range.left; column <= range.right; column++) {
    const value = grid.at(top, column);
    headers.push(typeof value === 'string' ? folded(value) : '');
  }
  if (headers.filter((header) => header !== '').length < LEAST) return null;
  const id = `${sheet}!${formatCell({ row: top, column: range.left })}`;
  return { id, sheet, range, headers, reason: 'unknownHeaders' };
}
