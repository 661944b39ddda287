/**
 * A district that is known for certain but written otherwise than in the register and the rest of the table: lookups by name
 * between sheets then miss it. Letters that are typed wrong are a warning, most of all those that look right on paper and that
 * nobody finds by reading (SARA AM in two parts, invisible characters). A prefix, the short form of the capital, English and
 * another accepted spelling are no mistakes: everybody reads them as they are meant, and so does the add-in. They are for
 * information, with the fix for whoever looks names up in formulas of their own.
 */
import type { Bilingual } from '../../scoring';
import { cellRange } from '../../sheet/address';
import { matchProvince } from '../../thai';
import type { CheckContext, CheckMeta, Fault, Faults, Severity, TableView } from '../types';
import { namesIn, type NameReading, type Section } from './helpers/reading';
import { departureOf, styleOf, written, type Departure, type Style } from './helpers/style';
import { at, kindOf, quoted, renaming } from './helpers/words';

export const id = 'district-spelling';
export const acrossSheets = true;

export const meta: CheckMeta = {
  group: 'names',
  severity: 'warning',
  fixable: true,
  title: { th: 'ชื่ออำเภอสะกดไม่ตรงทะเบียน', en: 'District name written otherwise' },
  description: {
    th: 'ตรวจชื่อที่รู้ว่าเป็นอำเภอใดแต่เขียนไม่ตรงทะเบียน เช่น สระอำแยกสองตัว เเ แทน แ ตกวรรณยุกต์ มี อ. นำหน้า เพราะสูตรค้นหาตามชื่อจะหาไม่พบ',
    en: 'Names that are known but not written as in the register (SARA AM in two parts, two SARA E, lost tone marks, a prefix): formulas that look them up miss them.',
  },
};

const WAYS: Readonly<Record<Departure, { readonly severity: Severity; readonly what: Bilingual }>> = {
  around: {
    severity: 'info',
    what: {
      th: 'มีคำหรือช่องว่างนำหน้าหรือต่อท้าย ไม่เหมือนแถวอื่น',
      en: 'has a prefix, an ending or a space unlike the other rows',
    },
  },
  capital: {
    severity: 'info',
    what: { th: 'เขียนชื่ออำเภอเมืองไม่เต็ม', en: 'is the short form of the capital district' },
  },
  english: { severity: 'info', what: { th: 'เขียนเป็นภาษาอังกฤษ', en: 'is in English' } },
  otherSpelling: {
    severity: 'info',
    what: { th: 'เป็นตัวสะกดที่ต่างจากทะเบียน', en: 'is spelt otherwise than in the register' },
  },
  twoSaraE: {
    severity: 'warning',
    what: { th: 'พิมพ์สระเอสองตัว (เ เ) แทนสระแอ (แ)', en: 'has two SARA E where one SARA AE belongs' },
  },
  splitSaraAm: {
    severity: 'warning',
    what: { th: 'สระอำแยกเป็นสองตัวหรือมีช่องว่างคั่น', en: 'has its SARA AM in two parts or set apart' },
  },
  invisible: {
    severity: 'warning',
    what: { th: 'มีอักขระที่มองไม่เห็นแทรกอยู่', en: 'holds invisible characters' },
  },
  markOrder: {
    severity: 'warning',
    what: { th: 'สระหรือวรรณยุกต์ซ้ำหรือสลับลำดับกัน', en: 'has vowels or tone marks twice or in the wrong order' },
  },
  innerSpace: {
    severity: 'warning',
    what: { th: 'มีช่องว่างหรือขึ้นบรรทัดใหม่กลางชื่อ', en: 'has a space or line break inside the name' },
  },
  marks: {
    severity: 'warning',
    what: { th: 'วรรณยุกต์หรือการันต์ขาดหรือผิด', en: 'has tone marks missing or wrong' },
  },
};

/** More rows than this that merely differ around the name are one finding. */
const SINGLE_FINDINGS = 3;

export function* checkTable(view: TableView, context: CheckContext): Faults {
  const names = (yield* namesIn(context)).byView.get(view);
  if (!names || names.isOtherList) return;
  for (const section of names.sections) {
    yield* provinceRow(section);
    const style = styleOf(section.names);
    const around: NameReading[] = [];
    for (const [index, reading] of section.names.entries()) {
      if (index % 400 === 399) yield null;
      const way = reading.district && departureOf(reading.raw, reading.district, style);
      if (way === 'around') around.push(reading);
      else if (way) yield spelling(reading, way, style, section);
    }
    if (around.length > SINGLE_FINDINGS) yield manyAround(around, style, section);
    else for (const reading of around) yield spelling(reading, 'around', style, section);
    yield null;
  }
}

function spelling(reading: NameReading, way: Departure, style: Style, { province }: Section): Fault {
  const { severity, what } = WAYS[way];
  const name = reading.district ? written(reading.district, style, reading.raw) : '';
  // Both spellings are in official use: changing one is the office's decision.
  const fix = renaming(reading, name, way !== 'otherSpelling');
  const todo = fix
    ? { th: `แก้เป็น ${quoted(name)}`, en: `Change it to ${quoted(name)}.` }
    : {
        th: `ชื่อนี้มาจากสูตร ให้แก้ที่เซลล์ต้นทางเป็น ${quoted(name)}`,
        en: `It comes from a formula: change it at its source to ${quoted(name)}.`,
      };
  return {
    range: cellRange(reading.cell),
    severity,
    message: {
      th: `เซลล์ ${at(reading)}: ชื่อ${kindOf(province)} ${quoted(reading.raw)} ${what.th} ${todo.th}`,
      en: `${at(reading)}: the name ${quoted(reading.raw)} ${what.en}. ${todo.en}`,
    },
    suggestion: { th: name, en: name },
    ...(fix ? { fix } : {}),
  };
}

function manyAround(readings: readonly NameReading[], style: Style, { province }: Section): Fault {
  const [first] = readings;
  const last = readings.at(-1) ?? first;
  const fixes = readings.flatMap(
    (reading) =>
      (reading.district && renaming(reading, written(reading.district, style, reading.raw), true)) ?? [],
  );
  const cells = `${first ? at(first) : ''}–${last ? at(last) : ''}`;
  const example = quoted(first?.raw ?? '');
  const kind = kindOf(province);
  return {
    range: {
      top: first?.cell.row ?? 0,
      left: first?.cell.column ?? 0,
      bottom: last?.cell.row ?? 0,
      right: first?.cell.column ?? 0,
    },
    severity: 'info',
    message: {
      th: `เซลล์ ${cells}: ชื่อ${kind} ${readings.length} แถวมีคำหรือช่องว่างนำหน้าหรือต่อท้ายปนกัน เช่น ${example} เขียนให้เหมือนกันทั้งตาราง`,
      en: `${cells}: ${readings.length} names have prefixes, endings or spaces that differ, ${example} for one. Write them alike.`,
    },
    ...(fixes.length > 0
      ? {
          fix: {
            certain: true,
            label: { th: `เขียนชื่อ ${fixes.length} แถวให้เหมือนกัน`, en: `Write ${fixes.length} names alike` },
            changes: fixes.flatMap(({ changes }) => changes),
          },
        }
      : {}),
  };
}

/** The province's own row: what lookups by name stumble over, too. */
function* provinceRow({ view, province, provinceRow: row, names }: Section): Faults {
  const column = names[0]?.cell.column;
  if (!row || column === undefined) return;
  const value = view.value(row.row, column);
  if (typeof value !== 'string' || matchProvince(value) !== province) return;
  const asDistrict = {
    code: province.code,
    th: province.th,
    en: province.en,
    province: province.code,
    type: 'amphoe',
  } as const;
  const way = departureOf(value, asDistrict, { before: '', behind: '', language: 'th' });
  if (!way || WAYS[way].severity !== 'warning') return;
  const reading: NameReading = {
    row,
    cell: { row: row.row, column },
    raw: value,
    hasFormula: view.formula(row.row, column) !== null,
    district: null,
    isBare: false,
  };
  const { what } = WAYS[way];
  const fix = renaming(reading, province.th, true);
  yield {
    range: cellRange(reading.cell),
    message: {
      th: `เซลล์ ${at(reading)}: ชื่อจังหวัด ${quoted(value)} ${what.th} แก้เป็น ${quoted(province.th)}`,
      en: `${at(reading)}: the province’s name ${quoted(value)} ${what.en}. Change it to ${quoted(province.th)}.`,
    },
    suggestion: { th: province.th, en: province.th },
    ...(fix ? { fix } : {}),
  };
}
