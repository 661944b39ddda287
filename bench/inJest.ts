/** Runs a `.bench.ts` in jest, which brings the page that Microsoft's client needs; it leaves its figures in the folder. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

export function inJest<T>(file: string, prepare: (folder: string) => void, take: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-bench-'));
  try {
    prepare(folder);
    const args = [
      '--rootDir',
      ROOT,
      '--testMatch',
      `**/bench/${file}`,
      '--runInBand',
      '--reporters',
      'default',
    ];
    const run = spawnSync(process.execPath, [require.resolve('jest/bin/jest'), ...args], {
      cwd: ROOT,
      env: { ...process.env, KPI_BENCH_FOLDER: folder },
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return take(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
