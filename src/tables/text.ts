/** Header texts brought to one form for comparing: spelling, digits, spaces and case no longer matter. */
import { normalise } from '../thai';

const remembered = new Map<string, string>();
const MOST_REMEMBERED = 5000;

/** "ยอดจำหน่าย\nOTOP ปี ๖๐" -> "ยอดจำหน่ายotopปี60". Headers repeat from sheet to sheet, so keys are kept. */
export function headerKey(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const key = normalise(text).replace(/\s/g, '').toLowerCase();
  if (remembered.size < MOST_REMEMBERED) remembered.set(text, key);
  return key;
}

/** For showing: line breaks and runs of spaces folded, nothing else changed. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const PART_OF_YEAR = /\s*\((?:ผลบางส่วนของปี|part of the year)\)\s*$/i;

/** The words of a column without what the add-in writes behind them where results are of a part of the year. */
export function withoutPartOfYear(header: string): string {
  return header.replace(PART_OF_YEAR, '');
}

/** Two digits after a letter are a year, but not a percentage: "ไม่เกินร้อยละ 52". From 70 on only after a word of years. */
const YEAR =
  /(?<=[ก-๛./])(?<!ร้อยละ)(?:25)?([56]\d)(?![\d%])|(?<!\d)25([5-7]\d)(?!\d)|(?<=ปี|งบประมาณ|ศ\.|[ก-ฮ]\.)(7\d)(?![\d%])/g;

/** Buddhist years that a header key speaks of ("ปี61", "ต.ค.60", "2561"), in full. */
export function yearsIn(key: string): number[] {
  return [...key.matchAll(YEAR)].map((match) => 2500 + Number(match[1] ?? match[2] ?? match[3]));
}
