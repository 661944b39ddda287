/**
 * A district of the province without a row. Where a row with an unreadable or repeated name explains it, the finding there
 * is enough. A table of a few districts only is meant to be one: that is said once, as information.
 */
import { formatCell, type CellAddress } from '../../sheet/address';
import type { CheckContext, CheckMeta, Fault, Faults, TableView } from '../types';
import { resolutionsOf, type Resolution } from './helpers/resolve';
import { inProvince, kindOf, quoted, wherePlaced } from './helpers/words';

export const id = 'missing-district';
export const acrossSheets = true;

export const meta: CheckMeta = {
  group: 'names',
  severity: 'warning',
  fixable: false,
  title: { th: 'อำเภอไม่ครบ', en: 'District missing' },
  description: {
    th: 'ตรวจว่าตารางมีครบทุกอำเภอของจังหวัด เพราะอำเภอที่ไม่มีแถวจะไม่มีเป้าหมายและไม่มีผลงาน',
    en: 'The table has a row for every district of the province: one without a row has neither target nor result.',
  },
};

/** Missing more than one in so many: the table is of some districts only. */
const SHARE = 4;
const AT_LEAST = 2;
const MOST_NAMED = 8;

export function* checkTable(view: TableView, context: CheckContext): Faults {
  for (const resolution of yield* resolutionsOf(view, context)) {
    const { missing, all, present } = resolution;
    const isWhole =
      missing.length <= Math.max(AT_LEAST, Math.floor(all.length / SHARE)) && present.size > missing.length;
    if (isWhole) for (const one of missing) yield single(one, resolution);
    else if (missing.length > 0 && present.size > 1) yield some(resolution);
    yield null;
  }
}

function single({ district, place }: Resolution['missing'][number], resolution: Resolution): Fault {
  const { section, all, present } = resolution;
  const rowOf = (code: string | undefined): CellAddress | undefined =>
    code === undefined ? undefined : present.get(code)?.[0]?.cell;
  const before = rowOf(place?.before?.code);
  const last = section.names.at(-1)?.cell ?? { row: section.view.table.range.bottom, column: 0 };
  const cell = before ?? rowOf(place?.after?.code) ?? last;
  const home = inProvince(section.province);
  const kind = kindOf(section.province);
  const count = all.length - resolution.missing.length;
  const where = place ? wherePlaced(place) : null;
  const insert = before || !place ? { th: 'ใต้', en: 'below' } : { th: 'เหนือ', en: 'above' };
  const isCapital = district.th === `เมือง${section.province.th}`;
  const asProvince =
    isCapital && section.provinceRow
      ? {
          th: ` (หรือแถวที่ ${section.provinceRow.row + 1} หมายถึง${kind}เมือง ให้เติมคำว่า “เมือง”)`,
          en: ` (or row ${section.provinceRow.row + 1} is meant for it: then add “เมือง”)`,
        }
      : { th: '', en: '' };
  return {
    range: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
    key: district.code,
    message: {
      th: `เซลล์ ${formatCell(cell)}: ตารางนี้ไม่มีแถวของ${kind} ${quoted(district.th)} (มี ${count} จาก ${all.length} ${kind}ของ${home.th})${where ? ` ซึ่ง${place?.order.from.th ?? ''}อยู่${where.th}` : ''} ให้แทรกแถว${insert.th}แถวที่ ${cell.row + 1} แล้วกรอกข้อมูล${asProvince.th}`,
      en: `${formatCell(cell)}: the table has no row for ${quoted(district.th)} (${count} of ${all.length} districts of ${home.en})${where ? `, which belongs ${where.en} ${place?.order.from.en ?? ''}` : ''}. Insert a row ${insert.en} row ${cell.row + 1} and fill it in${asProvince.en}.`,
    },
    suggestion: { th: `เพิ่มแถว ${quoted(district.th)}`, en: `Add a row ${quoted(district.th)}` },
  };
}

function some({ section, all, present, missing }: Resolution): Fault {
  const first = section.names[0]?.cell ?? { row: section.view.table.range.top, column: 0 };
  const last = section.names.at(-1)?.cell ?? first;
  const home = inProvince(section.province);
  const kind = kindOf(section.province);
  const named = missing.slice(0, MOST_NAMED).map(({ district }) => district.th);
  const more = missing.length - named.length;
  const [thai, english] = more > 0 ? [` และอีก ${more} ${kind}`, ` and ${more} more`] : ['', ''];
  const range = { top: first.row, left: first.column, bottom: last.row, right: first.column };
  return {
    range,
    severity: 'info',
    message: {
      th: `เซลล์ ${formatCell(first)}: ตารางนี้มี ${present.size} จาก ${all.length} ${kind}ของ${home.th} ไม่มี ${named.join(', ')}${thai} ถ้าตั้งใจให้มีเท่านี้ ไม่ต้องแก้`,
      en: `${formatCell(first)}: the table has ${present.size} of ${all.length} districts of ${home.en}; it lacks ${named.join(', ')}${english}. If that is meant, leave it.`,
    },
  };
}
