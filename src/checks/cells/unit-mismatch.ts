/**
 * Figures in another unit than their column says: a header in millions of baht over figures in baht, a column in millions
 * beside one in baht, or "1.5 ล้าน" in one cell.
 */
import { formatNumber } from '../../i18n/numbers';
import { formatCell, type CellAddress } from '../../sheet/address';
import type { TableColumn, TableRow } from '../../tables';
import { normalise } from '../../thai';
import { titleRowsAbove } from '../titles';
import type { CheckContext, Fault, TableCheck, TableView } from '../types';
import { headerOf, kindOf, numberFix, cellText, quoted } from './helpers/columns';
import type { CellReading } from './helpers/reading';
import { faultsOfUnusual } from './helpers/unusual';
import { medianOf } from './helpers/robust';

export const unitMismatch: TableCheck = {
  id: 'unit-mismatch',
  meta: {
    group: 'cells',
    severity: 'error',
    fixable: true,
    title: { th: 'หน่วยไม่ตรงกัน', en: 'Unit mismatch' },
    description: {
      th: 'หาตัวเลขที่หน่วยไม่ตรงกับหัวคอลัมน์ เช่น หัวตารางเป็นล้านบาทแต่ตัวเลขเป็นบาท หรือพิมพ์ "1.5 ล้าน" ในเซลล์',
      en: 'Finds figures in another unit than their header says: baht under a header in millions, or "1.5 ล้าน" in a cell.',
    },
  },
  *checkTable(view, context) {
    const figureColumns = view.figureColumns();
    const columns: MoneyColumn[] = figureColumns
      .filter((column) => kindOf(view, column) === 'money')
      .map((column) => ({ column, unit: unitInHeader(view, column) ?? unitInTitles(view, context) }));
    yield* faultsOfUnusual(view, figureColumns, (row, column, reading) => {
      if (reading.state !== 'scaled') return null;
      const unit = columns.find((one) => one.column === column)?.unit ?? null;
      return scaledCell(view, row, column, reading, unit?.factor ?? 1);
    });
    yield* headersAgainstFigures(view, columns);
  },
};

interface Unit extends CellAddress {
  /** 1 for baht, 1e6 for millions. */
  readonly factor: number;
  readonly text: string;
  readonly words: string;
}

interface MoneyColumn {
  readonly column: TableColumn;
  /** `null`: no unit is said, baht is meant. */
  readonly unit: Unit | null;
}

const UNIT = /(ล้าน|แสน|หมื่น|พัน)? ?บาท|(million|thousand)? ?baht/i;
const FACTORS: Readonly<Record<string, number>> = {
  ล้าน: 1e6,
  แสน: 1e5,
  หมื่น: 1e4,
  พัน: 1e3,
  million: 1e6,
  thousand: 1e3,
};
/** No district's sales come near this, so the median district's cannot. */
const IMPOSSIBLE_BAHT = 2e10;
/** Medians of two columns this far apart are in different units; and still within these of each other after it. */
const OTHER_UNIT = 300;
const SAME_SIZE = 20;
const LEAST_ROWS = 3;

function scaledCell(
  view: TableView,
  row: TableRow,
  column: TableColumn,
  { text, amount, factor }: Extract<CellReading, { state: 'scaled' }>,
  columnFactor: number,
): Fault {
  const place = cellText(row, column.column);
  const value = Number((amount * (factor / columnFactor)).toPrecision(15));
  const figure = formatNumber(value);
  const cell = { row: row.row, column: column.column };
  // Whoever writes millions has rounded: the figure is one to look at.
  const fix = numberFix(view, cell, value, false, { th: `เปลี่ยนเป็น ${figure}`, en: `Change to ${figure}` });
  return {
    range: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
    message: {
      th: `${place.th}: "${quoted(text)}" มีหน่วยนับอยู่ในเซลล์ แต่คอลัมน์ "${headerOf(column)}" ต้องเป็นตัวเลขเต็ม คือ ${figure} ให้ใส่ตัวเลขเต็มตามต้นฉบับ เพราะยอดที่เขียนแบบนี้มักปัดเศษแล้ว`,
      en: `${place.en}: "${quoted(text)}" is written in larger units; column "${headerOf(column)}" needs it in full, ${figure}. Enter the full figure from the source, since such amounts are usually rounded.`,
    },
    suggestion: { th: figure, en: figure },
    ...(fix ? { fix } : {}),
  };
}

function* headersAgainstFigures(view: TableView, columns: readonly MoneyColumn[]): Generator<Fault | null> {
  const medians = new Map<MoneyColumn, number | null>();
  for (const one of columns) {
    medians.set(one, typicalFigure(view, one.column));
    yield null;
  }
  const wrong = new Map<string, MoneyColumn[]>();
  for (const one of columns) {
    const median = medians.get(one) ?? null;
    if (!one.unit || one.unit.factor === 1 || median === null || median * one.unit.factor < IMPOSSIBLE_BAHT)
      continue;
    const cell = formatCell(one.unit);
    wrong.set(cell, [...(wrong.get(cell) ?? []), one]);
  }
  for (const [, [first]] of wrong) if (first?.unit) yield wrongHeader(view, first.column, first.unit);
  if (wrong.size > 0) return;
  const given = columns.find(({ column }) => column.role === 'base') ?? null;
  const givenMedian = given && medians.get(given);
  if (!given || !givenMedian) return;
  for (const one of columns) {
    const median = medians.get(one) ?? null;
    if (one === given || median === null) continue;
    const ratio = (median * (one.unit?.factor ?? 1)) / (givenMedian * (given.unit?.factor ?? 1));
    const apart = ratio < 1 ? 1 / ratio : ratio;
    if (apart < OTHER_UNIT) continue;
    const step = [1e3, 1e6].find((factor) => apart / factor < SAME_SIZE && factor / apart < SAME_SIZE);
    if (step !== undefined) yield otherUnit(view, one.column, given.column, median, givenMedian);
  }
}

function wrongHeader(view: TableView, column: TableColumn, unit: Unit): Fault {
  const place = formatCell(unit);
  const sample = exampleOf(view, column);
  const after = unit.text.replace(new RegExp(`${unit.words.slice(0, -3).trim()} ?(?=บาท)`), '');
  const canFix = after !== unit.text && formulaFree(view, unit);
  return {
    range: { top: unit.row, left: unit.column, bottom: unit.row, right: unit.column },
    message: {
      th: `เซลล์ ${place}: หัวตารางบอกหน่วย "${unit.words}" แต่ตัวเลขในคอลัมน์เป็นบาท เช่น ${sample} ให้แก้หน่วยที่หัวตารางเป็นบาท หรือแก้ตัวเลขทั้งคอลัมน์`,
      en: `Cell ${place}: the header says "${unit.words}", but the figures below are in baht, such as ${sample}. Change the unit in the header, or the figures of the column.`,
    },
    suggestion: { th: 'บาท', en: 'baht' },
    ...(canFix
      ? {
          fix: {
            certain: false,
            label: { th: 'แก้หน่วยที่หัวตารางเป็นบาท', en: 'Change the unit in the header to baht' },
            changes: [
              {
                cell: { row: unit.row, column: unit.column },
                before: { kind: 'value', value: unit.text },
                after: { kind: 'value', value: after },
              },
            ],
          },
        }
      : {}),
  };
}

function otherUnit(
  view: TableView,
  column: TableColumn,
  given: TableColumn,
  median: number,
  givenMedian: number,
): Fault {
  const { bottom } = view.table.headerRange;
  const place = formatCell({ row: bottom, column: column.column });
  const larger = median > givenMedian;
  return {
    range: { top: bottom, left: column.column, bottom, right: column.column },
    message: {
      th: `เซลล์ ${place}: ตัวเลขในคอลัมน์ "${headerOf(column)}" เช่น ${exampleOf(view, column)} ${larger ? 'ใหญ่กว่า' : 'เล็กกว่า'}คอลัมน์ "${headerOf(given)}" (เช่น ${exampleOf(view, given)}) ทั้งคอลัมน์ น่าจะคนละหน่วย (บาทกับพันบาทหรือล้านบาท) ให้ใช้หน่วยบาทเหมือนกัน`,
      en: `Cell ${place}: all figures of column "${headerOf(column)}", such as ${exampleOf(view, column)}, are ${larger ? 'larger' : 'smaller'} than those of "${headerOf(given)}" (such as ${exampleOf(view, given)}) as thousands or millions are. Use baht in both.`,
    },
  };
}

function exampleOf(view: TableView, column: TableColumn): string {
  for (const { row, kind } of view.table.rows) {
    const figure = view.figure(row, column.column);
    if (kind === 'district' && figure.state === 'number' && figure.value > 0)
      return `${formatNumber(figure.value)} (${formatCell({ row, column: column.column })})`;
  }
  return '';
}

/** Of the first so many rows: the unit of a column is the same all the way down. */
const ROWS_READ = 3000;

function typicalFigure(view: TableView, column: TableColumn): number | null {
  const figures: number[] = [];
  for (const { row } of view.districts.slice(0, ROWS_READ)) {
    const figure = view.figure(row, column.column);
    if (figure.state === 'number' && figure.value > 0) figures.push(figure.value);
  }
  return figures.length < LEAST_ROWS ? null : medianOf(figures);
}

function unitInHeader(view: TableView, { column }: TableColumn): Unit | null {
  const { top, bottom } = view.table.headerRange;
  for (let row = bottom; row >= top; row--) {
    for (let left = column; left > view.table.range.left; left--) {
      const value = view.value(row, left);
      if (value === null || value === '') {
        if (row === bottom) break;
        continue;
      }
      const unit = typeof value === 'string' ? unitIn(value, { row, column: left }) : null;
      if (unit) return unit;
      break;
    }
  }
  return null;
}

/** "หน่วย : ล้านบาท" above the table. */
function unitInTitles(view: TableView, context: CheckContext): Unit | null {
  const { left, right, top } = view.table.range;
  for (const row of titleRowsAbove(top, context.on(view.table.sheet).views)) {
    for (let column = left; column <= right; column++) {
      const value = view.value(row, column);
      if (typeof value !== 'string' || !/หน่วย|unit/i.test(value)) continue;
      const unit = unitIn(value, { row, column });
      if (unit) return unit;
    }
  }
  return null;
}

function unitIn(text: string, cell: CellAddress): Unit | null {
  const match = UNIT.exec(normalise(text));
  if (!match) return null;
  const factor = FACTORS[(match[1] ?? match[2] ?? '').toLowerCase()] ?? 1;
  return { ...cell, factor, text, words: match[0].trim() };
}

function formulaFree(view: TableView, { row, column }: CellAddress): boolean {
  return view.formula(row, column) === null;
}
