import { strayRows } from '../../../src/checks/structure/stray-rows';
import { findingsOf, testCheck } from '../tester';
import { sample } from '../../tables/build';
import { capital } from './tables';

const [title = [], header = [], ...rows] = capital;
const total = rows.at(-1) ?? [];
const districts = rows.slice(0, -1);

testCheck(strayRows, {
  valid: [
    { name: 'the total closes the table', cells: capital },
    { name: 'the total on top', cells: [title, header, total, ...districts] },
    {
      name: 'a total above each of two groups',
      cells: [
        title,
        header,
        [null, 'รวม', 18, 9, 10],
        ...districts.slice(0, 2),
        [null, 'รวม', 18, 9, 5],
        ...districts.slice(2),
      ],
    },
    { name: 'a footnote', cells: [...capital, ['หมายเหตุ: ข้อมูล ณ 30 ก.ย. 61']] },
    { name: 'a signature', cells: [...capital, [], [null, null, null, '(ลงชื่อ)', null]] },
    {
      name: 'another table close below',
      cells: [...capital, [], ['ขนาด', 'ชื่อขนาด', 'เป้าหมาย'], ['S', 'เล็ก', 10], ['L', 'ใหญ่', 20]],
    },
    { name: 'a figure far below', cells: [...capital, [], [], [], [], [null, null, 36]] },
  ],
  invalid: [
    {
      name: 'a district below the total',
      cells: [...capital, [5, 'สตึก', 9, 4, 4]],
      finds: [{ cell: 'A8:F8', severity: 'warning', message: /สตึก/ }],
    },
    {
      name: 'figures without a name below the total',
      cells: [...capital, [null, null, 9, 4, 4]],
      finds: [{ cell: 'A8:F8', severity: 'warning', message: /ไม่มีชื่อ/ }],
    },
    {
      name: 'an average is usual there',
      cells: [...capital, [null, 'เฉลี่ย', 9, 4.5, 3.75]],
      finds: [{ cell: 'A8:F8', severity: 'info', message: /สรุป/ }],
    },
    {
      name: 'figures without a name where there is no total',
      cells: [title, header, ...districts, [null, null, 36, 18, 15]],
      finds: [{ cell: 'A7:F7', severity: 'warning', message: /ไม่มีชื่ออำเภอ/ }],
    },
    {
      name: 'a figure below a blank row',
      cells: [...capital, [], [null, null, null, 18]],
      finds: [{ cell: 'D9', severity: 'info', message: /D9 มีตัวเลข 18 .*แถว 7/ }],
    },
  ],
});

test('the printed tables end where they should', () => {
  expect(findingsOf(strayRows, sample('buriram-2561'))).toEqual([]);
});
