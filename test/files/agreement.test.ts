/** Whatever is written is read back, and whatever is not written stays: over arbitrary sheets and patches. */
import * as fc from 'fast-check';
import { openXlsx, patchXlsx } from '../../src/files';
import type { CellPatch } from '../../src/files';
import { columnName } from '../../src/sheet/address';
import { formulaAt, valueAt } from '../../src/sheet/snapshot';
import type { CellValue } from '../../src/sheet/snapshot';
import { changedParts, oneSheet } from './package';

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.boolean(),
  fc.constant({ error: '#N/A' }),
  fc.constant(null),
);
const SIZE = 6;
const place = fc.record({ row: fc.nat(SIZE - 1), column: fc.nat(SIZE - 1) });

interface Stored {
  readonly value: number | null;
  readonly hasReference: boolean;
}
/** Rows of cells in order; a hole is possible only where the next cell says where it stands. */
const stored = fc.array(
  fc.array(fc.option(fc.record({ value: fc.option(fc.integer()), hasReference: fc.boolean() })), {
    maxLength: SIZE,
  }),
  { maxLength: SIZE },
);

function rowXml(row: readonly (Stored | null)[], number: number, hasNumber: boolean): string {
  let isBehindHole = false;
  const cells = row.map((cell, column) => {
    if (!cell) {
      isBehindHole = true;
      return '';
    }
    const r = cell.hasReference || isBehindHole ? ` r="${columnName(column)}${number}"` : '';
    isBehindHole = false;
    return cell.value === null ? `<c${r}/>` : `<c${r}><v>${cell.value}</v></c>`;
  });
  return `<row${hasNumber ? ` r="${number}"` : ''}>${cells.join('')}</row>`;
}

/** The first formula of row 1 shares itself down a column that the arbitrary rows do not use. */
const SHARED = 'H';

test('patch and read agree', () => {
  fc.assert(
    fc.property(
      stored,
      fc.boolean(),
      fc.array(fc.record({ cell: place, value }), { maxLength: 12 }),
      fc.option(fc.nat(3)),
      (rows, hasNumbers, changes, overwritten) => {
        const plain = rows.map((row, n) => rowXml(row, n + 1, hasNumbers)).join('');
        const formulas = [0, 1, 2, 3]
          .map((n) => {
            const f = n === 0 ? `<f t="shared" si="0" ref="H21:H24">A1+A$1</f>` : '<f t="shared" si="0"/>';
            return `<row r="${21 + n}"><c r="${SHARED}${21 + n}">${f}<v>${n}</v></c></row>`;
          })
          .join('');
        const bytes = oneSheet(plain + formulas);
        const cells: CellPatch[] = changes.map((one) => ({
          cell: one.cell,
          content: { kind: 'value', value: one.value },
        }));
        if (overwritten !== null) {
          cells.push({ cell: { row: 20 + overwritten, column: 7 }, content: { kind: 'value', value: 'x' } });
        }
        const out = patchXlsx(openXlsx(bytes), { sheets: [{ sheet: 'S', cells }] });
        const [sheet] = openXlsx(out).snapshot.sheets;
        if (!sheet) throw new Error('no sheet');
        for (let row = 0; row < SIZE; row++) {
          for (let column = 0; column < SIZE; column++) {
            const change = changes.filter((one) => one.cell.row === row && one.cell.column === column).at(-1);
            const expected = change ? change.value : (rows[row]?.[column]?.value ?? null);
            expect(valueAt(sheet, { row, column })).toEqual(expected);
          }
        }
        for (let n = 0; n < 4; n++) {
          const cell = { row: 20 + n, column: 7 };
          expect(valueAt(sheet, cell)).toBe(n === overwritten ? 'x' : n);
          expect(formulaAt(sheet, cell)).toBe(n === overwritten ? null : `=A${n + 1}+A$1`);
        }
        expect(changedParts(bytes, out).filter((part) => !/workbook|sheet1/.test(part))).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

test('a patch that writes what stands there changes no value', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ cell: place, value }), { minLength: 1, maxLength: 12 }), (changes) => {
      const cells = changes.map((one): CellPatch => ({
        cell: one.cell,
        content: { kind: 'value', value: one.value },
      }));
      const once = patchXlsx(openXlsx(oneSheet('')), { sheets: [{ sheet: 'S', cells }] });
      const twice = patchXlsx(openXlsx(once), { sheets: [{ sheet: 'S', cells }] });
      expect(openXlsx(twice).snapshot).toEqual(openXlsx(once).snapshot);
    }),
  );
});

test('damaged bytes end in a known error or a workbook, never in a crash', () => {
  const good = oneSheet('<row r="1"><c r="A1" t="inlineStr"><is><t>ก</t></is></c></row>');
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
      const bytes = Uint8Array.from(good);
      bytes[at] = byte;
      try {
        expect(openXlsx(bytes).snapshot.sheets.length).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toMatchObject({ name: 'XlsxError' });
      }
    }),
    { numRuns: 400 },
  );
});
