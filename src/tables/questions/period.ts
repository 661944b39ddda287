/**
 * For how much of the fiscal year a text says that results are: "ณ 31 มี.ค. 61", "ต.ค.60-มี.ค.61", "รอบ 6 เดือน", "ไตรมาส 1".
 * Of several things a text says, dates count before words; up to the end of the year is the whole of it.
 */
import type { Rubric } from '../../scoring';
import { normalise } from '../../thai';
import { fiscalMonth, fiscalYear, monthMentions, type MonthMention } from '../../thai/dates';
import { headerKey } from '../text';
import { SPANS, UP_TO } from './words';

/** Months of the fiscal year, October is the first. */
interface Span {
  readonly from: number;
  readonly to: number;
  /** The end is within its last month. */
  readonly endsEarly: boolean;
}

type Scored = Pick<Rubric, 'fiscalYear' | 'round'>;

export type Extent = 'whole' | 'part' | 'unclear';

const YEAR_MONTHS = 12;
const LAST_DAY = 30;

/** `null`: the text says nothing of it. The first of two rounds ends in March, the second may count from April. */
export function extentOf(text: string, { fiscalYear: year, round }: Scored): Extent | null {
  const span = spanOf(normalise(text), year);
  if (!span) return isBefore(text, year) ? 'unclear' : null;
  const end = round === 1 ? YEAR_MONTHS / 2 : YEAR_MONTHS;
  const reachesEnd = span.to > end || (span.to === end && !span.endsEarly);
  if (!reachesEnd) return 'part';
  // The last months alone, or everything up to their end: the words do not tell.
  const begin = round === 2 ? YEAR_MONTHS / 2 + 1 : 1;
  return span.from <= begin ? 'whole' : 'unclear';
}

/** "ณ 30 ก.ย. 60" over results of 2561: no such result can be known then, so one of the two is wrong. */
function isBefore(text: string, year: number): boolean {
  const typed = normalise(text);
  if (/จ\.?ป\.?ฐ|ฐาน|เป้า/.test(typed)) return false;
  const [last] = monthMentions(typed).slice(-1);
  if (!last || last.year === null || last.day === null) return false;
  return fiscalYear(last.month, last.year) === year - 1 && UP_TO.test(headerKey(typed.slice(0, last.start)));
}

function spanOf(text: string, year: number): Span | null {
  const months = monthMentions(text).filter((one) => one.year === null || isNear(one, year));
  return spanOfMonths(text, months, year) ?? spanOfWords(text);
}

/** Other years' months are not about these results. */
function isNear({ month, year }: MonthMention, wanted: number): boolean {
  if (year === null) return true;
  const own = fiscalYear(month, year);
  return own === wanted || own === wanted + 1;
}

function spanOfMonths(text: string, months: readonly MonthMention[], year: number): Span | null {
  const last = months.at(-1);
  if (!last) return null;
  const place = (one: MonthMention): number => {
    const next = one.year !== null && fiscalYear(one.month, one.year) > year;
    return next ? YEAR_MONTHS : fiscalMonth(one.month);
  };
  const isNextYear = last.year !== null && fiscalYear(last.month, last.year) > year;
  const endsEarly = !isNextYear && last.day !== null && last.day < LAST_DAY && last.month !== 2;
  const first = months.length > 1 ? months[0] : undefined;
  const to = place(last);
  if (first && isJoined(text.slice(first.end, last.start))) return { from: place(first), to, endsEarly };
  // A month named alone may be that month's; with a day, or "up to", it is the end of a longer time.
  const isEnd = last.day !== null || UP_TO.test(headerKey(text.slice(0, last.start)));
  return { from: isEnd ? 1 : to, to, endsEarly };
}

function isJoined(between: string): boolean {
  return /^[\s.]*(?:[-–—~]|ถึง|จนถึง|to|until)/.test(between);
}

function spanOfWords(text: string): Span | null {
  const key = headerKey(text);
  for (const { words, span } of SPANS) {
    const matches = [...key.matchAll(new RegExp(words, 'g'))];
    const [first] = matches;
    const last = matches.at(-1);
    if (!first || !last) continue;
    const from = span(first).from;
    const upTo = UP_TO.test(key.slice(0, last.index)) || UP_TO.test(key.slice(last.index + last[0].length));
    return { from: upTo ? 1 : from, to: span(last).to, endsEarly: false };
  }
  return null;
}
