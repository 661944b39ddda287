/**
 * What one cell says: a figure, a tick, a day, words, or why it cannot be read, for the person who typed it. The one reader
 * of cells: target tables, inputs, evidence, local rubrics, checks. How Thai people type is understood in `thai/`; what
 * differs by intention from place to place is a named option here. Blank is never zero.
 */
import type { Bilingual } from '../scoring';
import { serialIfDay } from '../scoring/day';
import { isError, NOT_CALCULATED, type CellError, type CellValue } from '../sheet/snapshot';
import { parseNumber, parseTick } from '../thai';
import { dayOf } from '../thai/days';

export type CellRead<T> = { readonly value: T } | { readonly problem: Bilingual };

/** The figure a cell means: a number, text that reads as one, or why there is none. */
export type Figure =
  | { readonly state: 'number'; readonly value: number; readonly asText: boolean }
  | { readonly state: 'blank' }
  /** "-", "–", "ไม่มี": somebody says that there is none. */
  | { readonly state: 'dash' }
  | { readonly state: 'error'; readonly error: string }
  | { readonly state: 'unreadable'; readonly text: string };

/** For those who tell kinds of cells apart; who needs the figure alone asks `readFigure`. */
export function figureIn(value: CellValue): Figure {
  if (typeof value === 'number') return { state: 'number', value, asText: false };
  if (value === null) return { state: 'blank' };
  if (isError(value)) return { state: 'error', error: value.error };
  if (typeof value === 'boolean') return { state: 'unreadable', text: textOf(value) };
  const parsed = parseNumber(value);
  if (parsed.state === 'number') return { state: 'number', value: parsed.value, asText: true };
  return parsed.state === 'notANumber' ? { state: 'unreadable', text: value } : parsed;
}

interface FigureOptions {
  /** A cell formatted as percent holds 0.17 where staff see 17%, and 17 is meant. */
  readonly asShown?: string;
  /** A word may stand before the figure: "ระดับ 3", "ขั้นที่ 2". */
  readonly counting?: boolean;
}

const COUNTING = /^\s*(?:ระดับ|ขั้นที่|ขั้น|รอบที่|level|step|round)\s*/i;
const DIGITS = 15;

/** `null` where nothing is typed. */
export function readFigure(value: CellValue, options: FigureOptions = {}): CellRead<number | null> {
  if (value === null) return { value };
  if (typeof value === 'number') {
    const isPercent = options.asShown?.includes('%') ?? false;
    return { value: isPercent ? Number((value * 100).toPrecision(DIGITS)) : value };
  }
  if (isError(value)) return { problem: errorText(value) };
  const read = figureIn(options.counting && typeof value === 'string' ? value.replace(COUNTING, '') : value);
  if (read.state === 'number') return { value: read.value };
  if (read.state === 'blank') return { value: null };
  return { problem: read.state === 'dash' ? zeroOrBlank(quote(value)) : notANumber(quote(value)) };
}

interface TickOptions {
  /** What is to be typed there, where that is not มี or ไม่มี. */
  readonly wanted?: (typed: string) => Bilingual;
}

/** `null` where nothing is typed. */
export function readTick(
  value: CellValue,
  { wanted = haveOrNot }: TickOptions = {},
): CellRead<boolean | null> {
  if (isError(value)) return { problem: errorText(value) };
  const parsed = parseTick(value);
  if (parsed.state === 'notATick') return { problem: wanted(quote(value)) };
  return { value: parsed.state === 'tick' ? parsed.done : null };
}

/** ISO, `null` where nothing is typed. */
export function readDay(value: CellValue): CellRead<string | null> {
  if (isError(value)) return { problem: errorText(value) };
  if (textOf(value) === '') return { value: null };
  const day = typeof value === 'number' ? dayOf(value) : dayOf(textOf(value));
  return day === null ? { problem: noDay(quote(value)) } : { value: day };
}

/** The same as Excel counts days. */
export function readSerial(value: CellValue): CellRead<number | null> {
  const day = readDay(value);
  if ('problem' in day) return day;
  if (day.value === null) return { value: null };
  const serial = serialIfDay(day.value);
  return serial === null ? { problem: noDay(quote(value)) } : { value: serial };
}

/** As it stands, without the spaces around it; line breaks stay. */
export function readText(value: CellValue): CellRead<string> {
  return isError(value) ? { problem: errorText(value) } : { value: textOf(value) };
}

/** The same of a cell whose error is nobody's business. */
export function textOf(value: CellValue): string {
  if (value === null || isError(value)) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value).trim();
}

const LONGEST_QUOTE = 30;

/** What was typed, shortened. */
export function quote(typed: CellValue): string {
  const text = textOf(typed);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

/** What is said of a cell that shows an error value where something is due. */
function errorText({ error }: CellError): Bilingual {
  if (error === NOT_CALCULATED.error) return UNKNOWN_YET;
  return { th: `เซลล์แสดงข้อผิดพลาด ${error}`, en: `it shows ${error}` };
}

const UNKNOWN_YET: Bilingual = {
  th: 'สูตรยังไม่ได้คำนวณ ให้เปิดไฟล์ใน Excel แล้วบันทึก',
  en: 'its formula has not been calculated: open the file in Excel and save it',
};

function notANumber(typed: string): Bilingual {
  return { th: `"${typed}" ไม่ใช่ตัวเลขที่อ่านได้`, en: `"${typed}" cannot be read as a number` };
}

/** None, or not known yet: the two score differently. */
function zeroOrBlank(typed: string): Bilingual {
  return {
    th: `"${typed}" อาจหมายถึง 0 หรือยังไม่มีข้อมูล ให้ใส่ 0 หรือเว้นว่าง`,
    en: `"${typed}" may mean 0 or not known yet; type 0 or leave it blank`,
  };
}

function haveOrNot(typed: string): Bilingual {
  return {
    th: `"${typed}" อ่านไม่ได้ว่ามีหรือไม่มี ให้ใส่ มี หรือ ไม่มี`,
    en: `"${typed}" does not say yes or no; type มี or ไม่มี, TRUE or FALSE`,
  };
}

function noDay(typed: string): Bilingual {
  return {
    th: `"${typed}" ไม่ใช่วันที่ในปฏิทิน พิมพ์แบบ 1 ต.ค. 2562`,
    en: `"${typed}" is no day of the calendar. Type it as 1 Oct 2019`,
  };
}
