/** Runs the command line over every hostile file, in a process of its own so that its memory can be told; prints what came of it. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { HOSTILE } from './hostile';

export interface Ended {
  readonly name: string;
  readonly status: number;
  readonly said: string;
  readonly cpuSeconds: number;
  /** The most that the process has had so far. */
  readonly megabytes: number;
  readonly files: readonly string[];
}

const directory = mkdtempSync(join(tmpdir(), 'kpi-'));
for (const { name, make } of HOSTILE) {
  for (const argv of [
    ['score', 'in.xlsx', '--out', 'out.xlsx'],
    ['check', 'in.xlsx'],
  ]) {
    writeFileSync(join(directory, 'in.xlsx'), make());
    // As in a process of its own: what the files before left behind is not this one's.
    globalThis.gc?.();
    let said = '';
    const start = process.cpuUsage();
    const status = run(argv, {
      directory,
      print: (text) => (said += text),
      complain: (text) => (said += text),
    });
    const { user, system } = process.cpuUsage(start);
    const ended: Ended = {
      name,
      status,
      said: said.slice(0, 2_000),
      cpuSeconds: (user + system) / 1e6,
      megabytes: process.resourceUsage().maxRSS / 1024,
      files: readdirSync(directory).sort(),
    };
    process.stdout.write(`${JSON.stringify(ended)}\n`);
    rmSync(join(directory, 'out.xlsx'), { force: true });
  }
}
rmSync(directory, { recursive: true });
