/**
 * Which level a reading earns: the highest whose condition holds in all its parts, 0 where not even level 1's does.
 * A catch-all takes every figure, so a level with one holds as soon as its other parts do.
 */
import type { Condition, Indicator, LevelCriterion, SizeCounts, Threshold } from './indicator';
import { wrong } from './messages';
import type { Scale } from './measure';
import { compareWith, inputNamed, numberOf, scalePosition, scaleOf } from './measure';
import type { Rational } from './rational';
import { compare, divide, fromNumber, multiply, subtract, whole } from './rational';
import type { Values } from './read';
import type { Level, ScoringError } from './types';

export interface LevelReached {
  readonly level: Level;
  readonly scale: Scale | null;
}

export interface Evaluation extends LevelReached {
  /** LEVEL plus the way to the next threshold, exact. */
  readonly score: Rational;
}

const HUNDRED = whole(100n);

export function evaluate(indicator: Indicator, values: Values): Evaluation | ScoringError {
  const reached = levelReached(indicator, values);
  if ('kind' in reached) return reached;
  return { ...reached, score: interpolate(indicator, reached.level, reached.scale, values) };
}

/** The values are complete and not exempt. Errors: zero denominators, sizes that belong to no class. */
export function levelReached(indicator: Indicator, values: Values): LevelReached | ScoringError {
  const scale = indicator.measure === null ? null : scaleOf(indicator, indicator.measure, values);
  if (scale !== null && 'kind' in scale) return scale;
  const error = denominatorError(indicator, values);
  if (error) return error;

  return { level: highestLevel(indicator, scale, values), scale };
}

function highestLevel(indicator: Indicator, scale: Scale | null, values: Values): Level {
  for (let i = indicator.levels.length - 1; i >= 0; i--) {
    const criterion = indicator.levels[i];
    if (criterion && holds(criterion.condition, scale, values)) return criterion.level;
  }
  return 0;
}

function holds(condition: Condition, scale: Scale | null, values: Values): boolean {
  return thresholdHolds(condition.threshold, scale) && otherPartsHold(condition, values);
}

function thresholdHolds(threshold: Threshold | undefined, scale: Scale | null): boolean {
  if (threshold === undefined || 'catchAll' in threshold || scale === null) return true;
  return 'atLeast' in threshold
    ? compareWith(scale, threshold.atLeast) >= 0
    : compareWith(scale, threshold.atMost) <= 0;
}

/** Everything but the number: steps, documents, a second percentage, counts. */
export function otherPartsHold(condition: Condition, values: Values): boolean {
  const { steps, ticks = [], share, sizeCounts } = condition;
  return (
    (steps === undefined || stepsHold(steps, values)) &&
    ticks.every((name) => values.get(name) === true) &&
    (share === undefined || shareHolds(share, values)) &&
    (sizeCounts === undefined || countsHold(sizeCounts, values))
  );
}

/** Steps that were not given at all (optional) leave the rest of the condition to decide. */
function stepsHold(steps: number, values: Values): boolean {
  const done = values.get('steps') ?? null;
  return done === null || compare(numberOf(values, 'steps'), fromNumber(steps)) >= 0;
}

/** As with steps: GAP knows the two figures of the sheet only. */
function shareHolds(share: NonNullable<Condition['share']>, values: Values): boolean {
  const total = numberOf(values, share.whole);
  if (values.get(share.part) === null || total.n === 0n) return true;
  const percent = divide(multiply(numberOf(values, share.part), HUNDRED), total);
  return compare(percent, fromNumber(share.atLeast)) >= 0;
}

function countsHold(sizeCounts: SizeCounts, values: Values): boolean {
  if (values.get(sizeCounts.size) === null) return true;
  const needs = sizeClass(sizeCounts, numberOf(values, sizeCounts.size))?.needs ?? [];
  return sizeCounts.counts.every(
    (name, i) => compare(numberOf(values, name), fromNumber(needs[i] ?? 0)) >= 0,
  );
}

export function sizeClass(sizeCounts: SizeCounts, size: Rational): SizeCounts['classes'][number] | undefined {
  return sizeCounts.classes.filter((sizeClass) => compare(size, fromNumber(sizeClass.from)) >= 0).at(-1);
}

/** Denominators and sizes beside the measure. */
function denominatorError(indicator: Indicator, values: Values): ScoringError | null {
  for (const { condition } of indicator.levels) {
    const { share, sizeCounts } = condition;
    if (share && values.get(share.whole) !== null && numberOf(values, share.whole).n === 0n) {
      return wrong.zero(inputNamed(indicator, share.whole));
    }
    if (sizeCounts && values.get(sizeCounts.size) !== null) {
      if (!sizeClass(sizeCounts, numberOf(values, sizeCounts.size))) {
        return wrong.tooSmall(inputNamed(indicator, sizeCounts.size), sizeCounts.classes[0]?.from ?? 0);
      }
    }
  }
  return null;
}

export function criterionOf(indicator: Indicator, level: number): LevelCriterion | undefined {
  return indicator.levels.find((criterion) => criterion.level === level);
}

/** The number a level asks for; a catch-all asks for none. */
export function thresholdOf(criterion: LevelCriterion | undefined): Rational | null {
  const threshold = criterion?.condition.threshold;
  if (threshold === undefined || 'catchAll' in threshold) return null;
  return fromNumber('atLeast' in threshold ? threshold.atLeast : threshold.atMost);
}

/**
 * Linear between this level's threshold and the next one's. Where anything but the number keeps the next level back,
 * or this level has no number to start from, the score is the level.
 */
function interpolate(indicator: Indicator, level: Level, scale: Scale | null, values: Values): Rational {
  const base = whole(BigInt(level));
  const here = criterionOf(indicator, level);
  const next = criterionOf(indicator, level + 1);
  const end = thresholdOf(next);
  if (scale === null || !here || !next || end === null || !otherPartsHold(next.condition, values))
    return base;
  const start = startOf(indicator, here, end);
  if (start === null) return base;
  const from = scalePosition(scale, start);
  const way = divide(subtract(scale.figure, from), subtract(scalePosition(scale, end), from));
  return way.n <= 0n ? base : { n: base.n * way.d + way.n, d: way.d };
}

/** A catch-all starts one step of the scale before the next threshold: t2 - (t3 - t2). */
function startOf(indicator: Indicator, here: LevelCriterion, end: Rational): Rational | null {
  const own = thresholdOf(here);
  if (own !== null || here.condition.threshold === undefined) return own;
  const afterNext = thresholdOf(criterionOf(indicator, here.level + 2));
  return afterNext === null ? null : subtract(end, subtract(afterNext, end));
}
