/**
 * Tables of indicators that a workbook defines, one of each measure: rows score, written formulas come to the same, writing
 * again changes nothing, and nothing is found in a table without faults.
 */
import { planScores, type Mode } from '../../src/plans';
import type { Condition } from '../../src/scoring';
import type { IndicatorDefinition } from '../../src/scoring/rubrics/build';
import { formatCell } from '../../src/sheet/address';
import { formulaAt, valueAt, type CellValue } from '../../src/sheet/snapshot';
import { recogniseTables, scoreTables } from '../../src/tables';
import { applied, sheetOf, workbookOf } from '../tables/build';
import { atLeast, elderly, given, input, register, said } from '../tables/defined';
import { evaluator } from './evaluate';

type Definition = Omit<IndicatorDefinition, 'name' | 'group' | 'no'> & { readonly name: string };
type Row = readonly [unit: string, ...figures: CellValue[], expected: CellValue];

interface Example {
  readonly indicator: Definition;
  readonly title: string;
  readonly headers: readonly string[];
  /** Unit, figures, and the level, or the state that is none. */
  readonly rows: readonly Row[];
}

const atMost = (...bounds: readonly number[]): { readonly threshold: Condition['threshold'] }[] =>
  bounds.map((bound) => ({ threshold: { atMost: bound } }));
const levels = [1, 2, 3, 4, 5] as const;

const examples: Readonly<Record<string, Example>> = {
  share: {
    indicator: elderly,
    title: 'คัดกรองผู้สูงอายุ ปี 2568',
    headers: ['ผู้สูงอายุทั้งหมด (คน)', 'ผู้สูงอายุที่ได้รับการคัดกรอง (คน)'],
    rows: [
      ['กระสัง', 200, 190, 5],
      ['คูเมือง', 200, 120, 1],
      ['นางรอง', 200, 0, 0],
      ['สตึก', 200, null, 'notReported'],
    ],
  },
  'share remaining, with nothing to do, a deduction and a cap': {
    indicator: {
      code: 'overdue',
      name: 'ร้อยละของเรื่องร้องเรียนที่ค้างเกินกำหนด',
      inputs: [
        given('complaints', 'เรื่องร้องเรียนทั้งหมด', 'เรื่อง'),
        input('overdue', 'เรื่องร้องเรียนที่ค้างเกินกำหนด', 'เรื่อง'),
        input('letters', 'หนังสือทวงถาม', 'ฉบับ'),
        input('reported', 'รายงานครบถ้วน', '', { kind: 'tick' }),
      ],
      measure: { kind: 'share', part: 'overdue', whole: 'complaints', whenZero: 'exempt' },
      levels: atMost(50, 40, 30, 20, 10),
      deductions: [
        {
          input: 'letters',
          bands: [
            { from: 1, levels: 1 },
            { from: 3, levels: 2 },
          ],
        },
      ],
      caps: [{ level: 4, unless: { ticks: ['reported'] }, text: said('รายงานครบถ้วน') }],
    },
    title: 'ร้อยละของเรื่องร้องเรียนที่ค้างเกินกำหนด',
    headers: ['เรื่องร้องเรียนทั้งหมด', 'เรื่องร้องเรียนที่ค้างเกินกำหนด', 'หนังสือทวงถาม', 'รายงานครบถ้วน'],
    rows: [
      ['กระสัง', 100, 10, 0, 'มี', 5],
      ['คูเมือง', 100, 10, 0, null, 4],
      ['นางรอง', 100, 10, 3, 'มี', 3],
      ['สตึก', 100, 10, null, 'มี', 'notReported'],
      ['พุทไธสง', 0, null, null, null, 5],
    ],
  },
  growth: {
    indicator: {
      code: 'tourists',
      name: 'รายได้จากการท่องเที่ยวที่เพิ่มขึ้น',
      inputs: [
        given('base', 'รายได้จากการท่องเที่ยวปีก่อน', 'บาท', { kind: 'amount' }),
        input('actual', 'รายได้จากการท่องเที่ยวปีนี้', 'บาท', { kind: 'amount' }),
      ],
      measure: { kind: 'growth', base: 'base', value: 'actual' },
      levels: atLeast(1, 2, 3, 4, 5),
    },
    title: 'รายได้จากการท่องเที่ยวที่เพิ่มขึ้น',
    headers: ['รายได้จากการท่องเที่ยวปี 2567 (บาท)', 'รายได้จากการท่องเที่ยวปี 2568 (บาท)'],
    rows: [
      ['กระสัง', 1000, 1050, 5],
      ['คูเมือง', 1000, 1029, 2],
      ['นางรอง', '๑,๐๐๐', 990, 0],
    ],
  },
  'change, below zero too': {
    indicator: {
      code: 'balance',
      name: 'ผลต่างของดุลรายได้กองทุน',
      inputs: [
        given('before', 'ดุลรายได้เดิม', 'บาท', { kind: 'figure' }),
        input('after', 'ดุลรายได้ใหม่', 'บาท', { kind: 'figure' }),
      ],
      measure: { kind: 'change', base: 'before', value: 'after' },
      levels: atLeast(-100, 0, 100, 200, 300),
    },
    title: 'ผลต่างของดุลรายได้กองทุน',
    headers: ['ดุลรายได้เดิม', 'ดุลรายได้ใหม่'],
    rows: [
      ['กระสัง', -500, -200, 5],
      ['คูเมือง', -500, -510, 1],
      ['นางรอง', -500, null, 'notReported'],
    ],
  },
  'ratio, by class of size': {
    indicator: {
      code: 'volunteers',
      name: 'อาสาสมัครต่อประชากรพันคน',
      inputs: [given('people', 'ประชากรกลางปี', 'คน'), input('volunteers', 'อาสาสมัครที่ปฏิบัติงาน', 'คน')],
      measure: { kind: 'ratio', part: 'volunteers', whole: 'people', per: 1000 },
      levels: levels.map((level) => ({
        threshold: {
          atLeast: {
            size: 'people',
            classes: [
              { from: 0, bound: level },
              { from: 10_000, bound: level / 2 },
            ],
          },
        },
      })),
    },
    title: 'อาสาสมัครต่อประชากรพันคน',
    headers: ['ประชากรกลางปี', 'อาสาสมัครที่ปฏิบัติงาน'],
    rows: [
      ['กระสัง', 1000, 3, 3],
      ['คูเมือง', 10_000, 25, 5],
    ],
  },
  'mean and a further figure': {
    indicator: {
      code: 'quality',
      name: 'คุณภาพการให้บริการเฉลี่ยสองรอบ',
      inputs: [
        input('first', 'คุณภาพบริการครั้งแรก', 'ร้อยละ', { kind: 'amount' }),
        input('second', 'คุณภาพบริการครั้งหลัง', 'ร้อยละ', { kind: 'amount' }),
        input('meetings', 'การประชุมทีม', 'ครั้ง'),
      ],
      measure: { kind: 'mean', values: ['first', 'second'] },
      levels: levels.map((level) => ({
        threshold: { atLeast: 50 + level * 5 },
        ...(level === 5
          ? { also: [{ measure: { kind: 'count', value: 'meetings' }, threshold: { atLeast: 2 } } as const] }
          : {}),
      })),
    },
    title: 'คุณภาพการให้บริการเฉลี่ยสองรอบ',
    headers: ['คุณภาพบริการครั้งแรก', 'คุณภาพบริการครั้งหลัง', 'การประชุมทีม'],
    rows: [
      ['กระสัง', 80, 70, 2, 5],
      ['คูเมือง', 80, 70, 1, 4],
      ['นางรอง', 80, null, 1, 'notReported'],
    ],
  },
  sum: {
    indicator: {
      code: 'trees',
      name: 'ต้นไม้ที่ปลูกในพื้นที่สาธารณะ',
      inputs: [input('parks', 'ต้นไม้ในสวน', 'ต้น'), input('roads', 'ต้นไม้ริมถนน', 'ต้น')],
      measure: { kind: 'sum', values: ['parks', 'roads'] },
      levels: atLeast(10, 20, 30, 40, 50),
    },
    title: 'ต้นไม้ที่ปลูกในพื้นที่สาธารณะ',
    headers: ['ต้นไม้ในสวน', 'ต้นไม้ริมถนน'],
    rows: [
      ['กระสัง', 20, 15, 3],
      ['คูเมือง', 0, 0, 0],
      ['นางรอง', 50, null, 'notReported'],
    ],
  },
  'count, fewer is better': {
    indicator: {
      code: 'mistakes',
      name: 'ข้อผิดพลาดในการบันทึกบัญชี',
      inputs: [input('mistakes', 'ข้อผิดพลาดที่ตรวจพบ', 'ครั้ง')],
      measure: { kind: 'count', value: 'mistakes' },
      levels: atMost(8, 6, 4, 2, 0),
    },
    title: 'ข้อผิดพลาดในการบันทึกบัญชี',
    headers: ['ข้อผิดพลาดที่ตรวจพบ'],
    rows: [
      ['กระสัง', 0, 5],
      ['คูเมือง', 5, 2],
      ['นางรอง', null, 'notReported'],
    ],
  },
  'value against targets of the unit’s own': {
    indicator: {
      code: 'reserve',
      name: 'พื้นที่สีเขียวที่เพิ่มขึ้น',
      inputs: [
        ...levels.map((level) => given(`t${level}`, `เป้าหมายระดับ ${level}`, 'ไร่', { kind: 'amount' })),
        input('area', 'พื้นที่สีเขียวที่ทำได้', 'ไร่', { kind: 'amount' }),
      ],
      measure: { kind: 'value', value: 'area' },
      levels: levels.map((level) => ({ threshold: { atLeast: { input: `t${level}` } } })),
    },
    title: 'พื้นที่สีเขียวที่เพิ่มขึ้น',
    headers: ['ระดับ 1', 'ระดับ 2', 'ค่าเป้าหมายระดับ 3', 'ระดับ 4', 'ระดับ ๕', 'พื้นที่สีเขียวที่ทำได้ (ไร่)'],
    rows: [
      ['กระสัง', 1, 2, 3, 4, 5, 4.5, 4],
      ['คูเมือง', 10, 20, 30, 40, 50, 50, 5],
      ['นางรอง', 10, 20, 30, 40, 50, null, 'notReported'],
    ],
  },
  'ticks counted': {
    indicator: {
      code: 'checklist',
      name: 'ศูนย์บริการที่ได้มาตรฐาน',
      inputs: ['ก', 'ข', 'ค'].map((letter, index) =>
        input(`c${index}`, `มาตรฐานข้อ ${letter}`, '', { kind: 'tick' }),
      ),
      measure: { kind: 'ticked', values: ['c0', 'c1', 'c2'] },
      levels: atLeast(0, 1, 2, 3, 3).map((one, index) =>
        index === 4 ? { threshold: { atLeast: 3 }, ticks: ['c2'] } : one,
      ),
    },
    title: 'ศูนย์บริการที่ได้มาตรฐาน',
    headers: ['มาตรฐานข้อ ก', 'มาตรฐานข้อ ข', 'มาตรฐานข้อ ค'],
    rows: [
      ['กระสัง', 'มี', 'มี', '✓', 5],
      ['คูเมือง', 'มี', null, 'ไม่มี', 2],
      ['นางรอง', null, null, null, 'notReported'],
    ],
  },
  'days late': {
    indicator: {
      code: 'report-day',
      name: 'การส่งรายงานภายในกำหนด',
      inputs: [
        given('due', 'วันครบกำหนด', '', { kind: 'date' }),
        input('done', 'วันที่ส่งรายงาน', '', { kind: 'date' }),
      ],
      measure: { kind: 'daysLate', done: 'done', due: 'due' },
      levels: atMost(10, 5, 0, -3, -5),
    },
    title: 'การส่งรายงานภายในกำหนด',
    headers: ['วันครบกำหนด', 'วันที่ส่งรายงาน'],
    rows: [
      ['กระสัง', 45_930, 45_925, 5],
      ['คูเมือง', '30 ก.ย. 2568', '๒ ตุลาคม ๒๕๖๘', 2],
      ['นางรอง', 45_930, null, 'notReported'],
    ],
  },
  steps: {
    indicator: {
      code: 'plan-steps',
      name: 'ความสำเร็จของการจัดทำแผนชุมชน',
      inputs: [input('steps', 'ขั้นตอนที่ทำเสร็จ', 'ขั้น', { kind: 'steps', max: 5 })],
      levels: levels.map((steps) => ({ steps })),
    },
    title: 'ความสำเร็จของการจัดทำแผนชุมชน',
    headers: ['ขั้นตอนที่ทำเสร็จ'],
    rows: [
      ['กระสัง', 4, 4],
      ['คูเมือง', 0, 0],
      ['นางรอง', null, 'notReported'],
    ],
  },
};

beforeAll(() => register('2568/ก', ...Object.values(examples).map(({ indicator }) => indicator)));

const bookOf = ({ title, headers, rows }: Example) =>
  workbookOf(
    sheetOf([
      [title],
      [],
      ['ที่', 'อำเภอ', ...headers],
      ...rows.map(([unit, ...rest], index) => [index + 1, unit, ...rest.slice(0, -1)]),
    ]),
  );

type Book = ReturnType<typeof bookOf>;

function scoredIn(workbook: Book) {
  const { tables, unrecognised } = recogniseTables(workbook, []);
  const [scored] = scoreTables(workbook, tables);
  if (!scored) throw new Error(JSON.stringify(unrecognised));
  return scored;
}

function planned(workbook: Book, mode: Mode) {
  const { plan, refusals } = planScores({
    workbook,
    tables: [scoredIn(workbook)],
    mode,
    place: 'adjacent',
    language: 'th',
  });
  expect(refusals).toEqual([]);
  return plan;
}

describe.each(Object.entries(examples))('%s', (_what, example) => {
  const expected = example.rows.map((row) => row.at(-1));

  test('rows, formulas and values come to the same; again, nothing changes', () => {
    const workbook = bookOf(example);
    const scored = scoredIn(workbook);
    expect(scored.table).toMatchObject({ indicator: example.indicator.code, questions: [] });
    const outcomes = scored.rows.map(({ outcome }) => ('level' in outcome ? outcome.level : outcome.state));
    expect(outcomes).toEqual(expected);

    const written = applied(workbook, planned(workbook, 'formulas'));
    const at = evaluator(written);
    const { table } = scoredIn(written);
    const level = table.columns.find(({ role }) => role === 'level')?.column ?? 0;
    const score = table.columns.find(({ role }) => role === 'score')?.column ?? 0;
    const gap = table.columns.find(({ role }) => role === 'gap')?.column ?? null;
    const [sheet] = written.sheets;
    if (!sheet) throw new Error('no sheet');
    const shown = table.rows.map(({ row }) => at(sheet.name, row, level));
    expect(shown).toEqual(expected.map((one) => (one === 'notReported' ? '' : one)));
    for (const { row } of table.rows) {
      const of = at(sheet.name, row, level);
      const between = at(sheet.name, row, score);
      if (of !== '') expect(Math.floor(Number(between))).toBe(of);
      expect(formulaAt(sheet, { row, column: level })).toMatch(/ISBLANK/);
      const missing = scored.rows.find((one) => one.row.row === row)?.gap;
      const due = missing?.state === 'amount' ? missing.amount : of === '' ? '' : 0;
      if (gap !== null && missing?.state !== 'notANumber') expect(at(sheet.name, row, gap)).toBe(due);
    }
    expect(planned(written, 'formulas').sheets).toEqual([]);

    const typed = applied(workbook, planned(workbook, 'values'));
    const values = scoredIn(typed).table.rows.map(({ row }) =>
      valueAt(typed.sheets[0] ?? sheet, { row, column: level }),
    );
    expect(values).toEqual(expected.map((one) => (one === 'notReported' ? null : one)));
    expect(
      planned(typed, 'values').sheets.map(({ cells }) => cells.map(({ cell }) => formatCell(cell))),
    ).toEqual([]);
  });
});

test('on a sheet of its own every input is copied, and what is scored follows the copies’ cells in the table', () => {
  const example = examples['share remaining, with nothing to do, a deduction and a cap'];
  if (!example) throw new Error('no example');
  const workbook = bookOf(example);
  const request = {
    workbook,
    tables: [scoredIn(workbook)],
    mode: 'formulas',
    place: 'resultsSheet',
    language: 'th',
  } as const;
  const { plan } = planScores(request);
  const written = applied(workbook, plan);
  const [, results] = written.sheets;
  if (!results) throw new Error('no sheet');
  const at = evaluator(written);
  expect([0, 1, 2, 3, 4, 5, 6].map((column) => valueAt(results, { row: 1, column }))).toEqual([
    'จังหวัด/อำเภอ',
    'เรื่องร้องเรียนทั้งหมด',
    'เรื่องร้องเรียนที่ค้างเกินกำหนด (เรื่อง)',
    'หนังสือทวงถาม',
    'รายงานครบถ้วน',
    'ผลสำเร็จ (ร้อยละ)',
    'ระดับคะแนน',
  ]);
  expect([0, 1, 2, 3, 4, 6].map((column) => at(results.name, 4, column))).toEqual([
    'นางรอง',
    100,
    10,
    3,
    'มี',
    3,
  ]);
  expect(planScores({ ...request, workbook: written, tables: [scoredIn(written)] }).plan.sheets).toEqual([]);
});
