/** A year without a rubric: one step makes it, and every table that speaks of the year is scored by it. */
import { planNewYear } from '../../src/plans/localRubric/newYear';
import { yearsWithoutRubric } from '../../src/plans/localRubric/years';
import { planRubricSheet } from '../../src/plans/localRubric/sheet';
import { registerLocalRubrics } from '../../src/scoring/localRubric/loaded';
import { localFaults } from '../../src/scoring/localRubric/faults';
import type { LocalRubric } from '../../src/scoring/localRubric/localRubric';
import { yearsMoved } from '../../src/scoring/localRubric/years';
import type { CellValue, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { openQuestions, recogniseTables, scoreTable, type TableChoice } from '../../src/tables';
import { localRubricsOf } from '../../src/tables/localRubric/read';
import { withoutManaged } from '../../src/tables/managed/without';
import { applied, sample } from '../tables/build';

const YEAR = 2569;

/** The sample as a later year's office would have typed it, two-digit years with it. */
function sampleOf(year: number): WorkbookSnapshot {
  const on = (text: string): string => yearsMoved(text, year - 2561);
  const moved = (value: CellValue): CellValue => (typeof value === 'string' ? on(value) : value);
  const workbook = sample('buriram-2561-results');
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      name: on(sheet.name),
      values: sheet.values.map((row) => row.map(moved)),
    })),
  };
}

function read(workbook: WorkbookSnapshot, choices: readonly TableChoice[] = []) {
  return recogniseTables(withoutManaged(workbook), choices).tables;
}

function load(workbook: WorkbookSnapshot): readonly LocalRubric[] {
  const { rubrics } = localRubricsOf(workbook);
  registerLocalRubrics(rubrics);
  return rubrics;
}

afterEach(() => registerLocalRubrics([]));

const workbook = sampleOf(YEAR);

function oneStep(language: 'th' | 'en' = 'th') {
  const [year, ...others] = yearsWithoutRubric(read(workbook));
  if (!year || others.length > 0) throw new Error('one year');
  const step = planNewYear({ workbook, year, language });
  if (!step.plan) throw new Error('no plan');
  return { year, step, written: applied(workbook, step.plan) };
}

test("the sample's four tables of a later year are one year without a rubric, for which the rubric is suggested that fits all four", () => {
  const { year } = oneStep();
  expect(year).toMatchObject({ fiscalYear: YEAR, suggested: '2561', starts: ['2562/2', '2562/1', '2561'] });
  expect(year.tables).toHaveLength(4);
});

test.each(['th', 'en'] as const)('one step answers all four, in %s', (language) => {
  const { step, written } = oneStep(language);
  expect(step.rubric).toMatchObject({ id: '2569', from: '2025-10-01', to: '2026-09-30', round: null });
  expect(localFaults(step.rubric).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(load(written)).toEqual([step.rubric]);
  const tables = read(written);
  expect(tables.map(({ rubric }) => rubric)).toEqual(Array(4).fill('2569'));
  expect(tables.flatMap(openQuestions).filter(({ kind }) => kind === 'year')).toEqual([]);
  expect(yearsWithoutRubric(tables)).toEqual([]);
});

test('names speak of the new year, and levels are those of the rubrics copied', () => {
  const { year, step, written } = oneStep();
  load(written);
  expect(step.rubric.indicators.map(({ name }) => name).join(' ')).not.toMatch(/256[12]/);
  const levels = (of: WorkbookSnapshot, choices: readonly TableChoice[] = []) =>
    read(of, choices).flatMap((table) => {
      const sheet = of.sheets.find(({ name }) => name === table.sheet);
      const rows = sheet ? scoreTable(table, sheet).rows : [];
      return rows.map(({ outcome }) =>
        outcome?.state === 'scored' ? outcome.level : (outcome?.state ?? null),
      );
    });
  const now = levels(written);
  registerLocalRubrics([]);
  const before = year.tables.map(({ table, question }): TableChoice => ({
    tableId: table.id,
    roles: {},
    answers: { year: { answer: '2561', words: question.words } },
  }));
  expect(now).toEqual(levels(workbook, before));
  expect(now.filter((level) => typeof level === 'number').length).toBeGreaterThan(60);
});

test('a rubric of rounds keeps its round, and what a table does not fit is taken from one that it fits', () => {
  const [year] = yearsWithoutRubric(read(workbook));
  if (!year) throw new Error('no year');
  const step = planNewYear({ workbook, year, start: '2562/2', language: 'th' });
  expect(step.rubric).toMatchObject({ id: '2569/2', from: '2026-04-01', to: '2026-09-30', round: 2 });
  const models = step.rubric.indicators.flatMap((own) =>
    own.kind === 'copied' ? [[own.code, own.model.rubric]] : [],
  );
  expect(models).toContainEqual(['otop-income', '2561']);
  expect(models).toContainEqual(['poverty-remaining', '2562/2']);
  if (!step.plan) throw new Error('no plan');
  const written = applied(workbook, step.plan);
  load(written);
  expect(read(written).map(({ rubric }) => rubric)).toEqual(Array(4).fill('2569/2'));
});

test('a table that was answered with a rubric of another year is scored by that of its own', () => {
  const [table] = read(workbook);
  const asked = table?.questions.find(({ kind }) => kind === 'year');
  if (!table || !asked) throw new Error('no question');
  const answers = { year: { answer: '2561', words: asked.words } };
  const choice: TableChoice = { tableId: table.id, roles: {}, answers };
  const [year] = yearsWithoutRubric(read(workbook, [choice]));
  expect(year?.tables.map(({ isAnswered }) => isAnswered)).toEqual([true, false, false, false]);
  const { written } = oneStep();
  load(written);
  expect(read(written, [choice])[0]).toMatchObject({ rubric: '2569', questions: [] });
});

test('a rubric of the workbook can be started from, and one of the year that lacks indicators is extended', () => {
  const { step, written } = oneStep();
  const [first] = load(written);
  if (!first) throw new Error('not loaded');
  const next = sampleOf(YEAR + 1);
  const [later] = yearsWithoutRubric(read(next));
  expect(later).toMatchObject({ fiscalYear: YEAR + 1, suggested: '2569' });
  if (!later) throw new Error('no year');
  const both = { ...next, sheets: [...next.sheets, ...written.sheets.slice(-1)] };
  const made = planNewYear({ workbook: both, year: later, language: 'th' });
  expect(made.rubric).toMatchObject({ id: '2570', round: null, from: '2026-10-01' });
  expect(made.rubric.indicators.map(({ code }) => code)).toEqual(
    step.rubric.indicators.map(({ code }) => code),
  );

  const short = { ...first, indicators: first.indicators.filter(({ code }) => code !== 'otop-income') };
  const plan = planRubricSheet({ workbook, rubric: short, language: 'th' });
  if (!plan) throw new Error('no plan');
  const lacking = applied(workbook, plan);
  load(lacking);
  const [same] = yearsWithoutRubric(read(workbook));
  if (!same) throw new Error('no year');
  expect(same.tables.map(({ table }) => table.indicator)).toEqual(['otop-income']);
  const more = planNewYear({ workbook: lacking, year: same, language: 'th' });
  expect(more).toMatchObject({ isExtended: true, rubric: { id: '2569' } });
  expect(more.rubric.indicators.at(-1)).toMatchObject({ code: 'otop-income' });
});
