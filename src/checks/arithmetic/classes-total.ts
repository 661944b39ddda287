/** Classes of a figure that do not add up to it, row by row. */
import type { TableColumn, TableRow } from '../../tables';
import type { Fault, Faults, TableCheck, TableView } from '../types';
import { at, cellName, figureAt, figureOrDash, fixWith, rangeAt, titleOf, unitRows } from './helpers/cells';
import { classesOf, type Classes } from './helpers/classes';
import { absolute, equal, figureText, subtract, total, ZERO, type Exact } from './helpers/exact';
import { endsStep } from '../../sheet/steps';

export const classesTotal: TableCheck = {
  id: 'classes-total',
  meta: {
    group: 'arithmetic',
    severity: 'error',
    fixable: true,
    title: { th: 'จำแนกประเภทแล้วไม่เท่ากับยอดทั้งหมด', en: 'Classes do not add up to the total' },
    description: {
      th: 'บวกยอดของทุกประเภทในแถวเดียวกัน แล้วเทียบกับยอดทั้งหมดของแถวนั้น',
      en: 'Adds up the classes of a row and compares with the total of the row.',
    },
  },
  checkTable,
};

function* checkTable(view: TableView): Faults {
  const classes = classesOf(view);
  if (!classes) return;
  const readers = classes.parts.map((part) => partOf(view, part));
  for (const [i, row] of unitRows(view).entries()) {
    const isCounted = classes.parts.some(({ column }) => view.figure(row.row, column).state !== 'blank');
    const fault =
      isCounted &&
      faultOf(
        view,
        row,
        classes,
        readers.map((read) => read(row.row)),
      );
    if (fault) yield fault;
    if (endsStep(i)) yield null;
  }
}

/**
 * A class that is left blank has nobody in it. Where that is not so, its classes do not add up either, and the row has to
 * be looked at all the same. What the result is measured against is never nothing: a blank there is said elsewhere.
 */
function partOf(view: TableView, { role, column }: TableColumn): (row: number) => Exact | null {
  return (row) => {
    if (role === 'other' && view.figure(row, column).state === 'blank') return ZERO;
    return figureOrDash(view, row, column);
  };
}

function faultOf(
  view: TableView,
  row: TableRow,
  { total: whole, parts, unprinted }: Classes,
  figures: readonly (Exact | null)[],
): Fault | null {
  const printed = figureAt(view, row.row, whole.column);
  if (view.figure(row.row, whole.column).state === 'blank')
    return blankFault(view, row, whole, parts, figures);
  if (!printed || figures.some((figure) => figure === null)) return null;
  const known = figures.flatMap((figure) => figure ?? []);
  const sum = total(known);
  if (equal(sum, printed)) return null;
  const difference = subtract(sum, printed);
  const off = figureText(absolute(difference));
  const cell = cellName(row, whole);
  const cells = parts.map((part) => cellName(row, part)).join(' + ');
  const added = `${cells} = ${known.map(figureText).join(' + ')} = ${figureText(sum)}`;
  const blanks = parts
    .filter(({ column }) => view.figure(row.row, column).state === 'blank')
    .map((part) => cellName(row, part))
    .join(', ');
  const asNone =
    blanks === ''
      ? { th: '', en: '' }
      : { th: ` โดย ${blanks} ว่าง นับเป็น 0`, en: `; ${blanks} blank, taken as 0` };
  const isShort = difference.n < 0n;
  const mayBeUnprinted = isShort && unprinted !== null;
  const th = mayBeUnprinted
    ? `ขาดไป ${off} ถ้าเป็นประเภท "${unprinted.th}" ซึ่งตารางไม่มีคอลัมน์ ให้ระบุไว้ในหมายเหตุ ถ้าไม่ใช่ให้ตรวจตัวเลขกับเอกสารต้นทาง`
    : `${isShort ? 'ขาดไป' : 'เกินมา'} ${off} ตรวจตัวเลขของแถวนี้กับเอกสารต้นทาง`;
  const en = mayBeUnprinted
    ? `Missing: ${off}. If they are of the class "${unprinted.en}", for which the table has no column, say so in a note; otherwise check against the source.`
    : `That is ${off} too ${isShort ? 'few' : 'many'}: check this row against the source.`;
  return {
    range: rangeAt(row, whole),
    ...(mayBeUnprinted ? { severity: 'warning' } : {}),
    message: {
      th: `เซลล์ ${cell}: ${row.name} มีทั้งหมด ${figureText(printed)} ตามคอลัมน์ "${titleOf(view, whole)}" แต่แยกประเภทแล้วรวมได้ ${figureText(sum)} (${added}${asNone.th}) ${th}`,
      en: `${cell}: ${row.name} has ${figureText(printed)} under "${titleOf(view, whole)}", but its classes add up to ${figureText(sum)} (${added}${asNone.en}). ${en}`,
    },
    suggestion: {
      th: `ดู ${cell} และ ${parts.map((part) => cellName(row, part)).join(', ')}`,
      en: `Look at ${cell} and ${parts.map((part) => cellName(row, part)).join(', ')}`,
    },
  };
}

/** The whole is left out of a column that others have filled in: it is their sum, if every class is there. */
function blankFault(
  view: TableView,
  row: TableRow,
  whole: TableColumn,
  parts: readonly TableColumn[],
  figures: readonly (Exact | null)[],
): Fault | null {
  const known = figures.flatMap((figure) => figure ?? []);
  const sum = total(known);
  if (equal(sum, ZERO)) return null;
  const cell = cellName(row, whole);
  const cells = parts.map((part) => cellName(row, part)).join(' + ');
  const isComplete = known.length === figures.length;
  const fix = isComplete
    ? fixWith(
        view,
        at(row, whole),
        sum,
        { th: `ใส่ผลรวม ${figureText(sum)} ที่ ${cell}`, en: `Put the sum ${figureText(sum)} into ${cell}` },
        false,
      )
    : null;
  return {
    range: rangeAt(row, whole),
    severity: 'warning',
    message: {
      th: `เซลล์ ${cell}: ${row.name} ยังไม่มียอดทั้งหมดในคอลัมน์ "${titleOf(view, whole)}" แต่แยกประเภทไว้แล้วรวม ${figureText(sum)} (${cells}) ให้กรอกยอดทั้งหมดตามเอกสารต้นทาง`,
      en: `${cell}: ${row.name} has nothing under "${titleOf(view, whole)}", while its classes add up to ${figureText(sum)} (${cells}). Enter the whole from the source.`,
    },
    suggestion: { th: figureText(sum), en: figureText(sum) },
    ...(fix ? { fix } : {}),
  };
}
