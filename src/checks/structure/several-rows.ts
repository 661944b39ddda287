/**
 * Districts with a row for each of their tambons, villages or groups. None of the rows is the district's, so it has no
 * level until somebody says what it did as a whole. A single name that comes twice is another fault (duplicate-district).
 */
import type { TableRow } from '../../tables';
import type { Faults, TableCheck, TableView } from '../types';
import { nameList } from './helpers/words';

export const severalRows: TableCheck = {
  id: 'several-rows',
  meta: {
    group: 'structure',
    severity: 'error',
    fixable: false,
    title: { th: 'อำเภอเดียวมีหลายแถว', en: 'Several rows for one district' },
    description: {
      th: 'หาอำเภอที่แยกเป็นหลายแถว เช่น รายตำบลหรือรายกลุ่ม เพราะไม่มีแถวใดเป็นผลของทั้งอำเภอ จึงคิดระดับไม่ได้',
      en: 'Finds districts split into rows of tambons, villages or groups: none of them is the whole district’s.',
    },
  },
  checkTable,
};

function* checkTable(view: TableView): Faults {
  const units = new Map<string, TableRow>();
  let districts = 0;
  const seen = new Set<readonly number[]>();
  for (const row of view.table.rows) {
    if (row.kind !== 'district') continue;
    const { several } = row;
    if (several && seen.has(several.rows)) continue;
    districts += 1;
    if (!several) continue;
    seen.add(several.rows);
    units.set(row.name, row);
  }
  const all = [...units.values()];
  const split = all.filter(({ several }) => several?.kind === 'parts');
  const isList = all.length > 1 && all.length * 2 > districts;
  const named = isList ? all : split;
  const [first] = named;
  const rows = first?.several?.rows ?? [];
  const [top] = rows;
  const bottom = rows.at(-1);
  if (!first || top === undefined || bottom === undefined) return;
  const { left, right } = view.table.range;
  const names = nameList(named.map(({ name }) => name));
  const where = named.length > 1 ? { th: 'แถวแรกที่พบ', en: 'first found in rows' } : { th: 'แถว', en: 'rows' };
  yield {
    range: { top, bottom, left, right },
    message: {
      th: `${names.th} มีหลายแถวต่อหนึ่งอำเภอ (${where.th} ${top + 1}-${bottom + 1}) ไม่มีแถวใดเป็นของทั้งอำเภอ จึงยังไม่คิดระดับ ให้รวมเป็นแถวเดียวต่ออำเภอ`,
      en: `${names.en}: several rows for one district (${where.en} ${top + 1}-${bottom + 1}), none of them the whole district’s, so it has no level. Give each district one row.`,
    },
  };
}
