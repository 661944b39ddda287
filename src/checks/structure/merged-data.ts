/**
 * Merged cells among the figures: of a merged block only the first cell holds a value, so the other districts have none,
 * and sorting or filtering breaks. Merged titles, notes, and a total's label across its row are ordinary.
 */
import type { Bilingual } from '../../scoring';
import { formatCell, formatRange, rangesOverlap, type RangeAddress } from '../../sheet/address';
import type { Fault, Faults, TableCheck, TableView } from '../types';
import { nameList } from './helpers/words';

export const mergedData: TableCheck = {
  id: 'merged-data',
  meta: {
    group: 'structure',
    severity: 'warning',
    fixable: false,
    title: { th: 'เซลล์ข้อมูลที่ผสานกัน', en: 'Merged data cells' },
    description: {
      th: 'หาเซลล์ตัวเลขหรือชื่ออำเภอที่ผสานกัน เพราะมีเพียงเซลล์แรกที่เก็บค่า อำเภออื่นในเซลล์นั้นจะไม่มีข้อมูล',
      en: 'Finds merged figures and names: only the first cell holds a value, so the other districts have none.',
    },
  },
  checkTable,
};

function* checkTable(view: TableView): Faults {
  const { table, sheet } = view;
  const data = { ...table.range, top: table.headerRange.bottom + 1 };
  const figures = new Set(view.figureColumns().map(({ column }) => column));
  const unit = view.column('unit')?.column ?? -1;
  let seen = 0;
  for (const merge of sheet.merges ?? []) {
    if (++seen % 500 === 0) yield null;
    if (!rangesOverlap(merge, data)) continue;
    const fault = faultOf(view, merge, figures, unit);
    if (fault) yield fault;
  }
}

function faultOf(
  view: TableView,
  merge: RangeAddress,
  figures: ReadonlySet<number>,
  unit: number,
): Fault | null {
  const { table } = view;
  let touched = 0;
  for (let column = merge.left; column <= merge.right; column++) if (figures.has(column)) touched += 1;
  const hasUnit = unit >= merge.left && unit <= merge.right;
  const isTall = merge.bottom > merge.top;
  // A name beside its number on one row is a label, not a loss.
  if (touched === 0 && !(hasUnit && isTall)) return null;
  const names = table.rows
    .filter(({ row, name }) => row >= merge.top && row <= merge.bottom && name !== '')
    .map(({ name }) => name);
  const first = formatCell({ row: merge.top, column: merge.left });
  const place = formatRange(merge);
  const list = nameList(names);
  const who: Bilingual = names.length > 0 ? { th: ` (${list.th})`, en: ` (${list.en})` } : { th: '', en: '' };
  return {
    range: merge,
    message: {
      th: `เซลล์ ${place}${who.th} ถูกผสานเป็นเซลล์เดียว ค่าจึงมีอยู่ที่ ${first} เท่านั้น เซลล์อื่นในช่วงนี้นับเป็นเซลล์ว่าง ให้ยกเลิกการผสานแล้วกรอกค่าให้ครบทุกเซลล์`,
      en: `The cells ${place}${who.en} are merged: only ${first} holds a value, the others count as blank. Unmerge them and fill in each cell.`,
    },
  };
}
