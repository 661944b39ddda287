/** Figures that belong to no sheet: growth in percent, the weighted total of levels, steps done in order. */
import { growth } from './measure';
import { wrong } from './messages';
import type { Rational } from './rational';
import { add, compare, divide, fromNumber, multiply, toNearestDouble, whole } from './rational';
import type { Bilingual, InputSpec, Outcome, ScoringError } from './types';

export type Figure =
  | { readonly state: 'amount'; readonly amount: number; readonly unit: Bilingual }
  | Extract<Outcome, { state: 'notReported' | 'error' }>;

type Named = Pick<InputSpec, 'name' | 'label'>;

const ZERO = whole(0n);
const PERCENT: Bilingual = { th: 'ร้อยละ', en: '%' };
const LEVEL: Bilingual = { th: 'ระดับ', en: 'level' };
const TOP_LEVEL = fromNumber(5);
const BASE: Named = { name: 'base', label: { th: 'ยอดปีฐาน', en: 'Base' } };
const ACTUAL: Named = { name: 'actual', label: { th: 'ยอดที่ทำได้', en: 'Actual' } };
const LEVELS: Named = { name: 'levels', label: { th: 'ระดับคะแนน', en: 'Levels' } };
const WEIGHTS: Named = { name: 'weights', label: { th: 'น้ำหนัก', en: 'Weights' } };

/** Growth over the base in percent, e.g. 17. */
export function growthPercent(base: number | null, actual: number | null): Figure {
  const missing = [base === null ? BASE : null, actual === null ? ACTUAL : null].flatMap(
    (named) => named ?? [],
  );
  const from = base === null ? ZERO : readAmount(BASE, base);
  const to = actual === null ? ZERO : readAmount(ACTUAL, actual);
  for (const read of [from, to]) if ('kind' in read) return { state: 'error', error: read };
  if (missing.length > 0) return { state: 'notReported', missing: missing.map(({ name }) => name) };
  if ('kind' in from || 'kind' in to) return { state: 'notReported', missing: [] };
  if (from.n === 0n) return { state: 'error', error: wrong.zero(BASE) };
  return { state: 'amount', amount: toNearestDouble(growth(from, to)), unit: PERCENT };
}

/** Sum of level x weight over the sum of the weights. Levels may be scores between levels. */
export function weighted(levels: readonly (number | null)[], weights: readonly (number | null)[]): Figure {
  if (levels.length !== weights.length) return { state: 'error', error: wrong.notAsMany(WEIGHTS, LEVELS) };
  let total = ZERO;
  let sum = ZERO;
  let blank = levels.length === 0;
  for (const [i, level] of levels.entries()) {
    const weight = readWeight(weights[i] ?? null);
    if ('kind' in weight) return { state: 'error', error: weight };
    total = add(total, weight);
    if (level === null) blank = true;
    else {
      const read = readLevel(level);
      if ('kind' in read) return { state: 'error', error: read };
      sum = add(sum, multiply(read, weight));
    }
  }
  if (blank) return { state: 'notReported', missing: [LEVELS.name] };
  if (total.n === 0n) return { state: 'error', error: wrong.zero(WEIGHTS) };
  return { state: 'amount', amount: toNearestDouble(divide(sum, total)), unit: LEVEL };
}

/** Steps are cumulative: one that is done before an earlier one does not count yet. */
export function stepsDone(ticks: readonly boolean[]): number {
  const open = ticks.indexOf(false);
  return open < 0 ? ticks.length : open;
}

function readAmount(named: Named, amount: number): Rational | ScoringError {
  if (!Number.isFinite(amount)) return wrong.notANumber(named);
  return amount < 0 ? wrong.negative(named) : fromNumber(amount);
}

function readWeight(weight: number | null): Rational | ScoringError {
  return weight === null ? wrong.blankWeight(WEIGHTS) : readAmount(WEIGHTS, weight);
}

function readLevel(level: number): Rational | ScoringError {
  const read = readAmount(LEVELS, level);
  return !('kind' in read) && compare(read, TOP_LEVEL) > 0 ? wrong.outOfRange(LEVELS, 0, 5) : read;
}
