/**
 * Numbers for people: Arabic digits in both languages (Thai offices compute with them), grouped by thousands.
 * A score is cut, never rounded up, because 2.99999 shown as 3.0000 would look like the next level.
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

/** Of a score, a total of scores and a difference of two, wherever one is shown. */
export const SCORE_DECIMALS = 4;
const SCALE = 10 ** SCORE_DECIMALS;
/** A score of 1 to 10 has these behind what is shown when it is read with Excel's 15 significant digits. */
export const DECIMALS_BEHIND = 10;
/** A percentage of up to 100,000 has these. */
export const PERCENT_DECIMALS_BEHIND = 6;

/**
 * The figure that is shown for a score: cut to four decimals. A score is a double rounded down, so 2.2 comes as
 * 2.1999999999999997: it is read with the digits that Excel shows of it first. `cutFormula` in plans/formulas.ts is
 * the same in a cell.
 */
export function cutScore(score: number): number {
  return cut(score, DECIMALS_BEHIND);
}

/** The same of a percentage in a column of them: 16.99999 shown as 17 would stand beside the level below 17. */
export function cutPercent(percent: number): number {
  return cut(percent, PERCENT_DECIMALS_BEHIND);
}

function cut(figure: number, decimalsBehind: number): number {
  return Math.trunc(Number((figure * SCALE).toFixed(decimalsBehind))) / SCALE;
}

/** 4.9999994977 -> "4.9999": 5.0000 would look like the next level. */
export function formatScore(score: number): string {
  return cutScore(score).toFixed(SCORE_DECIMALS);
}

/** A difference of two scores with its sign; one that shows as nothing has none. */
export function formatDifference(points: number): string {
  const shown = cutScore(points);
  const text = Math.abs(shown).toFixed(SCORE_DECIMALS);
  return shown === 0 ? text : `${shown > 0 ? '+' : '−'}${text}`;
}

/** Exact decimal text with its thousands grouped: "1531349984.5" -> "1,531,349,984.5"; other text as it is. */
export function groupDigits(text: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction = ''] = match;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction}`;
}
