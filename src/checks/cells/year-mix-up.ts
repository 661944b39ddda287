/**
 * Buddhist and Christian years mixed, and years that are not the table's own. Anywhere in the workbook: "ปี 2018" in Thai
 * text is 2561; in headers and titles a year must be the rubric's fiscal year or the one before it. A table that is not
 * recognised because of one wrong year is looked at too, since this is what hides it.
 */
import type { Bilingual } from '../../scoring';
import { formatCell } from '../../sheet/address';
import { mended, yearMending, yearMentions, type YearMention } from '../../thai/dates';
import { BUDDHIST_ERA } from '../../thai/days';
import type { Fault, WorkbookCheck } from '../types';
import { cellsWithDigits, textFix, type TextCell } from './helpers/sheet-text';
import { datesInOtherCalendar, isBuddhist, isChristian, yearColumns } from './helpers/year-cells';
import { yearFaults } from './helpers/year-places';

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
        const fault = calendarFault(cell);
        if (fault) yield { ...fault, sheet: sheet.name };
      }
      yield* datesInOtherCalendar(sheet);
    }
    yield* yearColumns(context);
    yield* yearFaults(context);
  },
};

interface MixedUp {
  readonly mention: YearMention;
  readonly meant: number;
  /** A Buddhist year after "ค.ศ.": the year or the word may be wrong. */
  readonly isOpen: boolean;
  readonly why: Bilingual;
}

/** Of one cell; a person who sees so many looks at the cell. */
const MOST_SAID = 5;

/** One finding for a cell, however many of its years are wrong: its fix mends them together. */
function calendarFault(cell: TextCell): Fault | null {
  const isThai = /[ก-๎]/.test(cell.text);
  const mixed = yearMentions(cell.text).flatMap((mention) => mixedUp(cell.text, mention, isThai) ?? []);
  if (mixed.length === 0) return null;
  const place = formatCell(cell);
  const after = mended(
    cell.text,
    mixed.map(({ mention, meant }) => yearMending(cell.text, mention, meant)),
  );
  const isCertain = mixed.every(({ isOpen }) => !isOpen);
  const fix = textFix(cell, after, isCertain);
  const told = mixed.slice(0, MOST_SAID);
  const rest = mixed.length - told.length;
  const more = rest > 0 ? { th: ` และอีก ${rest} แห่ง`, en: ` and ${rest} more` } : { th: '', en: '' };
  const meant = told.map((one) => (one.isOpen ? `ค.ศ. ${one.meant}` : `พ.ศ. ${one.meant}`)).join(', ');
  const why = { th: told.map((one) => one.why.th), en: told.map((one) => one.why.en) };
  return {
    range: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
    message: {
      th: `เซลล์ ${place}: ${why.th.join(' และ')}${more.th} ให้แก้เป็น ${meant}${isCertain ? '' : ' หรือแก้คำนำหน้าเป็น พ.ศ.'}`,
      en: `Cell ${place}: ${why.en.join('; ')}${more.en}. Change to ${meant}${isCertain ? '' : ', or write พ.ศ. before the year'}.`,
    },
    suggestion: { th: after, en: after },
    ...(fix ? { fix } : {}),
  };
}

/** `null` where the year is of the calendar that its words say, or that Thai text counts by. */
function mixedUp(text: string, mention: YearMention, isThai: boolean): MixedUp | null {
  const { year, label, digits } = mention;
  if (digits === 2) return null;
  const written = text.slice(mention.start, mention.end);
  if (label === 'christian') {
    if (!isBuddhist(year)) return null;
    return {
      mention,
      meant: year - BUDDHIST_ERA,
      isOpen: true,
      why: { th: `ปี ${written} เป็น พ.ศ. แต่เขียนว่า ค.ศ.`, en: `${year} after "ค.ศ." is a Buddhist year` },
    };
  }
  if (label === null && !isThai) return null;
  if (isChristian(year)) {
    return {
      mention,
      meant: year + BUDDHIST_ERA,
      isOpen: false,
      why: {
        th: `ปี ${written} เป็น ค.ศ. แต่เอกสารนี้ใช้ พ.ศ.`,
        en: `${year} is a Christian year in a text that counts by the Buddhist calendar`,
      },
    };
  }
  if (!isTwice(year)) return null;
  return {
    mention,
    meant: year - BUDDHIST_ERA,
    isOpen: false,
    why: { th: `ปี ${written} บวก 543 ซ้ำสองครั้ง`, en: `543 was added to ${year} twice` },
  };
}

/** 543 added to a year that was Buddhist already. */
function isTwice(year: number): boolean {
  return year >= 3050 && year <= 3160;
}
