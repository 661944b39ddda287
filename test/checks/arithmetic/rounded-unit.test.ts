import { roundedUnit } from '../../../src/checks/arithmetic/rounded-unit';
import { testCheck, type Rows } from '../tester';

const sales = (before: string, after: string, figures: readonly (readonly [number, number])[]): Rows => [
  ['ที่', 'อำเภอ', `ยอดจำหน่าย OTOP ปี 60 ${before}`, `ยอดจำหน่าย OTOP ปี 61 ${after}`],
  ...['กระสัง', 'คูเมือง', 'นางรอง'].map((name, i) => [i + 1, name, ...(figures[i] ?? [])]),
];

// Level 5 is a growth of 20 %, level 4 of 19 %. Two decimals of a million hide up to 5,000 baht.
testCheck(roundedUnit, {
  valid: [
    {
      name: 'far enough from every threshold',
      cells: sales('(ล้านบาท)', '(บาท)', [
        [100.25, 119_800_000],
        [100.12, 120_300_000],
        [100.34, 90_000_000],
      ]),
    },
    {
      name: 'single baht are not rounded',
      cells: sales('(บาท)', '(บาท)', [
        [100_000_000, 120_000_000],
        [100_000_000, 119_999_999],
      ]),
    },
    { name: 'nothing reported', cells: sales('(ล้านบาท)', '(บาท)', [[100.25, 0]]) },
  ],
  invalid: [
    {
      name: 'on the threshold and one step either side of what the rounding hides',
      // 100.25 stands for 100,245,000 to 100,255,000: 20 % of it is 120,294,000 to 120,306,000.
      cells: sales('(ล้านบาท)', '(บาท)', [
        [100.25, 120_294_000],
        [100.25, 120_306_000],
        [100.25, 120_293_999],
      ]),
      finds: [{ cell: 'C2', message: /4 ถึง 5/, fixed: null }],
    },
    {
      name: 'both in millions: the finest figure says how fine they are',
      cells: sales('(ล้านบาท)', '(ล้านบาท)', [
        [40, 48],
        [25.5, 30.9],
        [10, 11],
      ]),
      finds: [{ cell: 'C2', message: /4 to 5/, fixed: null }],
    },
  ],
});
