/**
 * What a level asks for in the input's own unit, and what is missing to the next level. A target that is given back as
 * the result earns its level, before caps and deductions.
 */
import { amountAsked, asksForFewer, reportedOf } from './amount';
import { readComplete } from './complete';
import { boundOf, inputOfBound, isNumbered, otherPartsHold, ownTarget, ruleOf } from './conditions';
import type { Evaluation } from './evaluate';
import { criterionOf, evaluate, levelsOff } from './evaluate';
import type { Indicator, LevelCriterion, Measure } from './indicator';
import { denominatorError, figureOf, inputNamed, inputsOf, numberOf } from './measure';
import { NO_CRITERIA, noNumber, NOTHING_TO_DO, wrong } from './messages';
import type { Rational } from './rational';
import { subtract, toNumberAbove } from './rational';
import type { Values } from './read';
import { readInputs } from './read';
import { conditionOfCap } from './rubrics/reductionWords';
import type { Bilingual, Gap, InputSpec, InputValue, Target } from './types';
import { unitOf } from './unit';

const LEVEL_ARGUMENT = { name: 'level', label: { th: 'ระดับ', en: 'Level' } };

/** Target and result of the indicators that compare the one with the other; `null` for all others. */
export function figureInputs(
  indicator: Indicator,
): { readonly given: InputSpec; readonly reported: InputSpec } | null {
  const { measure } = indicator;
  if (measure?.kind !== 'growth' && measure?.kind !== 'share') return null;
  const [given = '', reported = ''] = inputsOf(measure);
  return { given: inputNamed(indicator, given), reported: inputNamed(indicator, reported) };
}

export interface AskedInputs {
  /** The base, target or due date; else the size that says what is asked; `null` where the level alone says it. */
  readonly given: InputSpec | null;
  /** `null` where several figures are added up. */
  readonly reported: InputSpec | null;
}

/** What TARGET and GAP are told; `null` where the indicator does not turn on one number. */
export function askedInputs(indicator: Indicator): AskedInputs | null {
  const { measure, levels } = indicator;
  if (measure === null || measure.kind === 'mean' || isErrorCount(indicator, measure)) return null;
  const reported = reportedOf(indicator, measure);
  const sizes = levels.flatMap(({ condition: { threshold } }) =>
    isNumbered(threshold) && ownTarget(threshold) === null ? (inputOfBound(boundOf(threshold)) ?? []) : [],
  );
  const measured = inputsOf(measure).find((name) => name !== reported?.name);
  const name = reported === null ? sizes[0] : (measured ?? sizes[0]);
  const given = name === undefined ? null : inputNamed(indicator, name);
  return { given, reported };
}

/** Errors that the documents count: there is no target to reach, and what was counted stays counted. */
function isErrorCount(indicator: Indicator, measure: Measure): boolean {
  return measure.kind === 'count' && inputNamed(indicator, measure.value).column === undefined;
}

/** The figure that earns the level, from the base or the target given beforehand; where there is none, from the level's own. */
export function target(indicator: Indicator, level: number, given: InputValue): Target {
  const { threshold } = criterionOf(indicator, level)?.condition ?? {};
  const own = isNumbered(threshold) ? ownTarget(threshold) : null;
  const name = askedInputs(indicator)?.given?.name ?? own;
  return targetOf(
    indicator,
    level,
    indicator.inputs.map((spec) => (spec.name === name ? given : null)),
  );
}

/** The same with the inputs in the order of the indicator; what is reported does not matter. */
export function targetOf(indicator: Indicator, level: number, inputs: readonly InputValue[]): Target {
  if (indicator.levels.length === 0)
    return { state: 'noCriteria', reason: indicator.noCriteria ?? NO_CRITERIA };
  const criterion = criterionOf(indicator, level);
  if (!criterion) return { state: 'error', error: wrong.notWholeInRange(LEVEL_ARGUMENT, 1, 5) };
  const { measure } = indicator;
  const asked = askedInputs(indicator);
  if (!asked || measure === null) return noOneNumber(indicator);
  const reading = readInputs(indicator, inputs);
  if (!reading.ok) return { state: 'error', error: reading.error };
  const { values } = reading;
  const { given } = asked;
  if (given && values.get(given.name) === null) return { state: 'notReported', missing: [given.name] };
  const unit = amountUnit(indicator, measure);
  const rule = ruleOf(indicator, values);
  if (rule === 'exempt') return { state: 'amount', amount: 0, unit };
  if (rule === 'notApplicable') return { state: rule, reason: NOTHING_TO_DO };
  if (rule === 'level0') return notANumber(noNumber.nothingPlanned);
  const error = denominatorError(indicator, measure, values);
  if (error) return { state: 'error', error };
  const unknown = unknownBound(indicator, criterion, values);
  if (unknown) return notANumber(unknown);
  const amount = amountAsked(indicator, criterion.condition.threshold, measure, values);
  if (amount !== null) return { state: 'amount', amount: toNumberAbove(amount), unit };
  return notANumber(criterion.condition.threshold === undefined ? noNumber.steps : noNumber.anyFigure);
}

/**
 * Inputs as for `score`. A further figure that is not given is left aside, and so are optional steps: then the
 * indicator's own figure alone is judged. Where steps come first and are not given, no number is missing but they.
 */
export function gap(indicator: Indicator, inputs: readonly InputValue[]): Gap {
  const { measure } = indicator;
  const asked = askedInputs(indicator);
  const needed = asked && measure ? [...inputsOf(measure), ...(asked.given ? [asked.given.name] : [])] : [];
  const complete = readComplete(indicator, inputs, needed);
  if (complete.state === 'noCriteria' || complete.state === 'error') return complete;
  if (!asked || measure === null) return noOneNumber(indicator);
  if (complete.state !== 'complete') return complete;
  const { values } = complete;
  const unit = amountUnit(indicator, measure);
  const rule = ruleOf(indicator, values);
  if (rule === 'exempt') return { state: 'amount', amount: 0, unit, toLevel: null };
  if (rule === 'notApplicable') return { state: rule, reason: NOTHING_TO_DO };
  if (rule === 'level0') return notANumber(noNumber.nothingPlanned);
  if (stepsNotGiven(indicator, values)) return notANumber(noNumber.steps);
  for (const criterion of indicator.levels) {
    const unknown = unknownBound(indicator, criterion, values);
    if (unknown) return notANumber(unknown);
  }
  const evaluation = evaluate(indicator, values);
  if ('kind' in evaluation) return { state: 'error', error: evaluation };
  if (evaluation.level === 5) return { state: 'amount', amount: 0, unit, toLevel: null };
  return missingTo(indicator, measure, values, evaluation);
}

/** What is missing to the level above the one given. Whatever deductions take has to be earned first. */
function missingTo(indicator: Indicator, measure: Measure, values: Values, evaluation: Evaluation): Gap {
  const { level, reductions } = evaluation;
  const next = criterionOf(indicator, level + 1 + levelsOff(indicator, values));
  if (!next) return notANumber(noNumber.deducted);
  const cap = reductions.find((one) => one.kind === 'cap' && next.level > one.to);
  if (cap?.kind === 'cap') return notANumber(noNumber.capped(conditionOfCap(indicator, cap.cap)));
  const goal = amountAsked(indicator, next.condition.threshold, measure, values);
  if (goal === null) return notANumber(noNumber.steps);
  if (!otherPartsHold(indicator, next.condition, values)) return notANumber(noNumber.otherCondition);
  const { threshold } = next.condition;
  const isFewer = asksForFewer(measure, threshold);
  if (isFewer && !mayFall(indicator, measure)) return notANumber(noNumber.staysDone);
  const actual = reportedAmount(measure, values);
  const amount = toNumberAbove(isFewer ? subtract(actual, goal) : subtract(goal, actual));
  const toLevel = criterionOf(indicator, level + 1)?.level ?? null;
  return { state: 'amount', amount, unit: amountUnit(indicator, measure), toLevel };
}

/** What was counted since the year began stays counted; the state on a day may change, and what is set against another figure. */
export function mayFall(indicator: Indicator, measure: Measure): boolean {
  switch (measure.kind) {
    case 'daysLate':
      return false;
    case 'count':
    case 'value':
    case 'sum': {
      const { column, kind } = inputNamed(indicator, inputsOf(measure).at(-1) ?? '');
      if (column === undefined) return measure.kind !== 'count';
      return column.counts === 'asOf' || (column.counts === 'period' && kind !== 'count');
    }
    default:
      return true;
  }
}

/** Of percentages and changes the figure that is reported, else what is compared. */
export function reportedAmount(measure: Measure, values: Values): Rational {
  switch (measure.kind) {
    case 'growth':
    case 'change':
      return numberOf(values, measure.value);
    case 'share':
    case 'ratio':
      return numberOf(values, measure.part);
    default:
      return figureOf(measure, values);
  }
}

const DATE: Bilingual = { th: 'วันที่', en: 'date' };

export function amountUnit(indicator: Indicator, measure: Measure): Bilingual {
  if (measure.kind === 'daysLate') return DATE;
  if (measure.kind === 'ticked') return unitOf(indicator, measure);
  return inputNamed(indicator, inputsOf(measure).at(-1) ?? '').unit;
}

/** A target of the unit's own, or a size that says what is asked, that is not there. */
function unknownBound(
  indicator: Indicator,
  { condition: { threshold } }: LevelCriterion,
  values: Values,
): Bilingual | null {
  if (!isNumbered(threshold)) return null;
  const name = inputOfBound(boundOf(threshold));
  if (name === null || values.get(name) !== null) return null;
  const { label } = inputNamed(indicator, name);
  return ownTarget(threshold) === null ? noNumber.size(label) : noNumber.ownTarget(label);
}

function stepsNotGiven(indicator: Indicator, values: Values): boolean {
  return indicator.inputs.some(
    (spec) => spec.kind === 'steps' && !spec.optional && values.get(spec.name) === null,
  );
}

type NotANumber = Extract<Gap, { readonly state: 'notANumber' }>;

function notANumber(reason: Bilingual): NotANumber {
  return { state: 'notANumber', reason };
}

function noOneNumber({ measure }: Indicator): NotANumber {
  return notANumber(
    measure?.kind === 'mean' ? noNumber.plan : measure?.kind === 'count' ? noNumber.errors : noNumber.steps,
  );
}
