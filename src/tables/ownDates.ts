/** Days as staff type them ("1 ต.ค. 2562", "1/10/62", "๑ ตุลาคม พ.ศ. ๒๕๖๒", an Excel date) as "2019-10-01", and back. */
import { normalise } from '../thai';
import { BUDDHIST_ERA, englishMonths, thaiMonths } from '../thai/dates';

const SHORT = ['มค', 'กพ', 'มีค', 'เมย', 'พค', 'มิย', 'กค', 'สค', 'กย', 'ตค', 'พย', 'ธค'];

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const NAMED = /^(\d{1,2}) ?([^\d ][^\d]*?)[ ,']*(\d{4}|\d{2})$/;
const ERA = /(?:พ\. ?ศ\.?|พศ|ค\. ?ศ\.?|คศ) ?(?=\d)/;

/** `null`: no day that a calendar has. */
export function parseDay(text: string): string | null {
  const typed = normalise(text)
    .replace(/^วันที่ ?/, '')
    .replace(ERA, '');
  const iso = ISO.exec(typed);
  if (iso) return day(iso[1], Number(iso[2]), iso[3]);
  const numeric = NUMERIC.exec(typed);
  if (numeric) return day(numeric[4], Number(numeric[3]), numeric[1]);
  const named = NAMED.exec(typed);
  return named ? day(named[3], monthOf(named[2] ?? ''), named[1]) : null;
}

const MS_PER_DAY = 86_400_000;
const FIRST_SERIAL = Date.UTC(1899, 11, 30);
/** 1954 to 2173, and the same days typed with a Buddhist year. */
const SERIALS: readonly (readonly [number, number])[] = [
  [20_000, 100_000],
  [218_000, 300_000],
];

/** A day as Excel counts it; where Excel took พ.ศ. for ค.ศ. the year is put right. */
export function dayOfSerial(serial: number): string | null {
  if (!SERIALS.some(([from, to]) => serial >= from && serial <= to)) return null;
  const date = new Date(FIRST_SERIAL + Math.floor(serial) * MS_PER_DAY);
  return day(String(date.getUTCFullYear()), date.getUTCMonth() + 1, String(date.getUTCDate()));
}

export function dayText(iso: string, language: 'th' | 'en'): string {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  return language === 'th'
    ? `${date} ${thaiMonths[month - 1] ?? ''} ${year + BUDDHIST_ERA}`
    : `${date} ${englishMonths[month - 1] ?? ''} ${year}`;
}

function monthOf(text: string): number {
  const bare = text.replace(/[. ]/g, '');
  const thai = thaiMonths.findIndex((name, month) => bare === name || bare === SHORT[month]);
  if (thai >= 0) return thai + 1;
  const letters = bare.toLowerCase();
  if (letters.length < 3) return 0;
  return englishMonths.findIndex((name) => name.toLowerCase().startsWith(letters)) + 1;
}

function day(year: string | undefined, month: number, date: string | undefined): string | null {
  const gregorian = gregorianOf(year ?? '');
  const text = [String(gregorian).padStart(4, '0'), two(month), two(Number(date))].join('-');
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.getUTCDate() === Number(date) ? text : null;
}

const FIRST_BUDDHIST = 2400;
const FIRST_SHORT_BUDDHIST = 40;

function gregorianOf(year: string): number {
  const number = Number(year);
  if (year.length === 2) return number >= FIRST_SHORT_BUDDHIST ? 2500 + number - BUDDHIST_ERA : 2000 + number;
  return number > FIRST_BUDDHIST ? number - BUDDHIST_ERA : number;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
