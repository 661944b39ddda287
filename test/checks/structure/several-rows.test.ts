import * as unknownDistrict from '../../../src/checks/names/unknown-district';
import { severalRows } from '../../../src/checks/structure/several-rows';
import { findingsOf, sheet, testCheck, type Rows } from '../tester';
import { workbookOf } from '../../tables/build';

const HEADER = ['ที่', 'อำเภอ', 'ตำบล', 'ยอดจำหน่าย OTOP ปี 60', 'ผลการดำเนินงาน ปี 61'];
const split: Rows = [
  HEADER,
  [1, 'กระสัง', 'สองชั้น', 100_000, 120_000],
  [null, null, 'สูงเนิน', 200_000, 210_000],
  [2, 'คูเมือง', 'ปะเคียบ', 300_000, 330_000],
  [null, null, 'หินเหล็กไฟ', 300_000, 330_000],
  [3, 'นางรอง', 'ถนนหัก', 300_000, 330_000],
];
const list: Rows = [
  HEADER,
  [1, 'กระสัง', 'สองชั้น', 100_000, 120_000],
  [2, 'กระสัง', 'สูงเนิน', 200_000, 210_000],
  [3, 'คูเมือง', 'ปะเคียบ', 300_000, 330_000],
  [4, 'คูเมือง', 'หินเหล็กไฟ', 300_000, 330_000],
];

testCheck(severalRows, {
  valid: [
    {
      name: 'one row for each',
      cells: [HEADER, ...split.slice(1, 2), ...split.slice(3, 4), ...split.slice(5)],
    },
    {
      name: 'one name twice among others is duplicate-district’s',
      cells: [HEADER, ...split.slice(1, 2), ...split.slice(3, 4), ...split.slice(5), ...split.slice(1, 2)],
    },
  ],
  invalid: [
    {
      name: 'tambons below the names',
      cells: split,
      finds: [{ cell: 'A2:E3', severity: 'error', message: /กระสัง, คูเมือง.*แถวแรกที่พบ 2-3/ }],
    },
    {
      name: 'the names in every row',
      cells: list,
      finds: [{ cell: 'A2:E3', message: /กระสัง, คูเมือง/ }],
    },
  ],
});

test('a row of a tambon is not told to have lost its name', () => {
  expect(findingsOf(unknownDistrict, workbookOf(sheet(split)))).toEqual([]);
});
