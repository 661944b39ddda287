/** Says once for a column of targets how it was rounded, and which cells are rounded in another way. */
import type { Bilingual } from '../../scoring';
import type { TableRow } from '../../tables';
import type { Fault, TableView } from '../types';
import { cellList, cellName, columnLetter, titleOf } from './cells';
import { equal, figureText, subtract } from './exact';
import type { PercentColumn } from './percentages';
import { isRounding, rounded, roundingNames, type Pattern, type Rounded } from './rounding';

type Cell = Rounded<TableRow>;

/** `null` where every target is the percentage to the satang (households: to the whole one). */
export function patternFault(
  view: TableView,
  target: PercentColumn,
  pattern: Pattern<TableRow>,
  cells: readonly Cell[],
): Fault | null {
  const inexact = cells.filter(
    ({ printed, exact }) => isRounding(printed, exact) && !equal(printed, rounded(exact, 'exact')),
  );
  const [first] = cells;
  const last = cells.at(-1);
  if (inexact.length === 0 || !first || !last) return null;
  const { column } = target;
  const unit = target.counted ? target.unit : { th: 'บาท', en: 'baht' };
  const words =
    pattern.rounding === null ? mixedWords(target, pattern, unit) : patternWords(target, pattern, unit);
  const letter = columnLetter(column);
  const range = { top: first.place.row, bottom: last.place.row, left: column.column, right: column.column };
  const place = `${letter}${range.top + 1}:${letter}${range.bottom + 1}`;
  const title = titleOf(view, column);
  return {
    range,
    severity: 'info',
    message: {
      th: `${place} ช่อง "${title}" ${words.th} ต่างจากร้อยละ ${figureText(target.percent)} ไม่ถึง 1 ${unit.th} ใช้ได้ ไม่ต้องแก้${pattern.breaks.length > 0 || pattern.rounding === null ? ' เว้นแต่ต้องการให้เหมือนกันทั้งช่อง' : ''}`,
      en: `${place}, "${title}": ${words.en} All of these are within 1 ${unit.en} of ${figureText(target.percent)} %; nothing has to change${pattern.breaks.length > 0 || pattern.rounding === null ? ' unless the column is to be uniform' : ''}.`,
    },
    key: 'rounding',
  };
}

function patternWords(
  target: PercentColumn,
  { rounding, breaks, telling }: Pattern<TableRow>,
  unit: Bilingual,
): Bilingual {
  const follow = telling.length - breaks.filter((cell) => telling.includes(cell)).length;
  const name = roundingNames[rounding ?? 'exact'];
  const to: Bilingual =
    rounding === 'exact'
      ? { th: 'คิดถึงสตางค์', en: 'worked out to the satang' }
      : { th: `${name.th}เป็นจำนวนเต็ม${unit.th}`, en: `${name.en} to the whole ${unit.en}` };
  const counted = {
    th: `${to.th} (${follow} จาก ${telling.length} เซลล์ที่มีเศษ)`,
    en: `${to.en} (${follow} of the ${telling.length} cells with a fraction).`,
  };
  if (breaks.length === 0) return counted;
  return {
    th: `${counted.th} ยกเว้น ${breakList(target, breaks, 'th')}`,
    en: `${counted.en} Except ${breakList(target, breaks, 'en')}.`,
  };
}

const MOST_BREAKS = 8;

/** "G21 24,268,074 (exactly 24,268,074.6)". */
function breakList(target: PercentColumn, breaks: readonly Cell[], language: 'th' | 'en'): string {
  const exactly = language === 'th' ? 'คิดได้' : 'exactly';
  const list = breaks
    .slice(0, MOST_BREAKS)
    .map(
      ({ place, printed, exact }) =>
        `${cellName(place, target.column)} ${figureText(printed)} (${exactly} ${figureText(exact)})`,
    );
  return [...list, ...(breaks.length > MOST_BREAKS ? ['…'] : [])].join(', ');
}

/** No rounding is the rule: cells grouped by what was done to each. */
function mixedWords(target: PercentColumn, { telling }: Pattern<TableRow>, unit: Bilingual): Bilingual {
  const cellsOf = (cells: readonly Cell[]): string =>
    cellList(cells.map(({ place }) => cellName(place, target.column)));
  const plain = telling.filter(({ printed, exact }) => equal(printed, rounded(exact, 'exact')));
  const rest = telling.filter((cell) => !plain.includes(cell));
  const up = rest.filter(({ printed, exact }) => subtract(printed, exact).n > 0n);
  const down = rest.filter((cell) => !up.includes(cell));
  const groups = [
    { cells: plain, th: 'คิดถึงสตางค์ที่', en: 'to the satang in' },
    { cells: up, th: `ปัดขึ้นเป็นจำนวนเต็ม${unit.th}ที่`, en: `up to the whole ${unit.en} in` },
    { cells: down, th: `ปัดลงเป็นจำนวนเต็ม${unit.th}ที่`, en: `down to the whole ${unit.en} in` },
  ].filter(({ cells }) => cells.length > 0);
  return {
    th: `ปัดเศษไม่เหมือนกัน: ${groups.map(({ th, cells }) => `${th} ${cellsOf(cells)}`).join(' · ')}`,
    en: `rounded in different ways: ${groups.map(({ en, cells }) => `${en} ${cellsOf(cells)}`).join('; ')}.`,
  };
}
