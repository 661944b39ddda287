/**
 * Figures held against the given figure (base or target) of their own row. What ratio is normal, and how far it may
 * stray, the column itself says: by its median and its median deviation, which a few wrong figures cannot move.
 */
import type { TableColumn, TableRow } from '../../tables';
import type { TableView } from '../types';
import { isGiven } from './columns';
import { keyOf, type ColumnFigures, type Outlier } from './magnitude-types';
import { medianOf, spreadOf } from './robust';

export interface Companions {
  readonly given: ColumnFigures | null;
  readonly others: readonly Companion[];
}

interface Companion {
  readonly figures: ColumnFigures;
  /** Of log10(figure / given). */
  readonly median: number;
  /** A deviation from the median that is no longer one of size but of magnitude. */
  readonly limit: number;
}

/** Five times as much as the others' ratio, and five times as far as the ratios stray. */
const LEAST_SHIFT = 0.7;
const SPREADS = 5;
const LEAST_ROWS = 3;
/** Below this a deviation of 10 times in a count means nothing. */
const LEAST_COUNT = 20;
/** Ratios that stray more than this say nothing. */
const LOOSEST_LIMIT = 2.5;

export function companionsOf(view: TableView, columns: readonly ColumnFigures[]): Companions {
  const given = columns.find(({ column }) => column.role === 'base' || column.role === 'target') ?? null;
  if (!given) return { given: null, others: [] };
  const others = columns.flatMap((figures): Companion[] => {
    if (figures === given) return [];
    const ratios: number[] = [];
    for (const { row } of view.districts) {
      const [figure, base] = [figures.figures.get(row), given.figures.get(row)];
      if (figure !== undefined && base !== undefined) ratios.push(Math.log10(figure / base));
    }
    if (ratios.length < LEAST_ROWS) return [];
    const median = medianOf(ratios);
    const limit = Math.max(LEAST_SHIFT, SPREADS * spreadOf(ratios, median));
    return limit > LOOSEST_LIMIT ? [] : [{ figures, median, limit }];
  });
  return { given, others };
}

interface Deviation {
  readonly companion: Companion;
  readonly value: number;
  readonly shift: number;
}

/** `known`: figures that the sums have shown to be wrong; what disagrees only with them is not accused. */
export function rowOutliers(
  row: TableRow,
  { given, others }: Companions,
  known: ReadonlyMap<string, Outlier>,
): Outlier[] {
  const base = given?.figures.get(row.row);
  if (!given || base === undefined || known.has(keyOf({ row, column: given.column }))) return [];
  const off: Deviation[] = [];
  let agreeing = 0;
  for (const companion of others) {
    const value = companion.figures.figures.get(row.row);
    if (value === undefined) continue;
    const shift = Math.log10(value / base) - companion.median;
    if (leastShift(value, base, companion) < companion.limit) {
      // A target that a formula works out from the base agrees with any base.
      if (!companion.figures.derived.has(row.row) && companion.limit <= LEAST_SHIFT) agreeing += 1;
    } else off.push({ companion, value, shift });
  }
  const [first] = off;
  if (!first) return [];
  const isGivenWrong =
    agreeing === 0 && off.length > 1 && off.every(({ shift }) => shift > 0 === first.shift > 0);
  if (isGivenWrong) {
    const { companion, value, shift } = off.reduce((a, b) => (b.companion.limit < a.companion.limit ? b : a));
    const evidence = { kind: 'row', column: companion.figures.column, value } as const;
    return [{ row, column: given.column, value: base, shift: -shift, evidence }];
  }
  return off.filter(isAccused).map(({ companion, value, shift }) => ({
    row,
    column: companion.figures.column,
    value,
    shift,
    evidence: { kind: 'row', column: given.column, value: base },
  }));
}

/** How far off a figure is at the least: one household more or less must not make the difference. */
function leastShift(value: number, base: number, { figures, median }: Companion): number {
  const shift = Math.log10(value / base) - median;
  if (!figures.isCount) return Math.abs(shift);
  if (Math.max(value, base) < LEAST_COUNT) return 0;
  const nearest =
    shift > 0
      ? Math.log10(Math.max(value - 1, 1) / (base + 1)) - median
      : median - Math.log10((value + 1) / Math.max(base - 1, 1));
  return Math.max(nearest, 0);
}

/** Little reported so far is progress, not a slip; only a clean loss of digits in an amount is. */
function isAccused({ companion, shift }: Deviation): boolean {
  const { column, isCount } = companion.figures;
  if (shift > 0 || column.role !== 'result') return true;
  return !isCount && Math.abs(shift - Math.round(shift)) <= LOST_DIGIT;
}

const LOST_DIGIT = 0.25;

const LEAST_COLUMN_ROWS = 6;
const LEAST_COLUMN_SHIFT = 0.9;
const COLUMN_SPREADS = 6;

/** Where nothing in the row can be a witness, only a figure far above a column of like figures is named. */
export function* columnOutliers(
  view: TableView,
  columns: readonly ColumnFigures[],
  { given, others }: Companions,
): Generator<Outlier> {
  for (const figures of columns) {
    const { column } = figures;
    if (!isGiven(column) && column.role !== 'result') continue;
    const logs: number[] = [];
    for (const { row } of view.districts) {
      const value = figures.figures.get(row);
      if (value !== undefined) logs.push(Math.log10(value));
    }
    if (logs.length < LEAST_COLUMN_ROWS) continue;
    const median = medianOf(logs);
    const limit = Math.max(LEAST_COLUMN_SHIFT, COLUMN_SPREADS * spreadOf(logs, median));
    for (const row of view.districts) {
      const value = figures.figures.get(row.row);
      if (value === undefined || (figures.isCount && value < LEAST_COUNT)) continue;
      const shift = Math.log10(value) - median;
      if (shift < limit || hasWitness(row, column, given, others)) continue;
      const middle = Number((10 ** median).toPrecision(figures.isCount ? 3 : 6));
      yield { row, column, value, shift, evidence: { kind: 'column', median: middle } };
    }
  }
}

function hasWitness(
  { row }: TableRow,
  column: TableColumn,
  given: ColumnFigures | null,
  others: readonly Companion[],
): boolean {
  if (!given?.figures.has(row)) return false;
  return others.some(
    ({ figures }) => figures.figures.has(row) && (figures.column === column || given.column === column),
  );
}
