/** The golden cases of every measure, form of levels, deduction and cap through KPI.LEVEL and KPI.SCORE, as staff type them. */
import type { InputSpec, InputValue } from '../../src/scoring';
import { registerRubric } from '../../src/scoring';
import { buildRubric, unregisterRubric } from '../../src/scoring/registry';
import { atLeast, percentages, reported } from '../../src/scoring/rubrics/build';
import {
  defined,
  definedRubric,
  givenIn,
  goldenRows,
  indicatorOf,
  inputsIn,
} from '../scoring/definedIndicators';
import { call, OfficeError } from './registry';
import '../../src/functions';

const RUBRIC = definedRubric.id;

beforeAll(() => expect(registerRubric(definedRubric)).toBeNull());
afterAll(() => unregisterRubric(RUBRIC));

function saidOf(result: unknown): string {
  if (result instanceof OfficeError) return result.code;
  return typeof result === 'number' ? String(result) : JSON.stringify(result);
}

/** What the golden file says, as a cell. */
function cellOf(level: string): string {
  const cells: Readonly<Record<string, string>> = {
    exempt: '5',
    notApplicable: '#N/A',
    divisionByZero: '#DIV/0!',
  };
  return cells[level] ?? level;
}

const THAI = '๐๑๒๓๔๕๖๗๘๙';

/** The same as text, as it is typed in Thai: ticks in words, days as days, figures in Thai digits. */
function typed({ kind }: InputSpec, value: InputValue): unknown {
  if (kind === 'tick') return value === true ? '✓' : 'ยังไม่มี';
  if (kind === 'date') {
    const day = new Date(Date.UTC(1899, 11, 30) + Number(value) * 86_400_000);
    return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear() + 543}`;
  }
  return String(value).replace(/\d/g, (digit) => THAI.charAt(Number(digit)));
}

describe.each(defined.map(({ sheet }) => sheet.code))('%s', (code) => {
  const rows = goldenRows(code).map(([inputs, level, , score]) => ({ inputs, level, score }));
  const cells = () => rows.map(({ inputs }) => inputsIn(indicatorOf(code), givenIn(inputs)));

  test('a formula per row', () => {
    for (const [i, given] of cells().entries()) {
      const { inputs, level, score } = rows[i] ?? { inputs: '', level: '', score: '' };
      expect([inputs, saidOf(call('LEVEL', code, RUBRIC, ...given))]).toEqual([inputs, cellOf(level)]);
      const asTyped = given.map((value, at) => typed(indicatorOf(code).inputs[at] as InputSpec, value));
      expect([inputs, saidOf(call('LEVEL', code, RUBRIC, ...asTyped))]).toEqual([inputs, cellOf(level)]);
      const between = call('SCORE', code, RUBRIC, ...given);
      if (typeof between !== 'number') expect([inputs, saidOf(between)]).toEqual([inputs, cellOf(level)]);
      else if (score !== '') expect([inputs, between.toFixed(14).slice(0, 6)]).toEqual([inputs, score]);
    }
  });

  test('one formula over columns spills a result per row', () => {
    const given = cells();
    const columns = indicatorOf(code).inputs.map((_, at) => given.map((row) => [row[at]]));
    const results = call('LEVEL', code, RUBRIC, ...columns) as unknown[][];
    expect(results.map(([one]) => saidOf(one))).toEqual(rows.map(({ level }) => cellOf(level)));
  });
});

const messageOf = (result: unknown): string =>
  result instanceof OfficeError ? `${result.code} ${result.message ?? ''}` : JSON.stringify(result);

test('TARGET and GAP take days, also typed ones, and figures below zero', () => {
  expect(call('TARGET', 'days-late', RUBRIC, 5, 43_738)).toBe(43_731);
  expect(call('TARGET', 'days-late', RUBRIC, 5, '30 ก.ย. 2562')).toBe(43_731);
  expect(call('TARGET', 'days-late', RUBRIC, [[1], [3], [5]], '30/9/2562')).toEqual([
    [43_768],
    [43_743],
    [43_731],
  ]);
  expect(call('TARGET', 'by-the-day', RUBRIC, 5, undefined)).toBe(43_735);
  expect(call('TARGET', 'change', RUBRIC, 3, '-1.25')).toBe(0.25);
  expect(call('GAP', 'change', RUBRIC, -1.25, '-๒')).toBe(0.75);
  expect(call('GAP', 'value', RUBRIC, undefined, -7)).toBe(2.01);
  expect(messageOf(call('TARGET', 'days-late', RUBRIC, 5, 'เร็ว ๆ นี้'))).toMatch(
    /^#VALUE! baseOrTarget: .*ไม่ใช่วันที่/,
  );
  expect(call('TARGET', 'days-late', RUBRIC, 5, null)).toBe('');
});

test('a target of the unit’s own is its column, and without it there is the reason', () => {
  expect(call('TARGET', 'own-targets', RUBRIC, 4, [[9], [11]])).toEqual([[9], [11]]);
  expect(messageOf(call('TARGET', 'own-percent', RUBRIC, 5, 800))).toMatch(/^#N\/A .*เป้าหมายของหน่วยงาน/);
  expect(messageOf(call('GAP', 'own-targets', RUBRIC, undefined, 6))).toMatch(/^#N\/A .*เป้าหมายของหน่วยงาน/);
  expect(messageOf(call('GAP', 'days-late', RUBRIC, 43_738, 43_750))).toMatch(/^#N\/A .*เปลี่ยนไม่ได้/);
});

test('a blank or unordered target, a blank count and a wrong day are named', () => {
  expect(messageOf(call('LEVEL', 'own-targets', RUBRIC, 6, 3, 5, null, 9, 12))).toMatch(
    /^#VALUE! input4 \(t3\): .*ยังว่าง/,
  );
  expect(messageOf(call('LEVEL', 'own-targets', RUBRIC, 6, 3, 5, 5, 4, 12))).toMatch(
    /^#VALUE! input5 \(t4\): .*ไม่เรียงลำดับ/,
  );
  expect(call('LEVEL', 'deducted', RUBRIC, 100, 95, null)).toBe('');
  expect(messageOf(call('LEVEL', 'days-late', RUBRIC, 43_738, 2563))).toMatch(/^#VALUE! input2: .*ไม่ใช่วันที่/);
});

test('CRITERIA has caps and deductions behind the levels; INDICATORS lists the inputs', () => {
  const criteria = call('CRITERIA', 'capped', RUBRIC) as unknown[][];
  expect(criteria.map(([level]) => level)).toEqual([1, 2, 3, 4, 5, '', '', '']);
  expect(criteria.slice(4)).toEqual([
    [5, 'ไม่น้อยกว่าร้อยละ 90'],
    ['', 'ได้ไม่เกินระดับ 4 หากไม่ครบเงื่อนไข: เอกสารครบถ้วน'],
    ['', 'ได้ไม่เกินระดับ 2 หากไม่ครบเงื่อนไข: ได้ร้อยละ 75'],
    ['', 'ข้อมูล late: ตั้งแต่ 2 สัญญา หัก 1 ระดับ'],
  ]);
  const listed = call('INDICATORS', RUBRIC) as unknown[][];
  expect(listed.find(([, code]) => code === 'own-percent')?.at(-1)).toBe('whole, part, t5');
});

test('a list is a whole range, wherever it stands among the inputs', () => {
  const text = { th: 'ข้อความ', en: 'text' };
  const mean = buildRubric({ id: 'รายการ', name: text, document: text, fiscalYear: 2563, round: null }, [
    {
      code: 'mean-of-list',
      no: 1,
      group: text,
      name: text,
      inputs: [reported('late', 'times', 'ช้า', 'Late'), percentages],
      measure: { kind: 'mean', values: ['percentages'] },
      levels: atLeast(null, 70, 80, 90, 95),
      deductions: [{ input: 'late', bands: [{ from: 1, levels: 1 }] }],
    },
  ]);
  expect(registerRubric(mean)).toBeNull();
  const list = [[85], [100], [90]];
  expect(call('LEVEL', 'mean-of-list', 'รายการ', 0, list)).toBe(4);
  expect(call('SCORE', 'mean-of-list', 'รายการ', 1, list)).toBe(3);
  expect(call('LEVEL', 'mean-of-list', 'รายการ', 1, [[85], [null]])).toBe('');
  expect(messageOf(call('LEVEL', 'mean-of-list', 'รายการ', [[1], [2], [3]], list))).toMatch(
    /^#VALUE! input1/,
  );
  unregisterRubric('รายการ');
});
