/**
 * @jest-environment jsdom
 *
 * Through Office.js and back: inputs, register, ticks, forms and overview are written, read again the same, and taken
 * back one by one until nothing of them is left.
 */
import '../host/text-coding';
import { openWorkbook } from '../../src/excel';
import { planEntries } from '../../src/plans/entries/entries';
import { planEvidence, planEvidenceTick } from '../../src/plans/entries/evidence';
import { withoutManaged } from '../../src/tables/managed/without';
import { planScorecardSheet } from '../../src/plans/scorecard/sheet';
import { findRubric } from '../../src/scoring';
import type { Undo } from '../../src/sheet/gateway';
import type { WritePlan } from '../../src/sheet/plan';
import { recogniseTables } from '../../src/tables';
import { readEntries, unitWithCode, unitsOf } from '../../src/tables/entries';
import { MemoryWorkbook } from '../../workbench/host/memory';
import { openExcel } from '../host/office';
import { sample } from '../tables/build';

function picture(book: MemoryWorkbook): unknown {
  return book.sheets().map((sheet) => {
    const used = sheet.usedRange();
    return {
      name: sheet.name,
      used,
      values: used && sheet.values(used),
      formulas: used && sheet.formulas(used),
      formats: used && sheet.numberFormats(used),
      tables: sheet.tables(),
    };
  });
}

test('written, grown, read back, taken back', async () => {
  const { book } = await openExcel(MemoryWorkbook.of(sample('buriram-2561-results'), () => 1));
  const gateway = openWorkbook();
  const before = picture(book);
  const rubric = findRubric('2561');
  const unit = unitWithCode('31');
  if (!rubric || !unit) throw new Error('2561, Buriram');
  const undone: Undo[] = [];
  const write = async (plan: WritePlan): Promise<void> => {
    undone.push(await gateway.apply(plan));
  };
  const values = [
    { indicator: 'poverty-remaining', input: 'steps', value: 3 },
    { indicator: 'grassroots-economy', input: 'groups', value: 9 },
  ];
  await write(planEntries({ workbook: await gateway.read(), rubric, unit, values, language: 'th' }));
  const more = [{ indicator: 'grassroots-economy', input: 'groupsWithIncome', value: 4 }];
  await write(planEntries({ workbook: await gateway.read(), rubric, unit, values: more, language: 'th' }));
  const entered = await gateway.read();
  expect(readEntries(entered).inputs.map(({ input, value }) => [input, value])).toEqual([
    ['steps', 3],
    ['groups', 9],
    ['groupsWithIncome', 4],
  ]);
  expect(readEntries(entered).blocks).toMatchObject([{ excelTable: 'KPI_Inputs', range: { bottom: 6 } }]);

  await write(planEvidence({ workbook: entered, rubric, units: [unit], language: 'th' }));
  const registered = await gateway.read();
  const { evidence } = readEntries(registered);
  const rows = evidence.map((row) => ({ row, have: true, date: '2018-03-31', link: '=1+1', who: '-' }));
  await write(planEvidenceTick({ workbook: registered, rows }));
  const ticked = await gateway.read();
  expect(readEntries(ticked).evidence.map(({ have, date, link }) => [have, date, link])).toEqual(
    evidence.map(() => [true, '2018-03-31', '=1+1']),
  );

  const { tables } = recogniseTables(withoutManaged(ticked), []);
  const units = unitsOf(ticked, tables, readEntries(ticked)).slice(0, 4);
  const request = { tables, rubric, units, language: 'th' as const };
  const plan = planScorecardSheet({ ...request, workbook: ticked });
  await write(plan);
  const scored = await gateway.read();
  expect(scored.sheets.map(({ name }) => name).slice(-5)).toEqual(plan.sheets.map(({ sheet }) => sheet));
  expect(planScorecardSheet({ ...request, workbook: scored }).sheets).toEqual([]);
  expect(recogniseTables(withoutManaged(scored), []).tables).toEqual(tables);

  for (const undo of undone.reverse()) await gateway.restore(undo, false);
  expect(picture(book)).toEqual(before);
});
