/** Words that the checks of this group share: parts of a table, columns, and lists that stay short. */
import type { Bilingual, Indicator } from '../../../scoring';
import { type CellAddress, type RangeAddress } from '../../../sheet/address';
import { valueAt, type CellValue, type SheetSnapshot } from '../../../sheet/snapshot';
import { partLabel, type ColumnPart } from '../../../tables';

const ROLES: Readonly<Record<string, Bilingual>> = {
  number: { th: 'ลำดับที่', en: 'number' },
  unit: { th: 'จังหวัด/อำเภอ', en: 'province or district' },
  base: { th: 'ยอดปีฐาน', en: 'base year' },
  target: { th: 'เป้าหมาย', en: 'target' },
  levelTarget: { th: 'เป้าหมายของระดับ', en: 'target of a level' },
  result: { th: 'ผลการดำเนินงาน', en: 'result' },
  percent: { th: 'ร้อยละ', en: 'percentage' },
  level: { th: 'ระดับ', en: 'level' },
  score: { th: 'คะแนน', en: 'score' },
  gap: { th: 'ยังขาด', en: 'gap' },
  note: { th: 'หมายเหตุ', en: 'note' },
  other: { th: 'ข้อมูลประกอบ', en: 'other' },
};

/** By the label of the input where the indicator says what its columns are called. */
export function partName(part: ColumnPart, indicator: Indicator | null): Bilingual {
  return partLabel(indicator, part) ?? ROLES[part] ?? INPUT;
}

const INPUT: Bilingual = { th: 'ข้อมูลของตัวชี้วัด', en: 'figure of the indicator' };

const LONGEST = 40;

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

const MOST_NAMES = 5;

/** "กระสัง, คูเมือง" and how many more; nothing where there are no names. */
export function nameList(names: readonly string[]): Bilingual {
  const shown = names.slice(0, MOST_NAMES).map(shortened).join(', ');
  const more = names.length - MOST_NAMES;
  if (more <= 0) return { th: shown, en: shown };
  return { th: `${shown} และอีก ${more} รายการ`, en: `${shown} and ${more} more` };
}

/** Consecutive numbers together: [4, 5, 6, 9] becomes [4..6], [9..9]. */
export function runsOf(numbers: readonly number[]): { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}

/** The lowest words of a column's header: the cell that names it. */
export function headerCell(sheet: SheetSnapshot, header: RangeAddress, column: number): CellAddress {
  for (let row = header.bottom; row > header.top; row--) {
    const value = valueAt(sheet, { row, column });
    if (value !== null && String(value).trim() !== '') return { row, column };
  }
  return { row: header.top, column };
}

/** Somebody has filled in at least one of these cells. */
export function holdsData(sheet: SheetSnapshot, column: number, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++) if (isFilled(valueAt(sheet, { row, column }))) return true;
  return false;
}

export function isFilled(value: CellValue): boolean {
  return value !== null && (typeof value !== 'string' || value.trim() !== '');
}
