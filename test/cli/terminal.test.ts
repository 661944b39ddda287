/** What stands in files never steers the terminal, and long lists and faults of the program end as somebody can use. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../src/checks';
import { checkJson } from '../../src/cli/checkJson';
import { checkText } from '../../src/cli/checkText';
import type { CheckedFile } from '../../src/cli/checkedFile';
import { run } from '../../src/cli/run';
import { openXlsx } from '../../src/files';
import { book, oneSheet, worksheet } from '../files/package';
import { runIn } from './command';

/** Control characters but line feed and tab, line separators, bidirectional controls. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
/** ESC, CSI as one character (C1), a right-to-left override and an isolate. */
const HOSTILE = '_x001B_[2J\u009b31m\u202eลวง\u2066';

let directory = '';
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'kpi-'))));
afterEach(() => rmSync(directory, { recursive: true }));

const kpi = (...argv: string[]) => runIn(directory, argv);

function text(address: string, value: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** Hostile words as the sheet's name, a unit's name, a figure and another table's header. */
function hostileWorkbook(): Uint8Array {
  const rows = [
    `<row r="1">${text('A1', 'อำเภอ')}${text('B1', 'ยอดจำหน่าย OTOP ปี 2560')}${text('C1', 'ยอดจำหน่าย OTOP ปี 2561')}</row>`,
    `<row r="2">${text('A2', `คูเมือง${HOSTILE}`)}<c r="B2"><v>100</v></c><c r="C2"><v>118</v></c></row>`,
    `<row r="3">${text('A3', 'กระสัง')}<c r="B3"><v>100</v></c>${text('C3', HOSTILE)}</row>`,
    `<row r="6">${text('A6', HOSTILE)}${text('B6', 'จำนวน')}</row>`,
    `<row r="7">${text('A7', 'ก')}<c r="B7"><v>1</v></c></row>`,
  ];
  const name = `แผ่น${HOSTILE.replace('_x001B_', '')}`;
  return book([{ name, xml: worksheet(`<sheetData>${rows.join('')}</sheetData>`) }]);
}

describe('control and bidirectional characters', () => {
  const NAME = 'a\u001b[31m\u009b\u202e\nb.xlsx';

  test.each([
    ['score', NAME],
    ['score', NAME, '--json'],
    ['check', NAME],
    ['check', NAME, '--json'],
    ['check', NAME, '--language', 'en'],
    ['score', NAME, '--out', `out-${NAME}`],
    ['check', NAME, '--fix', `fix-${NAME}`],
    ['check', `none-${NAME}`],
    ['score', `--\u001b[2J\u009b`],
  ])('%s %j', (...argv) => {
    writeFileSync(join(directory, NAME), hostileWorkbook());
    const { out, err } = kpi(...argv);
    expect(out + err).not.toBe('');
    expect(out).not.toMatch(STEERING);
    expect(err).not.toMatch(STEERING);
  });

  test('JSON gives back every character', () => {
    writeFileSync(join(directory, NAME), hostileWorkbook());
    const scored = JSON.parse(kpi('score', NAME, '--json').out) as { tables: { sheet: string }[] };
    expect(scored.tables[0]?.sheet).toBe('แผ่น[2J\u009b31m\u202eลวง\u2066');
    const checked = JSON.parse(kpi('check', NAME, '--json').out) as { files: { file: string }[] };
    expect(checked.files[0]?.file).toBe(NAME);
  });

  test('a line break in a name of a file or sheet makes no line of its own', () => {
    writeFileSync(join(directory, NAME), hostileWorkbook());
    expect(kpi('check', NAME).out).not.toMatch(/^b\.xlsx/m);
    expect(kpi('score', `none-${NAME}`).err).not.toMatch(/^b\.xlsx/m);
  });
});

describe('more findings than anybody reads', () => {
  function checked(count: number): CheckedFile {
    const file = openXlsx(oneSheet(''));
    const findings = Array.from({ length: count }, (_, row): Finding => {
      const message = { th: `เซลล์ A${row + 1} ผิด`, en: `Cell A${row + 1} is wrong` };
      const range = { top: row, bottom: row, left: 0, right: 0 };
      const severity = row === count - 1 ? 'error' : 'info';
      const place = { check: 'x', severity, sheet: 'S', range } as const;
      return { id: `x:${row}`, ...place, message, suggestion: null, fix: null };
    });
    const opened = { file, workbook: file.snapshot, choices: [], settingsDamaged: false, rubricProblems: [] };
    return { ...opened, name: 'in.xlsx', tables: [], findings };
  }
  const listed = (out: string): number => out.match(/^ {4}A\d/gm)?.length ?? 0;

  test('150,000: the gravest 500 are listed, all are counted', () => {
    const out = checkText([checked(150_000)], false, 'en');
    expect(listed(out)).toBe(500);
    expect(out).toContain('Cell A150000 is wrong');
    expect(out).toContain('notes (149,999)');
    expect(out).toMatch(/\n149,500 more are not shown; --all shows everything\n$/);
    const { files } = JSON.parse(checkJson([checked(150_000)], false, 'en')) as {
      files: { findings: { cell: string }[]; findingsLeftOut: number }[];
    };
    expect(files[0]?.findings).toHaveLength(500);
    expect(files[0]?.findings.at(-1)?.cell).toBe('A150000');
    expect(files[0]?.findingsLeftOut).toBe(149_500);
  });

  test('all of them when asked for', () => {
    const out = checkText([checked(150_000)], true, 'th');
    expect(listed(out)).toBe(150_000);
    expect(out).not.toContain('--all');
    expect(JSON.parse(checkJson([checked(150_000)], true, 'th'))).toMatchObject({
      files: [{ findingsLeftOut: 0, findings: { length: 150_000 } }],
    });
  });

  test('the command line hands the wish on, and the status tells of all findings', () => {
    const rows = Array.from(
      { length: 600 },
      (_, row) =>
        `<row r="${row + 2}">${text(`A${row + 2}`, `หน่วยที่ ${row}`)}<c r="B${row + 2}"><v>100</v></c>${text(`C${row + 2}`, '๑๑๘')}</row>`,
    );
    const head = `<row r="1">${text('A1', 'อำเภอ')}${text('B1', 'ยอดจำหน่าย OTOP ปี 2560')}${text('C1', 'ยอดจำหน่าย OTOP ปี 2561')}</row>`;
    writeFileSync(join(directory, 'long.xlsx'), oneSheet(head + rows.join('')));
    const short = kpi('check', 'long.xlsx');
    expect(listed(short.out.replace(/^ {4}[A-Z]+/gm, '    A'))).toBeLessThanOrEqual(1000);
    expect(short.out).toMatch(/ยังมีอีก [\d,]+ รายการที่ไม่ได้แสดง ใช้ --all/);
    const whole = kpi('check', 'long.xlsx', '--all');
    expect(whole.out).not.toContain('--all');
    expect(whole.out.length).toBeGreaterThan(short.out.length);
    expect(whole.status).toBe(short.status);
  });
});

describe('what was not foreseen', () => {
  test('ends with status 2 and one line', () => {
    let err = '';
    const status = run(['--help'], {
      directory,
      print: () => {
        throw new RangeError('Maximum call stack\nsize exceeded');
      },
      complain: (said) => (err += said),
    });
    expect(status).toBe(2);
    expect(err).toBe(
      'โปรแกรมหยุดทำงานเพราะข้อผิดพลาดภายใน · The program stopped at a fault of its own: RangeError: Maximum call stack size exceeded\n',
    );
  });

  const start = (argv: string, prefix = ''): ReturnType<typeof spawnSync> =>
    spawnSync('sh', ['-c', `${prefix}"$0" ${argv}`, process.execPath], { encoding: 'utf8' });

  test('also outside of the run itself', () => {
    const late = `data:text/javascript,process.on('newListener',(name)=>{if(name==='unhandledRejection')Promise.reject(new Error('late'))})`;
    const { status, stderr } = start(`--import "${late}" scripts/kpi.mjs --help`);
    expect(stderr).toMatch(/^[^\n]*: Error: late\n$/);
    expect(status).toBe(2);
  });

  test('a reader that stops early is no failure', () => {
    const { status, stderr } = start(
      'scripts/kpi.mjs score samples/buriram-2561-results.xlsx --json 2>&1 >&3 | cat >&2; } 3>&1 | head -c 1 >/dev/null',
      '{ ',
    );
    expect(stderr).not.toMatch(/EPIPE|Error/);
    expect(status).toBe(0);
  });
});
