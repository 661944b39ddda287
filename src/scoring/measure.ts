/**
 * The figure of an indicator on a scale on which thresholds can be compared exactly: the figure itself, or, for growth in
 * money, the amount against the amounts that the percentages need (so that the whole-baht rule has one place).
 */
import { serialOf } from './day';
import type { Indicator, Measure, WhenZero } from './indicator';
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
import type { Exact, Values } from './read';
import type { Bilingual, InputSpec, ScoringError } from './types';

export interface Scale {
  /** What is compared; for growth the amount. */
  readonly figure: Rational;
  /** For growth: what the thresholds are percentages of. */
  readonly base: Rational | null;
  /** For growth: the fraction of a baht of a needed amount is dropped. */
  readonly wholeBaht: boolean;
  /** The figure before it was rounded; `null` where it is not. */
  readonly unrounded: Rational | null;
  /**
   * The figure as a double (of growth the percentage), and how far from a threshold it decides for certain. Nearly every
   * row is decided by it; whoever stands closer is compared exactly.
   */
  readonly nearly: number;
  readonly decidesBeyond: number;
}

const ZERO = whole(0n);
const HUNDRED = whole(100n);
/** Far more than a handful of operations on doubles can lose. */
const RELATIVE_ERROR = 1e-9;

/** The values are complete: blanks were reported before. Errors: a base or target that nothing can be divided by. */
export function scaleOf(indicator: Indicator, measure: Measure, values: Values): Scale | ScoringError {
  const error = denominatorError(indicator, measure, values);
  if (error) return error;
  const { roundedToDecimals: decimals } = measure;
  if (measure.kind === 'growth' && decimals === undefined) return growthScale(measure, values);
  const exact = figureOf(measure, values);
  if (decimals === undefined) return plainScale(exact, null);
  return plainScale(roundHalfUp(exact, decimals), exact);
}

function growthScale(measure: Measure & { kind: 'growth' }, values: Values): Scale {
  const base = numberOf(values, measure.base);
  const value = numberOf(values, measure.value);
  const from = nearly(base);
  const percent = ((nearly(value) - from) / from) * 100;
  return {
    figure: value,
    base,
    wholeBaht: dropsFractionOfBaht(measure, base),
    unrounded: null,
    nearly: percent,
    // The dropped fraction of a baht, in percent of the base, comes on top.
    decidesBeyond: RELATIVE_ERROR * (100 + Math.abs(percent)) + 100 / from,
  };
}

function plainScale(figure: Rational, unrounded: Rational | null): Scale {
  const approximate = nearly(figure);
  const decidesBeyond = RELATIVE_ERROR * (1 + Math.abs(approximate));
  return { figure, base: null, wholeBaht: false, unrounded, nearly: approximate, decidesBeyond };
}

/** The figure before any rounding; nothing is divided by zero. */
export function figureOf(measure: Measure, values: Values): Rational {
  switch (measure.kind) {
    case 'growth':
      return growth(numberOf(values, measure.base), numberOf(values, measure.value));
    case 'share': {
      const percent = per(measure, 100, values);
      return measure.rest ? subtract(HUNDRED, percent) : percent;
    }
    case 'ratio':
      return per(measure, measure.per, values);
    case 'change':
      return subtract(numberOf(values, measure.value), numberOf(values, measure.base));
    case 'mean': {
      const list = numbersOf(values, measure.values);
      return divide(list.reduce(add, ZERO), whole(BigInt(list.length)));
    }
    case 'sum':
      return numbersOf(values, measure.values).reduce(add, ZERO);
    case 'count':
    case 'value':
      return numberOf(values, measure.value);
    case 'ticked':
      return whole(BigInt(measure.values.filter((name) => isDone(measure, name, values)).length));
    case 'daysLate':
      return subtract(numberOf(values, measure.done), dueDay(measure.due, values));
  }
}

/** An item of a list: ticked, or a figure that reaches what is asked of it. */
export function isDone({ least = {} }: Measure & { kind: 'ticked' }, name: string, values: Values): boolean {
  const asked = least[name];
  if (asked === undefined) return values.get(name) === true;
  return compare(numberOf(values, name), fromNumber(asked)) >= 0;
}

function per({ part, whole: of }: Quotient, by: number, values: Values): Rational {
  return divide(multiply(numberOf(values, part), fromNumber(by)), numberOf(values, of));
}

type Quotient = Measure & { kind: 'share' | 'ratio' };

/** Minus one, zero or one: below, on or above what is asked. */
export function compareWith(scale: Scale, asked: number | Rational, wholeBaht = scale.wholeBaht): -1 | 0 | 1 {
  const distance = scale.nearly - (typeof asked === 'number' ? asked : nearly(asked));
  if (Math.abs(distance) > scale.decidesBeyond + room(asked)) return distance < 0 ? -1 : 1;
  const threshold = typeof asked === 'number' ? fromNumber(asked) : asked;
  return compare(scale.figure, scale.base ? amountToMeet(scale.base, threshold, wholeBaht) : threshold);
}

/** What a bound that is itself a reported figure may have lost as a double; of a rubric's own numbers nothing. */
function room(asked: number | Rational): number {
  return typeof asked === 'number' ? 0 : RELATIVE_ERROR * Math.abs(nearly(asked));
}

/** Where a threshold lies on the way from level to level, without the dropped fraction of a baht. */
export function scalePosition({ base }: Scale, threshold: Rational): Rational {
  return base === null ? threshold : exactAmount(base, threshold);
}

/** The figure compared, as people say it: of growth the percentage. */
export function figureOn({ figure, base }: Scale): Rational {
  return base === null ? figure : growth(base, figure);
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

/** The input that a measure divides by. */
export function denominatorOf(measure: Measure): string | null {
  switch (measure.kind) {
    case 'growth':
      return measure.base;
    case 'share':
    case 'ratio':
      return measure.whole;
    default:
      return null;
  }
}

/** What the indicator says of a denominator of zero, where it is zero and something is said. */
export function ruleForZero(measure: Measure | null, values: Values): WhenZero | null {
  if (measure === null || !('whenZero' in measure)) return null;
  return isZero(values.get(denominatorOf(measure) ?? '')) ? (measure.whenZero ?? null) : null;
}

export function isZero(value: Exact | undefined): boolean {
  return typeof value === 'object' && value !== null && 'n' in value && value.n === 0n;
}

/** Of a negative base nothing can be said in percent: more and less change places. */
export function denominatorError(
  indicator: Indicator,
  measure: Measure,
  values: Values,
): ScoringError | null {
  const name = denominatorOf(measure);
  if (name === null) return null;
  const { n } = numberOf(values, name);
  if (n > 0n) return null;
  const spec = inputNamed(indicator, name);
  return n === 0n ? wrong.zero(spec) : wrong.negative(spec);
}

/** Every input whose figure the measure is made of. */
export function inputsOf(measure: Measure): readonly string[] {
  switch (measure.kind) {
    case 'growth':
    case 'change':
      return [measure.base, measure.value];
    case 'share':
    case 'ratio':
      return [measure.whole, measure.part];
    case 'mean':
    case 'sum':
    case 'ticked':
      return measure.values;
    case 'count':
    case 'value':
      return [measure.value];
    case 'daysLate':
      return typeof measure.due === 'string' ? [measure.due, measure.done] : [measure.done];
  }
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

export type WithInputs = Pick<Indicator, 'rubric' | 'code' | 'inputs'>;

export function inputNamed(indicator: WithInputs, name: string): InputSpec {
  const spec = indicator.inputs.find((input) => input.name === name);
  if (!spec) throw new Error(`${indicator.rubric} ${indicator.code}: no input "${name}"`);
  return spec;
}

/** A tick counts for one. */
export function numberOf(values: Values, name: string): Rational {
  const value = values.get(name);
  if (value === true) return whole(1n);
  return typeof value === 'object' && value !== null && 'n' in value ? value : ZERO;
}

/** Lists and single figures one after the other. */
function numbersOf(values: Values, names: readonly string[]): readonly Rational[] {
  return names.flatMap((name) => {
    const value = values.get(name);
    return Array.isArray(value) ? (value as readonly Rational[]) : [numberOf(values, name)];
  });
}

function dueDay(due: (Measure & { kind: 'daysLate' })['due'], values: Values): Rational {
  return typeof due === 'string' ? numberOf(values, due) : whole(BigInt(serialOf(due.on)));
}
