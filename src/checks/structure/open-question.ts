/**
 * What a table leaves open: whether a result counts who remains or who got out, whether it is the whole year's, whose year
 * it is, in which unit. As long as one is open nothing of the table has a level, so it must be heard of. A part of a year is
 * warned of too, since what it earns is no level; what else the words or the user settled is said as information.
 */
import { cellRange, formatCell, formatRange, type RangeAddress } from '../../sheet/address';
import type { Bilingual } from '../../scoring';
import { openQuestions, questionText, readingText, type TableQuestion } from '../../tables';
import type { Fault, TableCheck, TableView } from '../types';

export const openQuestion: TableCheck = {
  id: 'open-question',
  meta: {
    group: 'structure',
    severity: 'warning',
    fixable: false,
    title: { th: 'อ่านตารางอย่างไร', en: 'How a table is read' },
    description: {
      th: 'หาตารางที่หัวคอลัมน์หรือชื่อตารางยังไม่บอกว่านับอะไร เป็นผลถึงเมื่อใด เป็นของปีใด หรือใช้หน่วยใด ซึ่งต้องตอบก่อนจึงจะให้ระดับได้',
      en: 'Finds tables whose words leave open what is counted, for how long, of which year or in which unit: no level before that is answered.',
    },
  },
  *checkTable(view) {
    const open = openQuestions(view.table);
    for (const question of view.table.questions) {
      yield open.includes(question) ? asked(view, question) : read(view, question);
    }
  },
};

function rangeOf({ table }: TableView, { cell }: TableQuestion): RangeAddress {
  return cell ? cellRange(cell) : table.headerRange;
}

function cellText({ table }: TableView, { cell }: TableQuestion): Bilingual {
  if (!cell) {
    const range = formatRange(table.range);
    return { th: `ตาราง ${range}: `, en: `Table ${range}: ` };
  }
  return { th: `เซลล์ ${formatCell(cell)}: `, en: `Cell ${formatCell(cell)}: ` };
}

function asked(view: TableView, question: TableQuestion): Fault {
  const text = questionText(question);
  const place = cellText(view, question);
  return {
    range: rangeOf(view, question),
    key: question.kind,
    message: {
      th: `${place.th}${text.th} ตารางนี้ยังไม่ได้ระดับจนกว่าจะตอบ ให้ตอบที่ “ดูและแก้คอลัมน์” ของตาราง หรือเขียนหัวคอลัมน์ให้ชัด`,
      en: `${place.en}${text.en} No row of the table has a level until it is answered. Answer it under “Check columns” of the table, or make the header plain.`,
    },
  };
}

function read(view: TableView, question: TableQuestion): Fault {
  const text = readingText(question, view.table.rubric);
  const place = cellText(view, question);
  return {
    range: rangeOf(view, question),
    key: question.kind,
    severity: question.kind === 'period' && question.answer === 'soFar' ? 'warning' : 'info',
    message: { th: `${place.th}${text.th}`, en: `${place.en}${text.en}` },
  };
}
