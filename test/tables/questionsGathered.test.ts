/** A scorecard takes from a table what its words say, and nothing that they leave open. */
import { findRubric } from '../../src/scoring';
import { readSettings, recogniseTables, writeSettings, type TableChoice } from '../../src/tables';
import { gatherInputs, readEntries, unitWithCode } from '../../src/tables/entries';
import { sheetOf, workbookOf, type Cells } from './build';

function gathered(cells: readonly Cells[], input: string, indicator = 'poverty-remaining') {
  const workbook = workbookOf(...cells.map((one, index) => sheetOf(one, { name: `แผ่น${index + 1}` })));
  const rubric = findRubric('2561');
  const unit = unitWithCode('3103');
  if (!rubric || !unit) throw new Error('2561');
  const { tables } = recogniseTables(workbook, []);
  return gatherInputs(workbook, tables, readEntries(workbook), rubric, unit)
    .find((one) => one.indicator.code === indicator)
    ?.inputs.find(({ spec }) => spec.name === input);
}

const table = (header: readonly string[], ...figures: readonly (string | number | null)[]): Cells => [
  ['ที่', 'อำเภอ', ...header],
  [1, 'กระสัง', ...figures],
  [2, 'คูเมือง', ...figures],
];
const POOR = 'ครัวเรือนยากจนที่พัฒนาได้';

test('who got out is taken from the whole, and a sheet can do the same live', () => {
  expect(gathered([table([POOR, 'ผ่านเกณฑ์'], 48, 36)], 'remaining')).toMatchObject({
    value: 12,
    problem: null,
    derived: { factor: 1, whole: { factor: 1, place: { range: { top: 1, left: 2 } } } },
  });
});

test('what is asked has no value and may not be copied live; the target stays', () => {
  const cells = [table([POOR, 'ผลงาน'], 48, 36)];
  expect(gathered(cells, 'remaining')).toMatchObject({ value: null, waiting: true });
  expect(gathered(cells, 'remaining')?.problem?.th).toContain('D2');
  expect(gathered(cells, 'target')).toMatchObject({ value: 48, problem: null });
});

test('a blank result is not reported, whatever it would count', () => {
  expect(gathered([table([POOR, 'ผลงาน'], 48, null)], 'remaining')).toMatchObject({
    value: null,
    problem: null,
  });
});

test('a part of the year says so', () => {
  const cells = [table(['ยอดจำหน่าย OTOP ปี 60', 'ผลงาน ณ 31 มี.ค. 61'], 100, 60)];
  expect(gathered(cells, 'actual', 'otop-income')).toMatchObject({ value: 60 });
  expect(gathered(cells, 'actual', 'otop-income')?.soFar?.en).toContain('so far');
});

test('a table whose year is asked about does not speak against one that has its year', () => {
  const other = table(['ยอดจำหน่าย OTOP ปี 63', 'ยอดจำหน่าย OTOP ปี 64'], 500, 700);
  const own = table(['ยอดจำหน่าย OTOP ปี 60', 'ยอดจำหน่าย OTOP ปี 61'], 100, 120);
  expect(gathered([other, own], 'actual', 'otop-income')).toMatchObject({ value: 120, problem: null });
  expect(gathered([other], 'actual', 'otop-income')?.value ?? null).toBeNull();
});

test('answers are kept with the other choices; what a later version may ask is passed over', () => {
  const choice: TableChoice = {
    tableId: 'แผ่น1!B1',
    roles: { 3: 'result' },
    headers: { 3: 'ผล\nงาน' },
    answers: {
      counts: { answer: 'gotOut', words: 'ผล\nงาน "ก"' },
      year: { answer: '2562/1', words: 'ปี 62' },
    },
  };
  const xml = writeSettings({ choices: [choice] });
  expect(readSettings(xml)).toEqual({ choices: [choice] });
  const later = xml.replace('question="year"', 'question="weather"');
  expect(readSettings(later).choices[0]?.answers).toEqual({ counts: choice.answers?.counts });
});
