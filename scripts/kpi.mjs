/**
 * The `kpi` command: one file made of its sources, kept in build/ and made again when one of them changes. Running the
 * sources as they stand would translate some hundred files at every start and slow what runs longest.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const FOLDER = path.join(ROOT, 'build/kpi');

/** Other files, other times or other sizes: another name. */
function nameOfBuild() {
  const hash = createHash('sha256');
  const add = (file) => {
    const { mtimeMs, size } = statSync(path.join(ROOT, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  };
  add('package-lock.json');
  add('scripts/kpi.mjs');
  for (const file of readdirSync(path.join(ROOT, 'src'), { recursive: true }).sort())
    if (/\.(?:tsx?|json|csv)$/.test(file)) add(path.join('src', file));
  return `${hash.digest('hex').slice(0, 16)}.cjs`;
}

async function build(file) {
  const { build: bundle } = await import('esbuild');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  // Two that start at the same time write files of their own.
  const own = `${file}.${process.pid}`;
  await bundle({
    entryPoints: [path.join(ROOT, 'src/cli/index.ts')],
    outfile: own,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
  });
  renameSync(own, file);
}

const file = path.join(FOLDER, nameOfBuild());
if (!existsSync(file)) await build(file);
await import(pathToFileURL(file).href);
