/**
 * What a table leaves open is asked, what its words say is read, and nothing is taken for an indicator's table that does not
 * say so. The layouts are worded as offices word them; each is read by lists of words, never by a whole header.
 */
import type { CellValue } from '../../src/sheet/snapshot';
import {
  openQuestions,
  recogniseTables,
  scoreTable,
  type ScoredRow,
  type TableChoice,
  type TargetTable,
} from '../../src/tables';
import { sheetOf, workbookOf, type Cells } from './build';

const DISTRICTS = ['เมืองบุรีรัมย์', 'กระสัง', 'คูเมือง', 'นางรอง'];

interface Layout {
  readonly titles?: readonly string[];
  readonly sheet?: string;
  /** Rows of the header from the third column on; a second one has nothing over number and unit. */
  readonly header: readonly (readonly (string | null)[])[];
  /** In the column of units, beside the second row of the header. */
  readonly unitLabel?: string | null;
  readonly figures: readonly CellValue[];
  /** Lines below the table, after a blank one. */
  readonly notes?: readonly string[];
}

function cellsOf({ titles = [], header, unitLabel = null, figures, notes = [] }: Layout): Cells {
  const [first = [], ...below] = header;
  return [
    ...titles.map((title) => [title]),
    ['ที่', 'อำเภอ', ...first],
    ...below.map((row) => [null, unitLabel, ...row]),
    ...DISTRICTS.map((name, index) => [index + 1, name, ...figures]),
    [],
    ...notes.map((note) => [note]),
  ];
}

function read(layout: Layout, choices: readonly TableChoice[] = []) {
  const sheet = sheetOf(cellsOf(layout), { name: layout.sheet ?? 'Sheet1' });
  const { tables, unrecognised } = recogniseTables(workbookOf(sheet), choices);
  const [table] = tables;
  const row = table ? scoreTable(table, sheet).rows[0] : undefined;
  return { table, row, unrecognised };
}

function levelOf(row: ScoredRow | undefined): number | string {
  const outcome = row?.outcome;
  if (!outcome) return 'no table';
  return outcome.state === 'scored' ? outcome.level : outcome.state;
}

const kinds = (table: TargetTable | undefined) => (table ? openQuestions(table).map(({ kind }) => kind) : []);

describe('what the results of a poverty table count', () => {
  // 48 to be developed, 36 in the result's column: 12 remain (level 5), or 36 do (level 0 to 1).
  const GOT_OUT = 5;
  const poverty = (...header: Layout['header']): Layout => ({ header, figures: [48, 36] });
  const POOR = 'ครัวเรือนยากจนที่พัฒนาได้';

  test.each<readonly [string, Layout]>([
    ['in brackets', poverty([POOR, 'ผลการดำเนินงาน (ครัวเรือนที่มีรายได้ผ่านเกณฑ์)'])],
    ['out of จปฐ.', poverty([POOR, 'จำนวนครัวเรือนที่พ้นเกณฑ์ จปฐ.'])],
    ['raised', poverty([POOR, 'ครัวเรือนที่ยกระดับรายได้ได้จริง'])],
    ['short', poverty([POOR, 'ผล (ผ่านเกณฑ์)'])],
    ['more than the line', poverty([POOR, 'ครัวเรือนที่มีรายได้เพิ่มเกินเกณฑ์'])],
    ['helped', poverty([POOR, 'ผล: ช่วยเหลือสำเร็จ'])],
    ['mended', poverty([POOR, 'ผลงาน แก้ไขได้ (ครัวเรือน)'])],
    ['escaped', poverty([POOR, 'หลุดพ้นความยากจน ปี 2561'])],
    ['over two rows', poverty([POOR, 'ผลการดำเนินงาน'], [null, 'ครัวเรือนที่ผ่านเกณฑ์'])],
    ['said by the group', poverty(['ครัวเรือนยากจน', null], ['ที่พัฒนาได้', 'ผลงานที่หลุดพ้น'])],
    ['in English', poverty(['Developable households', 'Result: households that passed the line'])],
    ['Thai digits and line break', poverty([POOR, 'ผลการดำเนินงาน\nปี ๒๕๖๑\n(พ้นเกณฑ์)'])],
  ])('who got out: %s', (_name, layout) => {
    const { table, row } = read(layout);
    expect(table?.questions).toMatchObject([{ kind: 'counts', answer: 'gotOut', settledBy: 'words' }]);
    expect(levelOf(row)).toBe(GOT_OUT);
    expect(row?.inputs).toMatchObject([{ value: 48 }, { name: 'remaining', value: 12, typed: 36 }]);
  });

  test.each<readonly [string, Layout]>([
    ['remaining', poverty([POOR, 'คงเหลือจริง'])],
    ['still not passing', poverty([POOR, 'ผลการดำเนินงาน (ยังไม่ผ่านเกณฑ์)'])],
    ['not passing', poverty([POOR, 'ครัวเรือนที่ไม่ผ่านเกณฑ์ จปฐ. ผลปี 61'])],
    ['not out', poverty([POOR, 'ผล: ยังไม่หลุดพ้น'])],
    ['over two rows', poverty([POOR, 'ผลการดำเนินงาน'], [null, 'คงเหลือ'])],
  ])('who remains: %s', (_name, layout) => {
    const { table, row } = read(layout);
    expect(kinds(table)).toEqual([]);
    expect(row?.inputs).toMatchObject([{ value: 48 }, { value: 36 }]);
    expect([0, 1]).toContain(levelOf(row));
  });

  test.each<readonly [string, Layout]>([
    ['a bare result', poverty([POOR, 'ผล'])],
    ['work', poverty([POOR, 'ผลงาน'])],
    ['the usual words', poverty([POOR, 'ผลการดำเนินงาน ปี 2561'])],
    ['really done', poverty([POOR, 'ทำได้จริง'])],
    ['both at once', poverty([POOR, 'ผล (ผ่านเกณฑ์/คงเหลือ)'])],
    ['a target of so many to get out', poverty(['ครัวเรือนเป้าหมายที่จะให้พ้นเกณฑ์ ครัวเรือนยากจน', 'ผ่านเกณฑ์'])],
  ])('asked about: %s', (_name, layout) => {
    const { table, row } = read(layout);
    if (table) expect(kinds(table)).toEqual(['counts']);
    expect(['asked', 'no table']).toContain(levelOf(row));
  });

  test('an answer is taken while the words it was given to stand there', () => {
    const layout = poverty([POOR, 'ผลงาน']);
    const choose = (words: string): TableChoice => ({
      tableId: 'Sheet1!B1',
      roles: {},
      answers: { counts: { answer: 'gotOut', words } },
    });
    expect(levelOf(read(layout, [choose('ผลงาน')]).row)).toBe(GOT_OUT);
    expect(levelOf(read(layout, [choose('ผลงาน ปีก่อน')]).row)).toBe('asked');
  });

  test('percentages whose header says what they are settle it, where they do so in every row', () => {
    const layout: Layout = {
      header: [[POOR, 'ผลงาน', 'ร้อยละคงเหลือ']],
      figures: [48, 36, 25],
    };
    const { table, row } = read(layout);
    expect(table?.questions).toMatchObject([{ kind: 'counts', answer: 'gotOut', settledBy: 'figures' }]);
    expect(levelOf(row)).toBe(GOT_OUT);
    expect(kinds(read({ ...layout, figures: [48, 36, 40] }).table)).toEqual(['counts']);
    // Words that they contradict settle nothing.
    const header = [[POOR, 'ผลงาน (ที่ยังไม่ผ่านเกณฑ์)', 'ร้อยละคงเหลือ']];
    expect(kinds(read({ ...layout, header }).table)).toEqual(['counts']);
  });

  test('a note about the column that says the opposite of its header', () => {
    const layout = poverty([POOR, 'คงเหลือ (ครัวเรือน)']);
    const notes = ['หมายเหตุ : ช่องคงเหลือ ให้กรอกจำนวนครัวเรือนที่ผ่านเกณฑ์ไปแล้ว'];
    expect(kinds(read(layout).table)).toEqual([]);
    expect(kinds(read({ ...layout, notes }).table)).toEqual(['counts']);
  });

  test('who got out and who remains side by side: the latter is scored', () => {
    const { table, row } = read({
      header: [
        [POOR, 'ผลการดำเนินงาน', null],
        [null, 'ผ่านเกณฑ์', 'คงเหลือ'],
      ],
      figures: [48, 36, 12],
    });
    expect(kinds(table)).toEqual([]);
    expect(levelOf(row)).toBe(GOT_OUT);
  });

  test('more that got out than there were is an error, blanks are not reported, nothing to do is exempt', () => {
    const layout = poverty([POOR, 'ผ่านเกณฑ์']);
    expect(levelOf(read({ ...layout, figures: [48, 50] }).row)).toBe('error');
    expect(levelOf(read({ ...layout, figures: [48, null] }).row)).toBe('notReported');
    expect(levelOf(read({ ...layout, figures: [null, 36] }).row)).toBe('notReported');
    expect(levelOf(read({ ...layout, figures: [0, null] }).row)).toBe('exempt');
  });
});

describe('a part of a year is so far, never the year', () => {
  const otop = (result: string, rest: Partial<Layout> = {}): Layout => ({
    header: [['ยอดจำหน่าย OTOP ปี 60', result]],
    figures: [1000, 600],
    ...rest,
  });

  test.each<readonly [string, Layout]>([
    ['as of a day', otop('ผลงาน ณ 31 มี.ค. 61')],
    ['as of a day in full', otop('ผลการดำเนินงาน ณ วันที่ 31 มีนาคม 2561')],
    ['of last calendar year', otop('ผลงาน ณ 31 ธ.ค. 60')],
    ['in digits', otop('ผลงานถึง 31/3/2561')],
    ['months', otop('ผลงาน (รอบ 6 เดือน)')],
    ['nine months', otop('ผลสะสม 9 เดือน')],
    ['a quarter', otop('ผลงาน ไตรมาส 1')],
    ['two quarters', otop('ผลงาน ไตรมาสที่ 1-2')],
    ['from month to month', otop('ผลงาน ต.ค.60-มี.ค.61')],
    ['from month to month in full', otop('ผลงาน ตุลาคม 2560 ถึง กุมภาพันธ์ 2561')],
    ['up to a month', otop('ผลสะสมถึง ก.พ. 61')],
    ['half a year', otop('ผลงานครึ่งปีแรก')],
    ['the first round', otop('ผลงานรอบที่ 1')],
    ['in the title', otop('ผลงาน', { titles: ['ผลการดำเนินงาน ไตรมาส 2 ปีงบประมาณ 2561'] })],
    ['in the name of the sheet', otop('ผลงาน', { sheet: 'รอบ 6 เดือน' })],
    [
      'in a title that names the households aimed at',
      {
        titles: ['ครัวเรือนเป้าหมายที่มีรายได้ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ รอบ 6 เดือนแรก ปีงบประมาณ 2561'],
        header: [['เป้าหมาย', 'คงเหลือ']],
        figures: [35, 33],
      },
    ],
    ['in a note', otop('ผลงาน', { notes: ['หมายเหตุ : ข้อมูล ณ วันที่ ๓๑ กรกฎาคม ๒๕๖๑'] })],
    ['in English', otop('Result as of 31 March 2561')],
  ])('%s', (_name, layout) => {
    const { table, row } = read(layout);
    expect(table?.questions).toMatchObject([{ kind: 'period', answer: 'soFar' }]);
    expect(row?.outcome).toMatchObject({ state: 'soFar', level: 0 });
  });

  test.each<readonly [string, Layout]>([
    ['as of the last day', otop('ผลงาน ณ 30 ก.ย. 61')],
    ['as of a day after it', otop('ผลงาน ณ 15 ต.ค. 61')],
    ['twelve months', otop('ผลงาน รอบ 12 เดือน')],
    ['from beginning to end', otop('ผลงาน ต.ค. 60 - ก.ย. 61')],
    ['all quarters', otop('ผลงาน ไตรมาส 1-4')],
    ['the year', otop('ผลงานทั้งปี 2561')],
    ['a title with the end', otop('ผลงาน', { titles: ['ข้อมูล ณ 30 กันยายน 2561'] })],
    ['the day of a signature below', otop('ผลงาน', { notes: ['(ลงชื่อ)......ผู้รายงาน', 'วันที่ 5 ก.ค. 61'] })],
    [
      'a header that knows better than the title',
      otop('ผลงาน ณ 30 ก.ย. 61', { titles: ['ข้อมูล ณ 31 มี.ค. 61'] }),
    ],
  ])('%s is the whole year', (_name, layout) => {
    const { table, row } = read(layout);
    expect(table?.questions).toEqual([]);
    expect(levelOf(row)).toBe(0);
  });

  test.each(['ผลงาน ไตรมาส 4', 'ผลงาน รอบที่ 2', 'ผลงานครึ่งปีหลัง', 'ผลงาน เม.ย. - ก.ย. 61', 'ผลงาน ก.ย. 61'])(
    '%s may be the last months alone',
    (header) => {
      const { table, row } = read(otop(header));
      expect(kinds(table)).toEqual(['period']);
      expect(levelOf(row)).toBe('asked');
    },
  );

  test('results cannot be known before their year', () => {
    const early = otop('ผลงาน', { titles: ['ปีงบประมาณ 2561', 'ข้อมูล ณ วันที่ 30 กันยายน 2560'] });
    expect(kinds(read(early).table)).toEqual(['period']);
    // That of the base can.
    const base = otop('ผลงาน', { titles: ['ปีงบประมาณ 2561', 'ข้อมูลฐาน ณ วันที่ 30 กันยายน 2560'] });
    expect(kinds(read(base).table)).toEqual([]);
  });
});

describe('whose year', () => {
  const of = (base: string, result: string, rest: Partial<Layout> = {}): Layout => ({
    header: [[`ยอดจำหน่าย OTOP ${base}`, result]],
    figures: [1000, 1200],
    ...rest,
  });

  test.each<readonly [string, Layout, number]>([
    ['a year without a rubric', of('ปี 64', 'ยอดจำหน่าย OTOP ปี 65'), 2565],
    ['a year with two', of('ปี 61', 'ยอดจำหน่าย OTOP ปี 62'), 2562],
    ['the year before', of('ปี 59', 'ยอดจำหน่าย OTOP ปี 60'), 2560],
    ['in the title alone', of('ปีก่อน', 'ผลงาน', { titles: ['ปีงบประมาณ พ.ศ. 2564'] }), 2564],
    ['in the name of the sheet', of('ปีก่อน', 'ผลงาน', { sheet: 'ปี 2563' }), 2563],
  ])('%s is asked about', (_name, layout, year) => {
    const { table, row } = read(layout);
    expect(table?.questions).toMatchObject([{ kind: 'year', year, answer: null }]);
    expect(levelOf(row)).toBe('asked');
  });

  test('the answer is a rubric, and the year goes on being said', () => {
    const layout = of('ปี 64', 'ยอดจำหน่าย OTOP ปี 65');
    const words = read(layout).table?.questions[0]?.words ?? '';
    const choice = { tableId: 'Sheet1!B1', roles: {}, answers: { year: { answer: '2561', words } } };
    const { table, row } = read(layout, [choice]);
    expect(table).toMatchObject({
      rubric: '2561',
      questions: [{ kind: 'year', year: 2565, settledBy: 'user' }],
    });
    expect(levelOf(row)).toBe(5);
  });

  test('another rubric chosen by hand finds the columns by their meaning', () => {
    const layout = of('ปี 60', 'ยอดจำหน่าย OTOP ปี 61');
    const choice = { tableId: 'Sheet1!B1', indicator: 'otop-income', rubric: '2562/2', roles: {} };
    const { table } = read(layout, [choice]);
    expect(table).toMatchObject({ rubric: '2562/2', indicator: 'otop-income' });
    expect(table?.columns.map(({ role }) => role)).toEqual(['number', 'unit', 'base', 'result']);
    const poor = { header: [['ครัวเรือนยากจนที่พัฒนาได้', 'คงเหลือจริง']], figures: [48, 12] };
    const debts = { tableId: 'Sheet1!B1', indicator: 'debt-management', rubric: '2562/2', roles: {} };
    expect(read(poor, [debts]).table?.columns.map(({ role }) => role)).toEqual([
      'number',
      'unit',
      'target',
      'result',
    ]);
  });
});

describe('units', () => {
  const capital = (target: string, result: string): Layout => ({
    titles: ['กลุ่มเป้าหมายที่เข้าถึงแหล่งทุน ปี 2561'],
    header: [[target, result]],
    figures: [10, 9],
  });

  test.each<readonly [string, Layout]>([
    ['households and places', capital('เป้าหมาย (ครัวเรือน)', 'ผลการดำเนินงาน (แห่ง)')],
    [
      'a row of units with a name',
      {
        titles: ['กลุ่มเป้าหมายที่เข้าถึงแหล่งทุน ปี 2561'],
        header: [
          ['เป้าหมาย', 'ผลงาน'],
          ['ครัวเรือน', 'แห่ง'],
        ],
        unitLabel: 'หน่วยนับ',
        figures: [28, 2],
      },
    ],
    ['said as a number of', capital('จำนวนครัวเรือนเป้าหมาย', 'ผลงาน (กลุ่ม)')],
    [
      'millions beside nothing',
      { header: [['ยอดจำหน่าย OTOP ปี 60', 'ยอดจำหน่าย OTOP ปี 61 (ล้านบาท)']], figures: [1_000_000, 1.2] },
    ],
  ])('%s are asked about', (_name, layout) => {
    const { table, row } = read(layout);
    expect(kinds(table)).toEqual(['unit']);
    expect(levelOf(row)).toBe('asked');
  });

  test.each<readonly [string, Layout, number]>([
    ['the same unit', capital('เป้าหมาย (ครัวเรือน)', 'ผลการดำเนินงาน (ครัวเรือน)'), 3],
    ['no unit', capital('เป้าหมาย', 'ผลการดำเนินงาน'), 3],
    ['a group of targets is no unit', capital('จำนวนกลุ่มเป้าหมาย', 'ผลการดำเนินงาน (ครัวเรือน)'), 3],
  ])('%s is not', (_name, layout) => {
    const { table, row } = read(layout);
    expect(table?.questions).toEqual([]);
    expect(typeof levelOf(row)).toBe('number');
  });

  test.each<readonly [string, string, number, number]>([
    ['(บาท)', '(ล้านบาท)', 1_000_000, 1.2],
    ['(พันบาท)', '(บาท)', 1000, 1_200_000],
    ['(ล้านบาท)', '(ล้านบาท)', 1, 1.2],
  ])('baht %s and %s are converted', (base, result, from, to) => {
    const { table, row } = read({
      header: [[`ยอดจำหน่าย OTOP ปี 60 ${base}`, `ยอดจำหน่าย OTOP ปี 61 ${result}`]],
      figures: [from, to],
    });
    expect(table?.questions).toMatchObject([{ kind: 'unit', answer: 'converted', settledBy: 'words' }]);
    expect(row?.inputs).toMatchObject([{ value: 1_000_000 }, { value: 1_200_000 }]);
    expect(levelOf(row)).toBe(5);
  });
});

describe('a table is an indicator’s only where something says so', () => {
  const two = ['ยอดจำหน่าย ปี 60', 'ยอดจำหน่าย ปี 61'];
  test.each<readonly [string, Partial<Layout>]>([
    ['fertiliser', { header: [['ยอดจำหน่ายปุ๋ย ปี 60', 'ยอดจำหน่ายปุ๋ย ปี 61']] }],
    ['co-operatives', { titles: ['ยอดจำหน่ายสินค้าสหกรณ์การเกษตร'], header: [two] }],
    ['a raffle', { titles: ['ยอดจำหน่ายสลากกาชาด'], header: [two] }],
    ['farm products', { header: [['ยอดขายข้าวเปลือก ปี 60', 'ยอดขายข้าวเปลือก ปี 61']] }],
    ['one fair', { titles: ['ยอดขายสินค้าในงาน OTOP City'], header: [two] }],
    ['booths of the products', { header: [['จำนวนบูธ OTOP', ...two]], figures: [4, 1000, 1200] }],
    [
      'money spent on poor households',
      { titles: ['ผลการเบิกจ่ายงบประมาณ ครัวเรือนยากจน (จปฐ.)'], header: [['งบที่ได้รับ (บาท)', 'คงเหลือ (บาท)']] },
    ],
    ['sales of nobody knows what', { header: [two] }],
    [
      "members of the women's fund",
      { titles: ['สมาชิกกองทุนพัฒนาบทบาทสตรี'], header: [['เป้าหมาย ปี 61', 'ผลงาน']] },
    ],
    [
      "the women's fund as a source of capital",
      { titles: ['สมาชิกกองทุนพัฒนาบทบาทสตรีที่เข้าถึงแหล่งทุน'], header: [['เป้าหมาย ปี 61', 'ผลงาน']] },
    ],
    ['the village fund', { header: [['สมาชิกกองทุนหมู่บ้าน เป้าหมาย ปี 61', 'ผลงาน']] }],
    ['landless households', { titles: ['ครัวเรือนที่ไม่มีที่ดินทำกิน'], header: [['ครัวเรือนเป้าหมาย', 'คงเหลือ']] }],
    ['poor households without land', { header: [['ครัวเรือนยากจนที่ไม่มีที่ดินทำกิน เป้าหมาย', 'คงเหลือ']] }],
    ['houses', { titles: ['โครงการบ้านพอเพียงเพื่อครัวเรือนยากจน'], header: [['เป้าหมาย', 'ผลงาน']] }],
    ['trees', { titles: ['โครงการปลูกต้นไม้'], header: [['เป้าหมายที่ต้องบรรลุ ปี 61', 'ผลงาน']] }],
  ])('%s', (_name, layout) => {
    const { table } = read({ header: [two], figures: [1000, 1200], ...layout });
    expect(table).toBeUndefined();
  });

  test.each<readonly [string, Partial<Layout>, string]>([
    ['the product in the title', { titles: ['ยอดจำหน่ายผลิตภัณฑ์ชุมชน ปี 2561'] }, 'otop-income'],
    ['the product in the name of the sheet', { sheet: 'OTOP' }, 'otop-income'],
    [
      'the line of income',
      { titles: ['ครัวเรือนที่มีรายได้ต่ำกว่าเกณฑ์ จปฐ.'], header: [['ครัวเรือนเป้าหมาย', 'คงเหลือ']] },
      'poverty-remaining',
    ],
    [
      'the source of capital in the name of the sheet',
      { sheet: 'การเข้าถึงแหล่งทุน', header: [['เป้าหมาย ปี 61', 'ผลงาน']] },
      'capital-access',
    ],
    [
      'percentages of the levels',
      { header: [['ยอดจำหน่าย ปี 60', 'เพิ่มขึ้น 16%', 'เพิ่มขึ้น 17%', 'เพิ่มขึ้น 18%']], figures: [1, 2, 3, 4] },
      'otop-income',
    ],
  ])('but: %s', (_name, layout, indicator) => {
    const { table } = read({ header: [two], figures: [1000, 1200], ...layout });
    expect(table?.indicator).toBe(indicator);
  });
});
