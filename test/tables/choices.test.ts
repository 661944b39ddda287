/** What the user corrects by hand overrides the headers, and outlives the session as XML in the workbook. */
import fc from 'fast-check';
import { SETTINGS_NAMESPACE } from '../../src/sheet/snapshot';
import { readSettings, recogniseTables, writeSettings, type TableChoice } from '../../src/tables';
import { only, roles, sheetOf, workbookOf, type Cells } from './build';

const rows: Cells = [
  [1, 'เมืองบุรีรัมย์', 14, 10, 12],
  [2, 'กระสัง', 14, 10, 12],
];
const twoResults = workbookOf(
  sheetOf([['ที่', 'อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)', 'ผลงาน รอบ 1', 'ผลงาน รอบ 2'], ...rows]),
);
const id = 'แผ่น1!B1';

describe('a choice', () => {
  test('names the column that is the result', () => {
    const table = only(twoResults, [{ tableId: id, roles: { 4: 'result' } }]);
    expect(roles(table)).toBe('number unit target other result');
    expect(table.correctedByHand).toBe(true);
  });

  test('takes a role from the column that had it', () => {
    const workbook = workbookOf(
      sheetOf([['ที่', 'อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)', 'ผลงาน', 'แก้ไขแล้ว'], ...rows]),
    );
    expect(roles(only(workbook, [{ tableId: id, roles: { 4: 'result' } }]))).toBe(
      'number unit target other result',
    );
  });

  test('is not applied to a column whose header has changed since', () => {
    const choice: TableChoice = { tableId: id, roles: { 4: 'result' }, headers: { 4: 'ผลงาน ก่อนแทรกคอลัมน์' } };
    const table = only(twoResults, [choice]);
    expect(roles(table)).toBe('number unit target ? ?');
    expect(table.correctedByHand).toBe(false);
  });

  test('of another table changes nothing', () => {
    expect(only(twoResults, [{ tableId: 'อื่น!B1', roles: { 4: 'result' } }])).toEqual(only(twoResults));
  });

  test('says which indicator a table with unclear headers is', () => {
    const workbook = workbookOf(sheetOf([['ที่', 'อำเภอ', 'เป้าหมาย', 'ผลงาน'], ...rows]));
    const [unclear] = recogniseTables(workbook, []).unrecognised;
    expect(unclear).toMatchObject({
      id,
      reason: 'unknownHeaders',
      headers: ['ที่', 'อำเภอ', 'เป้าหมาย', 'ผลงาน'],
    });
    const table = only(workbook, [{ tableId: id, indicator: 'capital-access', rubric: '2561', roles: {} }]);
    expect(table).toMatchObject({ id, indicator: 'capital-access', correctedByHand: true });
    expect(roles(table)).toBe('number unit target result');
  });

  test('of an indicator does not hide that a column is missing', () => {
    const choice: TableChoice = { tableId: id, indicator: 'otop-income', rubric: '2561', roles: {} };
    expect(recogniseTables(twoResults, [choice]).unrecognised).toMatchObject([
      { reason: 'missingColumn', missing: 'base' },
    ]);
    expect(roles(only(twoResults, [{ ...choice, roles: { 2: 'base', 4: 'result' } }]))).toContain('base');
  });

  test('makes a table of a block without a header for its units', () => {
    const workbook = workbookOf(
      sheetOf(
        [
          ['รายการ', 'จำนวน', 'ทำแล้ว'],
          ['กลุ่ม ก', 10, 9],
          ['กลุ่ม ข', 20, 20],
        ],
        { down: 2, right: 1 },
      ),
    );
    const [block] = recogniseTables(workbook, []).unrecognised;
    const tableId = block?.id ?? '';
    const choice: TableChoice = {
      tableId,
      indicator: 'capital-access',
      rubric: '2561',
      roles: { 1: 'unit', 2: 'target', 3: 'result' },
    };
    expect(only(workbook, [choice])).toMatchObject({
      id: tableId,
      rows: [{ name: 'กลุ่ม ก', kind: 'district', code: null }, { name: 'กลุ่ม ข' }],
    });
  });

  test('of an unknown indicator or rubric leaves the table unrecognised', () => {
    const choice: TableChoice = { tableId: id, indicator: 'capital-access', rubric: '2599', roles: {} };
    expect(recogniseTables(twoResults, [choice]).unrecognised).toMatchObject([
      { id, reason: 'ambiguousIndicator' },
    ]);
  });
});

describe('settings', () => {
  // What XML 1.0 cannot hold is left out when writing: the round trip is promised for the rest.
  const text = fc
    .string({ unit: 'binary' })
    .map((value) => value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''));
  const role = fc.constantFrom('unit', 'base', 'target', 'result', 'level', 'other');
  const choice = fc
    .record({
      tableId: text,
      indicator: fc.option(text, { nil: undefined }),
      columns: fc.uniqueArray(fc.record({ index: fc.nat(16_383), role, header: text }), {
        selector: ({ index }) => index,
      }),
    })
    .map(({ tableId, indicator, columns }): TableChoice => {
      const headers = Object.fromEntries(columns.map(({ index, header }) => [index, header]));
      return {
        tableId,
        ...(indicator === undefined ? {} : { indicator, rubric: '2561' }),
        roles: Object.fromEntries(columns.map((column) => [column.index, column.role])),
        ...(columns.length > 0 ? { headers } : {}),
      };
    });

  test('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 4 }), (choices) => {
        expect(readSettings(writeSettings({ choices }))).toEqual({ choices });
      }),
    );
  });

  test('no part means no choices', () => {
    expect(readSettings(null)).toEqual({ choices: [] });
    expect(readSettings('  ')).toEqual({ choices: [] });
  });

  const written = writeSettings({
    choices: [{ tableId: 'ก!B3', roles: { 9: 'result' }, headers: { 9: 'ผล & "งาน"\nปี 61' } }],
  });

  test.each([
    ['declaration and byte order mark', `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n${written}`],
    ['comments and line breaks', written.replace('<table', '\n  <!-- แก้ <มือ> -->\n  <table')],
    [
      'elements of a later version',
      written.replace('</settings>', '<view zoom="2"><column index="x"/></view></settings>'),
    ],
    ['single quotes', written.replace(/index="9"/, "index = '9'")],
  ])('%s are understood', (_name, xml) => {
    expect(readSettings(xml)).toEqual({
      choices: [{ tableId: 'ก!B3', roles: { 9: 'result' }, headers: { 9: 'ผล & "งาน"\nปี 61' } }],
    });
  });

  test.each([
    ['not XML', 'hello'],
    ['cut off', written.slice(0, -5)],
    ['cut off inside a tag', written.slice(0, 60)],
    ['another namespace', written.replace(SETTINGS_NAMESPACE, 'urn:other')],
    ['tags crossed', '<settings xmlns="urn:kpi-addin:settings:1"><table id="a"></settings></table>'],
    ['two roots', `${written}${written}`],
    ['unknown role', written.replace('role="result"', 'role="boss"')],
    ['inherited name as role', written.replace('role="result"', 'role="toString"')],
    ['column that is no number', written.replace('index="9"', 'index="K"')],
    ['column beyond the sheet', written.replace('index="9"', 'index="16384"')],
    ['table without id', written.replace(/ id="[^"]*"/, '')],
    ['unknown entity', written.replace('&#38;', '&boom;')],
    ['bare ampersand', written.replace('&#38;', '&')],
    ['document type', `<!DOCTYPE x [<!ENTITY a "b">]>${written}`],
  ])('%s counts as damaged and is said', (_name, xml) => {
    expect(readSettings(xml)).toEqual({ choices: [], damaged: true });
  });

  test('whatever is cut out of them, reading never throws', () => {
    fc.assert(
      fc.property(fc.nat(written.length), fc.nat(written.length), (from, length) => {
        const cut = written.slice(0, from) + written.slice(from + length);
        expect(Array.isArray(readSettings(cut).choices)).toBe(true);
      }),
    );
  });
});
