import { cumulativeFalls } from '../../../src/checks/arithmetic/cumulative-falls';
import { planted, testCheck } from '../tester';
import { capital, grassroots } from './tables';

const monthly = capital.map((row, i) => [
  ...row,
  ...(i === 0 ? ['ผลสะสม ม.ค. 61', 'ผลสะสม มี.ค. 61', 'ผลสะสม ต.ค. 60'] : [4, 6, 2]),
]);

testCheck(cumulativeFalls, {
  valid: [
    { name: 'rounds that rise', cells: grassroots },
    { name: 'no change', cells: planted(grassroots, { C5: 3, D5: 3 }) },
    { name: 'a period that is not filled in', cells: planted(grassroots, { C5: 3, D5: null }) },
    { name: 'months in any order of columns', cells: monthly },
    {
      name: 'targets of two years are no periods of one',
      cells: planted(
        capital.map((row) => [...row, 5]),
        { G1: 'จำนวนเป้าหมายที่ต้องบรรลุ ปี 60' },
      ),
    },
    {
      name: 'figures of each month alone',
      cells: capital.map((row, i) => [...row, ...(i === 0 ? ['ผล ม.ค. 61', 'ผล มี.ค. 61'] : [4, 2])]),
    },
  ],
  invalid: [
    {
      name: 'the second round is below the first',
      cells: planted(grassroots, { C5: 3 }),
      finds: [{ cell: 'D5', severity: 'error', message: /\(C5\) ซึ่งเป็น 3 อยู่ 1/, suggestion: /At least 3/ }],
    },
    {
      name: 'September below the second round',
      cells: planted(grassroots, { E5: 1 }),
      finds: [{ cell: 'E5', message: /\(D5\)/ }],
    },
    {
      name: 'compared with the last period that is filled in',
      cells: planted(grassroots, { D5: null, C5: 4 }),
      finds: [{ cell: 'E5', message: /\(C5\)/ }],
    },
    {
      name: 'cumulative results by month',
      cells: planted(monthly, { H4: 3 }),
      finds: [{ cell: 'H4', message: /3, 1 less than the 4 .*\(G4\)/ }],
    },
  ],
});
