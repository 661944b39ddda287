/** Results of a part of the year on the sheets of a scorecard: said at the line, at its total and on the overview. */
import { scorecardSheetTexts } from '../../src/i18n/scorecardSheet';
import { isForm, withoutOwnSheets } from '../../src/plans/ownSheets';
import { planScorecardSheet } from '../../src/plans/scorecardSheet';
import { findRubric } from '../../src/scoring';
import type { CellChange } from '../../src/sheet/plan';
import { findSheet, type CellValue, type WorkbookSnapshot } from '../../src/sheet/snapshot';
import { recogniseTables, type TableChoice } from '../../src/tables';
import { gatheredCard, gatherInputs, readEntries, unitWithCode } from '../../src/tables/entries';
import { applied, sheetOf, withCells, workbookOf } from '../tables/build';
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
  const { tables } = recogniseTables(withoutOwnSheets(workbook), [CHOICE]);
  return { workbook, tables, rubric, units: [first, second], unit: first };
}

function written(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return applied(workbook, planScorecardSheet({ ...asked(workbook), language: 'th' }));
}

function typed(workbook: WorkbookSnapshot, row: number, value: string | number): WorkbookSnapshot {
  const [table, ...others] = workbook.sheets;
  if (!table) throw new Error('no table');
  const change: CellChange = {
    cell: { row, column: 3 },
    before: { kind: 'value', value: null },
    after: { kind: 'value', value },
  };
  return { ...workbook, sheets: [withCells(table, [change]), ...others] };
}

/** How often these words stand on a sheet, formulas worked out. */
function said(workbook: WorkbookSnapshot, name: string, words: string): number {
  const at = evaluator(workbook);
  const used = findSheet(workbook, name)?.used;
  if (!used) throw new Error(name);
  let count = 0;
  for (let row = 0; row <= used.bottom; row++)
    for (let column = 0; column <= used.right; column++)
      if (String(at(name, row, column) ?? '').includes(words)) count += 1;
  return count;
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
  const forms = first.sheets.filter(isForm).map(({ name }) => name);
  const [reported = '', blank = ''] = forms;
  const overview = first.sheets.at(-1)?.name ?? '';
  // The line and the label of the chart; its total and that of the lines scored so far.
  expect(said(first, reported, state.partOfYear)).toBe(4);
  expect(said(first, reported, state.withPartOfYear)).toBe(2);
  // Nothing is reported yet, but the sheet follows the cell.
  expect(said(first, blank, state.withPartOfYear)).toBe(0);
  expect(said(typed(first, 2, 1100), blank, state.withPartOfYear)).toBe(2);
  // The head of the column; above the totals and above the ranking.
  expect(said(first, overview, state.withPartOfYear)).toBe(2);
  expect(said(first, overview, `(${state.partOfYear})`)).toBe(1);
  const later = written(typed(first, 0, WHOLE));
  for (const name of [...forms, overview]) expect(said(later, name, state.partOfYear)).toBe(0);
});
