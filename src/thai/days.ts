/**
 * One day in one cell, as staff type it ("1 ต.ค. 2562", "1/10/62", "๑ ตุลาคม พ.ศ. ๒๕๖๒", an Excel date) as "2019-10-01", and
 * back. The one reader of days: rubric tables, evidence register and pane. Dates inside sentences: dates.ts.
 */
import { normalise } from './normalise';

/** Years between the calendars. */
export const BUDDHIST_ERA = 543;

export const thaiMonths: readonly string[] = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
];
/** The two parts of "ก.ย.". */
export const shortMonths: readonly (readonly [first: string, second: string])[] = [
  ['ม', 'ค'],
  ['ก', 'พ'],
  ['มี', 'ค'],
  ['เม', 'ย'],
  ['พ', 'ค'],
  ['มิ', 'ย'],
  ['ก', 'ค'],
  ['ส', 'ค'],
  ['ก', 'ย'],
  ['ต', 'ค'],
  ['พ', 'ย'],
  ['ธ', 'ค'],
];
export const englishMonths: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const NAMED = /^(\d{1,2}) ?([^\d ][^\d]*?)[ ,']*(\d{4}|\d{2})$/;
const ERA = /(?:พ\. ?ศ\.?|พศ|ค\. ?ศ\.?|คศ) ?(?=\d)/;
/** "วันที่ 30 พฤศจิกายน พุทธศักราช 2562" and more; longer texts are no day. */
const LONGEST_DAY = 60;

/** `null`: no day that a calendar has. */
export function parseDay(text: string): string | null {
  const folded = normalise(text);
  if (folded.length > LONGEST_DAY) return null;
  const typed = folded.replace(/^วันที่ ?/, '').replace(ERA, '');
  const iso = ISO.exec(typed);
  if (iso) return isoDay(iso[1], Number(iso[2]), iso[3]);
  const numeric = NUMERIC.exec(typed);
  if (numeric) return isoDay(numeric[4], Number(numeric[3]), numeric[1]);
  const named = NAMED.exec(typed);
  return named ? isoDay(named[3], monthOf(named[2] ?? ''), named[1]) : null;
}

const MS_PER_DAY = 86_400_000;
const FIRST_SERIAL = Date.UTC(1899, 11, 30);
/** 1954 to 2173. */
const CHRISTIAN_SERIALS = { from: 20_000, to: 100_000 } as const;
/** From 2401 on: no day of this work is so far ahead, but every Buddhist year typed for a Christian one is. */
const BUDDHIST_SERIALS = { from: 182_988, to: 300_000 } as const;

/** Excel took พ.ศ. for ค.ศ.: "30/9/2561" typed into a cell is a day five centuries ahead. */
export function isBuddhistSerial(serial: number): boolean {
  return serial >= BUDDHIST_SERIALS.from && serial <= BUDDHIST_SERIALS.to;
}

/** A day as Excel counts it; where Excel took พ.ศ. for ค.ศ. the year is put right. `null`: not a day of this work. */
export function dayOfSerial(serial: number): string | null {
  const { from, to } = CHRISTIAN_SERIALS;
  if (!isBuddhistSerial(serial) && !(serial >= from && serial <= to)) return null;
  const date = new Date(FIRST_SERIAL + Math.floor(serial) * MS_PER_DAY);
  return isoDay(String(date.getUTCFullYear()), date.getUTCMonth() + 1, String(date.getUTCDate()));
}

/** What a cell says of a day, typed or as a date of Excel's; `null`: nothing that is one. */
export function dayOf(value: string | number): string | null {
  return typeof value === 'number' ? dayOfSerial(value) : parseDay(value);
}

export function dayText(iso: string, language: 'th' | 'en'): string {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  return language === 'th'
    ? `${date} ${thaiMonths[month - 1] ?? ''} ${year + BUDDHIST_ERA}`
    : `${date} ${englishMonths[month - 1] ?? ''} ${year}`;
}

/** From 1; 0 where it is no month. */
export function monthOf(text: string): number {
  const bare = text.replace(/[. ]/g, '');
  const thai = thaiMonths.findIndex((name, month) => bare === name || bare === shortMonths[month]?.join(''));
  if (thai >= 0) return thai + 1;
  const letters = bare.toLowerCase();
  if (letters.length < 3) return 0;
  return englishMonths.findIndex((name) => name.toLowerCase().startsWith(letters)) + 1;
}

/** `null` where no calendar has the day. */
export function isoDay(year: string | undefined, month: number, date: string | undefined): string | null {
  const gregorian = gregorianYear(year ?? '');
  const text = [String(gregorian).padStart(4, '0'), two(month), two(Number(date))].join('-');
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.getUTCDate() === Number(date) ? text : null;
}

const FIRST_BUDDHIST = 2400;
const FIRST_SHORT_BUDDHIST = 40;

/** "2562", "62" and "2019" are one year. */
export function gregorianYear(year: string): number {
  const number = Number(year);
  if (year.length === 2) return number >= FIRST_SHORT_BUDDHIST ? 2500 + number - BUDDHIST_ERA : 2000 + number;
  return number > FIRST_BUDDHIST ? number - BUDDHIST_ERA : number;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
