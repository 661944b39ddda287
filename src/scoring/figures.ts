/** Figures that belong to no sheet: growth in percent, the weighted total of levels, steps done in order. */
import { growth } from './measure';
import { wrong } from './messages';
import type { Rational } from './rational';
import { add, compare, divide, fromNumber, multiply, toNearestDouble, whole } from './rational';
import { isError } from './read';
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
  const from = readAmount(BASE, base);
  if (isError(from)) return { state: 'error', error: from };
  const to = readAmount(ACTUAL, actual);
  if (isError(to)) return { state: 'error', error: to };
  if (from === null || to === null) {
    const missing = [...(from ? [] : [BASE.name]), ...(to ? [] : [ACTUAL.name])];
    return { state: 'notReported', missing };
  }
  if (from.n === 0n) return { state: 'error', error: wrong.zero(BASE) };
  return { state: 'amount', amount: toNearestDouble(growth(from, to)), unit: PERCENT };
}

/** Sum of level x weight over the sum of the weights. Levels may be scores between levels. */
export function weighted(levels: readonly (number | null)[], weights: readonly (number | null)[]): Figure {
  if (levels.length !== weights.length) return { state: 'error', error: wrong.notAsMany(WEIGHTS, LEVELS) };
  let total = ZERO;
  let sum = ZERO;
  let complete = levels.length > 0;
  for (const [i, item] of levels.entries()) {
    const weight = readAmount(WEIGHTS, weights[i] ?? null);
    if (weight === null) return { state: 'error', error: wrong.blankWeight(WEIGHTS) };
    if (isError(weight)) return { state: 'error', error: weight };
    const level = readAmount(LEVELS, item);
    if (isError(level)) return { state: 'error', error: level };
    if (level === null) complete = false;
    else if (compare(level, TOP_LEVEL) > 0) return { state: 'error', error: wrong.outOfRange(LEVELS, 0, 5) };
    else sum = add(sum, multiply(level, weight));
    total = add(total, weight);
  }
  if (!complete) return { state: 'notReported', missing: [LEVELS.name] };
  if (total.n === 0n) return { state: 'error', error: wrong.zero(WEIGHTS) };
  return { state: 'amount', amount: toNearestDouble(divide(sum, total)), unit: LEVEL };
}

/** Steps are cumulative: one that is done before an earlier one does not count yet. */
export function stepsDone(ticks: readonly boolean[]): number {
  const open = ticks.indexOf(false);
  return open < 0 ? ticks.length : open;
}

function readAmount(named: Named, amount: number | null): Rational | ScoringError | null {
  if (amount === null) return null;
  if (!Number.isFinite(amount)) return wrong.notANumber(named);
  return amount < 0 ? wrong.negative(named) : fromNumber(amount);
}
