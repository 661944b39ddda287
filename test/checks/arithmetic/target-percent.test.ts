import { targetPercent } from '../../../src/checks/arithmetic/target-percent';
import { planted, testCheck, type Rows } from '../tester';
import { capital, otop, poverty } from './tables';

/** Bases with fractions in their percentages, each column worked out by `amount`. */
function table(amount: (base: number, percent: number, row: number) => number): Rows {
  const bases = [100001, 200003, 300007, 400009, 500011];
  const names = ['กระสัง', 'คูเมือง', 'นางรอง', 'ปะคำ', 'สตึก'];
  return [
    ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 60', 'เพิ่มขึ้น 16%', 'เพิ่มขึ้น 17%', 'เพิ่มขึ้น 18%'],
    ...bases.map((base, i) => [
      i + 1,
      names[i] ?? '',
      base,
      ...[16, 17, 18].map((percent) => amount(base, percent, i)),
    ]),
  ];
}
const satang = (base: number, percent: number): number => Math.round(base * (100 + percent)) / 100;
const exactly = table(satang);
const halfUp = table((base, percent) => Math.round(satang(base, percent)));
const down = table((base, percent) => Math.floor(satang(base, percent)));
const up = table((base, percent) => Math.ceil(satang(base, percent)));

testCheck(targetPercent, {
  valid: [
    { name: 'to the satang', cells: exactly },
    { name: 'no fractions at all', cells: otop },
    { name: 'half of the households', cells: poverty },
    { name: 'a table without percentages', cells: capital },
    { name: 'a base that cannot be read is said elsewhere', cells: planted(exactly, { C2: 'รอข้อมูล' }) },
    {
      name: 'more than may remain has a check of its own',
      cells: planted(poverty, { F4: 9 }),
    },
  ],
  invalid: [
    {
      name: 'rounded half up: said once for each column',
      cells: halfUp,
      finds: ['D2:D6', 'E2:E6', 'F2:F6'].map((cell) => ({
        cell,
        severity: 'info' as const,
        message: /ปัดเศษตั้งแต่ครึ่งขึ้นเป็นจำนวนเต็มบาท \(5 จาก 5 เซลล์ที่มีเศษ\)/,
        fixed: null,
      })),
    },
    {
      name: 'the fraction dropped',
      cells: down,
      finds: ['D2:D6', 'E2:E6', 'F2:F6'].map((cell) => ({
        cell,
        severity: 'info' as const,
        message: /rounded down to whole baht \(5 of the 5/,
      })),
    },
    {
      name: 'always up',
      cells: up,
      finds: ['D2:D6', 'E2:E6', 'F2:F6'].map((cell) => ({
        cell,
        severity: 'info' as const,
        message: /rounded up to whole baht \(5 of the 5/,
      })),
    },
    {
      name: 'a cell that breaks the pattern is named',
      cells: planted(exactly, { E4: 351008 }),
      finds: [
        {
          cell: 'E2:E6',
          severity: 'info',
          message: /to the satang \(4 of the 5.*Except E4 351,008 \(exactly 351,008\.19\)/,
        },
      ],
    },
    {
      name: 'a total that adds up rounded targets is right, though two bahts above its percentage',
      cells: [
        ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 60', 'เพิ่มขึ้น 17%'],
        [1, 'กระสัง', 100001, 117002],
        [2, 'คูเมือง', 100001, 117002],
        [3, 'นางรอง', 100001, 117002],
        // 17 % of the sum is 351,003.51.
        [null, 'รวม', 300003, 351006],
      ],
      finds: [{ cell: 'D2:D5', severity: 'info', message: /rounded up to whole baht \(3 of the 3/ }],
    },
    {
      name: 'no pattern',
      cells: planted(exactly, { E2: 117001, E4: 351009 }),
      finds: [
        {
          cell: 'E2:E6',
          severity: 'info',
          message: /to the satang in E3, E5, E6; up to whole baht in E4; down to whole baht in E2/,
        },
      ],
    },
    {
      name: 'a whole baht off is more than rounding; the other targets say what it was',
      cells: planted(exactly, { E4: 351009.19 }),
      finds: [
        {
          cell: 'E4',
          severity: 'warning',
          message: /351,009\.19 .*\+17 % of C4 \(300,007\) is 351,008\.19: 1 too high/,
          suggestion: /351,008\.19/,
          fixed: { E4: 351008.19 },
          certain: true,
        },
      ],
    },
    {
      name: 'digits swapped, in a column of whole baht',
      cells: planted(halfUp, { E4: 315008 }),
      finds: [
        { cell: 'D2:D6', severity: 'info' },
        { cell: 'E2:E6', severity: 'info' },
        { cell: 'F2:F6', severity: 'info' },
        { cell: 'E4', severity: 'warning', fixed: { E4: 351008 }, certain: true },
      ],
    },
    {
      name: 'without another target to compare nothing is certain',
      cells: planted(exactly, { E4: 351018.19 }).map((row) => [...row.slice(0, 3), row[4] ?? null]),
      finds: [{ cell: 'D4', message: /Check D4 and C4/, fixed: { D4: 351008.19 }, certain: false }],
    },
    {
      name: 'all targets of the row agree on another base',
      cells: planted(exactly, { C4: 30007 }),
      finds: [{ cell: 'C4', message: /\(D4, E4, F4\).*300,007/, fixed: { C4: 300007 }, certain: true }],
    },
    {
      name: 'targets that follow from no common base',
      cells: planted(exactly, { D4: 1, E4: 50000, F4: 90000 }),
      finds: [{ cell: 'D4' }, { cell: 'E4' }, { cell: 'F4' }],
    },
    {
      name: 'a stricter remaining target than its percentage',
      cells: planted(poverty, { F4: 4 }),
      finds: [{ cell: 'F4', message: /2 too low/, fixed: { F4: 6 } }],
    },
    {
      name: 'households rounded up are above their percentage',
      cells: planted(poverty, { E4: 13, F4: 7 }),
      finds: [
        {
          cell: 'F2:F14',
          severity: 'info',
          message: /rounded half up to whole households.*above the percentage/,
        },
      ],
    },
    {
      name: 'a formula is not written over',
      cells: planted(exactly, { E4: { formula: '=C4*1.2', value: 360008.4 } }),
      finds: [{ cell: 'E4', fixed: null }],
    },
  ],
});
