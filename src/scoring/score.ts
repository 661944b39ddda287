/** The level and the score between levels, or the state that is no level. */
import { evaluate } from './evaluate';
import { explain, explainExempt } from './explain';
import type { Indicator } from './indicator';
import { isExempt } from './measure';
import { NO_CRITERIA, NOT_THIS_UNIT } from './messages';
import { toDoubleBelow } from './rational';
import type { Values } from './read';
import { missingInputs, readInputs } from './read';
import type { Bilingual, Explanation, InputValue, Outcome } from './types';

const TOP_LEVEL = 5;

/** Inputs in the order of the sheet (`indicator.inputs`); what is not given is `null` or left out at the end. */
export function score(indicator: Indicator, inputs: readonly InputValue[]): Outcome {
  const complete = readComplete(indicator, inputs);
  if (complete.state !== 'complete') return complete;
  const { values } = complete;
  if (isExempt(indicator.measure, values)) {
    return withExplanation('exempt', TOP_LEVEL, TOP_LEVEL, () => explainExempt(indicator, values));
  }
  const evaluation = evaluate(indicator, values);
  if ('kind' in evaluation) return { state: 'error', error: evaluation };
  const { level } = evaluation;
  const between = evaluation.score.d === 1n ? level : toDoubleBelow(evaluation.score);
  return withExplanation('scored', level, between, () => explain(indicator, values, evaluation));
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
  if (indicator.levels.length === 0) return { state: 'noCriteria', reason: indicator.reading ?? NO_CRITERIA };
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
  const names = indicator.levels.flatMap(({ condition: { sizeCounts } }) =>
    sizeCounts ? [...sizeCounts.counts, sizeCounts.size] : [],
  );
  const blank = names.filter((name) => values.get(name) === null);
  return blank.length < names.length ? blank : [];
}

/** Most callers score thousands of rows and look at a few explanations: each is worked out when it is read. */
function withExplanation(
  state: 'scored' | 'exempt',
  level: 0 | 1 | 2 | 3 | 4 | 5,
  between: number,
  explanation: () => Explanation,
): Outcome {
  return {
    state,
    level,
    score: between,
    get explanation() {
      return explanation();
    },
  };
}
