/** What figures settle where words leave it open, and what they contradict. */
import { recogniseTables, scoreTables } from '../../src/tables';
import { partOf } from '../../src/tables/parts';
import { sheetOf, workbookOf, type Cells } from './build';

const names = ['กระสัง', 'คูเมือง', 'นางรอง'];
const TITLE = 'ผลการเบิกจ่ายงบประมาณ รอบที่ 2 ปีงบประมาณ 2562';

function read(headers: Cells, rows: Cells, title = TITLE) {
  const workbook = workbookOf(
    sheetOf([[title], ...headers, ...names.map((name, i) => [name, ...(rows[i] ?? [])])]),
  );
  const { tables, unrecognised } = recogniseTables(workbook, []);
  const [table] = scoreTables(workbook, tables);
  return {
    parts: (table?.table.columns ?? unrecognised[0]?.columns ?? [])
      .map((one) => partOf(one) ?? '?')
      .join(' '),
    missing: unrecognised.map(({ missing }) => missing),
    levels: table?.rows.map(({ outcome }) => ('level' in outcome ? outcome.level : outcome.state)),
  };
}

const KINDS: Cells = [
  ['หน่วยงาน', 'งบประมาณ (บาท)', null, null, null, null, null],
  [null, 'ได้รับจัดสรร', null, null, 'เบิกจ่ายแล้ว', null, null],
  [null, 'ดำเนินงาน', 'ลงทุน', 'รวม', 'ดำเนินงาน', 'ลงทุน', 'รวม'],
];

test('of kinds of budget and their total, the total; the words above all of them are a title', () => {
  expect(
    read(KINDS, [
      [40, 60, 100, 38, 60, 98],
      [50, 50, 100, 50, 50, 100],
      [10, 90, 100, 10, 75, 85],
    ]),
  ).toEqual({
    parts: 'unit other other target other other result',
    missing: [],
    levels: [4, 5, 2],
  });
});

test('no sum, no choice: it is asked', () => {
  const headers: Cells = [['อำเภอ', 'งบดำเนินงานจัดสรร', 'งบลงทุนจัดสรร', 'เบิกจ่าย']];
  const { missing, levels } = read(headers, [
    [40, 60, 98],
    [50, 50, 100],
    [10, 90, 85],
  ]);
  expect({ missing, levels }).toEqual({ missing: ['target'], levels: undefined });
});

const QUARTERS: Cells = [['อำเภอ', 'งบจัดสรร', 'เบิกจ่ายสะสม สิ้นไตรมาส 3', 'เบิกจ่ายสะสม สิ้นไตรมาส 4']];

test('cumulative quarters: the last, unless a row shrinks', () => {
  expect(
    read(QUARTERS, [
      [100, 50, 98],
      [100, 80, 100],
      [100, 60, 85],
    ]),
  ).toMatchObject({
    parts: 'unit target other result',
    levels: [4, 5, 2],
  });
  expect(
    read(QUARTERS, [
      [100, 50, 98],
      [100, 80, 20],
      [100, 60, 85],
    ]).parts,
  ).toBe('unit target ? ?');
});

test("headers that stand over each other's figures are not believed", () => {
  const headers: Cells = [['อำเภอ', 'เบิกจ่าย', 'ได้รับจัดสรร', 'ร้อยละ']];
  expect(
    read(headers, [
      [100, 98, 98],
      [100, 80, 80],
      [200, 170, 85],
    ]),
  ).toMatchObject({
    missing: ['target'],
    levels: undefined,
  });
});

test('units by their codes, beside no name', () => {
  const workbook = workbookOf(
    sheetOf([
      [TITLE],
      ['รหัสอำเภอ', 'งบจัดสรร', 'เบิกจ่าย'],
      [3101, 100, 90],
      ['3102', 100, 95],
      [3199, 100, 95],
    ]),
  );
  const [table] = recogniseTables(workbook, []).tables;
  expect(table?.rows.map(({ code }) => code)).toEqual(['3101', '3102', null]);
});

test('thousands behind the title are thousands of both columns', () => {
  const workbook = workbookOf(
    sheetOf([
      ['ยอดจำหน่าย OTOP ปีงบประมาณ 2561 (พันบาท)'],
      ['อำเภอ', 'ยอดจำหน่าย ปี 2560', 'ยอดจำหน่าย ปี 2561'],
      ['กระสัง', 1000.001, 1200.001],
      ['คูเมือง', 1000, 1150],
    ]),
  );
  const [table] = scoreTables(workbook, recogniseTables(workbook, []).tables);
  expect(table?.rows[0]?.inputs.map(({ value }) => value)).toEqual([1_000_001, 1_200_001]);
});

test('households with a low average income are counted, so that a total has a level', () => {
  const workbook = workbookOf(
    sheetOf([
      ['ครัวเรือนยากจนเป้าหมาย รอบที่ 2 ปีงบประมาณ 2562'],
      ['อำเภอ', 'ครัวเรือนเป้าหมาย', 'คงเหลือ'],
      ['กระสัง', 50, 2],
      ['คูเมือง', 50, 2],
      ['รวมทั้งสิ้น', 100, 4],
    ]),
  );
  const [table] = scoreTables(workbook, recogniseTables(workbook, []).tables);
  expect(table?.rows.map(({ outcome }) => 'level' in outcome && outcome.level)).toEqual([5, 5, 5]);
});
