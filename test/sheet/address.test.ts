/** A1 addresses and the places of cells in a snapshot. */
import fc from 'fast-check';
import {
  columnIndex,
  columnName,
  formatCell,
  formatRange,
  parseCell,
  parseRange,
  rangeContains,
  rangesOverlap,
  type RangeAddress,
} from '../../src/sheet/address';
import { countCells } from '../../src/sheet/plan';
import { findSheet, formulaAt, isError, numberFormatAt, valueAt } from '../../src/sheet/snapshot';
import { sheetOf, workbookOf } from '../tables/build';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name.toLowerCase())).toBe(index);
});

const cell = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
const range = fc.tuple(cell, cell).map(([a, b]): RangeAddress => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
}));

test('what is formatted is parsed back', () => {
  fc.assert(fc.property(cell, (address) => expect(parseCell(formatCell(address))).toEqual(address)));
  fc.assert(fc.property(range, (address) => expect(parseRange(formatRange(address))).toEqual(address)));
});

test.each<readonly [string, string | null]>([
  ['$B$5', 'B5'],
  ["'OTOP 61'!A1:C3", 'A1:C3'],
  ['C3:A1', 'A1:C3'],
  ['A0', null],
  ['A', null],
  ['A1:', null],
  ['AAAA1', null],
])('%s is %s', (text, expected) => {
  const parsed = parseRange(text);
  expect(parsed && formatRange(parsed)).toBe(expected);
});

test('ranges overlap exactly when they share a cell', () => {
  const small = fc
    .tuple(fc.nat(4), fc.nat(4), fc.nat(2), fc.nat(2))
    .map(([top, left, height, width]): RangeAddress => ({
      top,
      left,
      bottom: top + height,
      right: left + width,
    }));
  fc.assert(
    fc.property(small, small, (a, b) => {
      let shared = false;
      for (let row = 0; row < 8; row++) {
        for (let column = 0; column < 8; column++) {
          shared ||= rangeContains(a, { row, column }) && rangeContains(b, { row, column });
        }
      }
      expect(rangesOverlap(a, b)).toBe(shared);
    }),
  );
});

test('cells are found by their place on the sheet, blank outside the used range', () => {
  const sheet = sheetOf(
    [
      [1, '=A1'],
      [{ error: '#N/A' }, ''],
    ],
    { down: 2, right: 1, name: 'ก' },
  );
  expect(valueAt(sheet, { row: 2, column: 1 })).toBe(1);
  expect(formulaAt(sheet, { row: 2, column: 2 })).toBe('=A1');
  expect(isError(valueAt(sheet, { row: 3, column: 1 }))).toBe(true);
  expect(valueAt(sheet, { row: 3, column: 2 })).toBe('');
  expect(valueAt(sheet, { row: 0, column: 0 })).toBeNull();
  expect(formulaAt(sheet, { row: 9, column: 9 })).toBeNull();
  expect(numberFormatAt(sheet, { row: 9, column: 9 })).toBe('General');
  expect(valueAt(sheetOf([]), { row: 0, column: 0 })).toBeNull();
  expect(findSheet(workbookOf(sheet), 'ก')).toBe(sheet);
  expect(findSheet(workbookOf(sheet), 'ข')).toBeNull();
});

test('a plan counts its cells over all sheets', () => {
  const change = {
    cell: { row: 0, column: 0 },
    before: { kind: 'value', value: null },
    after: { kind: 'value', value: 1 },
  } as const;
  const sheet = { sheet: 'ก', create: false, cells: [change, change], tableResizes: [], columnWidths: [] };
  expect(countCells({ sheets: [sheet, { ...sheet, cells: [change] }], basis: [] })).toBe(3);
});
