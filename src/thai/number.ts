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
