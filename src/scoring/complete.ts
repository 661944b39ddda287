/** Whether everything is there that a level, or a target, needs. */
import { boundOf, conditionsOf, isNumbered, ownTarget, ruleOf } from './conditions';
import type { Condition, Indicator } from './indicator';
import { inputsOf } from './measure';
import { NO_CRITERIA } from './messages';
import type { Values } from './read';
import { readInputs } from './read';
import type { InputValue, Outcome } from './types';

/** Values with nothing missing of what is needed: for a level whatever is not optional. */
export function readComplete(
  indicator: Indicator,
  inputs: readonly InputValue[],
  needed?: readonly string[],
):
  { readonly state: 'complete'; readonly values: Values } | Exclude<Outcome, { state: 'scored' | 'exempt' }> {
  if (indicator.levels.length === 0)
    return { state: 'noCriteria', reason: indicator.noCriteria ?? NO_CRITERIA };
  const reading = readInputs(indicator, inputs);
  if (!reading.ok) return { state: 'error', error: reading.error };
  const { values } = reading;
  if (ruleOf(indicator, values) === null) {
    const missing = needed
      ? needed.filter((name) => values.get(name) === null)
      : [...missingInputs(indicator, values), ...missingCounts(indicator, values)];
    if (missing.length > 0) return { state: 'notReported', missing };
  }
  return { state: 'complete', values };
}

/** Optional counts belong together: some of them without the others say nothing. */
function missingCounts(indicator: Indicator, values: Values): string[] {
  const missing: string[] = [];
  for (const { condition } of indicator.levels) {
    if (!condition.sizeCounts) continue;
    const names = [...condition.sizeCounts.counts, condition.sizeCounts.size];
    const blank = names.filter((name) => values.get(name) === null);
    if (blank.length < names.length) missing.push(...blank);
  }
  return missing;
}

/** Inputs that must be there for a level and are blank. A blank target of the unit's own is an error, not a result that waits. */
function missingInputs(indicator: Indicator, values: Values): string[] {
  const blank = indicator.inputs.filter(({ name }) => values.get(name) === null);
  if (blank.length === 0) return [];
  const needed = comparedInputs(indicator);
  return blank
    .filter(({ name, optional }) => !optional || needed.includes(name))
    .map(({ name }) => name)
    .filter((name) => !isOwnTarget(indicator, name));
}

/** What the levels' own figure is made of, and the size that says what is asked of it: not optional, whatever is said. */
function comparedInputs(indicator: Indicator): string[] {
  const { measure } = indicator;
  return [
    ...(measure ? inputsOf(measure) : []),
    ...conditionsOf(indicator).flatMap((condition) => sizeOf(condition) ?? []),
  ];
}

function sizeOf({ threshold }: Condition): string | null {
  const bound = isNumbered(threshold) ? boundOf(threshold) : 0;
  return typeof bound === 'object' && 'size' in bound ? bound.size : null;
}

function isOwnTarget(indicator: Indicator, name: string): boolean {
  return conditionsOf(indicator).some(
    ({ threshold, also = [] }) =>
      (isNumbered(threshold) && ownTarget(threshold) === name) ||
      also.some((part) => ownTarget(part.threshold) === name),
  );
}
