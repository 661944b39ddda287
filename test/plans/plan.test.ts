/** What is planned for writing: live formulas or values, beside a table or on a sheet of their own, or a refusal. */
import { RESULTS } from '../../src/tables/managed/results';
import { formatCell, formatRange, parseCell } from '../../src/sheet/address';
import type { CellChange, WritePlan } from '../../src/sheet/plan';
import type { CellValue, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { planLongScores, planScores, type ScoreRequest } from '../../src/plans';
import { isAddinFormula } from '../../src/plans/scores/replaceable';
import { recogniseTables, scoreTables } from '../../src/tables';
import { applied, roles, sample, sheetOf, workbookOf, type Cells, type SheetOptions } from '../tables/build';

type Wishes = Partial<Omit<ScoreRequest, 'workbook' | 'tables'>>;

function planned(workbook: WorkbookSnapshot, wishes: Wishes = {}) {
  const { tables } = recogniseTables(workbook, []);
  return planScores({
    workbook,
    tables: scoreTables(workbook, tables),
    mode: 'formulas',
    place: 'adjacent',
    language: 'th',
    ...wishes,
  });
}

function at(plan: WritePlan, sheet: string, address: string): CellChange | undefined {
  const cell = parseCell(address);
  return plan.sheets
    .find((one) => one.sheet === sheet)
    ?.cells.find((one) => one.cell.row === cell?.row && one.cell.column === cell.column);
}

function written(plan: WritePlan, sheet: string, address: string): CellValue | undefined {
  const after = at(plan, sheet, address)?.after;
  return after?.kind === 'formula' ? after.formula : after?.value;
}

const OTOP = '2 ยอดจำหน่าย OTOP';
const POVERTY = '3 ครัวเรือนยากจน';
const CAPITAL = '4 การเข้าถึงแหล่งทุน';
const GROUPS = '5 เศรษฐกิจฐานราก';

function inOrder(cells: readonly CellChange[]): readonly CellChange[] {
  return [...cells].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
}

test.each([
  ['formulas', 'adjacent'],
  ['values', 'adjacent'],
  ['formulas', 'resultsSheet'],
  ['values', 'resultsSheet'],
] as const)('for a file the same is planned row by row: %s, %s', (mode, place) => {
  let workbook = sample('buriram-2561-results');
  for (const left of [1, 0]) {
    const { tables } = recogniseTables(workbook, []);
    const { plan, refusals } = planned(workbook, { mode, place });
    const scored = scoreTables(workbook, tables);
    const long = planLongScores({ workbook, tables: scored, mode, place, language: 'th' });
    expect(long.refusals).toEqual(refusals);
    expect(
      long.sheets.map(({ cells, rowCells, ...rest }) => ({
        ...rest,
        cells: inOrder([...cells, ...rowCells.rows.flatMap(rowCells.at)]),
      })),
    ).toEqual(plan.sheets.map(({ cells, ...rest }) => ({ ...rest, cells: inOrder(cells) })));
    expect(long.count).toBe(plan.sheets.reduce((sum, { cells }) => sum + cells.length, 0));
    expect(Math.sign(long.count)).toBe(left);
    workbook = applied(workbook, plan);
  }
});

describe('formulas beside the tables of the sample', () => {
  const { plan, refusals } = planned(sample('buriram-2561'));

  test('the result comes right of the note column, then what is written', () => {
    expect(refusals).toEqual([]);
    expect(plan.sheets.map(({ sheet, create }) => [sheet, create])).toEqual([
      [OTOP, false],
      [POVERTY, false],
      [CAPITAL, false],
      [GROUPS, false],
    ]);
    expect(['J3', 'K3', 'L3', 'M3', 'N3', 'J4'].map((cell) => written(plan, OTOP, cell))).toEqual([
      'ยอดจำหน่ายจริง (บาท)',
      'เติบโต (ร้อยละ)',
      'ระดับคะแนน',
      'คะแนนที่ได้',
      'ขาดอีกถึงระดับถัดไป (บาท)',
      null,
    ]);
  });

  test.each([
    [OTOP, 'K5', '=IF(TRIM(J5)="","",ROUNDDOWN(ROUND(KPI.GROWTH(C5,J5)*10000,6),0)/10000)'],
    [OTOP, 'L5', '=IF(ISBLANK(J5),"",KPI.OTOPLEVEL(C5,J5,"2561"))'],
    [
      OTOP,
      'M28',
      '=IF(TRIM(J28)="","",ROUNDDOWN(ROUND(KPI.SCORE("otop-income","2561",C28,J28)*10000,10),0)/10000)',
    ],
    [OTOP, 'N28', '=IF(ISBLANK(J28),"",KPI.GAP("otop-income","2561",C28,J28))'],
    [
      POVERTY,
      'I5',
      '=IF(TRIM(H5)="","",IF(KPI.NUMBER(E5)=0,"",ROUNDDOWN(ROUND(KPI.NUMBER(H5)/KPI.NUMBER(E5)*100*10000,6),0)/10000))',
    ],
    [POVERTY, 'J5', '=IF(AND(ISBLANK(H5),NOT(AND(ISNUMBER(E5),E5=0))),"",KPI.POVERTYLEVEL(E5,H5,"2561"))'],
    [CAPITAL, 'J28', '=IF(ISBLANK(H28),"",KPI.CAPITALLEVEL(G28,H28,"2561"))'],
    [GROUPS, 'H5', '=IF(OR(TRIM(E5)="",TRIM(G5)=""),"",MAX(0,KPI.NUMBER(E5)-KPI.NUMBER(G5)))'],
  ])('%s!%s', (sheet, cell, formula) => {
    expect(written(plan, sheet, cell)).toBe(formula);
  });

  test('every live formula guards itself against a blank', () => {
    const formulas = plan.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ after }) => (after.kind === 'formula' ? [after.formula] : [])),
    );
    expect(formulas).toHaveLength(24 * 4 * 3 + 23);
    expect(formulas.filter((formula) => !/^=IF\((?:AND|OR)?\(?(?:ISBLANK|TRIM)\(/.test(formula))).toEqual([]);
  });

  test('new cells look like the table and have their own number format', () => {
    expect(at(plan, OTOP, 'J5')).toMatchObject({
      formatLike: { row: 4, column: 2 },
      numberFormat: '#,##0.00',
    });
    expect(at(plan, OTOP, 'L3')).toMatchObject({ formatLike: { row: 2, column: 8 } });
    expect(at(plan, POVERTY, 'H5')?.numberFormat).toBe('#,##0');
    expect(plan.sheets[0]?.columnWidths.map(({ column }) => column)).toEqual([9, 10, 11, 12, 13]);
  });

  test('the plan names what it was worked out from', () => {
    expect(plan.basis.map(({ sheet, range }) => [sheet, formatRange(range)])).toEqual([
      [OTOP, 'A3:I28'],
      [POVERTY, 'A3:G28'],
      [CAPITAL, 'A4:G28'],
      [GROUPS, 'A3:F27'],
    ]);
    expect(plan.basis[0]?.values[2]?.[2]).toBe(1531349984);
  });
});

describe('values beside the tables of the results sample', () => {
  const { plan } = planned(sample('buriram-2561-results'), { mode: 'values' });

  test.each<readonly [string, string, CellValue]>([
    [OTOP, 'K5', 19],
    [OTOP, 'L5', 4],
    [OTOP, 'L6', 3],
    [OTOP, 'L7', 1],
    [OTOP, 'N7', 1.19],
    [OTOP, 'L10', 4],
    [OTOP, 'L11', 0],
    [OTOP, 'L14', null],
    [POVERTY, 'J24', 5],
    [POVERTY, 'I24', null],
    [POVERTY, 'L24', 0],
    [POVERTY, 'J21', null],
    [CAPITAL, 'J28', 3],
    [GROUPS, 'H5', 0],
    [GROUPS, 'H7', 1],
    [GROUPS, 'H17', null],
  ])('%s!%s is %j', (sheet, cell, value) => {
    expect(written(plan, sheet, cell)).toBe(value);
  });

  test('results that staff typed are not touched', () => {
    expect(
      plan.sheets
        .flatMap(({ sheet, cells }) => (sheet === OTOP ? cells : []))
        .some(({ cell }) => cell.column < 10),
    ).toBe(false);
  });
});

test('formulas show in the preview what the values mode writes', () => {
  const workbook = sample('buriram-2561-results');
  const live = planned(workbook).plan.sheets.flatMap(({ cells }) => cells);
  const fixed = planned(workbook, { mode: 'values' }).plan.sheets.flatMap(({ cells }) => cells);
  const shows = live.flatMap(({ after, shows: value }) =>
    after.kind === 'formula' ? [value === '' ? null : value] : [],
  );
  const values = live.flatMap(({ after }, index) => {
    const other = fixed[index]?.after;
    return after.kind === 'formula' ? [other?.kind === 'value' ? other.value : 'formula'] : [];
  });
  expect(shows).toEqual(values);
});

const header = ['ที่', 'อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)', 'ผลงาน'];
const rows: Cells = [
  [1, 'กระสัง', 14, 14],
  [2, 'คูเมือง', 14, 13],
];
const book = (cells: Cells, options: SheetOptions = {}) =>
  workbookOf(sheetOf(cells, { name: 'ก', ...options }));

describe('columns written earlier', () => {
  test('only cells that differ are written again', () => {
    const workbook = book([header, ...rows]);
    const first = applied(workbook, planned(workbook, { mode: 'values' }).plan);
    const edited = applied(first, {
      sheets: [
        {
          sheet: 'ก',
          create: false,
          cells: [
            {
              cell: { row: 2, column: 3 },
              before: { kind: 'value', value: 13 },
              after: { kind: 'value', value: 14 },
            },
          ],
          tableResizes: [],
          columnWidths: [],
        },
      ],
      basis: [],
    });
    const { plan } = planned(edited, { mode: 'values' });
    expect(plan.sheets.flatMap(({ cells }) => cells.map(({ cell }) => formatCell(cell)))).toEqual([
      'E3',
      'F3',
      'G3',
      'H3',
    ]);
    expect(at(plan, 'ก', 'F3')).toMatchObject({
      before: { kind: 'value', value: 4 },
      after: { kind: 'value', value: 5 },
    });
  });

  test('a result taken back empties the values', () => {
    const sheet = sheetOf(
      [
        [...header, 'ระดับคะแนน'],
        [1, 'กระสัง', 14, null, 5],
      ],
      { name: 'ก' },
    );
    const written = sheet.numberFormats.map((row) => row.map(() => '0'));
    const workbook = workbookOf({ ...sheet, numberFormats: written });
    expect(at(planned(workbook, { mode: 'values' }).plan, 'ก', 'E2')?.after).toEqual({
      kind: 'value',
      value: null,
    });
  });

  test('missing ones are added after the last column', () => {
    const workbook = book([
      ['ที่', 'อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)', 'ระดับคะแนน', 'ผลงาน', 'หมายเหตุ'],
      [1, 'กระสัง', 14, null, 14, null],
    ]);
    const { plan } = planned(workbook);
    expect(written(plan, 'ก', 'D2')).toBe('=IF(ISBLANK(E2),"",KPI.CAPITALLEVEL(C2,E2,"2561"))');
    expect(['G1', 'H1', 'I1', 'J1'].map((cell) => written(plan, 'ก', cell))).toEqual([
      'ผลสำเร็จ (ร้อยละ)',
      'คะแนนที่ได้',
      'ขาดอีกถึงระดับถัดไป (ครัวเรือน)',
      undefined,
    ]);
  });

  test('a copy that Excel gives back without the quotes of the sheet is the same one', () => {
    const workbook = workbookOf(sheetOf([header, ...rows], { name: 'OTOP' }));
    const { plan } = planned(workbook, { place: 'resultsSheet' });
    const bare = applied(workbook, {
      ...plan,
      sheets: plan.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.after.kind === 'formula'
            ? { ...cell, after: { ...cell.after, formula: cell.after.formula.replaceAll("'OTOP'", 'OTOP') } }
            : cell,
        ),
      })),
    });
    expect(planned(bare, { place: 'resultsSheet' }).plan.sheets).toEqual([]);
  });

  test('a formula that Excel gives back with other spaces is the same one', () => {
    const workbook = book([
      [...header, 'ระดับคะแนน'],
      [1, 'กระสัง', 14, 14, '=if( ISBLANK(D2), "", KPI.CapitalLevel(C2, D2, "2561"))'],
    ]);
    expect(at(planned(workbook).plan, 'ก', 'E2')).toBeUndefined();
  });
});

describe('columns that staff filled in themselves are never written over', () => {
  const withColumn = (name: string, cells: readonly CellValue[], format = 'General') => {
    const sheet = sheetOf([[...header, name], ...rows.map((row, i) => [...row, cells[i] ?? null])], {
      name: 'ก',
    });
    const numberFormats = sheet.numberFormats.map((row) => row.map((own, i) => (i === 4 ? format : own)));
    return workbookOf({ ...sheet, numberFormats });
  };
  const refused = (workbook: WorkbookSnapshot, mode: ScoreRequest['mode']) => {
    const { plan, refusals } = planned(workbook, { mode });
    if (refusals.length > 0) expect(plan.sheets).toEqual([]);
    return refusals.map(({ reason, range }) => `${reason} ${formatRange(range)}`);
  };

  test.each<readonly [string, string, readonly CellValue[], string]>([
    ['figures under a header of their own', 'ระดับ', [3, 2], '0'],
    ['figures of another look under the same header', 'ระดับคะแนน', [3, 2], 'General'],
    ['words', 'ระดับคะแนน', ['ดีมาก', 'ดี'], '0'],
    ['a space', 'คะแนนที่ได้', [' ', ' '], '0.0000'],
    ['no level', 'ระดับคะแนน', [7, 2.5], '0'],
    ['errors typed in', 'ระดับคะแนน', [{ error: '#N/A' }, { error: '#N/A' }], '0'],
    ['their own formulas', 'ระดับ', ['=IF(D2>10,5,1)', '=VLOOKUP(D3,A1:B9,2)'], '0'],
    [
      'their own formulas around ours',
      'ระดับ',
      ['=IF(KPI.CAPITALLEVEL(C2,D2)>3,"ผ่าน","ไม่ผ่าน")', '=KPI.CAPITALLEVEL(C3,D3)+1'],
      '0',
    ],
  ])('%s', (_name, column, cells, format) => {
    for (const mode of ['formulas', 'values'] as const)
      expect(refused(withColumn(column, cells, format), mode)).toEqual(['handFilled E2:E3']);
  });

  test("the table's own percentages are left, and the add-in's stand beside, also when it writes again", () => {
    const workbook = withColumn('ร้อยละ', [33.5, '=D3/C3*100'], '0.00');
    const { plan, refusals } = planned(workbook);
    expect(refusals).toEqual([]);
    const cells = plan.sheets[0]?.cells ?? [];
    expect(cells.filter(({ cell }) => cell.column === 4)).toEqual([]);
    expect(cells.filter(({ cell }) => cell.row === 0).map(({ cell }) => cell.column)).toEqual([5, 6, 7, 8]);
    const again = planned(applied(workbook, plan));
    expect(again).toMatchObject({ refusals: [], plan: { sheets: [] } });
  });

  test('one spilled formula: its cells are figures without formulas', () => {
    const workbook = withColumn('ระดับคะแนน', ['=KPI.CAPITALLEVEL(C2:C3,D2:D3)', 4], '0');
    expect(refused(workbook, 'formulas')).toEqual(['handFilled E2']);
  });

  test('one cell of a column is enough, and it is named', () => {
    const ours = '=IF(ISBLANK(D2),"",KPI.CAPITALLEVEL(C2,D2,"2561"))';
    expect(refused(withColumn('ระดับ', [ours, 'รอตรวจ']), 'values')).toEqual(['handFilled E3']);
  });

  test.each<readonly [string, string, readonly CellValue[], string]>([
    ['blank cells under a header of their own', 'ระดับ', [null, null], 'General'],
    ['formulas of the add-in', 'ระดับ', ['=KPI.CAPITALLEVEL(C2,D2)', '=@KPI.LEVEL("x",2561,$C3,D3)'], '@'],
    ['figures that it wrote', 'ระดับคะแนน', [1, 0], '0'],
    ['figures that it wrote in English', 'Level', [1, 0], '0'],
  ])('%s are written', (_name, column, cells, format) => {
    const { plan, refusals } = planned(withColumn(column, cells, format));
    expect(refusals).toEqual([]);
    expect(written(plan, 'ก', 'E2')).toBe('=IF(ISBLANK(D2),"",KPI.CAPITALLEVEL(C2,D2,"2561"))');
  });

  test('every formula that is written is known again', () => {
    for (const place of ['adjacent', 'resultsSheet'] as const) {
      const { plan } = planned(sample('buriram-2561'), { place });
      const formulas = plan.sheets.flatMap(({ cells }) =>
        cells.flatMap(({ after }) =>
          after.kind === 'formula' && after.formula.includes('KPI.') ? [after.formula] : [],
        ),
      );
      expect(formulas.length).toBeGreaterThan(200);
      expect(formulas.filter((formula) => !isAddinFormula(formula))).toEqual([]);
    }
    const { plan } = planned(book([header, [1, 'กระสัง', '๑๔', '๑๔'], [2, 'คูเมือง', 14, 13]]));
    const [text = ''] = [written(plan, 'ก', 'E2')];
    expect(isAddinFormula(String(text))).toBe(true);
  });
});

describe('refusals', () => {
  const refusalsOf = (workbook: WorkbookSnapshot) =>
    planned(workbook).refusals.map(({ reason, sheet, range }) => `${reason} ${sheet}!${formatRange(range)}`);

  test.each<readonly [string, Cells, SheetOptions, string]>([
    [
      'a word in the way',
      [header, [...(rows[0] ?? []), null, null, 'บันทึก'], ...rows.slice(1)],
      {},
      'noRoom ก!G2',
    ],
    ['a formula in the way', [header, ...rows.map((row) => [...row, null, '=1+1'])], {}, 'noRoom ก!F2:F3'],
    ['a column that would touch', [[...header, null, null, null, null, 'อื่น'], ...rows], {}, 'noRoom ก!I1'],
    ['the last columns of the sheet', [header, ...rows], { right: 16_378 }, 'noRoom ก!XFC1:XFD3'],
    ['protection', [header, ...rows], { isProtected: true }, 'protectedSheet ก!A1:D3'],
    ['a filter', [header, ...rows], { isFiltered: true }, 'filteredRows ก!A1:D3'],
    [
      'merged cells',
      [header, ...rows],
      { merges: [{ top: 1, bottom: 2, left: 5, right: 6 }] },
      'mergedCells ก!F2:G3',
    ],
    [
      'two columns that could be the result',
      [['ที่', 'อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)', 'ผลงาน ก', 'ผลงาน ข'], ...rows],
      {},
      'unclearColumn ก!D1:E3',
    ],
    [
      'another Excel table in the way',
      [header, ...rows],
      { tables: [{ name: 'อื่น', range: { top: 0, bottom: 9, left: 6, right: 7 }, hasTotalRow: false }] },
      'noRoom ก!G1:H10',
    ],
  ])('%s', (_name, cells, options, refusal) => {
    const workbook = book(cells, options);
    expect(refusalsOf(workbook)).toEqual([refusal]);
    expect(planned(workbook).plan).toEqual({ sheets: [], basis: [], landmarks: [] });
  });

  test('of one table leave the others to be written', () => {
    const workbook = workbookOf(
      sheetOf([header, ...rows], { name: 'ก', isProtected: true }),
      sheetOf([header, ...rows], { name: 'ข' }),
    );
    const { plan, refusals } = planned(workbook);
    expect(refusals.map(({ table }) => table.sheet)).toEqual(['ก']);
    expect(plan.sheets.map(({ sheet }) => sheet)).toEqual(['ข']);
  });
});

test('an Excel table grows with its columns, the words in its own header row', () => {
  const range = { top: 1, bottom: 3, left: 0, right: 3 };
  const cells: Cells = [[null, null, 'แหล่งทุน', null], header, ...rows];
  const { plan } = planned(book(cells, { tables: [{ name: 'ตาราง1', range, hasTotalRow: false }] }));
  expect(plan.sheets[0]?.tableResizes).toEqual([
    { table: 'ตาราง1', from: range, to: { ...range, right: 7 } },
  ]);
  expect(written(plan, 'ก', 'F2')).toBe('ระดับคะแนน');
});

test('plain arithmetic reads figures through NUMBER: they may be typed as text at any time', () => {
  const { plan } = planned(book([header, [1, 'กระสัง', 14, '๑๔'], [2, 'คูเมือง', 14, null]]));
  expect(written(plan, 'ก', 'E2')).toBe(
    '=IF(TRIM(D2)="","",IF(KPI.NUMBER(C2)=0,"",ROUNDDOWN(ROUND(KPI.NUMBER(D2)/KPI.NUMBER(C2)*100*10000,6),0)/10000))',
  );
  expect(written(plan, 'ก', 'E3')).toBe(
    '=IF(TRIM(D3)="","",IF(KPI.NUMBER(C3)=0,"",ROUNDDOWN(ROUND(KPI.NUMBER(D3)/KPI.NUMBER(C3)*100*10000,6),0)/10000))',
  );
});

describe('results sheet', () => {
  const hostile = '=HYPERLINK(1)';
  const name = "ก'ข";
  const without = workbookOf(
    sheetOf([header.slice(0, 3), [1, 'กระสัง', 14], [2, '+1อำเภอ', 10]], { name, isProtected: true }),
  );

  test('lists unit, given figure, result and scores, with a column to type into where the table has none', () => {
    const { plan, refusals } = planned(without, { place: 'resultsSheet' });
    expect(refusals).toEqual([]);
    expect(plan.sheets).toMatchObject([{ sheet: 'ผลคะแนน', create: true }]);
    expect(written(plan, 'ผลคะแนน', 'A1')).toMatch(/^ผลคะแนนจากตาราง ก'ข \(B1\)/);
    expect(['A3', 'A4', 'B3', 'C3', 'E3'].map((cell) => written(plan, 'ผลคะแนน', cell))).toEqual([
      'กระสัง',
      '+1อำเภอ',
      `=IF(ISBLANK('ก''ข'!C2),"",'ก''ข'!C2)`,
      null,
      `=IF(ISBLANK(C3),"",KPI.CAPITALLEVEL('ก''ข'!C2,C3,"2561"))`,
    ]);
  });

  test('names of units are written as text, whatever they begin with', () => {
    // A cell whose text begins with "=": the snapshot builder would make a formula of it.
    const sheet = sheetOf([header, [1, 'กระสัง', 14, 14], [2, 'ก', 14, 13]], { name: 'ก' });
    const values = sheet.values.map((row) => row.map((value) => (value === 'ก' ? hostile : value)));
    const { plan } = planned(workbookOf({ ...sheet, values }), { place: 'resultsSheet' });
    expect(at(plan, 'ผลคะแนน', 'A4')?.after).toEqual({ kind: 'value', value: hostile });
  });

  test('what was typed there is kept and scored, and it is not read as a target table', () => {
    const first = applied(without, planned(without, { place: 'resultsSheet', mode: 'values' }).plan);
    const typed = applied(first, {
      sheets: [
        {
          sheet: 'ผลคะแนน',
          create: false,
          cells: [
            {
              cell: { row: 2, column: 2 },
              before: { kind: 'value', value: null },
              after: { kind: 'value', value: 13 },
            },
          ],
          tableResizes: [],
          columnWidths: [],
        },
      ],
      basis: [],
    });
    const found = recogniseTables(typed, []);
    expect([found.tables.length, found.unrecognised.length]).toEqual([1, 0]);
    const { plan } = planned(typed, { place: 'resultsSheet', mode: 'values' });
    expect(plan.sheets).toMatchObject([{ sheet: 'ผลคะแนน', create: false }]);
    expect(plan.sheets[0]?.cells.map(({ cell }) => formatCell(cell))).toEqual(['D3', 'E3', 'F3', 'G3']);
    expect(written(plan, 'ผลคะแนน', 'E3')).toBe(4);
  });

  const typedThere = (workbook: WorkbookSnapshot, address: string, value: CellValue): WorkbookSnapshot => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const cell = parseCell(address);
      if (sheet.name !== 'ผลคะแนน' || !cell) return sheet;
      const values = sheet.values.map((row, r) =>
        row.map((old, c) => (r === cell.row && c === cell.column ? value : old)),
      );
      return { ...sheet, values };
    }),
  });

  test('a result typed there stops the write when it changes after the preview', () => {
    const first = applied(without, planned(without, { place: 'resultsSheet', mode: 'values' }).plan);
    const { plan } = planned(typedThere(first, 'C3', 13), { place: 'resultsSheet', mode: 'values' });
    const basis = plan.basis.find(({ sheet }) => sheet === 'ผลคะแนน');
    expect(basis && formatRange(basis.range)).toBe('C3:C4');
    expect(basis?.values).toEqual([[13], [null]]);
    expect(plan.landmarks?.map(({ sheet, range }) => `${sheet}!${formatRange(range)}`).slice(-2)).toEqual([
      'ผลคะแนน!A2:G2',
      'ผลคะแนน!A1:A5',
    ]);
  });

  test('a table sorted since gets a new sheet: what was typed belongs to the names beside it', () => {
    const first = applied(without, planned(without, { place: 'resultsSheet', mode: 'values' }).plan);
    const typed = typedThere(first, 'C3', 13);
    const sorted = {
      ...typed,
      sheets: typed.sheets.map((sheet) => {
        if (sheet.name !== name) return sheet;
        const [top = [], a = [], b = []] = sheet.values;
        return { ...sheet, values: [top, b, a] };
      }),
    };
    const { plan } = planned(sorted, { place: 'resultsSheet', mode: 'values' });
    expect(plan.sheets).toMatchObject([{ sheet: 'ผลคะแนน (2)', create: true }]);
  });

  test('a score column in which somebody has written is left alone, for a new sheet', () => {
    const first = applied(without, planned(without, { place: 'resultsSheet', mode: 'values' }).plan);
    const noted = typedThere(typedThere(first, 'C3', 13), 'E3', 'ตรวจแล้ว');
    const { plan } = planned(noted, { place: 'resultsSheet', mode: 'values' });
    expect(plan.sheets).toMatchObject([{ sheet: 'ผลคะแนน (2)', create: true }]);
  });

  test("somebody else's sheet of that name is left alone", () => {
    const taken = { ...without, sheets: [...without.sheets, sheetOf([['ของเดิม']], { name: 'ผลคะแนน' })] };
    expect(planned(taken, { place: 'resultsSheet' }).plan.sheets).toMatchObject([
      { sheet: 'ผลคะแนน (2)', create: true },
    ]);
  });
});

describe.each(['th', 'en'] as const)('headers in %s', (language) => {
  test.each(['buriram-2561', 'buriram-2561-results'] as const)('are known again: %s', (name) => {
    const workbook = sample(name);
    const after = applied(workbook, planned(workbook, { language }).plan);
    expect(
      recogniseTables(after, []).tables.map((table) => roles(table).split(' ').slice(-5).join(' ')),
    ).toEqual([
      'result percent level score gap',
      'result percent level score gap',
      'result percent level score gap',
      'other target note result gap',
    ]);
  });

  test('title of the results sheet is known again', () => {
    const workbook = sample('buriram-2561-results');
    const after = applied(workbook, planned(workbook, { language, place: 'resultsSheet' }).plan);
    expect(recogniseTables(after, [])).toEqual(recogniseTables(workbook, []));
    expect(after.sheets.at(-1)?.name).toBe(RESULTS.name[language]);
  });
});
