/**
 * A district that has two rows: its figures count twice, and mostly another district lost its row to the name. The row out
 * of its place is the one in doubt.
 */
import { cellRange } from '../../sheet/address';
import type { CheckContext, CheckMeta, Fault, Faults, TableView } from '../types';
import type { Doubtful } from './helpers/doubtful';
import { resolutionsOf, type Resolution } from './helpers/resolve';
import { styleOf, written } from './helpers/style';
import { at, because, inProvince, kindOf, oneOf, quoted, renaming } from './helpers/words';
import { isRepeatedProvince } from './unknown-district';

export const id = 'duplicate-district';
export const acrossSheets = true;

export const meta: CheckMeta = {
  group: 'names',
  severity: 'error',
  fixable: true,
  title: { th: 'อำเภอซ้ำในตารางเดียวกัน', en: 'District twice in one table' },
  description: {
    th: 'ตรวจว่าแต่ละอำเภอมีแถวเดียว เพราะแถวซ้ำทำให้นับตัวเลขสองครั้ง หรือมีอำเภออื่นหายไป',
    en: 'Every district has one row: with two, figures count twice or another district has lost its row.',
  },
};

export function* checkTable(view: TableView, context: CheckContext): Faults {
  for (const resolution of yield* resolutionsOf(view, context)) {
    for (const item of resolution.doubtful) {
      if (item.twin) yield repeated(item, resolution);
      else if (isRepeatedProvince(item, resolution)) yield repeatedProvince(item, resolution);
    }
    yield null;
  }
}

function repeated(item: Doubtful, { section }: Resolution): Fault {
  const { reading, twin, district, figures, candidates } = item;
  const range = cellRange(reading.cell);
  const other = twin ? at(twin) : '';
  const kind = kindOf(section.province);
  const what = {
    th: `เซลล์ ${at(reading)}: ${kind} ${quoted(reading.raw)} ซ้ำกับ ${other}`,
    en: `${at(reading)}: ${quoted(reading.raw)} is also in ${other}.`,
  };
  if (figures === 'copied')
    return {
      range,
      message: {
        th: `${what.th} และตัวเลขเหมือนกันทุกเซลล์ น่าจะวางซ้ำ ให้ลบแถวหนึ่ง`,
        en: `${what.en} All figures are the same: the row was probably pasted twice. Delete one of the two.`,
      },
      suggestion: { th: 'ลบแถวที่ซ้ำ', en: 'Delete the repeated row' },
    };
  if (district) {
    const name = written(district, styleOf(section.names), reading.raw);
    const why = because(item, section.province);
    const fix = renaming(reading, name, false);
    return {
      range,
      message: {
        th: `${what.th} แถวนี้น่าจะเป็น ${quoted(district.th)} เพราะ${why.th} ตรวจกับต้นฉบับแล้วแก้ชื่อ`,
        en: `${what.en} This row is probably ${quoted(district.th)}: ${why.en}. Compare with the original and correct the name.`,
      },
      suggestion: { th: name, en: name },
      ...(fix ? { fix } : {}),
    };
  }
  const names = oneOf(candidates);
  const differ =
    figures === 'differ' ? { th: ' และตัวเลขไม่เหมือนกัน', en: ' Their figures differ.' } : { th: '', en: '' };
  const [thai, english] =
    candidates.length > 0
      ? [
          ` แถวหนึ่งอาจเป็น ${names.th} ซึ่งยังไม่มีในตารางนี้`,
          ` One of them may be ${names.en}, which the table lacks.`,
        ]
      : ['', ''];
  return {
    range,
    message: {
      th: `${what.th}${differ.th}${thai} ตรวจกับต้นฉบับว่าแถวใดถูก แล้วแก้ชื่อหรือลบแถวที่เกิน`,
      en: `${what.en}${differ.en}${english} Compare with the original, then correct the name or delete the row.`,
    },
    ...(candidates.length > 0 ? { suggestion: names } : {}),
  };
}

function repeatedProvince({ reading }: Doubtful, { section }: Resolution): Fault {
  const row = (section.provinceRow?.row ?? 0) + 1;
  const { th, en } = inProvince(section.province);
  return {
    range: cellRange(reading.cell),
    message: {
      th: `เซลล์ ${at(reading)}: แถวของ${th}ซ้ำกับแถวที่ ${row} ให้เหลือแถวเดียว ถ้าเป็นแถวรวม ให้พิมพ์ว่า “รวม”`,
      en: `${at(reading)}: ${en} already has row ${row}. Keep one of the two; if this one is a total, type “รวม”.`,
    },
  };
}
