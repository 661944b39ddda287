/** How far a table goes, which rows are units' own, and which only look like it. */
import type { CellValue } from '../../src/sheet/snapshot';
import { recogniseTables, scoreTable } from '../../src/tables';
import { findSheet } from '../../src/sheet/snapshot';
import { only, roles, sheetOf, workbookOf, type Cells, type SheetOptions } from './build';

const HEADER = ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 2560 (บาท)', 'ยอดจำหน่าย OTOP ปี 2561 (บาท)'];
const NAMES = ['เมืองบุรีรัมย์', 'กระสัง', 'คูเมือง', 'นางรอง', 'พุทไธสง', 'ละหานทราย'] as const;
const row = (n: number, name = NAMES[n - 1] ?? ''): readonly CellValue[] => [n, name, 1_000_000, 1_180_000];
const rows = (...numbers: readonly number[]): Cells => numbers.map((n) => row(n));

const read = (cells: Cells, options: SheetOptions = {}) => {
  const workbook = workbookOf(sheetOf(cells, options));
  const table = only(workbook);
  const sheet = findSheet(workbook, table.sheet);
  const scored = sheet ? scoreTable(table, sheet).rows : [];
  return {
    table,
    scored,
    levels: scored.map(({ outcome }) => ('level' in outcome ? outcome.level : outcome.state)),
  };
};
const names = (cells: Cells): string[] => read(cells).scored.map(({ row: { name } }) => name);

describe('a table goes on', () => {
  test.each<[string, Cells]>([
    ['after one blank row', [[]]],
    ['after two blank rows', [[], []]],
    ['after many blank rows', Array<readonly CellValue[]>(30).fill([])],
    ['after the heading of a group', [['โซนใต้']]],
    ['after blank rows and a heading', [[], ['โซนใต้'], []]],
    ['after the foot of a page', [[], ['หน้า 2'], []]],
    ['over the header repeated on a page', [HEADER]],
    ['over blank rows and the header repeated', [[], [], HEADER]],
    ['over title and header repeated', [[], ['ตารางยอดจำหน่าย'], HEADER]],
    ['over a title continued and its header', [[], ['ตารางยอดจำหน่าย (ต่อ)'], HEADER]],
    ['over a header with its column numbers', [HEADER, ['(1)', '(2)', '(3)', '(4)']]],
  ])('%s', (_name, between) => {
    const cells = [['ตารางยอดจำหน่าย'], HEADER, ...rows(1, 2, 3), ...between, ...rows(4, 5, 6)];
    expect(names(cells)).toEqual(NAMES);
    expect(read(cells).levels).toEqual([3, 3, 3, 3, 3, 3]);
  });

  test('a name that is not read may be the first after the gap', () => {
    const cells = [HEADER, ...rows(1, 2), [], [], row(3, 'คูเมิอง'), ...rows(4)];
    expect(names(cells)).toEqual(['เมืองบุรีรัมย์', 'กระสัง', 'คูเมิอง', 'นางรอง']);
    expect(names([HEADER, ...rows(1, 2), [], [], row(3, 'คูเมิอง')])).toHaveLength(3);
  });
});

describe('a table ends', () => {
  test('at names without figures further below', () => {
    const cells = [HEADER, ...rows(1, 2, 3), [], ['หมายเหตุ: ยังไม่รายงาน'], [null, 'นางรอง'], [null, 'กระสัง']];
    expect(names(cells)).toEqual(NAMES.slice(0, 3));
  });

  test('where its header begins the table of another round, province or year', () => {
    const tables = (between: Cells, below: Cells) =>
      recogniseTables(workbookOf(sheetOf([['รอบ 1'], HEADER, ...rows(1, 2, 3), ...between, ...below])), [])
        .tables;
    const surin = ['ปราสาท', 'ศีขรภูมิ', 'สังขะ'].map((name, n) => row(n + 1, name));
    expect(tables([[], HEADER], rows(1, 2, 3))).toHaveLength(2);
    expect(tables([[], ['รอบ 2'], HEADER], rows(4, 5, 6))).toHaveLength(2);
    expect(tables([[], HEADER], surin).map(({ province }) => province)).toEqual(['31', '32']);
  });

  test('before words side by side, a header of something else', () => {
    const cells = [HEADER, ...rows(1, 2, 3), [], ['รายการ', 'เรื่อง', 'ก', 'ข'], [1, 'นางรอง', 5, 6]];
    expect(names(cells)).toEqual(NAMES.slice(0, 3));
  });
});

describe('the row of column numbers belongs to the header', () => {
  test.each<[string, readonly CellValue[]]>([
    ['in brackets', ['(1)', '(2)', '(3)', '(4)']],
    ['bare numbers', [1, 2, 3, 4]],
    ['Thai digits', ['๑', '๒', '๓', '๔']],
    ['letters', ['ก', 'ข', 'ค', 'ง']],
    ['letters in brackets', ['(ก)', '(ข)', '(ค)', '(ง)']],
    ['a formula', ['(1)', '(2)', '(3)', '(4)=(3)-(1)']],
    ['figures only', [null, null, '(1)', '(2)']],
    ['a formula without a number', ['1', '2', '3', '(3)x100/(1)']],
  ])('%s', (_name, numbers) => {
    const { table, levels } = read([HEADER, numbers, ...rows(1, 2, 3)]);
    expect(roles(table)).toBe('number unit base result');
    expect(table.rows.map(({ name }) => name)).toEqual(NAMES.slice(0, 3));
    expect(levels).toEqual([3, 3, 3]);
  });

  test('a row of small figures is not one', () => {
    expect(read([HEADER, [1, 'กระสัง', 3, 4], ...rows(3, 4)]).table.rows).toHaveLength(3);
  });
});

describe('subtotals are no units', () => {
  test.each(['รวมโซน 1', 'รวมกลุ่มอำเภอตอนบน', 'โซนเหนือ', 'ยอดยกไป', 'รวมเขตตรวจราชการ 1'])('%s', (name) => {
    const cells = [HEADER, ...rows(1, 2), [null, name, 2_000_000, 2_360_000], ...rows(3, 4)];
    expect(names(cells)).toEqual(NAMES.slice(0, 4));
    const part = read(cells).table.rows.find((one) => one.name === name);
    expect(part).toMatchObject({ kind: 'total', isPart: true, code: null });
  });

  test.each(['เฉลี่ย', 'ค่าเฉลี่ยต่ออำเภอ', 'คิดเป็นร้อยละ', 'ต่ำสุด'])('nor is "%s"', (name) => {
    const cells = [HEADER, ...rows(1, 2, 3, 4), [null, name, 500_000, 590_000]];
    expect(names(cells)).toEqual(NAMES.slice(0, 4));
  });

  test('of several totals only the last is the whole', () => {
    const total = (name: string): readonly CellValue[] => [null, name, 2_000_000, 2_360_000];
    const cells = [HEADER, ...rows(1, 2), total('รวม'), ...rows(3, 4), total('รวม'), total('รวมทั้งสิ้น')];
    expect(names(cells)).toEqual([...NAMES.slice(0, 4), 'รวมทั้งสิ้น']);
  });
});

describe('a district with several rows has no level', () => {
  const TAMBON = ['ที่', 'อำเภอ', 'ตำบล', ...HEADER.slice(2)];
  const part = (
    n: number | null,
    name: string | null,
    tambon: string | null,
    base = 1e6,
  ): readonly CellValue[] => [n, name, tambon, base, base * 1.18];

  test('rows of tambons below the name', () => {
    const { scored, levels } = read([
      TAMBON,
      part(1, 'กระสัง', 'สองชั้น'),
      part(null, null, 'สูงเนิน'),
      part(2, 'คูเมือง', 'ปะเคียบ'),
      part(3, 'นางรอง', 'ถนนหัก'),
    ]);
    expect(levels).toEqual(['error', 3, 3]);
    expect(scored[0]?.row.several).toEqual({ kind: 'parts', rows: [1, 2] });
    expect(scored[0]?.outcome).toMatchObject({ error: { message: { th: /แถว 2-3/ } } });
  });

  test('a tall cell tells it in files, the habit of the table elsewhere', () => {
    const body: Cells = [
      [null, 'กระสัง', 1e6, 1.18e6],
      [null, null, 2e6, 2.1e6],
      [null, 'คูเมือง', 1e6, 1.18e6],
      [null, 'นางรอง', 1e6, 1.18e6],
    ];
    const merges = [{ top: 1, bottom: 2, left: 1, right: 1 }];
    expect(read([HEADER, ...body], { merges }).levels).toEqual(['error', 3, 3]);
    expect(read([HEADER, ...body, [null, null, 5e5, 6e5], [null, null, 5e5, 6e5]]).levels).toEqual([
      'error',
      3,
      'error',
    ]);
  });

  test('a row with a number of its own lost its name and is nobody’s part', () => {
    const cells = [HEADER, ...rows(1, 2), [3, null, 1e6, 1.18e6], ...rows(4)];
    expect(read(cells).levels).toEqual([3, 3, 3]);
  });

  test('a row that its parts add up to is the district’s', () => {
    const { levels, table } = read([
      TAMBON,
      part(1, 'กระสัง', 'รวม', 3e6),
      part(null, null, 'สองชั้น', 1e6),
      part(null, null, 'สูงเนิน', 2e6),
      part(2, 'คูเมือง', 'ปะเคียบ'),
    ]);
    expect(levels).toEqual([3, 3]);
    expect(table.rows.filter(({ isPart }) => isPart)).toHaveLength(2);
  });

  test('lines of tambons in the column of districts are parts', () => {
    const cells = [
      HEADER,
      ...rows(1),
      [null, 'ต.ในเมือง', 4e5, 5e5],
      [null, 'ตำบลอิสาณ', 6e5, 7e5],
      ...rows(2, 3),
    ];
    expect(names(cells)).toEqual(NAMES.slice(0, 3));
  });

  test('a name that comes twice, whatever its figures', () => {
    const { levels, scored } = read([HEADER, ...rows(1, 2, 3), row(2)]);
    expect(levels).toEqual([3, 'error', 3, 'error']);
    expect(scored[1]?.row.several).toEqual({ kind: 'repeated', rows: [2, 4] });
  });
});
