/** Which results of formulas become others when the rubric that they name is changed. */
import { rubricEffect } from '../../src/plans/localRubric/effect';
import { formulasNaming } from '../../src/plans/localRubric/use';
import { findRubric, type Rubric } from '../../src/scoring';
import { copyOf, buildLocalRubric } from '../../src/scoring/localRubric/build';
import type { LocalRubric } from '../../src/scoring/localRubric/localRubric';
import { formatCell } from '../../src/sheet/address';
import { sheetOf, workbookOf } from '../tables/build';

const source = findRubric('2562/2') as Rubric;
const own = copyOf(source, { id: '2563/1', from: '2019-10-01', to: '2020-03-31', round: 1 }, 'th');

/** The same with level 3 of sales at so many percent instead of 19. */
function withThird(threshold: number): LocalRubric {
  return {
    ...own,
    indicators: own.indicators.map((one) =>
      one.kind === 'copied' && one.code === 'otop-income'
        ? { ...one, levels: one.levels.map((level) => (level.level === 3 ? { ...level, threshold } : level)) }
        : one,
    ),
  };
}

function effect(rows: Parameters<typeof sheetOf>[0], threshold: number) {
  const workbook = workbookOf(sheetOf(rows, { name: 'ผล' }));
  const formulas = formulasNaming(workbook, '2563/1');
  return rubricEffect(workbook, formulas, buildLocalRubric(own), buildLocalRubric(withThird(threshold)));
}

const level = '=KPI.OTOPLEVEL(A1,B1,"2563/1")';

test.each([
  ['the level falls', 119_500, 20, ['C1 3 → 2']],
  ['the result is not near the threshold', 125_000, 20, []],
  ['blank stays blank', null, 20, []],
  ['figures typed as text', '๑๑๙,๕๐๐', 20, ['C1 3 → 2']],
])('%s', (_, actual, threshold, expected) => {
  const found = effect([[100_000, actual, level]], threshold);
  expect(found.changed.map(({ cell, before, after }) => `${formatCell(cell)} ${before} → ${after}`)).toEqual(
    expected,
  );
  expect([found.formulas, found.unknown]).toEqual([1, 0]);
});

test('nothing changed, nothing becomes another', () => {
  expect(effect([[100_000, 119_500, level]], 19)).toEqual({ formulas: 1, changed: [], unknown: 0 });
});

test('guarded formulas, scores, gaps and names in cells are followed; other rubrics are not asked', () => {
  const found = effect(
    [
      [100_000, 119_500, '=IF(ISBLANK(B1),"",KPI.SCORE("otop-income","2563/1",A1,B1))'],
      [100_000, 118_000, '=IF(ISBLANK(B2),"",KPI.GAP("otop-income","2563/1",A2,B2))'],
      [100_000, 119_500, '=KPI.LEVEL(E3,F3,A3,B3)', null, 'otop-income', '๒๕๖๓/1'],
      [100_000, 119_500, '=KPI.OTOPLEVEL(A4,B4,"2562/2")'],
      [100, 90, '=KPI.PRODUCTLEVEL(A5,B5,"2563/1")'],
    ],
    20,
  );
  expect(found.formulas).toBe(4);
  expect(found.unknown).toBe(0);
  expect(found.changed.map(({ cell, before, after }) => [formatCell(cell), before, after])).toEqual([
    ['C1', 3.25, expect.closeTo(2 + 2.5 / 3, 10)],
    ['C2', 1_000, 2_000],
    ['C3', 3, 2],
  ]);
});

test('an indicator that the changed rubric no longer has gives no result', () => {
  const workbook = workbookOf(sheetOf([[100_000, 119_500, level]], { name: 'ผล' }));
  const without = { ...own, indicators: own.indicators.filter(({ code }) => code !== 'otop-income') };
  const formulas = formulasNaming(workbook, '2563/1');
  expect(
    rubricEffect(workbook, formulas, buildLocalRubric(own), buildLocalRubric(without)).changed,
  ).toMatchObject([{ before: 3, after: null }]);
});

test('what cannot be foretold is counted', () => {
  const found = effect(
    [
      [100_000, 119_500, '=KPI.OTOPLEVEL(A1:A2,B1:B2,"2563/1")'],
      [100_000, 119_500, '=KPI.OTOPLEVEL(A2,B2*2,"2563/1")'],
      [100_000, 119_500, '=KPI.OTOPLEVEL(A3,B3,"2563/1")+1'],
      [100_000, '#x', '=KPI.OTOPLEVEL(A4,B4,"2563/1")'],
      [90, '=KPI.TARGET("otop-income","2563/1",3,100)', '=KPI.OTOPLEVEL(A5,B5,"2563/1")'],
    ],
    20,
  );
  expect(found).toEqual({ formulas: 6, changed: [], unknown: 6 });
});
