import { remainingTarget } from '../../../src/checks/arithmetic/remaining-target';
import { planted, testCheck } from '../tester';
import { otop, poverty } from './tables';

/** A header that names the percentage is taken for the target's only when the user says so. */
const asTarget = [{ tableId: 'แผ่น1!B1', roles: { 5: 'levelTarget' } }] as const;

testCheck(remainingTarget, {
  valid: [
    { name: 'exactly half', cells: poverty },
    { name: 'less than half', cells: planted(poverty, { F4: 5 }) },
    { name: 'no target households: exempt', cells: planted(poverty, { E4: 0, F4: 0 }) },
    { name: 'more is better', cells: otop },
    { name: 'not filled in', cells: planted(poverty, { F4: null }) },
    {
      name: 'a column that stands for 52 %',
      cells: planted(poverty, { F1: 'เป้าหมายคงเหลือ ไม่เกินร้อยละ 52', E4: 25, F4: 13, F2: 74 }),
      choices: asTarget,
    },
  ],
  invalid: [
    {
      name: 'rounded up, with what that means',
      cells: planted(poverty, { E4: 35, F4: 18 }),
      finds: [
        {
          cell: 'F4',
          severity: 'warning',
          message:
            /18 of 35 households remaining, 51\.42 %, above the 50 %.*earns level 3, not level 5.*84 of 167 remaining: it gets 50\.29 %, level 4.*at most 17/,
          suggestion: /17/,
          fixed: { F4: 17 },
          certain: false,
        },
      ],
    },
    {
      name: 'a single household',
      cells: planted(poverty, { E4: 1, F4: 1 }),
      finds: [{ cell: 'F4', message: /100 %.*level 0/, fixed: { F4: 0 } }],
    },
    {
      name: 'hardly above: enough decimals to see it',
      cells: planted(poverty, { E2: 20001, F2: 10001 }),
      finds: [{ cell: 'F2', message: /50\.002499/, fixed: { F2: 10000 } }],
    },
    {
      name: 'the column says 52 %',
      cells: planted(poverty, { F1: 'เป้าหมายคงเหลือ ไม่เกินร้อยละ 52', E4: 25, F4: 14 }),
      choices: asTarget,
      finds: [{ cell: 'F4', message: /above the 52 %.*For level 3 at most 13/, fixed: { F4: 13 } }],
    },
  ],
});
