/**
 * Dates that no calendar has, anywhere in the workbook: "31 ก.ย." (September has 30 days), "30 ก.พ.", "9/31/2561". Which
 * date was meant is for the office to say, so the nearest one is only offered.
 */
import { englishMonths, impossibleDates, thaiMonths, type ImpossibleDate } from '../../thai/dates';
import type { Bilingual } from '../../scoring';
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
        const dates = impossibleDates(cell.text);
        if (dates.length > 0) yield { ...faultOf(cell, dates), sheet: sheet.name };
      }
    }
  },
};

/** One finding for a cell, however many of its dates are wrong: its fix mends them together. */
function faultOf(cell: TextCell, dates: readonly ImpossibleDate[]): Fault {
  const place = formatCell(cell);
  const nearest = mended(cell.text);
  const fix = nearest === null ? null : textFix(cell, nearest, false);
  const said = dates.map(whyOf);
  return {
    range: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
    message: {
      th: `เซลล์ ${place}: ${said.map(({ th }) => th).join(' และ')} ให้ตรวจกับต้นฉบับแล้วแก้ไข`,
      en: `Cell ${place}: ${said.map(({ en }) => en).join('; ')}. Check the source and correct it.`,
    },
    ...(nearest === null ? {} : { suggestion: { th: nearest, en: nearest } }),
    ...(fix ? { fix } : {}),
  };
}

function whyOf({ text, month, lastDay }: ImpossibleDate): Bilingual {
  const why =
    month !== null && lastDay !== null
      ? {
          th: `เดือน${thaiMonths[month] ?? ''}มีถึงวันที่ ${lastDay}`,
          en: `${englishMonths[month] ?? ''} has ${lastDay} days`,
        }
      : { th: 'ไม่มีวันหรือเดือนนี้ (วัน/เดือน/ปี)', en: 'there is no such day or month (day/month/year)' };
  return {
    th: `วันที่ "${text}" ไม่มีในปฏิทิน เพราะ${why.th}`,
    en: `the date "${text}" does not exist: ${why.en}`,
  };
}

/** `null` where one of the dates has nothing near it. */
function mended(text: string): string | null {
  let now = text;
  for (;;) {
    const [first] = impossibleDates(now);
    if (!first) return now;
    if (first.nearest === null || first.nearest === now) return null;
    now = first.nearest;
  }
}
