/**
 * The command line over workbooks of 100,000 rows, each of another shape: processor time and memory of the whole process,
 * its start included, against what one run should take.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LONG_TABLES, longWorkbook } from './longTables';
import { heading, line } from './measure';

const ROWS = 100_000;
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 700;
const COMMANDS = [['score'], ['score', '--out'], ['check']] as const;
const START = resolve(__dirname, '../scripts/kpi.mjs');
/** Said by the process itself at its end. */
const MEASURE = `data:text/javascript,process.on('exit',()=>{const{userCPUTime,systemCPUTime,maxRSS}=process.resourceUsage();process.stderr.write('\\n'+JSON.stringify([(userCPUTime+systemCPUTime)/1e6,maxRSS/1024]))})`;

export function benchLongRuns(): void {
  heading(
    `The command line, ${ROWS.toLocaleString('en')} rows (wanted: ${MOST_SECONDS} s of processor, ${MOST_MEGABYTES} MB)`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'kpi-long-'));
  try {
    for (const [what, make] of Object.entries(LONG_TABLES)) {
      const file = join(folder, 'long.xlsx');
      writeFileSync(file, longWorkbook(make(ROWS)));
      for (const [command, out] of COMMANDS) {
        const name = `${what}: ${command}${out ? ` ${out}` : ''}`;
        const { seconds, megabytes } = runOf([
          command,
          file,
          ...(out ? [out, join(folder, 'out.xlsx'), '--force'] : []),
        ]);
        const isOver = seconds > MOST_SECONDS || megabytes > MOST_MEGABYTES;
        line(name, `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB${isOver ? ' (over)' : ''}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runOf(argv: readonly string[]): { readonly seconds: number; readonly megabytes: number } {
  const { status, stderr } = spawnSync(process.execPath, ['--import', MEASURE, START, ...argv], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0 && status !== 1) throw new Error(`${argv.join(' ')}: ${stderr}`);
  const [seconds = NaN, megabytes = NaN] = JSON.parse(stderr.slice(stderr.lastIndexOf('\n'))) as number[];
  return { seconds, megabytes };
}
