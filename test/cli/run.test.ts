import {
  copyFileSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx, patchXlsx } from '../../src/files';
import { findSheet, formulaAt, valueAt } from '../../src/sheet/snapshot';
import { parseCell } from '../../src/sheet/address';
import { changedParts, richWorkbook } from '../files/package';
import { idsIn } from '../i18n/ids';
import { runIn } from './command';

const RESULTS = 'samples/buriram-2561-results.xlsx';
const OTOP = '2 ยอดจำหน่าย OTOP';
let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kpi-'));
  copyFileSync(RESULTS, join(directory, 'in.xlsx'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const kpi = (...argv: string[]) => runIn(directory, argv);

const read = (name: string) => readFileSync(join(directory, name));

function cell(name: string, sheet: string, address: string) {
  const found = findSheet(openXlsx(read(name)).snapshot, sheet);
  const place = parseCell(address);
  if (!found || !place) throw new Error(`${sheet}!${address}`);
  return { value: valueAt(found, place), formula: formulaAt(found, place) };
}

interface Row {
  row: number;
  unit: string;
  code: string | null;
  inputs: Record<string, unknown>;
  state: string;
  level: number | null;
  score: number | null;
  gap: number | null;
}
interface Json {
  tables: { sheet: string; range: string; indicator: string; rubric: string; rows: Row[] }[];
}
const json = (name: string): Json => JSON.parse(kpi('score', name, '--json').out) as Json;

describe('JSON', () => {
  test('has the promised names and nothing else', () => {
    const { tables } = json('in.xlsx');
    expect(tables.map(({ indicator, rubric }) => [indicator, rubric])).toEqual([
      ['otop-income', '2561'],
      ['poverty-remaining', '2561'],
      ['capital-access', '2561'],
      ['grassroots-economy', '2561'],
    ]);
    expect(Object.keys(tables[0] ?? {})).toEqual([
      'sheet',
      'range',
      'indicator',
      'rubric',
      'questions',
      'rows',
    ]);
    expect(tables[0]?.rows[1]).toEqual({
      row: 6,
      unit: 'เมืองบุรีรัมย์',
      code: '3101',
      inputs: { base: 180830246, actual: 213379690 },
      state: 'scored',
      level: 3,
      score: 3,
      gap: 1808302.74,
    });
  });

  test('a row without a result has no level, a count is held against its target', () => {
    const { tables } = json('in.xlsx');
    const missing = tables[0]?.rows.find((row) => row.state === 'notReported');
    expect(missing).toMatchObject({ inputs: { actual: null }, level: null, score: null, gap: null });
    const counts = tables[3]?.rows.map(({ state, gap, level }) => [state, gap, level]);
    expect(counts).toContainEqual(['met', 0, null]);
    expect(counts).toContainEqual(['short', 1, null]);
  });

  test('standard output holds JSON alone, what else is to be said goes to the other', () => {
    const { out, err, status } = kpi('score', 'in.xlsx', '--json');
    expect(() => JSON.parse(out) as unknown).not.toThrow();
    expect(err).toContain('หัวตารางไม่ตรงกับตัวชี้วัดใด');
    expect(status).toBe(0);
  });
});

describe('text', () => {
  test('Thai unless asked otherwise, one line per row', () => {
    const { out } = kpi('score', 'in.xlsx');
    expect(out).toMatch(/ตัวชี้วัดที่ 2 .*\(เกณฑ์ 2561\) {2}2 ยอดจำหน่าย OTOP!A3:J28\n/);
    expect(out).toMatch(
      / 6 {2}เมืองบุรีรัมย์ +180,830,246 +213,379,690 +17\.999999… +3 +3\.0000 +1,808,302\.74 บาท\n/,
    );
    expect(out).toContain('ยังไม่มีผลงาน');
    expect(idsIn(out)).toEqual([]);
    expect(kpi('score', 'in.xlsx', '--language', 'en').out).toMatch(/Indicator 2 .*\(rubric 2561\)/);
  });

  test('columns line up, Thai vowels and tone marks taking no room', () => {
    const { out } = kpi('score', 'in.xlsx');
    const block = out.split('\n\n')[0]?.split('\n').slice(1, 12) ?? [];
    const rule = block[1] ?? '';
    const columns = [...rule.matchAll(/─+/g)].map((match) => (match.index ?? 0) + match[0].length);
    for (const line of block.slice(2)) {
      const shown = line.replace(/\p{Mn}/gu, '').padEnd(rule.length);
      // Behind each column stand two blanks.
      for (const end of columns.slice(0, -1)) expect(shown.slice(end, end + 2)).toBe('  ');
    }
  });

  test('a file without target tables says so', () => {
    writeFileSync(join(directory, 'other.xlsx'), richWorkbook());
    expect(kpi('score', 'other.xlsx', '--language', 'en')).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^No target table|Indicator/),
    });
  });

  test('a table without results is named, not scored', () => {
    copyFileSync('samples/buriram-2561.xlsx', join(directory, 'empty.xlsx'));
    const { out } = kpi('score', 'empty.xlsx');
    expect(out.match(/ยังไม่มีผลงานให้คำนวณ/g)).toHaveLength(4);
  });
});

describe('--out', () => {
  test('formulas with their results; the input keeps its bytes', () => {
    const before = read('in.xlsx');
    const { status, err } = kpi('score', 'in.xlsx', '--out', 'out.xlsx');
    expect(status).toBe(0);
    expect(err).toContain('out.xlsx');
    expect(read('in.xlsx').equals(before)).toBe(true);
    expect(cell('out.xlsx', OTOP, 'L6')).toEqual({
      value: 3,
      formula: '=IF(ISBLANK(J6),"",KPI.OTOPLEVEL(C6,J6,"2561"))',
    });
    expect(cell('out.xlsx', OTOP, 'L14').value).toBe('');
  });

  test('values on request', () => {
    kpi('score', 'in.xlsx', '--out', 'out.xlsx', '--values');
    expect(cell('out.xlsx', OTOP, 'L6')).toEqual({ value: 3, formula: null });
  });

  test('scoring the copy again gives the same scores and changes nothing more', () => {
    kpi('score', 'in.xlsx', '--out', 'out.xlsx');
    const strip = (data: Json) => data.tables.map(({ rows }) => rows);
    expect(strip(json('out.xlsx'))).toEqual(strip(json('in.xlsx')));
    kpi('score', 'out.xlsx', '--out', 'again.xlsx');
    expect(changedParts(read('out.xlsx'), read('again.xlsx'))).toEqual([]);
  });

  test('chart, picture, comment, conditional format and validation of LibreOffice stay', () => {
    const fixture = 'test/fixtures/libreoffice-chart.xlsx';
    copyFileSync(fixture, join(directory, 'lo.xlsx'));
    expect(kpi('score', 'lo.xlsx', '--out', 'out.xlsx').status).toBe(0);
    // The formulas' results are known, so nothing asks Excel to work them out.
    expect(changedParts(read('lo.xlsx'), read('out.xlsx'))).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/metadata.xml',
      'xl/styles.xml',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet4.xml',
      'xl/worksheets/sheet5.xml',
      'xl/worksheets/sheet6.xml',
    ]);
    expect(cell('out.xlsx', OTOP, 'L6').value).toBe(3);
  });

  test('where the room is taken, the scores go to a sheet of their own, and it is said', () => {
    const file = openXlsx(read('in.xlsx'));
    const taken = patchXlsx(file, {
      sheets: [
        { sheet: OTOP, cells: [{ cell: { row: 9, column: 10 }, content: { kind: 'value', value: 'จอง' } }] },
      ],
    });
    writeFileSync(join(directory, 'taken.xlsx'), taken);
    const { status, err } = kpi('score', 'taken.xlsx', '--out', 'out.xlsx');
    expect(status).toBe(0);
    expect(err).toMatch(/2 ยอดจำหน่าย OTOP!\S+: เซลล์ทางขวาของตารางมีข้อมูลอยู่แล้ว จึงเขียนคะแนนลงแผ่นงาน “.+” แทน/);
    const before = openXlsx(taken).snapshot;
    const after = openXlsx(read('out.xlsx')).snapshot;
    expect(after.sheets).toHaveLength(before.sheets.length + 1);
    expect(findSheet(after, OTOP)).toEqual(findSheet(before, OTOP));
  });
});

describe('files are never lost', () => {
  test.each([['in.xlsx'], ['./in.xlsx'], ['link.xlsx'], ['hard.xlsx']])('%s is the input itself', (out) => {
    symlinkSync(join(directory, 'in.xlsx'), join(directory, 'link.xlsx'));
    linkSync(join(directory, 'in.xlsx'), join(directory, 'hard.xlsx'));
    const before = read('in.xlsx');
    const { status, err } = kpi('score', 'in.xlsx', '--out', out, '--force');
    expect(status).toBe(2);
    expect(err).toMatch(/ต้นฉบับ[^]*the original is never overwritten/);
    expect(read('in.xlsx').equals(before)).toBe(true);
  });

  test('an existing file stays unless --force says otherwise', () => {
    writeFileSync(join(directory, 'out.xlsx'), 'precious');
    expect(kpi('score', 'in.xlsx', '--out', 'out.xlsx')).toMatchObject({
      status: 2,
      err: expect.stringContaining('--force'),
    });
    expect(read('out.xlsx').toString()).toBe('precious');
    expect(kpi('score', 'in.xlsx', '--out', 'out.xlsx', '--force').status).toBe(0);
    expect(cell('out.xlsx', OTOP, 'L6').value).toBe(3);
    expect(readdirSync(directory).sort()).toEqual(['in.xlsx', 'out.xlsx']);
  });

  test('a folder that is not there', () => {
    expect(kpi('score', 'in.xlsx', '--out', 'no/out.xlsx')).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringMatching(/ไม่มีโฟลเดอร์[^]*does not exist/),
    });
  });

  test('a folder in place of the output, which --force does not help', () => {
    for (const force of [[], ['--force']]) {
      const { status, err } = kpi('score', 'in.xlsx', '--out', '.', ...force);
      expect(status).toBe(2);
      expect(err).toMatch(/เป็นโฟลเดอร์[^]*name a file/);
    }
  });
});

describe('status 2 with a message in both languages', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['text', Buffer.from('ที่,อำเภอ'), 'ไม่ใช่ไฟล์ Excel', 'Not an Excel workbook'],
    [
      'password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'รหัสผ่าน',
      'password',
    ],
    ['cut', readFileSync(RESULTS).subarray(0, 9000), 'เสียหาย', 'damaged'],
  ])('%s', (_name, bytes, th, en) => {
    writeFileSync(join(directory, 'bad.xlsx'), bytes);
    const { status, out, err } = kpi('score', 'bad.xlsx', '--json');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('bad.xlsx');
    expect(err).toContain(th);
    expect(err).toContain(en);
  });

  test('a file that is not there, and a folder', () => {
    expect(kpi('score', 'none.xlsx')).toMatchObject({ status: 2, err: expect.stringContaining('ไม่พบไฟล์') });
    expect(kpi('score', '.')).toMatchObject({ status: 2, err: expect.stringContaining('โฟลเดอร์') });
  });

  test.each([
    [[]],
    [['score']],
    [['tally', 'in.xlsx']],
    [['score', 'in.xlsx', '--fix', 'out.xlsx']],
    [['score', 'in.xlsx', 'more.xlsx']],
    [['score', 'in.xlsx', '--colour']],
    [['score', 'in.xlsx', '--language', 'fr']],
    [['score', 'in.xlsx', '--force']],
    [['score', 'in.xlsx', '--out', '']],
  ])('wrong usage: %j', (argv) => {
    const { status, err } = kpi(...argv);
    expect(status).toBe(2);
    expect(err).toMatch(/คำสั่งไม่ถูกต้อง[^]*Wrong usage[^]*วิธีใช้[^]*Usage/);
  });

  test('--help is no mistake', () => {
    expect(kpi('--help')).toMatchObject({ status: 0, err: '', out: expect.stringContaining('วิธีใช้') });
    expect(kpi('score', '--help', '--language', 'en').out).toContain('Usage');
  });
});
