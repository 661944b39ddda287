/** Days named inside the wording of a rubric, where the day is certain: "สิ้นไตรมาส 4 (30 ก.ย. 62)". */
import { impossibleDates } from '../../../thai/dates';
import { isoDay, monthOf } from '../../../thai/days';
import { toArabicDigits } from '../../../thai/normalise';

const NAMED = /(?<!\d)(\d{1,2}) ?([ก-๙][ก-๙. ]*?) ?(?:พ\.?ศ\.? ?)?(25\d\d|\d\d)(?!\d)/g;
/** "รอบที่ 1 ก.พ. 61": the number counts rounds, not days. */
const ORDINAL = /(?:ที่|ไตรมาส|งวด|รอบ) ?$/;
/** Of what stands before a number and says what it counts. */
const LONGEST_BEFORE = 12;

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
    const before = digits.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index);
    const isOrdinal = ORDINAL.test(before) && !/วันที่ ?$/.test(before);
    const year = (match[3] ?? '').padStart(4, '25');
    const iso = isOrdinal ? null : isoDay(year, monthOf(match[2] ?? ''), match[1]);
    return iso === null ? [] : [{ iso, start: match.index }];
  });
}
