/** Files as other programs write them, and as the page saved them: what one sees when they are opened. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, patchXlsx, planToPatch, type CellPatch } from '../../src/files';
import { planScores } from '../../src/plans';
import { planScorecardSheet } from '../../src/plans/scorecard/sheet';
import { LEVEL_COLORS } from '../../src/plans/scorecard/looks';
import { findRubric } from '../../src/scoring';
import { parseCell } from '../../src/sheet/address';
import { recogniseTables, scoreTables } from '../../src/tables';
import { unitWithCode } from '../../src/tables/entries';
import { Workbench } from './workbench';

const OTOP = '2 ยอดจำหน่าย OTOP';
const FORM = 'คะแนน 2561 บุรีรัมย์';
const SAMPLE = path.resolve(__dirname, '../../samples/buriram-2561-results.xlsx');

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
});
afterAll(() => workbench.close());

/** The sample with its scores as formulas, without a single stored result and without heights of rows. */
function bare(points: number): Uint8Array {
  const file = openXlsx(new Uint8Array(readFileSync(SAMPLE)));
  const workbook = file.snapshot;
  const { tables } = recogniseTables(workbook, []);
  const { sheets } = planToPatch(
    planScores({
      workbook,
      tables: scoreTables(workbook, tables),
      mode: 'formulas',
      place: 'adjacent',
      language: 'th',
    }).plan,
  );
  const large: CellPatch = { cell: { row: 5, column: 1 }, style: { font: { points } } };
  const parts = unzipSync(patchXlsx(file, { sheets: [...sheets, { sheet: OTOP, cells: [large] }] }));
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const xml = strFromU8(bytes)
      .replace(/ ht="[^"]*"| customHeight="1"/g, '')
      .replace(/<\/f><v>[^<]*<\/v>/g, '</f>');
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}

const rowPixels = (row: number) =>
  workbench.page.evaluate(
    ([name, at]) =>
      window.kpiWorkbench?.document?.book.getSheetByName(name)?.getSheet().getRowHeight(at) ?? 0,
    [OTOP, row] as const,
  );

test('formulas without stored values show results, and rows without heights fit Thai of their size', async () => {
  await workbench.openFile('bare.xlsx', bare(26));
  // What stands in the file was never worked out.
  for (const [cell, value] of [
    ['L6', 3],
    ['M7', 1.9999],
    ['L12', 5],
  ] as const)
    await workbench.waitForValue(OTOP, cell, value);
  const shown = (await workbench.values(OTOP, 'K5:N28')).flat();
  expect(shown.filter((value) => JSON.stringify(value).includes('BUSY'))).toEqual([]);
  const pixels = (points: number) => (points * 4) / 3;
  // Vowels and tone marks above and below: well over the letters' own height.
  expect(await rowPixels(5)).toBeGreaterThan(pixels(26) * 1.4);
  expect(await rowPixels(6)).toBeGreaterThan(pixels(11) * 1.4);
  await workbench.select(OTOP, 'B6');
  await workbench.screenshot('30-bare');
});

test('the colours of levels are there in a file that was saved and opened again', async () => {
  const file = openXlsx(new Uint8Array(readFileSync(SAMPLE)));
  const workbook = file.snapshot;
  const { tables } = recogniseTables(workbook, []);
  const rubric = findRubric('2561');
  const unit = unitWithCode('31');
  if (!rubric || !unit) throw new Error('2561, 31');
  const plan = planScorecardSheet({ workbook, tables, rubric, units: [unit], language: 'th' });
  await workbench.openFile('form.xlsx', patchXlsx(file, planToPatch(plan)));
  await waitForGround('L7', LEVEL_COLORS[4]?.fill ?? '');
  await workbench.type(OTOP, 'Z60', '7');
  const saved = await workbench.save();
  await workbench.openFile('again.xlsx', saved);
  await waitForGround('L7', LEVEL_COLORS[4]?.fill ?? '');
  await waitForGround('L9', LEVEL_COLORS[3]?.fill ?? '');
  await workbench.screenshot('31-levels');
  expect(workbench.complaints).toEqual([]);
});

async function waitForGround(address: string, color: string): Promise<void> {
  await workbench.select(FORM, address);
  await workbench.page.waitForFunction(
    ({ cell, wanted }) => {
      const sheet = window.kpiWorkbench?.document?.book.getActiveSheet().getSheet();
      const shown = sheet?.getCell(cell?.row ?? 0, cell?.column ?? 0)?.s;
      return typeof shown === 'object' && shown?.bg?.rgb === wanted;
    },
    { cell: parseCell(address), wanted: color },
  );
}
