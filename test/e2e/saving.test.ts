/** What is saved opens again, with all that was there and all that was added. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { messages } from '../../src/i18n/all';
import { workbenchMessages } from '../../workbench/words';
import { openXlsx, patchXlsx, type SheetView, type XlsxFile } from '../../src/files';
import { parseCell } from '../../src/sheet/address';
import { formulaAt, valueAt, type CellValue } from '../../src/sheet/snapshot';
import { Workbench } from './workbench';

const OTOP = '2 ยอดจำหน่าย OTOP';
const CHART = path.resolve(__dirname, '../fixtures/libreoffice-chart.xlsx');
const SAMPLE = path.resolve(__dirname, '../../samples/buriram-2561-results.xlsx');

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
});
afterAll(() => workbench.close());

function sheetOf(file: XlsxFile, name: string): SheetView {
  const found = file.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`The file has no sheet ${name}.`);
  return found;
}

function placeOf(cell: string): { row: number; column: number } {
  const place = parseCell(cell);
  if (!place) throw new Error(`${cell} is no cell.`);
  return place;
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.from(a).equals(Buffer.from(b));
}

function value(file: XlsxFile, cell: string): CellValue {
  return valueAt(sheetOf(file, OTOP).snapshot, placeOf(cell));
}

test('a file that nobody touched keeps every byte of its parts', async () => {
  const original = new Uint8Array(readFileSync(SAMPLE));
  const saved = await workbench.save();
  expect(Buffer.from(saved).equals(Buffer.from(patchXlsx(openXlsx(original), { sheets: [] })))).toBe(true);
});

test('typed values, formulas and written scores are in the saved file, the rest is as it was', async () => {
  const t = messages('th');
  await workbench.type(OTOP, 'J14', '13698586');
  await workbench.type(OTOP, 'Q5', '=KPI.OTOPLEVEL(C5:C7,J5:J7)');
  await workbench.waitForValue(OTOP, 'Q7', 1);
  await workbench.type(OTOP, 'R5', '=SUM(C6:C7)');
  await workbench.waitForValue(OTOP, 'R5', 180830246 + 146318107);
  await workbench.pane.getByRole('button', { name: t.tables.score, exact: true }).click();
  await workbench.pane.getByRole('button', { name: t.score.preview, exact: true }).click();
  await workbench.writeButton.click();
  await workbench.pane.getByRole('heading', { name: t.done.heading }).waitFor();
  await workbench.waitForValue(OTOP, 'L14', 5);

  const file = openXlsx(await workbench.save());
  const before = openXlsx(new Uint8Array(readFileSync(SAMPLE)));
  const sheet = sheetOf(file, OTOP);
  const original = sheetOf(before, OTOP);

  expect(value(file, 'J14')).toBe(13698586);
  expect(value(file, 'L14')).toBe(5);
  expect(formulaAt(sheet.snapshot, placeOf('L14'))).toBe(
    '=IF(ISBLANK(J14),"",KPI.OTOPLEVEL(C14,J14,"2561"))',
  );
  expect(formulaAt(sheet.snapshot, placeOf('Q5'))).toBe('=KPI.OTOPLEVEL(C5:C7,J5:J7)');
  expect([value(file, 'Q5'), value(file, 'Q6'), value(file, 'Q7')]).toEqual([4, 3, 1]);
  expect(sheet.arrays).toEqual([{ top: 4, left: 16, bottom: 6, right: 16 }]);

  expect(sheet.merges).toEqual(expect.arrayContaining([...original.merges]));
  expect(sheet.frozen).toEqual(original.frozen);
  for (const cell of ['A1', 'C3', 'C5', 'J6', 'J10']) {
    expect(value(file, cell)).toEqual(value(before, cell));
    expect(file.styles[sheet.styleAt(placeOf(cell))]).toEqual(before.styles[original.styleAt(placeOf(cell))]);
  }
  // The added columns look like the table they belong to.
  const added = file.styles[sheet.styleAt(placeOf('L6'))];
  const model = before.styles[original.styleAt(placeOf('J6'))];
  expect(added?.font.name).toBe(model?.font.name);
  expect(Object.values(added?.borders ?? {}).map((line) => line?.style)).toEqual([
    'thin',
    'thin',
    'thin',
    'thin',
  ]);
});

test('the saved file opens again in the page and goes on calculating', async () => {
  await workbench.openFile('again.xlsx', await workbench.save());
  await workbench.waitForValue(OTOP, 'Q7', 1);
  await workbench.waitForValue(OTOP, 'L14', 5);
  await workbench.pane.getByText(messages('th').tables.found(4), { exact: true }).waitFor();
  await workbench.type(OTOP, 'J14', '0');
  await workbench.waitForValue(OTOP, 'L14', 0);
  await workbench.screenshot('9-reopened');
  expect(workbench.complaints).toEqual([]);
});

test('a chart, a picture and conditional formats survive an edit and a save', async () => {
  const original = new Uint8Array(readFileSync(CHART));
  await workbench.openFile('chart.xlsx', original);
  await workbench.page.locator('#status', { hasText: workbenchMessages('th').hiddenDrawings }).waitFor();
  await workbench.type(OTOP, 'Z60', '7');
  const saved = await workbench.save();

  const before = unzipSync(original);
  const after = unzipSync(saved);
  const kept = Object.keys(before).filter((part) => !/worksheets\/sheet3\.xml$/.test(part));
  expect(kept.filter((part) => /chart|media|drawing/.test(part)).length).toBeGreaterThan(2);
  for (const part of kept) expect([part, sameBytes(before[part], after[part])]).toEqual([part, true]);
  const rules = /<conditionalFormatting[\s\S]*<\/conditionalFormatting>/;
  const text = (files: typeof before) => strFromU8(files['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
  expect(rules.exec(text(after))?.[0]).toBe(rules.exec(text(before))?.[0]);
  expect(rules.test(text(before))).toBe(true);
  expect(value(openXlsx(saved), 'Z60')).toBe(7);
  await workbench.openFile('again.xlsx', saved);
});

test('a file that is no workbook is refused with a sentence, and the open one stays', async () => {
  await workbench.type(OTOP, 'Z60', '8');
  await workbench.page.setInputFiles('#file', {
    name: 'notes.xlsx',
    mimeType: 'text/plain',
    buffer: Buffer.from('not a workbook'),
  });
  const { failures } = workbenchMessages('th');
  await workbench.page.locator('#status', { hasText: failures.notAWorkbook('notes.xlsx') }).waitFor();
  // The open file has edits: the page asks first.
  expect(workbench.questions.at(-1)).toBe(workbenchMessages('th').leaveEdits);
  expect(await workbench.page.textContent('#file-name')).toBe('again.xlsx');
  expect(await workbench.value(OTOP, 'Z60')).toBe(8);
});
