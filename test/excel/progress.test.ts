/**
 * @jest-environment jsdom
 *
 * A write of several large sheets through Microsoft's client: a request for each, so that it can be followed and
 * stopped, and done only when Excel has come to values.
 */
import { openWorkbook } from '../../src/excel';
import { calculatedBy } from '../../src/excel/calculated';
import type { WorkbookError } from '../../src/sheet/gateway';
import type { SheetChange, WritePlan } from '../../src/sheet/plan';
import type { MemoryWorkbook } from '../../workbench/host/memory';
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

const contents = (book: MemoryWorkbook) =>
  book.sheets().map((sheet) => {
    const used = sheet.usedRange();
    return [sheet.name, used && sheet.values(used)];
  });

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

describe('restoring', () => {
  const changed = (sheet: string): SheetChange => ({ ...added(sheet), create: false, cells: filled });
  // Below what stands there.
  const filled = added('').cells.map(({ cell, before, after }) => ({
    cell: { ...cell, row: cell.row + 1 },
    before,
    after,
  }));
  /** Two sheets that are changed, two that are added. */
  const mixed: WritePlan = {
    sheets: [changed('ข้อมูล'), changed('อื่น'), added('ก'), added('ข')],
    basis: [],
  };
  const visible = (book: Awaited<ReturnType<typeof openExcel>>['book']) =>
    book.sheets().map((sheet) => [sheet.name, sheet.visibility]);

  test('tells of each sheet, and is done in the end', async () => {
    const { book } = await openExcel(bookOf(sheetOf('ข้อมูล', [[1]]), sheetOf('อื่น', [[2]])));
    const gateway = openWorkbook();
    const before = contents(book);
    const undo = await gateway.apply(mixed);
    const seen: number[][] = [];
    await gateway.restore(undo, false, { onSheet: (done, of) => seen.push([done, of]) });
    expect(seen).toEqual([
      [1, 4],
      [3, 4],
    ]);
    expect(contents(book)).toEqual(before);
  });

  test.each([1, 2])(
    'stopped at pause %d it goes on where it stopped, in this pane or a later one',
    async (pause) => {
      for (const isLater of [false, true]) {
        const { book } = await openExcel(bookOf(sheetOf('ข้อมูล', [[1]]), sheetOf('อื่น', [[2]])));
        const before = contents(book);
        const gateway = openWorkbook();
        const undo = await gateway.apply(mixed);
        const stopping = new AbortController();
        let pauses = 0;
        const onSheet = () => {
          pauses += 1;
          if (pauses === pause) stopping.abort();
        };
        const stopped = gateway.restore(undo, false, { onSheet, signal: stopping.signal });
        await expect(stopped).rejects.toMatchObject({
          code: 'restoreStopped',
        } satisfies Partial<WorkbookError>);
        expect(contents(book)).not.toEqual(before);
        // What is still there is not left hidden.
        expect(visible(book).every(([, visibility]) => visibility === 'Visible')).toBe(true);
        const later = isLater ? openWorkbook() : gateway;
        if (isLater) await later.read();
        await later.restore(isLater ? (later.found() ?? undo) : undo, false);
        expect(contents(book)).toEqual(before);
      }
    },
  );
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
    const waiting = new AbortController().signal;
    expect(await calculatedBy([added('ข'), live], { values, waiting })).toEqual({
      isThere: true,
      unknown: [],
    });
    expect(asked).toEqual(['ก!B2', 'ก!B2', 'ก!B2']);
  });

  test('are looked at without waiting long, and formulas that show #NAME? are told', async () => {
    const answers = ['#BUSY!', '#NAME?'];
    const values = () => Promise.resolve([[answers.shift()]]);
    expect(await calculatedBy([live], { values, waiting: null })).toEqual({
      isThere: true,
      unknown: [{ sheet: 'ก', formula: '=KPI.SCORE()' }],
    });
  });

  test('are waited for no longer when nobody wants to', async () => {
    const stopping = new AbortController();
    const values = () => {
      stopping.abort();
      return Promise.resolve([['#BUSY!']]);
    };
    expect(await calculatedBy([live], { values, waiting: stopping.signal })).toMatchObject({
      isThere: false,
    });
  });
});
