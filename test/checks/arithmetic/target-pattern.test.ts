import { targetPattern } from '../../../src/checks/arithmetic/target-pattern';
import { planted, testCheck } from '../tester';
import { capital, grassroots, otop, poverty } from './tables';

testCheck(targetPattern, {
  valid: [
    { name: 'fourteen for each institution', cells: capital },
    { name: 'the same for every district', cells: grassroots },
    { name: 'percentages have a check of their own', cells: otop },
    { name: 'a class is no target for another', cells: poverty },
    {
      name: 'targets without a pattern',
      cells: capital.map((row, i) => [...row.slice(0, 5), i === 0 ? (row[5] ?? '') : i * i + 3]),
    },
    { name: 'a target that is not filled in', cells: planted(capital, { F3: null }) },
    {
      name: 'eight of twelve districts show no pattern',
      cells: planted(capital, { F8: 13, F9: 13, F10: 13, F11: 13 }),
    },
    {
      name: 'ten of twelve show none where no units are counted',
      cells: planted(grassroots, { E7: 2, E8: 1 }),
    },
    {
      name: 'a district without institutions has nothing to be measured by',
      cells: planted(capital, { D13: null, E13: 0 }),
    },
    {
      name: 'thirteen and a half for each is no rule that anybody made',
      cells: planted(
        capital.map((row, i) => [...row.slice(0, 5), i === 0 ? (row[5] ?? '') : Number(row[4]) * 13.5]),
        { F9: 14 },
      ),
    },
    {
      name: 'nothing for most is no pattern that others break',
      cells: planted(
        capital.map((row, i) => [...row.slice(0, 5), i === 0 ? (row[5] ?? '') : 0]),
        { F9: 14 },
      ),
    },
    { name: 'three rows show no pattern', cells: planted(capital.slice(0, 5), { F5: 13 }) },
  ],
  invalid: [
    {
      name: 'thirteen for one institution',
      cells: planted(capital, { F9: 13 }),
      finds: [
        {
          cell: 'F9',
          severity: 'warning',
          message:
            /13 for 1 .*\(E9\), 13 each, while 11\/12 districts have 14 each, which would give 14\. If it is meant/,
          fixed: { F9: 14 },
          certain: false,
        },
      ],
    },
    {
      name: 'several that have something in common, and one that has it too',
      cells: planted(capital, { F12: 13, F13: 13 }),
      finds: ['F12', 'F13'].map((cell) => ({
        cell,
        message:
          /All 2 districts with 13 have a figure under "เป้าหมายจัดตั้งปี 60", but so has พลับพลาชัย F11, with 14/,
      })),
    },
    {
      name: 'what as many have that do not differ explains nothing',
      cells: planted(capital, { C10: null, D10: 1, F12: 13, F13: 13 }),
      finds: ['F12', 'F13'].map((cell) => ({ cell, message: /which would give 14\. If it is meant/ })),
    },
    {
      name: 'what one row alone has explains nothing either',
      cells: planted(capital, { D11: null, D12: null, D13: null, C9: null, D9: 1, F9: 13 }),
      finds: [{ cell: 'F9', message: /which would give 14\. If it is meant/ }],
    },
    {
      name: 'nine of twelve show a pattern',
      cells: planted(capital, { F9: 13, F10: 11, F11: 9 }),
      finds: ['F9', 'F10', 'F11'].map((cell) => ({ cell, message: /9\/12 districts have 14 each/ })),
    },
    {
      name: 'four rows of five show a pattern',
      cells: planted(capital.slice(0, 6), { F6: 13 }),
      finds: [{ cell: 'F6', message: /4\/5 districts have 14 each/ }],
    },
    {
      name: 'one district with another figure than all',
      cells: planted(grassroots, { E7: 2 }),
      finds: [
        { cell: 'E7', severity: 'info', message: /2, while 11\/12 districts have 3/, fixed: { E7: 3 } },
      ],
    },
  ],
});
