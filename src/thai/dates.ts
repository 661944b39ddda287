/**
 * Dates and years inside Thai office text: "31 มี.ค.61", "๓๐ กันยายน ๒๕๖๑", "30/9/2561", "ปีงบประมาณ พ.ศ. 2561". Places are
 * given as they stand in the text, so that a year or a day can be replaced without touching anything else.
 * Imported from this file, not from the room's door: the custom functions read no dates and must stay small.
 */
import { BUDDHIST_ERA, gregorianYear, shortMonths, thaiMonths } from './days';
import { toArabicDigits } from './normalise';

/** A date that no calendar has. */
export interface ImpossibleDate {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly text: string;
  /** The month has so many days; `null` where the month itself does not exist. */
  readonly lastDay: number | null;
  /** Zero-based; `null` where there is no such month. */
  readonly month: number | null;
  /** What makes the nearest date that exists of it, in the digits of the text; `null` where none suggests itself. */
  readonly nearest: Mending | null;
}

/** These characters instead of those from `start` to `end`. */
export interface Mending {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface YearMention {
  readonly start: number;
  readonly end: number;
  /** Four digits as written; two digits are completed to 25.. */
  readonly year: number;
  readonly digits: 2 | 4;
  /** Which calendar stands before it. */
  readonly label: 'buddhist' | 'christian' | null;
  /** "ปีงบประมาณ" stands before it. */
  readonly isFiscal: boolean;
  /** The day or month before it makes it part of a date. */
  readonly inDate: boolean;
}

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** "ก.ย.", "ก.ย", "ก. ย.", and "กย" where a year follows. */
const thaiMonth = shortMonths.map(
  ([a, b], month) =>
    `${thaiMonths[month] ?? ''}|${a}\\. ?${b}(?:\\.|(?![ก-๛]))|${a}${b}(?=\\.? ?(?:25)?\\d\\d(?!\\d))\\.?`,
);
const anyThaiMonth = `(?:${thaiMonth.join('|')})`;
const exactMonths = thaiMonth.map((one) => new RegExp(`^(?:${one})$`));
const englishMonth = `(?:${ENGLISH.join('|')})[a-z]*\\.?`;

const thaiDate = new RegExp(
  `(?<![\\d.,/])(\\d{1,2}) ?(${anyThaiMonth})(?: ?(?:พ\\.?ศ\\.? ?|ค\\.?ศ\\.? ?)?'?(\\d{4}|\\d{2})(?![\\d%]))?`,
  'g',
);
const englishDate = new RegExp(`(?<![\\d.,/])(\\d{1,2}) (${englishMonth}),? (\\d{4})(?!\\d)`, 'gi');
const numericDate = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/g;
const dottedDate = /(?<![\d/.-])(\d{1,2})\.(\d{1,2})\.(2[0-6]\d\d)(?![\d/.-])/g;
const isoDate = /(?<![\d/.-])(\d{4})-(\d{2})-(\d{2})(?!\d|-)/g;

/** How each of these begins, asked before all five are looked for: most figures are no dates. */
const monthLetters = [...thaiMonths, ...shortMonths.map(([first]) => first)].map((one) => one.charAt(0));
const mayBeDate = new RegExp(`\\d(?:[/-]\\d|\\.\\d{1,2}\\.2| ?[${monthLetters.join('')}]| [a-z])`, 'i');

/** What stands before a number that is a year's and no day. */
const yearBefore = new RegExp(`(?:ปี|ศ\\.?|งบประมาณ|${anyThaiMonth}) ?'?$`);

/** Longer than what can stand before a date and say that its number is a year's. */
const LONGEST_BEFORE = 30;

/** The text with dates mended. */
export function mended(text: string, mendings: readonly Mending[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: written } of [...mendings].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, start), written);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

export function impossibleDates(text: string): ImpossibleDate[] {
  if (!/[0-9๐-๙]/.test(text)) return [];
  const digits = toArabicDigits(text);
  if (!mayBeDate.test(digits)) return [];
  const found: ImpossibleDate[] = [];
  const add = (match: RegExpExecArray, dayAt: number, parts: DateParts): void => {
    const fault = judge(parts);
    if (!fault) return;
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const dayStart = start + dayAt;
    const dayEnd = dayStart + String(match[0]).slice(dayAt).search(/\D|$/);
    const edit = (from: number, to: number, written: string): Mending => ({
      start: from,
      end: to,
      text: inDigits(written, /[๐-๙]/.test(text.slice(from, to))),
    });
    let nearest: Mending | null = null;
    if (fault.swapped) {
      const [first = '', second = ''] = match[0].split(/[/-]/);
      const separator = match[0].charAt(first.length);
      nearest = edit(start, start + first.length + 1 + second.length, `${second}${separator}${first}`);
    } else if (fault.lastDay !== null) {
      nearest = edit(dayStart, dayEnd, String(fault.lastDay));
    }
    found.push({
      start,
      end,
      text: text.slice(start, end),
      lastDay: fault.lastDay,
      month: fault.lastDay === null ? null : parts.month - 1,
      nearest,
    });
  };
  for (const match of digits.matchAll(thaiDate)) {
    const day = Number(match[1]);
    // "ปี 61 มี.ค." and "ต.ค.60 ก.ย.61": a year stands before the month.
    if (
      yearBefore.test(digits.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index)) ||
      (day > 39 && match[3] === undefined)
    )
      continue;
    const month = exactMonths.findIndex((one) => one.test((match[2] ?? '').trim())) + 1;
    add(match, 0, { day, month: month === 0 ? monthBeforeYear(match[2] ?? '') : month, year: match[3] });
  }
  for (const match of digits.matchAll(englishDate)) {
    const month = ENGLISH.indexOf((match[2] ?? '').slice(0, 3).toLowerCase()) + 1;
    add(match, 0, { day: Number(match[1]), month, year: match[3] });
  }
  for (const match of digits.matchAll(numericDate))
    add(match, 0, { day: Number(match[1]), month: Number(match[3]), year: match[4], isNumeric: true });
  for (const match of digits.matchAll(dottedDate))
    add(match, 0, { day: Number(match[1]), month: Number(match[2]), year: match[3] });
  for (const match of digits.matchAll(isoDate))
    add(match, 8, { day: Number(match[3]), month: Number(match[2]), year: match[1] });
  return found.sort((a, b) => a.start - b.start);
}

interface DateParts {
  readonly day: number;
  /** From 1. */
  readonly month: number;
  readonly year: string | undefined;
  readonly isNumeric?: boolean;
}

/** `null`: the date exists. */
function judge({ day, month, year, isNumeric }: DateParts): {
  readonly lastDay: number | null;
  readonly swapped: boolean;
} | null {
  const days = DAYS[month - 1];
  if (days === undefined) {
    const swapped = isNumeric === true && day >= 1 && month <= (DAYS[day - 1] ?? 0);
    return { lastDay: null, swapped };
  }
  const lastDay = month === 2 && year !== undefined && !isLeap(gregorianYear(year)) ? 28 : days;
  return day >= 1 && day <= lastDay ? null : { lastDay: day > lastDay ? lastDay : null, swapped: false };
}

/** Month abbreviations without dots end where their year begins, so the exact forms above do not see them alone. */
function monthBeforeYear(text: string): number {
  const bare = text.replace(/[. ]/g, '');
  return shortMonths.findIndex(([a, b]) => bare === a + b) + 1;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const token = /(?<!\d[.,:]?)(\d{4}|\d{2})(?![\d,]|\.\d| ?%)/g;
const fiscalBefore = /(?:ปีงบประมาณ|ปีงบ)[^\d]{0,12}$/;
const buddhistBefore = /(?:พ\. ?ศ\.?|พศ\.?|\bB\.?E\.?) ?$/i;
const christianBefore = /(?:ค\. ?ศ\.?|คศ\.?|\bA\.?D\.?|\bC\.E\.?) ?$/i;
const yearWordBefore = /(?:ปี(?:งบประมาณ|งบ|ฐาน|ก่อน)?|ประจำปี) ?'?$|\b(?:year|fy) ?'?$/i;
const dateBefore = new RegExp(`${anyThaiMonth} ?'?$|(?<!\\d)\\d{1,2}([/-])\\d{1,2}\\1$`);
/** "ปี 2560-2561", "ปี 2560 และ 2561": a year follows a year. */
const listBefore = /^ ?(?:-|–|\/|,|และ|ถึง|กับ|เทียบกับ|เทียบ) ?(?:ปี(?:งบประมาณ)? ?)?$/;
const amountAfter = /^ ?(?:บาท|ล้าน|ครัวเรือน|คน|ราย|แห่ง|กลุ่ม|หมู่บ้าน|baht|households)/i;

export function yearMentions(text: string): YearMention[] {
  if (!/[0-9๐-๙]{2}/.test(text)) return [];
  const typed = toArabicDigits(text);
  const found: YearMention[] = [];
  for (const match of typed.matchAll(token)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = typed.slice(Math.max(0, start - LONGEST_BEFORE), start);
    const isBuddhist = buddhistBefore.test(before);
    const isChristian = !isBuddhist && christianBefore.test(before);
    const inDate = dateBefore.test(before);
    const last = found.at(-1);
    const follows = last !== undefined && listBefore.test(typed.slice(last.end, start));
    if (!isBuddhist && !isChristian && !inDate && !follows && !yearWordBefore.test(before)) continue;
    if (!isBuddhist && !isChristian && amountAfter.test(typed.slice(end))) continue;
    const digits = match[0].length === 4 ? 4 : 2;
    if (digits === 2 && (isChristian || /^[/-]\d/.test(typed.slice(end)))) continue;
    found.push({
      start,
      end,
      year: digits === 4 ? Number(match[0]) : 2500 + Number(match[0]),
      digits,
      label: isBuddhist ? 'buddhist' : isChristian ? 'christian' : follows ? last.label : null,
      isFiscal: fiscalBefore.test(before),
      inDate,
    });
  }
  return found;
}

/** One year written as another, in the digits it was written in. */
export function yearMending(text: string, { start, end, digits }: YearMention, year: number): Mending {
  const written = digits === 2 ? String(year % 100).padStart(2, '0') : String(year);
  return { start, end, text: inDigits(written, /[๐-๙]/.test(text.slice(start, end))) };
}

/** The text with one year replaced. */
export function withYear(text: string, mention: YearMention, year: number): string {
  return mended(text, [yearMending(text, mention, year)]);
}

function inDigits(text: string, thai: boolean): string {
  return thai ? text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))) : text;
}

const FISCAL_YEAR_BEGINS = 10;
const MONTHS_OF_A_YEAR = 12;

export interface MonthMention {
  readonly start: number;
  readonly end: number;
  /** From 1; `null` where the text names none. */
  readonly day: number | null;
  /** From 1. */
  readonly month: number;
  /** Buddhist, in full; `null` where the text names none. */
  readonly year: number | null;
}

const monthAlone = new RegExp(
  `(?:(?<![\\d.,/])(\\d{1,2}) ?)?(${anyThaiMonth})(?: ?(?:พ\\.? ?ศ\\.? ?|ปี ?)?'?(\\d{4}|\\d{2})(?![\\d%]))?`,
  'g',
);
const englishMonthAlone =
  /(?:(\d{1,2}) )?\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?:,? '?(\d{4}|\d{2})\b)?/gi;

/** Months in a text, in order, with the day and the year that belong to them: "31 มี.ค. 61", "ต.ค.60", "30/9/2561". */
export function monthMentions(text: string): MonthMention[] {
  const typed = toArabicDigits(text);
  const found: MonthMention[] = [];
  const add = (
    match: RegExpExecArray,
    day: string | undefined,
    month: number,
    year: string | undefined,
  ): void => {
    if (month < 1 || month > MONTHS_OF_A_YEAR) return;
    const { index } = match;
    const full = year === undefined ? null : gregorianYear(year) + BUDDHIST_ERA;
    found.push({
      start: index,
      end: index + match[0].length,
      day: day === undefined ? null : Number(day),
      month,
      year: full,
    });
  };
  for (const match of typed.matchAll(monthAlone)) {
    const month = exactMonths.findIndex((one) => one.test((match[2] ?? '').trim())) + 1;
    add(match, match[1], month === 0 ? monthBeforeYear(match[2] ?? '') : month, match[3]);
  }
  for (const match of typed.matchAll(englishMonthAlone)) {
    // "May" alone is more often a verb.
    if (match[2]?.toLowerCase() === 'may' && match[1] === undefined && match[3] === undefined) continue;
    add(match, match[1], ENGLISH.indexOf((match[2] ?? '').slice(0, 3).toLowerCase()) + 1, match[3]);
  }
  for (const match of typed.matchAll(numericDate)) add(match, match[1], Number(match[3]), match[4]);
  for (const match of typed.matchAll(dottedDate)) add(match, match[1], Number(match[2]), match[3]);
  return found.sort((a, b) => a.start - b.start);
}

/** October is the first month of the fiscal year, September the twelfth. */
export function fiscalMonth(month: number): number {
  return ((month - FISCAL_YEAR_BEGINS + MONTHS_OF_A_YEAR) % MONTHS_OF_A_YEAR) + 1;
}

/** The fiscal year that a month of a calendar year belongs to. */
export function fiscalYear(month: number, year: number): number {
  return month >= FISCAL_YEAR_BEGINS ? year + 1 : year;
}
