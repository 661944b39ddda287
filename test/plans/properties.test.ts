/**
 * Whatever stands on the sheets: a plan touches empty cells beside a table or the add-in's own columns and nothing else,
 * it is the same each time, and once written there is nothing left to write.
 */
import fc from 'fast-check';
import { rangeContains } from '../../src/sheet/address';
import type { CellValue, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { formulaAt, isError, valueAt } from '../../src/sheet/snapshot';
import { planScores, type ScoreRequest } from '../../src/plans';
import { recogniseTables, withoutPartOfYear, scoreTables } from '../../src/tables';
import { applied, sheetOf, workbookOf } from '../tables/build';

const units = ['บุรีรัมย์', 'เมืองบุรีรัมย์', 'กระสัง', 'พิจิตร', 'คูเมือง', 'รวม', '=1+1 อำเภอ', 'นางรอง'];
const columns: readonly (readonly string[])[] = [
  ['ยอดจำหน่าย OTOP ปี 60', 'เพิ่มขึ้น 16%', 'ผลงาน'],
  ['ครัวเรือนยากจนที่พัฒนาได้', 'คงเหลือหลังดำเนินการ', 'คงเหลือจริง', 'หมายเหตุ'],
  ['เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)', 'ผลงาน', 'ระดับคะแนน'],
  ['เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)', 'หมายเหตุ'],
  ['เป้าหมาย รอบที่ 1', 'เป้าหมาย ยอดสะสม ณ ก.ย.61', 'ผลงานสะสม'],
  ['ประชากร', 'หมู่บ้าน'],
];

const figure: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 300_000 }) },
  { weight: 2, arbitrary: fc.constant(null) },
  fc.constantFrom<CellValue>('๑๒๐ บาท', 'รอ', '', { error: '#REF!' }, true, -5, 12.5),
);

const sheet = fc
  .record({
    headers: fc.constantFrom(...columns),
    names: fc.array(fc.constantFrom(...units), { minLength: 1, maxLength: 6 }),
    figures: fc.array(fc.array(figure, { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 6 }),
    stray: fc.option(
      fc.record({ row: fc.nat(9), column: fc.nat(12), value: fc.constantFrom('บันทึก', '=1+1', 7) }),
    ),
    down: fc.nat(3),
    right: fc.nat(3),
    isProtected: fc.boolean(),
  })
  .map(({ headers, names, figures, stray, ...options }) => {
    const table: CellValue[][] = [
      ['ที่', 'อำเภอ', ...headers],
      ...names.map((name, i): CellValue[] => [
        i + 1,
        name,
        ...headers.map((_header, j) => figures[i]?.[j] ?? null),
      ]),
    ];
    if (stray) {
      while (table.length <= stray.row) table.push([]);
      const row = table[stray.row] ?? [];
      while (row.length <= stray.column) row.push(null);
      row[stray.column] ??= stray.value;
    }
    return { table, options: { ...options, isProtected: options.isProtected && names.length > 3 } };
  });

const request = fc.record({
  workbook: fc
    .array(sheet, { minLength: 1, maxLength: 3 })
    .map((sheets) =>
      workbookOf(...sheets.map(({ table, options }, i) => sheetOf(table, { ...options, name: `แผ่น ${i}` }))),
    ),
  mode: fc.constantFrom('formulas' as const, 'values' as const),
  place: fc.constantFrom('adjacent' as const, 'resultsSheet' as const),
  language: fc.constantFrom('th' as const, 'en' as const),
});

const planFor = (workbook: WorkbookSnapshot, wishes: Omit<ScoreRequest, 'workbook' | 'tables'>) =>
  planScores({ ...wishes, workbook, tables: scoreTables(workbook, recogniseTables(workbook, []).tables) });

const OWN = ['percent', 'level', 'score', 'gap'];

test('only empty cells beside a table and own columns are touched', () => {
  fc.assert(
    fc.property(request, ({ workbook, ...wishes }) => {
      const { tables } = recogniseTables(workbook, []);
      for (const change of planFor(workbook, wishes).plan.sheets) {
        const before = workbook.sheets.find(({ name }) => name === change.sheet);
        expect(before === undefined).toBe(change.create);
        if (!before) continue;
        const here = tables.filter((table) => table.sheet === change.sheet);
        for (const { cell, after } of change.cells) {
          const inside = here.find(({ range }) => rangeContains(range, cell));
          const own = inside?.columns.find(({ column }) => column === cell.column);
          const isEmpty = valueAt(before, cell) === null && formulaAt(before, cell) === null;
          const isOwn =
            own?.role !== undefined &&
            OWN.includes(own.role ?? '') &&
            cell.row > (inside?.headerRange.bottom ?? 0);
          // What is said of the year behind the words of a column that is filled in.
          const words = after.kind === 'value' ? String(after.value) : '';
          const isSaid = OWN.includes(own?.role ?? '') && withoutPartOfYear(words) === valueAt(before, cell);
          // Nothing on these sheets was written by the add-in, so own columns have only blanks to fill.
          expect((isEmpty && (!inside || isOwn)) || isSaid).toBe(true);
        }
      }
    }),
  );
});

test('each change carries what stands there now', () => {
  fc.assert(
    fc.property(request, ({ workbook, ...wishes }) => {
      for (const { sheet: name, cells } of planFor(workbook, wishes).plan.sheets) {
        const before = workbook.sheets.find((one) => one.name === name);
        for (const change of cells) {
          const formula = before ? formulaAt(before, change.cell) : null;
          const held = before ? valueAt(before, change.cell) : null;
          // An error typed in as a value is shown as its text.
          const value = isError(held) ? held.error : held;
          expect(change.before).toEqual(
            formula === null ? { kind: 'value', value } : { kind: 'formula', formula },
          );
        }
      }
    }),
  );
});

test('the same request gives the same plan', () => {
  fc.assert(
    fc.property(request, ({ workbook, ...wishes }) => {
      expect(planFor(workbook, wishes)).toEqual(planFor(structuredClone(workbook), wishes));
    }),
  );
});

test('once written, nothing is left to write, and the same tables are found', () => {
  fc.assert(
    fc.property(request, ({ workbook, ...wishes }) => {
      const after = applied(workbook, planFor(workbook, wishes).plan);
      const ids = (book: WorkbookSnapshot) =>
        recogniseTables(book, []).tables.map(({ id, indicator }) => `${id} ${indicator}`);
      expect(ids(after)).toEqual(ids(workbook));
      expect(planFor(after, wishes).plan.sheets).toEqual([]);
    }),
  );
});

test('no cell is written twice and text is never written as a formula', () => {
  fc.assert(
    fc.property(request, ({ workbook, ...wishes }) => {
      for (const { cells } of planFor(workbook, wishes).plan.sheets) {
        expect(new Set(cells.map(({ cell }) => `${cell.row},${cell.column}`)).size).toBe(cells.length);
        for (const { after } of cells) {
          if (after.kind === 'formula')
            expect(after.formula).toMatch(/^=IF\([^\u0E00-\u0E7F]*|^=IF\(ISBLANK\('/);
          if (wishes.mode === 'values') expect(after.kind).toBe('value');
        }
      }
    }),
  );
});
