/** Rubrics that a workbook keeps in tables: as the pane writes them, and as people type them. */
import { formatRange } from '../../src/sheet/address';
import type { CellValue, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { localRubricsOf } from '../../src/tables/localRubric/read';
import { withoutManaged } from '../../src/tables/managed/without';
import { dayOfSerial, dayText, parseDay } from '../../src/thai/days';
import { sheetOf, workbookOf, type Cells } from './build';

const HEADER = [
  'Rubric',
  'From',
  'To',
  'Code',
  'Indicator',
  'Group',
  'Weight',
  'Model',
  'Level',
  'Condition',
  'Threshold',
];

/** A sheet typed by hand: what repeats stands once. */
function typed(change: (rows: CellValue[][]) => void = () => undefined): Cells {
  const rows: CellValue[][] = [
    [...HEADER],
    [
      '2563/1',
      '1 ต.ค. 62',
      '31/3/2563',
      'otop-income',
      'รายได้ OTOP',
      'รายบุคคล',
      40,
      '2562/2 otop-income',
      1,
      'ต่ำกว่าระดับถัดไป',
      null,
    ],
    [null, null, null, null, null, null, null, null, 2, '>=', '๑๗'],
    [null, null, null, null, null, null, null, null, 3, 'at least', 'ร้อยละ 19.5'],
    [null, null, null, null, null, null, null, null, 4, 'ตั้งแต่', '21%'],
    [null, null, null, null, null, null, null, null, 'ระดับ 5', 'ไม่น้อยกว่า', 23],
    ['2563/1', null, null, 'debt-management', 'ลดหนี้', 'รายบุคคล', 60, '2562/2 debt-management', 5, '>=', 100],
    ['2563/1', null, null, 'debt-management', null, null, null, null, 4, '>=', 90],
    ['2563/1', null, null, 'debt-management', null, null, null, null, 3, '>=', 80],
    ['2563/1', null, null, 'debt-management', null, null, null, null, 2, '>=', 70],
    ['2563/1', null, null, 'debt-management', null, null, null, null, 1, '>=', 60],
  ];
  change(rows);
  return rows;
}

const at = (cells: Cells, down = 0, right = 0): WorkbookSnapshot =>
  workbookOf(sheetOf([['งานปีนี้']], { name: 'อื่น' }), sheetOf(cells, { name: 'เกณฑ์', down, right }));

const problemsOf = (cells: Cells) =>
  localRubricsOf(at(cells)).problems.map(({ range, severity }) => `${formatRange(range)} ${severity}`);

test.each([
  [0, 0],
  [6, 3],
])('a table typed by hand is read wherever it stands (%i down, %i right)', (down, right) => {
  const { rubrics, problems, tables } = localRubricsOf(at(typed(), down, right));
  expect(problems).toEqual([]);
  expect(tables).toMatchObject([{ sheet: 'เกณฑ์', headerRow: down, loaded: true }]);
  const [own] = rubrics;
  expect(own).toMatchObject({ id: '2563/1', from: '2019-10-01', to: '2020-03-31', round: null });
  const levels = own?.indicators.map((one) => [
    one.code,
    one.weight,
    one.kind === 'copied' &&
      one.levels.map(({ condition, threshold }) => (condition === 'belowNext' ? '<' : threshold)),
  ]);
  expect(levels).toEqual([
    ['otop-income', 40, ['<', 17, 19.5, 21, 23]],
    ['debt-management', 60, [60, 70, 80, 90, 100]],
  ]);
});

test('a cell in percent is read as it shows', () => {
  const sheet = sheetOf(
    typed((rows) => rows[5]?.splice(10, 1, 0.23)),
    { name: 'เกณฑ์' },
  );
  const numberFormats = sheet.numberFormats.map((row, index) =>
    row.map((format, column) => (index === 5 && column === 10 ? '0%' : format)),
  );
  const { rubrics } = localRubricsOf(workbookOf({ ...sheet, numberFormats }));
  expect(rubrics[0]?.indicators[0]?.levels[4]).toMatchObject({ threshold: 23 });
});

test.each<[string, (rows: CellValue[][]) => void, string[]]>([
  [
    'a date made of the name',
    (rows) => rows.forEach((row, i) => i > 0 && row.splice(0, 1, i === 1 ? 241_000 : null)),
    ['A2 error'],
  ],
  [
    'a built-in name',
    (rows) => rows.forEach((row, i) => i > 0 && row[0] && row.splice(0, 1, '2562/2')),
    ['A2 error'],
  ],
  ['a day that does not exist', (rows) => rows[1]?.splice(1, 1, '31 ก.ย. 2562'), ['B2 error']],
  ['an error in a cell', (rows) => rows[3]?.splice(10, 1, { error: '#REF!' }), ['K4 error']],
  ['words for a figure', (rows) => rows[3]?.splice(10, 1, 'สิบเก้า'), ['K4 error']],
  ['a threshold below the one before', (rows) => rows[4]?.splice(10, 1, 19), ['K5 error']],
  ['a condition that is none', (rows) => rows[4]?.splice(9, 1, 'ประมาณ'), ['J5 error']],
  ['a level that is missing', (rows) => rows.splice(4, 1), ['I2 error']],
  ['a level that is there twice', (rows) => rows[7]?.splice(8, 1, 5), ['I7 error', 'I8 error']],
  ['no level at all', (rows) => rows[7]?.splice(8, 1, 6), ['I7 error', 'I8 error']],
  ['a model that is not there', (rows) => rows[6]?.splice(7, 1, 'otop'), ['H7 error']],
  ['two weights of one indicator', (rows) => rows[9]?.splice(6, 1, 50), ['G10 error']],
  ['weights that do not add up', (rows) => rows[6]?.splice(6, 1, 50), ['G2 warning']],
  ['a column that is missing', (rows) => rows[0]?.splice(10, 1, 'หมายเหตุ'), ['A1:J1 error']],
])('%s is told at its cell', (_name, plant, expected) => {
  const cells = typed(plant);
  expect([...problemsOf(cells)].sort()).toEqual([...expected].sort());
  const isLoaded = expected.every((problem) => problem.endsWith('warning'));
  expect(localRubricsOf(at(cells)).rubrics).toHaveLength(isLoaded ? 1 : 0);
});

test('two tables of one name: the first is used, the second is told of', () => {
  const copy = sheetOf(
    typed((rows) => rows[5]?.splice(10, 1, 24)),
    { name: 'สำเนา' },
  );
  const workbook = at(typed());
  const { rubrics, problems } = localRubricsOf({ ...workbook, sheets: [...workbook.sheets, copy] });
  expect(rubrics).toHaveLength(1);
  expect(rubrics[0]?.indicators[0]?.levels[4]).toMatchObject({ threshold: 23 });
  expect(problems).toMatchObject([{ sheet: 'สำเนา', severity: 'error' }]);
});

test('several rubrics in one table', () => {
  const second = typed()
    .slice(1)
    .map((row) => ['2563/2', ...row.slice(1)]);
  const { rubrics } = localRubricsOf(at([...typed(), ...second]));
  expect(rubrics.map(({ id }) => id)).toEqual(['2563/1', '2563/2']);
});

test('a sheet without such a table holds no rubric', () => {
  expect(localRubricsOf(workbookOf(sheetOf([['ต้นแบบ', 'ระดับ', 'ชื่อ']])))).toEqual({
    rubrics: [],
    tables: [],
    problems: [],
  });
});

test.each([
  ['1 ต.ค. 2562', '2019-10-01'],
  ['๑ ตุลาคม พ.ศ. ๒๕๖๒', '2019-10-01'],
  ['1 ต.ค.62', '2019-10-01'],
  ['1/10/2562', '2019-10-01'],
  ['1-10-62', '2019-10-01'],
  ['2019-10-01', '2019-10-01'],
  ['1 Oct 2019', '2019-10-01'],
  ['29 กุมภาพันธ์ 2563', '2020-02-29'],
  ['29 กุมภาพันธ์ 2562', null],
  ['31 ก.ย. 2562', null],
  ['1 ต.ค.', null],
  ['ตุลาคม 2562', null],
])('%s is the day %s', (text, day) => {
  expect(parseDay(text)).toBe(day);
});

test('days of Excel, also where พ.ศ. was taken for ค.ศ.', () => {
  expect(dayOfSerial(43739)).toBe('2019-10-01');
  expect(dayOfSerial(242066)).toBe('2019-10-01');
  expect(dayOfSerial(1)).toBeNull();
  for (const language of ['th', 'en'] as const)
    expect(parseDay(dayText('2019-10-01', language))).toBe('2019-10-01');
});

test('after a blank row the rubric goes on where its name stands; what an office keeps below is none of it', () => {
  const rows = typed();
  const others = rows.slice(6).map((row) => [...row]);
  const below = [
    ['ที่', 'อำเภอ', 'เป้า', 'ผล'],
    [1, 'เมือง', 10, 'x'],
    [2, 'คูเมือง', 12, 'y'],
  ];
  const workbook = at([...rows.slice(0, 6), [null], ...others, [null], ...below]);
  const { rubrics, problems } = localRubricsOf(workbook);
  expect(problems).toEqual([]);
  expect(rubrics.map(({ id, indicators }) => [id, indicators.length])).toEqual([['2563/1', 2]]);
  expect(
    withoutManaged(workbook)
      .sheets[1]?.values.flat()
      .filter((value) => value !== null),
  ).toEqual(below.flat());
});
