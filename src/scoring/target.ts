/**
 * What a level asks for in the input's own unit, and what is missing to the next level. A target that is given back as
 * the result earns its level.
 */
import { otherPartsHold } from './conditions';
import { criterionOf, evaluate, thresholdOf } from './evaluate';
import type { Indicator, LevelCriterion, Measure } from './indicator';
import { exactAmount, inputNamed, neededAmount, numberOf, ruleForZero } from './measure';
import { NO_CRITERIA, noNumber, wrong } from './messages';
import type { Rational } from './rational';
import {
  ceilTo,
  compare,
  divide,
  floorTo,
  halfUnit,
  multiply,
  roundHalfUp,
  subtract,
  toNumberAbove,
  whole,
} from './rational';
import type { Values } from './read';
import { isError, readFigure } from './read';
import { readComplete } from './complete';
import type { Bilingual, Gap, InputSpec, InputValue, Target } from './types';

type OneFigure = Extract<Measure, { kind: 'growth' | 'share' }>;

const SATANG_DECIMALS = 2;
const ZERO = whole(0n);
const HUNDRED = whole(100n);
const LEVEL_ARGUMENT = { name: 'level', label: { th: 'ระดับ', en: 'Level' } };

/** The two figures TARGET and GAP speak of; `null` where the sheet does not turn on one number. */
export function figureInputs(
  indicator: Indicator,
): { readonly given: InputSpec; readonly reported: InputSpec } | null {
  const { measure } = indicator;
  if (measure === null || !isOneFigure(measure)) return null;
  const [given, reported] =
    measure.kind === 'growth' ? [measure.base, measure.value] : [measure.whole, measure.part];
  return { given: inputNamed(indicator, given), reported: inputNamed(indicator, reported) };
}

/** The figure that earns the level, from the base or the target given beforehand. */
export function target(indicator: Indicator, level: number, given: number): Target {
  if (indicator.levels.length === 0)
    return { state: 'noCriteria', reason: indicator.noCriteria ?? NO_CRITERIA };
  const criterion = criterionOf(indicator, level);
  if (!criterion) return { state: 'error', error: wrong.notWholeInRange(LEVEL_ARGUMENT, 1, 5) };
  const { measure } = indicator;
  const figures = figureInputs(indicator);
  if (!figures || measure === null || !isOneFigure(measure)) return noOneNumber(indicator);
  const total = readFigure(figures.given, given);
  if (isError(total)) return { state: 'error', error: total };
  const { unit } = figures.reported;
  if (ruleForZero(measure, new Map([[figures.given.name, total]])) === 'exempt')
    return { state: 'amount', amount: 0, unit };
  if (total.n === 0n) return { state: 'error', error: wrong.zero(figures.given) };
  const amount = targetAmount(indicator, criterion, measure, figures.reported, total);
  return amount === null
    ? { state: 'notANumber', reason: noNumber.steps }
    : { state: 'amount', amount: toNumberAbove(amount), unit };
}

/**
 * Inputs as for `score`. A second percentage that is not given is left aside, and so are optional steps: then the
 * sheet's own figure alone is judged. Where steps come first and are not given, no number is missing but they.
 */
export function gap(indicator: Indicator, inputs: readonly InputValue[]): Gap {
  const { measure } = indicator;
  const figures = figureInputs(indicator);
  const needed = figures && [figures.given.name, figures.reported.name];
  const complete = readComplete(indicator, inputs, needed ?? []);
  if (complete.state === 'noCriteria' || complete.state === 'error') return complete;
  if (!figures || measure === null || !isOneFigure(measure)) return noOneNumber(indicator);
  if (complete.state !== 'complete') return complete;
  const { values } = complete;
  const { unit } = figures.reported;
  if (ruleForZero(measure, values) === 'exempt') return { state: 'amount', amount: 0, unit, toLevel: null };
  if (stepsNotGiven(indicator, values)) return { state: 'notANumber', reason: noNumber.steps };
  const evaluation = evaluate(indicator, values);
  if ('kind' in evaluation) return { state: 'error', error: evaluation };
  const next = criterionOf(indicator, evaluation.level + 1);
  if (!next) return { state: 'amount', amount: 0, unit, toLevel: null };

  const total = numberOf(values, figures.given.name);
  const goal = targetAmount(indicator, next, measure, figures.reported, total);
  if (goal === null) return { state: 'notANumber', reason: noNumber.steps };
  if (!otherPartsHold(indicator, next.condition, values))
    return { state: 'notANumber', reason: noNumber.otherCondition };
  const actual = numberOf(values, figures.reported.name);
  const amount = isAtMost(indicator) ? subtract(actual, goal) : subtract(goal, actual);
  return { state: 'amount', amount: toNumberAbove(amount), unit, toLevel: next.level };
}

/** `null`: the level asks for no figure at all. */
function targetAmount(
  indicator: Indicator,
  criterion: LevelCriterion,
  measure: OneFigure,
  reported: InputSpec,
  total: Rational,
): Rational | null {
  const threshold = thresholdOf(criterion, new Map());
  const atMost = isAtMost(indicator);
  if (threshold === null) {
    if (criterion.condition.threshold === undefined) return null;
    return atMost ? total : ZERO;
  }
  if (measure.kind === 'growth') return growthAmount(measure, total, threshold);
  const { roundedToDecimals: rounded } = measure;
  const percent = rounded === undefined ? threshold : subtract(threshold, halfUnit(rounded));
  const exact = divide(multiply(total, percent), HUNDRED);
  const decimals = reported.kind === 'count' ? 0 : SATANG_DECIMALS;
  return atMost ? floorTo(exact, decimals) : ceilTo(exact, decimals);
}

/** To the satang, half up; where amounts compare exactly and that falls short, the next satang. */
function growthAmount(
  measure: OneFigure & { kind: 'growth' },
  base: Rational,
  threshold: Rational,
): Rational {
  const exact = exactAmount(base, threshold);
  const shown = roundHalfUp(exact, SATANG_DECIMALS);
  return compare(shown, neededAmount(measure, base, threshold)) >= 0 ? shown : ceilTo(exact, SATANG_DECIMALS);
}

function isOneFigure(measure: Measure): measure is OneFigure {
  return measure.kind === 'growth' || measure.kind === 'share';
}

/** Fewer is better on the whole sheet or on none of it. */
function isAtMost(indicator: Indicator): boolean {
  return indicator.levels.some(({ condition: { threshold } }) => threshold && 'atMost' in threshold);
}

function stepsNotGiven(indicator: Indicator, values: Values): boolean {
  return indicator.inputs.some(
    (spec) => spec.kind === 'steps' && !spec.optional && values.get(spec.name) === null,
  );
}

function noOneNumber({ measure }: Indicator): { readonly state: 'notANumber'; readonly reason: Bilingual } {
  const reason =
    measure?.kind === 'mean' ? noNumber.plan : measure?.kind === 'count' ? noNumber.errors : noNumber.steps;
  return { state: 'notANumber', reason };
}
