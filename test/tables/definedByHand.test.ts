/** Defined indicators as people type them into the two tables, and what is told where a cell cannot be meant. */
import { score } from '../../src/scoring';
import { buildLocalRubric } from '../../src/scoring/localRubric/build';
import { formatRange } from '../../src/sheet/address';
import type { CellValue, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { localRubricsOf } from '../../src/tables/localRubric/read';
import { sheetOf, withCells, workbookOf } from './build';

type Rows = CellValue[][];

/** What repeats stands once; inputs are found by their kinds where the form names none. */
function rubricRows(): Rows {
  const blank = Array<CellValue>(8).fill(null);
  return [
    [
      'เกณฑ์',
      'ตั้งแต่',
      'ถึง',
      'รหัส',
      'ตัวชี้วัด',
      'กลุ่ม',
      'น้ำหนัก',
      'ต้นแบบ',
      'ระดับ',
      'เงื่อนไข',
      'ค่าเกณฑ์',
      'ยืนยัน',
      'สิ่งที่ต้องทำ',
      'ทศนิยม',
    ],
    [
      '2569',
      '1 ต.ค. 68',
      '30/9/2569',
      'training',
      'ผู้ผ่านการฝึกอบรม',
      'ทีม',
      100,
      'ร้อยละ',
      1,
      '>=',
      '๖๐',
      null,
      null,
      1,
    ],
    [...blank, 2, '>=', 70, null, null, null],
    [...blank, 3, 'ไม่น้อยกว่า', 'ร้อยละ 80', null, null, null],
    [...blank, 4, 'ไม่น้อยกว่า', 'ตามจำนวนหมู่บ้าน: 0-9: 85, 10 ขึ้นไป: 90', null, null, null],
    [...blank, 5, 'มากกว่า', 'เป้าสูงสุด', null, null, null],
    [...blank.slice(1), 'จำนวน: ประชุม', '5 และ', 'ไม่น้อยกว่า', 2, null, null, null],
    [...blank, 'เพดาน 4', 'ทำตามขั้น', null, 'ใช่', 'รายงานครบ', null],
  ];
}

function inputRows(): Rows {
  return [
    ['เกณฑ์', 'รหัส', 'ชื่อย่อ', 'ข้อมูลที่ใช้', 'หน่วย', 'ชนิด', 'เป้าหรือผล', 'คำอื่น', 'หักระดับ'],
    ['2569', 'training', 'target', 'เป้าหมาย', 'คน', 'จำนวนนับ', 'เป้า', 'เป้า; แผน', null],
    [null, null, 'result', 'ผู้ผ่าน', 'คน', 'จำนวนนับ', 'ผล', null, null],
    [null, null, 'villages', 'จำนวนหมู่บ้าน', 'แห่ง', 'ร้อยละหลายค่า', 'เป้า', null, null],
    [null, null, 'highest', 'เป้าสูงสุด', null, 'ร้อยละหลายค่า', 'เป้า', null, null],
    [null, null, 'meetings', 'ประชุม', 'ครั้ง', 'ขั้น', 'ผล', null, null],
    [null, null, 'report', 'มีรายงาน', null, 'มี/ไม่มี', 'ผล', null, null],
    [null, null, 'late', 'ส่งช้า', 'ครั้ง', 'ขั้น', 'ผล', null, '1-2: 1, 3 ขึ้นไป: 2'],
  ];
}

/** With the forms that name their inputs, since several would fit. */
function whole(change: (rubric: Rows, inputs: Rows) => void = () => undefined): WorkbookSnapshot {
  const [rubric, inputs] = [rubricRows(), inputRows()];
  rubric[1]?.splice(7, 1, 'ร้อยละ: ผู้ผ่าน; เป้าหมาย');
  for (const row of [3, 4, 5, 7]) inputs[row]?.splice(5, 1, 'จำนวนนับ');
  change(rubric, inputs);
  return workbookOf(sheetOf(rubric, { name: 'เกณฑ์', down: 2 }), sheetOf(inputs, { name: 'ข้อมูล', right: 1 }));
}

const problemsOf = (workbook: WorkbookSnapshot) =>
  localRubricsOf(workbook).problems.map(({ sheet, range, severity }) =>
    [sheet, formatRange(range), ...(severity === 'warning' ? [severity] : [])].join(' '),
  );

test('two tables typed by hand are one indicator with all its parts', () => {
  const { rubrics, problems } = localRubricsOf(whole());
  expect(problems).toEqual([]);
  const [own] = rubrics[0]?.indicators ?? [];
  expect(own).toMatchObject({
    kind: 'defined',
    code: 'training',
    measure: { kind: 'share', part: 'result', whole: 'target', roundedToDecimals: 1 },
    deductions: [
      {
        input: 'late',
        bands: [
          { from: 1, levels: 1 },
          { from: 3, levels: 2 },
        ],
      },
    ],
    caps: [{ level: 4, unless: { ticks: ['report'] }, text: 'รายงานครบ' }],
  });
  const conditions = own?.kind === 'defined' ? own.levels.map(({ condition }) => condition) : [];
  expect(conditions.slice(2)).toEqual([
    { threshold: { atLeast: 80 } },
    {
      threshold: {
        atLeast: {
          size: 'villages',
          classes: [
            { from: 0, bound: 85 },
            { from: 10, bound: 90 },
          ],
        },
      },
    },
    {
      threshold: { atLeast: { input: 'highest' }, exclusive: true },
      also: [{ measure: { kind: 'count', value: 'meetings' }, threshold: { atLeast: 2 } }],
    },
  ]);
});

test.each([
  ['the whole', [100, 96, 5, 95, 2, true, 0], 5],
  ['one meeting too few', [100, 96, 5, 95, 1, true, 0], 4],
  ['a small district', [100, 86, 9, 95, 2, true, 0], 4],
  ['a large one', [100, 86, 10, 95, 2, true, 0], 3],
  ['no report', [100, 96, 5, 95, 2, false, 0], 4],
  ['late three times', [100, 96, 5, 95, 2, true, 3], 3],
] as const)('%s is scored', (_name, inputs, level) => {
  const [rubric] = localRubricsOf(whole()).rubrics;
  const [indicator] = rubric ? buildLocalRubric(rubric).indicators : [];
  expect(indicator && score(indicator, inputs)).toMatchObject({ state: 'scored', level });
});

test('a form that names no inputs takes the only ones that fit', () => {
  const simple = whole((rubric, inputs) => {
    rubric.splice(
      4,
      4,
      [...Array<CellValue>(8).fill(null), 4, '>=', 85],
      [...Array<CellValue>(8).fill(null), 5, '>=', 90],
    );
    rubric[1]?.splice(7, 1, 'ร้อยละของเป้าหมาย');
    inputs.splice(3, 5);
  });
  expect(localRubricsOf(simple)).toMatchObject({
    problems: [],
    rubrics: [{ indicators: [{ measure: { part: 'result', whole: 'target' } }] }],
  });
});

test.each<[string, (rubric: Rows, inputs: Rows) => void, string[]]>([
  ['an input that is not there', (rubric) => rubric[1]?.splice(7, 1, 'ร้อยละ: ผู้สอบผ่าน; เป้าหมาย'), ['เกณฑ์ H4']],
  ['a further figure of nothing', (rubric) => rubric[6]?.splice(7, 1, 'จำนวน: การประชุม'), ['เกณฑ์ H9']],
  [
    'three inputs where two are taken',
    (rubric) => rubric[1]?.splice(7, 1, 'ร้อยละ: ผู้ผ่าน; เป้าหมาย; ประชุม'),
    ['เกณฑ์ H4'],
  ],
  [
    'a threshold that is neither number nor input',
    (rubric) => rubric[5]?.splice(10, 1, 'เป้าสูงมาก'),
    ['เกณฑ์ K8'],
  ],
  [
    'bands that leave something out',
    (rubric) => rubric[4]?.splice(10, 1, 'ตามจำนวนหมู่บ้าน: 0-9: 85, 11 ขึ้นไป: 90'),
    ['เกณฑ์ K7'],
  ],
  ['a condition that is none', (rubric) => rubric[2]?.splice(9, 1, 'ประมาณ'), ['เกณฑ์ J5']],
  ['no condition', (rubric) => rubric[2]?.splice(9, 1, null), ['เกณฑ์ J5']],
  ['a level that is none', (rubric) => rubric[2]?.splice(8, 1, 7), ['เกณฑ์ I4', 'เกณฑ์ I5']],
  ['a cap of level 5', (rubric) => rubric[7]?.splice(8, 1, 'เพดาน 5'), ['เกณฑ์ I10']],
  ['something to have that is a figure', (rubric) => rubric[7]?.splice(11, 1, 'ประชุม'), ['เกณฑ์ L10']],
  ['a cap that does not say for what', (rubric) => rubric[7]?.splice(12, 1, null), ['เกณฑ์ M10']],
  ['thresholds that fall', (rubric) => rubric[2]?.splice(10, 1, 50), ['เกณฑ์ K5']],
  ['half a decimal', (rubric) => rubric[1]?.splice(13, 1, 0.5), ['เกณฑ์ N4']],
  ['a kind that is none', (_rubric, inputs) => inputs[2]?.splice(5, 1, 'อะไรสักอย่าง'), ['ข้อมูล G3']],
  ['no kind', (_rubric, inputs) => inputs[2]?.splice(5, 1, null), ['ข้อมูล G3']],
  ['neither given nor reported', (_rubric, inputs) => inputs[2]?.splice(6, 1, null), ['ข้อมูล H3']],
  ['a word that means two inputs', (_rubric, inputs) => inputs[2]?.splice(7, 1, 'แผน'), ['ข้อมูล I3']],
  ['a last band with an end', (_rubric, inputs) => inputs[7]?.splice(8, 1, '1-2: 1, 3-4: 2'), ['ข้อมูล J8']],
  ['bands in words', (_rubric, inputs) => inputs[7]?.splice(8, 1, 'หักตามสมควร'), ['ข้อมูล J8']],
  [
    'more levels off for less',
    (_rubric, inputs) => inputs[7]?.splice(8, 1, '1-2: 2; 3 ขึ้นไป: 1'),
    ['ข้อมูล J8'],
  ],
  [
    'a code that is another in the list of inputs',
    (_rubric, inputs) => inputs[1]?.splice(1, 1, 'trainings'),
    ['เกณฑ์ H4', 'ข้อมูล C2 warning'],
  ],
  [
    'a header of models that was renamed',
    (rubric) => rubric[0]?.splice(7, 1, 'วิธีวัด'),
    ['เกณฑ์ A3:N3', 'ข้อมูล B2 warning'],
  ],
  [
    'a header of kinds that was renamed',
    (_rubric, inputs) => inputs[0]?.splice(3, 1, 'อะไร'),
    ['ข้อมูล B1:J1'],
  ],
])('%s is told at its cell', (_name, plant, expected) => {
  const workbook = whole(plant);
  expect(problemsOf(workbook)).toEqual(expect.arrayContaining(expected));
  expect(localRubricsOf(workbook).rubrics).toEqual([]);
});

test('an Excel table of the add-in that lost a header is told of as well', () => {
  const workbook = whole();
  const [rubric, inputs] = workbook.sheets;
  if (!rubric?.used || !inputs) throw new Error('no sheets');
  const named = { ...rubric, tables: [{ name: 'KPI_Rubric_2569', range: rubric.used, hasTotalRow: false }] };
  const before = { kind: 'value', value: null } as const;
  const lost = withCells(
    named,
    [7, 8].map((column) => ({
      cell: { row: 2, column },
      before,
      after: { kind: 'value', value: `คอลัมน์ ${column}` },
    })),
  );
  const { problems } = localRubricsOf({ ...workbook, sheets: [lost, inputs] });
  expect(problems[0]?.message.th).toContain('ต้นแบบ');
  expect(problems[0]).toMatchObject({ sheet: 'เกณฑ์', severity: 'error' });
});
