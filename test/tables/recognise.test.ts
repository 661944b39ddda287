/** Target tables are found by their headers, wherever and however they stand on a sheet. */
import { formatRange } from '../../src/sheet/address';
import type { CellValue } from '../../src/sheet/snapshot';
import { recogniseTables } from '../../src/tables';
import { only, roles, sample, sheetOf, workbookOf, type Cells } from './build';

const districts = ['เมืองบุรีรัมย์', 'กระสัง', 'คูเมือง', 'นางรอง'];
/** Rows of districts with the same figures in each. */
const rowsOf = (...figures: readonly CellValue[]): Cells =>
  districts.map((name, i) => [i + 1, name, ...figures]);
const inSheet = (cells: Cells, options = {}) => workbookOf(sheetOf(cells, options));

describe('the printed tables in the sample', () => {
  const found = recogniseTables(sample('buriram-2561'), []);

  test.each([
    [
      '2 ยอดจำหน่าย OTOP!B3',
      'otop-income',
      'A3:I28',
      'number unit base levelTarget1 levelTarget2 levelTarget3 levelTarget4 levelTarget5 note',
    ],
    ['3 ครัวเรือนยากจน!B3', 'poverty-remaining', 'A3:G28', 'number unit other other target levelTarget5 other'],
    ['4 การเข้าถึงแหล่งทุน!B4', 'capital-access', 'A4:G28', 'number unit other other other other target'],
    ['5 เศรษฐกิจฐานราก!B3', 'grassroots-economy', 'A3:F27', 'number unit other other target note'],
  ])('%s is %s', (id, indicator, range, columns) => {
    const table = found.tables.find((one) => one.id === id);
    expect(table).toMatchObject({ indicator, rubric: '2561', province: '31', correctedByHand: false });
    expect(table && formatRange(table.range)).toBe(range);
    expect(table && roles(table)).toBe(columns);
  });

  test('overview, income and province sizes are named as not recognised', () => {
    expect(found.tables).toHaveLength(4);
    expect(found.unrecognised.map(({ sheet, range, reason }) => [sheet, formatRange(range), reason])).toEqual(
      [
        ['ภาพรวม', 'A4:D17', 'unknownHeaders'],
        ['1 รายได้เฉลี่ย', 'A4:C5', 'unknownHeaders'],
        ['5 เศรษฐกิจฐานราก', 'A29:E32', 'unknownHeaders'],
      ],
    );
  });

  test('the results column right of the note is the result', () => {
    const withResults = recogniseTables(sample('buriram-2561-results'), []);
    expect(withResults.tables.map((table) => roles(table).split(' ').at(-1))).toEqual(
      Array(4).fill('result'),
    );
  });

  test('misread names keep their rows, without a code', () => {
    const otop = found.tables.find(({ indicator }) => indicator === 'otop-income');
    expect(otop?.rows).toHaveLength(24);
    expect(otop?.rows[0]).toEqual({ row: 4, kind: 'province', name: 'บุรีรัมย์', code: '31' });
    expect(otop?.rows.filter(({ code }) => code === null).map(({ name, kind }) => `${kind} ${name}`)).toEqual(
      ['district พิจิตร', 'district พิจิตร', 'district ตะพานทราย'],
    );
    expect(new Set(otop?.rows.map(({ code }) => code)).size).toBe(22);
  });

  test('the total row is a total, and stands for the province that no row is named as', () => {
    const capital = found.tables.find(({ indicator }) => indicator === 'capital-access');
    expect(capital?.rows.at(-1)).toMatchObject({ kind: 'total', name: 'รวม', code: '31' });
  });
});

/** Header rows above district rows of figures. */
const layouts: readonly (readonly [string, Cells, string, string])[] = [
  [
    'one header row, plain words',
    [['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 2560', 'ผลงาน'], ...rowsOf(100, 120)],
    'otop-income',
    'number unit base result',
  ],
  [
    'Thai digits and line breaks',
    [
      ['ลำดับที่', 'ชื่ออำเภอ', 'ยอดจำหน่าย\nสินค้า OTOP\nปี ๖๐', 'เพิ่มขึ้น\n๑๖ %', 'ยอดจำหน่ายจริง\nปี ๖๑'],
      ...rowsOf(1, 2, 3),
    ],
    'otop-income',
    'number unit base levelTarget1 result',
  ],
  [
    'SARA AM apart and two SARA E',
    [['ที่', 'อําเภอ', 'ยอดจําหน่ายสินค้า OTOP ปี 60', 'ผลการดําเนินงาน'], ...rowsOf(1, 2)],
    'otop-income',
    'number unit base result',
  ],
  [
    'columns in another order',
    [
      ['หมายเหตุ', 'ผลการดำเนินงาน ปี 2561', 'จำนวนเป้าหมายที่ต้องบรรลุ ปี 2561', 'อำเภอ', 'ที่', 'สถาบันเดิม'],
      ...districts.map((name, i) => [null, 5, 10, name, i + 1, 2]),
    ],
    'capital-access',
    'note result target unit number other',
  ],
  [
    'split header without merges, group word repeated',
    [
      ['ที่', 'จังหวัด/อำเภอ', 'เป้าหมาย', 'เป้าหมาย', 'เป้าหมาย', 'ผลลัพธ์'],
      [null, null, 'รอบที่ ๑ (ก.พ.๖๑)', 'รอบที่ ๒ ยอดสะสม (ก.ค.๖๑)', 'ยอดสะสม ณ ก.ย.๖๑', null],
      ...rowsOf(1, 2, 2, 2),
    ],
    'grassroots-economy',
    'number unit other other target result',
  ],
  [
    'one joined header row',
    [
      ['ที่', 'อำเภอ', 'เป้าหมาย รอบที่ 1', 'เป้าหมาย รอบที่ 2', 'เป้าหมายสะสม ณ กันยายน 2561', 'ผลงานสะสม'],
      ...rowsOf(1, 2, 2, 1),
    ],
    'grassroots-economy',
    'number unit other other target result',
  ],
  [
    'unit header in the lower row, group above',
    [
      [null, null, 'ยอดจำหน่ายสินค้า OTOP', null, null],
      ['ที่', 'อำเภอ', 'ปี 60', 'ปี 61 เพิ่มขึ้น 16%', 'ผลงาน ปี 61'],
      ...rowsOf(1, 2, 3),
    ],
    'otop-income',
    'number unit base levelTarget1 result',
  ],
  [
    'result header below a group that ends before it',
    [
      ['ที่', 'อำเภอ', 'จำนวนครัวเรือนยากจน (ครัวเรือน)', null, null],
      [null, null, 'ครัวเรือนยากจนที่พัฒนาได้', 'คงเหลือหลังดำเนินการ', 'ผลการดำเนินงาน'],
      ...rowsOf(48, 24, 25),
    ],
    'poverty-remaining',
    'number unit target levelTarget5 result',
  ],
  [
    'poverty with what really remains',
    [['ที่', 'อำเภอ', 'ครัวเรือนยากจนที่พัฒนาได้ ปี 2561', 'คงเหลือจริง ณ 30 ก.ย. 61'], ...rowsOf(48, 24)],
    'poverty-remaining',
    'number unit target result',
  ],
  [
    'title says what generic headers do not',
    [['ตัวชี้วัดที่ 4 กลุ่มเป้าหมายที่เข้าถึงแหล่งทุน ปี 2561'], ['ที่', 'อำเภอ', 'เป้าหมาย', 'ผลงาน'], ...rowsOf(14, 10)],
    'capital-access',
    'number unit target result',
  ],
  [
    'units known by their names only',
    [['ลำดับ', 'รายชื่อ', 'ยอดจำหน่าย OTOP ปี 60', 'ยอดจำหน่าย OTOP ปี 61'], ...rowsOf(1, 2)],
    'otop-income',
    'number unit base result',
  ],
  [
    'English headers',
    [['No.', 'District', 'OTOP sales 2560', 'Actual sales (baht)', 'Level'], ...rowsOf(1, 2, 3)],
    'otop-income',
    'number unit base result level',
  ],
  [
    'year of a header as a number',
    [['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP', null], [null, null, 2560, 2561], ...rowsOf(1, 2)],
    'otop-income',
    'number unit base result',
  ],
];

describe.each([
  ['at the corner', {}],
  ['down and to the right', { down: 7, right: 4 }],
])('%s', (_place, options) => {
  test.each(layouts)('%s', (_name, cells, indicator, columns) => {
    const table = only(inSheet(cells, options));
    expect(table.indicator).toBe(indicator);
    expect(roles(table)).toBe(columns);
    expect(table.rows.map(({ code }) => code)).toEqual(['3101', '3103', '3102', '3104']);
  });
});

test('an Excel table gives its range and its name', () => {
  const cells: Cells = [
    ['ที่', 'อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)', 'หมายเหตุ'],
    ...rowsOf(14, null),
    [null, 'รวม', 56, null],
  ];
  const range = { top: 2, left: 1, bottom: 7, right: 4 };
  const table = only(
    inSheet(cells, { down: 2, right: 1, tables: [{ name: 'ตาราง1', range, hasTotalRow: true }] }),
  );
  expect(table).toMatchObject({ excelTable: 'ตาราง1', range, indicator: 'capital-access' });
  expect(table.rows.at(-1)).toMatchObject({ kind: 'total', row: 7 });
});

test('several tables on a sheet: below each other and side by side without a gap', () => {
  const otop: Cells = [['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 60'], ...rowsOf(1)];
  const capital: Cells = [['ที่', 'อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)'], ...rowsOf(2)];
  const beside = otop.map((row, index) => [...row, ...(capital[index] ?? [])]);
  const { tables } = recogniseTables(inSheet([...beside, [], ['หมายเหตุท้ายตาราง'], ...capital]), []);
  expect(tables.map(({ indicator, range }) => [indicator, formatRange(range)])).toEqual([
    ['otop-income', 'A1:C5'],
    ['capital-access', 'D1:F5'],
    ['capital-access', 'A8:C12'],
  ]);
});

describe('rows', () => {
  const header = ['ที่', 'อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)', 'ผลงาน'];

  test('a footnote ends the table, a blank row between districts does not', () => {
    const table = only(
      inSheet([
        header,
        ...rowsOf(1, 1).slice(0, 2),
        [],
        ...rowsOf(1, 1).slice(2),
        ['หมายเหตุ: ข้อมูล ณ สิ้นเดือน'],
      ]),
    );
    expect(table.rows.map(({ row }) => row)).toEqual([1, 2, 4, 5]);
    expect(formatRange(table.range)).toBe('A1:D6');
  });

  test('a total named left of the units', () => {
    const table = only(inSheet([header, ...rowsOf(1, 1), ['รวมทั้งสิ้น', null, 4, 4]]));
    expect(table.rows.at(-1)).toMatchObject({ kind: 'total', name: 'รวมทั้งสิ้น' });
    for (const name of ['รวม 23 อำเภอ', 'รวมทั้งหมด (๒๓ อำเภอ)', 'ยอดรวมทั้ง 5 อำเภอ', 'Total (23 districts)']) {
      const other = only(inSheet([header, ...rowsOf(1, 1), [name, null, 4, 4]]));
      expect(other.rows.at(-1)).toMatchObject({ kind: 'total', name });
    }
  });

  test('a name that several provinces have is read in the province of the table', () => {
    const table = only(inSheet([header, ...rowsOf(1, 1), [5, 'เฉลิมพระเกียรติ', 1, 1], [6, 'อ.สตึก', 1, 1]]));
    expect(table.rows.slice(4).map(({ code }) => code)).toEqual(['3123', '3111']);
  });

  test('a list of the whole country is read by the province rows or the province column', () => {
    const byRows = only(
      inSheet([
        header,
        [1, 'สระบุรี', 2, 2],
        [2, 'เฉลิมพระเกียรติ', 1, 1],
        [3, 'นครศรีธรรมราช', 2, 2],
        [4, 'เฉลิมพระเกียรติ', 1, 1],
      ]),
    );
    expect(byRows.rows.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'province 19',
      'district 1913',
      'province 80',
      'district 8023',
    ]);
    const byColumn = only(
      inSheet([
        ['จังหวัด', 'อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)', 'ผลงาน'],
        ['สระบุรี', 'เฉลิมพระเกียรติ', 1, 1],
        ['นครศรีธรรมราช', 'เฉลิมพระเกียรติ', 1, 1],
      ]),
    );
    expect(byColumn.rows.map(({ code }) => code)).toEqual(['1913', '8023']);
  });
});

describe('what is not certain is said, never guessed', () => {
  const reasonOf = (cells: Cells) => {
    const { tables, unrecognised } = recogniseTables(inSheet(cells), []);
    expect(tables).toEqual([]);
    return unrecognised.map(({ reason, missing }) => (missing ? `${reason} ${missing}` : reason));
  };

  test.each<readonly [string, readonly CellValue[], string]>([
    [
      'percentages of another rubric',
      ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 60', 'เพิ่มขึ้น 23%'],
      'ambiguousIndicator',
    ],
    ['silk', ['ที่', 'อำเภอ', 'ยอดจำหน่ายผ้าไหม ปี 60', 'ผลงาน'], 'unknownHeaders'],
    ['no base', ['ที่', 'อำเภอ', 'เป้าหมาย OTOP', 'ผลงาน'], 'missingColumn base'],
    [
      'no target of this year',
      ['ที่', 'อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 60 (แหล่งทุน)', 'ผลงาน'],
      'missingColumn target',
    ],
    [
      'two targets',
      ['ที่', 'อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)', 'เป้าหมายแหล่งทุน ปี 61'],
      'missingColumn target',
    ],
    ['nothing said', ['ที่', 'อำเภอ', 'เป้าหมาย', 'ผลงาน'], 'unknownHeaders'],
    ['population', ['ที่', 'อำเภอ', 'ประชากร', 'หมู่บ้าน'], 'unknownHeaders'],
  ])('%s', (_name, header, reason) => {
    expect(reasonOf([header, ...rowsOf(1, 2)])).toEqual([reason]);
  });

  test('two columns that could be the result are both left open', () => {
    const table = only(
      inSheet([
        ['ที่', 'อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)', 'ผลงาน รอบ 1', 'ผลงาน รอบ 2'],
        ...rowsOf(1, 2, 3),
      ]),
    );
    expect(roles(table)).toBe('number unit target ? ?');
    expect(table.columns.slice(3).map(({ candidate }) => candidate)).toEqual(['result', 'result']);
  });

  test('the printed column of what may remain is never a result', () => {
    const table = only(
      inSheet([
        ['อำเภอ', 'ครัวเรือนยากจนที่พัฒนาได้', 'คงเหลือหลังดำเนินการ'],
        ...rowsOf(48, 24).map(([, ...row]) => row),
      ]),
    );
    expect(roles(table)).toBe('unit target levelTarget5');
  });

  test.each([
    ['คงเหลือไม่เกินร้อยละ 52', 'คงเหลือไม่เกินร้อยละ 51', 'คงเหลือไม่เกินร้อยละ 50'],
    ['ไม่เกินร้อยละ ๕๒', 'ไม่เกินร้อยละ ๕๑', 'ไม่เกินร้อยละ ๕๐'],
    ['เป้าหมายคงเหลือ 52%', 'เป้าหมายคงเหลือ 51%', 'เป้าหมายคงเหลือ 50%'],
  ])('what may remain for each level, by its percentage: %s', (...percents) => {
    const headers = ['ที่', 'อำเภอ', 'ครัวเรือนยากจนที่พัฒนาได้', ...percents, 'ร้อยละ', 'ครัวเรือนคงเหลือจริง'];
    const table = only(inSheet([headers, ...rowsOf(100, 52, 51, 50, 40, 40)]));
    expect(roles(table)).toBe('number unit target levelTarget3 levelTarget4 levelTarget5 percent result');
    const foreign = [...headers.slice(0, 3), 'คงเหลือไม่เกินร้อยละ 60', 'ครัวเรือนคงเหลือจริง'];
    const { tables, unrecognised } = recogniseTables(inSheet([foreign, ...rowsOf(100, 60, 40)]), []);
    expect([tables.length, unrecognised[0]?.reason]).toEqual([0, 'ambiguousIndicator']);
  });

  test('empty sheets and stray words are no tables', () => {
    const { tables, unrecognised } = recogniseTables(
      workbookOf(
        sheetOf([]),
        sheetOf([['อำเภอ'], ['บันทึก']], { name: 'ก' }),
        sheetOf([['หนังสือราชการ'], ['เรื่อง', 'ขอเชิญ']], { name: 'ข' }),
      ),
      [],
    );
    expect([...tables, ...unrecognised]).toEqual([]);
  });
});

test('75,000 rows of 20 columns are read in little time', () => {
  const names = districts;
  const header = [
    'ที่',
    'อำเภอ',
    'ยอดจำหน่าย OTOP ปี 60',
    'ยอดจำหน่าย OTOP ปี 61',
    ...Array.from({ length: 16 }, (_x, i) => `ข้อมูล ${i}`),
  ];
  const rows = Array.from({ length: 75_000 }, (_row, i) => [
    i,
    names[i % 4] ?? '',
    100,
    117,
    ...Array<number>(16).fill(i),
  ]);
  const workbook = inSheet([header, ...rows]);
  // Time of this process alone: whatever else runs on the machine is not counted.
  const before = process.cpuUsage();
  const table = only(workbook);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
  expect(table.rows).toHaveLength(75_000);
});
