/**
 * What the size of a province asks for: the printed table of size classes against the rubric, and the districts' targets
 * against the class the province belongs to. How many districts a province has is read from the register.
 */
import type { Bilingual, Indicator, SizeCounts } from '../../scoring';
import { cellRange, formatCell, type CellAddress } from '../../sheet/address';
import { valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import { districts, findProvince, normalise } from '../../thai';
import type { CheckContext, Fault, Faults, TableView, WorkbookCheck } from '../types';
import { columnLetter, titleOf } from './helpers/cells';
import { compare, exact, figureText } from './helpers/exact';
import { wholeOf } from './helpers/totals';
import { endsStep } from '../../sheet/steps';

export const provinceSize: WorkbookCheck = {
  id: 'province-size',
  acrossSheets: true,
  meta: {
    group: 'arithmetic',
    severity: 'warning',
    fixable: false,
    title: { th: 'ไม่ตรงกับเกณฑ์ตามขนาดจังหวัด', en: 'Does not fit the size of the province' },
    description: {
      th: 'เทียบตารางขนาดจังหวัดกับเกณฑ์ และเป้าหมายรวมรายอำเภอกับจำนวนที่จังหวัดขนาดนี้ต้องทำ',
      en: 'Compares the printed size classes with the rubric, and the sum of the targets with what this size asks for.',
    },
  },
  checkWorkbook,
};

type SizeClass = SizeCounts['classes'][number];

function* checkWorkbook({ views, unrecognised, workbook }: CheckContext): Faults {
  const sized = views.flatMap((view) => {
    const sizes = sizeCountsOf(view.indicator);
    return sizes ? [{ view, sizes }] : [];
  });
  const [first] = sized;
  if (!first) return;
  for (const { view, sizes } of sized) yield* targetFaults(view, sizes);
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  for (const { sheet: name, range } of unrecognised) {
    const sheet = sheets.get(name);
    for (let row = range.top; sheet && row <= range.bottom; row++) {
      if (endsStep(row)) yield null;
      yield* rowFaults(sheet, row, range.left, range.right, first.sizes);
    }
  }
}

function sizeCountsOf({ levels }: Indicator): SizeCounts | null {
  return levels.flatMap(({ condition }) => condition.sizeCounts ?? [])[0] ?? null;
}

function* targetFaults(view: TableView, sizes: SizeCounts): Faults {
  const { province } = view.table;
  const column = view.column('target');
  const count = province === null ? 0 : districts(province).length;
  const asked = classOf(sizes, count)?.needs[0];
  if (!column || province === null || asked === undefined) return;
  const { printed, sum, row } = yield* wholeOf(view, column);
  const all = sum ?? printed;
  if (!all || compare(all, exact(asked)) >= 0) return;
  const cell = { row: row?.row ?? view.table.headerRange.bottom, column: column.column };
  const name = findProvince(province);
  yield {
    sheet: view.table.sheet,
    range: cellRange(cell),
    message: {
      th: `เซลล์ ${formatCell(cell)}: จังหวัด${name?.th ?? ''}มี ${count} อำเภอ ตามเกณฑ์ต้องทำอย่างน้อย ${asked} กลุ่ม แต่เป้าหมายในคอลัมน์ ${columnLetter(column)} "${titleOf(view, column)}" รวมได้เพียง ${figureText(all)} แม้ทุกอำเภอทำได้ตามเป้าก็ยังไม่ถึงเกณฑ์`,
      en: `${formatCell(cell)}: ${name?.en ?? ''} has ${count} districts, for which the rubric asks at least ${asked} groups, but the targets of column ${columnLetter(column)} "${titleOf(view, column)}" add up to only ${figureText(all)}: even if every district meets its target, the province does not.`,
    },
    suggestion: { th: `รวมอย่างน้อย ${asked} กลุ่ม`, en: `At least ${asked} groups in all` },
    key: 'target',
  };
}

function classOf({ classes }: SizeCounts, count: number): SizeClass | undefined {
  return classes.filter(({ from }) => count >= from).at(-1);
}

const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/** "จังหวัดมีจำนวนอำเภอ ๑๐ - ๒๐ อำเภอ" and the groups asked for in the cells right of it. */
function* rowFaults(
  sheet: SheetSnapshot,
  row: number,
  left: number,
  right: number,
  sizes: SizeCounts,
): Iterable<Fault> {
  const head = sizeCell(sheet, row, left, right);
  const counts = head ? countsRight(sheet, row, head.cell.column + 1, right) : [];
  if (!head || counts.length === 0) return;
  const { from, to } = head;
  const meant = classOf(sizes, from);
  const index = meant ? sizes.classes.indexOf(meant) : -1;
  const next = sizes.classes[index + 1]?.from ?? UNBOUNDED;
  if (!meant || from !== meant.from || (to ?? next - 1) !== next - 1) {
    yield boundsFault(sheet, head, sizes);
    return;
  }
  for (const [i, needed] of meant.needs.entries()) {
    const count = counts[i];
    if (!count || count.value === needed) continue;
    const name = formatCell(count.cell);
    yield {
      sheet: sheet.name,
      range: cellRange(count.cell),
      message: {
        th: `เซลล์ ${name}: จังหวัดขนาดนี้ (${sizeText(from, to).th}) ตารางเขียน ${count.value} กลุ่ม แต่เกณฑ์กำหนด ${needed} กลุ่ม ตรวจกับเกณฑ์แล้วแก้ให้ตรงกัน`,
        en: `${name}: for provinces of this size (${sizeText(from, to).en}) the table has ${count.value} groups, but the rubric asks for ${needed}. Check against the rubric and make both the same.`,
      },
      suggestion: { th: `${needed} กลุ่ม`, en: `${needed} groups` },
      key: 'needs',
    };
  }
}

function boundsFault(
  sheet: SheetSnapshot,
  { cell: place, from: low, to: high }: SizeCell,
  { classes }: SizeCounts,
): Fault {
  const name = formatCell(place);
  const ranges = classes.map(({ from: start }, i) => {
    const end = classes[i + 1]?.from;
    return sizeText(start, end === undefined ? null : end - 1);
  });
  return {
    sheet: sheet.name,
    range: cellRange(place),
    message: {
      th: `เซลล์ ${name}: ตารางแบ่งขนาดจังหวัดเป็น ${sizeText(low, high).th} แต่เกณฑ์แบ่งเป็น ${ranges.map(({ th }) => th).join(' · ')} แก้ให้ตรงกับเกณฑ์`,
      en: `${name}: the table has a class of ${sizeText(low, high).en}, but the rubric's classes are ${ranges.map(({ en }) => en).join('; ')}. Make it the same as the rubric.`,
    },
    suggestion: {
      th: ranges.map(({ th }) => th).join(' · '),
      en: ranges.map(({ en }) => en).join('; '),
    },
    key: 'bounds',
  };
}

function sizeText(from: number, to: number | null): Bilingual {
  return to === null
    ? { th: `${from} อำเภอขึ้นไป`, en: `${from} districts or more` }
    : { th: `${from}–${to} อำเภอ`, en: `${from} to ${to} districts` };
}

interface SizeCell {
  readonly cell: CellAddress;
  readonly from: number;
  /** `null`: no upper bound. */
  readonly to: number | null;
}

function sizeCell(sheet: SheetSnapshot, row: number, left: number, right: number): SizeCell | null {
  for (let column = left; column <= right; column++) {
    const value = valueAt(sheet, { row, column });
    const bounds = typeof value === 'string' && value.includes('อำเภอ') ? boundsIn(normalise(value)) : null;
    if (bounds) return { cell: { row, column }, ...bounds };
  }
  return null;
}

function boundsIn(text: string): { readonly from: number; readonly to: number | null } | null {
  const between = /(\d+) ?(?:-|–|ถึง) ?(\d+) ?อำเภอ/.exec(text);
  if (between) return { from: Math.max(1, Number(between[1])), to: Number(between[2]) };
  const open = /(น้อยกว่า|ต่ำกว่า|ไม่เกิน|มากกว่า|เกินกว่า|ตั้งแต่) ?(\d+) ?อำเภอ/.exec(text);
  if (!open) return null;
  const bound = Number(open[2]);
  switch (open[1]) {
    case 'น้อยกว่า':
    case 'ต่ำกว่า':
      return { from: 1, to: bound - 1 };
    case 'ไม่เกิน':
      return { from: 1, to: bound };
    case 'ตั้งแต่':
      return { from: bound, to: null };
    default:
      return { from: bound + 1, to: null };
  }
}

function countsRight(
  sheet: SheetSnapshot,
  row: number,
  left: number,
  right: number,
): { readonly cell: CellAddress; readonly value: number }[] {
  const found: { readonly cell: CellAddress; readonly value: number }[] = [];
  for (let column = left; column <= right; column++) {
    const cell = { row, column };
    const value = valueAt(sheet, cell);
    if (typeof value === 'number') found.push({ cell, value });
    const counted = typeof value === 'string' ? /(\d+) ?กลุ่ม/.exec(normalise(value)) : null;
    if (counted) found.push({ cell, value: Number(counted[1]) });
  }
  return found;
}
