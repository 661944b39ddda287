/** Years that stand in cells as numbers: date serials five centuries ahead, and columns of years. */
import { formatCell, type CellAddress } from '../../../sheet/address';
import type { SheetSnapshot } from '../../../sheet/snapshot';
import { BUDDHIST_ERA, dayOfSerial, isBuddhistSerial } from '../../../thai/days';
import type { CheckContext, Fault } from '../../types';
import { endsStep } from '../../../sheet/steps';

export function isChristian(year: number): boolean {
  return year >= 1950 && year <= 2100;
}

export function isBuddhist(year: number): boolean {
  return year >= 2450 && year <= 2650;
}

const DATE_FORMAT = /[yd]/i;
/** "30/9/2561" typed into a cell: Excel takes it for the Christian year 2561. */
export function* datesInOtherCalendar(sheet: SheetSnapshot): Generator<Fault | null> {
  const { used, values, numberFormats } = sheet;
  if (!used) return;
  for (const [down, row] of values.entries()) {
    for (const [across, value] of row.entries()) {
      if (typeof value !== 'number' || !isBuddhistSerial(value)) continue;
      const format = (numberFormats[down]?.[across] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
      if (format === 'General' || !DATE_FORMAT.test(format)) continue;
      const cell = { row: used.top + down, column: used.left + across };
      const place = formatCell(cell);
      const meant = (dayOfSerial(value) ?? '').slice(0, 4);
      const year = Number(meant) + BUDDHIST_ERA;
      yield {
        sheet: sheet.name,
        range: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
        message: {
          th: `เซลล์ ${place}: Excel อ่านวันที่นี้เป็น ค.ศ. ${year} เพราะพิมพ์ปี พ.ศ. ลงไปโดยตรง ให้พิมพ์ปีเป็น ค.ศ. ${meant} แล้วเลือกรูปแบบวันที่ให้แสดงเป็น พ.ศ.`,
          en: `Cell ${place}: Excel reads this date as the Christian year ${year}, because a Buddhist year was typed. Type ${meant} and choose a Buddhist date format.`,
        },
        suggestion: { th: `ค.ศ. ${meant}`, en: meant },
      };
    }
    if (endsStep(down)) yield null;
  }
}

const YEAR_HEADER = /^(?:ปี|พ\.? ?ศ\.?)(?: ?(?:พ\.? ?ศ\.?|งบประมาณ|ที่[ก-๎ ]*))*$/;

/** A column headed "ปี" or "พ.ศ." whose cells hold years. */
export function* yearColumns({ views }: CheckContext): Generator<Fault | null> {
  for (const view of views) {
    const columns = view.table.columns.filter(({ header }) => YEAR_HEADER.test(header.trim()));
    if (columns.length === 0) continue;
    for (const [index, { row }] of view.table.rows.entries()) {
      if (endsStep(index)) yield null;
      for (const { column } of columns) {
        const fault = yearNumber(view.sheet, { row, column });
        if (fault) yield fault;
      }
    }
  }
}

/** A Christian year as a number where Buddhist years are due. */
export function yearNumber(sheet: SheetSnapshot, cell: CellAddress): Fault | null {
  const [down, across] = [cell.row - (sheet.used?.top ?? 0), cell.column - (sheet.used?.left ?? 0)];
  const year = sheet.values[down]?.[across];
  if (typeof year !== 'number' || !Number.isInteger(year) || !isChristian(year)) return null;
  const place = formatCell(cell);
  const meant = year + BUDDHIST_ERA;
  const isTyped = (sheet.formulas[down]?.[across] ?? null) === null;
  return {
    sheet: sheet.name,
    range: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
    message: {
      th: `เซลล์ ${place}: ปี ${year} เป็น ค.ศ. แต่ตารางนี้ใช้ พ.ศ. ให้แก้เป็น ${meant}`,
      en: `Cell ${place}: ${year} is a Christian year, but this table counts by the Buddhist calendar. Change it to ${meant}.`,
    },
    suggestion: { th: String(meant), en: String(meant) },
    ...(isTyped
      ? {
          fix: {
            certain: true,
            label: { th: `เปลี่ยนเป็น ${meant}`, en: `Change to ${meant}` },
            changes: [
              { cell, before: { kind: 'value', value: year }, after: { kind: 'value', value: meant } },
            ],
          },
        }
      : {}),
  };
}
