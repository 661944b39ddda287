/**
 * Where a table of units may be: a cell whose text heads a column of units, or, where that header is missing or unusual,
 * the first of several district names one below the other. One pass over the cells of a sheet.
 */
import { rowIndexOf, type RowIndex } from '../sheet/rowIndex';
import { districts, findDistrict } from '../thai';
import { CODE_HEADER, MAYBE_UNIT_HEADER, PROVINCE_HEADER, UNIT_HEADER } from './knowledge/common';
import { type Grid } from './grid';
import { headerKey } from './text';
import { endsStep } from '../sheet/steps';

export interface Anchor {
  readonly row: number;
  readonly column: number;
  /** `header`: the cell heads the column. `names`: it is the first district name found below some header. */
  readonly kind: 'header' | 'names';
  /** The user said that a table is here: the id their choice has. */
  readonly id?: string;
}

const LONGEST_HEADER = 60;
const LONGEST_NAME = 30;
/** So many district names one below the other are no accident. */
const NAMES_TOGETHER = 3;
/** A misspelt or missing name may stand between two. */
const LARGEST_GAP = 3;

let officialNames: ReadonlySet<string> | null = null;

function isUnitHeader(text: string): boolean {
  if (text.length > LONGEST_HEADER || !MAYBE_UNIT_HEADER.test(text)) return false;
  const key = headerKey(text);
  return UNIT_HEADER.test(key) || CODE_HEADER.test(key);
}

/** Yields where a host may let others work. */
export function* findAnchors(grid: Grid): Generator<void, Anchor[]> {
  const names = (officialNames ??= new Set(districts().map((district) => district.th)));
  const found: Anchor[] = [];
  const runs = new Map<number, { first: number; last: number; count: number }>();
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (endsStep(row)) yield;
    for (let column = grid.left; column <= grid.right; column++) {
      const value = grid.at(row, column);
      if (typeof value !== 'string' || value === '') continue;
      if (isUnitHeader(value)) found.push({ row, column, kind: 'header' });
      else if (value.length <= LONGEST_NAME && names.has(value.trim().replace(/^(?:อำเภอ|อ\.)\s*/, ''))) {
        const run = runs.get(column);
        if (!run || row - run.last > LARGEST_GAP) runs.set(column, { first: row, last: row, count: 1 });
        else {
          run.last = row;
          run.count += 1;
          if (run.count === NAMES_TOGETHER) found.push({ row: run.first, column, kind: 'names' });
        }
      }
    }
  }
  const all = anchorsByRow(found);
  const withDistricts = found.filter(
    (anchor) => !isProvinceBesideUnit(grid, anchor, all) && !isCodeBesideUnit(grid, anchor, all),
  );
  // Headers first: names below a header that was found belong to its table.
  return withDistricts.sort(
    (a, b) => Number(a.kind === 'names') - Number(b.kind === 'names') || a.row - b.row || a.column - b.column,
  );
}

export function anchorsByRow(anchors: readonly Anchor[]): RowIndex<Anchor> {
  return rowIndexOf(anchors, ({ row }) => ({ top: row, bottom: row }));
}

/** A code beside the name: the names are the units. */
function isCodeBesideUnit(grid: Grid, { row, column, kind }: Anchor, all: RowIndex<Anchor>): boolean {
  if (kind !== 'header' || !CODE_HEADER.test(headerKey(grid.text(row, column)))) return false;
  const isName = (other: Anchor): boolean => other.column !== column && other.row - row <= MOST_CODE_ROWS;
  const beside = all.within(row, row + MOST_CODE_ROWS).some(isName);
  const code = firstBelow(grid, row, column);
  return beside || findDistrict(code) === null;
}

const MOST_CODE_ROWS = 3;

function firstBelow(grid: Grid, row: number, column: number): string {
  for (let below = row + 1; below <= Math.min(grid.bottom, row + MOST_CODE_ROWS); below++) {
    const text = grid.text(below, column);
    if (/^\d{4}$/.test(text)) return text;
  }
  return '';
}

/** "จังหวัด" beside "อำเภอ": the districts are the units. */
function isProvinceBesideUnit(grid: Grid, anchor: Anchor, all: RowIndex<Anchor>): boolean {
  if (anchor.kind !== 'header' || !PROVINCE_HEADER.test(headerKey(grid.text(anchor.row, anchor.column))))
    return false;
  return all
    .within(anchor.row, anchor.row)
    .some(
      ({ kind, column }) =>
        kind === 'header' && column !== anchor.column && Math.abs(column - anchor.column) <= 2,
    );
}
