/** `kpi check` as a person and a program use it: files in, findings and exit status out, certain fixes in a copy. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/checks';
import { openXlsx, patchXlsx, planToPatch, type CellPatch } from '../../src/files';
import { planFindingsSheet } from '../../src/plans/findings/sheet';
import { parseCell } from '../../src/sheet/address';
import { findSheet, valueAt } from '../../src/sheet/snapshot';
import { changedParts } from '../files/package';
import { runIn } from './command';

const CAPITAL = '4 การเข้าถึงแหล่งทุน';
let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kpi-'));
  copyFileSync('samples/buriram-2561.xlsx', join(directory, 'in.xlsx'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const kpi = (...argv: string[]) => runIn(directory, argv);

const path = (name: string) => join(directory, name);
const read = (name: string) => new Uint8Array(readFileSync(path(name)));

function cell(name: string, address: string) {
  const sheet = findSheet(openXlsx(read(name)).snapshot, CAPITAL);
  const place = parseCell(address);
  if (!sheet || !place) throw new Error(address);
  return valueAt(sheet, place);
}

/** A copy of the sample in which cells of the fourth sheet are typed over. */
function typed(name: string, cells: Readonly<Record<string, string | number | null>>): void {
  const patches = Object.entries(cells).map(([address, value]): CellPatch => {
    const place = parseCell(address);
    if (!place) throw new Error(address);
    return { cell: place, content: { kind: 'value', value } };
  });
  const file = openXlsx(read('in.xlsx'));
  writeFileSync(path(name), patchXlsx(file, { sheets: [{ sheet: CAPITAL, cells: patches }] }));
}

/** The fourth sheet alone, without a fault: what stands on the others is true of the printed tables. */
function clean(name: string): void {
  const file = openXlsx(read('in.xlsx'));
  const others = file.snapshot.sheets.filter((sheet) => sheet.name !== CAPITAL);
  const sheets = others.map(({ name: sheet, used, values }) => ({
    sheet,
    cells: values.flatMap((row, down) =>
      row.map((_, across): CellPatch => ({
        cell: { row: (used?.top ?? 0) + down, column: (used?.left ?? 0) + across },
        content: { kind: 'value', value: null },
      })),
    ),
  }));
  writeFileSync(path(name), patchXlsx(file, { sheets }));
}

interface Json {
  files: {
    file: string;
    tables: Record<string, unknown>[];
    findings: {
      id: string;
      check: string;
      severity: string;
      sheet: string;
      cell: string;
      message: string;
      suggestion: string | null;
    }[];
  }[];
}
const json = (...argv: string[]): Json => JSON.parse(kpi('check', ...argv, '--json').out) as Json;

describe('JSON', () => {
  test('has the promised names and nothing else', () => {
    const { files } = json('in.xlsx');
    expect(files.map(({ file }) => file)).toEqual(['in.xlsx']);
    const [file] = files;
    expect(Object.keys(file ?? {})).toEqual(['file', 'tables', 'findings', 'findingsLeftOut']);
    expect(file?.tables[2]).toEqual({
      sheet: CAPITAL,
      range: 'A4:G28',
      indicator: 'capital-access',
      rubric: '2561',
    });
    for (const finding of file?.findings ?? []) {
      expect(Object.keys(finding)).toEqual([
        'id',
        'check',
        'severity',
        'sheet',
        'cell',
        'message',
        'suggestion',
      ]);
      expect(finding.cell).toMatch(/^[A-Z]+[0-9]+$/);
      expect(['error', 'warning', 'info']).toContain(finding.severity);
    }
  });

  test('names the planted cell, in the language asked for', () => {
    typed('bad.xlsx', { G10: '๑๒ แห่ง' });
    const at = (language: string) =>
      json('bad.xlsx', '--language', language).files[0]?.findings.find(
        ({ sheet, cell: place }) => sheet === CAPITAL && place === 'G10',
      );
    expect(at('th')?.message).toMatch(/G10[^]*[ก-๛]/);
    expect(at('en')?.message).toMatch(/G10[^]*[a-z]/);
    expect(at('en')?.id).toBe(at('th')?.id);
  });

  test('the same on every run, and one entry for each file in the order given', () => {
    copyFileSync(path('in.xlsx'), path('b.xlsx'));
    const { files } = json('b.xlsx', 'in.xlsx');
    expect(files.map(({ file }) => file)).toEqual(['b.xlsx', 'in.xlsx']);
    expect(files[0]?.findings).toEqual(files[1]?.findings);
    expect(json('b.xlsx', 'in.xlsx').files).toEqual(files);
  });
});

test('an earlier report in the workbook is neither read as a table nor checked', () => {
  const file = openXlsx(read('in.xlsx'));
  const workbook = file.snapshot;
  const findings = checkWorkbook(workbook, []);
  const report = planFindingsSheet({ workbook, findings, accepted: [], language: 'th', date: '2018-09-30' });
  writeFileSync(path('reported.xlsx'), patchXlsx(file, planToPatch(report)));
  const [before, after] = [json('in.xlsx'), json('reported.xlsx')].map(({ files }) => files[0]);
  expect(after?.tables).toEqual(before?.tables);
  expect(after?.findings).toEqual(before?.findings);
  expect(after?.findings).toHaveLength(findings.length);
});

describe('exit status', () => {
  test('0 where no error was found', () => {
    clean('clean.xlsx');
    const { status, out, err } = kpi('check', 'clean.xlsx');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^clean\.xlsx: ตรวจ 1 ตาราง/);
    expect(out).not.toContain('ข้อผิดพลาด');
  });

  test('1 where one was', () => {
    clean('clean.xlsx');
    expect(kpi('check', 'clean.xlsx', 'in.xlsx').status).toBe(1);
    expect(kpi('check', 'in.xlsx', '--json').status).toBe(1);
  });

  test('2 where a file cannot be read, after the others were checked', () => {
    writeFileSync(path('text.xlsx'), 'ที่,อำเภอ');
    const { status, out, err } = kpi('check', 'text.xlsx', 'none.xlsx', 'in.xlsx');
    expect(status).toBe(2);
    expect(err).toMatch(/text\.xlsx[^]*ไม่ใช่ไฟล์ Excel[^]*none\.xlsx[^]*ไม่พบไฟล์/);
    expect(out).toMatch(/^in\.xlsx: /);
    expect(out).toMatch(/รวม 1 ไฟล์ .*อ่านไม่ได้ 2 ไฟล์\n$/);
    expect(json('none.xlsx', 'in.xlsx').files.map(({ file }) => file)).toEqual(['in.xlsx']);
  });

  test.each([
    [['check']],
    [['check', 'in.xlsx', '--out', 'out.xlsx']],
    [['check', 'in.xlsx', '--values']],
    [['check', 'in.xlsx', '--force']],
    [['check', 'in.xlsx', '--fix', '']],
    [['check', 'in.xlsx', 'in.xlsx', '--fix', 'out.xlsx']],
  ])('2 and the usage: %j', (argv) => {
    const { status, err } = kpi(...argv);
    expect(status).toBe(2);
    expect(err).toMatch(/คำสั่งไม่ถูกต้อง[^]*Wrong usage[^]*check ไฟล์\.xlsx/);
    expect(existsSync(path('out.xlsx'))).toBe(false);
  });
});

describe('text', () => {
  test('by sheet and severity with counts, each finding at its cell', () => {
    const { out } = kpi('check', 'in.xlsx');
    expect(out).toMatch(/^in\.xlsx: ตรวจ 4 ตาราง พบ ข้อผิดพลาด \d+ · ควรตรวจสอบ \d+/);
    const sheets = [...out.matchAll(/^แผ่นงาน “(.+)”$/gm)].map((match) => match[1]);
    const order = openXlsx(read('in.xlsx')).snapshot.sheets.map(({ name }) => name);
    expect(sheets).toEqual(order.filter((name) => sheets.includes(name)));
    for (const [, severity, count] of out.matchAll(/^ {2}(\S+) \((\d+)\)$/gm)) {
      expect(['ข้อผิดพลาด', 'ควรตรวจสอบ', 'ข้อสังเกต']).toContain(severity);
      expect(Number(count)).toBeGreaterThan(0);
    }
    const listed = out.match(/^ {4}[A-Z]+\d+(?::[A-Z]+\d+)? {2,}\S/gm) ?? [];
    expect(listed).toHaveLength(json('in.xlsx').files[0]?.findings.length ?? 0);
  });

  test('in English', () => {
    const { out } = kpi('check', 'in.xlsx', '--language', 'en');
    expect(out).toMatch(/^in\.xlsx: 4 tables checked: \d+ errors · \d+ warnings/);
    expect(out).toMatch(/^Sheet "/m);
    expect(out).toMatch(/^ {2}errors \(\d+\)$/m);
  });

  test('control characters of a sheet never reach the terminal', () => {
    typed('bad.xlsx', { G10: 'ก\u001b[31m\nข' });
    expect(kpi('check', 'bad.xlsx').out).toContain('G10');

    expect(kpi('check', 'bad.xlsx').out).not.toMatch(/\u001b/);
  });

  test('a file without tables says so', () => {
    const file = openXlsx(read('in.xlsx'));
    const cells = (sheet: (typeof file.snapshot.sheets)[number]): CellPatch[] =>
      sheet.values.flatMap((row, down) =>
        row.map((_, across) => ({
          cell: { row: (sheet.used?.top ?? 0) + down, column: (sheet.used?.left ?? 0) + across },
          content: { kind: 'value', value: null },
        })),
      );
    const sheets = file.snapshot.sheets.map((sheet) => ({ sheet: sheet.name, cells: cells(sheet) }));
    writeFileSync(path('blank.xlsx'), patchXlsx(file, { sheets }));
    expect(kpi('check', 'blank.xlsx')).toEqual({
      status: 0,
      err: '',
      out: 'blank.xlsx: ไม่พบตารางเป้าหมายที่รู้จักในไฟล์นี้\n',
    });
  });
});

describe('--fix', () => {
  test('mends what is certain in a copy and leaves all else', () => {
    const held = cell('in.xlsx', 'G10');
    expect(typeof held).toBe('number');
    typed('bad.xlsx', { G10: `${String(held)} ` });
    const before = read('bad.xlsx');
    const { status, err } = kpi('check', 'bad.xlsx', '--fix', 'out.xlsx');
    expect(status).toBe(1);
    expect(err).toMatch(/แก้ \d+ รายการ \(\d+ เซลล์\) ลงใน out\.xlsx\nเหลือ \d+ รายการ/);
    expect(read('bad.xlsx')).toEqual(before);
    expect(cell('out.xlsx', 'G10')).toBe(held);
    const sheets = changedParts(before, read('out.xlsx')).filter((part) => part.includes('/sheet'));
    expect(sheets).toHaveLength(1);
    const again = json('out.xlsx').files[0]?.findings.filter(({ cell: place }) => place === 'G10');
    expect(again?.filter(({ sheet }) => sheet === CAPITAL)).toEqual([]);
  });

  test('with nothing certain the copy is the same', () => {
    const { err } = kpi('check', 'in.xlsx', '--fix', 'out.xlsx');
    expect(err).toContain('out.xlsx');
    expect(openXlsx(read('out.xlsx')).snapshot).toEqual(openXlsx(read('in.xlsx')).snapshot);
  });

  test('never over the input, over another file only when told to', () => {
    expect(kpi('check', 'in.xlsx', '--fix', 'in.xlsx')).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('ไฟล์ต้นฉบับ'),
    });
    writeFileSync(path('out.xlsx'), 'kept');
    expect(kpi('check', 'in.xlsx', '--fix', 'out.xlsx').status).toBe(2);
    expect(readFileSync(path('out.xlsx'), 'utf8')).toBe('kept');
    expect(kpi('check', 'in.xlsx', '--fix', 'out.xlsx', '--force').status).toBe(1);
    expect(openXlsx(read('out.xlsx')).snapshot.sheets).toHaveLength(6);
  });

  test('a file that cannot be read leaves no copy', () => {
    writeFileSync(path('text.xlsx'), 'ที่,อำเภอ');
    expect(kpi('check', 'text.xlsx', '--fix', 'out.xlsx').status).toBe(2);
    expect(existsSync(path('out.xlsx'))).toBe(false);
  });

  test('JSON goes to one stream, what was mended to the other', () => {
    const { out, err } = kpi('check', 'in.xlsx', '--fix', 'out.xlsx', '--json');
    expect((JSON.parse(out) as Json).files).toHaveLength(1);
    expect(err).not.toBe('');
  });
});
