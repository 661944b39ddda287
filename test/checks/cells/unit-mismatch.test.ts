import { unitMismatch } from '../../../src/checks/cells/unit-mismatch';
import { planted, testCheck, type Rows } from '../tester';
import { otop, otopShort, poverty } from './sheets';

const scaled = (rows: Rows, columns: readonly number[], factor: number): Rows =>
  rows.map((row) =>
    row.map((cell, column) =>
      columns.includes(column) && typeof cell === 'number' ? Number((cell / factor).toFixed(2)) : cell,
    ),
  );
const split: Rows = [
  ['OTOP ปีงบประมาณ 2561'],
  ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP (ล้านบาท)', null],
  [null, null, 'ปี 60', 'ปี 61'],
  ...otopShort.slice(2),
];

testCheck(unitMismatch, {
  valid: [
    { name: 'baht without a word', cells: otop },
    { name: 'baht, said', cells: planted(otop, { C2: 'ยอดจำหน่ายสินค้า OTOP ปี 60 (บาท)' }) },
    {
      name: 'millions, said and meant',
      cells: planted(scaled(otopShort, [2, 3], 1e6), { D1: 'หน่วย : ล้านบาท' }),
    },
    {
      name: 'one column in millions, said in its header',
      cells: planted(scaled(otopShort, [3], 1e6), { D2: 'ผลการดำเนินงาน ปี 61 (ล้านบาท)' }),
    },
    { name: 'households', cells: poverty },
  ],
  invalid: [
    {
      name: 'a header in millions over baht',
      cells: planted(otop, { C2: 'ยอดจำหน่ายสินค้า OTOP ปี 60 (ล้านบาท)' }),
      finds: [
        {
          cell: 'C2',
          severity: 'error',
          message: /180,830,246 \(C4\)/,
          fixed: { C2: 'ยอดจำหน่ายสินค้า OTOP ปี 60 (บาท)' },
          certain: false,
        },
      ],
    },
    {
      name: 'a group header',
      cells: split,
      finds: [{ cell: 'C2', fixed: { C2: 'ยอดจำหน่าย OTOP (บาท)' }, certain: false }],
    },
    {
      name: 'a title',
      cells: planted(otopShort, { D1: 'หน่วย : ล้านบาท' }),
      finds: [{ cell: 'D1', fixed: { D1: 'หน่วย : บาท' }, certain: false }],
    },
    {
      name: 'a column in millions beside one in baht',
      cells: scaled(otopShort, [3], 1e6),
      finds: [{ cell: 'D2', message: /คนละหน่วย/, fixed: null }],
    },
    {
      name: 'millions in a cell: rounded, so to be looked at',
      cells: planted(otop, { F5: '175.58 ล้าน', F6: '๖๘.๕ ล้านบาท', F7: '2 แสน' }),
      finds: [
        { cell: 'F5', fixed: { F5: 175580000 }, certain: false, message: /มักปัดเศษ/ },
        { cell: 'F6', fixed: { F6: 68500000 }, certain: false },
        { cell: 'F7', fixed: { F7: 200000 }, certain: false },
      ],
    },
  ],
});
