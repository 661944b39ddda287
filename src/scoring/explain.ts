/** How a result came about, every figure as exact decimal text. */
import { dayOfSerial } from './day';
import type { Evaluation, Reduction } from './evaluate';
import { criterionOf, thresholdOf } from './evaluate';
import type { Indicator, Measure, WhenZero } from './indicator';
import type { Scale } from './measure';
import { exactAmount, figureOn, inputNamed, numberOf, warnings } from './measure';
import { warning } from './messages';
import { compare, decimalText } from './rational';
import type { Exact, Values } from './read';
import { conditionOfCap } from './rubrics/reductionWords';
import { isPercent, unitOf } from './unit';
import type { Bilingual, ExplainedReduction, Explanation, InputSpec } from './types';

const INPUT_DECIMALS = 400;
const FIGURE_DECIMALS = 6;

export function explain(indicator: Indicator, values: Values, evaluation: Evaluation): Explanation {
  const { scale, before } = evaluation;
  const { measure } = indicator;
  const figure = scale && decimalText(figureOn(scale), FIGURE_DECIMALS);
  const reductions = evaluation.reductions.map((reduction) => explained(indicator, reduction));
  const told = (of: number): Bilingual | null => {
    const criterion = criterionOf(indicator, of);
    // What was not looked at is not said to be met.
    return (isStepsLeftOut(indicator, values) ? criterion?.figure : null) ?? criterion?.applied ?? null;
  };
  return explanationOf(indicator, values, {
    percent: measure && isPercent(indicator, measure) ? figure : null,
    figure: measure && figure !== null ? { value: figure, unit: unitOf(indicator, measure) } : null,
    before,
    reductions,
    met: told(before),
    missed: told(before + 1),
    notes: [
      ...reductions.map(({ text }) => text),
      ...roundedFigure(measure, scale),
      ...(metByWholeBaht(indicator, values, evaluation) ? [warning.wholeBaht] : []),
      ...notGiven(indicator, values),
      ...warnings(indicator, values),
    ],
  });
}

/** A denominator of zero that the indicator has a rule for, and that gives a level. */
export function explainNothingToDo(
  indicator: Indicator,
  values: Values,
  rule: Exclude<WhenZero, 'notApplicable'>,
): Explanation {
  const isExempt = rule === 'exempt';
  return explanationOf(indicator, values, {
    percent: null,
    figure: null,
    before: isExempt ? 5 : 0,
    reductions: [],
    met: isExempt ? warning.exempt : null,
    missed: null,
    notes: [...(isExempt ? [] : [warning.nothingPlanned]), ...warnings(indicator, values)],
  });
}

function explained(indicator: Indicator, reduction: Reduction): ExplainedReduction {
  const { kind, from, to } = reduction;
  if (kind === 'cap')
    return { kind, from, to, text: warning.capped(conditionOfCap(indicator, reduction.cap), to) };
  const { deduction, count, levels } = reduction;
  const text = warning.deducted(
    inputNamed(indicator, deduction.input),
    decimalText(count, INPUT_DECIMALS),
    levels,
  );
  return { kind, from, to, text };
}

function roundedFigure(measure: Measure | null, scale: Scale | null): Bilingual[] {
  const decimals = measure?.roundedToDecimals;
  if (!scale?.unrounded || decimals === undefined || compare(scale.unrounded, scale.figure) === 0) return [];
  const [from, to] = [scale.unrounded, scale.figure].map((one) => decimalText(one, FIGURE_DECIMALS));
  return [warning.rounded(from ?? '', to ?? '', decimals)];
}

/** Field by field: an object spread out and added to takes V8 several times as long as all the arithmetic. */
function explanationOf(
  indicator: Indicator,
  values: Values,
  told: Omit<Explanation, 'rubric' | 'indicator' | 'source' | 'inputs'>,
): Explanation {
  return {
    rubric: indicator.rubric,
    indicator: indicator.code,
    source: indicator.source,
    inputs: indicator.inputs
      .filter(({ name }) => values.get(name) !== null)
      .map(({ name, label, kind }) => ({ name, label, value: inputText(values.get(name) ?? null, kind) })),
    percent: told.percent,
    figure: told.figure,
    before: told.before,
    reductions: told.reductions,
    met: told.met,
    missed: told.missed,
    notes: told.notes,
  };
}

function inputText(value: Exact, kind: InputSpec['kind']): string {
  if (value === null) return '';
  if (kind === 'date' && typeof value === 'object' && 'n' in value) return dayOfSerial(Number(value.n));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return 'n' in value
    ? decimalText(value, INPUT_DECIMALS)
    : value.map((item) => decimalText(item, INPUT_DECIMALS)).join(', ');
}

/** The level stands on the dropped fraction of a baht: the growth itself is just short of the percentage. */
function metByWholeBaht(indicator: Indicator, values: Values, { before, scale }: Evaluation): boolean {
  const { measure } = indicator;
  const threshold = thresholdOf(criterionOf(indicator, before), values);
  if (measure?.kind !== 'growth' || !scale?.base || threshold === null) return false;
  return compare(scale.figure, exactAmount(numberOf(values, measure.base), threshold)) < 0;
}

/** What may be left out and was, so that something of the condition was not looked at. */
function notGiven(indicator: Indicator, values: Values): Bilingual[] {
  const blank = indicator.inputs.filter(
    ({ kind, optional, name }) => optional && kind !== 'tick' && values.get(name) === null,
  );
  if (blank.length === 0) return [];
  if (isStepsLeftOut(indicator, values)) return [warning.stepsNotGiven];
  return [
    indicator.levels.some(({ condition }) => condition.sizeCounts)
      ? warning.countsNotGiven
      : warning.leftOut(blank),
  ];
}

function isStepsLeftOut({ inputs }: Indicator, values: Values): boolean {
  return inputs.some(({ kind, optional, name }) => kind === 'steps' && optional && values.get(name) === null);
}

/**
 * Thousands of rows are scored and a few explained: the text is worked out when somebody reads it. (A class because
 * getters on a prototype cost nothing per row; on a literal they make each row slower than its scoring.)
 */
export class LazyExplanation implements Explanation {
  /** What was read last: all fields of one are read, then those of the next. */
  private static last: { readonly of: LazyExplanation; readonly built: Explanation } | null = null;

  constructor(private readonly build: () => Explanation) {}

  get rubric() {
    return this.toJSON().rubric;
  }
  get indicator() {
    return this.toJSON().indicator;
  }
  get source() {
    return this.toJSON().source;
  }
  get inputs() {
    return this.toJSON().inputs;
  }
  get percent() {
    return this.toJSON().percent;
  }
  get figure() {
    return this.toJSON().figure;
  }
  get before() {
    return this.toJSON().before;
  }
  get reductions() {
    return this.toJSON().reductions;
  }
  get met() {
    return this.toJSON().met;
  }
  get missed() {
    return this.toJSON().missed;
  }
  get notes() {
    return this.toJSON().notes;
  }

  /** The explanation as a plain object. */
  toJSON(): Explanation {
    if (LazyExplanation.last?.of !== this) LazyExplanation.last = { of: this, built: this.build() };
    return LazyExplanation.last.built;
  }
}
