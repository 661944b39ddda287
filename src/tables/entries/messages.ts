/** Why a cell cannot be read, for the person who typed it. */
import type { Bilingual } from '../../scoring';
import { formatCell, type CellAddress } from '../../sheet/address';
import { EVIDENCE } from '../managed/evidence';
import { INPUTS } from '../managed/inputs';
import { headerOf } from '../managed/words';
import { quote } from '../readCell';
import type { EntryColumn } from './types';

function t(th: string, en: string): Bilingual {
  return { th, en };
}

export const cannot = {
  blank: {
    rubric: t('ยังไม่ได้ระบุเกณฑ์', 'no rubric is given'),
    unit: t('ยังไม่ได้ระบุจังหวัดหรืออำเภอ', 'no province or district is given'),
    indicator: t('ยังไม่ได้ระบุตัวชี้วัด', 'no indicator is given'),
    input: t('ยังไม่ได้ระบุว่าเป็นข้อมูลใด', 'it is not said which input this is'),
    step: t('ยังไม่ได้ระบุขั้น', 'no step is given'),
  },
  rubric: (text: string) => t(`ไม่รู้จักเกณฑ์ "${quote(text)}"`, `"${quote(text)}" is no known rubric`),
  rubricNumber: (text: string) =>
    t(
      `${text} ไม่ใช่รหัสเกณฑ์ ถ้าต้องการ 2562/1 ให้ตั้งเซลล์เป็นข้อความก่อนพิมพ์`,
      `${text} is no rubric; for 2562/1 format the cell as text before typing`,
    ),
  indicator: (named: Bilingual, rubric: string) =>
    t(
      `เกณฑ์ ${rubric} ไม่มีตัวชี้วัด "${quote(named.th)}"`,
      `Rubric ${rubric} has no indicator "${quote(named.en)}"`,
    ),
  input: (text: string, known: readonly Bilingual[]) =>
    t(
      `ตัวชี้วัดนี้ไม่ใช้ข้อมูล "${quote(text)}" ที่ใช้คือ ${known.map(({ th }) => th).join(', ')}`,
      `This indicator has no input "${quote(text)}"; it has ${known.map(({ en }) => en).join(', ')}`,
    ),
  step: (text: string) => t(`"${quote(text)}" ไม่ใช่ลำดับขั้น`, `"${quote(text)}" is no step`),
  twice: (places: readonly string[]) =>
    t(
      `มีข้อมูลเดียวกันหลายค่าที่ ${places.join(', ')} ให้เหลือค่าเดียว`,
      `the same input has several values at ${places.join(', ')}; leave one`,
    ),
  tables: (places: readonly string[]) =>
    t(
      `ตารางให้ค่าไม่ตรงกันที่ ${places.join(', ')} ให้กรอกค่าที่ถูกต้องในข้อมูลตัวชี้วัด`,
      `tables disagree at ${places.join(', ')}; enter the right value among the inputs`,
    ),
};

/** As the add-in writes it; a column of both lists has the same words on both. */
function headerOfColumn(column: EntryColumn): Bilingual {
  return headerOf<EntryColumn>({ columns: [...INPUTS.columns, ...EVIDENCE.columns] }, column);
}

/** Why a whole list is not read. */
export function headersMissing(columns: readonly EntryColumn[]): Bilingual {
  const names = (language: 'th' | 'en'): string =>
    columns.map((column) => `"${headerOfColumn(column)[language]}"`).join(', ');
  return t(
    `หัวตารางไม่มีคอลัมน์ ${names('th')} จึงอ่านทั้งตารางนี้ไม่ได้ ให้ตั้งชื่อหัวคอลัมน์กลับตามนี้`,
    `the header lacks ${names('en')}, so this whole list is not read; give the column that name again`,
  );
}

export function inCell(sheet: string, cell: CellAddress, problem: Bilingual): Bilingual {
  const place = `${sheet}!${formatCell(cell)}`;
  return { th: `เซลล์ ${place}: ${problem.th}`, en: `Cell ${place}: ${problem.en}` };
}
