/**
 * What somebody typed where a figure is due, and which check speaks of it: a cell has one fault of this kind, so
 * exactly one does. A unit in the cell goes before Thai digits, and those before plain text, since the fix of each
 * takes the others away as well; what is below zero or in millions is a question of the figure, not of its spelling.
 */
import { LONGEST_FIGURE, normalise, parseNumber } from '../../../thai';
import type { CellValue } from '../../../sheet/snapshot';
import { figureIn } from '../../../tables/readCell';
import type { TableView } from '../../types';

export type CellReading =
  | { readonly state: 'number'; readonly value: number }
  | { readonly state: 'blank' }
  | { readonly state: 'dash' }
  | { readonly state: 'error'; readonly error: string }
  /** A figure, but typed as text. */
  | {
      readonly state: 'text';
      readonly says: 'number-as-text' | 'thai-digits' | 'unit-in-cell' | 'negative-figure';
      readonly text: string;
      readonly value: number;
      readonly unit: string | null;
      readonly isPercent: boolean;
      readonly hasThaiDigits: boolean;
      /** Digits after the point. */
      readonly decimals: number;
    }
  /** "1.5 ล้าน" */
  | { readonly state: 'scaled'; readonly text: string; readonly amount: number; readonly factor: number }
  | { readonly state: 'unreadable'; readonly text: string };

const FACTORS: Readonly<Record<string, number>> = {
  พัน: 1e3,
  หมื่น: 1e4,
  แสน: 1e5,
  ล้าน: 1e6,
  สิบล้าน: 1e7,
  ร้อยล้าน: 1e8,
  พันล้าน: 1e9,
  thousand: 1e3,
  million: 1e6,
};
const SCALED =
  /^(?:ประมาณ ?)?([\d., ]+) ?(สิบล้าน|ร้อยล้าน|พันล้าน|พัน|หมื่น|แสน|ล้าน|thousand|million)(?: ?(?:บาท|baht))?$/i;

const UNIT_AFTER =
  / ?(บาท|฿|%|เปอร์เซ็นต์|ครัวเรือน|ครอบครัว|คร\.|คน|ราย|แห่ง|กลุ่ม|หมู่บ้าน|ตำบล|สถาบัน|โครงการ|รายการ|แปลง|ผลิตภัณฑ์|baht|thb|households?|persons?|people|groups?|villages?)\.?$/i;
const UNIT_BEFORE = /^(฿|ร้อยละ|จำนวน) ?/;

/** By their text: all checks of this group ask for the same cells. */
const textsRead = new WeakMap<TableView, Map<string, CellReading>>();

export function readingAt(view: TableView, row: number, column: number): CellReading {
  const value = view.value(row, column);
  if (typeof value !== 'string') return readCell(value);
  const read = textsRead.get(view);
  const known = read?.get(value);
  if (known) return known;
  const reading = readCell(value);
  if (read) read.set(value, reading);
  else textsRead.set(view, new Map([[value, reading]]));
  return reading;
}

export function readCell(value: CellValue): CellReading {
  const seen = figureIn(value);
  if (typeof value !== 'string' || seen.state === 'blank' || seen.state === 'dash') return seen;
  const typed = normalise(value);
  if (typed.length > LONGEST_FIGURE) return { state: 'unreadable', text: value };
  const scaled = readScaled(value, typed);
  if (scaled) return scaled;
  const { figure, unit } = withoutUnit(typed);
  const parsed = parseNumber(figure);
  if (parsed.state !== 'number') return { state: 'unreadable', text: value };
  const hasThaiDigits = /[๐-๙]/.test(value);
  return {
    state: 'text',
    says:
      parsed.value < 0
        ? 'negative-figure'
        : unit !== null
          ? 'unit-in-cell'
          : hasThaiDigits
            ? 'thai-digits'
            : 'number-as-text',
    text: value,
    value: parsed.value,
    unit,
    isPercent: unit === '%' || unit === 'ร้อยละ' || unit === 'เปอร์เซ็นต์',
    hasThaiDigits,
    decimals: /\.(\d+)/.exec(figure)?.[1]?.length ?? 0,
  };
}

function readScaled(text: string, typed: string): CellReading | null {
  const [, figure = '', word = ''] = SCALED.exec(typed) ?? [];
  const factor = FACTORS[word.toLowerCase()];
  if (factor === undefined) return null;
  const parsed = parseNumber(figure);
  if (parsed.state !== 'number') return null;
  return { state: 'scaled', text, amount: parsed.value, factor };
}

/** "จำนวน 35 ครัวเรือน" -> "35", "ครัวเรือน". A bare ".-" is how baht are written by hand. */
function withoutUnit(typed: string): { readonly figure: string; readonly unit: string | null } {
  const before = UNIT_BEFORE.exec(typed);
  const inner = before ? typed.slice(before[0].length) : typed;
  const after = UNIT_AFTER.exec(inner);
  const figure = (after ? inner.slice(0, after.index) : inner).replace(/(\d)\.-$/, '$1').trim();
  const hasBahtDash = /\d\.- ?(?:บาท|฿)?$/.test(inner);
  return { figure, unit: after?.[1] ?? before?.[1] ?? (hasBahtDash ? 'บาท' : null) };
}
