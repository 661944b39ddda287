/**
 * `npm start`: builds the add-in and the workbench where anything changed since they were built, saying so, and serves the
 * workbench on this machine.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startServer } from './serve';

const ROOT = path.resolve(__dirname, '..');
/** What was built from what. */
const BUILT = path.join(ROOT, 'build/built.json');
const PREFERRED_PORT = 3000;

/** All that a build reads, the tools among it by the lockfile. */
const INPUTS = [
  'src',
  'workbench',
  'assets',
  'scripts',
  'manifest.xml',
  'LICENSE',
  'THIRD-PARTY-NOTICES.md',
  'package-lock.json',
  'tsconfig.json',
  'webpack.config.js',
  'webpack.workbench.config.js',
];
const OUTPUTS = ['dist', 'build/workbench'];
/** Where the add-in is going to stand is written into its build. */
const SETTINGS = ['KPI_ENV', 'KPI_HOST'];

const STEPS = [
  { script: 'build', says: 'สร้าง add-in … · building the add-in …' },
  { script: 'build:workbench', says: 'สร้างหน้าทดลอง … · building the workbench …' },
] as const;

function* filesIn(place: string): Generator<string> {
  const full = path.join(ROOT, place);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) yield place;
  else for (const name of readdirSync(full).sort()) yield* filesIn(`${place}/${name}`);
}

function fingerprint(places: readonly string[], extra: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const text of extra) hash.update(`${text}\0`);
  for (const place of places)
    for (const file of filesIn(place)) hash.update(`${file}\0`).update(readFileSync(path.join(ROOT, file)));
  return hash.digest('hex');
}

function builtFrom(): string {
  return fingerprint(
    INPUTS,
    SETTINGS.map((name) => process.env[name] ?? ''),
  );
}

/** The builds that stand there are those of what is there now. */
function isBuilt(): boolean {
  if (!existsSync(BUILT)) return false;
  const { inputs, outputs } = JSON.parse(readFileSync(BUILT, 'utf8')) as Record<string, string>;
  return inputs === builtFrom() && outputs === fingerprint(OUTPUTS);
}

function run(script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn('npm', ['run', '--silent', script], { cwd: ROOT, stdio: 'inherit', shell: true })
      .on('error', reject)
      .on('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`npm run ${script}: exit ${code ?? 'by a signal'}`));
      });
  });
}

async function build(): Promise<void> {
  if (isBuilt()) {
    console.log('ไม่มีอะไรเปลี่ยนจากครั้งก่อน · nothing changed since the last build');
    return;
  }
  const inputs = builtFrom();
  for (const { script, says } of STEPS) {
    console.log(says);
    await run(script);
  }
  mkdirSync(path.dirname(BUILT), { recursive: true });
  writeFileSync(BUILT, JSON.stringify({ inputs, outputs: fingerprint(OUTPUTS) }));
}

function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  // A machine without a browser or a desktop still has the address on its terminal.
  spawn(command as string, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

async function main(): Promise<void> {
  await build();
  const { url } = await startServer({ port: Number(process.env.PORT ?? PREFERRED_PORT) });
  console.log(`คะแนนตัวชี้วัด · KPI Scores: ${url}`);
  console.log('หยุดด้วย Ctrl+C · stop with Ctrl+C');
  if (!process.env.CI && !process.argv.includes('--no-open')) openBrowser(url);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
