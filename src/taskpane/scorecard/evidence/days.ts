/** Days as Thai staff write them, where the day is certain: "31 มี.ค. 62", "๓๑ มีนาคม ๒๕๖๒", "31/3/2562", "2019-03-31". */
import { toArabicDigits } from '../../../thai/normalise';
import { BUDDHIST_ERA, impossibleDates, thaiMonths } from '../../../thai/dates';

const SHORT = ['มค', 'กพ', 'มีค', 'เมย', 'พค', 'มิย', 'กค', 'สค', 'กย', 'ตค', 'พย', 'ธค'];
const NAMED = /(?<!\d)(\d{1,2}) ?([ก-๙][ก-๙. ]*?) ?(?:พ\.?ศ\.? ?)?(25\d\d|\d\d)(?!\d)/g;
/** "รอบที่ 1 ก.พ. 61": the number counts rounds, not days. */
const ORDINAL = /(?:ที่|ไตรมาส|งวด|รอบ) ?$/;
const SLASHED = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

export interface NamedDay {
  readonly iso: string;
  /** Where it begins in the text. */
  readonly start: number;
}

/** Every day of the text with its month by name and its Buddhist year; none where one of them does not exist. */
export function namedDays(text: string): readonly NamedDay[] {
  const digits = toArabicDigits(text);
  if (impossibleDates(digits).length > 0) return [];
  return [...digits.matchAll(NAMED)].flatMap((match) => {
    const letters = (match[2] ?? '').replace(/[. ]/g, '');
    const month = thaiMonths.findIndex((full, i) => letters === full || letters === SHORT[i]) + 1;
    const year = Number(match[3]) + (match[3]?.length === 2 ? 2500 : 0);
    const isOrdinal =
      ORDINAL.test(digits.slice(0, match.index)) && !/วันที่ ?$/.test(digits.slice(0, match.index));
    return month === 0 || isOrdinal
      ? []
      : [{ iso: isoOf(Number(match[1]), month, year), start: match.index }];
  });
}

/** What somebody typed as one day; `null` where it could be another, or none. */
export function typedDay(text: string): string | null {
  const typed = toArabicDigits(text).trim();
  if (typed === '' || impossibleDates(typed).length > 0) return null;
  if (ISO.test(typed)) return typed;
  const slashed = SLASHED.exec(typed);
  if (slashed) return isoOf(Number(slashed[1]), Number(slashed[3]), Number(slashed[4]));
  const [only, ...others] = namedDays(typed);
  return only && others.length === 0 ? only.iso : null;
}

/** A year after 2400 is a Buddhist one. */
function isoOf(day: number, month: number, year: number): string {
  const christian = year > 2400 ? year - BUDDHIST_ERA : year;
  return `${christian}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
