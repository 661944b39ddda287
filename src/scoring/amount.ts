/** What a level asks for in the unit of what is reported: the smallest such figure, or the largest where fewer is better. */
import { boundOf, exactBound, isNumbered, type Numbered } from './conditions';
import { serialOf } from './day';
import { isAtMost } from './evaluate';
import type { Indicator, Measure, Threshold } from './indicator';
import { exactAmount, inputNamed, inputsOf, neededAmount, numberOf } from './measure';
import type { Rational } from './rational';
import {
  add,
  ceilTo,
  compare,
  divide,
  floorTo,
  fromNumber,
  multiply,
  roundHalfUp,
  subtract,
  whole,
} from './rational';
import type { Values } from './read';
import type { InputSpec } from './types';

const SATANG_DECIMALS = 2;
const MOST_DECIMALS = 10;
const ZERO = whole(0n);

/** `null`: the level names no figure, or more than one figure goes into it. The values have all that is asked with. */
export function amountAsked(
  indicator: Indicator,
  threshold: Threshold | undefined,
  measure: Measure,
  values: Values,
): Rational | null {
  if (threshold === undefined || measure.kind === 'mean') return null;
  if (!isNumbered(threshold)) return amountOfRest(indicator, measure, values);
  const bound = exactBound(boundOf(threshold), values);
  if (measure.kind === 'growth' && isPlain(threshold, measure))
    return growthAmount(measure, numberOf(values, measure.base), bound);
  const { roundedToDecimals } = measure;
  // A rounded figure is asked for as it is, so that nothing may be missing of it.
  const [limit, how] =
    roundedToDecimals === undefined
      ? [bound, threshold]
      : [onGrid(bound, roundedToDecimals, threshold), inclusive(threshold)];
  const exact = exactly(measure, limit, values);
  const grid = gridOf(reportedOf(indicator, measure), measure, exact);
  const asked = onGrid(exact, grid, isOfRest(measure) ? turned(how) : how);
  const canBeNegative = inputsOf(measure).some((name) => inputNamed(indicator, name).kind === 'figure');
  return compare(asked, ZERO) < 0 && !canBeNegative && !asksForFewer(measure, threshold) ? ZERO : asked;
}

function isOfRest(measure: Measure): boolean {
  return measure.kind === 'share' && measure.rest === true;
}

/** Fewer of what is reported: of what is done more, where the levels compare what remains. */
export function asksForFewer(measure: Measure, threshold: Threshold | undefined): boolean {
  return threshold !== undefined && 'atMost' in threshold !== isOfRest(measure);
}

function turned(threshold: Numbered): Numbered {
  const exclusive = threshold.exclusive === true ? ({ exclusive: true } as const) : {};
  return 'atLeast' in threshold
    ? { atMost: threshold.atLeast, ...exclusive }
    : { atLeast: threshold.atMost, ...exclusive };
}

/** Of a level that takes whatever does not reach the next: nothing, or all that may remain. */
function amountOfRest(indicator: Indicator, measure: Measure, values: Values): Rational | null {
  if (isAtMost(indicator) !== isOfRest(measure))
    return measure.kind === 'share' ? numberOf(values, measure.whole) : null;
  const isOpen = measure.kind === 'change' || measure.kind === 'daysLate';
  return isOpen || inputsOf(measure).some((name) => inputNamed(indicator, name).kind === 'figure')
    ? null
    : ZERO;
}

function isPlain(threshold: Numbered, measure: Measure): boolean {
  return 'atLeast' in threshold && threshold.exclusive !== true && measure.roundedToDecimals === undefined;
}

/** What stands on the threshold. */
function exactly(measure: Exclude<Measure, { kind: 'mean' }>, bound: Rational, values: Values): Rational {
  switch (measure.kind) {
    case 'growth':
      return exactAmount(numberOf(values, measure.base), bound);
    case 'share':
    case 'ratio': {
      const per = fromNumber(measure.kind === 'share' ? 100 : measure.per);
      const asked = isOfRest(measure) ? subtract(per, bound) : bound;
      return divide(multiply(numberOf(values, measure.whole), asked), per);
    }
    case 'change':
      return add(numberOf(values, measure.base), bound);
    case 'daysLate': {
      const { due } = measure;
      return add(typeof due === 'string' ? numberOf(values, due) : fromNumber(serialOf(due.on)), bound);
    }
    default:
      return bound;
  }
}

/** The one figure that is reported; `null` where several go into it. */
export function reportedOf(indicator: Indicator, measure: Measure): InputSpec | null {
  const names = inputsOf(measure);
  const name =
    measure.kind === 'sum' || measure.kind === 'ticked'
      ? names.length === 1
        ? names[0]
        : null
      : names.at(-1);
  return measure.kind === 'mean' || !name ? null : inputNamed(indicator, name);
}

/** The decimals in which the figure comes; of an amount that has more, as many. */
function gridOf(reported: InputSpec | null, { kind }: Measure, exact: Rational): number {
  if (kind === 'ticked' || kind === 'daysLate') return 0;
  if (reported?.kind === 'count' || reported?.kind === 'steps') return 0;
  if (kind !== 'change' && kind !== 'value' && kind !== 'sum') return SATANG_DECIMALS;
  const decimals = exact.d.toString().length - 1;
  return Math.min(MOST_DECIMALS, Math.max(SATANG_DECIMALS, decimals));
}

function inclusive(threshold: Numbered): Numbered {
  return 'atLeast' in threshold ? { atLeast: threshold.atLeast } : { atMost: threshold.atMost };
}

function onGrid(exact: Rational, decimals: number, threshold: Numbered): Rational {
  const { exclusive = false } = threshold;
  const unit: Rational = { n: 1n, d: 10n ** BigInt(decimals) };
  if ('atLeast' in threshold) {
    const least = ceilTo(exact, decimals);
    return exclusive && compare(least, exact) === 0 ? add(least, unit) : least;
  }
  const most = floorTo(exact, decimals);
  return exclusive && compare(most, exact) === 0 ? add(most, { ...unit, n: -1n }) : most;
}

/** To the satang, half up; where amounts compare exactly and that falls short, the next satang. */
function growthAmount(measure: Measure & { kind: 'growth' }, base: Rational, threshold: Rational): Rational {
  const exact = exactAmount(base, threshold);
  const shown = roundHalfUp(exact, SATANG_DECIMALS);
  return compare(shown, neededAmount(measure, base, threshold)) >= 0 ? shown : ceilTo(exact, SATANG_DECIMALS);
}
