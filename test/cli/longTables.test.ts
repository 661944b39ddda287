/** Very long tables: nothing grows faster than their rows, whatever their shape (`npm run bench` measures 100,000). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LONG_TABLES, longWorkbook } from '../../bench/longTables';
import { openXlsx } from '../../src/files';
import { runIn } from './command';

const ROWS = 300;
/** Twice what four times the rows should take: other programs run on the machine, too. */
const MOST = 8;
/** What is shorter is mostly the machine's. */
const LEAST_SECONDS = 0.25;

let directory = '';
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'kpi-'))));
afterEach(() => rmSync(directory, { recursive: true }));

function secondsFor(argv: readonly string[]): number {
  const before = process.cpuUsage();
  expect(runIn(directory, argv).err).not.toContain('The program stopped');
  return process.cpuUsage(before).user / 1e6;
}

test.each(Object.entries(LONG_TABLES))(
  '%s',
  (_what, make) => {
    writeFileSync(join(directory, 'short.xlsx'), longWorkbook(make(ROWS)));
    writeFileSync(join(directory, 'long.xlsx'), longWorkbook(make(4 * ROWS)));
    for (const more of [['score', '--out', 'out.xlsx', '--force'], ['check']]) {
      const [command = '', ...rest] = more;
      const short = secondsFor([command, 'short.xlsx', ...rest]);
      const long = secondsFor([command, 'long.xlsx', ...rest]);
      expect(long / Math.max(short, LEAST_SECONDS)).toBeLessThan(MOST);
    }
  },
  120_000,
);

test('every row of a long table is scored, and written with the others kept', () => {
  const make = LONG_TABLES['no name twice, none in the register'];
  writeFileSync(join(directory, 'in.xlsx'), longWorkbook(make?.(ROWS) ?? []));
  const { out } = runIn(directory, ['score', 'in.xlsx', '--language', 'en', '--out', 'out.xlsx']);
  expect(out).toContain('300 of 300 rows scored');
  const written = openXlsx(new Uint8Array(readFileSync(join(directory, 'out.xlsx')))).snapshot.sheets[0];
  const before = openXlsx(new Uint8Array(readFileSync(join(directory, 'in.xlsx')))).snapshot.sheets[0];
  expect(written?.values.map((row) => row.slice(0, 4))).toEqual(before?.values);
  const levels = written?.values.slice(2).map((row) => row[5]);
  expect(levels).toHaveLength(ROWS);
  expect(levels?.every((level) => typeof level === 'number' && level >= 1)).toBe(true);
});
