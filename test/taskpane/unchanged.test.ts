/** What stayed the same between two readings is told from what did not, whatever it was that changed. */
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { modelSteps, readModel } from '../../src/taskpane/reading';
import { keepUnchanged } from '../../src/taskpane/unchanged';
import { sheet } from '../checks/tester';
import { workbookOf } from '../tables/build';
import { FakeWorkbook, type SheetFixture } from './gateway';
import { groups, otop } from './workbooks';

const read = (...fixtures: readonly SheetFixture[]) => new FakeWorkbook(fixtures).read();

function kept(before: WorkbookSnapshot, after: WorkbookSnapshot): WorkbookSnapshot {
  const steps = keepUnchanged(before, after);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

test('sheets that are as before are the objects of before, in a list of its own', async () => {
  const before = await read(otop, groups);
  const after = kept(before, await read(otop, groups));
  expect(after.sheets).not.toBe(before.sheets);
  expect(after.sheets[0]).toBe(before.sheets[0]);
  expect(after.sheets[1]).toBe(before.sheets[1]);
});

const changes: readonly (readonly [string, (sheet: SheetSnapshot) => Partial<SheetSnapshot>])[] = [
  ['a value', ({ values }) => ({ values: values.map((row, at) => (at === 4 ? row.map(() => 1) : row)) })],
  ['an error', ({ values }) => ({ values: values.map((row) => row.map(() => ({ error: '#N/A' }))) })],
  ['a formula', ({ formulas }) => ({ formulas: formulas.map((row) => row.map(() => '=1')) })],
  [
    'a number format',
    ({ numberFormats }) => ({ numberFormats: numberFormats.map((row) => row.map(() => '0')) }),
  ],
  ['a row more', ({ values }) => ({ values: [...values, []] })],
  ['a shorter row', ({ values }) => ({ values: values.map((row) => row.slice(1)) })],
  ['protection', () => ({ isProtected: true })],
  ['a filter', () => ({ isFiltered: true })],
  ['hidden rows', () => ({ hiddenRows: [3] })],
  ['merged cells', () => ({ merges: [{ top: 0, left: 0, bottom: 0, right: 3 }] })],
];

test.each(changes)('%s makes a sheet another', async (_what, change) => {
  const before = await read(otop, groups);
  const [sheet, other] = before.sheets;
  if (!sheet || !other) throw new Error('two sheets expected');
  const after = kept(before, { ...before, sheets: [{ ...sheet, ...change(sheet) }, { ...other }] });
  expect(after.sheets[0]).not.toBe(sheet);
  expect(after.sheets[1]).toBe(other);
});

test('an error value is compared by its name', async () => {
  const errors = (error: string) => read({ name: 'ก', rows: [[{ error }]] });
  const before = await errors('#N/A');
  expect(kept(before, await errors('#N/A')).sheets[0]).toBe(before.sheets[0]);
  expect(kept(before, await errors('#REF!')).sheets[0]).not.toBe(before.sheets[0]);
});

test('tables of untouched sheets are those of the reading before; a touched one is read anew', async () => {
  const first = await readModel(await read(otop, groups), null);
  const changed = {
    ...otop,
    rows: otop.rows.map((row, at) => (at === 6 ? [...row.slice(0, 9), 71510880] : row)),
  };
  const second = await readModel(await read(changed, groups), first);
  expect(second.tables[1]).toBe(first.tables[1]);
  expect(second.tables[0]).not.toBe(first.tables[0]);
  expect(second.tables[0]?.reported).toBe(5);
});

/** `groups` with many rows below its header. */
function longWorkbook(): WorkbookSnapshot {
  const rows = Array.from({ length: 30_000 }, (_, row) => [
    row + 1,
    row % 2 ? 'กระสัง' : 'คูเมือง',
    1,
    2,
    2,
    null,
    2,
  ]);
  return workbookOf(sheet([...groups.rows.slice(0, 3), ...rows]));
}

test('a long table is read in many steps, of recognising and of scoring', () => {
  const steps = modelSteps(longWorkbook(), null);
  let count = 0;
  while (steps.next().done !== true) count += 1;
  // A breath every thousand rows in each pass of recognising, and every two hundred of scoring.
  expect(count).toBeGreaterThan(4 * 30 + 30_000 / 200 - 1);
});

test('a long table is compared in many steps', () => {
  const steps = keepUnchanged(longWorkbook(), longWorkbook());
  let count = 0;
  while (steps.next().done !== true) count += 1;
  expect(count).toBeGreaterThan(3 * 29);
});

test('a reading that another has overtaken stops, and gives what that one found', async () => {
  const later = await readModel(await read(otop), null);
  expect(await readModel(longWorkbook(), null, () => later)).toBe(later);
});
