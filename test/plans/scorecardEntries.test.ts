/** Figures and documents into the workbook: where they go, what stays as staff typed it, and that they are read back. */
import { EVIDENCE } from '../../src/tables/managed/evidence';
import { INPUTS } from '../../src/tables/managed/inputs';
import { headerOf } from '../../src/tables/managed/words';
import { planEntries } from '../../src/plans/entries/entries';
import { planEvidence, planEvidenceTick } from '../../src/plans/entries/evidence';
import { planScores } from '../../src/plans';
import { freeName } from '../../src/plans/managed/names';
import { findRubric, type InputValue, type Rubric } from '../../src/scoring';
import { formatCell, formatRange, parseRange } from '../../src/sheet/address';
import type { WritePlan } from '../../src/sheet/plan';
import type { CellValue, ExcelTable, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { recogniseTables, scoreTables } from '../../src/tables';
import { gatherInputs, readEntries, unitWithCode } from '../../src/tables/entries';
import { headersMissing } from '../../src/tables/entries/messages';
import { applied, sheetOf, workbookOf, type SheetOptions } from '../tables/build';

function rubricOf(id: string): Rubric {
  const rubric = findRubric(id);
  if (!rubric) throw new Error(id);
  return rubric;
}

function unit(code: string) {
  const found = unitWithCode(code);
  if (!found) throw new Error(code);
  return found;
}

const rubric = rubricOf('2562/1');
const EMPTY = workbookOf(sheetOf([['x']]));
type Values = readonly (readonly [indicator: string, input: string, value: InputValue])[];

function entered(
  workbook: WorkbookSnapshot,
  values: Values,
  language: 'th' | 'en' = 'th',
  code = '31',
): WritePlan {
  return planEntries({
    workbook,
    rubric,
    unit: unit(code),
    values: values.map(([indicator, input, value]) => ({ indicator, input, value })),
    language,
  });
}

function valueIn(
  workbook: WorkbookSnapshot,
  indicator: string,
  input: string,
  code = '31',
): InputValue | undefined {
  return gatherInputs(workbook, [], readEntries(workbook), rubric, unit(code))
    .find((one) => one.indicator.code === indicator)
    ?.inputs.find(({ spec }) => spec.name === input)?.value;
}

/** "E3 null > 5" for every cell of the plan. */
function changes(plan: WritePlan): string[] {
  const said = (content: { kind: string; value?: unknown; formula?: string }) =>
    content.kind === 'formula' ? content.formula : String(content.value);
  return plan.sheets.flatMap(({ cells }) =>
    cells.map(({ cell, before, after }) => `${formatCell(cell)} ${said(before)} > ${said(after)}`),
  );
}

const HEADER: CellValue[] = ['เกณฑ์', 'หน่วยที่ประเมิน', 'รหัสตัวชี้วัด', 'ข้อมูล', 'ค่าที่กรอก', 'ผู้กรอก'];
const entry = (indicator: string, input: string, value: CellValue, by = 'ก'): CellValue[] => [
  '2562/1',
  'บุรีรัมย์',
  indicator,
  input,
  value,
  by,
];

function excelTable(range: string, more: Partial<ExcelTable> = {}): ExcelTable {
  const parsed = parseRange(range);
  if (!parsed) throw new Error(range);
  return { name: 'KPI_Inputs', range: parsed, hasTotalRow: false, ...more };
}

function inputSheet(rows: CellValue[][], options: SheetOptions = {}): WorkbookSnapshot {
  return workbookOf(sheetOf([HEADER, ...rows], { name: 'กรอก', ...options }));
}

describe.each(['th', 'en'] as const)('the sheets in %s', (language) => {
  const lists = { columns: [...INPUTS.columns, ...EVIDENCE.columns] };

  test('a missing header is called what would be written', () => {
    for (const column of [
      'rubric',
      'unit',
      'indicator',
      'input',
      'value',
      'step',
      'document',
      'have',
    ] as const) {
      expect(headersMissing([column])[language]).toContain(`"${headerOf(lists, column)[language]}"`);
    }
  });

  test('the headers that are written are the ones that are known', () => {
    const inputs = entered(EMPTY, [['otop-income', 'base', 1]], language);
    const evidence = planEvidence({ workbook: EMPTY, rubric, units: [unit('31')], language });
    for (const [plan, { columns }] of [
      [inputs, INPUTS],
      [evidence, EVIDENCE],
    ] as const) {
      const [block] = readEntries(applied(EMPTY, plan)).blocks;
      expect(Object.keys(block?.columns ?? {}).sort()).toEqual(columns.map(({ key }) => key).sort());
    }
  });

  test('a new input sheet is an Excel table of long form, and reads back', () => {
    const values: Values = [
      ['otop-income', 'base', 918_809_991.25],
      ['womens-fund', 'recordsMatch', false],
      ['plan-completion', 'percentages', [80, null, 95.5]],
      ['hr-data', 'steps', 2],
    ];
    const plan = entered(EMPTY, values, language, '3103');
    expect(plan.sheets).toMatchObject([
      {
        sheet: INPUTS.name[language],
        create: true,
        layout: { tables: [{ name: 'KPI_Inputs' }], freezeRows: 4 },
      },
    ]);
    expect(plan.sheets[0]?.layout?.tables?.map(({ range }) => formatRange(range))).toEqual(['A4:H10']);
    const after = applied(EMPTY, plan);
    expect(readEntries(after).problems).toEqual([]);
    for (const [indicator, input, value] of values) {
      expect(valueIn(after, indicator, input, '3103')).toEqual(value);
      expect(valueIn(after, indicator, input)).toBeNull();
    }
    expect(entered(after, values, language, '3103').sheets).toEqual([]);
  });
});

test('a rubric is kept as text, or Excel would make a date of it when somebody types over it', () => {
  const plan = entered(EMPTY, [['otop-income', 'base', 1]]);
  const cell = plan.sheets[0]?.cells.find(({ cell: at }) => formatCell(at) === 'A5');
  expect(cell).toMatchObject({ after: { kind: 'value', value: '2562/1' }, numberFormat: '@' });
});

test('nothing typed makes no row', () => {
  expect(
    entered(EMPTY, [
      ['otop-income', 'base', null],
      ['plan-completion', 'percentages', []],
    ]),
  ).toEqual({
    sheets: [],
    basis: [],
  });
});

describe('rows that are there', () => {
  const workbook = inputSheet([
    entry('otop-income', 'base', '๑,๐๐๐ บาท'),
    entry('otop-income', 'actual', 'รอ'),
    entry('womens-fund', 'recordsMatch', 'มี'),
  ]);

  test("only what says something else changes; the office's own columns never do", () => {
    expect(
      changes(
        entered(workbook, [
          ['otop-income', 'base', 1000],
          ['womens-fund', 'recordsMatch', true],
        ]),
      ),
    ).toEqual([]);
    expect(
      changes(
        entered(workbook, [
          ['otop-income', 'base', 1001],
          ['otop-income', 'actual', 5],
        ]),
      ),
    ).toEqual(['E2 ๑,๐๐๐ บาท > 1001', 'E3 รอ > 5']);
    expect(changes(entered(workbook, [['otop-income', 'base', null]]))).toEqual(['E2 ๑,๐๐๐ บาท > null']);
  });

  test('what the plan was worked out from is said, and by what its rows are known again', () => {
    const plan = entered(workbook, [['otop-income', 'base', 7]]);
    expect(plan.basis.map(({ sheet, range }) => `${sheet} ${formatRange(range)}`)).toEqual(
      ['A1:A4', 'B1:B4', 'C1:C4', 'D1:D4', 'E1:E4'].map((range) => `กรอก ${range}`),
    );
    expect(plan.landmarks?.map(({ range }) => formatRange(range))).toEqual(['A1:F1', 'A2', 'B2', 'C2', 'D2']);
    // The cells that will be written are not among the landmarks, or undoing would find them changed.
    expect(plan.landmarks?.some(({ range }) => range.left === 4 && range.top > 0)).toBe(false);
  });

  test('the same input typed twice says the same afterwards', () => {
    const twice = inputSheet([entry('otop-income', 'base', 1), entry('otop-income', 'base', 2)]);
    const after = applied(twice, entered(twice, [['otop-income', 'base', 3]]));
    expect(valueIn(after, 'otop-income', 'base')).toBe(3);
  });

  test('a cell kept as text takes a figure as a figure', () => {
    const sheet = workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    const asText = { ...sheet, numberFormats: sheet.numberFormats.map((row) => row.map(() => '@')) };
    const plan = entered({ ...workbook, sheets: [asText] }, [['otop-income', 'base', 1001]]);
    expect(plan.sheets[0]?.cells).toMatchObject([{ numberFormat: '#,##0.00' }]);
  });
});

describe('new rows', () => {
  const rows = [entry('otop-income', 'base', 1), entry('otop-income', 'actual', 2)];

  test('stand below the list and look like the row above', () => {
    const plan = entered(inputSheet(rows), [
      ['product-upgrade', 'target', 5],
      ['household-support', 'steps', 3],
    ]);
    // The rubric of round 1 has no product-upgrade: it is passed over.
    expect(changes(plan)).toEqual([
      'A4 null > 2562/1',
      'B4 null > จังหวัดบุรีรัมย์',
      'C4 null > household-support',
      'D4 null > ขั้นที่ทำเสร็จ',
      'E4 null > 3',
    ]);
    expect(plan.sheets[0]?.cells[0]?.formatLike).toEqual({ row: 2, column: 0 });
  });

  test('an Excel table grows with them, and its empty last rows are used first', () => {
    const grown = entered(inputSheet(rows, { tables: [excelTable('A1:F3')] }), [
      ['household-support', 'steps', 3],
    ]);
    expect(grown.sheets[0]?.tableResizes.map(({ table, to }) => `${table} ${formatRange(to)}`)).toEqual([
      'KPI_Inputs A1:F4',
    ]);
    const spare = inputSheet([...rows, Array<CellValue>(6).fill(null)], { tables: [excelTable('A1:F4')] });
    const used = entered(spare, [['household-support', 'steps', 3]]);
    expect(used.sheets[0]?.tableResizes).toEqual([]);
    expect(changes(used)[0]).toBe('A4 null > 2562/1');
  });

  test.each<[string, SheetOptions, CellValue[][]]>([
    ['a total row of the table', { tables: [excelTable('A1:F3', { hasTotalRow: true })] }, []],
    ['other cells below the table', { tables: [excelTable('A1:F3')] }, [['รวม', null, null, null, 3, null]]],
    ['a protected sheet', { isProtected: true }, []],
    ['a filtered sheet', { isFiltered: true }, []],
    ['a merged block below', { merges: [{ top: 3, bottom: 4, left: 0, right: 5 }] }, []],
  ])('with %s in the way go to a sheet of their own', (_what, options, below) => {
    const workbook = inputSheet([...rows, ...below], options);
    const plan = entered(workbook, [['household-support', 'steps', 3]]);
    expect(plan.sheets).toMatchObject([{ sheet: 'ข้อมูลตัวชี้วัด', create: true }]);
    const after = applied(workbook, plan);
    expect(valueIn(after, 'household-support', 'steps')).toBe(3);
    expect(valueIn(after, 'otop-income', 'base')).toBe(1);
  });
});

test('a list grows below and gives up rows without touching what stands beside them', () => {
  const rows = [
    entry('plan-completion', 'percentages', 80, 'โครงการ ก'),
    entry('plan-completion', 'percentages', 90, 'โครงการ ข'),
    entry('otop-income', 'base', 1),
  ];
  const workbook = inputSheet(rows);
  const longer = applied(workbook, entered(workbook, [['plan-completion', 'percentages', [80, 91, 70]]]));
  expect(valueIn(longer, 'plan-completion', 'percentages')).toEqual([80, 91, 70]);
  expect(valueIn(longer, 'otop-income', 'base')).toBe(1);
  const shorter = entered(longer, [['plan-completion', 'percentages', [85]]]);
  const after = applied(longer, shorter);
  expect(valueIn(after, 'plan-completion', 'percentages')).toEqual([85]);
  expect(readEntries(after).problems).toEqual([]);
  expect(changes(shorter).some((change) => change.startsWith('F'))).toBe(false);
});

describe('the register', () => {
  const asked = (workbook: WorkbookSnapshot, ...codes: string[]) =>
    planEvidence({ workbook, rubric, units: codes.map(unit), language: 'th' });
  const registered = applied(EMPTY, asked(EMPTY, '31'));

  test("has a row for every document of the milestone sheets that are the unit's, with the cut-off dates", () => {
    const { evidence } = readEntries(registered);
    expect([...new Set(evidence.map(({ indicator }) => indicator))]).toEqual([
      'hr-data',
      'sufficiency-village',
      'grassroots-economy',
      'household-support',
      'womens-fund',
    ]);
    expect(evidence.every(({ have, unit: code }) => have === null && code === '31')).toBe(true);
    const written = registered.sheets.at(-1)?.values.map((row) => row.at(-1));
    expect(written).toContain(
      'แผนภายใน ธ.ค. 61 · สิ้นไตรมาส 2 (31 มี.ค. 62) · ส่วนกลางตรวจ SARA ภายในวันที่ 5 ของเดือนถัดไป',
    );
    const prachuap = readEntries(applied(EMPTY, asked(EMPTY, '77'))).evidence;
    expect(prachuap.some(({ indicator }) => indicator === 'bmn-collection-prachuap')).toBe(true);
  });

  test('asked for again, only what is missing is added', () => {
    expect(asked(registered, '31').sheets).toEqual([]);
    const more = asked(registered, '31', '3103');
    expect(more.sheets).toMatchObject([{ create: false, sheet: 'ทะเบียนหลักฐาน' }]);
    const after = applied(registered, more);
    expect(readEntries(after).evidence.length).toBe(2 * readEntries(registered).evidence.length);
  });

  test('a tick changes its own cells; text stays text, a date becomes one', () => {
    const [row] = readEntries(registered).evidence;
    if (!row) throw new Error('no rows');
    const tick = { row, have: true, date: '2019-03-15', link: '=HYPERLINK("x")', who: '@ก' };
    const plan = planEvidenceTick({ workbook: registered, rows: [tick] });
    expect(changes(plan)).toEqual([
      'G5 null > มี',
      'H5 null > 43539',
      'I5 null > =HYPERLINK("x")',
      'J5 null > @ก',
    ]);
    expect(plan.sheets[0]?.cells.every(({ after }) => after.kind === 'value')).toBe(true);
    expect(plan.sheets[0]?.cells[1]?.numberFormat).toBe('dd/mm/yyyy');
    const after = applied(registered, plan);
    const [read] = readEntries(after).evidence;
    expect(read).toMatchObject({ have: true, date: '2019-03-15', link: '=HYPERLINK("x")', who: '@ก' });
    if (!read) throw new Error('no rows');
    expect(planEvidenceTick({ workbook: after, rows: [{ ...tick, row: read }] }).sheets).toEqual([]);
    expect(
      changes(planEvidenceTick({ workbook: after, rows: [{ row: read, have: false, who: '' }] })),
    ).toEqual(['G5 มี > ไม่มี', 'J5 @ก > null']);
  });

  test('a row that is no longer there is not ticked', () => {
    const [row] = readEntries(registered).evidence;
    if (!row) throw new Error('no rows');
    const other = { ...row, document: 'อื่น' };
    expect(planEvidenceTick({ workbook: registered, rows: [{ row: other, have: true }] }).sheets).toEqual([]);
  });
});

test.each([
  ['คะแนน 2562/1 กระสัง', 'คะแนน 2562-1 กระสัง'],
  ["'a'", 'a'],
  ['ก'.repeat(40), 'ก'.repeat(31)],
  ['x', 'x (2)'],
  ['Y', 'Y (2)'],
])('a sheet wanted as %s is called %s', (wanted, name) => {
  const workbook = workbookOf(sheetOf([['x']], { name: 'X' }));
  expect(freeName(workbook, wanted, new Set(['y']))).toBe(name);
});

test('results typed on the results sheet are gathered, and no longer once the rows are not the table’s', () => {
  const table = sheetOf(
    [
      ['ที่', 'อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)'],
      [1, 'กระสัง', 14],
      [2, 'คูเมือง', 10],
    ],
    { name: 'แหล่งทุน' },
  );
  const scored = (workbook: WorkbookSnapshot) => {
    const tables = recogniseTables(workbook, []).tables;
    const plan = planScores({
      workbook,
      tables: scoreTables(workbook, tables),
      place: 'resultsSheet',
      mode: 'formulas',
      language: 'th',
    }).plan;
    return applied(workbook, plan);
  };
  const typed = (workbook: WorkbookSnapshot, row: number, value: CellValue) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === 'ผลคะแนน'
        ? {
            ...sheet,
            values: sheet.values.map((cells, i) =>
              cells.map((one, j) => (i === row && j === 2 ? value : one)),
            ),
          }
        : sheet,
    ),
  });
  const gathered = (workbook: WorkbookSnapshot) => {
    const { tables } = recogniseTables(workbook, []);
    const all = gatherInputs(workbook, tables, readEntries(workbook), rubricOf('2561'), unit('3103'));
    return all
      .find(({ indicator }) => indicator.code === 'capital-access')
      ?.inputs.map(({ value, source, places }) => [
        value,
        source,
        ...places.map(({ sheet, range }) => `${sheet}!${formatRange(range)}`),
      ]);
  };
  const workbook = scored(workbookOf(table));
  const target = [14, 'table', 'แหล่งทุน!C2'];
  expect(gathered(workbook)).toEqual([target, [null, 'table', 'ผลคะแนน!C3']]);
  expect(gathered(typed(workbook, 2, '๑๓ '))).toEqual([target, [13, 'table', 'ผลคะแนน!C3']]);
  const moved = typed(workbook, 2, 13);
  const other = moved.sheets.map((sheet) =>
    sheet.name === 'ผลคะแนน'
      ? { ...sheet, values: sheet.values.map((cells, i) => (i === 3 ? ['สตึก', ...cells.slice(1)] : cells)) }
      : sheet,
  );
  expect(gathered({ ...moved, sheets: other })).toEqual([target, [null, 'none']]);
});
