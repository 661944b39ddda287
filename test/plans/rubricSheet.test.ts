/** A rubric written to its sheet reads back as it was; a change touches the cells that differ and no others. */
import { BLANK } from '../../src/plans/cells';
import { planRubricSheet } from '../../src/plans/localRubric/sheet';
import { findRubric } from '../../src/scoring';
import type { LocalLevel, LocalRubric } from '../../src/scoring/localRubric/localRubric';
import { copyOf } from '../../src/scoring/localRubric/build';
import { builtInRubrics } from '../../src/scoring/registry';
import { formatCell } from '../../src/sheet/address';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { localRubricsOf } from '../../src/tables/localRubric/read';
import { withoutManaged } from '../../src/tables/managed/without';
import { recogniseTables } from '../../src/tables';
import { applied, sheetOf, withCells, workbookOf } from '../tables/build';

const HEAD = { id: '2563/1', from: '2019-10-01', to: '2020-03-31', round: 1 };

function copy(id = '2562/2', language: 'th' | 'en' = 'th'): LocalRubric {
  const rubric = findRubric(id);
  if (!rubric) throw new Error(id);
  return copyOf(rubric, HEAD, language);
}

function planned(workbook: WorkbookSnapshot, rubric: LocalRubric, language: 'th' | 'en' = 'th') {
  const plan = planRubricSheet({ workbook, rubric, language });
  if (!plan) throw new Error('no plan');
  return plan;
}

const empty = workbookOf(sheetOf([['x']], { name: 'งาน' }));

function changed(rubric: LocalRubric, code: string, level: number, change: Partial<LocalLevel>): LocalRubric {
  return {
    ...rubric,
    indicators: rubric.indicators.map((one) =>
      one.code === code && one.kind === 'copied'
        ? { ...one, levels: one.levels.map((own) => (own.level === level ? { ...own, ...change } : own)) }
        : one,
    ),
  };
}

describe.each(builtInRubrics().map(({ id }) => id))('a copy of %s', (id) => {
  test.each(['th', 'en'] as const)('written in %s reads back whole', (language) => {
    const rubric = copy(id, language);
    const written = applied(empty, planned(empty, rubric, language));
    const reading = localRubricsOf(written);
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reading.rubrics).toEqual([rubric]);
    expect(planned(written, rubric, language).sheets).toEqual([]);
    expect(recogniseTables(withoutManaged(written), [])).toEqual({ tables: [], unrecognised: [] });
  });
});

test('the sheet has an Excel table, prints on A4 and holds names and days as text', () => {
  const [sheet] = planned(empty, copy()).sheets;
  expect(sheet).toMatchObject({ sheet: 'เกณฑ์ 2563-1', create: true });
  expect(sheet?.layout?.page?.orientation).toBe('landscape');
  expect(sheet?.layout?.tables).toEqual([
    { name: 'KPI_Rubric_2563_1', range: { top: 2, left: 0, bottom: 57, right: 16 } },
  ]);
  const at = (cell: string) => sheet?.cells.find((one) => formatCell(one.cell) === cell);
  expect(at('A1')?.after).toEqual({ kind: 'value', value: 'เกณฑ์การให้คะแนน 2563/1' });
  expect(at('A4')).toMatchObject({ numberFormat: '@', after: { value: '2563/1' } });
  expect(at('B4')).toMatchObject({ numberFormat: '@', after: { value: '1 ตุลาคม 2562' } });
});

test('another sheet of that name is left alone', () => {
  const taken = workbookOf(sheetOf([['x']], { name: 'เกณฑ์ 2563-1' }));
  expect(planned(taken, copy()).sheets[0]?.sheet).toBe('เกณฑ์ 2563-1 (2)');
});

test('a change writes the cells that differ, from what stands there', () => {
  const before = copy();
  const workbook = applied(empty, planned(empty, before));
  const plan = planned(workbook, changed(before, 'otop-income', 3, { threshold: 19.5 }));
  expect(plan.sheets).toMatchObject([{ sheet: 'เกณฑ์ 2563-1', create: false }]);
  expect(plan.sheets[0]?.cells).toMatchObject([{ before: { value: 19 }, after: { value: 19.5 } }]);
  expect(plan.basis).toHaveLength(1);
  expect(plan.landmarks).toHaveLength(2);
  expect(localRubricsOf(applied(workbook, plan)).rubrics[0]?.indicators[7]?.levels[2]).toMatchObject({
    threshold: 19.5,
  });
});

test('a weight changes on every row of its indicator', () => {
  const before = copy();
  const workbook = applied(empty, planned(empty, before));
  const after = {
    ...before,
    indicators: before.indicators.map((one) => (one.code === 'livelihood' ? { ...one, weight: 12 } : one)),
  };
  const cells = planned(workbook, after).sheets[0]?.cells ?? [];
  expect(cells.map(({ after: to }) => to)).toEqual(Array(5).fill({ kind: 'value', value: 12 }));
  expect(localRubricsOf(applied(workbook, planned(workbook, after))).rubrics).toEqual([after]);
});

test('what a person typed stays where it means the same; a blank cell below stays blank', () => {
  const header = ['เกณฑ์', 'ตั้งแต่', 'ถึง', 'รหัส', 'ตัวชี้วัด', 'กลุ่ม', 'น้ำหนัก', 'ต้นแบบ', 'ระดับ', 'เงื่อนไข', 'ค่าเกณฑ์'];
  const blank = Array(8).fill(null);
  const workbook = workbookOf(
    sheetOf(
      [
        header,
        [
          '2563/1',
          '1/10/62',
          '31/3/63',
          'otop-income',
          'OTOP',
          'ทีม',
          100,
          '2562/2 otop-income',
          1,
          '>=',
          '๑๖',
        ],
        ...[17, 18, 19, 20].map((threshold, i) => [...blank, i + 2, '>=', threshold]),
      ],
      { name: 'มือ' },
    ),
  );
  const [own] = localRubricsOf(workbook).rubrics;
  if (!own) throw new Error('not read');
  expect(planned(workbook, own).sheets).toEqual([]);
  const [otop] = own.indicators;
  if (!otop) throw new Error('no indicator');
  const heavier = { ...changed(own, 'otop-income', 5, { threshold: 21 }), to: '2020-09-30' };
  const plan = planned(workbook, heavier);
  expect(plan.sheets[0]?.cells.map(({ cell }) => formatCell(cell))).toEqual(['C2', 'K6']);
  expect(localRubricsOf(applied(workbook, plan)).rubrics).toEqual([heavier]);
});

test('an indicator that is taken away leaves its rows blank, one that is added stands below; the others stay where they are', () => {
  const workbook = applied(empty, planned(empty, copy()));
  const [first, second, ...others] = copy().indicators;
  if (!first || !second) throw new Error('no indicators');
  const without = { ...copy(), indicators: [first, ...others] };
  const removed = planned(workbook, without);
  expect(removed.sheets[0]?.cells.every(({ after }) => after.kind === 'value' && after.value === null)).toBe(
    true,
  );
  const shorter = applied(workbook, removed);
  expect(localRubricsOf(shorter).rubrics).toEqual([without]);
  const again = { ...copy(), indicators: [first, ...others, { ...second, name: 'ใหม่' }] };
  const added = planned(shorter, again);
  const rows = new Set(added.sheets[0]?.cells.map(({ cell }) => cell.row));
  expect(Math.min(...rows)).toBe(58);
  expect(localRubricsOf(applied(shorter, added)).rubrics).toEqual([again]);
});

test('rows are not added over what stands below', () => {
  const written = applied(empty, planned(empty, copy()));
  const sheet = written.sheets[1];
  const [first] = copy().indicators;
  if (!sheet || !first) throw new Error('no sheet');
  const cell = { row: 60, column: 3 };
  const note = { cell, before: BLANK, after: { kind: 'value', value: 'บันทึก' } } as const;
  const workbook = workbookOf(withCells(sheet, [note]));
  const longer = { ...copy(), indicators: [...copy().indicators, { ...first, code: 'another' }] };
  expect(planRubricSheet({ workbook, rubric: longer, language: 'th' })).toBeNull();
});

test('text that looks like a formula stays text', () => {
  const rubric = changed(copy(), 'otop-income', 5, { printed: '=1+1', evidence: ['+a', '-b'] });
  const workbook = applied(empty, planned(empty, rubric));
  expect(localRubricsOf(workbook).rubrics).toEqual([rubric]);
  expect(workbook.sheets[1]?.formulas.flat().every((formula) => formula === null)).toBe(true);
});
