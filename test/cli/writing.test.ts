/** How files come onto the disk: whole or not at all. */
import { spawnSync } from 'node:child_process';
import fs, {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openXlsx } from '../../src/files';
import { runIn } from './command';

const RESULTS = 'samples/buriram-2561-results.xlsx';
let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kpi-'));
  copyFileSync(RESULTS, join(directory, 'in.xlsx'));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(directory, { recursive: true });
});

const at = (name: string) => join(directory, name);
const score = (...more: string[]) => runIn(directory, ['score', 'in.xlsx', '--out', 'out.xlsx', ...more]);
const isScored = (name: string) => openXlsx(readFileSync(at(name))).snapshot.sheets.length > 0;

/** Fails as the operating system does, after half of the bytes where it is about writing. */
function failing(member: 'writeFileSync' | 'renameSync' | 'linkSync', code: string): void {
  const write = fs.writeFileSync;
  jest.spyOn(fs, member).mockImplementation((...given: unknown[]) => {
    const [place, bytes] = given;
    if (member === 'writeFileSync' && typeof place === 'string' && bytes instanceof Uint8Array) {
      write(place, bytes.subarray(0, bytes.length / 2));
    }
    throw Object.assign(new Error(`${code}: made to fail`), { code });
  });
}

describe('a file that cannot be written whole', () => {
  test.each([
    ['writeFileSync', 'ENOSPC', 'The disk is full'],
    ['writeFileSync', 'EROFS', 'This folder cannot be written to'],
    ['writeFileSync', 'EACCES', 'This folder cannot be written to'],
    ['writeFileSync', 'EIO', 'The new file cannot be written'],
    ['renameSync', 'EIO', 'The new file cannot be written'],
  ] as const)('%s %s', (member, code, message) => {
    writeFileSync(at('out.xlsx'), 'precious');
    failing(member, code);
    const { status, out, err } = score('--force');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('precious');
    expect(readdirSync(directory).sort()).toEqual(['in.xlsx', 'out.xlsx']);
  });

  test('nothing appears where nothing was', () => {
    failing('writeFileSync', 'ENOSPC');
    expect(score().status).toBe(2);
    expect(readdirSync(directory)).toEqual(['in.xlsx']);
  });

  test('check --fix likewise', () => {
    failing('writeFileSync', 'ENOSPC');
    const { status, err } = runIn(directory, ['check', 'in.xlsx', '--fix', 'out.xlsx']);
    expect([status, readdirSync(directory)]).toEqual([2, ['in.xlsx']]);
    expect(err).toContain('The disk is full');
  });
});

describe('the place of the file', () => {
  test('a file that appears meanwhile is not replaced without --force', () => {
    const link = fs.linkSync;
    jest.spyOn(fs, 'linkSync').mockImplementation((from, to) => {
      writeFileSync(to, 'of a colleague');
      link(from, to);
    });
    expect(score()).toMatchObject({ status: 2, err: expect.stringContaining('--force') });
    expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('of a colleague');
    expect(readdirSync(directory).sort()).toEqual(['in.xlsx', 'out.xlsx']);
  });

  test('a disk without hard links', () => {
    failing('linkSync', 'EPERM');
    expect(score().status).toBe(0);
    expect(isScored('out.xlsx')).toBe(true);
    expect(readdirSync(directory).sort()).toEqual(['in.xlsx', 'out.xlsx']);
  });

  test('what is replaced keeps its mode; a new file gets the usual one', () => {
    writeFileSync(at('out.xlsx'), 'old');
    chmodSync(at('out.xlsx'), 0o640);
    expect(score('--force').status).toBe(0);
    expect(statSync(at('out.xlsx')).mode & 0o777).toBe(0o640);
    writeFileSync(at('usual'), '');
    expect(runIn(directory, ['score', 'in.xlsx', '--out', 'new.xlsx']).status).toBe(0);
    expect(statSync(at('new.xlsx')).mode).toBe(statSync(at('usual')).mode);
  });

  test.each([
    ['of a file', true],
    ['whose file is not there yet', false],
  ])('a symbolic link %s stays, its target is written', (_what, there) => {
    mkdirSync(at('shared'));
    if (there) writeFileSync(at('shared/target.xlsx'), 'old');
    symlinkSync('middle.xlsx', at('out.xlsx'));
    symlinkSync(join('shared', 'target.xlsx'), at('middle.xlsx'));
    expect(score('--force').status).toBe(0);
    expect(lstatSync(at('out.xlsx')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(at('middle.xlsx'))).toBe('shared/target.xlsx');
    expect(isScored('shared/target.xlsx')).toBe(true);
    expect(readdirSync(at('shared'))).toEqual(['target.xlsx']);
  });

  test('links in a circle and a name as long as the disk allows', () => {
    symlinkSync('b.xlsx', at('a.xlsx'));
    symlinkSync('a.xlsx', at('b.xlsx'));
    expect(runIn(directory, ['score', 'in.xlsx', '--out', 'a.xlsx', '--force']).status).toBe(2);
    const long = `${'ก'.repeat(83)}.xlsx`;
    expect(runIn(directory, ['score', 'in.xlsx', '--out', long]).status).toBe(0);
    expect(isScored(long)).toBe(true);
  });
});

describe('a signal', () => {
  /** Runs the real command; the signal comes from inside, at the moment that is asked about. */
  function interrupted(signal: string, moment: string, ...argv: string[]) {
    const hook = at('hook.cjs');
    writeFileSync(
      hook,
      `const fs = require('node:fs');
       const real = fs.writeFileSync;
       const send = () => process.kill(process.pid, '${signal}');
       fs.writeFileSync = (place, bytes, options) => {
         const isOutput = String(place).startsWith(${JSON.stringify(directory)});
         if (isOutput && '${moment}' === 'before') send();
         if (isOutput && '${moment}' === 'half') { real(place, bytes.subarray(0, 100)); send(); fs.rmSync(place); }
         real(place, bytes, options);
         if (isOutput && '${moment}' === 'written') send();
       };
       require('node:module').syncBuiltinESMExports();`,
    );
    const result = spawnSync(process.execPath, ['--require', hook, resolve('scripts/kpi.mjs'), ...argv], {
      encoding: 'utf8',
      env: { ...process.env, npm_lifecycle_event: 'kpi', INIT_CWD: directory },
    });
    rmSync(hook);
    return result.signal ?? result.status;
  }

  test.each([
    ['SIGINT', 'before', 130],
    ['SIGINT', 'half', 130],
    ['SIGTERM', 'half', 143],
    ['SIGTERM', 'written', 143],
  ])(
    '%s %s: the whole new file, nothing beside it',
    (signal, moment, status) => {
      writeFileSync(at('out.xlsx'), 'old');
      const argv = ['score', 'in.xlsx', '--out', 'out.xlsx', '--force'];
      expect(interrupted(signal, moment, ...argv)).toBe(status);
      expect(isScored('out.xlsx')).toBe(true);
      expect(readdirSync(directory).sort()).toEqual(['in.xlsx', 'out.xlsx']);
    },
    60_000,
  );
});
