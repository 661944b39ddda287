/** How a result came about, every figure as exact decimal text. */
import type { Evaluation } from './evaluate';
import { criterionOf, thresholdOf } from './evaluate';
import type { Indicator } from './indicator';
import { exactAmount, numberOf, percentOn, warnings } from './measure';
import { warning } from './messages';
import { compare, decimalText } from './rational';
import type { Exact, Values } from './read';
import type { Bilingual, Explanation } from './types';

const INPUT_DECIMALS = 400;
const PERCENT_DECIMALS = 6;

export function explain(indicator: Indicator, values: Values, evaluation: Evaluation): Explanation {
  const { level, scale } = evaluation;
  const percent = scale && percentOn(scale);
  const told = (of: number): Bilingual | null => {
    const criterion = criterionOf(indicator, of);
    // What was not looked at is not said to be met.
    return (isStepsLeftOut(indicator, values) ? criterion?.figure : null) ?? criterion?.applied ?? null;
  };
  return explanationOf(indicator, values, {
    percent: percent && decimalText(percent, PERCENT_DECIMALS),
    met: told(level),
    missed: told(level + 1),
    notes: [
      ...(metByWholeBaht(indicator, values, evaluation) ? [warning.wholeBaht] : []),
      ...notGiven(indicator, values),
      ...warnings(indicator, values),
    ],
  });
}

export function explainExempt(indicator: Indicator, values: Values): Explanation {
  return explanationOf(indicator, values, {
    percent: null,
    met: warning.exempt,
    missed: null,
    notes: warnings(indicator, values),
  });
}

/** Field by field: an object spread out and added to takes V8 several times as long as all the arithmetic. */
function explanationOf(
  indicator: Indicator,
  values: Values,
  { percent, met, missed, notes }: Pick<Explanation, 'percent' | 'met' | 'missed' | 'notes'>,
): Explanation {
  return {
    rubric: indicator.rubric,
    indicator: indicator.code,
    source: indicator.source,
    inputs: indicator.inputs
      .filter(({ name }) => values.get(name) !== null)
      .map(({ name, label }) => ({ name, label, value: inputText(values.get(name) ?? null) })),
    percent,
    met,
    missed,
    notes,
  };
}

function inputText(value: Exact): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return 'n' in value
    ? decimalText(value, INPUT_DECIMALS)
    : value.map((item) => decimalText(item, INPUT_DECIMALS)).join(', ');
}

/** The level stands on the dropped fraction of a baht: the growth itself is just short of the percentage. */
function metByWholeBaht(indicator: Indicator, values: Values, { level, scale }: Evaluation): boolean {
  const { measure } = indicator;
  const threshold = thresholdOf(criterionOf(indicator, level));
  if (measure?.kind !== 'growth' || !scale || threshold === null) return false;
  return compare(scale.figure, exactAmount(numberOf(values, measure.base), threshold)) < 0;
}

function notGiven(indicator: Indicator, values: Values): Bilingual[] {
  const optional = indicator.inputs.filter((spec) => spec.optional && spec.kind !== 'tick');
  if (!optional.some(({ name }) => values.get(name) === null)) return [];
  return [isStepsLeftOut(indicator, values) ? warning.stepsNotGiven : warning.countsNotGiven];
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
