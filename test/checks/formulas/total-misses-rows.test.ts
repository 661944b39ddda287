import { totalMissesRows } from '../../../src/checks/formulas/total-misses-rows';
import { planted, testCheck, type Cell } from '../tester';
import { otopRows } from './tables';

const rows = otopRows();
const total = (formula: string): Readonly<Record<string, Cell>> => ({ C8: { formula, value: 1 } });
const provinceOnTop = [
  rows[0] ?? [],
  [1, 'บุรีรัมย์', { formula: '=SUM(C3:C8)', value: 21_000_000 }],
  ...rows.slice(1, 7),
];

testCheck(totalMissesRows, {
  valid: [
    { name: 'all rows', cells: rows },
    { name: 'header and blank rows in the range do no harm', cells: planted(rows, total('=SUM(C1:C7)')) },
    { name: 'in several parts', cells: planted(rows, total('=SUM(C2:C4,C5:C7)')) },
    { name: 'added one by one', cells: planted(rows, total('=C2+C3+C4+C5+C6+C7')) },
    { name: 'filtered sum', cells: planted(rows, total('=SUBTOTAL(109,C2:C7)')) },
    { name: 'not a sum of the column', cells: planted(rows, total("='อื่น'!C3*2")) },
    { name: 'the sum of another column', cells: planted(rows, total('=SUM(D2:D5)')) },
    { name: 'province on top', cells: provinceOnTop },
  ],
  invalid: [
    {
      name: 'the last row is left out',
      cells: planted(rows, total('=SUM(C2:C6)')),
      finds: [
        {
          cell: 'C8',
          severity: 'error',
          message: /ขาด 1 จาก 6 อำเภอ \(C7 ละหานทราย\)/,
          fixed: { C8: '=SUM(C2:C7)' },
          certain: true,
        },
      ],
    },
    {
      name: 'rows left out at both ends of a filtered sum',
      cells: planted(rows, total('=SUBTOTAL(9,C3:C6)')),
      finds: [{ cell: 'C8', message: /2 of 6/, fixed: { C8: '=SUBTOTAL(9,C2:C7)' }, certain: true }],
    },
    {
      name: 'a gap between the parts',
      cells: planted(rows, total('=SUM(C2:C3,C5:C7)')),
      finds: [{ cell: 'C8', message: /C4 กระสัง/, fixed: { C8: '=SUM(C2:C7)' }, certain: false }],
    },
    {
      name: 'one forgotten when adding one by one',
      cells: planted(rows, total('=C2+C3+C5+C6+C7')),
      finds: [{ cell: 'C8', fixed: { C8: '=SUM(C2:C7)' }, certain: false }],
    },
    {
      name: 'the province is added to its own districts',
      cells: [...provinceOnTop, [null, 'รวม', { formula: '=SUM(C2:C8)', value: 42_000_000 }]],
      finds: [{ cell: 'C9', message: /บวกแถวรวมซ้ำ.*C2 บุรีรัมย์/, fixed: { C9: '=SUM(C3:C8)' }, certain: true }],
    },
  ],
});
