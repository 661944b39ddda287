/**
 * Exact numbers. Whoever stands exactly on a threshold has met it, and floating point loses that in nearly a fifth
 * of the cases (a / b - 1 >= t / 100), so everything is compared as a fraction of two big integers.
 */

export interface Rational {
  readonly n: bigint;
  /** Always positive. Fractions are not reduced: comparing needs no lowest terms. */
  readonly d: bigint;
}

/** Excel keeps and shows 15 significant digits; what lies behind them is noise of the binary form. */
const SIGNIFICANT_DIGITS = 15;
const EXACT_BELOW = 10 ** SIGNIFICANT_DIGITS;
/** Of them, those behind the point of a level. */
const DECIMALS_READ = SIGNIFICANT_DIGITS - 1;
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** A finite double, read as the decimal it prints with 15 significant digits. */
export function fromNumber(x: number): Rational {
  // Whole numbers and satang, nearly all there is in a workbook, need no detour through text.
  if (Number.isInteger(x) && Math.abs(x) < EXACT_BELOW) return { n: BigInt(x), d: 1n };
  const hundredths = hundredthsOf(x);
  if (hundredths !== null) return { n: BigInt(hundredths), d: 100n };

  const [, sign = '', whole = '0', fraction = '', exponent = '0'] =
    DECIMAL.exec(x.toPrecision(SIGNIFICANT_DIGITS)) ?? [];
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const shift = Number(exponent) - fraction.length;
  return shift >= 0 ? { n: digits * pow10(shift), d: 1n } : { n: digits, d: pow10(-shift) };
}

/** The number times a hundred, where it is a whole number of hundredths; `null` where `fromNumber` has to look closer. */
export function hundredthsOf(x: number): number | null {
  const hundredths = Math.round(x * 100);
  return hundredths < EXACT_BELOW && hundredths > -EXACT_BELOW && hundredths / 100 === x ? hundredths : null;
}

export function whole(n: bigint): Rational {
  return { n, d: 1n };
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** The divisor must not be zero: callers report a zero base or target before they come here. */
export function divide(a: Rational, b: Rational): Rational {
  const n = a.n * b.d;
  const d = a.d * b.n;
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

/** Negative, zero or positive, as a sort function gives it. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isWhole(a: Rational): boolean {
  return a.n % a.d === 0n;
}

/** The whole number below (towards minus infinity). */
export function floor(a: Rational): bigint {
  const quotient = a.n / a.d;
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient;
}

function ceil(a: Rational): bigint {
  return -floor({ n: -a.n, d: a.d });
}

/** Half up, to so many decimals. */
export function roundHalfUp(a: Rational, decimals: number): Rational {
  const scale = pow10(decimals);
  return { n: floor({ n: 2n * a.n * scale + a.d, d: 2n * a.d }), d: scale };
}

export function ceilTo(a: Rational, decimals: number): Rational {
  const scale = pow10(decimals);
  return { n: ceil({ n: a.n * scale, d: a.d }), d: scale };
}

export function floorTo(a: Rational, decimals: number): Rational {
  const scale = pow10(decimals);
  return { n: floor({ n: a.n * scale, d: a.d }), d: scale };
}

/**
 * The largest double not above 0 or a fraction in [1, 8): a score just short of the next level must not become that
 * level, nor be read as it where only 15 significant digits are (Excel, `fromNumber`).
 */
export function toDoubleBelow(a: Rational): number {
  const whole = floor(a);
  const fractionBits = whole >= 4n ? 50 : whole >= 2n ? 51 : 52;
  const below = Number((a.n << BigInt(fractionBits)) / a.d) / 2 ** fractionBits;
  const isLifted = Number(below.toFixed(DECIMALS_READ)) >= Number(whole + 1n);
  return isLifted ? Number(`${whole}.${'9'.repeat(DECIMALS_READ)}`) : below;
}

/** As a double, with the error of two or three roundings. */
export function nearly(a: Rational): number {
  return a.d === 1n ? Number(a.n) : Number(a.n) / Number(a.d);
}

/** The nearest double, for figures that are shown and not compared. */
export function toNearestDouble(a: Rational): number {
  const exact = BigInt(Number.MAX_SAFE_INTEGER);
  if (a.n <= exact && a.n >= -exact && a.d <= exact) return Number(a.n) / Number(a.d);
  return Number(decimalText(a, 40).replace('…', ''));
}

/**
 * The smallest number of at most 15 significant digits not below a non-negative fraction: a target that is typed
 * back into a cell must still earn its level.
 */
export function toNumberAbove(a: Rational): number {
  const integer = a.n / a.d;
  const decimals = SIGNIFICANT_DIGITS - (integer === 0n ? 0 : integer.toString().length);
  const digits =
    decimals >= 0 ? ceil({ n: a.n * pow10(decimals), d: a.d }) : ceil({ n: a.n, d: a.d * pow10(-decimals) });
  return Number(`${digits}e${-decimals}`);
}

/** Decimal text; a fraction longer than `maxDecimals` is cut (never rounded up to a threshold) and ends with "…". */
export function decimalText(a: Rational, maxDecimals: number): string {
  const negative = a.n < 0n;
  const n = negative ? -a.n : a.n;
  const integer = n / a.d;
  let rest = n % a.d;
  let fraction = '';
  while (rest !== 0n && fraction.length < maxDecimals) {
    const digits = Math.min(DIGITS_AT_ONCE, maxDecimals - fraction.length);
    rest *= pow10(digits);
    fraction += (rest / a.d).toString().padStart(digits, '0');
    rest %= a.d;
  }
  // The last digits of a fraction that ends may be more than it has.
  if (rest === 0n) fraction = withoutZeros(fraction);
  const text = fraction === '' ? integer.toString() : `${integer}.${fraction}`;
  return `${negative ? '-' : ''}${text}${rest === 0n ? '' : '…'}`;
}

/** Dividing big integers takes as long for several digits as for one. */
const DIGITS_AT_ONCE = 6;

function withoutZeros(fraction: string): string {
  let end = fraction.length;
  while (fraction.charAt(end - 1) === '0') end -= 1;
  return fraction.slice(0, end);
}

function pow10(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
