/** Nothing entered is not zero done; and a write that changes scores says which, from what to what, before it is made. */
import { planEntries } from '../../src/plans/entries/entries';
import { planEvidence, planEvidenceTick } from '../../src/plans/entries/evidence';
import { planEffect, ruleEffect, scoreNotice, type ChangedScore } from '../../src/plans/scoreEffect';
import { findRubric, type InputValue, type Rubric } from '../../src/scoring';
import type { WritePlan } from '../../src/sheet/plan';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { recogniseTables } from '../../src/tables';
import { gatherInputs, readEntries, unitWithCode } from '../../src/tables/entries';
import { applied, sample, sheetOf, workbookOf } from '../tables/build';

function rubricOf(id: string): Rubric {
  const rubric = findRubric(id);
  if (!rubric) throw new Error(id);
  return rubric;
}

function unit(code: string) {
  const found = unitWithCode(code);
  if (!found) throw new Error(code);
  return found;
}

function effect(workbook: WorkbookSnapshot, rubric: Rubric, plan: WritePlan, code = '31') {
  const { tables } = recogniseTables(workbook, []);
  return planEffect({ workbook, tables, rubric, units: [unit(code)] }, plan);
}

function told(changed: readonly ChangedScore[]) {
  return changed.map(({ unit: { code }, indicator, before, after }) => [code, indicator.code, before, after]);
}

function stepsOf(workbook: WorkbookSnapshot, rubric: Rubric, code: string) {
  const { tables } = recogniseTables(workbook, []);
  const gathered = gatherInputs(workbook, tables, readEntries(workbook), rubric, unit(code));
  return Object.fromEntries(
    gathered.flatMap(({ indicator, inputs }) =>
      inputs.flatMap(({ spec, value, source }) =>
        spec.kind === 'steps' ? [[indicator.code, [value, source]]] : [],
      ),
    ),
  );
}

function register(workbook: WorkbookSnapshot, rubric: Rubric, code = '31'): WorkbookSnapshot {
  return applied(workbook, planEvidence({ workbook, rubric, units: [unit(code)], language: 'th' }));
}

function typed(workbook: WorkbookSnapshot, rubric: Rubric, steps: InputValue): WorkbookSnapshot {
  const values = [{ indicator: 'grassroots-economy', input: 'steps', value: steps }];
  return applied(workbook, planEntries({ workbook, rubric, unit: unit('31'), values, language: 'th' }));
}

function tick(workbook: WorkbookSnapshot, indicator: string, step: number): WritePlan {
  const rows = readEntries(workbook).evidence.filter(
    (row) => row.indicator === indicator && row.step === step,
  );
  return planEvidenceTick({ workbook, rows: rows.map((row) => ({ row, have: true })) });
}

const EMPTY = workbookOf(sheetOf([['x']]));

describe('an evidence register that nobody has filled in', () => {
  test('changes no score of the sample, of the province or of a district', () => {
    const workbook = sample('buriram-2561-results');
    const rubric = rubricOf('2561');
    for (const code of ['31', '3103']) {
      const plan = planEvidence({ workbook, rubric, units: [unit(code)], language: 'th' });
      expect(plan.sheets).not.toEqual([]);
      expect(told(effect(workbook, rubric, plan, code))).toEqual([]);
    }
  });

  test('leaves steps not reported, and those that are typed in force', () => {
    const rubric = rubricOf('2562/2');
    const bare = register(EMPTY, rubric);
    expect(stepsOf(bare, rubric, '31')).toEqual({
      'grassroots-economy': [null, 'none'],
      'hr-data': [null, 'none'],
    });
    const workbook = register(typed(EMPTY, rubric, 2), rubric);
    expect(stepsOf(workbook, rubric, '31')).toMatchObject({ 'grassroots-economy': [2, 'entry'] });
  });

  test('from the first tick of the unit a blank one is a step not done; typed steps stay until ticks of their sheet', () => {
    const rubric = rubricOf('2562/2');
    const bare = register(EMPTY, rubric);
    const first = applied(bare, tick(bare, 'grassroots-economy', 1));
    expect(stepsOf(first, rubric, '31')).toEqual({
      'grassroots-economy': [1, 'evidence'],
      'hr-data': [0, 'evidence'],
    });
    const workbook = register(typed(EMPTY, rubric, 2), rubric);
    const elsewhere = applied(workbook, tick(workbook, 'hr-data', 1));
    expect(stepsOf(elsewhere, rubric, '31')).toEqual({
      'grassroots-economy': [2, 'entry'],
      'hr-data': [1, 'evidence'],
    });
    const own = applied(elsewhere, tick(elsewhere, 'grassroots-economy', 1));
    expect(stepsOf(own, rubric, '31')).toMatchObject({ 'grassroots-economy': [1, 'evidence'] });
  });

  test('says nothing of another unit, or of another rubric', () => {
    const rubric = rubricOf('2562/2');
    const both = register(register(EMPTY, rubric), rubric, '32');
    const rows = readEntries(both).evidence.filter((row) => row.unit === '31');
    const ticked = applied(
      both,
      planEvidenceTick({ workbook: both, rows: rows.map((row) => ({ row, have: true })) }),
    );
    expect(stepsOf(ticked, rubric, '32')).toMatchObject({ 'grassroots-economy': [null, 'none'] });
    const other = rubricOf('2562/1');
    expect(stepsOf(register(ticked, other), other, '31')).toMatchObject({
      'grassroots-economy': [null, 'none'],
    });
  });
});

describe('what a write changes', () => {
  const rubric = rubricOf('2562/2');

  test('a tick: the score of its sheet, from what to what', () => {
    const workbook = register(typed(EMPTY, rubric, 2), rubric);
    const changed = effect(workbook, rubric, tick(workbook, 'grassroots-economy', 1));
    expect(told(changed)).toEqual([['31', 'grassroots-economy', 2, 1]]);
    expect(scoreNotice(changed)?.th).toContain('จาก 2.0000 เป็น 1.0000');
    expect(scoreNotice(changed)?.en).toContain('2.0000 to 1.0000');
  });

  test('the first tick of a unit: also the sheets that it makes not done', () => {
    const steps = rubricOf('2562/1');
    const workbook = register(EMPTY, steps);
    const changed = effect(workbook, steps, tick(workbook, 'grassroots-economy', 1));
    expect(told(changed)).toContainEqual(['31', 'grassroots-economy', null, 1]);
    expect(told(changed)).toContainEqual(['31', 'household-support', null, 0]);
  });

  test('an input: of the district, and of the province that is the sum of its districts', () => {
    const rows = [
      ['การเข้าถึงแหล่งทุนของกองทุนชุมชน ปี 2561'],
      ['ที่', 'อำเภอ', 'เป้าหมาย', 'ผลการดำเนินงาน'],
      [1, 'กระสัง', 100, 80],
      [2, 'คูเมือง', 100, 80],
    ];
    const workbook = workbookOf(sheetOf(rows));
    const plan = planEntries({
      workbook,
      rubric: rubricOf('2561'),
      unit: unit('3103'),
      values: [{ indicator: 'capital-access', input: 'achieved', value: 100 }],
      language: 'th',
    });
    const changed = effect(workbook, rubricOf('2561'), plan, '3103');
    expect(changed.map(({ unit: { code } }) => code)).toEqual(['31', '3103']);
    expect(changed.every(({ before, after }) => (after ?? 0) > (before ?? 0))).toBe(true);
  });

  test('a rubric: every unit whose score it makes another', () => {
    const workbook = typed(EMPTY, rubric, 2);
    const harder: Rubric = {
      ...rubric,
      indicators: rubric.indicators.map((one) => ({
        ...one,
        levels: one.levels.map((level) =>
          level.condition.steps === 2 ? { ...level, condition: { ...level.condition, steps: 3 } } : level,
        ),
      })),
    };
    const changed = ruleEffect({ workbook, tables: [], rubric, units: [unit('31'), unit('32')] }, harder);
    expect(told(changed)).toEqual([['31', 'grassroots-economy', 2, 1]]);
  });

  test('nothing: nothing is said', () => {
    const workbook = typed(EMPTY, rubric, 2);
    expect(scoreNotice(effect(workbook, rubric, { sheets: [], basis: [] }))).toBeNull();
  });
});
