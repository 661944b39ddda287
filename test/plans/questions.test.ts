/** What a table leaves open is not written; what its words settle stands in the formulas, which come to the pane's figures. */
import { planScores, type ScoreRequest } from '../../src/plans';
import { isAddinFormula } from '../../src/plans/scores/replaceable';
import { valueAt, type CellValue, type WorkbookSnapshot } from '../../src/sheet/snapshot';
import { recogniseTables, scoreTable, type TableChoice, scoreTables } from '../../src/tables';
import { applied, sheetOf, workbookOf } from '../tables/build';
import { evaluator } from './evaluate';

const POOR = 'ครัวเรือนยากจนที่พัฒนาได้';

function book(header: readonly string[], ...figures: readonly (readonly CellValue[])[]): WorkbookSnapshot {
  const names = ['กระสัง', 'คูเมือง', 'นางรอง', 'สตึก', 'ปะคำ'];
  return workbookOf(
    sheetOf([['ที่', 'อำเภอ', ...header], ...figures.map((row, i) => [i + 1, names[i] ?? '', ...row])]),
  );
}

function planned(
  workbook: WorkbookSnapshot,
  rest: Partial<ScoreRequest> = {},
  choices: readonly TableChoice[] = [],
) {
  const { tables } = recogniseTables(workbook, choices);
  return planScores({
    workbook,
    tables: scoreTables(workbook, tables),
    mode: 'formulas',
    place: 'adjacent',
    language: 'th',
    ...rest,
  });
}

/** Percent, level, score and gap of each row: by the formulas, and as they are scored. */
function bothWays(workbook: WorkbookSnapshot) {
  const { plan, refusals } = planned(workbook);
  expect(refusals).toEqual([]);
  const written = applied(workbook, plan);
  const at = evaluator(written);
  const [sheet] = written.sheets;
  const [table] = recogniseTables(workbook, []).tables;
  if (!sheet || !table) throw new Error('no table');
  const level = plan.sheets[0]?.cells.filter(({ after }) => after.kind === 'formula') ?? [];
  for (const { after } of level)
    if (after.kind === 'formula') expect(isAddinFormula(after.formula)).toBe(true);
  const columns = [0, 1, 2, 3].map((place) => table.range.right + 1 + place);
  const scored = scoreTable(table, sheet).rows;
  return {
    formulas: scored.map(({ row }) => columns.map((column) => at(sheet.name, row.row, column))),
    shown: scored.map(({ row }) =>
      columns.map((column) => {
        const value = valueAt(sheet, { row: row.row, column });
        return value;
      }),
    ),
    scored,
  };
}

test('who got out is taken from the target, a blank stays blank, nothing to do is exempt', () => {
  const { formulas, shown, scored } = bothWays(
    book(
      [POOR, 'ผลการดำเนินงาน (ผ่านเกณฑ์)'],
      [48, 36],
      [48, '๒๔ ครัวเรือน'.slice(0, 2)],
      [48, null],
      [0, null],
      [10, 0],
    ),
  );
  expect(formulas.map(([percent, level]) => [percent, level])).toEqual([
    [25, 5],
    [50, 5],
    ['', ''],
    ['', 5],
    [100, 0],
  ]);
  expect(formulas).toEqual(shown);
  expect(scored.map(({ inputs }) => inputs[1]?.value)).toEqual([12, 24, null, null, 10]);
});

test.each([
  ['who got out', [POOR, 'ผ่านเกณฑ์']],
  ['who remains', [POOR, 'คงเหลือจริง']],
  ['sales', ['ยอดจำหน่าย OTOP ปี 60 (บาท)', 'ยอดจำหน่าย OTOP ปี 61 (ล้านบาท)']],
])('a result of spaces or of an empty text is blank in every column: %s', (_name, header) => {
  const { formulas, scored } = bothWays(book(header, [48, '  '], [48, ''], [48, null]));
  expect(scored.map(({ outcome }) => outcome.state)).toEqual(Array(3).fill('notReported'));
  expect(formulas.flat()).toEqual(Array(12).fill(''));
});

test('a percentage is cut to four decimals, never rounded up, and neither is what 117 of 100 makes of it', () => {
  const sales = ['ยอดจำหน่าย OTOP ปี 60', 'ยอดจำหน่าย OTOP ปี 61'];
  const { formulas, shown } = bothWays(book(sales, [3e9, 3.51e9 - 1], [0.1, 0.117], [3, 4], [3, 2]));
  expect(formulas.map(([percent]) => percent)).toEqual([16.9999, 17, 33.3333, -33.3333]);
  expect(formulas).toEqual(shown);
});

test('more that got out than there were is an error, not a level', () => {
  const [row] = bothWays(book([POOR, 'ผ่านเกณฑ์'], [10, 12])).formulas;
  expect(row?.[1]).toEqual({ error: '#VALUE!' });
});

test('millions beside baht', () => {
  const header = ['ยอดจำหน่าย OTOP ปี 60 (บาท)', 'ยอดจำหน่าย OTOP ปี 61 (ล้านบาท)'];
  const { formulas, shown } = bothWays(
    book(header, [1_000_000, 1.17], [1_000_000, 1.1699], [1_000_000, null]),
  );
  expect(formulas.map(([, level]) => level)).toEqual([2, 1, '']);
  expect(formulas).toEqual(shown);
});

test('what is open is not written, neither beside nor on a sheet of its own', () => {
  const workbook = book([POOR, 'ผลงาน'], [48, 36]);
  for (const place of ['adjacent', 'resultsSheet'] as const) {
    const { plan, refusals } = planned(workbook, { place });
    expect(plan.sheets).toEqual([]);
    expect(refusals).toMatchObject([{ reason: 'openQuestion' }]);
  }
  const choice: TableChoice = {
    tableId: 'แผ่น1!B1',
    roles: {},
    answers: { counts: { answer: 'gotOut', words: 'ผลงาน' } },
  };
  expect(planned(workbook, {}, [choice]).refusals).toEqual([]);
});

test('the results sheet copies who got out under the table’s own words', () => {
  const workbook = book([POOR, 'ผ่านเกณฑ์'], [48, 36]);
  const { plan } = planned(workbook, { place: 'resultsSheet', mode: 'values' });
  const cells = new Map(
    plan.sheets[0]?.cells.map(({ cell, after }) => [`${cell.row},${cell.column}`, after]),
  );
  expect(cells.get('1,2')).toEqual({ kind: 'value', value: 'ผ่านเกณฑ์' });
  expect(cells.get('2,2')).toEqual({ kind: 'value', value: 36 });
  expect(cells.get('2,4')).toEqual({ kind: 'value', value: 5 });
});
