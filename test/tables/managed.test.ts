/** Every declared sheet is known again by what is written on it, in both languages, and by nothing of the others. */
import { addedList, frameOf, putHead } from '../../src/plans/managed/declared';
import { addedSheet, PlannedSheet } from '../../src/plans/managed/plannedSheet';
import type { Bilingual } from '../../src/scoring';
import type { SheetChange } from '../../src/sheet/plan';
import { LISTS, REPORTS } from '../../src/tables/managed/all';
import { EVIDENCE } from '../../src/tables/managed/evidence';
import { listsOf, listsOn } from '../../src/tables/managed/found';
import { findLists, unreadLists } from '../../src/tables/managed/lists';
import { isReport } from '../../src/tables/managed/reports';
import { isResultsTitle, isResultsTitleOf, resultsTitle } from '../../src/tables/managed/results';
import type { ManagedList, ManagedReport } from '../../src/tables/managed/types';
import { columnNamed } from '../../src/tables/managed/words';
import { withoutManaged } from '../../src/tables/managed/without';
import { applied, workbookOf } from './build';

const EMPTY = workbookOf();
const thai = /[\u0E00-\u0E7F]/;

function written(change: SheetChange) {
  const [sheet] = applied(EMPTY, { sheets: [change], basis: [] }).sheets;
  if (!sheet) throw new Error(change.sheet);
  const tables = change.layout?.tables ?? [];
  return { ...sheet, tables: tables.map((table) => ({ ...table, hasTotalRow: false })) };
}

function listSheet(list: ManagedList, language: 'th' | 'en') {
  const row = Object.fromEntries(list.columns.map(({ key }) => [key, 'x']));
  return written(addedList(EMPTY, list, [row, row], language, 'ก 2563/1'));
}

function reportSheet(report: ManagedReport, language: 'th' | 'en') {
  const planned = new PlannedSheet();
  putHead(planned, report, language, 'ก 2563/1', []);
  return written(addedSheet(EMPTY, planned, report.name[language], frameOf(report)));
}

const named = <T extends { readonly name: Bilingual }>(all: readonly T[]) =>
  all.map((one) => [one.name.en, one] as const);

describe.each(['th', 'en'] as const)('in %s', (language) => {
  test.each(named(LISTS))('%s is found, row by row, and left out of the tables', (_name, list) => {
    const sheet = listSheet(list, language);
    expect(LISTS.filter((one) => listsOf(sheet, one).length > 0)).toEqual([list]);
    const [found] = listsOn(sheet);
    const top = list.headerRow;
    expect(found?.range).toEqual({ top, bottom: top + 2, left: 0, right: list.columns.length - 1 });
    expect(Object.keys(found?.columns ?? {})).toEqual(list.columns.map(({ key }) => key));
    expect(unreadLists(sheet, LISTS, found ? [found] : [])).toEqual([]);
    const [left] = withoutManaged(workbookOf(sheet)).sheets;
    expect(
      left?.values
        .slice(top)
        .flat()
        .every((value) => value === null),
    ).toBe(true);
    expect(left?.tables).toEqual([]);
  });

  test.each(named(REPORTS))('%s is known by its title and headers alone', (_name, report) => {
    const sheet = reportSheet(report, language);
    expect(REPORTS.filter((one) => isReport(one, sheet))).toEqual([report]);
    expect(withoutManaged(workbookOf(sheet)).sheets).toEqual([]);
    const other = { ...sheet, values: sheet.values.map((row, at) => (at === 0 ? ['สรุป'] : row)) };
    expect(withoutManaged(workbookOf(other)).sheets).toHaveLength(1);
  });

  test('names, titles, headers and help are in their language', () => {
    for (const { name, title, columns, ...rest } of [...LISTS, ...REPORTS]) {
      const help = 'help' in rest ? [rest.help] : [];
      const words = [name, title, ...help, ...columns.map(({ header }) => header)];
      for (const one of words.map((word) => word[language]))
        expect([one, thai.test(one)]).toEqual([one, language === 'th']);
    }
  });

  test('a block of results is known as that of its table', () => {
    const title = resultsTitle('OTOP', 'B4', 'รายได้', language);
    expect([isResultsTitle(title), isResultsTitleOf(title, 'OTOP', 'B4')]).toEqual([true, true]);
    expect([isResultsTitleOf(title, 'OTOP', 'B5'), isResultsTitle('ผลคะแนน')]).toEqual([false, false]);
  });
});

test.each(named([...LISTS, ...REPORTS]))('no header of %s could be that of two columns', (_name, sheet) => {
  for (const { key, header } of sheet.columns)
    expect([columnNamed(sheet, header.th), columnNamed(sheet, header.en)]).toEqual([key, key]);
});

test('a list with the columns of another is the one listed first, or that its Excel table is named for', () => {
  const few: ManagedList = {
    ...EVIDENCE,
    table: 'KPI_Few',
    needed: ['unit', 'who'],
    oneOf: [],
    anchor: 'who',
    hint: /ผู้/,
  };
  const sheet = listSheet(EVIDENCE, 'th');
  const plain = { ...sheet, tables: [] };
  const kinds = (one: typeof sheet, lists: readonly ManagedList[]) =>
    findLists(one, lists).map(({ list }) => list.table);
  expect(kinds(sheet, [few, EVIDENCE])).toEqual(['KPI_Evidence']);
  expect(kinds(plain, [EVIDENCE, few])).toEqual(['KPI_Evidence']);
  expect(kinds(plain, [few, EVIDENCE])).toEqual(['KPI_Few']);
});
