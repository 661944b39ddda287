/** Rows are scored by the indicator's own percentage from cells as staff type them. */
import { findSheet, type CellValue } from '../../src/sheet/snapshot';
import { recogniseTables, scoreTable, type ScoredRow } from '../../src/tables';
import { only, sample, sheetOf, workbookOf } from './build';

function scored(header: readonly string[], ...figures: readonly CellValue[]): ScoredRow {
  const workbook = workbookOf(
    sheetOf([
      ['ที่', 'อำเภอ', ...header],
      [1, 'กระสัง', ...figures],
      [2, 'คูเมือง'],
    ]),
  );
  const [sheet] = workbook.sheets;
  const [row] = sheet ? scoreTable(only(workbook), sheet).rows : [];
  if (!row) throw new Error('no row');
  return row;
}

const otop = (base: CellValue, actual: CellValue) => scored(['ยอดจำหน่าย OTOP ปี 60', 'ผลงาน'], base, actual);
const poverty = (target: CellValue, left: CellValue) =>
  scored(['ครัวเรือนยากจนที่พัฒนาได้', 'คงเหลือจริง'], target, left);
const groups = (target: CellValue, result: CellValue) =>
  scored(['เป้าหมาย รอบที่ 1', 'เป้าหมาย ยอดสะสม ณ ก.ย.61', 'ผลงาน'], 1, target, result);

const levelOf = ({ outcome }: ScoredRow) => ('level' in outcome ? outcome.level : outcome.state);

test.each<readonly [CellValue, CellValue, number | string]>([
  [1000, 1170, 2],
  [1000, 1169, 1],
  [1000, 0, 0],
  [1000, null, 'notReported'],
  [1000, '', 'notReported'],
  [1000, '  ', 'notReported'],
  [null, 1170, 'notReported'],
  ['๑,๐๐๐', '๑,๑๗๐.๐๐ บาท', 2],
  [1000, 'รอข้อมูล', 'error'],
  [1000, true, 'error'],
  [1000, { error: '#N/A' }, 'error'],
  [0, 10, 'error'],
])('OTOP sales %j -> %j: %s', (base, actual, expected) => {
  expect(levelOf(otop(base, actual))).toBe(expected);
});

test.each<readonly [CellValue, CellValue, number | string]>([
  [48, 24, 5],
  [48, 25, 2],
  [14, 0, 5],
  [14, null, 'notReported'],
  [0, null, 5],
  [8, 9, 0],
])('households %j, remaining %j: %s', (target, left, expected) => {
  expect(levelOf(poverty(target, left))).toBe(expected);
});

test('a target of nothing is exempt, with no gap to speak of', () => {
  expect(poverty(0, null)).toMatchObject({ outcome: { state: 'exempt', score: 5 }, gap: null });
});

test.each<readonly [CellValue, CellValue, object]>([
  [2, 2, { state: 'cumulative', met: true, short: 0, target: 2, result: 2 }],
  [2, 1, { state: 'cumulative', met: false, short: 1 }],
  [2, 0, { state: 'cumulative', met: false, short: 2 }],
  [2, 3, { state: 'cumulative', met: true, short: 0 }],
  [2, null, { state: 'notReported', missing: ['result'] }],
  [2, 1.5, { state: 'error' }],
  [2, -1, { state: 'error' }],
])('groups %j, developed %j', (target, result, expected) => {
  expect(groups(target, result).outcome).toMatchObject(expected);
});

test('an error names its cell in both languages', () => {
  const { outcome } = otop(1000, 'รอข้อมูล');
  if (outcome.state !== 'error') throw new Error(outcome.state);
  expect(outcome.error).toMatchObject({ kind: 'value', input: 'actual' });
  expect(outcome.error.message.th).toContain('D2');
  expect(outcome.error.message.en).toContain('D2');
  expect(outcome.error.message.en).toContain('รอข้อมูล');
});

test('inputs carry their cells; a table without a result column is not reported', () => {
  const row = scored(['ยอดจำหน่าย OTOP ปี 60', 'หมายเหตุ'], 1000, null);
  expect(row.inputs).toEqual([
    { name: 'base', value: 1000, cell: { row: 1, column: 2 } },
    { name: 'actual', value: null, cell: null },
  ]);
  expect(row.outcome).toEqual({ state: 'notReported', missing: ['actual'] });
});

test("each of the print's 120 OTOP targets, given as the result, earns its own column's level", () => {
  const workbook = sample('buriram-2561');
  const table = recogniseTables(workbook, []).tables.find(({ indicator }) => indicator === 'otop-income');
  const sheet = findSheet(workbook, table?.sheet ?? '');
  if (!table || !sheet) throw new Error('no table');
  const targets = table.columns.filter(({ role }) => role === 'levelTarget');
  const earned = targets.flatMap(({ column, level }) => {
    const columns = [
      ...table.columns.filter((one) => one.role !== 'result'),
      { column, header: '', role: 'result' as const },
    ];
    return scoreTable({ ...table, columns }, sheet).rows.map((row) => [level, levelOf(row)]);
  });
  expect(earned).toHaveLength(120);
  expect(earned.filter(([level, got]) => level !== got)).toEqual([]);
});

test('the results sample has every state there is', () => {
  const workbook = sample('buriram-2561-results');
  const states = recogniseTables(workbook, []).tables.map((table) => {
    const sheet = findSheet(workbook, table.sheet);
    const rows = sheet ? scoreTable(table, sheet).rows : [];
    const count = (state: string) => rows.filter(({ outcome }) => outcome.state === state).length;
    return [
      rows.length,
      count('scored') + count('cumulative'),
      count('exempt'),
      count('notReported'),
      count('error'),
    ];
  });
  expect(states).toEqual([
    [24, 18, 0, 6, 0],
    [24, 22, 1, 1, 0],
    [24, 23, 0, 1, 0],
    [23, 22, 0, 1, 0],
  ]);
});
