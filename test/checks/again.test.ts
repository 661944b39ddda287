/**
 * Checking again after a change: only the touched sheet and what compares across sheets is looked at, and the findings
 * are exactly those of checking everything.
 */
import fc from 'fast-check';
import { checks, checkSteps, checkWorkbook, createCheckMemory, stepsOf } from '../../src/checks';
import { drain } from '../../src/checks/run';
import type { Check } from '../../src/checks';
import { cellRange } from '../../src/sheet/address';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { planters } from '../generator/faults';
import { plantOne, provinceOf } from '../generator/measure';
import { makeWorkbook, snapshotOfMade } from '../generator/workbook';
import { workbookOf } from '../tables/build';
import { capital } from './structure/tables';
import { planted, sheet } from './tester';

const typed: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(null, 0, -5, 12.5, 1e9, '๑๒', '20 คน', '-', 'รวม', 'เมือง', { error: '#N/A' }),
  fc.integer({ min: 0, max: 100_000 }),
);

interface Edit {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

const edits = fc.array(fc.record({ sheet: fc.nat(20), row: fc.nat(200), column: fc.nat(30), value: typed }), {
  minLength: 1,
  maxLength: 3,
});

/** The cell typed over; the other sheets are the objects that they were. */
function edited(workbook: WorkbookSnapshot, { sheet: at, row, column, value }: Edit): WorkbookSnapshot {
  const chosen = at % workbook.sheets.length;
  return {
    ...workbook,
    sheets: workbook.sheets.map((one, index): SheetSnapshot => {
      if (index !== chosen || one.values.length === 0) return one;
      const [down, across] = [row % one.values.length, column % (one.values[0]?.length || 1)];
      const put = <T>(matrix: readonly (readonly T[])[], content: T): T[][] =>
        matrix.map((cells, r) => cells.map((cell, c) => (r === down && c === across ? content : cell)));
      return { ...one, values: put(one.values, value), formulas: put(one.formulas, null) };
    }),
  };
}

test('after any edits the findings are those of a full check', () => {
  fc.assert(
    fc.property(fc.nat(100_000), edits, (seed, changes) => {
      let workbook = snapshotOfMade(makeWorkbook(seed, { province: provinceOf(seed) }));
      const memory = createCheckMemory();
      drain(checkSteps(workbook, [], memory));
      for (const change of changes) {
        workbook = edited(workbook, change);
        expect(drain(checkSteps(workbook, [], memory))).toEqual(checkWorkbook(workbook, []));
      }
    }),
    { numRuns: 40, seed: 2561 },
  );
});

test.each(planters)('$check: found on the touched sheet, and gone again when it is undone', (planter) => {
  const { made, clean } = plantOne(planter, 7);
  const memory = createCheckMemory();
  const before = snapshotOfMade(clean);
  const after = snapshotOfMade(made);
  const kept = after.sheets.map((one) => before.sheets.find((old) => sameText(old, one)) ?? one);
  drain(checkSteps(before, [], memory));
  const touched = { ...after, sheets: kept };
  expect(drain(checkSteps(touched, [], memory))).toEqual(checkWorkbook(after, []));
  expect(drain(checkSteps(before, [], memory))).toEqual(checkWorkbook(before, []));
});

function sameText(one: SheetSnapshot, other: SheetSnapshot): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const text = { th: 'ทดสอบ', en: 'test' };

test('a check of one sheet sees no other, and does not look again at a sheet that stayed', () => {
  const seen: string[] = [];
  const local: Check = {
    id: 'local',
    meta: { group: 'cells', severity: 'warning', fixable: false, title: text, description: text },
    checkTable({ table }, { workbook, views }) {
      expect([workbook.sheets.length, views.length]).toEqual([1, 1]);
      seen.push(table.sheet);
      return [{ range: cellRange({ row: 2, column: 3 }), message: text }];
    },
  };
  const [one, two] = [sheet(capital, { name: 'ก' }), sheet(capital, { name: 'ข' })];
  const memory = createCheckMemory();
  const first = drain(stepsOf([local], workbookOf(one, two), [], memory));
  const changed = sheet(planted(capital, { D4: 1 }), { name: 'ข' });
  const second = drain(stepsOf([local], workbookOf(one, changed), [], memory));
  expect(seen).toEqual(['ก', 'ข', 'ข']);
  expect(second).toEqual(first);
});

test('columns chosen by hand make what was remembered void', () => {
  const workbook = snapshotOfMade(makeWorkbook(11, { province: '31' }));
  const memory = createCheckMemory();
  const findings = drain(checkSteps(workbook, [], memory));
  expect(findings).toEqual(checkWorkbook(workbook, []));
  const tables = [...new Set(workbook.sheets.map(({ name }) => name))];
  const choices = tables.map((name) => ({ tableId: `${name}!A1`, roles: { 1: 'unit' as const } }));
  expect(drain(checkSteps(workbook, choices, memory))).toEqual(checkWorkbook(workbook, choices));
});

test('checks that compare across sheets say so', () => {
  const across = checks.filter(({ acrossSheets }) => acrossSheets).map(({ id }) => id);
  expect(across.sort()).toEqual([
    'district-spelling',
    'duplicate-district',
    'missing-district',
    'overview-mismatch',
    'province-size',
    'row-order',
    'unguarded-blank',
    'unknown-district',
    'wrong-rubric',
  ]);
});
