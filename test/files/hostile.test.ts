/** Every file ends within 10 seconds of one processor and 1 GB: scored, or refused with the reason. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { CLI_FAILURES } from '../../src/i18n/cli';
import { HOSTILE } from './hostile';
import type { Ended } from './hostileRun';

const CPU_SECONDS = 10;
const MEGABYTES = 1_000;

const { stdout, stderr } = spawnSync(
  process.execPath,
  ['--expose-gc', '--import', 'tsx', resolve('test/files/hostileRun.ts')],
  { encoding: 'utf8', timeout: 300_000 },
);
const ended = stdout
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Ended);

test('the process went through all of them', () => {
  expect(stderr).toBe('');
  expect(ended).toHaveLength(2 * HOSTILE.length);
});

test.each(HOSTILE)('$name: $ends', ({ name, ends }) => {
  const [score, check] = ended.filter((one) => one.name === name);
  const opens = ends === 'scored' || ends === 'arrayPart';
  if (!score || !check) throw new Error(stderr);
  expect(score.status).toBe(ends === 'scored' ? 0 : 2);
  expect(score.files).toEqual(ends === 'scored' ? ['in.xlsx', 'out.xlsx'] : ['in.xlsx']);
  expect(check.status).toBe(opens ? 0 : 2);
  if (ends === 'scored') expect(score.said).toContain('คำนวณแล้ว 3 จาก 3 แถว');
  else if (ends === 'arrayPart') expect(score.said).toContain('arrayPart OTOP!A1:XFD1048576');
  else expect(score.said).toContain(CLI_FAILURES[ends].en);
  for (const { cpuSeconds, megabytes } of [score, check]) {
    expect(cpuSeconds).toBeLessThan(CPU_SECONDS);
    expect(megabytes).toBeLessThan(MEGABYTES);
  }
});
