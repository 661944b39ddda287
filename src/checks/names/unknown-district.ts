/**
 * A row whose name is none of the province's districts: misspelt, misread, or another province's. Its figures then count
 * for nobody. The name meant is looked for in the table's own province only, and written unasked only where one letter is
 * wrong and no other name is near.
 */
import type { Bilingual } from '../../scoring';
import { cellRange } from '../../sheet/address';
import { bareName, findProvince, matchProvince, type Province } from '../../thai';
import type { CheckContext, CheckMeta, Fault, Faults, TableView } from '../types';
import { namesIn, type TableNames } from './helpers/reading';
import type { Doubtful } from './helpers/doubtful';
import { districtsElsewhere, resolutionsOf, type Resolution } from './helpers/resolve';
import { styleOf, written } from './helpers/style';
import { at, because, inProvince, kindOf, oneOf, quoted, renaming } from './helpers/words';

export const id = 'unknown-district';
export const acrossSheets = true;

export const meta: CheckMeta = {
  group: 'names',
  severity: 'error',
  fixable: true,
  title: { th: 'ไม่พบชื่ออำเภอนี้ในจังหวัด', en: 'Name is no district of the province' },
  description: {
    th: 'ตรวจว่าทุกแถวเป็นอำเภอของจังหวัดในตาราง เพราะตัวเลขของแถวที่อ่านชื่อไม่ได้จะไม่ถูกนับให้อำเภอใด',
    en: 'Every row must be a district of the table’s province: figures of a row whose name cannot be read count for no district.',
  },
};

const TOTAL_LIKE = /^(?:ยอด|ผล)?รวม|^(?:grand ?)?total/i;

export function* checkTable(view: TableView, context: CheckContext): Faults {
  const names = (yield* namesIn(context)).byView.get(view);
  if (!names) return;
  if (names.isOtherList) {
    yield otherList(view, names);
    return;
  }
  for (const resolution of yield* resolutionsOf(view, context)) {
    for (const item of resolution.doubtful) {
      if (!item.twin && !isRepeatedProvince(item, resolution)) yield unknown(item, resolution);
      yield null;
    }
  }
  yield* withoutProvince(names);
}

/** Told by duplicate-district. */
export function isRepeatedProvince({ reading, district }: Doubtful, { section }: Resolution): boolean {
  return district === null && section.provinceRow !== null && matchProvince(reading.raw) === section.province;
}

function unknown(item: Doubtful, resolution: Resolution): Fault {
  const { reading, district } = item;
  const { names, province } = resolution.section;
  const what = whatItIs(item, province);
  const range = cellRange(reading.cell);
  const source = reading.hasFormula
    ? { th: ' ชื่อนี้มาจากสูตร ให้แก้ที่เซลล์ต้นทาง', en: ' The name comes from a formula: mend it at its source.' }
    : { th: '', en: '' };
  if (!district) {
    const todo = whatToDo(item, resolution);
    return {
      range,
      message: { th: `${what.th} ${todo.th}${source.th}`, en: `${what.en} ${todo.en}${source.en}` },
      ...(item.candidates.length > 0 ? { suggestion: oneOf(item.candidates) } : {}),
    };
  }
  const name = written(district, styleOf(names), reading.raw);
  const why = because(item, province);
  const fix = renaming(reading, name, item.isCertain);
  return {
    range,
    message: {
      th: `${what.th} น่าจะเป็น ${quoted(district.th)} เพราะ${why.th} ตรวจกับต้นฉบับแล้วแก้ชื่อ${source.th}`,
      en: `${what.en} It is probably ${quoted(district.th)}: ${why.en}. Compare with the original and correct the name.${source.en}`,
    },
    suggestion: { th: name, en: name },
    ...(fix ? { fix } : {}),
  };
}

function whatItIs({ reading, reasons }: Doubtful, province: Province): Bilingual {
  const cell = at(reading);
  const home = inProvince(province);
  const kind = kindOf(province);
  if (reading.raw.trim() === '')
    return {
      th: `เซลล์ ${cell}: แถวนี้มีตัวเลขแต่ไม่มีชื่อ${kind}`,
      en: `${cell}: this row has figures but no district name.`,
    };
  const name = quoted(reading.raw);
  if (reasons.near?.distance === 0 && !reasons.near.isCutShort)
    return {
      th: `เซลล์ ${cell}: ${name} ระบุจังหวัดไม่ตรงกับตารางนี้ ซึ่งเป็นของ${home.th}`,
      en: `${cell}: ${name} names another province than the table’s, ${home.en}.`,
    };
  const elsewhere = elsewhereIn(reading.raw, province);
  return {
    th: `เซลล์ ${cell}: ${name} ไม่ใช่${kind}ของ${home.th}${elsewhere ? ` แต่เป็น${elsewhere.th}` : ''}`,
    en: `${cell}: ${name} is no district of ${home.en}${elsewhere ? ` but ${elsewhere.en}` : ''}.`,
  };
}

function elsewhereIn(raw: string, province: Province): Bilingual | null {
  if (matchProvince(raw)) return { th: 'ชื่อจังหวัด', en: 'the name of a province' };
  const [only, ...more] = districtsElsewhere(raw, province);
  const home = only && more.length === 0 ? findProvince(only.province) : null;
  if (!home) return null;
  const named = inProvince(home);
  return { th: `${kindOf(home)}ของ${named.th}`, en: `a district of ${named.en}` };
}

function whatToDo({ reading, candidates }: Doubtful, { present, section }: Resolution): Bilingual {
  if (TOTAL_LIKE.test(reading.raw.trim()))
    return { th: 'ถ้าเป็นแถวรวม ให้พิมพ์ว่า “รวม”', en: 'If it is a row of totals, type “รวม”.' };
  if (candidates.length === 0) {
    const kind = kindOf(section.province);
    return {
      th: `ตรวจกับต้นฉบับแล้วพิมพ์ชื่อ${kind}ให้ถูกต้อง`,
      en: 'Compare with the original and type the name of the district.',
    };
  }
  const names = oneOf(candidates);
  const there = candidates.flatMap(({ code }) => present.get(code)?.[0] ?? [])[0];
  const already = there
    ? {
        th: ` (${quoted(there.raw)} มีแล้วที่ ${at(there)})`,
        en: ` (${quoted(there.raw)} is already in ${at(there)})`,
      }
    : { th: '', en: '' };
  return {
    th: `อาจเป็น ${names.th}${already.th} ตรวจกับต้นฉบับแล้วแก้ชื่อ`,
    en: `It may be ${names.en}${already.en}. Compare with the original and correct the name.`,
  };
}

/** No province to look in: only what is no district anywhere is told. */
function* withoutProvince({ loose }: TableNames): Faults {
  for (const reading of loose) {
    if (!reading.district && !reading.isBare && !isNameSomewhere(reading.raw))
      yield {
        range: cellRange(reading.cell),
        message: {
          th: `เซลล์ ${at(reading)}: ไม่พบ ${quoted(reading.raw)} ในทะเบียนอำเภอ และตารางนี้ไม่บอกว่าเป็นจังหวัดใด ตรวจกับต้นฉบับแล้วพิมพ์ชื่อให้ถูกต้อง`,
          en: `${at(reading)}: ${quoted(reading.raw)} is not in the register of districts, and the table does not tell its province. Compare with the original and type the right name.`,
        },
      };
    yield null;
  }
}

/** A name that several provinces have ("เมือง" among them) is one, only not known whose. */
function isNameSomewhere(raw: string): boolean {
  return bareName(raw) === 'เมือง' || districtsElsewhere(raw, null).length > 0;
}

function otherList(view: TableView, { sections, loose }: TableNames): Fault {
  const all = [...sections.flatMap(({ names }) => names), ...loose];
  const unclear = all.filter(({ district }) => district === null);
  const [first] = unclear;
  const { top, left, bottom } = view.table.range;
  const column = first?.cell.column ?? left;
  const cell = first ? at(first) : '';
  return {
    range: first ? cellRange(first.cell) : { top, left: column, bottom, right: column },
    severity: 'warning',
    message: {
      th: `เซลล์ ${cell} และอีก ${unclear.length - 1} แถว: ชื่อส่วนใหญ่ในคอลัมน์นี้ไม่ใช่ชื่ออำเภอ (${unclear.length} จาก ${all.length} แถว) ถ้าเป็นรายชื่อหมู่บ้านหรือกลุ่ม ให้กำหนดคอลัมน์อำเภอใหม่`,
      en: `${cell} and ${unclear.length - 1} more rows: most names of this column are no districts (${unclear.length} of ${all.length} rows). If they are villages or groups, choose another column of districts.`,
    },
  };
}
