/**
 * @jest-environment jsdom
 *
 * Columns of scores whose headers change with what the table says of the year, through Microsoft's client: a header that the
 * write itself changes is no sign that somebody moved the columns.
 */
import { openWorkbook } from '../../src/excel';
import { parseRange } from '../../src/sheet/address';
import type { WritePlan } from '../../src/sheet/plan';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { planScores, type ScoreRequest } from '../../src/plans';
import { recogniseTables, scoreTables } from '../../src/tables';
import { MemoryWorkbook } from '../../workbench/host/memory';
import { openExcel, sheetOf, snapshotOf } from '../host/office';

const SHEET = 'OTOP';
const ROWS = [
  ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 60', 'ยอดจำหน่าย OTOP ปี 61'],
  [1, 'กระสัง', 1000, 1200],
  [2, 'คูเมือง', 1000, 1100],
];

function planFor(workbook: WorkbookSnapshot, place: ScoreRequest['place']): WritePlan {
  const { tables } = recogniseTables(workbook, []);
  return planScores({
    workbook,
    tables: scoreTables(workbook, tables),
    mode: 'values',
    place,
    language: 'th',
  }).plan;
}

test.each([
  ['adjacent', SHEET, 'F1'],
  ['resultsSheet', 'ผลคะแนน', 'E2'],
] as const)('%s: written again, and put back', async (place, sheet, address) => {
  const { book } = await openExcel(MemoryWorkbook.of(snapshotOf(sheetOf(SHEET, ROWS))));
  const gateway = openWorkbook();
  const header = () =>
    book.sheet(sheet).values(parseRange(address) ?? { top: 0, left: 0, bottom: 0, right: 0 });
  await gateway.apply(planFor(await gateway.read(), place));
  expect(header()).toEqual([['ระดับคะแนน']]);
  const cell = { top: 0, left: 3, bottom: 0, right: 3 };
  book.sheet(SHEET).setContents(cell, [[{ kind: 'value', value: 'ยอดจำหน่าย OTOP ปี 61 ณ 31 มี.ค. 61' }]]);
  const undo = await gateway.apply(planFor(await gateway.read(), place));
  expect(header()).toEqual([['ระดับคะแนน (ผลบางส่วนของปี)']]);
  await gateway.restore(undo, false);
  expect(header()).toEqual([['ระดับคะแนน']]);
});
