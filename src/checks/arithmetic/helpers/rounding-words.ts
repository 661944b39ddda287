/** Says once for a column of targets how it was rounded, and which cells are rounded in another way. */
import type { Bilingual } from '../../../scoring';
import type { TableRow } from '../../../tables';
import type { Fault, TableView } from '../../types';
import { cellList, cellName, columnLetter, titleOf } from './cells';
import { figureText } from './exact';
import { printedAt, type PercentColumn } from './percentages';
import { roundingNames } from './rounding';
import type { Pattern } from './rounding-pattern';

/** `null` where every target is the percentage to the satang. */
export function patternFault(
  view: TableView,
  target: PercentColumn,
  pattern: Pattern,
  rows: readonly TableRow[],
): Fault | null {
  const [first] = rows;
  const last = rows.at(-1);
  const { raised, lowered, rounding, breaks } = pattern;
  const inexact = raised.count + lowered.count + breaks.count;
  if (inexact === 0 || !first || !last) return null;
  const { column, percent } = target;
  const range = { top: first.row, bottom: last.row, left: column.column, right: column.column };
  const letter = columnLetter(column);
  const place = `${letter}${range.top + 1}:${letter}${range.bottom + 1}`;
  const title = titleOf(view, column);
  const words =
    rounding === null ? mixedWords(target, pattern) : patternWords(view, target, rounding, pattern);
  const end = consequence(target, pattern);
  const one = { th: `1 ${target.unit.th}`, en: target.counted ? '1' : `1 ${target.unit.en}` };
  return {
    range,
    severity: 'info',
    message: {
      th: `เซลล์ ${place}: คอลัมน์ "${title}" ${words.th} ทุกเซลล์ที่กล่าวถึงต่างจากร้อยละ ${figureText(percent)} ไม่ถึง ${one.th} ${end.th}`,
      en: `${place}, "${title}": ${words.en} All of these are less than ${one.en} from ${figureText(percent)} %. ${end.en}`,
    },
    key: 'rounding',
  };
}

/** What may remain was rounded up: then the target is above its percentage, and each such cell is named by itself. */
function consequence(target: PercentColumn, { raised, rounding, breaks }: Pattern): Bilingual {
  if (target.atMost && raised.count > 0) {
    return {
      th: `เซลล์ที่ปัดขึ้น ${raised.count} เซลล์จึงเกินร้อยละที่กำหนด ดูคำเตือนของแต่ละเซลล์`,
      en: `The ${raised.count} that were rounded up are above the percentage: see the warnings at those cells.`,
    };
  }
  return rounding !== null && breaks.count === 0
    ? { th: 'ใช้ได้ ไม่ต้องแก้', en: 'Nothing has to change.' }
    : {
        th: 'ใช้ได้ ไม่ต้องแก้ เว้นแต่ต้องการให้เหมือนกันทั้งคอลัมน์',
        en: 'Nothing has to change, unless the column is to be uniform.',
      };
}

function patternWords(
  view: TableView,
  target: PercentColumn,
  rounding: NonNullable<Pattern['rounding']>,
  { breaks, telling, following }: Pattern,
): Bilingual {
  const name = roundingNames[rounding];
  const to: Bilingual =
    rounding === 'exact'
      ? { th: 'คิดถึงสตางค์', en: 'worked out to the satang' }
      : { th: `${name.th}เป็นจำนวนเต็ม${target.unit.th}`, en: `${name.en} to whole ${target.unit.en}` };
  const counted = {
    th: `${to.th} (${following} จาก ${telling} เซลล์ที่มีเศษ)`,
    en: `${to.en} (${following} of the ${telling} cells with a fraction).`,
  };
  if (breaks.count === 0) return counted;
  return {
    th: `${counted.th} ยกเว้น ${breakList(view, target, breaks, 'คิดได้')}`,
    en: `${counted.en} Except ${breakList(view, target, breaks, 'exactly')}.`,
  };
}

const MOST_BREAKS = 8;

/** "G21 24,268,074 (exactly 24,268,074.6)". */
function breakList(
  view: TableView,
  target: PercentColumn,
  { first, count }: Pattern['breaks'],
  exactly: string,
): string {
  const list = first.slice(0, MOST_BREAKS).flatMap((row) => {
    const cell = printedAt(view, row, target);
    if (!cell) return [];
    return `${cellName(row, target.column)} ${figureText(cell.printed)} (${exactly} ${figureText(cell.exact)})`;
  });
  return [...list, ...(count > MOST_BREAKS ? ['…'] : [])].join(', ');
}

/** No rounding is the rule: cells grouped by what was done to each. */
function mixedWords(target: PercentColumn, { kept, raised, lowered }: Pattern): Bilingual {
  const cellsOf = ({ first }: Pattern['kept']): string =>
    cellList(first.map((row) => cellName(row, target.column)));
  const { unit } = target;
  const groups = [
    { cells: kept, th: 'คิดถึงสตางค์ที่', en: 'to the satang in' },
    { cells: raised, th: `ปัดขึ้นเป็นจำนวนเต็ม${unit.th}ที่`, en: `up to whole ${unit.en} in` },
    { cells: lowered, th: `ปัดลงเป็นจำนวนเต็ม${unit.th}ที่`, en: `down to whole ${unit.en} in` },
  ].filter(({ cells }) => cells.count > 0);
  return {
    th: `ปัดเศษไม่เหมือนกัน: ${groups.map(({ th, cells }) => `${th} ${cellsOf(cells)}`).join(' · ')}`,
    en: `rounded in different ways: ${groups.map(({ en, cells }) => `${en} ${cellsOf(cells)}`).join('; ')}.`,
  };
}
