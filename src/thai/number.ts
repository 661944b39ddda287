/**
 * Numbers as Thai staff type them into cells: ๑,๒๓๔.๕๐, "1 234", "1,500 บาท", "฿500", "500.-", "17%", "ร้อยละ 17", "(250)".
 * Whatever could mean two things (1,23 · 1.234.567 · 1.5 ล้าน) is not a number.
 */
import { normalise } from './normalise';

export type ParsedNumber =
  | { readonly state: 'number'; readonly value: number }
  | { readonly state: 'blank' }
  /** "-", "ไม่มี": none (0) or not known yet (blank). The two score differently, so whoever typed it has to say. */
  | { readonly state: 'dash' }
  | { readonly state: 'notANumber' };

/** Excel keeps 15 significant digits; a longer figure cannot be taken over exactly. */
const significantDigits = 15;
/** Of the text of a figure with its unit, whoever types it; a longer one is a sentence, or no figure of this world. */
export const LONGEST_FIGURE = 80;

const plain = /^([-+]?)(\d+|\d{1,3}(?:(?:, ?| )\d{3})+|(?=\.\d))(?:\.(\d*))?$/;
const dash = /^[-‐-―−_. ]*(?:ไม่มี(?:ข้อมูล|ผล|เป้าหมาย)?|none|n\/a)?[-‐-―−_. ]*$/i;

export function parseNumber(text: string): ParsedNumber {
  const everyday = everydayFigure(text);
  return everyday === null ? anyFigure(text) : { state: 'number', value: everyday };
}

const CODE_0 = 48;
const CODE_9 = 57;
const CODE_COMMA = 44;
const CODE_POINT = 46;
const GROUP = 3;
const AFTER_FIGURE: ReadonlySet<string> = new Set(['บาท', ' บาท']);

/**
 * What nearly every cell of a long column holds, "1234", "1,234.50", "1,234 บาท", read digit by digit: the value is the
 * same as of any other spelling (a whole number that a double holds exactly, divided by a power of ten that it holds
 * exactly). `null`: it takes more than this to say.
 */
function everydayFigure(text: string): number | null {
  let digits = 0;
  let value = 0;
  let scale = 1;
  let lastComma = -1;
  let point = -1;
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= CODE_0 && code <= CODE_9) {
      value = value * 10 + (code - CODE_0);
      if (point >= 0) scale *= 10;
      digits++;
    } else if (code === CODE_COMMA && point < 0) {
      const group = at - lastComma - 1;
      if (lastComma < 0 ? group < 1 || group > GROUP : group !== GROUP) return null;
      lastComma = at;
    } else if (code === CODE_POINT && point < 0) point = at;
    else break;
  }
  const wholeEnd = point < 0 ? at : point;
  if (digits === 0 || digits > significantDigits || wholeEnd === 0) return null;
  if (lastComma >= 0 && wholeEnd - lastComma - 1 !== GROUP) return null;
  if (at < text.length && !AFTER_FIGURE.has(text.slice(at))) return null;
  return value / scale;
}

function anyFigure(text: string): ParsedNumber {
  const typed = normalise(text);
  if (typed === '') return { state: 'blank' };
  if (typed.length > LONGEST_FIGURE) return { state: 'notANumber' };
  if (dash.test(typed)) return { state: 'dash' };
  const figure = typed
    .replace(/[−–]/g, '-')
    .replace(/^(?:฿|ร้อยละ) ?/, '')
    .replace(/(?:\.-)? ?(?:บาท|฿|%)$|\.-$/, '')
    .replace(/^\((.+)\)$/, '-$1')
    .replace(/^([-+]) /, '$1')
    .trim();
  const match = plain.exec(figure);
  if (!match) return { state: 'notANumber' };
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = `${whole.replace(/[, ]/g, '')}.${fraction}`;
  if (digits.replace('.', '').replace(/^0+|0+$/g, '').length > significantDigits)
    return { state: 'notANumber' };
  return { state: 'number', value: Number(`${sign === '-' ? '-' : ''}${digits}`) + 0 };
}
