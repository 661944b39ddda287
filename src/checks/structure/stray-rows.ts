/**
 * Rows with figures where a table should have ended: below its total, or after a blank row below it. A total above does
 * not contain them, and readers take them for part of the table.
 */
import { cellRange, formatCell, formatRange, rangesOverlap, type RangeAddress } from '../../sheet/address';
import type { TableRow } from '../../tables';
import { normalise } from '../../thai';
import type { CheckContext, Fault, Faults, TableCheck, TableView } from '../types';
import { rowsBelowTotal } from '../view';
import { shortened } from './helpers/words';

export const strayRows: TableCheck = {
  id: 'stray-rows',
  meta: {
    group: 'structure',
    severity: 'warning',
    fixable: false,
    title: { th: 'แถวเกินท้ายตาราง', en: 'Stray rows after the total' },
    description: {
      th: 'หาแถวที่มีตัวเลขอยู่ใต้แถวรวมหรือใต้ตาราง เพราะยอดรวมไม่ได้นับแถวเหล่านั้น',
      en: 'Finds rows with figures below the total or below the table, which the total does not contain.',
    },
  },
  checkTable,
};

function* checkTable(view: TableView, context: CheckContext): Faults {
  const below = rowsBelowTotal(view.table.rows);
  for (const row of below) yield* belowTotal(view, row);
  if (below.length === 0) yield* withoutName(view);
  yield* belowTable(view, context);
}

/** Averages, shares and differences are usual there: said, not held against the sheet. */
const SUMMARY = /^(?:ค่า)?เฉลี่ย|^(?:คิดเป็น)?ร้อยละ|^%|^(?:ส่วน|ผล)ต่าง|^average|^percent|^difference/i;

function* belowTotal(view: TableView, row: TableRow): Generator<Fault> {
  const range = rowRange(view, row.row);
  if (!hasFigures(view, row.row)) return;
  const place = formatCell({ row: row.row, column: view.column('unit')?.column ?? range.left });
  if (row.name !== '' && SUMMARY.test(normalise(row.name))) {
    yield {
      range,
      severity: 'info',
      message: {
        th: `แถว ${row.row + 1} (${place} "${shortened(row.name)}") เป็นแถวสรุปใต้แถวรวม จึงไม่นับเป็นอำเภอ`,
        en: `Row ${row.row + 1} (${place} "${shortened(row.name)}") is a summary below the total; it is not taken for a district.`,
      },
    };
    return;
  }
  const name = row.name === '' ? null : shortened(row.name);
  yield {
    range,
    message: {
      th: `แถว ${row.row + 1} (${place} ${name === null ? 'ไม่มีชื่อ' : `"${name}"`}) มีตัวเลขแต่อยู่ใต้แถวรวม ยอดรวมจึงไม่ได้นับแถวนี้ ให้ย้ายขึ้นไปเหนือแถวรวม หรือลบถ้าไม่ใช้`,
      en: `Row ${row.row + 1} (${place} ${name === null ? 'without a name' : `"${name}"`}) has figures but stands below the total, which does not contain it. Move it above the total, or delete it if it is not needed.`,
    },
  };
}

/** The table has no total below: figures without a name after its last district. */
function* withoutName(view: TableView): Generator<Fault> {
  const { rows } = view.table;
  const last = rows.map(({ kind }) => kind !== 'other').lastIndexOf(true);
  for (const { row, name } of rows.slice(last + 1)) {
    if (name !== '' || !hasFigures(view, row)) continue;
    const range = rowRange(view, row);
    yield {
      range,
      message: {
        th: `แถว ${row + 1} (${formatRange(range)}) มีตัวเลขต่อท้ายตารางแต่ไม่มีชื่ออำเภอ ให้พิมพ์ชื่อ ("รวม" ถ้าเป็นยอดรวม) หรือลบถ้าไม่ใช้`,
        en: `Row ${row + 1} (${formatRange(range)}) has figures at the end of the table but no name. Type the name ("รวม" for a total), or delete it if it is not needed.`,
      },
    };
  }
}

/** So far below a table do figures under its columns look like a part of it. */
const REACH = 3;

function* belowTable(view: TableView, context: CheckContext): Generator<Fault> {
  const { table, sheet } = view;
  if (!sheet.used) return;
  const { ranges } = context.on(sheet.name);
  const columns = view.figureColumns();
  const end = Math.min(table.range.bottom + REACH, sheet.used.bottom);
  for (let row = table.range.bottom + 1; row <= end; row++) {
    if (ranges.within(row, row).some((range) => rangesOverlap(range, rowRange(view, row)))) return;
    const figure = columns.find(({ column }) => typeof view.value(row, column) === 'number');
    if (!figure) continue;
    const cell = { row, column: figure.column };
    const value = view.value(row, figure.column);
    yield {
      range: cellRange(cell),
      severity: 'info',
      message: {
        th: `${formatCell(cell)} มีตัวเลข ${String(value)} อยู่ใต้ตาราง (ตารางจบที่แถว ${table.range.bottom + 1}) จึงไม่ถูกนับ ถ้าเป็นข้อมูลของตาราง ให้ลบแถวว่างที่คั่น ถ้าเป็นเลขทด ให้ลบออก`,
        en: `${formatCell(cell)} holds ${String(value)} below the table, which ends at row ${table.range.bottom + 1}: it is not counted. Remove the blank row between if it belongs to the table, or delete a scribbled figure.`,
      },
    };
  }
}

function rowRange({ table }: TableView, row: number): RangeAddress {
  return { top: row, bottom: row, left: table.range.left, right: table.range.right };
}

function hasFigures(view: TableView, row: number): boolean {
  return view.figureColumns().some(({ column }) => view.figure(row, column).state === 'number');
}
