/**
 * Buddhist and Christian years mixed, and years that are not the table's own. Anywhere in the workbook: "ปี 2018" in Thai
 * text is 2561; in headers and titles a year must be the rubric's fiscal year or the one before it. A table that is not
 * recognised because of one wrong year is looked at too, since this is what hides it.
 */
import { formatCell } from '../../sheet/address';
import { BUDDHIST_ERA, withYear, yearMentions, type YearMention } from '../../thai/dates';
import type { Fault, WorkbookCheck } from '../types';
import { cellsWithDigits, textFix, type TextCell } from './sheet-text';
import { datesInOtherCalendar, isBuddhist, isChristian, yearColumns } from './year-cells';
import { yearFaults } from './year-places';

export const yearMixUp: WorkbookCheck = {
  id: 'year-mix-up',
  meta: {
    group: 'cells',
    severity: 'warning',
    fixable: true,
    title: { th: 'ปี พ.ศ. กับ ค.ศ. ปนกัน หรือปีไม่ตรงกับตาราง', en: 'Years mixed up' },
    description: {
      th: 'หาปี ค.ศ. ที่ปนกับ พ.ศ. และปีในชื่อเรื่องหรือหัวตารางที่ไม่ตรงกับปีของเกณฑ์',
      en: 'Finds Christian years among Buddhist ones, and years in titles and headers that are not the rubric’s.',
    },
  },
  *checkWorkbook(context) {
    for (const sheet of context.workbook.sheets) {
      for (const cell of cellsWithDigits(sheet)) {
        if (!cell) {
          yield null;
          continue;
        }
        for (const mention of yearMentions(cell.text)) {
          const fault = calendarFault(cell, mention);
          if (fault) yield { ...fault, sheet: sheet.name };
        }
      }
      yield* datesInOtherCalendar(sheet);
    }
    yield* yearColumns(context);
    yield* yearFaults(context);
  },
};

/** The year as the Buddhist calendar has it, where the text has it in the other; `null` where nothing is mixed up. */
function calendarFault(cell: TextCell, mention: YearMention): Fault | null {
  const { year, label, digits } = mention;
  if (digits === 2) return null;
  const isThai = /[ก-๎]/.test(cell.text);
  const place = formatCell(cell);
  const range = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  const written = cell.text.slice(mention.start, mention.end);
  if (label === 'christian') {
    if (!isBuddhist(year)) return null;
    const christian = year - BUDDHIST_ERA;
    const fix = textFix(cell, withYear(cell.text, mention, christian), false);
    return {
      range,
      key: written,
      message: {
        th: `เซลล์ ${place}: "ค.ศ. ${written}" เป็นปี พ.ศ. ให้เปลี่ยนคำนำหน้าเป็น พ.ศ. หรือแก้ปีเป็น ค.ศ. ${christian}`,
        en: `Cell ${place}: ${year} after "ค.ศ." is a Buddhist year. Write พ.ศ. before it, or change it to ${christian}.`,
      },
      suggestion: { th: `พ.ศ. ${year} หรือ ค.ศ. ${christian}`, en: `B.E. ${year} or A.D. ${christian}` },
      ...(fix ? { fix } : {}),
    };
  }
  const right = isChristian(year) ? year + BUDDHIST_ERA : isTwice(year) ? year - BUDDHIST_ERA : null;
  if (right === null || (label === null && !isThai)) return null;
  const fix = textFix(cell, withYear(cell.text, mention, right), true);
  const why = isChristian(year)
    ? { th: `ปี ${written} เป็น ค.ศ. ปนอยู่กับข้อความที่ใช้ พ.ศ.`, en: `${year} is a Christian year` }
    : { th: `ปี ${written} บวก 543 ซ้ำสองครั้ง`, en: `543 was added to ${year} twice` };
  return {
    range,
    key: written,
    message: {
      th: `เซลล์ ${place}: ${why.th} ให้แก้เป็น พ.ศ. ${right}`,
      en: `Cell ${place}: ${why.en}; this text counts by the Buddhist calendar. Change it to ${right}.`,
    },
    suggestion: { th: String(right), en: String(right) },
    ...(fix ? { fix } : {}),
  };
}

/** 543 added to a year that was Buddhist already. */
function isTwice(year: number): boolean {
  return year >= 3050 && year <= 3160;
}
