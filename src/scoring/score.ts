/** The level and the score between levels, or the state that is no level. */
import { evaluate, levelReached } from './evaluate';
import { explain, explainExempt, LazyExplanation } from './explain';
import type { Indicator } from './indicator';
import { isExempt } from './measure';
import { NO_CRITERIA, NOT_THIS_UNIT } from './messages';
import { toDoubleBelow } from './rational';
import type { Values } from './read';
import { missingInputs, readInputs } from './read';
import { sureLevel } from './sureLevel';
import type { Bilingual, Explanation, InputValue, Level, Outcome } from './types';

const TOP_LEVEL = 5;

/** Inputs in the order of the sheet (`indicator.inputs`); what is not given is `null` or left out at the end. */
export function score(indicator: Indicator, inputs: readonly InputValue[]): Outcome {
  const complete = readComplete(indicator, inputs);
  if (complete.state !== 'complete') return complete;
  const { values } = complete;
  if (isExempt(indicator.measure, values)) {
    const explanation = new LazyExplanation(() => explainExempt(indicator, values));
    return { state: 'exempt', level: TOP_LEVEL, score: TOP_LEVEL, explanation };
  }
  const evaluation = evaluate(indicator, values);
  if ('kind' in evaluation) return { state: 'error', error: evaluation };
  return {
    state: 'scored',
    level: evaluation.level,
    score: toDoubleBelow(evaluation.score),
    // Worked out again when somebody asks: the exact figures of a hundred thousand rows would be kept otherwise.
    explanation: new LazyExplanation(() => explained(indicator, inputs)),
  };
}

/** The level alone, as `score` has it, of very many rows: no way between levels, no explanation. */
export function level(
  indicator: Indicator,
  inputs: readonly InputValue[],
): Level | Exclude<Outcome, { state: 'scored' | 'exempt' }> {
  const sure = sureLevel(indicator, inputs);
  if (sure !== null) return sure;
  const complete = readComplete(indicator, inputs);
  if (complete.state !== 'complete') return complete;
  if (isExempt(indicator.measure, complete.values)) return TOP_LEVEL;
  const reached = levelReached(indicator, complete.values);
  return 'kind' in reached ? { state: 'error', error: reached } : reached.level;
}

function explained(indicator: Indicator, inputs: readonly InputValue[]): Explanation {
  const reading = readInputs(indicator, inputs);
  const evaluation = reading.ok ? evaluate(indicator, reading.values) : null;
  if (!reading.ok || !evaluation || 'kind' in evaluation)
    throw new Error(`${indicator.code}: nothing to explain`);
  return explain(indicator, reading.values, evaluation);
}

/** For whom the sheet is: `null` where it is this unit's, else the state that says it is not. */
export function applicability(
  indicator: Indicator,
  unit: { readonly province: string | null; readonly kind: 'province' | 'district' },
): { readonly state: 'notApplicable'; readonly reason: Bilingual } | null {
  const { onlyProvinces, exceptProvinces, provinceOnly } = indicator.scope;
  const { province } = unit;
  const others =
    province !== null &&
    (onlyProvinces?.includes(province) === false || exceptProvinces?.includes(province) === true);
  const district = provinceOnly === true && unit.kind === 'district';
  return others || district ? { state: 'notApplicable', reason: indicator.variant ?? NOT_THIS_UNIT } : null;
}

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
  if (!isExempt(indicator.measure, values)) {
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
