/** The level and the score between levels, or the state that is no level. */
import { readComplete } from './complete';
import { ruleOf } from './conditions';
import { evaluate, levelReached } from './evaluate';
import { explain, explainNothingToDo, LazyExplanation } from './explain';
import type { Indicator, WhenZero } from './indicator';
import { NOT_THIS_UNIT, NOTHING_TO_DO } from './messages';
import { toDoubleBelow } from './rational';
import type { Values } from './read';
import { readInputs } from './read';
import { sureLevel } from './sureLevel';
import type { Bilingual, Explanation, InputValue, Level, Outcome } from './types';

const TOP_LEVEL = 5;

/** Inputs in the order of the sheet (`indicator.inputs`); what is not given is `null` or left out at the end. */
export function score(indicator: Indicator, inputs: readonly InputValue[]): Outcome {
  const complete = readComplete(indicator, inputs);
  if (complete.state !== 'complete') return complete;
  const { values } = complete;
  const rule = ruleOf(indicator, values);
  if (rule !== null) return settled(indicator, values, rule);
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

/** Nothing to do, or nothing planned: no figure is compared. */
function settled(indicator: Indicator, values: Values, rule: WhenZero): Outcome {
  if (rule === 'notApplicable') return { state: rule, reason: NOTHING_TO_DO };
  const explanation = new LazyExplanation(() => explainNothingToDo(indicator, values, rule));
  return rule === 'exempt'
    ? { state: 'exempt', level: TOP_LEVEL, score: TOP_LEVEL, explanation }
    : { state: 'scored', level: 0, score: 0, explanation };
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
  const rule = ruleOf(indicator, complete.values);
  if (rule !== null) {
    const outcome = settled(indicator, complete.values, rule);
    return 'level' in outcome ? outcome.level : outcome;
  }
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
