/**
 * @jest-environment jsdom
 *
 * An Excel in which setting or calling something on an object that is not there is an error: everything is asked whether
 * it is there first.
 */
import { openWorkbook } from '../../src/excel';
import { WorkbookError } from '../../src/sheet/gateway';
import type { SheetChange, WritePlan } from '../../src/sheet/plan';
import { bookOf, openExcel, sheetOf } from '../host/office';

const SHEET = 'ทุน';
const CORNER = { top: 0, left: 0, bottom: 0, right: 0 };

const change = (sheet: string, column: number, create: boolean): SheetChange => ({
  sheet,
  create,
  cells: [
    {
      cell: { row: 0, column },
      before: { kind: 'value', value: null },
      after: { kind: 'value', value: 5 },
    },
  ],
  tableResizes: [],
  columnWidths: [],
});

const planOf = (...sheets: SheetChange[]): WritePlan => ({ basis: [], sheets });

async function open() {
  const workbook = bookOf(sheetOf(SHEET, [['ผล'], [1]]));
  await openExcel(workbook, { refusesNullObjects: true });
  return workbook;
}

/** What an earlier write left to be put back goes, by the hand of another pane. */
async function dropKept(): Promise<void> {
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.load('items/id');
    await context.sync();
    parts.items.forEach((part) => part.delete());
    await context.sync();
  });
}

test('going to a sheet that is gone says that it is gone', async () => {
  await open();
  const error: unknown = await openWorkbook()
    .select('หาย', CORNER)
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(WorkbookError);
  expect(error).toMatchObject({ code: 'missingSheet', place: { sheet: 'หาย', address: 'A1' } });
});

test('what another pane took away is not asked to go: writing, restoring and keeping go through', async () => {
  const workbook = await open();
  const gateway = openWorkbook();
  await gateway.apply(planOf(change(SHEET, 1, false)));
  await dropKept();
  const second = await gateway.apply(planOf(change(SHEET, 2, false), change('ใหม่', 0, true)));
  expect(workbook.sheet(SHEET).values({ ...CORNER, right: 2 })).toEqual([['ผล', 5, 5]]);
  await dropKept();
  await gateway.restore(second, false);
  expect(workbook.sheets().map(({ name }) => name)).toEqual([SHEET]);
  expect(workbook.sheet(SHEET).values({ ...CORNER, right: 2 })).toEqual([['ผล', 5, null]]);
  const third = await gateway.apply(planOf(change(SHEET, 3, false)));
  await dropKept();
  await expect(gateway.forget(third)).resolves.toBeUndefined();
});

test('an added sheet that somebody deleted while it was hidden is no fault', async () => {
  const workbook = await open();
  const gateway = openWorkbook();
  const undo = await gateway.apply(planOf(change(SHEET, 1, false), change('ใหม่', 0, true)));
  const added = workbook.sheet('ใหม่');
  const hide = added.setVisibility.bind(added);
  added.setVisibility = (visibility) => {
    hide(visibility);
    workbook.deleteSheet(added.id);
  };
  await expect(gateway.restore(undo, false)).resolves.toBeUndefined();
  expect(workbook.sheets().map(({ name }) => name)).toEqual([SHEET]);
});
