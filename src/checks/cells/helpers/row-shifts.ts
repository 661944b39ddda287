/**
 * Rows typed in another unit than the rest: thousands of baht among baht, so that every figure of the row is off by the same
 * power of ten and agrees with every other of its own. Only other rows can tell. Districts differ a hundredfold by right,
 * so the row has to stand out in each of its columns, and among them when its point is moved back; figures that all end in
 * 000, where those of other rows do not, fractions of a satang, or a typed total that misses just so much, say the same
 * with less distance.
 */
import type { TableRow } from '../../../tables';
import type { TableView } from '../../types';
import { rememberedSteps } from '../../../sheet/remembered';
import { readColumns, type ColumnFigures } from './magnitude-types';
import { sumOutliers } from './magnitude-sums';
import { medianOf, spreadOf } from './robust';
import { endsStep } from '../../../sheet/steps';

export interface RowShift {
  readonly row: TableRow;
  /** Decimal places by which every figure of the row is too large (or, negative, too small). */
  readonly power: number;
  readonly figures: readonly RowFigure[];
}

interface RowFigure {
  readonly figures: ColumnFigures;
  readonly value: number;
  /** Of the column. */
  readonly median: number;
}

/** Units that are taken for each other: baht, thousands, millions. */
const POWERS = [3, -3, 6, -6] as const;

const LEAST_ROWS = 4;
/** A row is more than one figure. */
const LEAST_COLUMNS = 2;

/** How far from its column a figure stands, in powers of ten: alone, or where its digits speak as well. */
const ALONE = { least: 2.6, spreads: 5 };
const WITH_DIGITS = { least: 1.3, spreads: 2 };
/** Spread below which a column says nothing of what is usual. */
const LEAST_SPREAD = 0.15;
/** So far from the middle the figure may be once its point is moved back. */
const BACK = { least: 0.6, spreads: 3 };
/** Where other rows end in 000 as well, zeros say nothing. */
const FEW = 0.1;

/** One check says so, another leaves these rows to it. */
export const rowShifts = rememberedSteps(function* (view: TableView): Generator<null, readonly RowShift[]> {
  const columns = yield* readColumns(view);
  const sized: Sized[] = [];
  for (const figures of columns) {
    yield null;
    const size = sizeOf(view, figures);
    if (size) sized.push(size);
  }
  const bySums = yield* shiftsBySums(view, columns);
  const found: RowShift[] = [];
  const steps = new Map(columns.map((one) => [one, stepOf(one)]));
  const isRound = (figures: ColumnFigures, value: number): boolean =>
    value % (steps.get(figures) ?? 1000) === 0;
  const areZerosRare = isRare(view, columns, isRound);
  for (const [index, row] of view.districts.entries()) {
    if (endsStep(index)) yield null;
    if (row.several) continue;
    const shift = shiftOf(row, sized, areZerosRare ? isRound : () => false) ?? bySums.get(row.row) ?? null;
    if (shift) found.push(shift);
  }
  // Where many rows are off, it is not known which are right.
  return found.length * 4 <= view.districts.length ? found : [];
});

interface Sized {
  readonly figures: ColumnFigures;
  readonly median: number;
  readonly spread: number;
}

function sizeOf(view: TableView, figures: ColumnFigures): Sized | null {
  const logs: number[] = [];
  for (const { row } of view.districts) {
    const value = figures.figures.get(row);
    if (value !== undefined) logs.push(Math.log10(value));
  }
  if (logs.length <= LEAST_ROWS) return null;
  const median = medianOf(logs);
  return { figures, median, spread: Math.max(LEAST_SPREAD, spreadOf(logs, median)) };
}

type IsRound = (figures: ColumnFigures, value: number) => boolean;

function shiftOf(row: TableRow, sized: readonly Sized[], isRound: IsRound): RowShift | null {
  // Most rows are as usual, and one figure near the middle of its column tells.
  for (const { figures, median } of sized) {
    const value = figures.figures.get(row.row);
    if (value !== undefined && Math.abs(Math.log10(value) - median) < WITH_DIGITS.least) return null;
  }
  const own = sized.flatMap((size) => {
    const value = size.figures.figures.get(row.row);
    return value === undefined ? [] : [{ ...size, value, away: Math.log10(value) - size.median }];
  });
  if (own.length < LEAST_COLUMNS) return null;
  const endsInZeros = own.every(({ figures, value }) => isRound(figures, value));
  // Nobody counts less than a satang.
  const isDivided = own.every(
    ({ value }) => Math.abs(value * 100 - Math.round(value * 100)) > LEAST_FRACTION,
  );
  for (const power of POWERS) {
    const sign = Math.sign(power);
    const { least, spreads } = (sign > 0 ? endsInZeros : isDivided) ? WITH_DIGITS : ALONE;
    const fits = own.every(
      ({ away, spread }) =>
        away * sign >= Math.max(least, spreads * spread) &&
        Math.abs(away - power) <= Math.max(BACK.least, BACK.spreads * spread),
    );
    if (!fits) continue;
    const figures = own.map(({ figures: of, value, median }) => ({
      figures: of,
      value,
      median: 10 ** median,
    }));
    return { row, power, figures };
  }
  return null;
}

/** Of a satang: what remains of a division, not of doubles. */
const LEAST_FRACTION = 0.01;

/** What a whole figure times a thousand is a multiple of: where others have satang, of ten baht. */
function stepOf({ figures }: ColumnFigures): number {
  return figures.areWhole ? 1000 : 10;
}

/** Hardly any row has nothing but thousands. */
function isRare(view: TableView, columns: readonly ColumnFigures[], isRound: IsRound): boolean {
  let round = 0;
  for (const { row } of view.districts) {
    let filled = 0;
    const areRound = columns.every((one) => {
      const value = one.figures.get(row);
      if (value !== undefined) filled += 1;
      return value === undefined || isRound(one, value);
    });
    if (filled > 0 && areRound) round += 1;
  }
  return round <= Math.max(1, view.districts.length * FEW);
}

/** Rows in which the typed totals accuse every figure that they can, each of the same. */
function* shiftsBySums(
  view: TableView,
  columns: readonly ColumnFigures[],
): Generator<null, ReadonlyMap<number, RowShift>> {
  const accused = new Map<number, { row: TableRow; power: number; figures: RowFigure[] }>();
  for (const outlier of sumOutliers(view, columns)) {
    if (!outlier) {
      yield null;
      continue;
    }
    const { row, column, value, shift } = outlier;
    const figures = columns.find((one) => one.column === column);
    if (!figures || !Number.isInteger(shift) || Math.abs(shift) < 3) continue;
    const known = accused.get(row.row) ?? { row, power: shift, figures: [] };
    if (known.power === shift) known.figures.push({ figures, value, median: value / 10 ** shift });
    accused.set(row.row, known);
  }
  const filled = (row: number): number => columns.filter(({ figures }) => figures.has(row)).length;
  return new Map(
    [...accused].filter(
      ([row, { figures }]) => figures.length >= LEAST_COLUMNS && figures.length === filled(row),
    ),
  );
}
