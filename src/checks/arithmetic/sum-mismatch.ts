/** District figures that do not add up to the province's or the total row's, column by column. */
import { canBeAdded, inputOfColumn, isAdded, isDefined, type TableColumn, type TableRow } from '../../tables';
import type { Fault, Faults, TableCheck, TableView } from '../types';
import {
  at,
  cellList,
  cellName,
  columnLetter,
  figureAt,
  figureOrDash,
  fixWith,
  keyOf,
  rangeAt,
  titleOf,
} from './helpers/cells';
import { classesOf } from './helpers/classes';
import { absolute, compare, equal, figureText, subtract, total, type Exact } from './helpers/exact';
import { amountFor, type PercentColumn } from './helpers/percentages';
import { roundedColumns, type RoundedColumn } from './helpers/rounded-columns';
import { isRounding } from './helpers/rounding';
import { readerOf, sumOf, totalRows, type ColumnSum } from './helpers/totals';
import { remembered, rememberedSteps } from '../../sheet/remembered';

export const sumMismatch: TableCheck = {
  id: 'sum-mismatch',
  meta: {
    group: 'arithmetic',
    severity: 'error',
    fixable: true,
    title: { th: 'ยอดรวมไม่ตรงกับยอดรายอำเภอ', en: 'Districts do not add up to the total' },
    description: {
      th: 'บวกยอดของทุกอำเภอทีละคอลัมน์ แล้วเทียบกับแถวจังหวัดหรือแถวรวม',
      en: "Adds up the districts of each column and compares with the province's or the total row.",
    },
  },
  checkTable,
};

/** Figures that cannot be added up: percentages, means, dates, codes. */
const NOT_ADDED =
  /ร้อยละ|%|เฉลี่ย|อัตรา|สัดส่วน|ต่อ(?:คน|หัว|ครัวเรือน|แห่ง)|ระดับ|คะแนน|ลำดับ|รหัส|วันที่|percent|average|rate|code|date|rank/;

function* checkTable(view: TableView): Faults {
  const rows = totalRows(view);
  if (rows.length === 0) return;
  const sumOnce = sumsOf(view);
  for (const column of view.figureColumns()) {
    if (!isAddedUp(view, column)) continue;
    for (const { row, parts } of rows) {
      const mismatch = yield* mismatchOf(view, column, row, parts, sumOnce);
      if (mismatch) yield yield* describe(view, mismatch, sumOnce);
      yield null;
    }
  }
}

/** By the definition where there is one. */
function isAddedUp(view: TableView, column: TableColumn): boolean {
  const { indicator } = view;
  const own = isDefined(indicator) ? inputOfColumn(indicator, column) : null;
  if (own) return isAdded(own) && canBeAdded(indicator);
  return column.role !== 'other' || !NOT_ADDED.test(keyOf(view, column));
}

type SumOnce = (districts: readonly TableRow[], column: TableColumn) => Generator<null, ColumnSum>;

/** Several totals may add up the same rows. */
function sumsOf(view: TableView): SumOnce {
  const byColumn = remembered((column: TableColumn) =>
    rememberedSteps((districts: readonly TableRow[]) => sumOf(view, districts, column)),
  );
  return (districts, column) => byColumn(column)(districts);
}

interface Mismatch {
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly districts: readonly TableRow[];
  readonly printed: Exact;
  readonly sum: Exact;
  readonly blanks: number;
}

function* mismatchOf(
  view: TableView,
  column: TableColumn,
  row: TableRow,
  parts: readonly (readonly TableRow[])[],
  sumOnce: SumOnce,
): Generator<null, Mismatch | null> {
  const printed = figureOrDash(view, row.row, column.column);
  const [districts] = parts;
  const first = districts && (yield* sumOnce(districts, column));
  if (!printed || !districts || first?.state !== 'sum') return null;
  for (const part of parts) {
    const sum = yield* sumOnce(part, column);
    if (sum.state === 'sum' && equal(sum.sum, printed)) return null;
  }
  return { row, column, districts, printed, sum: first.sum, blanks: first.blanks };
}

function* describe(view: TableView, mismatch: Mismatch, sumOnce: SumOnce): Generator<null, Fault> {
  const { row, column, districts, printed, sum, blanks } = mismatch;
  const difference = subtract(printed, sum);
  const more = difference.n > 0n;
  const target = (yield* roundedColumns(view)).find((one) => one.column === column) ?? null;
  const strays = target ? straysOf(target, districts) : [];
  const onlyRounded =
    target !== null && strays.length === 0 && (yield* isFromRounding(view, target, mismatch, sumOnce));
  const off = figureText(absolute(difference));
  const cell = cellName(row, column);
  const from = `${columnLetter(column)}${(districts[0]?.row ?? 0) + 1}:${columnLetter(column)}${(districts.at(-1)?.row ?? 0) + 1}`;
  const title = titleOf(view, column);
  const th = [
    `เซลล์ ${cell}: ยอดของ${row.name}ในคอลัมน์ "${title}" คือ ${figureText(printed)} แต่ยอดของ ${districts.length} อำเภอ (${from}) รวมได้ ${figureText(sum)} ยอดรวม${more ? 'มากกว่า' : 'น้อยกว่า'}อยู่ ${off}`,
  ];
  const en = [
    `${cell}: ${row.name} has ${figureText(printed)} under "${title}", but the ${districts.length} districts (${from}) add up to ${figureText(sum)}; the total is ${off} too ${more ? 'high' : 'low'}.`,
  ];
  if (blanks > 0) {
    th.push(`อีก ${blanks} อำเภอยังไม่มีตัวเลข`);
    en.push(`${blanks} districts have no figure yet.`);
  }
  const why = onlyRounded ? roundingWords(target) : hintsOf(view, mismatch, strays);
  const partial = column.role === 'result' && blanks > 0 && more;
  const fix = fixWith(
    view,
    at(row, column),
    sum,
    {
      th: `ใส่ผลรวมของอำเภอ ${figureText(sum)} ที่ ${cell}`,
      en: `Put the districts' sum ${figureText(sum)} into ${cell}`,
    },
    false,
  );
  return {
    range: rangeAt(row, column),
    ...((onlyRounded && !target.counted) || partial ? { severity: 'info' } : {}),
    ...(onlyRounded && target.counted ? { severity: 'warning' } : {}),
    message: { th: [...th, why.th].join(' '), en: [...en, why.en].join(' ') },
    suggestion: {
      th: `ถ้ายอดรายอำเภอถูกต้อง ยอดรวมควรเป็น ${figureText(sum)}`,
      en: `If the districts are right, the total should be ${figureText(sum)}`,
    },
    ...(fix ? { fix } : {}),
  };
}

/** Cells further from their percentage than rounding goes. */
function straysOf({ column, off }: RoundedColumn, districts: readonly TableRow[]): readonly string[] {
  if (off.size === 0) return [];
  return districts.filter((row) => off.has(row)).map((row) => cellName(row, column));
}

/** The given figures add up, and the total is its own percentage: nothing is left but rounding. */
function* isFromRounding(
  view: TableView,
  target: PercentColumn,
  { row, districts, printed }: Mismatch,
  sumOnce: SumOnce,
): Generator<null, boolean> {
  const given = figureAt(view, row.row, target.given.column);
  const amount = amountFor(view, row, target);
  const parts = yield* sumOnce(districts, target.given);
  if (!given || !amount || parts.state !== 'sum') return false;
  return equal(given, parts.sum) && isRounding(printed, amount);
}

function roundingWords({ counted }: PercentColumn): { th: string; en: string } {
  return counted
    ? {
        th: 'ส่วนต่างเกิดจากการปัดเศษของแต่ละอำเภอ ตรวจว่าจะยึดเป้าหมายใด เพราะถ้าทุกอำเภอทำได้พอดีเป้า ยอดจังหวัดจะเป็นผลรวมนี้',
        en: 'The difference comes from rounding each district. Decide which one counts: if every district just meets its target, the province ends at the sum.',
      }
    : {
        th: 'ส่วนต่างเกิดจากการปัดเศษของแต่ละแถวเท่านั้น',
        en: 'The difference comes from rounding the rows and nothing else.',
      };
}

function hintsOf(
  view: TableView,
  { row, column, printed, sum }: Mismatch,
  strays: readonly string[],
): { th: string; en: string } {
  const th: string[] = [];
  const en: string[] = [];
  if (strays.length > 0) {
    th.push(`ดู ${cellList(strays)} ก่อน เพราะไม่ตรงกับร้อยละของยอดฐาน`);
    en.push(`Look at ${cellList(strays)} first: not its percentage of the base.`);
  }
  if (fitsClasses(view, row, column, subtract(printed, sum))) {
    th.push(`ถ้าเปลี่ยนเป็น ${figureText(sum)} การจำแนกประเภทของแถวนี้จะลงตัวด้วย`);
    en.push(`With ${figureText(sum)} the classes of this row would add up as well.`);
  }
  th.push('ตรวจยอดรวมและยอดรายอำเภอกับเอกสารต้นทาง');
  en.push('Check the total and the districts against the source.');
  return { th: th.join(' '), en: en.join(' ') };
}

/** The row's classes are off by the same difference: two sums ask for the same correction. */
function fitsClasses(view: TableView, row: TableRow, column: TableColumn, difference: Exact): boolean {
  const classes = classesOf(view);
  if (!classes?.parts.includes(column)) return false;
  const whole = figureAt(view, row.row, classes.total.column);
  const parts = classes.parts.map((part) => readerOf(view, part)(row.row));
  if (!whole || parts.some((part) => part === null)) return false;
  return compare(subtract(total(parts.flatMap((part) => part ?? [])), whole), difference) === 0;
}
