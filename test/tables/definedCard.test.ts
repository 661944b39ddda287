/** A line of the scorecard takes its figures from the table of its indicator, whatever the indicator measures. */
import { findRubric, type Rubric } from '../../src/scoring';
import type { CellValue } from '../../src/sheet/snapshot';
import { recogniseTables } from '../../src/tables';
import { gatheredCard, gatherInputs, readEntries } from '../../src/tables/entries';
import { unitWithCode } from '../../src/tables/entries/units';
import { atLeast, elderly, given, input, register } from './defined';
import { sheetOf, workbookOf } from './build';

const ID = '2568/ง';

beforeAll(() =>
  register(
    ID,
    elderly,
    {
      code: 'visits',
      name: 'การเยี่ยมบ้านและการประชุมหมู่บ้าน',
      inputs: [
        input('visits', 'การเยี่ยมบ้านทุกหลัง', 'ครั้ง'),
        input('meetings', 'การประชุมหมู่บ้าน', 'ครั้ง'),
        input('missed', 'การขาดประชุม', 'ครั้ง', { optional: true }),
      ],
      measure: { kind: 'sum', values: ['visits', 'meetings'] },
      levels: atLeast(10, 20, 30, 40, 50),
      deductions: [{ input: 'missed', bands: [{ from: 2, levels: 1 }] }],
    },
    {
      code: 'satisfaction',
      name: 'ความพึงพอใจของผู้รับบริการ',
      inputs: [input('satisfaction', 'ร้อยละความพึงพอใจ', 'ร้อยละ', { kind: 'amount' })],
      measure: { kind: 'value', value: 'satisfaction' },
      levels: atLeast(60, 70, 80, 90, 95),
    },
    {
      code: 'report-day',
      name: 'การส่งรายงานภายในกำหนด',
      inputs: [
        given('due', 'วันครบกำหนด', '', { kind: 'date' }),
        input('done', 'วันที่ส่งรายงาน', '', { kind: 'date' }),
        input('checked', 'ตรวจทานแล้ว', '', { kind: 'tick', optional: true }),
      ],
      measure: { kind: 'daysLate', done: 'done', due: 'due' },
      levels: [10, 5, 0, -3, -5].map((atMost) => ({ threshold: { atMost } })),
      caps: [{ level: 3, unless: { ticks: ['checked'] }, text: { th: 'ตรวจทาน', en: 'checked' } }],
    },
  ),
);

/** Of Buriram, or a district of it, by tables one below the other. */
function lineOf(code: string, unit: string, cells: readonly (readonly CellValue[])[]) {
  const workbook = workbookOf(sheetOf(cells));
  const { tables } = recogniseTables(workbook, []);
  expect(tables.map(({ indicator }) => indicator)).toEqual([code]);
  const rubric: Rubric | null = findRubric(ID);
  const about = unitWithCode(unit);
  if (!rubric || !about) throw new Error(unit);
  const gathered = gatherInputs(workbook, tables, readEntries(workbook), rubric, about);
  const line = gatheredCard(rubric, about, gathered)
    .groups.flatMap(({ lines }) => lines)
    .find(({ indicator }) => indicator.code === code);
  const inputs = gathered.find(({ indicator }) => indicator.code === code)?.inputs ?? [];
  const outcome = line?.outcome;
  return {
    level: outcome && 'level' in outcome ? outcome.level : outcome?.state,
    values: inputs.map(({ value }) => value),
    sum: inputs[0]?.sum && [inputs[0].sum.counted, inputs[0].sum.of],
    notAdded: inputs.some(({ notAdded }) => notAdded !== undefined),
  };
}

const KRASANG = '3103';

test('parts and wholes of the districts are added up for the province', () => {
  const cells = [
    ['คัดกรองผู้สูงอายุ'],
    ['ที่', 'อำเภอ', 'ผู้สูงอายุทั้งหมด', 'ผู้สูงอายุที่ได้รับการคัดกรอง'],
    [1, 'กระสัง', 100, 60],
    [2, 'คูเมือง', 300, 300],
    [3, 'นางรอง', 100, null],
  ];
  expect(lineOf('elderly-screening', '31', cells)).toMatchObject({
    level: 4,
    values: [400, 360],
    sum: [2, 23],
  });
});

test('so are the inputs of a sum, and what takes levels off', () => {
  const cells = [
    ['การเยี่ยมบ้านและการประชุมหมู่บ้าน'],
    ['ที่', 'อำเภอ', 'การเยี่ยมบ้านทุกหลัง', 'การประชุมหมู่บ้าน', 'การขาดประชุม'],
    [1, 'กระสัง', 20, 5, 1],
    [2, 'คูเมือง', 10, 5, 1],
    [3, 'นางรอง', 10, null, 9],
  ];
  expect(lineOf('visits', '31', cells)).toMatchObject({ level: 3, values: [30, 10, 2], sum: [2, 23] });
});

test('a figure that cannot be added is the province’s own or not reported, with the reason; a total is none', () => {
  const head = [['ความพึงพอใจของผู้รับบริการ'], ['ที่', 'อำเภอ', 'ร้อยละความพึงพอใจ']];
  const districts = [
    [1, 'กระสัง', 85],
    [2, 'คูเมือง', 95],
  ];
  const total = [null, 'รวม', 180];
  expect(lineOf('satisfaction', '31', [...head, ...districts, total])).toMatchObject({
    level: 'notReported',
    notAdded: true,
  });
  expect(lineOf('satisfaction', '31', [...head, [null, 'จังหวัดบุรีรัมย์', 91], ...districts])).toMatchObject({
    level: 4,
    values: [91],
    notAdded: false,
  });
});

test('days and ticks come as they are typed', () => {
  const cells = [
    ['การส่งรายงานภายในกำหนด'],
    ['ที่', 'อำเภอ', 'วันครบกำหนด', 'วันที่ส่งรายงาน', 'ตรวจทานแล้ว'],
    [1, 'กระสัง', '30 ก.ย. 2568', 45_925, 'มี'],
    [2, 'คูเมือง', '30 ก.ย. 2568', 45_925, null],
  ];
  expect(lineOf('report-day', KRASANG, cells)).toMatchObject({ level: 5, values: [45_930, 45_925, true] });
  expect(lineOf('report-day', '3102', cells)).toMatchObject({ level: 3, values: [45_930, 45_925, null] });
  expect(lineOf('report-day', '31', cells)).toMatchObject({ level: 'notReported', notAdded: true });
});
