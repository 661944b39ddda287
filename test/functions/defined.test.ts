/** The golden cases of every measure, form of levels, deduction and cap through KPI.LEVEL and KPI.SCORE, as staff type them. */
import type { InputSpec, InputValue } from '../../src/scoring';
import { registerRubric } from '../../src/scoring';
import { unregisterRubric } from '../../src/scoring/registry';
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
