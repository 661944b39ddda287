import { magnitude } from '../../../src/checks/cells/magnitude';
import { rowMagnitude } from '../../../src/checks/cells/row-magnitude';
import { workbookOf } from '../../tables/build';
import { findingsOf, planted, sheet, testCheck, type Cell, type Rows } from '../tester';
import { otop, otopShort } from './sheets';

/** The figures of one row of the cells, each times the factor. */
function times(rows: Rows, row: number, factor: number): Rows {
  return rows.map((cells, index) =>
    index === row - 1
      ? cells.map((cell, column): Cell => (column >= 2 && typeof cell === 'number' ? cell * factor : cell))
      : cells,
  );
}

/** One district sells three hundred times as much as the middle one, and all figures are rounded. */
const unequal: Rows = [
  otopShort[0] ?? [],
  otopShort[1] ?? [],
  ...['เมืองบุรีรัมย์', 'กระสัง', 'คูเมือง', 'แคนดง', 'เฉลิมพระเกียรติ', 'ชำนิ', 'นางรอง', 'นาโพธิ์'].map(
    (name, n): Cell[] => {
      const base = n === 0 ? 900_000_000 : 1_000_000 + n * 400_000;
      return [n + 1, name, base, base * 1.2];
    },
  ),
];

testCheck(rowMagnitude, {
  valid: [
    { name: 'districts of a hundred times each other', cells: otop },
    { name: 'a very large district', cells: unequal },
    {
      name: 'one figure alone is another check’s',
      cells: planted(otopShort, { C5: 59_592_400_000 }),
    },
  ],
  invalid: [
    {
      name: 'base, targets and result times a thousand',
      cells: times(otopShort, 5, 1000),
      finds: [
        {
          cell: 'C5:D5',
          message: /แถว 5 \(คูเมือง\).*1,000 เท่า/,
          fixed: { C5: 59_592_400, D5: 68_531_260 },
          certain: false,
        },
      ],
    },
    {
      name: 'with a typed total that tells the same',
      cells: times(otop, 6, 1000),
      finds: [{ cell: 'C6:F6' }],
    },
    {
      name: 'in thousands of baht',
      cells: times(otopShort, 3, 0.001),
      finds: [{ cell: 'C3:D3', message: /เล็กกว่า/ }],
    },
  ],
});

test('what is said of the row is not said of each of its figures', () => {
  expect(findingsOf(magnitude, workbookOf(sheet(times(otop, 6, 1000))))).toEqual([]);
});
