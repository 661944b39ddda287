/**
 * How an amount is rounded, and how a printed amount lies to the one that a percentage gives. Whole numbers and satang,
 * nearly all there is, are compared as whole numbers that doubles hold exactly; the rest as fractions: both ways are exact.
 */
import type { Bilingual } from '../../../scoring';
import {
  compare,
  distance,
  equal,
  exact,
  floor,
  hundredthsOf,
  isWhole,
  multiply,
  ONE,
  roundHalfUp,
  whole,
  type Exact,
} from './exact';

export type Rounding = 'exact' | 'halfUp' | 'down' | 'up';

const SATANG_DECIMALS = 2;

export const roundingNames: Readonly<Record<Rounding, Bilingual>> = {
  exact: { th: 'ไม่ปัดเศษ', en: 'not rounded' },
  halfUp: { th: 'ปัดเศษตั้งแต่ครึ่งขึ้น', en: 'rounded half up' },
  down: { th: 'ปัดเศษทิ้ง', en: 'rounded down' },
  up: { th: 'ปัดเศษขึ้นเสมอ', en: 'rounded up' },
};

export function rounded(amount: Exact, rounding: Rounding): Exact {
  switch (rounding) {
    case 'exact':
      return roundHalfUp(amount, SATANG_DECIMALS);
    case 'halfUp':
      return roundHalfUp(amount, 0);
    case 'down':
      return whole(floor(amount));
    case 'up':
      return isWhole(amount) ? whole(floor(amount)) : whole(floor(amount) + 1n);
  }
}

/** Nothing but rounding lies between the two. */
export function isRounding(printed: Exact, amount: Exact): boolean {
  return compare(distance(printed, amount), ONE) < 0;
}

/** Which ways of rounding give the printed amount, and where it stands. */
export interface Fit extends Readonly<Record<Rounding, boolean>> {
  /** The exact amount has a fraction, so that roundings can be told apart. */
  readonly tells: boolean;
  readonly isAbove: boolean;
}

/** Tells of a printed amount and the figure that it is so many times: `null` where more than rounding lies between. */
export function fitting(factor: Exact): (printed: number, given: number) => Fit | null {
  const inHundredths = fittingHundredths(factor);
  return (printed, given) => {
    const fit = inHundredths(printed, given);
    return fit === undefined ? fitOfFractions(exact(printed), multiply(exact(given), factor)) : fit;
  };
}

const LARGEST = Number.MAX_SAFE_INTEGER;

/** `undefined` where the figures have other decimals or are too large (or below zero). */
export function fittingHundredths(factor: Exact): (printed: number, given: number) => Fit | null | undefined {
  const multiplier = Number(factor.n);
  const divisor = Number(factor.d);
  return (printed, given) => {
    const shown = hundredthsOf(printed);
    const base = hundredthsOf(given);
    if (shown === null || base === null || shown < 0 || base < 0) return undefined;
    // Both in hundredths, times the factor's divisor.
    const amount = base * multiplier;
    const unit = divisor * 100;
    if (2 * amount + unit > LARGEST || shown * divisor > LARGEST) return undefined;
    return fitOfWhole(shown, amount, divisor);
  };
}

/** In hundredths; `amount` is `divisor` times too large, so that it is whole. */
function fitOfWhole(shown: number, amount: number, divisor: number): Fit | null {
  const unit = divisor * 100;
  const beyond = shown * divisor - amount;
  if (beyond >= unit || beyond <= -unit) return null;
  const rest = amount % unit;
  const down = (amount - rest) / divisor;
  const satang = amount % divisor;
  return {
    exact: shown === (amount - satang) / divisor + (2 * satang >= divisor ? 1 : 0),
    halfUp: shown === down + (2 * rest >= unit ? 100 : 0),
    down: shown === down,
    up: shown === down + (rest > 0 ? 100 : 0),
    tells: rest > 0,
    isAbove: beyond > 0,
  };
}

export function fitOfFractions(printed: Exact, amount: Exact): Fit | null {
  if (!isRounding(printed, amount)) return null;
  const gives = (rounding: Rounding): boolean => equal(printed, rounded(amount, rounding));
  return {
    exact: gives('exact'),
    halfUp: gives('halfUp'),
    down: gives('down'),
    up: gives('up'),
    tells: !isWhole(amount),
    isAbove: compare(printed, amount) > 0,
  };
}
