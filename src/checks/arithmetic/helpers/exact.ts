/** Exact figures for checks: what Excel holds is a decimal, and sums of decimals must not drift as floating sums do. */
import { groupDigits } from '../../../i18n/numbers';
import {
  compare,
  decimalText,
  floor,
  fromNumber,
  hundredthsOf,
  subtract,
  toNearestDouble,
  type Rational,
} from '../../../scoring/rational';

export {
  add,
  compare,
  divide,
  floor,
  hundredthsOf,
  isWhole,
  multiply,
  roundHalfUp,
  subtract,
  whole,
} from '../../../scoring/rational';

export type Exact = Rational;

export const ZERO: Exact = { n: 0n, d: 1n };
export const ONE: Exact = { n: 1n, d: 1n };
export const HUNDRED: Exact = { n: 100n, d: 1n };

/** A number of a cell, as the decimal it prints with 15 significant digits. */
export const exact = fromNumber;

/** Adds up decimals over their largest power of ten, so that the fraction does not grow with the number of rows. */
export function total(figures: Iterable<Exact>): Exact {
  let n = 0n;
  let d = 1n;
  for (const figure of figures) {
    if (figure.d === d) n += figure.n;
    else if (figure.d > d) {
      n = n * (figure.d / d) + figure.n;
      ({ d } = figure);
    } else n += figure.n * (d / figure.d);
  }
  return { n, d };
}

/** The same of figures as cells hold them: whole numbers and satang are added as the whole numbers that doubles hold exactly. */
export function totalOf(figures: readonly number[]): Exact {
  let sum = 0;
  let areWhole = true;
  for (const figure of figures) {
    const hundredths = hundredthsOf(figure);
    if (hundredths !== null) sum += hundredths;
    if (hundredths === null || !Number.isSafeInteger(sum)) return total(figures.map(exact));
    areWhole &&= hundredths % 100 === 0;
  }
  return areWhole ? { n: BigInt(sum / 100), d: 1n } : { n: BigInt(sum), d: 100n };
}

export function equal(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0;
}

export function absolute(a: Exact): Exact {
  return a.n < 0n ? { n: -a.n, d: a.d } : a;
}

export function distance(a: Exact, b: Exact): Exact {
  return absolute(subtract(a, b));
}

/** 1234.5 -> "1,234.5", to the hundredth of a satang. */
export function figureText(a: Exact): string {
  return groupDigits(decimalText(a, 4));
}

/** 50.3327 -> "50.33": cut, and with more decimals where two would look like the threshold. */
export function percentText(percent: Exact, threshold?: Exact): string {
  const hundredths = { n: floor({ n: percent.n * 100n, d: percent.d }), d: 100n };
  const hides = threshold !== undefined && equal(hundredths, threshold) && !equal(percent, threshold);
  return hides ? decimalText(percent, 6) : decimalText(hundredths, 2);
}

/** Tells ratios apart. */
export function ratioText(ratio: Exact): string {
  return decimalText(ratio, 12);
}

/** One in the last decimal of a figure of a cell: 0.1 for 25.50. */
export function lastUnit({ n, d }: Exact): Exact {
  let digits = n;
  let unit = d;
  while (unit % 10n === 0n && digits % 10n === 0n) {
    digits /= 10n;
    unit /= 10n;
  }
  return { n: 1n, d: unit };
}

/** For writing into a cell. */
export function cellNumber(a: Exact): number {
  return toNearestDouble(a);
}
