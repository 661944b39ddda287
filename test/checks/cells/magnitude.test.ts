import { magnitude } from '../../../src/checks/cells/magnitude';
import { planted, testCheck, type Rows } from '../tester';
import { capital, otop, otopShort, poverty } from './sheets';

/** The figure that stands at an address of the rows. */
function at(rows: Rows, row: number, column: number): number {
  const cell = rows[row - 1]?.[column];
  if (typeof cell !== 'number') throw new Error(`No figure in row ${row}`);
  return cell;
}

const half: Rows = otop.map((row, index) =>
  row.map((cell, column) => {
    if (column !== 5 || index < 2 || typeof cell !== 'number') return cell;
    return Math.round(cell * ([0.25, 0.4, 0.05, 0.5, 0.3, 0.2, 0.6, 0.15, 0.02][index - 2] ?? 1));
  }),
);

testCheck(magnitude, {
  valid: [
    { name: 'a district a hundred times smaller than another (row 11)', cells: otop },
    { name: 'the same without a province', cells: otopShort },
    { name: 'small counts beside large ones', cells: poverty },
    { name: 'little progress here, all done there', cells: capital },
    { name: 'the middle of the year, each as far as it has come', cells: half },
    {
      name: 'three districts, of which one has come far',
      cells: planted(poverty.slice(0, 6), {
        C3: null,
        D3: null,
        E3: null,
        F3: null,
        D6: 60,
        F4: 1,
        F5: 2,
        F6: 58,
      }),
    },
    {
      name: 'a district that is named like its province',
      cells: [
        ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 60'],
        [1, 'พระนครศรีอยุธยา', 10_000_000],
        [2, 'ท่าเรือ', 90_000_000],
        [3, 'นครหลวง', 80_000_000],
        [4, 'บางไทร', 70_000_000],
      ],
    },
    { name: 'nothing sold', cells: planted(otop, { F5: 0 }) },
    { name: 'a sum that misses a little', cells: planted(otop, { C3: at(otop, 3, 2) + 90_000 }) },
  ],
  invalid: [
    {
      name: 'a result with a zero too many',
      cells: planted(otop, { F5: at(otop, 5, 5) * 10 }),
      finds: [{ cell: 'F5', fixed: { F5: at(otop, 5, 5) }, certain: false, message: /10 เท่า/ }],
    },
    {
      name: 'a result in thousands, where nothing is summed',
      cells: planted(otopShort, { D6: at(otopShort, 6, 3) / 1000 }),
      finds: [{ cell: 'D6', message: /1,000 เท่า/ }],
    },
    {
      name: 'a result a thousand times its base, where nothing is summed',
      cells: planted(otopShort, { D6: at(otopShort, 6, 3) * 1000 }),
      finds: [{ cell: 'D6', fixed: { D6: at(otopShort, 6, 3) } }],
    },
    {
      name: 'a base with a zero too many: the base is named, not what goes with it',
      cells: planted(otop, { C6: at(otop, 6, 2) * 10 }),
      finds: [{ cell: 'C6', fixed: { C6: at(otop, 6, 2) } }],
    },
    {
      name: 'a base that lost a digit, known by its targets alone',
      cells: planted(
        otop.filter((_row, index) => index !== 2),
        { C5: at(otop, 6, 2) / 10 },
      ),
      finds: [{ cell: 'C5', fixed: { C5: at(otop, 6, 2) } }],
    },
    {
      name: 'a target of a level',
      cells: planted(otop, { D7: at(otop, 7, 3) * 10 }),
      finds: [{ cell: 'D7', fixed: { D7: at(otop, 7, 3) } }],
    },
    {
      name: 'the province',
      cells: planted(otop, { C3: at(otop, 3, 2) * 10 }),
      finds: [{ cell: 'C3', fixed: { C3: at(otop, 3, 2) }, message: /ผลรวมของอำเภอ/ }],
    },
    {
      name: 'a district larger than its province',
      cells: planted(poverty, { C5: 700 }),
      finds: [{ cell: 'C5', message: /ยอดรวม 557 \(C3\)/ }],
    },
    {
      name: 'households with a zero too many',
      cells: planted(poverty, { D5: 780 }),
      finds: [{ cell: 'D5', fixed: { D5: 78 } }],
    },
    {
      name: 'a target that its whole column speaks against',
      cells: planted(capital.slice(0, -1), { D5: 1400 }),
      finds: [{ cell: 'D5', fixed: { D5: 14 } }],
    },
  ],
});
