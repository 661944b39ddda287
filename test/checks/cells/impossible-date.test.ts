import { impossibleDate } from '../../../src/checks/cells/impossible-date';
import { planted, sheet, testCheck } from '../tester';
import { otop, poverty } from './sheets';

testCheck(impossibleDate, {
  valid: [
    { name: 'dates that exist', cells: poverty },
    { name: 'the leap day of 2563', cells: planted(otop, { G5: '29 ก.พ. 2563' }) },
    { name: 'months and years only', cells: planted(otop, { G1: 'ต.ค.60 - ก.ย.61 (ปี 61 ก.ย.)' }) },
    { name: 'a number of a document', cells: planted(otop, { G1: 'ที่ มท 0406/31.9 ลว. 31/2561' }) },
  ],
  invalid: [
    {
      name: 'a title above the table',
      cells: planted(otop, { A1: 'ข้อมูล ณ 31 กันยายน 2561' }),
      finds: [
        { cell: 'A1', message: /กันยายนมีถึงวันที่ 30/, fixed: { A1: 'ข้อมูล ณ 30 กันยายน 2561' }, certain: false },
      ],
    },
    {
      name: 'the overview, in Thai digits',
      sheets: [sheet([['ค่าเป้าหมาย'], ['รอบที่ ๒ (ณ ๓๑ ก.ย.๖๑)']], { name: 'ภาพรวม' })],
      tables: 0,
      finds: [{ cell: 'A2', sheet: 'ภาพรวม', fixed: { A2: 'รอบที่ ๒ (ณ ๓๐ ก.ย.๖๑)' }, certain: false }],
    },
    {
      name: 'two in one cell',
      cells: planted(otop, { G5: '30 ก.พ. 61 ถึง 31 เม.ย. 61' }),
      finds: [{ cell: 'G5', message: /28.*30/, fixed: { G5: '28 ก.พ. 61 ถึง 30 เม.ย. 61' }, certain: false }],
    },
  ],
});
