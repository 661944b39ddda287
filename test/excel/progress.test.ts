/**
 * @jest-environment jsdom
 *
 * A write of several large sheets through Microsoft's client: a request for each, so that it can be followed and
 * stopped, and done only when Excel has come to values.
 */
import { openWorkbook } from '../../src/excel';
import { areCalculated } from '../../src/excel/calculated';
import type { WorkbookError } from '../../src/sheet/gateway';
import type { SheetChange, WritePlan } from '../../src/sheet/plan';
import { bookOf, openExcel, sheetOf } from '../host/office';

const ROWS = 60;
const COLUMNS = 5;

function added(sheet: string): SheetChange {
  const cells = Array.from({ length: ROWS * COLUMNS }, (_, at) => ({
    cell: { row: Math.floor(at / COLUMNS), column: at % COLUMNS },
    before: { kind: 'value', value: null } as const,
    after: { kind: 'value', value: at } as const,
    look: { boxed: true },
  }));
  return { sheet, create: true, cells, tableResizes: [], columnWidths: [] };
}

const plan: WritePlan = { sheets: ['ก', 'ข', 'ค'].map(added), basis: [] };

const names = (book: { sheets(): readonly { readonly name: string }[] }) =>
  book.sheets().map(({ name }) => name);

test('each sheet is told of as it is written', async () => {
  const { book } = await openExcel(bookOf(sheetOf('ข้อมูล', [[1]])));
  const seen: [number, number, string[]][] = [];
  const undo = await openWorkbook().apply(plan, {
    onSheet: (done, of) => seen.push([done, of, names(book)]),
  });
  expect(seen).toEqual([
    [1, 3, ['ข้อมูล', 'ก']],
    [2, 3, ['ข้อมูล', 'ก', 'ข']],
  ]);
  expect(names(book)).toEqual(['ข้อมูล', 'ก', 'ข', 'ค']);
  expect(undo).toBeDefined();
});

test('stopped between two sheets, the workbook is as before', async () => {
  const { book } = await openExcel(bookOf(sheetOf('ข้อมูล', [[1]])));
  const stopping = new AbortController();
  const written = openWorkbook().apply(plan, {
    onSheet: () => stopping.abort(),
    signal: stopping.signal,
  });
  await expect(written).rejects.toMatchObject({ code: 'stopped' } satisfies Partial<WorkbookError>);
  expect(names(book)).toEqual(['ข้อมูล']);
  expect(book.sheets()[0]?.values({ top: 0, left: 0, bottom: 0, right: 0 })).toEqual([[1]]);
});

describe('values', () => {
  const live: SheetChange = {
    ...added('ก'),
    cells: [
      {
        cell: { row: 1, column: 1 },
        before: { kind: 'value', value: null },
        after: { kind: 'formula', formula: '=KPI.SCORE()' },
      },
    ],
  };

  test('are waited for while a formula waits, and only where there are formulas', async () => {
    const asked: string[] = [];
    const answers = ['#BUSY!', '#GETTING_DATA', 4.5];
    const values = (sheet: string, address: string) => {
      asked.push(`${sheet}!${address}`);
      return Promise.resolve([[answers.shift()]]);
    };
    expect(await areCalculated([added('ข'), live], { values })).toBe(true);
    expect(asked).toEqual(['ก!B2', 'ก!B2', 'ก!B2']);
  });

  test('are waited for no longer when nobody wants to', async () => {
    const stopping = new AbortController();
    const values = () => {
      stopping.abort();
      return Promise.resolve([['#BUSY!']]);
    };
    expect(await areCalculated([live], { values, signal: stopping.signal })).toBe(false);
  });
});
