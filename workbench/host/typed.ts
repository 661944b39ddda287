/**
 * What Excel makes of something put into a cell: "=..." is a formula, a leading apostrophe marks text, and
 * text that looks like a number, a percentage, a date, a time or a truth value becomes one, except in cells
 * formatted as text ("@").
 */
import type { CellContent } from '../../src/sheet/plan';
import type { Json } from './wire';

const TEXT_FORMAT = '@';
const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, shifted by its 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** `undefined`: the cell stays as it is (Office.js `null`). */
export function readTyped(input: Json, numberFormat: string): CellContent | undefined {
  if (input === null) return undefined;
  if (typeof input === 'number' || typeof input === 'boolean') {
    if (numberFormat !== TEXT_FORMAT) return { kind: 'value', value: input };
    return { kind: 'value', value: typeof input === 'number' ? String(input) : String(input).toUpperCase() };
  }
  if (typeof input !== 'string') return undefined;
  if (input === '') return { kind: 'value', value: null };
  if (numberFormat === TEXT_FORMAT) return { kind: 'value', value: input };
  if (input.startsWith("'")) return { kind: 'value', value: input.slice(1) };
  if (input.startsWith('=') && input.length > 1) return { kind: 'formula', formula: input };
  const scalar = readScalar(input.trim());
  if (scalar !== null) return { kind: 'value', value: scalar };
  if (/^#(N\/A|[A-Z]+[!?]|DIV\/0!)$/.test(input)) return { kind: 'formula', formula: `=${input}` };
  // "+A1", "-A1", "@SUM(A1)": habits of older spreadsheets that Excel still takes for formulas.
  if (/^[+\-@]./.test(input)) return { kind: 'formula', formula: `=${input}` };
  return { kind: 'value', value: input };
}

function readScalar(text: string): number | boolean | null {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return readNumber(text) ?? readDate(text) ?? readTime(text);
}

function readNumber(text: string): number | null {
  const negative = /^\((.+)\)$/.exec(text);
  const plain = negative?.[1] ?? text;
  const match = /^([+-]?)[฿$]?((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[+-]?\d+)?(%?)$/i.exec(plain);
  if (!match?.[2] || match[2] === '.') return null;
  const size = Number(`${match[2].replace(/,/g, '')}${match[3] ?? ''}`) / (match[4] ? 100 : 1);
  return match[1] === '-' || negative ? -size : size;
}

/** Dates as an English-language Excel reads them; a year before 1900 or after 9999 is no date. */
function readDate(text: string): number | null {
  const now = new Date().getFullYear();
  const parts = /^(\d{1,4})[/-](\d{1,2})(?:[/-](\d{1,4}))?$/.exec(text);
  if (parts?.[1] && parts[2]) {
    const [a, b] = [Number(parts[1]), Number(parts[2])];
    if (parts[3] !== undefined) {
      return parts[1].length > 2 ? serial(a, b, Number(parts[3])) : serial(year(Number(parts[3])), a, b);
    }
    return parts[1].length > 2 ? serial(a, b, 1) : (serial(now, a, b) ?? serial(year(b), a, 1));
  }
  const named = new RegExp(`^(?:(\\d{1,2})[ -])?(${MONTHS})[a-z]*[ -](\\d{1,4})$`, 'i').exec(text);
  if (!named?.[2] || !named[3]) return null;
  const month = MONTHS.split('|').indexOf(named[2].toLowerCase()) + 1;
  return named[1]
    ? serial(year(Number(named[3])), month, Number(named[1]))
    : serial(now, month, Number(named[3]));
}

function year(short: number): number {
  if (short >= 100) return short;
  return short < 30 ? 2000 + short : 1900 + short;
}

function serial(y: number, m: number, d: number): number | null {
  if (y < 1900 || y > 9999) return null;
  const time = Date.UTC(y, m - 1, d);
  const date = new Date(time);
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? (time - EPOCH) / DAY_MS : null;
}

function readTime(text: string): number | null {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!match) return null;
  return (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
}
