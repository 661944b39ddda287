/**
 * The figure of a sheet on a scale on which thresholds can be compared exactly: the percentage itself, or, for growth
 * in money, the amount against the amounts that the percentages need (so that the whole-baht rule has one place).
 */
import type { Indicator, Measure } from './indicator';
import { warning, wrong } from './messages';
import type { Rational } from './rational';
import { add, compare, divide, floor, fromNumber, multiply, roundHalfUp, subtract, whole } from './rational';
import type { Values } from './read';
import type { Bilingual, InputSpec, ScoringError } from './types';

export interface Scale {
  readonly figure: Rational;
  /** Where a threshold of the sheet stands on this scale. */
  at(threshold: Rational): Rational;
  /** The percentage compared; `null` where the sheet compares a count. */
  readonly percent: Rational | null;
}

const ZERO = whole(0n);
const HUNDRED = whole(100n);

/** The values are complete: blanks were reported before. Errors: a zero base or target. */
export function scaleOf(indicator: Indicator, measure: Measure, values: Values): Scale | ScoringError {
  switch (measure.kind) {
    case 'growth': {
      const base = numberOf(values, measure.base);
      const value = numberOf(values, measure.value);
      if (base.n === 0n) return wrong.zero(inputNamed(indicator, measure.base));
      return {
        figure: value,
        at: (threshold) => neededAmount(measure, base, threshold),
        get percent() {
          return growth(base, value);
        },
      };
    }
    case 'share': {
      const total = numberOf(values, measure.whole);
      if (total.n === 0n) return wrong.zero(inputNamed(indicator, measure.whole));
      return percentScale(percentOf(measure, numberOf(values, measure.part), total));
    }
    case 'mean': {
      const list = values.get(measure.values);
      const percentages = Array.isArray(list) ? (list as readonly Rational[]) : [];
      return percentScale(divide(percentages.reduce(add, ZERO), whole(BigInt(percentages.length))));
    }
    case 'count':
      return { figure: numberOf(values, measure.value), at: (threshold) => threshold, percent: null };
  }
}

/** The amount that a growth of so many percent needs, as it is compared. */
export function neededAmount(
  measure: Measure & { kind: 'growth' },
  base: Rational,
  percent: Rational,
): Rational {
  const exact = exactAmount(base, percent);
  return dropsFractionOfBaht(measure, base) ? whole(floor(exact)) : exact;
}

export function exactAmount(base: Rational, percent: Rational): Rational {
  return divide(multiply(base, add(HUNDRED, percent)), HUNDRED);
}

function dropsFractionOfBaht(measure: Measure & { kind: 'growth' }, base: Rational): boolean {
  return measure.wholeBahtFromBase !== undefined && compare(base, fromNumber(measure.wholeBahtFromBase)) >= 0;
}

/** (value - base) / base x 100; the base is not zero. */
export function growth(base: Rational, value: Rational): Rational {
  return divide(multiply(subtract(value, base), HUNDRED), base);
}

/** Level 5 without a figure: there was nothing to do. */
export function isExempt(measure: Measure | null, values: Values): boolean {
  if (measure?.kind !== 'share' || measure.exemptWhenZero !== true) return false;
  const total = values.get(measure.whole);
  return typeof total === 'object' && total !== null && 'n' in total && total.n === 0n;
}

/** A part larger than its whole is scored as it stands, but somebody should look at it. */
export function warnings(indicator: Indicator, values: Values): Bilingual[] {
  const { measure } = indicator;
  if (measure?.kind !== 'share' || measure.partOfWhole !== true) return [];
  const part = values.get(measure.part);
  if (part === null || compare(numberOf(values, measure.part), numberOf(values, measure.whole)) <= 0)
    return [];
  return [warning.moreThanWhole(inputNamed(indicator, measure.part), inputNamed(indicator, measure.whole))];
}

export function inputNamed(indicator: Indicator, name: string): InputSpec {
  const spec = indicator.inputs.find((input) => input.name === name);
  if (!spec) throw new Error(`${indicator.rubric} ${indicator.code}: no input "${name}"`);
  return spec;
}

export function numberOf(values: Values, name: string): Rational {
  const value = values.get(name);
  return typeof value === 'object' && value !== null && 'n' in value ? value : ZERO;
}

/** part / whole x 100, rounded where the sheet says so; the whole is not zero. */
export function percentOf(measure: Measure & { kind: 'share' }, part: Rational, total: Rational): Rational {
  const exact = divide(multiply(part, HUNDRED), total);
  return measure.roundedToDecimals === undefined ? exact : roundHalfUp(exact, measure.roundedToDecimals);
}

function percentScale(percent: Rational): Scale {
  return { figure: percent, at: (threshold) => threshold, percent };
}
