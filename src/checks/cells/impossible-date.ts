/**
 * Dates that no calendar has, anywhere in the workbook: "31 ก.ย." (September has 30 days), "30 ก.พ.", "9/31/2561". Which
 * date was meant is for the office to say, so the nearest one is only offered.
 */
import { englishMonths, impossibleDates, thaiMonths, type ImpossibleDate } from '../../thai/dates';
import { formatCell } from '../../sheet/address';
import type { Fault, WorkbookCheck } from '../types';
import { cellsWithDigits, textFix, type TextCell } from './sheet-text';

export const impossibleDate: WorkbookCheck = {
  id: 'impossible-date',
  meta: {
    group: 'cells',
    severity: 'warning',
    fixable: true,
    title: { th: 'วันที่ที่ไม่มีในปฏิทิน', en: 'Impossible date' },
    description: {
      th: 'หาวันที่ที่ไม่มีจริง เช่น 31 ก.ย. หรือ 30 ก.พ. ทั้งในตาราง หัวตาราง และชื่อเรื่อง',
      en: 'Finds dates that do not exist, such as 31 September, in tables, headers and titles.',
    },
  },
  *checkWorkbook({ workbook }) {
    for (const sheet of workbook.sheets) {
      for (const cell of cellsWithDigits(sheet)) {
        if (!cell) {
          yield null;
          continue;
        }
        for (const date of impossibleDates(cell.text)) yield { ...faultOf(cell, date), sheet: sheet.name };
      }
    }
  },
};

function faultOf(cell: TextCell, { text, lastDay, month, nearest }: ImpossibleDate): Fault {
  const place = formatCell(cell);
  const fix = nearest === null ? null : textFix(cell, nearest, false);
  const why =
    month !== null && lastDay !== null
      ? {
          th: `เดือน${thaiMonths[month] ?? ''}มีถึงวันที่ ${lastDay}`,
          en: `${englishMonths[month] ?? ''} has ${lastDay} days`,
        }
      : { th: 'วันหรือเดือนนี้ไม่มี (พิมพ์ วัน/เดือน/ปี)', en: 'there is no such day or month (day/month/year)' };
  return {
    range: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
    message: {
      th: `เซลล์ ${place}: วันที่ "${text}" ไม่มีในปฏิทิน เพราะ${why.th} ให้ตรวจกับต้นฉบับแล้วแก้ไข`,
      en: `Cell ${place}: the date "${text}" does not exist: ${why.en}. Check the source and correct it.`,
    },
    key: text,
    ...(nearest === null ? {} : { suggestion: { th: nearest, en: nearest } }),
    ...(fix ? { fix } : {}),
  };
}
