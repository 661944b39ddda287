/** Where the room beside a table is taken: scores on a sheet of their own, which restoring takes away again. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openXlsx, patchXlsx } from '../../src/files';
import { messages } from '../../src/i18n/all';
import { Workbench } from './workbench';

const OTOP = '2 ยอดจำหน่าย OTOP';
const SAMPLE = path.resolve(__dirname, '../../samples/buriram-2561-results.xlsx');
const t = messages('th');

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
});
afterAll(() => workbench.close());

const sheetNames = () =>
  workbench.page.evaluate(() => window.kpiWorkbench?.document?.workbook.sheets().map((sheet) => sheet.name));

test('the sheet in front is the one that restoring deletes, and the grid stays whole', async () => {
  const taken = patchXlsx(openXlsx(new Uint8Array(readFileSync(SAMPLE))), {
    sheets: [
      { sheet: OTOP, cells: [{ cell: { row: 9, column: 10 }, content: { kind: 'value', value: 'จอง' } }] },
    ],
  });
  await workbench.openFile('taken.xlsx', taken);
  const before = await sheetNames();
  const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });
  await button(t.tables.score).click();
  await button(t.score.preview).click();
  await button(t.preview.useResultsSheet).click();
  await workbench.writeButton.click();
  await workbench.pane.getByRole('heading', { name: t.done.heading }).waitFor();
  const added = (await sheetNames())?.find((name) => !before?.includes(name)) ?? '';
  expect(added).not.toBe('');
  await workbench.select(added, 'A1');
  await workbench.screenshot('11-results-sheet');
  await button(t.done.restore).click();
  await workbench.pane.getByRole('heading', { name: t.done.restoredHeading }).waitFor();
  expect(await sheetNames()).toEqual(before);
  // The neighbour is in front and can be typed into.
  await workbench.type(before?.at(-1) ?? '', 'T5', '7');
  await workbench.waitForValue(before?.at(-1) ?? '', 'T5', 7);
  expect(workbench.complaints).toEqual([]);
});
