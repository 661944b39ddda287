/**
 * The figure of a sheet on a scale on which thresholds can be compared exactly: the percentage itself, or, for growth
 * in money, the amount against the amounts that the percentages need (so that the whole-baht rule has one place).
 */
import type { Indicator, Measure } from './indicator';
import { warning, wrong } from './messages';
import type { Rational } from './rational';
import {
  add,
  compare,
  divide,
  floor,
  fromNumber,
  nearly,
  multiply,
  roundHalfUp,
  subtract,
  whole,
} from './rational';
import type { Values } from './read';
import type { Bilingual, InputSpec, ScoringError } from './types';

export interface Scale {
  /** The percentage or count of the sheet; for growth the amount. */
  readonly figure: Rational;
  /** For growth: what the thresholds are percentages of. */
  readonly base: Rational | null;
  /** For growth: the fraction of a baht of a needed amount is dropped. */
  readonly wholeBaht: boolean;
  readonly isPercent: boolean;
  /**
   * The percentage or count as a double, and how far from a threshold it decides for certain. Nearly every row is
   * decided by it; whoever stands closer is compared exactly.
   */
  readonly nearly: number;
  readonly decidesBeyond: number;
}

const ZERO = whole(0n);
const HUNDRED = whole(100n);
/** Far more than a handful of operations on doubles can lose. */
const RELATIVE_ERROR = 1e-9;

/** The values are complete: blanks were reported before. Errors: a zero base or target. */
export function scaleOf(indicator: Indicator, measure: Measure, values: Values): Scale | ScoringError {
  switch (measure.kind) {
    case 'growth': {
      const base = numberOf(values, measure.base);
      const value = numberOf(values, measure.value);
      if (base.n === 0n) return wrong.zero(inputNamed(indicator, measure.base));
      const from = nearly(base);
      const percent = ((nearly(value) - from) / from) * 100;
      return {
        figure: value,
        base,
        wholeBaht: dropsFractionOfBaht(measure, base),
        isPercent: true,
        nearly: percent,
        // The dropped fraction of a baht, in percent of the base, comes on top.
        decidesBeyond: RELATIVE_ERROR * (100 + Math.abs(percent)) + 100 / from,
      };
    }
    case 'share': {
      const total = numberOf(values, measure.whole);
      if (total.n === 0n) return wrong.zero(inputNamed(indicator, measure.whole));
      return plainScale(percentOf(measure, numberOf(values, measure.part), total), true);
    }
    case 'mean': {
      const list = values.get(measure.values);
      const percentages = Array.isArray(list) ? (list as readonly Rational[]) : [];
      return plainScale(divide(percentages.reduce(add, ZERO), whole(BigInt(percentages.length))), true);
    }
    case 'count':
      return plainScale(numberOf(values, measure.value), false);
  }
}

function plainScale(figure: Rational, isPercent: boolean): Scale {
  const approximate = nearly(figure);
  const decidesBeyond = RELATIVE_ERROR * (1 + Math.abs(approximate));
  return { figure, base: null, wholeBaht: false, isPercent, nearly: approximate, decidesBeyond };
}

/** Minus one, zero or one: below, on or above the threshold. */
export function compareWith(scale: Scale, threshold: number): -1 | 0 | 1 {
  const distance = scale.nearly - threshold;
  if (Math.abs(distance) > scale.decidesBeyond) return distance < 0 ? -1 : 1;
  return compare(scale.figure, needed(scale, fromNumber(threshold)));
}

/** What the figure is compared with. */
function needed({ base, wholeBaht }: Scale, threshold: Rational): Rational {
  return base === null ? threshold : amountToMeet(base, threshold, wholeBaht);
}

/** Where a threshold lies on the way from level to level, without the dropped fraction of a baht. */
export function scalePosition({ base }: Scale, threshold: Rational): Rational {
  return base === null ? threshold : exactAmount(base, threshold);
}

/** The percentage compared; `null` where the sheet compares a count. */
export function percentOn({ figure, base, isPercent }: Scale): Rational | null {
  if (base !== null) return growth(base, figure);
  return isPercent ? figure : null;
}

/** The smallest amount of money that meets a growth of so many percent of this base. */
export function neededAmount(
  measure: Measure & { kind: 'growth' },
  base: Rational,
  percent: Rational,
): Rational {
  return amountToMeet(base, percent, dropsFractionOfBaht(measure, base));
}

function amountToMeet(base: Rational, percent: Rational, wholeBaht: boolean): Rational {
  const exact = exactAmount(base, percent);
  return wholeBaht ? whole(floor(exact)) : exact;
}

/** base x (100 + percent) / 100 */
export function exactAmount(base: Rational, percent: Rational): Rational {
  return { n: base.n * (100n * percent.d + percent.n), d: 100n * base.d * percent.d };
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
function percentOf(measure: Measure & { kind: 'share' }, part: Rational, total: Rational): Rational {
  const exact = divide(multiply(part, HUNDRED), total);
  return measure.roundedToDecimals === undefined ? exact : roundHalfUp(exact, measure.roundedToDecimals);
}
