import { targetPattern } from '../../../src/checks/arithmetic/target-pattern';
import { planted, testCheck } from '../tester';
import { capital, grassroots, otop, poverty } from './tables';

/** The table with a column of notes, by the rows of the sheet. */
const noted = (notes: Readonly<Record<number, string>>, faults: Readonly<Record<string, number>>) =>
  planted(
    capital.map((row, i) => [...row, i === 0 ? 'หมายเหตุ' : (notes[i + 1] ?? null)]),
    faults,
  );

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
    {
      name: 'all that differ are explained, and all that are explained differ',
      cells: planted(capital, { F11: 13, F12: 13, F13: 13 }),
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
      name: 'what explains several makes the one odd that has it and does not differ',
      cells: planted(capital, { F12: 13, F13: 13 }),
      finds: [
        {
          cell: 'F11',
          severity: 'warning',
          message:
            /พลับพลาชัย .* is 14 for 1 .*\(E11\), 14 each, while 2\/3 districts with a figure under "เป้าหมายจัดตั้งปี 60" have 13 each, which would give 13\. If/,
          fixed: { F11: 13 },
          certain: false,
        },
      ],
    },
    {
      name: 'a word in the notes explains as well',
      cells: noted({ 8: 'ของเดิม', 9: 'จัดตั้งใหม่', 10: 'จัดตั้งใหม่ ', 11: 'จัดตั้งใหม่' }, { F9: 13, F10: 13 }),
      finds: [
        { cell: 'F11', message: /2\/3 districts with "จัดตั้งใหม่" under "หมายเหตุ" have 13/, fixed: { F11: 13 } },
      ],
    },
    {
      name: 'who differs without the explanation is told as before',
      cells: planted(capital, { F10: 13, F11: 13, F12: 13, D10: null, C10: 1 }),
      finds: [
        { cell: 'F10', message: /9\/12 districts have 14 each/, fixed: { F10: 14 } },
        { cell: 'F13', message: /2\/3 districts with a figure/, fixed: { F13: 13 } },
      ],
    },
    {
      name: 'a note of one row is for a person to judge',
      cells: noted({ 9: 'ครัวเรือนย้ายออก' }, { F9: 13 }),
      finds: [{ cell: 'F9', severity: 'info', message: /note says "ครัวเรือนย้ายออก"/, fixed: { F9: 14 } }],
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
