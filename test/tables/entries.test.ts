/** Input sheets and registers as people make and fill them, and what is gathered from them for a unit. */
import { findRubric, type Rubric } from '../../src/scoring';
import type { CellValue } from '../../src/sheet/snapshot';
import { recogniseTables } from '../../src/tables';
import {
  askedSteps,
  evidenceOf,
  gatherInputs,
  readEntries,
  unitsOf,
  unitText,
  unitWithCode,
} from '../../src/tables/entries';
import { withoutManaged } from '../../src/tables/managed/without';
import { districts, provinces } from '../../src/thai';
import { sample, sheetOf, workbookOf } from './build';

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

const HEADER: CellValue[] = ['เกณฑ์', 'หน่วยที่ประเมิน', 'รหัสตัวชี้วัด', 'ข้อมูล', 'ค่าที่กรอก'];

function valueOf(rows: CellValue[][], indicator: string, input: string, rubric = '2562/1', code = '31') {
  const workbook = workbookOf(sheetOf([HEADER, ...rows]));
  const entries = readEntries(workbook);
  return gatherInputs(workbook, [], entries, rubricOf(rubric), unit(code))
    .find((one) => one.indicator.code === indicator)
    ?.inputs.find(({ spec }) => spec.name === input);
}

test('every unit is read back from what is written for it, in both languages', () => {
  for (const { code } of [...provinces(), ...districts()]) {
    for (const language of ['th', 'en'] as const) {
      const text = unitText(unit(code), language);
      const workbook = workbookOf(sheetOf([HEADER, ['2562/1', text, 'otop-income', 'base', 1]]));
      expect([text, readEntries(workbook).inputs[0]?.unit]).toEqual([text, code]);
    }
  }
});

test.each([
  ['บุรีรัมย์', '31'],
  ['จ.บุรีรัมย์', '31'],
  [31, '31'],
  ['3103', '3103'],
  ['กระสัง', '3103'],
  ['อ.กระสัง', '3103'],
  ['กระสัง บุรีรัมย์', '3103'],
  ['อำเภอพระนครศรีอยุธยา', '1401'],
  ['พระนครศรีอยุธยา', '14'],
  ['เฉลิมพระเกียรติ จ.บุรีรัมย์', '3123'],
  ['เฉลิมพระเกียรติ', undefined],
])('unit typed as %s', (typed, code) => {
  const workbook = workbookOf(sheetOf([HEADER, ['2562/1', typed, 'otop-income', 'base', 1]]));
  const { inputs, problems } = readEntries(workbook);
  expect(inputs[0]?.unit).toBe(code);
  expect(problems.map(({ range }) => range)).toEqual(
    code === undefined ? [{ top: 1, bottom: 1, left: 1, right: 1 }] : [],
  );
});

test.each<[CellValue, number | null]>([
  [1234.5, 1234.5],
  ['๑,๒๓๔.๕๐ บาท', 1234.5],
  ['  ', null],
  [null, null],
])('a figure typed as %p is %p', (typed, value) => {
  const found = valueOf([['2562/1', 'บุรีรัมย์', 'otop-income', 'base', typed]], 'otop-income', 'base');
  expect(found).toMatchObject({ value, source: value === null ? 'none' : 'entry', problem: null });
});

test.each<[CellValue, boolean | null]>([
  [true, true],
  [1, true],
  ['x', true],
  ['X', true],
  ['✓', true],
  ['✔', true],
  ['/', true],
  ['มี', true],
  ['๑', true],
  [false, false],
  [0, false],
  ['-', false],
  ['ไม่มี', false],
  [null, null],
])('a tick typed as %p is %p', (typed, value) => {
  const found = valueOf(
    [['2562/1', 'บุรีรัมย์', 'womens-fund', 'recordsMatch', typed]],
    'womens-fund',
    'recordsMatch',
  );
  expect(found?.value).toBe(value);
});

test.each<[CellValue, string, string]>([
  ['รอตรวจ', 'otop-income', 'base'],
  [true, 'otop-income', 'base'],
  [{ error: '#REF!' }, 'otop-income', 'base'],
  ['อาจจะ', 'womens-fund', 'recordsMatch'],
])('%p in a cell is a problem that names sheet and cell', (typed, indicator, input) => {
  const rows: CellValue[][] = [['2562/1', 'บุรีรัมย์', indicator, input, typed]];
  expect(valueOf(rows, indicator, input)).toMatchObject({
    value: null,
    source: 'entry',
    problem: { th: expect.stringMatching(/^เซลล์ แผ่น1!E2: /), en: expect.stringMatching(/^Cell แผ่น1!E2: /) },
  });
  expect(readEntries(workbookOf(sheetOf([HEADER, ...rows]))).problems).toHaveLength(1);
});

test('found wherever it stands, by headers in either language, with other columns between', () => {
  const rows: CellValue[][] = [
    ['งบประมาณ', null, null, null, null, null, null],
    ['Note', 'Value', 'เจ้าหน้าที่', 'Input', 'Indicator', 'Unit assessed', 'Rubric'],
    [
      '',
      '1 000',
      'ก',
      'OTOP sales, quarters 1–2 of FY2561',
      'Income from sales of OTOP products',
      'Buri Ram',
      '๒๕๖๒/๑',
    ],
    ['', null, null, null, null, null, null],
    [
      '',
      '1,200',
      'ก',
      'ยอดจำหน่าย OTOP ไตรมาส 1–2 ปีงบประมาณ 2562',
      'รายได้จากการจำหน่ายผลิตภัณฑ์ชุมชน OTOP',
      'บุรีรัมย์',
      ' 2562/1',
    ],
  ];
  const workbook = workbookOf(sheetOf(rows, { name: 'อะไรก็ได้', down: 7, right: 3 }));
  const { inputs, problems, blocks } = readEntries(workbook);
  expect(problems).toEqual([]);
  expect(blocks).toHaveLength(1);
  expect(inputs).toMatchObject([
    { rubric: '2562/1', unit: '31', indicator: 'otop-income', input: 'base', value: 1000, row: 9 },
    { rubric: '2562/1', unit: '31', indicator: 'otop-income', input: 'actual', value: 1200, row: 11 },
  ]);
});

test('an indicator that only another rubric has is said by its name', () => {
  const { problems } = readEntries(
    workbookOf(sheetOf([HEADER, ['2562/1', 'บุรีรัมย์', 'capital-access', 'target', 1]])),
  );
  const name = rubricOf('2561').indicators.find(({ code }) => code === 'capital-access')?.name;
  expect(problems[0]?.message.th).toContain(`ไม่มีตัวชี้วัด "${name?.th.slice(0, 20) ?? ''}`);
});

test('a rubric that Excel took for a date is named', () => {
  const { inputs, problems } = readEntries(
    workbookOf(sheetOf([HEADER, [241799, 'บุรีรัมย์', 'otop-income', 'base', 1]])),
  );
  expect(inputs).toEqual([]);
  expect(problems).toMatchObject([
    { range: { top: 1, left: 0 }, message: { th: expect.stringContaining('241799') } },
  ]);
});

test('a list takes several rows, a blank one keeps it open; a single input given twice contradicts itself', () => {
  const row = (value: CellValue, input = 'percentages', code = 'plan-completion'): CellValue[] => [
    '2562/1',
    'บุรีรัมย์',
    code,
    input,
    value,
  ];
  expect(
    valueOf([row(80), row(90, 'base', 'otop-income'), row(95)], 'plan-completion', 'percentages'),
  ).toMatchObject({
    value: [80, 95],
    places: [{ range: { top: 1 } }, { range: { top: 3 } }],
  });
  expect(valueOf([row(80), row(null)], 'plan-completion', 'percentages')?.value).toEqual([80, null]);
  const twice = [row(1, 'base', 'otop-income'), row(2, 'base', 'otop-income')];
  expect(valueOf(twice, 'otop-income', 'base')).toMatchObject({
    value: null,
    problem: { en: expect.stringContaining('แผ่น1!E2, แผ่น1!E3') },
  });
  expect(
    valueOf([row(5, 'base', 'otop-income'), row(5, 'base', 'otop-income')], 'otop-income', 'base')?.value,
  ).toBe(5);
});

describe('tables', () => {
  const workbook = sample('buriram-2561-results');
  const { tables } = recogniseTables(workbook, []);
  const rubric = rubricOf('2561');

  test('a unit takes its own row, the province its own and not the total', () => {
    for (const table of tables.filter(({ indicator }) => indicator !== 'grassroots-economy')) {
      for (const { code, row } of table.rows.filter((one) => one.code !== null)) {
        const gathered = gatherInputs(workbook, tables, readEntries(workbook), rubric, unit(code ?? ''));
        const own = gathered.find(({ indicator }) => indicator.code === table.indicator);
        for (const input of own?.inputs.slice(0, 2) ?? []) {
          expect(input.source).toBe('table');
          expect(input.places).toMatchObject([{ sheet: table.sheet, range: { top: row, bottom: row } }]);
        }
      }
    }
  });

  test('what staff entered counts before the table', () => {
    const entered = {
      ...workbook,
      sheets: [...workbook.sheets, sheetOf([HEADER, ['2561', 'กระสัง', 'otop-income', 'actual', 7]])],
    };
    const gathered = gatherInputs(entered, tables, readEntries(entered), rubric, unit('3103'));
    const inputs = gathered.find(({ indicator }) => indicator.code === 'otop-income')?.inputs;
    expect(inputs?.map(({ source, value }) => [source, value === 7])).toEqual([
      ['table', false],
      ['entry', true],
    ]);
  });

  test('two tables that disagree give nothing until somebody says which', () => {
    const rows: CellValue[][] = [
      ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 60', 'ยอดจำหน่าย OTOP ปี 61'],
      [1, 'กระสัง', 1, 2],
      [2, 'คูเมือง', 1, 2],
      [3, 'นางรอง', 1, 2],
    ];
    const both = { ...workbook, sheets: [...workbook.sheets, sheetOf(rows, { name: 'อีกแผ่น' })] };
    const gathered = gatherInputs(
      both,
      recogniseTables(both, []).tables,
      readEntries(both),
      rubric,
      unit('3103'),
    );
    const inputs = gathered.find(({ indicator }) => indicator.code === 'otop-income')?.inputs ?? [];
    expect(inputs.map(({ value }) => value)).toEqual([null, null]);
    expect(inputs[0]?.problem?.th).toContain('อีกแผ่น!C2');
  });

  test('units: provinces first, then districts as in the register', () => {
    const codes = unitsOf(workbook, tables, readEntries(workbook)).map(({ code }) => code);
    expect(codes[0]).toBe('31');
    expect(codes).toHaveLength(24);
    expect(codes).toEqual([...codes].sort((a, b) => a.length - b.length || a.localeCompare(b)));
  });
});

describe('evidence', () => {
  const rubric = rubricOf('2562/1');
  const header: CellValue[] = ['เกณฑ์', 'หน่วยที่ประเมิน', 'ตัวชี้วัด', 'ขั้นที่', 'เอกสารที่ต้องมี', 'มีหรือไม่', 'วันที่'];
  const indicator = rubric.indicators.find(({ code }) => code === 'household-support');
  if (!indicator) throw new Error();
  const rowsFor = (have: (step: number, index: number) => CellValue): CellValue[][] =>
    askedSteps(indicator).flatMap(({ step, documents }) =>
      documents.map((text, index): CellValue[] => [
        '2562/1',
        'บุรีรัมย์',
        indicator.name.th,
        step,
        text.th,
        have(step, index),
        43_000,
      ]),
    );
  const read = (rows: CellValue[][]) => {
    const workbook = workbookOf(sheetOf([header, ...rows]));
    const entries = readEntries(workbook);
    const steps = gatherInputs(workbook, [], entries, rubric, unit('31')).find(
      (one) => one.indicator.code === indicator.code,
    )?.inputs[0];
    return { entries, steps, evidence: evidenceOf(entries, indicator, unit('31')) };
  };

  test('the level stops at the highest step whose documents are all there', () => {
    const { steps, evidence } = read(rowsFor((step, index) => (step === 2 && index === 1 ? '-' : '✓')));
    expect(steps).toMatchObject({ value: 1, source: 'evidence' });
    expect(evidence?.done).toBe(1);
    expect(evidence?.missing).toEqual([
      { th: 'ฐานข้อมูลครัวเรือนที่พัฒนาได้', en: 'database of developable households' },
    ]);
    expect(read(rowsFor(() => 'มี')).evidence).toMatchObject({ done: 5, missing: [] });
  });

  test('a document in words of the office stands for the one that is left, one more decides nothing', () => {
    const rows = rowsFor(() => true).map((row) =>
      row[3] === 1 ? row.map((cell, i) => (i === 4 ? 'บัญชีครัวเรือน' : cell)) : row,
    );
    expect(read([...rows, ['2562/1', 'บุรีรัมย์', indicator.name.th, 3, 'สำเนา', false]]).evidence?.done).toBe(5);
  });

  test('a step whose row is gone is not there; dates are ISO', () => {
    const { entries, evidence } = read(rowsFor(() => 1).filter((row) => row[3] !== 4));
    expect(evidence?.done).toBe(3);
    expect(evidence?.steps[3]).toMatchObject({ complete: false, documents: [{ row: null }] });
    expect(entries.evidence[0]?.date).toBe('2017-09-22');
  });

  test('without rows in the register, what staff entered counts', () => {
    expect(valueOf([['2562/1', 'บุรีรัมย์', indicator.code, 'steps', 3]], indicator.code, 'steps')).toMatchObject(
      {
        value: 3,
        source: 'entry',
      },
    );
    expect(evidenceOf(readEntries(workbookOf()), indicator, unit('31'))?.done).toBe(0);
  });
});

test('neither is read as a target table, and its neighbours on the sheet still are', () => {
  const table: CellValue[][] = [
    ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 60', 'ยอดจำหน่าย OTOP ปี 61'],
    [1, 'กระสัง', 1, 2],
    [2, 'คูเมือง', 1, 2],
  ];
  const header: CellValue[] = ['เกณฑ์', 'จังหวัด/อำเภอ', 'รหัสตัวชี้วัด', 'ข้อมูล', 'ค่าที่กรอก'];
  const rows = ['กระสัง', 'คูเมือง', 'นางรอง'].map((name): CellValue[] => [
    '2561',
    name,
    'otop-income',
    'actual',
    5,
  ]);
  const workbook = workbookOf(sheetOf([...table, [], [], header, ...rows]));
  const { tables, unrecognised } = recogniseTables(withoutManaged(workbook), []);
  expect(tables.map(({ range }) => range.bottom)).toEqual([2]);
  expect(unrecognised).toEqual([]);
  expect(readEntries(workbook).inputs).toHaveLength(3);
});

test('rows pasted right below an Excel table are read as well; what stands apart is not', () => {
  const table = { name: 'KPI_Inputs', range: { top: 0, left: 0, bottom: 1, right: 4 }, hasTotalRow: false };
  const row = (code: string, value: CellValue): CellValue[] => ['2562/1', '31', code, 'base', value];
  const blank: CellValue[] = [null, null, null, null, null];
  const rows = [
    HEADER,
    row('otop-income', 1),
    ['2562/1', 'กระสัว', 'otop-income', 'base', 2],
    blank,
    row('x', 3),
  ];
  const sheet = { ...sheetOf(rows), tables: [table] };
  const { inputs, problems } = readEntries(workbookOf(sheet));
  expect(inputs.map(({ value }) => value)).toEqual([1]);
  expect(problems.map(({ range, message }) => [range.top, range.left, message.th])).toEqual([
    [2, 1, expect.stringContaining('ใกล้เคียง กระสัง')],
  ]);
  const remark = {
    ...sheetOf([HEADER, row('otop-income', 1), ['รวม', null, null, null, 1]]),
    tables: [table],
  };
  expect(readEntries(workbookOf(remark)).problems).toEqual([]);
  const totalled = {
    ...sheet,
    tables: [{ ...table, range: { ...table.range, bottom: 2 }, hasTotalRow: true }],
  };
  expect(readEntries(workbookOf(totalled)).problems).toEqual([]);
});

describe('a list whose header was renamed is named, not passed over', () => {
  const row: CellValue[] = ['2562/1', '31', 'otop-income', 'base', 1];
  const problemsOf = (header: CellValue[], name?: string) => {
    const table = { name: name ?? '', range: { top: 0, left: 0, bottom: 1, right: 4 }, hasTotalRow: false };
    const sheet = { ...sheetOf([header, row]), tables: name === undefined ? [] : [table] };
    return readEntries(workbookOf(sheet)).problems.map(({ range, message }) => [
      range.top,
      range.right,
      message.th,
    ]);
  };
  const named = (header: string) => [0, 4, expect.stringContaining(`"${header}"`)];

  test.each<[string, CellValue[], string | undefined, string]>([
    ['one column of a range', ['เกณฑ์', 'หน่วยที่ประเมิน', 'รหัสตัวชี้วัด', 'ข้อมูล', 'จำนวน'], undefined, 'ค่าที่กรอก'],
    ['the unit of a range', ['เกณฑ์', 'ใคร', 'รหัสตัวชี้วัด', 'ข้อมูล', 'ค่าที่กรอก'], undefined, 'หน่วยที่ประเมิน'],
    ['the rubric of our table', ['ปี', 'หน่วยที่ประเมิน', 'รหัสตัวชี้วัด', 'ข้อมูล', 'ค่าที่กรอก'], 'KPI_Inputs', 'เกณฑ์'],
    ['most of our table', ['ปี', 'ใคร', 'รหัสตัวชี้วัด', 'ข้อมูล', 'จำนวน'], 'KPI_Inputs2', 'หน่วยที่ประเมิน'],
  ])('%s', (_what, header, name, missing) => {
    expect(problemsOf(header, name)).toEqual([named(missing)]);
  });

  test('but other lists with such a column are nobody’s business', () => {
    expect(problemsOf(['เกณฑ์', 'ระดับ', 'รหัสตัวชี้วัด', 'เงื่อนไข', 'น้ำหนัก'])).toEqual([]);
    expect(problemsOf(['เกณฑ์', 'หน่วยที่ประเมิน', 'ระดับ', 'ผู้ตรวจ', 'วันที่'], 'Table1')).toEqual([]);
    expect(problemsOf(HEADER, 'KPI_Inputs')).toEqual([]);
  });
});
