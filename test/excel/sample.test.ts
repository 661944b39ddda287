/**
 * @jest-environment jsdom
 *
 * The whole path on the sample workbook: read through Office.js, recognise, plan, apply, restore.
 */
import '../host/text-coding';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../src/excel';
import { openXlsx } from '../../src/files';
import { planScores, type Mode, type ScoreRequest } from '../../src/plans';
import { countCells } from '../../src/sheet/plan';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { recogniseTables, scoreTables } from '../../src/tables';
import { MemoryWorkbook } from '../../workbench/host/memory';
import { countSyncs, openExcel } from '../host/office';

function sample(): WorkbookSnapshot {
  const bytes = readFileSync(join(__dirname, '../../samples/buriram-2561-results.xlsx'));
  return openXlsx(new Uint8Array(bytes)).snapshot;
}

test('the same tables are recognised through Excel as in the file', async () => {
  const file = sample();
  // Formulas of the file keep the values that stand in it.
  const values = new Map(
    file.sheets.flatMap((sheet) =>
      sheet.formulas.flatMap((row, r) =>
        row.map((formula, c) => [formula ?? '', sheet.values[r]?.[c] ?? null] as const),
      ),
    ),
  );
  await openExcel(MemoryWorkbook.of(file, (formula) => values.get(formula) ?? null));
  const read = await openWorkbook().read();
  expect(recogniseTables(read, [])).toEqual(recogniseTables(file, []));
});

test.each<[Mode, ScoreRequest['place']]>([
  ['formulas', 'adjacent'],
  ['values', 'adjacent'],
  ['formulas', 'resultsSheet'],
  ['values', 'resultsSheet'],
])('scores the sample with %s %s in three reads and one write, and takes them back', async (mode, place) => {
  const { host, book } = await openExcel(MemoryWorkbook.of(sample(), () => 1));
  const gateway = openWorkbook();
  const workbook = await gateway.read();
  const { tables } = recogniseTables(workbook, []);
  expect(tables.map(({ indicator }) => indicator)).toHaveLength(4);
  const { plan, refusals } = planScores({
    workbook,
    tables: scoreTables(workbook, tables),
    mode,
    place,
    language: 'th',
  });
  expect(refusals).toEqual([]);
  expect(countCells(plan)).toBeGreaterThan(100);
  const undo = await gateway.apply(plan);
  expect(countSyncs(host)).toEqual({ reads: 3, writes: 1 });
  for (const { sheet, cells } of plan.sheets) {
    for (const { cell, after } of cells) {
      const range = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
      const target = book.sheet(sheet);
      if (after.kind === 'formula') expect(target.formulas(range)).toEqual([[after.formula]]);
      else expect(target.values(range)).toEqual([[after.value === '' ? null : after.value]]);
    }
  }
  await gateway.restore(undo, false);
  expect(await gateway.read()).toEqual(workbook);
});
