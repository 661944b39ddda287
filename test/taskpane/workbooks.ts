/** Small workbooks in the layout of the printed tables; results are invented. */
import { parseCell } from '../../src/sheet/address';
import type { CellValue } from '../../src/sheet/snapshot';
import type { SheetFixture } from './gateway';

const none: CellValue = null;

/** Indicator 2 with its results column: level 3, level 5, below level 1, not reported, unreadable. */
export const otop: SheetFixture = {
  name: 'OTOP',
  rows: [
    ['ตัวชี้วัดที่ 2 รายได้จากการจำหน่ายผลิตภัณฑ์ชุมชน OTOP'],
    [],
    [
      'ที่',
      'จังหวัด/อำเภอ',
      'ยอดจำหน่ายสินค้า OTOP ปี 60',
      'ยอดจำหน่ายสินค้า OTOP ปี 61 เพิ่มขึ้น 16%',
      'ยอดจำหน่ายสินค้า OTOP ปี 61 เพิ่มขึ้น 17%',
      'ยอดจำหน่ายสินค้า OTOP ปี 61 เพิ่มขึ้น 18%',
      'ยอดจำหน่ายสินค้า OTOP ปี 61 เพิ่มขึ้น 19%',
      'ยอดจำหน่ายสินค้า OTOP ปี 61 เพิ่มขึ้น 20%',
      'หมายเหตุ',
      'ผลการดำเนินงาน',
    ],
    [
      1,
      'บุรีรัมย์',
      1531349984,
      1776365981,
      1791679481.28,
      1806992981,
      1822306480.96,
      1837619981,
      none,
      1810000000,
    ],
    [
      2,
      'เมืองบุรีรัมย์',
      180830246,
      209763085,
      211571387.82,
      213379690,
      215187992.74,
      216996295.2,
      none,
      217000000,
    ],
    [3, 'กระสัง', 146318107, 169729004, 171192185.19, 172655366, 174118547.33, 175581728.4, none, 150000000],
    [4, 'คูเมือง', 59592400, 69127184, 69723108, 70319032, 70914956, 71510880, none, none],
    [5, 'ชำนิ', 30000000, 34800000, 35100000, 35400000, 35700000, 36000000, none, 'รอข้อมูล'],
  ],
};

/** Indicator 5: cumulative group counts, one met, one short by one, one not reported. */
export const groups: SheetFixture = {
  name: 'ฐานราก',
  rows: [
    ['ตัวชี้วัดที่ 5 การขับเคลื่อนเศรษฐกิจฐานรากและประชารัฐ'],
    ['ที่', 'จังหวัด/อำเภอ', 'เป้าหมาย', none, none, 'หมายเหตุ', 'ผลการดำเนินงาน'],
    [none, none, 'รอบที่ 1 (ก.พ.61)', 'รอบที่ 2 ยอดสะสม (ก.ค.61)', 'ยอดสะสม ณ ก.ย.61', none, none],
    [1, 'เมืองบุรีรัมย์', 1, 2, 2, none, 2],
    [2, 'กระสัง', 1, 2, 2, none, 1],
    [3, 'คูเมือง', 1, 2, 2, none, none],
  ],
};

/** A table of districts that fits no indicator. */
export const unknown: SheetFixture = {
  name: 'อื่น',
  rows: [
    ['ที่', 'อำเภอ', 'จำนวนต้นไม้', 'ความสูง'],
    [1, 'เมืองบุรีรัมย์', 10, 2],
    [2, 'กระสัง', 12, 3],
    [3, 'คูเมือง', 9, 4],
  ],
};

/** Indicator 4 of a province with three districts, all results in; cells planted over by address. */
export function phuket(cells: Readonly<Record<string, CellValue>> = {}, name = 'ภูเก็ต'): SheetFixture {
  const rows: CellValue[][] = [
    ['ตัวชี้วัดที่ 4 การเข้าถึงแหล่งทุน'],
    ['ที่', 'จังหวัด/อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)', 'ผลการดำเนินงาน'],
    [1, 'ภูเก็ต', 60, 60],
    [2, 'เมืองภูเก็ต', 30, 30],
    [3, 'กะทู้', 10, 10],
    [4, 'ถลาง', 20, 20],
  ];
  for (const [address, value] of Object.entries(cells)) {
    const cell = parseCell(address);
    const row = cell && rows[cell.row];
    if (row) row[cell.column] = value;
  }
  return { name, rows };
}

/** Thai digits (certain to mend), a misread name, a negative figure and a unit in its cell. */
export const faulty = phuket({ D4: '๓๐', B5: 'อ.กระทู้', D5: -10, D6: '20 คน' });
