/** Tables of indicators that are defined in a workbook are known by what the definition says, and by nothing else. */
import { readSettings, recogniseTables, scoreTables, writeSettings } from '../../src/tables';
import { partOf } from '../../src/tables/parts';
import { atLeast, elderly, given, input, register } from './defined';
import { sheetOf, workbookOf, type Cells } from './build';

beforeAll(() =>
  register(
    'ตัวอย่าง',
    elderly,
    {
      code: 'follow-up',
      name: 'ตรวจสุขภาพและติดตามผู้ป่วย',
      inputs: [
        given('patients', 'ผู้ป่วยในพื้นที่', 'คน'),
        input('followed', 'ติดตามแล้ว', 'คน'),
        input('visits', 'การเยี่ยมบ้าน', 'ครั้ง'),
      ],
      measure: { kind: 'share', part: 'followed', whole: 'patients' },
      levels: atLeast(60, 70, 80, 90, 95).map(({ threshold }, i) => ({
        threshold,
        ...(i === 3
          ? { also: [{ measure: { kind: 'count', value: 'visits' }, threshold: { atLeast: 2 } } as const] }
          : {}),
      })),
    },
    {
      code: 'nutrition',
      name: 'เด็กที่ขาดสารอาหารในพื้นที่',
      inputs: [given('children', 'เด็กทั้งหมดในพื้นที่', 'คน'), input('lacking', 'เด็กที่ยังขาดสารอาหาร', 'คน')],
      measure: { kind: 'share', part: 'lacking', whole: 'children' },
      levels: [25, 20, 15, 10, 5].map((atMost) => ({ threshold: { atMost } })),
    },
    {
      code: 'repairs',
      name: 'ครัวเรือนยากจนที่ได้รับการซ่อมบ้านครบทุกหลัง',
      inputs: [given('due', 'บ้านที่ต้องซ่อม', 'หลัง'), input('repaired', 'บ้านที่ซ่อมแล้ว', 'หลัง')],
      measure: { kind: 'share', part: 'repaired', whole: 'due' },
      levels: atLeast(60, 70, 80, 90, 100),
    },
  ),
);

const districts = ['กระสัง', 'คูเมือง', 'นางรอง'];
const rowsOf = (...figures: readonly (number | string | null)[]): Cells =>
  districts.map((name, i) => [i + 1, name, ...figures]);
const read = (cells: Cells, name = 'แผ่น1') => recogniseTables(workbookOf(sheetOf(cells, { name })), []);
const parts = (found: ReturnType<typeof read>) =>
  found.tables.map(
    ({ indicator, columns }) => `${indicator}: ${columns.map((one) => partOf(one) ?? '?').join(' ')}`,
  );

test.each<readonly [string, Cells, string]>([
  [
    'the labels, with units',
    [
      ['ร้อยละของผู้สูงอายุที่ได้รับการคัดกรองสุขภาพ ปี 2568'],
      ['ที่', 'อำเภอ', 'จำนวนผู้สูงอายุทั้งหมด (คน)', 'ผู้สูงอายุที่ได้รับการคัดกรอง (คน)', 'ร้อยละ'],
      ...rowsOf(100, 80, 80),
    ],
    'number unit target result percent',
  ],
  [
    'synonyms, Thai digits, the name by a synonym',
    [['ผลการคัดกรองผู้สูงอายุ ปี ๒๕๖๘'], ['ที่', 'อำเภอ', 'ประชากรสูงอายุ', 'คัดกรองแล้ว'], ...rowsOf(100, 80)],
    'number unit target result',
  ],
  [
    'the usual words under a title that names the indicator',
    [['คัดกรองผู้สูงอายุ'], ['ที่', 'อำเภอ', 'เป้าหมาย', 'ผลการดำเนินงาน'], ...rowsOf(100, 80)],
    'number unit target result',
  ],
  [
    'headers that speak of it, no title: the columns themselves name it',
    [
      ['ที่', 'อำเภอ', 'ผู้สูงอายุทั้งหมด', 'ผู้สูงอายุที่ได้รับการคัดกรอง', 'ผู้สูงอายุที่ยังไม่ได้รับการคัดกรอง'],
      ...rowsOf(100, 80, 20),
    ],
    'number unit target result ?',
  ],
  [
    'the longest words count',
    [
      ['คัดกรองผู้สูงอายุ'],
      ['ที่', 'อำเภอ', 'ผู้สูงอายุทั้งหมดในพื้นที่', 'ผลผู้สูงอายุที่ได้รับการคัดกรองสุขภาพแล้ว', 'ร้อยละผู้สูงอายุที่ได้รับการคัดกรอง'],
      ...rowsOf(100, 80, 80),
    ],
    'number unit target result percent',
  ],
])('%s', (_what, cells, expected) => {
  expect(parts(read(cells))).toEqual([`elderly-screening: ${expected}`]);
});

describe('what is not certain is asked', () => {
  const missing = (cells: Cells, name?: string) =>
    read(cells, name).unrecognised.map(({ reason, missing: part }) => [reason, part]);

  test.each<readonly [string, Cells, readonly unknown[]]>([
    [
      'another table of the same people',
      [['จำนวนผู้สูงอายุที่ได้รับเบี้ยยังชีพ'], ['ที่', 'อำเภอ', 'เป้าหมาย', 'ผลการดำเนินงาน'], ...rowsOf(100, 80)],
      ['unknownHeaders', undefined],
    ],
    [
      'a column that says it counts the rest',
      [['คัดกรองผู้สูงอายุ'], ['ที่', 'อำเภอ', 'ผู้สูงอายุทั้งหมดที่ยังไม่ได้รับการคัดกรอง', 'คัดกรองแล้ว'], ...rowsOf(100, 80)],
      ['missingColumn', 'target'],
    ],
    [
      'two columns for one input',
      [
        ['คัดกรองผู้สูงอายุ'],
        ['ที่', 'อำเภอ', 'ผู้สูงอายุทั้งหมด (ชาย)', 'ผู้สูงอายุทั้งหมด (หญิง)', 'คัดกรองแล้ว'],
        ...rowsOf(50, 50, 80),
      ],
      ['missingColumn', 'target'],
    ],
  ])('%s', (_what, cells, expected) => {
    expect(missing(cells)).toEqual([expected]);
  });

  test('an input that is chosen by hand is kept by its name, and the table is read by it', () => {
    const cells: Cells = [
      ['ตรวจสุขภาพและติดตามผู้ป่วย'],
      ['ที่', 'อำเภอ', 'ผู้ป่วยในพื้นที่', 'ติดตามแล้ว', 'ช่อง ก'],
      ...rowsOf(100, 90, 2),
    ];
    const workbook = workbookOf(sheetOf(cells));
    expect(missing(cells)).toEqual([['missingColumn', 'input:visits']]);
    const [block] = recogniseTables(workbook, []).unrecognised;
    const choice = {
      tableId: block?.id ?? '',
      indicator: 'follow-up',
      rubric: 'ตัวอย่าง',
      roles: { 4: 'input:visits' },
      headers: { 4: 'ช่อง ก' },
    } as const;
    const kept = readSettings(writeSettings({ choices: [choice] })).choices;
    expect(kept).toEqual([choice]);
    const { tables } = recogniseTables(workbook, kept);
    expect(tables.map(({ columns }) => columns.map((one) => partOf(one) ?? '?').join(' '))).toEqual([
      'number unit target result input:visits',
    ]);
    const [row] = scoreTables(workbook, tables)[0]?.rows ?? [];
    expect(row?.outcome).toMatchObject({ state: 'scored', level: 4 });
    expect(row?.inputs.map(({ name, value }) => [name, value])).toEqual([
      ['patients', 100],
      ['followed', 90],
      ['visits', 2],
    ]);
  });

  test('a year that the rubric is not of', () => {
    const { tables } = read([
      ['คัดกรองผู้สูงอายุ ปีงบประมาณ 2569'],
      ['ที่', 'อำเภอ', 'ผู้สูงอายุทั้งหมด', 'คัดกรองแล้ว'],
      ...rowsOf(100, 80),
    ]);
    expect(tables.map(({ questions }) => questions)).toMatchObject([
      [{ kind: 'year', year: 2569, answer: null }],
    ]);
  });

  test('whether fewer remain or more are done, where the header leaves it open and fewer is better', () => {
    const cells = (header: string): Cells => [
      ['เด็กที่ขาดสารอาหารในพื้นที่'],
      ['ที่', 'อำเภอ', 'เด็กทั้งหมดในพื้นที่', header],
      ...rowsOf(100, 8),
    ];
    const questions = (header: string) =>
      read(cells(header)).tables.flatMap((table) => table.questions.map(({ kind }) => kind));
    expect(questions('ผลการดำเนินงาน')).toEqual(['counts']);
    expect(questions('เด็กที่ยังขาดสารอาหาร (คน)')).toEqual([]);
  });
});

test('a built-in table is no other’s where a definition’s whole name is said', () => {
  const { tables } = read([
    ['ครัวเรือนยากจนที่ได้รับการซ่อมบ้านครบทุกหลัง'],
    ['ที่', 'อำเภอ', 'เป้าหมาย', 'ผลการดำเนินงาน'],
    ...rowsOf(100, 80),
  ]);
  expect(tables.map(({ indicator }) => indicator)).toEqual(['repairs']);
});
