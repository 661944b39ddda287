/**
 * Which level a reading earns: the highest whose condition holds in all its parts, 0 where not even level 1's does. A
 * catch-all takes every figure, so a level with one holds as soon as its other parts do. Caps hold a level down, then
 * deductions take whole levels off it.
 */
import {
  boundOf,
  classFor,
  conditionError,
  exactBound,
  holds,
  isNumbered,
  otherPartsHold,
} from './conditions';
import type { Cap, Deduction, Indicator, LevelCriterion } from './indicator';
import type { Scale } from './measure';
import { numberOf, scalePosition, scaleOf } from './measure';
import type { Rational } from './rational';
import { compare, divide, subtract, whole } from './rational';
import type { Values } from './read';
import type { Level, ScoringError } from './types';

/** What stands between the level that the conditions earn and the one that is given. */
export type Reduction = { readonly from: Level; readonly to: Level } & (
  | { readonly kind: 'cap'; readonly cap: Cap }
  | {
      readonly kind: 'deduction';
      readonly deduction: Deduction;
      readonly count: Rational;
      readonly levels: number;
    }
);

export interface LevelReached {
  readonly level: Level;
  readonly scale: Scale | null;
  /** What the conditions earn. */
  readonly before: Level;
  /** Those in force, in their order. */
  readonly reductions: readonly Reduction[];
}

export interface Evaluation extends LevelReached {
  /** LEVEL plus the way to the next threshold, exact. */
  readonly score: Rational;
}

const NONE: readonly Reduction[] = [];

export function evaluate(indicator: Indicator, values: Values): Evaluation | ScoringError {
  const reached = levelReached(indicator, values);
  if ('kind' in reached) return reached;
  const score =
    reached.reductions.length > 0
      ? whole(BigInt(reached.level))
      : interpolate(indicator, reached.level, reached.scale, values);
  return { ...reached, score };
}

/** The values are complete and not settled by a denominator of zero. Errors: what nothing can be compared with. */
export function levelReached(indicator: Indicator, values: Values): LevelReached | ScoringError {
  const scale = indicator.measure === null ? null : scaleOf(indicator, indicator.measure, values);
  if (scale !== null && 'kind' in scale) return scale;
  const error = conditionError(indicator, values);
  if (error) return error;

  const before = highestLevel(indicator, scale, values);
  const reductions = reductionsOf(indicator, before, scale, values);
  return { level: reductions.at(-1)?.to ?? before, scale, before, reductions };
}

function highestLevel(indicator: Indicator, scale: Scale | null, values: Values): Level {
  for (let i = indicator.levels.length - 1; i >= 0; i--) {
    const criterion = indicator.levels[i];
    if (criterion && holds(indicator, criterion.condition, scale, values)) return criterion.level;
  }
  return 0;
}

function reductionsOf(
  indicator: Indicator,
  before: Level,
  scale: Scale | null,
  values: Values,
): readonly Reduction[] {
  const { caps, deductions } = indicator;
  if (caps.length === 0 && deductions.length === 0) return NONE;
  const reductions: Reduction[] = [];
  let level = before;
  for (const cap of caps) {
    // One that the level does not come up to holds nothing down.
    if (level < cap.level || holds(indicator, cap.unless, scale, values)) continue;
    reductions.push({ kind: 'cap', cap, from: level, to: cap.level });
    level = cap.level;
  }
  for (const deduction of deductions) {
    const levels = offBy(deduction, values);
    if (levels === 0) continue;
    const count = numberOf(values, deduction.input);
    const to = lowered(level, levels);
    reductions.push({ kind: 'deduction', deduction, count, levels, from: level, to });
    level = to;
  }
  return reductions;
}

/** A count that is not given takes nothing off. */
function offBy({ input, bands }: Deduction, values: Values): number {
  if ((values.get(input) ?? null) === null) return 0;
  return Math.max(0, classFor(bands, numberOf(values, input))?.levels ?? 0);
}

/** How many levels have to be earned more than are given. */
export function levelsOff({ deductions }: Indicator, values: Values): number {
  return deductions.reduce((sum, deduction) => sum + offBy(deduction, values), 0);
}

/** Never below 0. */
function lowered(level: Level, levels: number): Level {
  return ([5, 4, 3, 2, 1, 0] as const).find((to) => to <= level - levels) ?? 0;
}

export function criterionOf(indicator: Indicator, level: number): LevelCriterion | undefined {
  return indicator.levels.find((criterion) => criterion.level === level);
}

/** The number a level asks of this unit; a catch-all asks for none. */
export function thresholdOf(criterion: LevelCriterion | undefined, values: Values): Rational | null {
  const threshold = criterion?.condition.threshold;
  return isNumbered(threshold) ? exactBound(boundOf(threshold), values) : null;
}

/** Fewer is better on the whole indicator or on none of it. */
export function isAtMost({ levels }: Indicator): boolean {
  return levels.some(({ condition: { threshold } }) => threshold && 'atMost' in threshold);
}

/**
 * Linear between this level's threshold and the next one's. Where anything but the number keeps the next level back,
 * or this level has no number to start from, the score is the level.
 */
function interpolate(indicator: Indicator, level: Level, scale: Scale | null, values: Values): Rational {
  const base = whole(BigInt(level));
  const here = criterionOf(indicator, level);
  const next = criterionOf(indicator, level + 1);
  const end = thresholdOf(next, values);
  if (scale === null || !here || !next || end === null) return base;
  if (!otherPartsHold(indicator, next.condition, values)) return base;
  const start = startOf(indicator, here, end, values);
  if (start === null || compare(start, end) === 0) return base;
  const from = scalePosition(scale, start);
  const way = divide(subtract(scale.figure, from), subtract(scalePosition(scale, end), from));
  if (way.n <= 0n) return base;
  // On a threshold that asks for more than that, or beyond one that the next level does not have in this direction.
  return way.n >= way.d ? justBelow(level) : { n: base.n * way.d + way.n, d: way.d };
}

/** A catch-all starts one step of the scale before the next threshold: t2 - (t3 - t2). */
function startOf(indicator: Indicator, here: LevelCriterion, end: Rational, values: Values): Rational | null {
  const own = thresholdOf(here, values);
  if (own !== null || here.condition.threshold === undefined) return own;
  const afterNext = thresholdOf(criterionOf(indicator, here.level + 2), values);
  return afterNext === null ? null : subtract(end, subtract(afterNext, end));
}

const ALMOST = 10n ** 14n;

/** What Excel, with its 15 digits, can still tell from the next level. */
function justBelow(level: Level): Rational {
  return { n: BigInt(level + 1) * ALMOST - 1n, d: ALMOST };
}
