/**
 * Figures held against the given figure (base or target) of their own row. What ratio is normal, and how far it may
 * stray, the column itself says: by its median and its median deviation, which a few wrong figures cannot move.
 */
import type { TableColumn, TableRow } from '../../../tables';
import type { TableView } from '../../types';
import { isGiven } from './columns';
import { keyOf, type ColumnFigures, type Outlier } from './magnitude-types';
import { medianOf, spreadOf } from './robust';
import { endsStep } from '../../../sheet/steps';

export interface Companions {
  readonly given: Sized | null;
  readonly others: readonly Companion[];
}

/** A column and the size that its figures usually have: log10, over its districts. */
interface Sized {
  readonly figures: ColumnFigures;
  readonly usual: number;
  readonly usualSpread: number;
}

interface Companion extends Sized {
  /** Of log10(figure / given). */
  readonly median: number;
  readonly spread: number;
  /** A deviation from the median that is no longer one of size but of magnitude. */
  readonly limit: number;
}

/** Five times as much as the others' ratio, and five times as far as the ratios stray. */
const LEAST_SHIFT = 0.7;
const SPREADS = 5;
const LEAST_ROWS = 3;
/** Below this a deviation of 10 times in a count means nothing. */
const LEAST_COUNT = 20;
/** Ratios that stray more than this accuse nobody. */
const LOOSEST_LIMIT = 2.5;

export function* companionsOf(
  view: TableView,
  columns: readonly ColumnFigures[],
): Generator<null, Companions> {
  const given = columns.find(({ column }) => column.role === 'base' || column.role === 'target') ?? null;
  if (!given) return { given: null, others: [] };
  const others: Companion[] = [];
  for (const figures of columns) {
    yield null;
    if (figures === given) continue;
    const ratios: number[] = [];
    for (const { row } of sampleOf(view.districts)) {
      const figure = figures.figures.get(row);
      const base = given.figures.get(row);
      if (figure !== undefined && base !== undefined) ratios.push(Math.log10(figure / base));
    }
    if (ratios.length < LEAST_ROWS) continue;
    yield null;
    const median = medianOf(ratios);
    const spread = spreadOf(ratios, median);
    yield null;
    const size = sized(view, figures);
    others.push({ ...size, median, spread, limit: Math.max(LEAST_SHIFT, SPREADS * spread) });
  }
  return { given: sized(view, given), others };
}

function sized(view: TableView, figures: ColumnFigures): Sized {
  const logs = logsOf(view, figures);
  const usual = medianOf(logs);
  return { figures, usual, usualSpread: Math.max(LEAST_SPREAD, spreadOf(logs, usual)) };
}

/** The middle of some thousand rows, taken evenly, is that of all. */
const LARGE_SAMPLE = 5000;

function sampleOf(rows: readonly TableRow[]): readonly TableRow[] {
  if (rows.length <= LARGE_SAMPLE) return rows;
  const step = rows.length / LARGE_SAMPLE;
  return Array.from({ length: LARGE_SAMPLE }, (_row, index) => rows[Math.floor(index * step)]).filter(
    (row) => row !== undefined,
  );
}

function logsOf(view: TableView, { figures }: ColumnFigures): number[] {
  const logs: number[] = [];
  for (const { row } of sampleOf(view.districts)) {
    const value = figures.get(row);
    if (value !== undefined) logs.push(Math.log10(value));
  }
  return logs;
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
  const base = given?.figures.figures.get(row.row);
  if (!given || base === undefined) return [];
  if (!others.some((companion) => isOff(companion, companion.figures.figures.get(row.row), base))) return [];
  if (known.has(keyOf({ row, column: given.figures.column }))) return [];
  const all = others.flatMap((companion): Deviation[] => {
    const { column, figures } = companion.figures;
    const value = figures.get(row.row);
    if (value === undefined || known.has(keyOf({ row, column }))) return [];
    return [{ companion, value, shift: Math.log10(value / base) - companion.median }];
  });
  const off = all.filter(({ companion, value }) => isOff(companion, value, base));
  const [first, ...rest] = off;
  if (!first) return [];
  const closest = rest.reduce((a, b) => (b.companion.limit < a.companion.limit ? b : a), first);
  if (isGivenWrong(row, given, base, closest, all)) {
    const evidence = { kind: 'row', column: closest.companion.figures.column, value: closest.value } as const;
    return [{ row, column: given.figures.column, value: base, shift: -closest.shift, evidence }];
  }
  return off
    .filter((one) => isAccused(one, base))
    .map(({ companion, value, shift }) => ({
      row,
      column: companion.figures.column,
      value,
      shift,
      evidence: { kind: 'row', column: given.figures.column, value: base },
    }));
}

/** Spreads of nothing at all would make one witness decide alone. */
const LEAST_SPREAD = 0.1;
const MOST_WEIGHT = 8;
/** A base is handed out and seldom wrong: it takes so much more (in log likelihood) to doubt it than a report. */
const TRUST_IN_GIVEN = 1.1;

/**
 * Of two figures that disagree, which one is wrong? Were it the given one, every other figure of the row would
 * be off by the same; were it not, they would all fit. How usual the two figures are for their columns decides the rest.
 */
function isGivenWrong(
  row: TableRow,
  given: Sized,
  base: number,
  accused: Deviation,
  all: readonly Deviation[],
): boolean {
  let weight = accused.companion.figures.column.role === 'result' ? -TRUST_IN_GIVEN : 0;
  for (const { companion, shift } of all) {
    // A target that a formula works out from the base agrees with any base.
    if (companion === accused.companion || companion.figures.derived.has(row.row)) continue;
    const spread = Math.max(LEAST_SPREAD, companion.spread);
    weight += limited((shift ** 2 - (shift - accused.shift) ** 2) / (2 * spread ** 2));
  }
  if (row.kind === 'district') {
    const oddity = ({ usual, usualSpread }: Sized, value: number): number =>
      ((Math.log10(value) - usual) / usualSpread) ** 2;
    weight += limited((oddity(given, base) - oddity(accused.companion, accused.value)) / 2);
  }
  return weight > 0;
}

function limited(weight: number): number {
  return Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, weight));
}

function isOff(companion: Companion, value: number | undefined, base: number): boolean {
  if (value === undefined || companion.limit > LOOSEST_LIMIT) return false;
  return leastShift(value, base, companion) >= companion.limit;
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

/**
 * Much reported where others report little, or little where they report much, is progress and not a slip: a result is
 * too large only when it leaves its own base behind, and an amount too small only by a clean loss of digits.
 */
function isAccused({ companion, value, shift }: Deviation, base: number): boolean {
  const { figures, median } = companion;
  if (figures.column.role !== 'result') return true;
  if (shift < 0) return !figures.isCount && Math.abs(shift - Math.round(shift)) <= LOST_DIGIT;
  return median < OTHER_UNIT || value > base * (figures.isCount ? 1 : 1.5);
}

/** Such a ratio is one of units, not of progress (unit-mismatch says so). */
const OTHER_UNIT = -2.5;
const LOST_DIGIT = 0.25;

const LEAST_COLUMN_ROWS = 6;
const LEAST_COLUMN_SHIFT = 0.9;
const COLUMN_SPREADS = 6;

/** Where nothing in the row can be a witness, only a figure far above a column of like figures is named. */
export function* columnOutliers(
  view: TableView,
  columns: readonly ColumnFigures[],
  { given, others }: Companions,
): Generator<Outlier | null> {
  for (const figures of columns) {
    yield null;
    const { column } = figures;
    if (!isGiven(view, column) && column.role !== 'result') continue;
    const logs = logsOf(view, figures);
    if (logs.length < LEAST_COLUMN_ROWS) continue;
    const median = medianOf(logs);
    const limit = Math.max(LEAST_COLUMN_SHIFT, COLUMN_SPREADS * spreadOf(logs, median));
    for (const [index, row] of view.districts.entries()) {
      if (endsStep(index)) yield null;
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
  given: Sized | null,
  others: readonly Companion[],
): boolean {
  if (!given?.figures.figures.has(row)) return false;
  return others.some(
    ({ figures, limit }) =>
      limit <= LOOSEST_LIMIT &&
      figures.figures.has(row) &&
      (figures.column === column || given.figures.column === column),
  );
}
