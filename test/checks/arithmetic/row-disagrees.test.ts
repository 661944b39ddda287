import { rowDisagrees } from '../../../src/checks/arithmetic/row-disagrees';
import { planted, testCheck, type Rows } from '../tester';

const NAMES = ['กระสัง', 'คูเมือง', 'นางรอง', 'ปะคำ'];
const table = (header: readonly string[], figures: readonly (readonly (number | null)[])[]): Rows => [
  ['อำเภอ', ...header],
  ...NAMES.map((name, i) => [name, ...(figures[i] ?? [])]),
];

const POOR = 'ครัวเรือนยากจนที่พัฒนาได้';
const both = table(
  [POOR, 'หลุดพ้นความยากจน', 'คงเหลือ'],
  [
    [78, 40, 38],
    [48, 30, 18],
    [51, 24, 27],
    [78, 38, 40],
  ],
);
const remaining = table(
  [POOR, 'คงเหลือ', 'ร้อยละ'],
  [
    [78, 40, 51.28],
    [48, 17, 35.41667],
    // One decimal, and five.
    [51, 27, 52.9],
    // Cut instead of rounded.
    [78, 37, 47.43],
  ],
);
const gotOut = table(
  [POOR, 'จำนวนครัวเรือนที่พ้นเกณฑ์ จปฐ.', 'ร้อยละที่คงเหลือ'],
  [
    [78, 40, 48.72],
    [48, 30, 37.5],
    [51, 27, 47.06],
    [78, 37, 52.56],
  ],
);
const sales = table(
  ['ยอดจำหน่าย OTOP ปี 60', 'ยอดจำหน่าย OTOP ปี 61', 'ร้อยละที่เพิ่มขึ้น'],
  [
    [1_000_000, 1_200_000, 20],
    [1_500_000, 1_800_001, 20],
    [2_000_000, 1_900_000, -5],
    // As the format of a percentage keeps it.
    [1_000_000, 1_160_000, 0.16],
  ],
);

testCheck(rowDisagrees, {
  valid: [
    { name: 'those that got out and those that remain', cells: both },
    { name: 'percentages of those that remain', cells: remaining },
    { name: 'percentages of what is left by those that got out', cells: gotOut },
    { name: 'growth', cells: sales },
    { name: 'not reported yet', cells: planted(both, { D3: null, C3: null }) },
    {
      name: 'a percentage of something else in every row',
      cells: planted(remaining, { D2: 1, D3: 2, D4: 3, D5: 4 }),
    },
  ],
  invalid: [
    {
      name: 'more than the target together',
      cells: planted(both, { D3: 22 }),
      finds: [{ cell: 'C3', message: /30 .*26/, fixed: null }],
    },
    {
      name: 'one in the last decimal',
      cells: planted(remaining, { D4: 52.96 }),
      finds: [{ cell: 'D4', message: /52\.96 .*52\.94/ }],
    },
    {
      name: 'a result that was mended and its percentage was not',
      cells: planted(gotOut, { C3: 31 }),
      finds: [{ cell: 'D3', suggestion: /35\.41/ }],
    },
    {
      name: 'growth that the sales did not have',
      cells: planted(sales, { D3: 21 }),
      finds: [{ cell: 'D3', message: /21 .*20/ }],
    },
  ],
});
