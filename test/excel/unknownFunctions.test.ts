/**
 * @jest-environment jsdom
 *
 * An Excel that does not know the add-in's functions, through Microsoft's client: it is seen after writing, and entering
 * the formulas again helps where calculating does not.
 */
import { openWorkbook } from '../../src/excel';
import { failingFormulas, planAsValues, planEntering, unknownFormulas } from '../../src/plans/entering';
import { parseRange } from '../../src/sheet/address';
import type { CellChange, WritePlan } from '../../src/sheet/plan';
import { MemoryWorkbook } from '../../workbench/host/memory';
import { Registration } from '../../workbench/host/registration';
import { openExcel, sheetOf, snapshotOf } from '../host/office';

const FORMULAS = [
  '=KPI.OTOPLEVEL(A1,B1)',
  '=@_xldudf_KPI_GROWTH(A1,B1)',
  '=[2]!_xldudf_KPI_GROWTH(A1,B1)',
  '=A1+B1',
];

async function open(formulas: readonly string[]) {
  const registration = new Registration();
  const calculator = registration.calculator((formula) =>
    /[@[]|_xldudf_/.test(formula) ? { error: '#NAME?' } : 4,
  );
  const book = MemoryWorkbook.of(snapshotOf(sheetOf('ก', [[100, 117, ...formulas]])), calculator);
  book.keepsErrors = true;
  await openExcel(book);
  return { book, registration, gateway: openWorkbook() };
}

const shown = (book: MemoryWorkbook) =>
  book.sheet('ก').values(parseRange('C1:F1') ?? { top: 0, left: 0, bottom: 0, right: 0 })[0];

const NAME = { error: '#NAME?' };

test('formulas that show #NAME? are told after writing; as values they show what they would', async () => {
  const { book, gateway } = await open([]);
  const cell = (column: number, formula: string): CellChange => ({
    cell: { row: 0, column },
    before: { kind: 'value', value: null },
    after: { kind: 'formula', formula },
    shows: 4,
  });
  const cells = [cell(2, '=KPI.OTOPLEVEL(A1,B1)'), cell(3, '=A1+B1')];
  const plan: WritePlan = {
    sheets: [{ sheet: 'ก', create: false, cells, tableResizes: [], columnWidths: [] }],
    basis: [],
  };
  const undo = await gateway.apply(plan);
  const unknown = [{ sheet: 'ก', formula: '=KPI.OTOPLEVEL(A1,B1)' }];
  expect(await gateway.calculated(plan, null)).toEqual({ isThere: true, unknown });
  await gateway.restore(undo, false);
  const values = planAsValues(plan);
  await gateway.apply(values ?? plan);
  expect(await gateway.calculated(values ?? plan, null)).toEqual({ isThere: true, unknown: [] });
  expect(shown(book)).toEqual([4, 4, null, null]);
  expect(book.sheet('ก').formulas({ top: 0, bottom: 0, left: 2, right: 3 })).toEqual([[null, '=A1+B1']]);
});

test('calculating does not help formulas entered before the functions were there, entering them again does', async () => {
  const { book, registration, gateway } = await open(FORMULAS);
  registration.isDone = true;
  await gateway.recalculate();
  expect(shown(book)).toEqual([NAME, NAME, NAME, 4]);
  const workbook = await gateway.read();
  expect(unknownFormulas(workbook)).toEqual([{ sheet: 'ก', cells: 3 }]);
  const before = book.sheet('ก').formulas({ top: 0, bottom: 0, left: 2, right: 5 });
  const undo = await gateway.apply(planEntering(workbook, null).plan);
  expect(shown(book)).toEqual([4, 4, 4, 4]);
  expect(unknownFormulas(await gateway.read())).toEqual([]);
  await gateway.restore(undo, false);
  expect(book.sheet('ก').formulas({ top: 0, bottom: 0, left: 2, right: 5 })).toEqual(before);
});

test('only the sheet that was asked for is entered again', async () => {
  const { gateway } = await open(FORMULAS);
  const workbook = await gateway.read();
  expect(planEntering(workbook, 'อื่น').plan.sheets).toEqual([]);
  expect(planEntering(workbook, 'ก').plan.sheets).toMatchObject([{ sheet: 'ก', cells: [{}, {}, {}] }]);
});

test('a sheet on which nothing can be written does not keep the others from it', async () => {
  const rows = [[100, 117, '=KPI.OTOPLEVEL(A1,B1)']];
  const book = MemoryWorkbook.of(
    snapshotOf(
      sheetOf('ก', rows),
      sheetOf('ข', rows, { isProtected: true }),
      sheetOf('ค', rows, { isFiltered: true }),
      sheetOf('ง', [[1]], { isProtected: true }),
    ),
    () => 4,
  );
  await openExcel(book);
  const gateway = openWorkbook();
  const { plan, left } = planEntering(await gateway.read(), null);
  expect(left).toEqual([
    { sheet: 'ข', reason: 'protectedSheet' },
    { sheet: 'ค', reason: 'filteredRows' },
  ]);
  expect(await gateway.apply(plan)).toMatchObject({ cells: 1, sheets: 1 });
});

test('the formula of merged cells is entered again in the first of them, and put back', async () => {
  const formula = '=@_xldudf_KPI_OTOPLEVEL(A1,B1)';
  const { book, gateway } = await open([formula, '=KPI.GROWTH(A1,B1)']);
  const merged = parseRange('C1:C2');
  if (merged) book.sheet('ก').mergedAreas.push(merged);
  const undo = await gateway.apply(planEntering(await gateway.read(), null).plan);
  const first = { top: 0, bottom: 0, left: 2, right: 2 };
  expect(book.sheet('ก').formulas(first)).toEqual([['=KPI.OTOPLEVEL(A1,B1)']]);
  await gateway.restore(undo, false);
  expect(book.sheet('ก').formulas(first)).toEqual([[formula]]);
});

test('after calculating, formulas that still show an error are entered again once, if they stand there yet', async () => {
  const asked: string[] = [];
  let isKnown = false;
  const book = MemoryWorkbook.of(
    snapshotOf(
      sheetOf('ก', [['=KPI.LEVEL("x","ของเรา",1)', '=KPI.LEVEL("y","ของเรา",1)', '=1/0']]),
      sheetOf('ข', [['=KPI.LEVEL("x","ของเรา",1)']], { isProtected: true }),
    ),
    (formula) => {
      asked.push(formula);
      return isKnown && formula !== '=1/0' ? 3 : { error: '#VALUE!' };
    },
  );
  book.keepsErrors = true;
  await openExcel(book);
  const gateway = openWorkbook();
  const workbook = await gateway.read();
  const failing = failingFormulas(workbook);
  expect(failing.map(({ sheet, cell }) => `${sheet} ${cell.column}`)).toEqual(['ก 0', 'ก 1', 'ข 0']);
  isKnown = true;
  // Somebody has typed there meanwhile.
  book.sheet('ก').setContents({ top: 0, bottom: 0, left: 1, right: 1 }, [[{ kind: 'value', value: 'พิมพ์' }]]);
  asked.length = 0;
  await gateway.recalculate(failing);
  expect(asked).toEqual(['=KPI.LEVEL("x","ของเรา",1)']);
  expect(book.sheet('ก').values({ top: 0, bottom: 0, left: 0, right: 2 })).toEqual([
    [3, 'พิมพ์', { error: '#VALUE!' }],
  ]);
});
