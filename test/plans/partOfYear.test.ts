/** Results of a part of the year in what is written: headers of columns of scores, forms with their totals, the overview. */
import { planTexts } from '../../src/i18n/plans';
import { scorecardSheetTexts } from '../../src/i18n/scorecardSheet';
import { planScores, type ScoreRequest } from '../../src/plans';
import { FORM } from '../../src/tables/managed/form';
import { isReport } from '../../src/tables/managed/reports';
import { withoutManaged } from '../../src/tables/managed/without';
import { planScorecardSheet } from '../../src/plans/scorecard/sheet';
import { findRubric } from '../../src/scoring';
import type { CellChange } from '../../src/sheet/plan';
import { findSheet, type CellValue, type WorkbookSnapshot } from '../../src/sheet/snapshot';
import { recogniseTables, type TableChoice, scoreTables } from '../../src/tables';
import { gatheredCard, gatherInputs, readEntries, unitWithCode } from '../../src/tables/entries';
import { applied, sheetOf, withCells, workbookOf, type SheetOptions } from '../tables/build';
import { evaluator } from './evaluate';

const RUBRIC = '2562/1';
const { state } = scorecardSheetTexts('th').form;
const PART = 'ผลงานปี 62 ณ 31 ธ.ค. 61';
const WHOLE = 'ผลงานปี 62 ณ 31 มี.ค. 62';
const OTOP = 'otop-income';
const CHOICE: TableChoice = { tableId: 'แผ่น1!B1', indicator: OTOP, rubric: RUBRIC, roles: {} };

function book(second: CellValue): WorkbookSnapshot {
  return workbookOf(
    sheetOf([
      ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 61', PART],
      [1, 'กระสัง', 1000, 1200],
      [2, 'คูเมือง', 1000, second],
    ]),
  );
}

function asked(workbook: WorkbookSnapshot) {
  const rubric = findRubric(RUBRIC);
  const [first, second] = ['3103', '3102'].map(unitWithCode);
  if (!rubric || !first || !second) throw new Error(RUBRIC);
  const { tables } = recogniseTables(withoutManaged(workbook), [CHOICE]);
  return { workbook, tables, rubric, units: [first, second], unit: first };
}

function written(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return applied(workbook, planScorecardSheet({ ...asked(workbook), language: 'th' }));
}

function typed(
  workbook: WorkbookSnapshot,
  row: number,
  value: string | number,
  column = 3,
): WorkbookSnapshot {
  const [table, ...others] = workbook.sheets;
  if (!table) throw new Error('no table');
  const change: CellChange = {
    cell: { row, column },
    before: { kind: 'value', value: null },
    after: { kind: 'value', value },
  };
  return { ...workbook, sheets: [withCells(table, [change]), ...others] };
}

/** How often words stand on a sheet, formulas worked out. */
function saidOn(workbook: WorkbookSnapshot): (name: string, words: string) => number {
  const at = evaluator(workbook);
  return (name, words) => {
    const used = findSheet(workbook, name)?.used;
    if (!used) throw new Error(name);
    let count = 0;
    for (let row = 0; row <= used.bottom; row++)
      for (let column = 0; column <= used.right; column++)
        if (String(at(name, row, column) ?? '').includes(words)) count += 1;
    return count;
  };
}

test('the card knows of which lines a total holds results of a part of the year', () => {
  const { workbook, tables, rubric, unit } = asked(book(1200));
  const gathered = gatherInputs(workbook, tables, readEntries(workbook), rubric, unit);
  const { groups } = gatheredCard(rubric, unit, gathered);
  expect(groups.flatMap(({ partOfYear }) => partOfYear)).toEqual([OTOP]);
  // A figure tried out in its place is the user's own.
  const tried = gatheredCard(rubric, unit, gathered, ({ code }, input) =>
    code === OTOP && input === 'actual' ? 1300 : undefined,
  );
  expect(tried.groups.flatMap(({ partOfYear }) => partOfYear)).toEqual([]);
});

test('form and overview say it, live, and no longer once the table has the whole year', () => {
  const first = written(book(null));
  const said = saidOn(first);
  const forms = first.sheets.filter((sheet) => isReport(FORM, sheet)).map(({ name }) => name);
  const [reported = '', blank = ''] = forms;
  const overview = first.sheets.at(-1)?.name ?? '';
  // The line and the label of the chart; its total and that of the lines scored so far.
  expect(said(reported, state.partOfYear)).toBe(4);
  expect(said(reported, state.withPartOfYear)).toBe(2);
  // Nothing is reported yet, but the sheet follows the cell.
  expect(said(blank, state.withPartOfYear)).toBe(0);
  expect(saidOn(typed(first, 2, 1100))(blank, state.withPartOfYear)).toBe(2);
  // The head of the column; above the totals and above the ranking.
  expect(said(overview, state.withPartOfYear)).toBe(2);
  expect(said(overview, `(${state.partOfYear})`)).toBe(1);
  const later = saidOn(written(typed(first, 0, WHOLE)));
  for (const name of [...forms, overview]) expect(later(name, state.partOfYear)).toBe(0);
});

describe('columns of scores', () => {
  const header = ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 60'];
  const part = 'ยอดจำหน่าย OTOP ปี 61 ณ 31 มี.ค. 61';
  const whole = 'ยอดจำหน่าย OTOP ปี 61';
  const sales = (result: string, options: SheetOptions = {}): WorkbookSnapshot =>
    workbookOf(
      sheetOf(
        [
          [...header, result],
          [1, 'กระสัง', 1000, 1200],
          [2, 'คูเมือง', 1000, 1100],
        ],
        options,
      ),
    );
  const scores = (workbook: WorkbookSnapshot, rest: Partial<ScoreRequest> = {}) =>
    planScores({
      workbook,
      tables: scoreTables(workbook, recogniseTables(workbook, []).tables),
      mode: 'formulas',
      place: 'adjacent',
      language: 'th',
      ...rest,
    });
  const again = (workbook: WorkbookSnapshot, rest: Partial<ScoreRequest> = {}): WorkbookSnapshot => {
    const { plan, refusals } = scores(workbook, rest);
    expect(refusals).toEqual([]);
    return applied(workbook, plan);
  };
  const headers = ({ sheets }: WorkbookSnapshot, name: string, row = 0) =>
    sheets.find((sheet) => sheet.name === name)?.values[row]?.slice(-4);

  test.each(['th', 'en'] as const)('say so in their headers, and are known again (%s)', (language) => {
    const first = again(sales(part), { language });
    const { partOfYear } = planTexts(language);
    const plain = headers(again(sales(whole), { language }), 'แผ่น1') ?? [];
    expect(headers(first, 'แผ่น1')).toEqual(plain.map((words) => partOfYear(String(words))));
    expect(
      recogniseTables(first, [])
        .tables[0]?.columns.slice(-4)
        .map(({ role }) => role),
    ).toEqual(['percent', 'level', 'score', 'gap']);
    expect(scores(first, { language }).plan.sheets).toEqual([]);
    // The whole year is there: the same columns no longer say so; and the other way round.
    expect(headers(again(typed(first, 0, whole), { language }), 'แผ่น1')).toEqual(plain);
    const back = again(typed(again(sales(whole), { language }), 0, part), { language });
    expect(headers(back, 'แผ่น1')).toEqual(headers(first, 'แผ่น1'));
  });

  test("an office's own words stay, with what is said of the year behind them", () => {
    const own = typed(again(sales(whole)), 0, part);
    const renamed = typed(own, 0, 'ระดับ', 5);
    expect(headers(again(renamed), 'แผ่น1')?.[1]).toBe('ระดับ (ผลบางส่วนของปี)');
  });

  test('the results sheet says so, also one that stands there already', () => {
    const first = again(sales(whole), { place: 'resultsSheet' });
    const later = again(typed(first, 0, part), { place: 'resultsSheet' });
    expect(later.sheets).toHaveLength(2);
    expect(headers(later, 'ผลคะแนน', 1)).toEqual(
      (headers(first, 'ผลคะแนน', 1) ?? []).map((words) => planTexts('th').partOfYear(String(words))),
    );
  });

  test('a header of an Excel table that formulas name is not changed under them', () => {
    const written = typed(again(sales(whole)), 0, part);
    const range = { top: 0, bottom: 2, left: 0, right: 7 };
    const [sheet, ...others] = written.sheets;
    if (!sheet) throw new Error('no sheet');
    const tables = [{ name: 'ตาราง1', range, hasTotalRow: false }];
    const apart = sheetOf([['=SUM(ตาราง1[ระดับคะแนน])']], { name: 'อื่น' });
    const named = { ...written, sheets: [{ ...sheet, tables }, ...others, apart] };
    expect(scores(named).refusals).toMatchObject([{ reason: 'namedHeader', range: { top: 0, left: 5 } }]);
    expect(scores({ ...named, sheets: named.sheets.slice(0, 1) }).refusals).toEqual([]);
  });
});
