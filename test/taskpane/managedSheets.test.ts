/** With every sheet of the add-in's own in the workbook, tables and findings are those of the workbook without them. */
import { checkWorkbook } from '../../src/checks';
import { planBinderIndex } from '../../src/plans/entries/binder';
import { planEntries } from '../../src/plans/entries/entries';
import { planEvidence } from '../../src/plans/entries/evidence';
import { planFindingsSheet } from '../../src/plans/findings/sheet';
import { planRubricSheet } from '../../src/plans/localRubric/sheet';
import { planScorecardSheet } from '../../src/plans/scorecard/sheet';
import { findRubric } from '../../src/scoring';
import { copyOf } from '../../src/scoring/localRubric/build';
import type { WritePlan } from '../../src/sheet/plan';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { recogniseTables } from '../../src/tables';
import { readEntries, unitsOf, unitWithCode } from '../../src/tables/entries';
import { withoutManaged } from '../../src/tables/managed/without';
import { findingsOf } from '../../src/taskpane/findings/checker';
import { modelOf } from '../../src/taskpane/reading';
import { applied, sample } from '../tables/build';

const plain = sample('buriram-2561-results');

function withManagedSheets(language: 'th' | 'en'): WorkbookSnapshot {
  const rubric = findRubric('2561');
  const unit = unitWithCode('31');
  if (!rubric || !unit) throw new Error('2561, Buriram');
  const { tables } = recogniseTables(plain, []);
  let workbook = plain;
  const add = (plan: WritePlan | null): void => {
    if (!plan || plan.sheets.length === 0) throw new Error('nothing planned');
    workbook = applied(workbook, plan);
  };
  const values = [{ indicator: 'poverty-remaining', input: 'steps', value: 3 }];
  add(planEntries({ workbook, rubric, unit, values, language }));
  add(planEvidence({ workbook, rubric, units: [unit], language }));
  const units = unitsOf(workbook, tables, readEntries(workbook)).slice(0, 5);
  add(planScorecardSheet({ workbook, tables, rubric, units, language }));
  add(planBinderIndex({ workbook, rubric, unit, language }));
  const findings = checkWorkbook(plain, []);
  add(planFindingsSheet({ workbook, findings, accepted: [], language, date: '2018-09-30' }));
  const head = { id: '2563/1', from: '2019-10-01', to: '2020-03-31', round: 1 };
  add(planRubricSheet({ workbook, rubric: copyOf(rubric, head, language), language }));
  return workbook;
}

describe.each(['th', 'en'] as const)('own sheets in %s', (language) => {
  const workbook = withManagedSheets(language);

  test('the pane recognises the same tables, and nothing else', () => {
    expect(workbook.sheets.length).toBeGreaterThan(plain.sheets.length + 8);
    const read = (one: WorkbookSnapshot) => {
      const { tables, unrecognised } = modelOf(one);
      return { tables: tables.map(({ table }) => table), unrecognised };
    };
    expect(read(workbook)).toEqual(read(plain));
    expect(read(plain).tables).toHaveLength(4);
  });

  test('the checks find the same, and nothing on those sheets', async () => {
    const found = await findingsOf(modelOf(workbook));
    expect(found).toEqual(await findingsOf(modelOf(plain)));
    expect(found?.length).toBeGreaterThan(0);
  });

  test('a sheet that holds own tables and others is the same object at each reading', () => {
    const first = withoutManaged(workbook).sheets;
    const again = withoutManaged({ ...workbook, sheets: [...workbook.sheets] }).sheets;
    expect(again).toHaveLength(first.length);
    for (const [at, sheet] of first.entries()) expect(again[at]).toBe(sheet);
  });
});
