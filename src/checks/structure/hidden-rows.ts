/** Rows and columns out of sight that hold data: they count in every sum and score, but nobody who looks sees them. */
import type { Bilingual } from '../../scoring';
import { columnName, formatRange, type RangeAddress } from '../../sheet/address';
import type { ColumnRole } from '../../tables';
import type { Fault, Faults, TableCheck, TableView } from '../types';
import { isFilled, nameList, runsOf, shortened } from './helpers/words';

export const hiddenRows: TableCheck = {
  id: 'hidden-rows',
  meta: {
    group: 'structure',
    severity: 'warning',
    fixable: false,
    title: { th: 'แถวหรือคอลัมน์ที่ซ่อนหรือถูกกรอง', en: 'Hidden or filtered rows and columns' },
    description: {
      th: 'หาแถวและคอลัมน์ในตารางที่มีข้อมูลแต่ถูกซ่อนหรือถูกกรอง เพราะผู้ตรวจจะมองไม่เห็นทั้งที่ยังถูกนำไปคิด',
      en: 'Finds rows and columns of a table that hold data but are hidden or filtered away: they count, yet nobody sees them.',
    },
  },
  checkTable,
};

function* checkTable(view: TableView): Faults {
  const { sheet, table } = view;
  if (!sheet.visible) yield hiddenSheet(view);
  if (sheet.hiddenRows === undefined) {
    if (sheet.isFiltered) yield filtered(table.range);
  } else yield* rowFaults(view, sheet.hiddenRows);
  yield* columnFaults(view, sheet.hiddenColumns ?? []);
}

function* rowFaults({ table, sheet, value }: TableView, hidden: readonly number[]): Faults {
  const { top, bottom, left, right } = table.range;
  const within = hidden.filter((row) => row >= top && row <= bottom);
  if (within.length === 0) return;
  const names = new Map(table.rows.map(({ row, name }) => [row, name]));
  const filled: number[] = [];
  for (const [index, row] of within.entries()) {
    for (let column = left; column <= right; column++) {
      if (!isFilled(value(row, column))) continue;
      filled.push(row);
      break;
    }
    if (index % 500 === 499) yield null;
  }
  for (const { first, last } of runsOf(filled)) {
    const rows = first === last ? `${first + 1}` : `${first + 1}-${last + 1}`;
    const units: string[] = [];
    for (let row = first; row <= last; row++) {
      const name = names.get(row) ?? '';
      if (name !== '') units.push(name);
    }
    const list = nameList(units);
    const who: Bilingual =
      units.length > 0 ? { th: ` (${list.th})`, en: ` (${list.en})` } : { th: '', en: '' };
    yield {
      range: { top: first, bottom: last, left, right },
      message: {
        th: `แถว ${rows}${who.th} ${sheet.isFiltered ? 'ถูกกรองหรือซ่อนไว้' : 'ถูกซ่อนไว้'}แต่มีข้อมูล ซึ่งยังถูกนำไปคิดรวม ให้แสดงแถวแล้วตรวจ หรือลบถ้าไม่ใช้`,
        en: `${first === last ? 'Row' : 'Rows'} ${rows}${who.en} ${first === last ? 'is' : 'are'} ${sheet.isFiltered ? 'filtered away or hidden' : 'hidden'}, but ${first === last ? 'holds' : 'hold'} data that counts. Show and check, or delete what is not needed.`,
      },
    };
  }
}

/** Columns whose being hidden changes what a reader believes of the figures. */
const FIGURES: ReadonlySet<ColumnRole> = new Set([
  'unit',
  'base',
  'target',
  'levelTarget',
  'result',
  'input',
]);

function* columnFaults({ table, value }: TableView, hidden: readonly number[]): Generator<Fault> {
  const { headerRange, range } = table;
  for (const { column, header, role } of table.columns) {
    if (!hidden.includes(column)) continue;
    let row = headerRange.bottom + 1;
    while (row <= range.bottom && !isFilled(value(row, column))) row += 1;
    if (row > range.bottom) continue;
    const name = columnName(column);
    yield {
      range: { top: headerRange.top, bottom: range.bottom, left: column, right: column },
      severity: role !== null && FIGURES.has(role) ? 'warning' : 'info',
      message: {
        th: `คอลัมน์ ${name} "${shortened(header)}" ถูกซ่อนไว้แต่มีข้อมูล ให้แสดงคอลัมน์แล้วตรวจ`,
        en: `Column ${name} "${shortened(header)}" is hidden, but holds data. Show and check it.`,
      },
    };
  }
}

function hiddenSheet({ table }: TableView): Fault {
  const place = formatRange(table.range);
  return {
    range: table.range,
    severity: 'info',
    key: 'sheet',
    message: {
      th: `ตาราง ${place} อยู่ในแผ่นงานที่ซ่อนไว้ ข้อมูลยังถูกตรวจและคิดคะแนน ให้แสดงแผ่นงานถ้าต้องใช้`,
      en: `The table ${place} is on a hidden sheet. It is still checked and scored; show the sheet if it is needed.`,
    },
  };
}

function filtered(range: RangeAddress): Fault {
  const place = formatRange(range);
  return {
    range,
    key: 'filter',
    message: {
      th: `แผ่นงานนี้มีตัวกรองทำงานอยู่ บางแถวของตาราง ${place} อาจมองไม่เห็นแต่ยังถูกนำไปคิด ให้ล้างตัวกรองแล้วตรวจ`,
      en: `A filter is on: some rows of the table ${place} may be out of sight, yet they count. Clear the filter and check.`,
    },
  };
}
