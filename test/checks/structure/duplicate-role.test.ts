import { duplicateRole } from '../../../src/checks/structure/duplicate-role';
import { planted, testCheck } from '../tester';
import { capital, otop } from './tables';

testCheck(duplicateRole, {
  valid: [
    { name: 'one column for each part', cells: capital },
    { name: 'five levels', cells: otop },
    {
      name: 'percentages, of which a table may have any number',
      cells: planted(capital, { C2: 'ร้อยละ', F2: 'คิดเป็นร้อยละ' }),
    },
    {
      name: 'the user has said which one is the result',
      cells: planted(capital, { F2: 'ผลงาน ปี 61' }),
      choices: [{ tableId: 'แผ่น1!B2', roles: { 4: 'result' } }],
    },
    {
      name: 'targets of two years',
      cells: planted(capital, { C2: 'จำนวนเป้าหมายที่ต้องบรรลุ ปี 60' }),
    },
  ],
  invalid: [
    {
      name: 'two results, one of them filled in',
      cells: planted(capital, { F2: 'ผลงาน ปี 61' }),
      finds: [{ cell: 'F2', severity: 'error', message: /E2.*ผลการดำเนินงาน/, suggestion: /E3:E7/ }],
    },
    {
      name: 'two results before anybody has reported',
      cells: planted(capital, { F2: 'ผลงาน ปี 61', E3: null, E4: null, E6: null, E7: null }),
      finds: [{ cell: 'F2', severity: 'warning' }],
    },
    {
      name: 'two targets: the table is not recognised for it',
      cells: planted(capital, { C2: 'เป้าหมาย ปี 61' }),
      tables: 0,
      finds: [{ cell: 'D2', severity: 'error', message: /C2 "เป้าหมาย ปี 61"/ }],
    },
    {
      name: 'one percentage twice among the levels',
      cells: planted(otop, { F1: 'เพิ่มขึ้น 17%' }),
      finds: [{ cell: 'F1', severity: 'warning', message: /E1/ }],
    },
  ],
});
