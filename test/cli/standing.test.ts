/** Scoring a file that has been scored before: by an earlier version, with other figures, or saved by another program since. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openXlsx, patchXlsx } from '../../src/files';
import { cliTexts } from '../../src/i18n/cli';
import { changedParts, text, unzip, zip } from '../files/package';
import { runIn } from './command';

const RESULTS = resolve('samples/buriram-2561-results.xlsx');
const OTOP = '2 ยอดจำหน่าย OTOP';
let directory = '';

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'kpi-'));
  score(RESULTS, 'out.xlsx');
});
afterAll(() => rmSync(directory, { recursive: true }));

const read = (name: string) => readFileSync(join(directory, name));

/** What it says of the copy. */
function score(file: string, out: string): string {
  return runIn(directory, ['score', file, '--out', out, '--force', '--language', 'en']).err;
}

/** The scored file with its sheets changed. */
function standing(change: (sheet: string) => string): void {
  const bytes = read('out.xlsx');
  const parts = Object.keys(unzip(bytes)).map((name) => [
    name,
    name.startsWith('xl/worksheets/') ? change(text(bytes, name)) : text(bytes, name),
  ]);
  writeFileSync(join(directory, 'standing.xlsx'), zip(Object.fromEntries(parts) as Record<string, string>));
}

test.each<[string, (sheet: string) => string]>([
  ['as an earlier version stored them', (sheet) => sheet.replace(/ cm="1"><f t="array" ref="\w+">/g, '><f>')],
  [
    'without their results, as LibreOffice leaves them',
    (sheet) => sheet.replace(/( t="str")? cm="1">(<f[^<]*<\/f>)<v>[^<]*</g, ' t="e">$2<v>#NAME?<'),
  ],
  ['with an old result', (sheet) => sheet.replace(/(r="L6"[^>]*><f[^<]*<\/f>)<v>3</, '$1<v>5<')],
])('formulas %s are written as new ones, and once', (_how, change) => {
  standing(change);
  expect(changedParts(read('out.xlsx'), read('standing.xlsx'))).not.toEqual([]);
  expect(score('standing.xlsx', 'again.xlsx')).not.toContain(cliTexts('en').nothingToWrite('again.xlsx'));
  expect(changedParts(read('out.xlsx'), read('again.xlsx'))).toEqual([]);
  expect(score('again.xlsx', 'third.xlsx')).toContain(cliTexts('en').nothingToWrite('third.xlsx'));
});

test('a results sheet knows what its copies show: nothing asks for calculation, which would turn scores into #NAME?', () => {
  const file = openXlsx(readFileSync(RESULTS));
  const inTheWay = { cell: { row: 6, column: 10 }, content: { kind: 'value', value: 'x' } } as const;
  const full = patchXlsx(file, { sheets: [{ sheet: OTOP, cells: [inTheWay] }] });
  writeFileSync(join(directory, 'full.xlsx'), full);
  score('full.xlsx', 'sheet.xlsx');
  expect(openXlsx(read('sheet.xlsx')).snapshot.sheets.at(-1)?.name).toBe('Scores');
  expect(text(read('sheet.xlsx'), 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
});
