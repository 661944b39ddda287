/**
 * What a condition compares with, and whether it holds: thresholds (the same for all, the unit's own, or by the class of
 * its size), steps, documents, further figures, counts by size.
 */
import type {
  Bound,
  Condition,
  FurtherPart,
  Indicator,
  Measure,
  SizeCounts,
  Threshold,
  WhenZero,
} from './indicator';
import { wrong } from './messages';
import type { Scale } from './measure';
import {
  compareWith,
  denominatorOf,
  inputNamed,
  inputsOf,
  isZero,
  numberOf,
  ruleForZero,
  scaleOf,
} from './measure';
import type { Rational } from './rational';
import { compare, fromNumber } from './rational';
import type { Values } from './read';
import type { ScoringError } from './types';

/** A threshold that names a figure. */
export type Numbered = Exclude<Threshold, { readonly catchAll: true }>;

export function isNumbered(threshold: Threshold | undefined): threshold is Numbered {
  return threshold !== undefined && !('catchAll' in threshold);
}

export function boundOf(threshold: Numbered): Bound {
  return 'atLeast' in threshold ? threshold.atLeast : threshold.atMost;
}

export function isSized(bound: Bound): bound is Extract<Bound, { readonly size: string }> {
  return typeof bound === 'object' && 'size' in bound;
}

/** The input that a bound stands in, or that says which of its classes applies. */
export function inputOfBound(bound: Bound): string | null {
  if (typeof bound === 'number') return null;
  return 'input' in bound ? bound.input : bound.size;
}

/** For this unit. The values have no error (`conditionError`). */
export function boundFor(bound: Bound, values: Values): number | Rational {
  if (typeof bound === 'number') return bound;
  return 'input' in bound
    ? numberOf(values, bound.input)
    : (classFor(bound.classes, numberOf(values, bound.size))?.bound ?? 0);
}

export function exactBound(bound: Bound, values: Values): Rational {
  const found = boundFor(bound, values);
  return typeof found === 'number' ? fromNumber(found) : found;
}

/** The last class whose `from` is reached. */
export function classFor<T extends { readonly from: number }>(
  classes: readonly T[],
  size: Rational,
): T | undefined {
  return classes.filter(({ from }) => compare(size, fromNumber(from)) >= 0).at(-1);
}

export function holds(
  indicator: Indicator,
  condition: Condition,
  scale: Scale | null,
  values: Values,
): boolean {
  return thresholdHolds(condition.threshold, scale, values) && otherPartsHold(indicator, condition, values);
}

function thresholdHolds(threshold: Threshold | undefined, scale: Scale | null, values: Values): boolean {
  if (!isNumbered(threshold)) return true;
  if (scale === null) return false;
  const asked = boundFor(boundOf(threshold), values);
  const { exclusive = false } = threshold;
  // "More than" leaves nothing to drop.
  const side = compareWith(scale, asked, exclusive ? false : scale.wholeBaht);
  if (side === 0) return !exclusive;
  return 'atLeast' in threshold ? side > 0 : side < 0;
}

/** Everything but the number: steps, documents, further figures, counts. */
export function otherPartsHold(indicator: Indicator, condition: Condition, values: Values): boolean {
  const { steps, ticks = [], also = [], sizeCounts } = condition;
  return (
    (steps === undefined || stepsHold(indicator, steps, values)) &&
    ticks.every((name) => values.get(name) === true) &&
    also.every((part) => partHolds(indicator, part, values)) &&
    (sizeCounts === undefined || countsHold(sizeCounts, values))
  );
}

export function stepsInput({ inputs }: Indicator): string {
  return inputs.find(({ kind }) => kind === 'steps')?.name ?? 'steps';
}

/** Steps that were not given at all (optional) leave the rest of the condition to decide; of none that could be, none is done. */
function stepsHold(indicator: Indicator, steps: number, values: Values): boolean {
  const name = stepsInput(indicator);
  const done = values.get(name);
  if (done === undefined) return false;
  return done === null || compare(numberOf(values, name), fromNumber(steps)) >= 0;
}

/** As with steps: GAP knows the two figures of the indicator only. */
function partHolds(indicator: Indicator, { measure, threshold }: FurtherPart, values: Values): boolean {
  const rule = ruleForZero(measure, values);
  if (rule !== null) return rule !== 'level0';
  if (isLeftOut(measure, values) || isSizeLeftOut(threshold, values)) return true;
  const scale = scaleOf(indicator, measure, values);
  return !('kind' in scale) && thresholdHolds(threshold, scale, values);
}

function isLeftOut(measure: Measure, values: Values): boolean {
  return inputsOf(measure).some((name) => (values.get(name) ?? null) === null);
}

function isSizeLeftOut(threshold: Numbered, values: Values): boolean {
  const bound = boundOf(threshold);
  return isSized(bound) && (values.get(bound.size) ?? null) === null;
}

function countsHold(sizeCounts: SizeCounts, values: Values): boolean {
  if (values.get(sizeCounts.size) === null) return true;
  const needs = classFor(sizeCounts.classes, numberOf(values, sizeCounts.size))?.needs ?? [];
  return sizeCounts.counts.every(
    (name, i) => compare(numberOf(values, name), fromNumber(needs[i] ?? 0)) >= 0,
  );
}

/** What the indicator says of a denominator of zero, or of own targets that are all zero, where they are. */
export function ruleOf(indicator: Indicator, values: Values): WhenZero | null {
  const own = ownRule(indicator, values);
  if (own !== null) return own;
  // A further figure that a unit cannot have leaves the unit out as well: the rest alone is not what was agreed.
  const isOut = indicator.levels.some(({ condition: { also = [] } }) =>
    also.some(({ measure }) => ruleForZero(measure, values) === 'notApplicable'),
  );
  return isOut ? 'notApplicable' : null;
}

function ownRule({ measure, levels }: Indicator, values: Values): WhenZero | null {
  if (!measure || !('whenZero' in measure) || denominatorOf(measure) !== null)
    return ruleForZero(measure, values);
  const targets = levels.flatMap(({ condition: { threshold } }) =>
    isNumbered(threshold) ? (ownTarget(threshold) ?? []) : [],
  );
  const isNone = targets.length > 0 && targets.every((name) => isZero(values.get(name)));
  return isNone ? (measure.whenZero ?? null) : null;
}

/** Denominators, targets of the unit's own and sizes beside the measure: what nothing can be compared with. */
export function conditionError(indicator: Indicator, values: Values): ScoringError | null {
  const conditions = dependent(indicator);
  if (conditions.length === 0) return null;
  for (const { threshold, also = [], sizeCounts } of conditions) {
    const error =
      (isNumbered(threshold) ? boundError(indicator, boundOf(threshold), values) : null) ??
      firstError(also, (part) => partError(indicator, part, values)) ??
      (sizeCounts ? sizeError(indicator, sizeCounts, values) : null);
    if (error) return error;
  }
  return orderError(indicator, values);
}

const known = new WeakMap<Indicator, readonly Condition[]>();

/** The conditions that depend on more than the measure: of most indicators none, and very many rows ask. */
function dependent(indicator: Indicator): readonly Condition[] {
  const before = known.get(indicator);
  if (before) return before;
  const all = conditionsOf(indicator).filter(
    ({ threshold, also, sizeCounts }) =>
      also || sizeCounts || (isNumbered(threshold) && typeof boundOf(threshold) !== 'number'),
  );
  known.set(indicator, all);
  return all;
}

export function conditionsOf({ levels, caps }: Indicator): readonly Condition[] {
  return [...levels.map(({ condition }) => condition), ...caps.map(({ unless }) => unless)];
}

function firstError<T>(items: readonly T[], errorOf: (item: T) => ScoringError | null): ScoringError | null {
  for (const item of items) {
    const error = errorOf(item);
    if (error) return error;
  }
  return null;
}

function partError(
  indicator: Indicator,
  { measure, threshold }: FurtherPart,
  values: Values,
): ScoringError | null {
  if (ruleForZero(measure, values) !== null || isLeftOut(measure, values)) return null;
  const scale = scaleOf(indicator, measure, values);
  return 'kind' in scale ? scale : boundError(indicator, boundOf(threshold), values);
}

function boundError(indicator: Indicator, bound: Bound, values: Values): ScoringError | null {
  if (typeof bound === 'number') return null;
  if ('classes' in bound) return sizeError(indicator, bound, values);
  return (values.get(bound.input) ?? null) === null
    ? wrong.blankTarget(inputNamed(indicator, bound.input))
    : null;
}

function sizeError(
  indicator: Indicator,
  { size, classes }: { readonly size: string; readonly classes: readonly { readonly from: number }[] },
  values: Values,
): ScoringError | null {
  if ((values.get(size) ?? null) === null || classFor(classes, numberOf(values, size))) return null;
  return wrong.tooSmall(inputNamed(indicator, size), classes[0]?.from ?? 0);
}

/** A unit's own targets that ask for less the higher the level: which of them is meant, nobody can tell. */
function orderError(indicator: Indicator, values: Values): ScoringError | null {
  const numbered = indicator.levels.flatMap(({ condition: { threshold } }) =>
    isNumbered(threshold) ? [threshold] : [],
  );
  for (const [i, harder] of numbered.entries()) {
    const easier = numbered[i - 1];
    if (!easier || 'atLeast' in easier !== 'atLeast' in harder) continue;
    const named = ownTarget(harder) ?? ownTarget(easier);
    if (named === null) continue;
    const side = compare(exactBound(boundOf(harder), values), exactBound(boundOf(easier), values));
    if ('atLeast' in harder ? side >= 0 : side <= 0) continue;
    return wrong.outOfOrder(inputNamed(indicator, named));
  }
  return null;
}

export function ownTarget(threshold: Numbered): string | null {
  const bound = boundOf(threshold);
  return typeof bound === 'object' && 'input' in bound ? bound.input : null;
}
