/**
 * What staff type means the same wherever it is typed: ticks, figures and days through every entrance, from one table of
 * words. A new word belongs into `src/thai`, not into one of the entrances.
 */
import { readCell } from '../../src/checks/cells/helpers/reading';
import { figureIn } from '../../src/tables/readCell';
import { readUnit } from '../../src/tables/readUnit';
import { impossibleDate } from '../../src/checks/cells/impossible-date';
import { yearMixUp } from '../../src/checks/cells/year-mix-up';
import { findRubric } from '../../src/scoring';
import type { CellValue } from '../../src/sheet/snapshot';
import { scoreTable } from '../../src/tables';
import { gatherInputs, readEntries, unitWithCode } from '../../src/tables/entries';
import { localRubricsOf } from '../../src/tables/localRubric/read';
import { parseTick } from '../../src/thai';
import { dayOf } from '../../src/thai/days';
import { call } from '../functions/registry';
import '../../src/functions';
import { only, sheetOf, workbookOf } from '../tables/build';

/** Refused with a message where it stands. */
const ASKED = 'asked';
type Understood<T> = T | null | typeof ASKED;

const REGISTER = ['เกณฑ์', 'หน่วยที่ประเมิน', 'รหัสตัวชี้วัด', 'ขั้นที่', 'เอกสารที่ต้องมี', 'มีหรือไม่', 'วันที่'];
const INPUTS = ['เกณฑ์', 'หน่วยที่ประเมิน', 'รหัสตัวชี้วัด', 'ข้อมูล', 'ค่าที่กรอก'];
const RUBRIC = [
  'ชื่อเกณฑ์',
  'มีผลตั้งแต่',
  'มีผลถึง',
  'รหัสตัวชี้วัด',
  'ตัวชี้วัด',
  'กลุ่ม',
  'น้ำหนัก',
  'ต้นแบบ',
  'ระดับ',
  'เงื่อนไข',
  'ค่าเกณฑ์',
  'ต้องยืนยัน',
];

function fromFunction(value: unknown): unknown {
  return typeof value === 'object' ? ASKED : value;
}

function register(have: CellValue, date: CellValue) {
  const row: CellValue[] = ['2562/1', 'บุรีรัมย์', 'household-support', 1, 'ทะเบียน', have, date];
  const { evidence, problems } = readEntries(workbookOf(sheetOf([REGISTER, row])));
  return { row: evidence[0], problems };
}

function input(indicator: string, name: string, typed: CellValue): Understood<unknown> {
  const workbook = workbookOf(sheetOf([INPUTS, ['2562/1', 'บุรีรัมย์', indicator, name, typed]]));
  const rubric = findRubric('2562/1');
  const unit = unitWithCode('31');
  if (!rubric || !unit) throw new Error('31');
  const found = gatherInputs(workbook, [], readEntries(workbook), rubric, unit)
    .find((one) => one.indicator.code === indicator)
    ?.inputs.find(({ spec }) => spec.name === name);
  return found?.problem ? ASKED : (found?.value ?? null);
}

/** A rubric typed by hand, one cell of it replaced: what the cell is read as. */
function localRubric(column: string, row: number, typed: CellValue) {
  const levels = [60, 70, 80, 90, 100].map((percent, i): CellValue[] => [
    '2563/1',
    '1 ต.ค. 2562',
    '31 มี.ค. 2563',
    'womens-fund',
    'กองทุน',
    'รายบุคคล',
    100,
    '2562/2 womens-fund',
    i + 1,
    'ไม่น้อยกว่า',
    percent,
    null,
  ]);
  const at = RUBRIC.indexOf(column);
  const rows = levels.map((cells, i) =>
    cells.map((cell, j) => (j === at && (row === -1 || i === row) ? typed : cell)),
  );
  const { tables, problems } = localRubricsOf(workbookOf(sheetOf([RUBRIC, ...rows])));
  const asked = problems.some(
    ({ range, severity, message }) =>
      range.left === at && severity === 'error' && !/มากกว่า|น้อยกว่า/.test(message.th),
  );
  return { rubric: tables[0]?.rubric, asked };
}

describe('ticks', () => {
  const TICKS: readonly (readonly [typed: CellValue, done: Understood<boolean>])[] = [
    ...(
      [
        true,
        1,
        'TRUE',
        'true',
        '1',
        '๑',
        'x',
        'X',
        '✓',
        '✔',
        '✔\uFE0F',
        '☑',
        '/',
        'yes',
        'Yes',
        ' มี ',
        'มีแล้ว',
      ] as const
    ).map((word) => [word, true] as const),
    ...(['ใช่', 'ครบ', 'ครบถ้วน', 'ผ่าน', 'ดำเนินการแล้ว', 'แล้ว'] as const).map((word) => [word, true] as const),
    ...([false, 0, 'FALSE', '0', '๐', '-', '–', ' - ', '✗', '☐', 'no', 'No', 'ไม่มี', 'ยังไม่มี'] as const).map(
      (word) => [word, false] as const,
    ),
    ...(['ไม่ใช่', 'ไม่ครบ', 'ไม่ครบถ้วน', 'ไม่ผ่าน', 'ยังไม่ดำเนินการ', 'ยัง'] as const).map(
      (word) => [word, false] as const,
    ),
    [null, null],
    ['  ', null],
    [2, ASKED],
    ['กำลังทำ', ASKED],
    ['บางส่วน', ASKED],
    ['maybe', ASKED],
    ['ไม่', ASKED],
    ['ต้อง', ASKED],
    ['มี'.repeat(16_000), ASKED],
  ];

  test.each(TICKS)('%p is %p through every entrance', (typed, expected) => {
    // A blank tick is a step not done where a function or a rubric asks; in a list it is nothing typed.
    const notDone = expected === null ? false : expected;
    const level = fromFunction(call('MILESTONELEVEL', typed));
    expect(['MILESTONELEVEL', level === ASKED ? ASKED : level === 1]).toEqual(['MILESTONELEVEL', notDone]);
    const fund = fromFunction(call('FUNDLEVEL', 100, 98, '2562/2', typed));
    expect(['FUNDLEVEL', fund === ASKED ? ASKED : fund === 5]).toEqual(['FUNDLEVEL', notDone]);
    const any = fromFunction(call('LEVEL', 'womens-fund', '2562/2', 100, 98, typed));
    expect(['LEVEL', any === ASKED ? ASKED : any === 5]).toEqual(['LEVEL', notDone]);
    const { row, problems } = register(typed, null);
    expect(['register', problems.length > 0 ? ASKED : row?.have]).toEqual(['register', expected]);
    expect(['inputs', input('womens-fund', 'recordsMatch', typed)]).toEqual(['inputs', expected]);
    const { rubric, asked } = localRubric('ต้องยืนยัน', 4, typed);
    const fifth = rubric?.indicators[0]?.levels[4];
    const own = asked ? ASKED : fifth && 'tick' in fifth && fifth.tick;
    expect(['rubric table', own]).toEqual(['rubric table', notDone]);
    const parsed = parseTick(typeof typed === 'object' ? null : typed);
    expect(parsed.state).toBe(expected === null ? 'blank' : expected === ASKED ? 'notATick' : 'tick');
  });
});

describe('figures', () => {
  const FIGURES: readonly (readonly [typed: CellValue, value: Understood<number>])[] = [
    [85, 85],
    ['85', 85],
    ['๘๕', 85],
    [' 85.50 ', 85.5],
    ['๘๕%', 85],
    ['ร้อยละ 85', 85],
    ['85 บาท', 85],
    ['85.-', 85],
    ['0', 0],
    [null, null],
    ['   ', null],
    ['-', ASKED],
    ['–', ASKED],
    ['---', ASKED],
    ['ไม่มี', ASKED],
    ['ไม่มีข้อมูล', ASKED],
    ['n/a', ASKED],
    ['1.5 ล้าน', ASKED],
    ['8,5', ASKED],
    ['รอข้อมูล', ASKED],
    ['8'.repeat(32_000), ASKED],
    [`1${'0'.repeat(31_998)}1`, ASKED],
    [`${'-'.repeat(32_000)}x`, ASKED],
  ];

  test.each(FIGURES.map(([typed, value]) => [String(typed).slice(0, 20), typed, value] as const))(
    '%s',
    (_name, typed, expected) => {
      const growth = fromFunction(call('NUMBER', typed));
      expect(['NUMBER', growth === '' ? null : growth]).toEqual(['NUMBER', expected]);
      expect(['inputs', input('budget-disbursement', 'disbursed', typed)]).toEqual(['inputs', expected]);
      const workbook = workbookOf(
        sheetOf([
          ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 60', 'ผลงาน'],
          [1, 'กระสัง', 1000, typed],
          [2, 'คูเมือง', 1000, 1000],
        ]),
      );
      const [sheet] = workbook.sheets;
      const outcome = sheet && scoreTable(only(workbook), sheet).rows[0];
      const scored =
        outcome?.outcome.state === 'error'
          ? ASKED
          : (outcome?.inputs.find(({ name }) => name === 'actual')?.value ?? null);
      expect(['table', scored]).toEqual(['table', expected]);
      const { rubric, asked } = localRubric('น้ำหนัก', -1, typed);
      const own = asked && rubric?.indicators[0]?.weight === null ? ASKED : rubric?.indicators[0]?.weight;
      // A weight that is blank, or 0, has a fault of its own.
      if (expected !== null) expect(['rubric table', own]).toEqual(['rubric table', expected]);
      const seen = figureIn(typed);
      const check = seen.state === 'number' ? seen.value : seen.state === 'blank' ? null : ASKED;
      expect(['checks', check]).toEqual(['checks', expected]);
      // The checks of single cells may say more (a unit, millions), never another figure.
      const cell = readCell(typed);
      if (cell.state === 'number' || cell.state === 'text')
        expect(['cell', cell.value]).toEqual(['cell', expected]);
      else expect(['cell', cell.state === 'blank' ? null : ASKED]).toEqual(['cell', expected]);
    },
  );
});

describe('days', () => {
  test.each<[CellValue, string | null]>([
    [43739, '2019-10-01'],
    [43739.75, '2019-10-01'],
    // พ.ศ. typed into a cell: Excel takes it for the Christian year 2562.
    [242066, '2019-10-01'],
    ['1 ต.ค. 2562', '2019-10-01'],
    ['๑ ตุลาคม พ.ศ. ๒๕๖๒', '2019-10-01'],
    ['1/10/62', '2019-10-01'],
    ['1/10/2562', '2019-10-01'],
    ['2019-10-01', '2019-10-01'],
    ['1 Oct 2019', '2019-10-01'],
    ['31 ก.ย. 2562', null],
    ['ต.ค. 2562', null],
    [62, null],
    ['ส่งแล้ว', null],
    [`1 ${' ,'.repeat(16_000)}x`, null],
  ])('%p is %p through every entrance', (typed, expected) => {
    const asDay = (text: string | undefined) =>
      text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : null;
    expect(['cell', typeof typed === 'object' || typeof typed === 'boolean' ? null : dayOf(typed)]).toEqual([
      'cell',
      expected,
    ]);
    const { row } = register('มี', typed);
    expect(['register', asDay(row?.date)]).toEqual(['register', expected]);
    // What is no day stays as it was typed.
    if (expected === null) expect(row?.date).toBe(String(typed).trim());
    const { rubric, asked } = localRubric('มีผลตั้งแต่', -1, typed);
    expect(['rubric table', asked && rubric?.from === '' ? null : asDay(rubric?.from)]).toEqual([
      'rubric table',
      expected,
    ]);
  });
});

describe('units', () => {
  test.each<[string, string | null]>([
    ['กระสัง', '3103'],
    ['อ.กระสัง', '3103'],
    ['อำเภอ กระสัง', '3103'],
    ['สพอ.กระสัง', '3103'],
    ['กะสัง', null],
  ])('%s is %s through every entrance', (typed, expected) => {
    const official = fromFunction(call('DISTRICT', typed, 'บุรีรัมย์'));
    expect(['DISTRICT', official === 'กระสัง' ? '3103' : null]).toEqual(['DISTRICT', expected]);
    const listed = workbookOf(sheetOf([INPUTS, ['2562/1', typed, 'budget-disbursement', 'disbursed', 5]]));
    const { inputs, problems } = readEntries(listed);
    expect(['inputs', problems.length > 0 ? null : inputs[0]?.unit]).toEqual(['inputs', expected]);
    const read = readUnit(typed);
    expect(['cell', 'value' in read ? read.value : null]).toEqual(['cell', expected]);
    const workbook = workbookOf(
      sheetOf([
        ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 60', 'ผลงาน'],
        [1, typed, 1000, 1000],
        [2, 'คูเมือง', 1000, 1000],
        [3, 'นางรอง', 1000, 1000],
      ]),
    );
    expect(['table', only(workbook).rows[0]?.code]).toEqual(['table', expected]);
  });
});

describe('time grows with the text, not with its square', () => {
  const LONGEST = 32_767;
  const filled = (piece: string, end = ''): string =>
    piece.repeat(Math.floor((LONGEST - end.length) / piece.length)) + end;

  test.each([
    ['digits', filled('1')],
    ['zeros in between', `1${filled('0').slice(2)}1`],
    ['dashes', filled('-', 'x')],
    ['dots', filled('.', 'x')],
    ['spaces before the end', `1${filled(' ').slice(2)}x`],
    ['commas', `1 ${filled(' ,').slice(3)}x`],
    ['groups of digits', filled('1,234', 'x')],
    ['days', filled('31 ก.ย.61 ')],
    ['days that exist', filled('30 ก.ย.61 ')],
    ['slashed days', filled('9/31/2561 ')],
    ['years', filled('ปี 2018 ')],
    ['numbers of two digits', `ปี 2561 ${filled('12 ').slice(9)}`],
  ])('%s', (_name, text) => {
    const before = performance.now();
    readCell(text);
    figureIn(text);
    call('NUMBER', text);
    call('MILESTONELEVEL', text);
    dayOf(text);
    for (const check of [impossibleDate, yearMixUp]) {
      const workbook = workbookOf(sheetOf([[text]]));
      const faults = [...(check.checkWorkbook?.({ workbook, views: [], unrecognised: [] } as never) ?? [])];
      for (const fault of faults) expect(fault?.message.th.length ?? 0).toBeLessThan(1000);
    }
    // 0.1 s on an idle machine; its square would take minutes.
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
