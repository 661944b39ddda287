/** Weights that the document does not give, as the office types them: read, kept, counted, and live on the forms. */
import { cutScore } from '../../src/i18n';
import { BLANK } from '../../src/plans/cells';
import { planEntries } from '../../src/plans/entries/entries';
import { planScorecardSheet } from '../../src/plans/scorecard/sheet';
import { findRubric, weighted, type InputValue, type Rubric } from '../../src/scoring';
import type { CellValue, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { recogniseTables } from '../../src/tables';
import { gatheredCard, gatherInputs, readEntries, unitWithCode } from '../../src/tables/entries';
import { applied, sample, sheetOf, withCells } from '../tables/build';
import { evaluator } from './evaluate';

const rubric = findRubric('2561') as Rubric;
const PROVINCE = '31';
const DISTRICT = '3103';
const HEADER = ['เกณฑ์', 'หน่วยที่ประเมิน', 'รหัสตัวชี้วัด', 'ข้อมูล', 'ค่าที่กรอก'];
const start = sample('buriram-2561-results');
const { tables } = recogniseTables(start, []);

function unit(code: string) {
  const found = unitWithCode(code);
  if (!found) throw new Error(code);
  return found;
}

function entered(workbook: WorkbookSnapshot, code: string, value: InputValue): WorkbookSnapshot {
  const values = [{ indicator: 'poverty-remaining', input: 'weight', value }];
  return applied(workbook, planEntries({ workbook, rubric, unit: unit(code), values, language: 'th' }));
}

const withRows = (...rows: CellValue[][]): WorkbookSnapshot => ({
  ...start,
  sheets: [...start.sheets, sheetOf([HEADER, ...rows], { name: 'ข้อมูล' })],
});

function groupOf(workbook: WorkbookSnapshot, code: string) {
  const gathered = gatherInputs(workbook, tables, readEntries(workbook), rubric, unit(code));
  const group = gatheredCard(rubric, unit(code), gathered).groups[0];
  if (!group) throw new Error('no group');
  const line = group.lines.find(({ indicator }) => indicator.code === 'poverty-remaining');
  return { group, line };
}

test('typed for a district it is kept for the province, and counts for it and for every district', () => {
  const workbook = entered(start, DISTRICT, 30);
  expect(readEntries(workbook).inputs).toMatchObject([{ unit: PROVINCE, input: 'weight', value: 30 }]);
  for (const code of [PROVINCE, DISTRICT, '3101']) {
    const { group, line } = groupOf(workbook, code);
    expect(line).toMatchObject({ weightPercent: 30, isOfficeWeight: true });
    expect(group).toMatchObject({ weightPercent: 50, officeWeight: ['poverty-remaining'] });
    expect(group.withoutWeight).not.toContain('poverty-remaining');
    const scores = group.lines.flatMap(({ outcome, weightPercent }) =>
      'score' in outcome && weightPercent !== null ? [[outcome.score, weightPercent] as const] : [],
    );
    const mean = weighted(
      scores.map(([score]) => score),
      scores.map(([, weight]) => weight),
    );
    expect(group.soFar).toBe(mean.state === 'amount' ? mean.amount : null);
  }
  expect(groupOf(start, DISTRICT).group).toMatchObject({ weightPercent: 20, officeWeight: [] });
});

test('one typed for a district is its own, and is the one that changes', () => {
  const workbook = withRows(
    ['2561', 'บุรีรัมย์', 'poverty-remaining', 'น้ำหนัก', 30],
    ['2561', 'กระสัง', 'poverty-remaining', 'น้ำหนัก (ร้อยละ)', '๔๐'],
  );
  expect(groupOf(workbook, DISTRICT).line?.weightPercent).toBe(40);
  expect(groupOf(workbook, '3101').line?.weightPercent).toBe(30);
  const changed = entered(workbook, DISTRICT, 45);
  expect(readEntries(changed).inputs.map(({ value }) => value)).toEqual([30, 45]);
  expect(groupOf(entered(changed, DISTRICT, null), DISTRICT).line?.weightPercent).toBe(30);
});

test.each<[string, CellValue, string]>([
  ['poverty-remaining', 120, 'น้ำหนัก (ร้อยละ) ต้องอยู่ระหว่าง 0 ถึง 100'],
  ['poverty-remaining', 'มาก', 'ไม่ใช่ตัวเลข'],
  // The document gives this one.
  ['otop-income', 25, 'ไม่ใช้ข้อมูล "น้ำหนัก"'],
])('%s with the weight %s is a problem and counts for nothing', (code, value, said) => {
  const workbook = withRows(['2561', 'บุรีรัมย์', code, 'น้ำหนัก', value]);
  expect(readEntries(workbook).problems[0]?.message.th).toContain(said);
  expect(groupOf(workbook, PROVINCE).group).toMatchObject({ weightPercent: 20, officeWeight: [] });
});

test('on a form the weight is live and named as the office’s own, and so are the totals', () => {
  const workbook = entered(start, PROVINCE, 30);
  const plan = planScorecardSheet({ workbook, tables, rubric, units: [unit(PROVINCE)], language: 'th' });
  const name = plan.sheets[0]?.sheet ?? '';
  const form = applied(workbook, plan);
  const { group } = groupOf(workbook, PROVINCE);
  const row = 5 + group.lines.findIndex(({ indicator }) => indicator.code === 'poverty-remaining');
  const [WEIGHT, WEIGHTED, STATE] = [4, 13, 14];
  const below = 5 + group.lines.length;
  const at = evaluator(form);
  expect(at(name, row, WEIGHT)).toBe(30);
  expect(at(name, row, STATE)).toBe('น้ำหนักหน่วยงานกรอกเอง');
  expect(at(name, below + 1, WEIGHTED)).toBe(cutScore(group.soFar ?? NaN));
  const [typed] = readEntries(form).inputs;
  if (!typed) throw new Error('no weight');
  const change = (after: number | null) => ({
    ...form,
    sheets: form.sheets.map((sheet) =>
      sheet.name === typed.sheet
        ? withCells(sheet, [{ cell: typed.valueCell, before: BLANK, after: { kind: 'value', value: after } }])
        : sheet,
    ),
  });
  for (const weight of [60, null]) {
    const other = change(weight);
    const soFar = groupOf(other, PROVINCE).group.soFar ?? NaN;
    expect(evaluator(other)(name, below + 1, WEIGHTED)).toBe(cutScore(soFar));
  }
  const again = planScorecardSheet({
    workbook: form,
    tables,
    rubric,
    units: [unit(PROVINCE)],
    language: 'th',
  });
  expect(again.sheets).toEqual([]);
});
