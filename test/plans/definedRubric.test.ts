/** Whatever can be defined is written to sheets and read back as it was, in both languages, and changed there row by row. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { openXlsx, patchXlsx, planToPatch } from '../../src/files';
import { addedList } from '../../src/plans/managed/declared';
import { inputRowsOf, rowsOf } from '../../src/plans/localRubric/rows';
import { planRubricSheet } from '../../src/plans/localRubric/sheet';
import { findRubric } from '../../src/scoring';
import { copyOf } from '../../src/scoring/localRubric/build';
import type { LocalRubric } from '../../src/scoring/localRubric/localRubric';
import { fromFile, toFile } from '../../src/scoring/localRubric/file';
import { startingPoint } from '../../src/scoring/localRubric/startingPoints';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { localRubricsOf } from '../../src/tables/localRubric/read';
import { recogniseTables } from '../../src/tables';
import { LOCAL_RUBRIC } from '../../src/tables/managed/localRubric';
import { RUBRIC_INPUTS } from '../../src/tables/managed/rubricInputs';
import { withoutManaged } from '../../src/tables/managed/without';
import { definedRubric } from '../scoring/definitions';
import { applied, sheetOf, workbookOf } from '../tables/build';

const empty = workbookOf(sheetOf([['x']], { name: 'งาน' }));

function written(workbook: WorkbookSnapshot, rubric: LocalRubric, language: 'th' | 'en'): WorkbookSnapshot {
  const plan = planRubricSheet({ workbook, rubric, language });
  if (!plan) throw new Error('no plan');
  return applied(workbook, plan);
}

const standing = (workbook: WorkbookSnapshot) => localRubricsOf(workbook).tables.map(({ rubric }) => rubric);

test('sheet and file give back every definition', () => {
  fc.assert(
    fc.property(definedRubric, fc.constantFrom('th' as const, 'en' as const), (rubric, language) => {
      const workbook = written(empty, rubric, language);
      expect(standing(workbook)).toEqual([rubric]);
      expect(planRubricSheet({ workbook, rubric, language })).toEqual({ sheets: [], basis: [] });
      expect(fromFile(toFile(rubric))).toEqual({ ok: true, rubric });
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

test('a definition changed where it stands reads back as changed, and back again', () => {
  fc.assert(
    fc.property(definedRubric, definedRubric, (before, after) => {
      const first = written(empty, before, 'th');
      const second = written(first, after, 'th');
      expect(standing(second)).toEqual([after]);
      const third = written(second, before, 'th');
      expect(standing(third)).toEqual([before]);
      expect(recogniseTables(withoutManaged(third), [])).toEqual({ tables: [], unrecognised: [] });
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

test('a table of copies takes a defined indicator: columns on the right, rows below, its inputs on a sheet, and gives it back', () => {
  const source = findRubric('2562/2');
  if (!source) throw new Error('2562/2');
  const copies = copyOf(source, { id: '2569', from: '2025-10-01', to: '2026-09-30', round: null }, 'th');
  const plain = written(empty, copies, 'th');
  const [work, sheet] = plain.sheets;
  if (!work || !sheet?.used) throw new Error('no sheet');
  const range = { ...sheet.used, top: 2 };
  const tables = [{ name: 'KPI_Rubric_2569', range, hasTotalRow: false }];
  const before = { ...plain, sheets: [work, { ...sheet, tables }] };
  const own = startingPoint('list', {
    code: 'own',
    group: 'ทีม',
    name: 'ของเรา',
    weight: null,
    language: 'th',
  });
  const rubric = { ...copies, indicators: [...copies.indicators, { ...own, unit: 'ข้อ', forWhom: 'อำเภอ' }] };
  const plan = planRubricSheet({ workbook: before, rubric, language: 'th' });
  if (!plan) throw new Error('no plan');
  const [main, inputs] = plan.sheets;
  expect(main?.tableResizes).toEqual([
    {
      table: 'KPI_Rubric_2569',
      from: range,
      to: { ...range, bottom: range.bottom + 5, right: range.right + 2 },
    },
  ]);
  expect(
    main?.cells.every(({ cell }) => cell.row > range.bottom || (cell.row === 2 && cell.column > range.right)),
  ).toBe(true);
  expect(inputs).toMatchObject({ sheet: 'ข้อมูลที่ใช้ 2569', create: true });
  const after = applied(before, plan);
  expect(localRubricsOf(after).rubrics).toEqual([rubric]);
  const back = written(after, copies, 'th');
  expect(localRubricsOf(back).rubrics).toEqual([copies]);
  expect(localRubricsOf(written(back, rubric, 'th')).rubrics).toEqual([rubric]);
});

test('a change after which another rubric of the table could not be read is not planned', () => {
  fc.assert(
    fc.property(definedRubric, (rubric) => {
      const three = ['2567', '2568', '2569'].map((id) => ({ ...rubric, id }));
      const rows = three.flatMap((one) => rowsOf(one, 'th').map(({ values }) => values));
      const sheet = addedList(empty, LOCAL_RUBRIC, rows, 'th');
      const lists = addedList(
        empty,
        RUBRIC_INPUTS,
        three.flatMap((one) => inputRowsOf(one, 'th').map(({ values }) => values)),
        'th',
      );
      const workbook = applied(empty, { sheets: [sheet, lists], basis: [] });
      expect(standing(workbook)).toEqual(three);
      const anew = rubric.indicators.map((own) => ({ ...own, code: `${own.code}-2` }));
      const change = { ...rubric, id: '2568', indicators: anew };
      expect(planRubricSheet({ workbook, rubric: change, language: 'th' })).toBeNull();
    }),
    { numRuns: 1 },
  );
});

test('a file keeps it all, in Excel tables that do not grow without need', () => {
  const [before, after] = fc.sample(definedRubric, { numRuns: 2, seed: 2569 });
  if (!before || !after) throw new Error('no rubrics');
  let file = openXlsx(new Uint8Array(readFileSync('samples/buriram-2561.xlsx')));
  const rows: number[] = [];
  for (const rubric of [before, after, before]) {
    const plan = planRubricSheet({ workbook: file.snapshot, rubric, language: 'th' });
    if (!plan) throw new Error('no plan');
    file = openXlsx(patchXlsx(file, planToPatch(plan)));
    expect(standing(file.snapshot)).toEqual([rubric]);
    rows.push(
      ...file.snapshot.sheets.flatMap(({ tables }) => tables.map(({ range }) => range.bottom)).slice(-2),
    );
  }
  expect(rows.slice(4)).toEqual(rows.slice(2, 4));
});
