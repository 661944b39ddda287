/** The generator makes what it says: every table is recognised with the parts and rows that were meant. */
import { recogniseTables } from '../../src/tables';
import { provinces } from '../../src/thai';
import { makeWorkbook, snapshotOfMade } from './workbook';

const INDICATORS = {
  otop: 'otop-income',
  poverty: 'poverty-remaining',
  capital: 'capital-access',
  grassroots: 'grassroots-economy',
} as const;

test('the same seed makes the same workbook', () => {
  expect(snapshotOfMade(makeWorkbook(7))).toEqual(snapshotOfMade(makeWorkbook(7)));
  expect(snapshotOfMade(makeWorkbook(7))).not.toEqual(snapshotOfMade(makeWorkbook(8)));
});

test.each(provinces().map(({ code, th }, seed) => ({ code, th, seed })))(
  '$th is read as it was meant',
  ({ code, seed }) => {
    const made = makeWorkbook(seed, { province: code });
    const { tables } = recogniseTables(snapshotOfMade(made), []);
    for (const table of made.tables) {
      const left = table.columns[0]?.column ?? 0;
      const found = tables.find(
        ({ sheet, range }) =>
          sheet === table.sheet.name &&
          range.left === left &&
          range.bottom >= (table.rows[0]?.row ?? 0) &&
          range.top < (table.rows[0]?.row ?? 0),
      );
      expect({ kind: table.kind, indicator: found?.indicator }).toEqual({
        kind: table.kind,
        indicator: INDICATORS[table.kind],
      });
      const meant = table.columns.map(({ key, role, level }) => ({ key, role, level }));
      const read = table.columns.map(({ key, column }) => {
        const one = found?.columns.find((each) => each.column === column);
        return { key, role: one?.role, level: one?.level };
      });
      expect(read).toEqual(meant);
      const kinds = new Map(found?.rows.map(({ row, kind, code }) => [row, { kind, code }]));
      for (const { row, kind, code } of table.rows) {
        expect({ row, kind: kinds.get(row)?.kind }).toEqual({ row, kind });
        if (kind === 'district') expect(kinds.get(row)?.code).toBe(code);
      }
      expect(found?.rows).toHaveLength(table.rows.length);
    }
  },
);
