/** Which period a header speaks of: "รอบที่ 1 (ก.พ.61)", "ยอดสะสม ณ ก.ย.61". */
import { normalise } from '../../../thai';

const MONTHS: readonly RegExp[] = [
  /ต\.?ค\.?(?![ก-๙])|ตุลาคม|\boct/,
  /พ\.?ย\.?(?![ก-๙])|พฤศจิกายน|\bnov/,
  /ธ\.?ค\.?(?![ก-๙])|ธันวาคม|\bdec/,
  /ม\.?ค\.?(?![ก-๙])|มกราคม|\bjan/,
  /ก\.?พ\.?(?![ก-๙])|กุมภาพันธ์|\bfeb/,
  /มี\.?ค\.?(?![ก-๙])|มีนาคม|\bmar/,
  /เม\.?ย\.?(?![ก-๙])|เมษายน|\bapr/,
  /พ\.?ค\.?(?![ก-๙])|พฤษภาคม|\bmay\b/,
  /มิ\.?ย\.?(?![ก-๙])|มิถุนายน|\bjun/,
  /ก\.?ค\.?(?![ก-๙])|กรกฎาคม|\bjul/,
  /ส\.?ค\.?(?![ก-๙])|สิงหาคม|\baug/,
  /ก\.?ย\.?(?![ก-๙])|กันยายน|\bsep/,
];

/** Place of the last month that the text names in the fiscal year (October = 0); `null` where it names none. */
export function fiscalMonthIn(text: string): number | null {
  const words = normalise(text).toLowerCase();
  let month: number | null = null;
  for (const [place, name] of MONTHS.entries()) {
    const match = new RegExp(`(?<![ก-๙])(?:${name.source})`).exec(words);
    if (match) month = place;
  }
  return month;
}

/** "รอบที่ ๒" -> 2. */
export function roundIn(text: string): number | null {
  const match = /รอบ(?:ที่)? ?(\d)|round ?(\d)/i.exec(normalise(text));
  return match ? Number(match[1] ?? match[2]) : null;
}

export function saysCumulative(text: string): boolean {
  return /สะสม|cumulative/i.test(normalise(text));
}
