import { openQuestion } from '../../../src/checks/structure/open-question';
import { testCheck } from '../tester';

const rows = (header: readonly string[], ...figures: readonly (string | number | null)[]) => [
  ['ที่', 'อำเภอ', ...header],
  [1, 'กระสัง', ...figures],
  [2, 'คูเมือง', ...figures],
];
const POOR = 'ครัวเรือนยากจนที่พัฒนาได้';

testCheck(openQuestion, {
  valid: [
    { name: 'who remains', cells: rows([POOR, 'คงเหลือจริง'], 48, 24) },
    { name: 'no results yet', cells: rows([POOR, 'หมายเหตุ'], 48, null) },
    { name: 'the whole year', cells: rows(['ยอดจำหน่าย OTOP ปี 60', 'ผลงาน ณ 30 ก.ย. 61'], 100, 120) },
  ],
  invalid: [
    {
      name: 'who is counted',
      cells: rows([POOR, 'ผลงาน'], 48, 24),
      finds: [{ cell: 'D1', severity: 'warning', message: /คงเหลือ.*ผ่านเกณฑ์/, fixed: null }],
    },
    {
      name: 'read as who got out',
      cells: rows([POOR, 'ผ่านเกณฑ์'], 48, 24),
      finds: [{ cell: 'D1', severity: 'info', message: /target − result/, fixed: null }],
    },
    {
      name: 'a part of the year',
      cells: rows(['ยอดจำหน่าย OTOP ปี 60', 'ผลงาน ไตรมาส 1'], 100, 30),
      finds: [{ cell: 'D1', severity: 'warning', message: /so far, not final/, fixed: null }],
    },
    {
      name: 'whose year',
      cells: rows(['ยอดจำหน่าย OTOP ปี 63', 'ยอดจำหน่าย OTOP ปี 64'], 100, 120),
      finds: [{ cell: 'D1', severity: 'warning', message: /2564/, fixed: null }],
    },
    {
      name: 'in which unit',
      cells: rows(['เป้าหมายแหล่งทุน ปี 61 (ครัวเรือน)', 'ผลงาน (แห่ง)'], 10, 9),
      finds: [{ cell: 'D1', severity: 'warning', message: /"แห่ง"/, fixed: null }],
    },
    {
      name: 'said by the name of the sheet',
      cells: rows(['ยอดจำหน่าย OTOP ปี 60', 'ผลงาน'], 100, 30),
      options: { name: 'รอบ 6 เดือน' },
      finds: [{ cell: 'A1:D1', sheet: 'รอบ 6 เดือน', severity: 'warning', message: /6 เดือน/, fixed: null }],
    },
  ],
});
