/** Where more is better, a result whose words speak of what is not done is asked about, never scored as if it were done. */
import { planScores } from '../../src/plans';
import { openQuestions, recogniseTables, scoreTable, type TableChoice, scoreTables } from '../../src/tables';
import { evaluator } from '../plans/evaluate';
import { applied, sheetOf, workbookOf } from './build';

const CAPITAL = 'จำนวนเป้าหมายที่ต้องบรรลุ (แหล่งทุน) ปี 61';

function read(given: string, result: string, answer?: string) {
  const sheet = sheetOf([
    ['ที่', 'อำเภอ', given, result],
    [1, 'กระสัง', 14, 2],
    [2, 'คูเมือง', 14, 15],
    [3, 'นางรอง', 14, null],
  ]);
  const choice: TableChoice = { tableId: 'แผ่น1!B1', roles: {} };
  const answers = answer === undefined ? {} : { answers: { counts: { answer, words: result } } };
  const workbook = workbookOf(sheet);
  const { tables } = recogniseTables(workbook, [{ ...choice, ...answers }]);
  const [table] = tables;
  if (!table) throw new Error('no table');
  const scored = scoreTable(table, sheet).rows;
  return { workbook, tables, table, scored, states: scored.map(({ outcome }) => outcome.state) };
}

test.each([
  'ผล (ยังไม่เข้าถึงแหล่งทุน)',
  'ผล (ยังไม่บรรลุ)',
  'ผลการดำเนินงาน (ไม่เข้าถึงแหล่งทุน)',
  'ผลงาน (คงเหลือ)',
  'ผล (เหลืออีก)',
  'Result (not yet reached)',
])('asked: %s', (result) => {
  const { table, states } = read(CAPITAL, result);
  expect(openQuestions(table)).toMatchObject([{ kind: 'counts', answers: ['done', 'notDone'] }]);
  expect(states).toEqual(['asked', 'asked', 'notReported']);
});

test.each(['ผล', 'ผลการช่วยเหลือ', 'ผลการดำเนินงาน (ไม่น้อยกว่า 50)', 'ผล (ยังไม่รวมงบอื่น)'])(
  'not asked: %s',
  (result) => {
    expect(openQuestions(read(CAPITAL, result).table)).toEqual([]);
  },
);

test('what is not done is taken from the target, live too; more of it than there is to do is an error', () => {
  const result = 'ผล (ยังไม่เข้าถึงแหล่งทุน)';
  expect(read(CAPITAL, result, 'done').scored[0]?.inputs[1]?.value).toBe(2);
  const { workbook, tables, scored, states } = read(CAPITAL, result, 'notDone');
  expect(scored[0]?.inputs[1]).toMatchObject({ value: 12, typed: 2 });
  expect(states).toEqual(['scored', 'error', 'notReported']);
  const { plan } = planScores({
    workbook,
    tables: scoreTables(workbook, tables),
    mode: 'formulas',
    place: 'adjacent',
    language: 'th',
  });
  const at = evaluator(applied(workbook, plan));
  const first = scored[0]?.outcome;
  expect(at('แผ่น1', 1, 5)).toBe(first && 'level' in first ? first.level : null);
  expect([at('แผ่น1', 2, 5), at('แผ่น1', 3, 5)]).toEqual([{ error: '#VALUE!' }, '']);
});

test('of sales no rest can be taken: only that they are what was sold', () => {
  const { table, states } = read('ยอดจำหน่าย OTOP ปี 60', 'ผล (ยังไม่ครบ)');
  expect(openQuestions(table)).toMatchObject([{ answers: ['done'] }]);
  expect(states[0]).toBe('asked');
  expect(read('ยอดจำหน่าย OTOP ปี 60', 'ผล (ยังไม่ครบ)', 'done').states[0]).toBe('scored');
});
