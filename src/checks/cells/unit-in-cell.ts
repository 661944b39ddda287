/**
 * A unit typed beside the figure ("1,500 บาท", "35 ครัวเรือน", "17%"): it belongs in the header. The figure alone is
 * certain where the unit is the column's own; a percentage among households is something else.
 */
import { formatNumber } from '../../i18n/numbers';
import { numberFormatAt } from '../../sheet/snapshot';
import type { TableColumn, TableRow } from '../../tables';
import { parseNumber } from '../../thai';
import type { Fault, TableCheck, TableView } from '../types';
import { headerOf, kindOf, numberFix, cellText, quoted, typedColumns } from './helpers/columns';
import type { CellReading } from './helpers/reading';
import { faultsOfUnusual } from './helpers/unusual';

export const unitInCell: TableCheck = {
  id: 'unit-in-cell',
  meta: {
    group: 'cells',
    severity: 'warning',
    fixable: true,
    title: { th: 'มีหน่วยอยู่ในเซลล์ตัวเลข', en: 'Unit inside the cell' },
    description: {
      th: 'หาเซลล์ที่พิมพ์หน่วยไว้กับตัวเลข เช่น บาท ครัวเรือน % ซึ่งทำให้ Excel คำนวณไม่ได้',
      en: 'Finds units typed beside a figure (baht, households, %), with which Excel cannot compute.',
    },
  },
  checkTable: (view) =>
    faultsOfUnusual(view, typedColumns(view), (row, column, reading) =>
      reading.state === 'text' && reading.says === 'unit-in-cell'
        ? faultOf(view, row, column, reading)
        : null,
    ),
};

function faultOf(
  view: TableView,
  row: TableRow,
  column: TableColumn,
  reading: Extract<CellReading, { state: 'text' }>,
): Fault {
  const { text, unit, isPercent } = reading;
  const place = cellText(row, column.column);
  const value = isPercent && keepsFractions(view, column) ? divided(reading) : reading.value;
  const figure = formatNumber(value);
  const fits = fitsColumn(view, column, reading);
  const range = { top: row.row, left: column.column, bottom: row.row, right: column.column };
  const fix = numberFix(view, { row: row.row, column: column.column }, value, fits, {
    th: `เหลือเฉพาะตัวเลข ${figure}`,
    en: `Keep the figure ${figure} alone`,
  });
  // What the scores cannot read is worse than what only SUM cannot.
  const severity = parseNumber(text).state === 'number' && fits ? 'warning' : 'error';
  if (!fits) {
    return {
      range,
      severity,
      message: {
        th: `${place.th}: "${quoted(text)}" มีหน่วย "${unit}" ซึ่งไม่ใช่หน่วยของคอลัมน์ "${headerOf(column)}" ให้ตรวจกับต้นฉบับ แล้วพิมพ์เฉพาะตัวเลข`,
        en: `${place.en}: "${quoted(text)}" has the unit "${unit}", which is not that of column "${headerOf(column)}". Check the source and type the figure alone.`,
      },
      suggestion: { th: `${figure} หากหน่วยพิมพ์ผิด`, en: `${figure} if only the unit is wrong` },
      ...(fix ? { fix } : {}),
    };
  }
  return {
    range,
    severity,
    message: {
      th: `${place.th}: "${quoted(text)}" มีหน่วย "${unit}" อยู่ในเซลล์เดียวกับตัวเลข ซึ่งทำให้ Excel ถือเป็นข้อความและไม่นำไปรวม ให้เหลือเฉพาะตัวเลข ${figure}`,
      en: `${place.en}: "${quoted(text)}" has the unit "${unit}" in the cell, so Excel takes it for text and does not add it up. Keep the figure ${figure} alone.`,
    },
    suggestion: { th: figure, en: figure },
    ...(fix ? { fix } : {}),
  };
}

function fitsColumn(
  view: TableView,
  column: TableColumn,
  { unit, isPercent, value, decimals }: Extract<CellReading, { state: 'text' }>,
): boolean {
  const isMoney = /บาท|฿|baht|thb/i.test(unit ?? '');
  switch (kindOf(view, column)) {
    case 'money':
      return isMoney && decimals !== 3;
    case 'count':
      return !isMoney && !isPercent && Number.isInteger(value);
    case 'percent':
      return isPercent;
    case 'unknown':
      return !isPercent;
  }
}

/** The other percentages of the column are fractions shown as percent (0.17 in the format 0%). */
function keepsFractions(view: TableView, column: TableColumn): boolean {
  let fractions = 0;
  let others = 0;
  for (const { row } of view.table.rows) {
    const value = view.value(row, column.column);
    if (typeof value !== 'number' || value === 0) continue;
    if (numberFormatAt(view.sheet, { row, column: column.column }).includes('%')) fractions += 1;
    else others += 1;
  }
  return fractions > others;
}

/** By moving the point: 17.3 / 100 in floating point is not 0.173. */
function divided({ value }: Extract<CellReading, { state: 'text' }>): number {
  return Number(`${value}e-2`);
}
