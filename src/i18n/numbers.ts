/**
 * Numbers for people: Arabic digits in both languages (Thai offices compute with them), grouped by thousands.
 * A score is cut, never rounded up, because 2.999 shown as 3.00 would look like the next level.
 */

const counts = new Intl.NumberFormat('th-TH-u-nu-latn', { maximumFractionDigits: 0 });
const amounts = new Intl.NumberFormat('th-TH-u-nu-latn', { maximumFractionDigits: 2 });
const precise = new Intl.NumberFormat('th-TH-u-nu-latn', { maximumSignificantDigits: 15 });

/** 1234 -> "1,234". */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** Baht to the satang, or a count: 1234.5 -> "1,234.5". */
export function formatAmount(amount: number): string {
  return amounts.format(amount);
}

/** A cell's number as Excel holds it, to its 15 significant digits. */
export function formatNumber(value: number): string {
  return precise.format(value);
}

/** With so many decimals, as Excel rounds them in a cell. */
export function formatFixed(value: number, decimals: number): string {
  return value.toLocaleString('th-TH-u-nu-latn', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** Digits that Excel shows of a number. */
const SIGNIFICANT = 15;

/**
 * 3.456 -> "3.45": so many decimals, the rest cut off. A score is a double rounded down, so 2.2 comes as
 * 2.1999999999999997: it is read with the digits that Excel shows of it, unless they make a level more.
 */
export function formatScore(score: number, decimals = 2): string {
  const shown = Number(score.toPrecision(SIGNIFICANT));
  const text = String(Math.floor(shown) === Math.floor(score) ? shown : score);
  // Only a score too small to show prints with an exponent.
  const [whole = '0', fraction = ''] = text.includes('e') ? ['0'] : text.split('.');
  return `${whole}.${fraction.slice(0, decimals).padEnd(decimals, '0')}`;
}

/** Exact decimal text with its thousands grouped: "1531349984.5" -> "1,531,349,984.5"; other text as it is. */
export function groupDigits(text: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction = ''] = match;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction}`;
}
