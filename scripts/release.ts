/**
 * Puts what webpack built into dist/, ready for a web host. What has a hash in its name stays for one release more: a pane that
 * was opened before the update, or a page that something on the way kept, goes on asking for the files of its own release,
 * and without them it would be blank. release.json lists both, so that whoever copies dist/ can tell what may go.
 */
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isHashed } from './server/caching';

export interface Release {
  /** Of this release, with a hash in the name. */
  readonly files: readonly string[];
  /** Of the one before, which are no longer in this one. */
  readonly before: readonly string[];
}

const LIST = 'release.json';

export function readRelease(dist: string): Release {
  const file = path.join(dist, LIST);
  if (!existsSync(file)) return { files: [], before: [] };
  return JSON.parse(readFileSync(file, 'utf8')) as Release;
}

/** The name in this release of what the build calls `taskpane.js`. */
export function hashedName(files: readonly string[], plain: string): string {
  const { name, ext } = path.parse(plain);
  const found = files.find((file) => isHashed(file) && file.startsWith(`${name}.`) && file.endsWith(ext));
  if (found === undefined)
    throw new Error(`The build has no ${name}.[hash]${ext}: run "npm run build" first.`);
  return found;
}

export function release(built: string, dist: string): Release {
  const files = filesIn(built).filter(isHashed);
  const earlier = readRelease(dist);
  // Built again without a change it is the same release.
  const isSame = JSON.stringify(earlier.files) === JSON.stringify(files);
  const before = (isSame ? earlier.before : earlier.files).filter(
    (file) => !files.includes(file) && existsSync(path.join(dist, file)),
  );
  for (const file of existsSync(dist) ? filesIn(dist) : [])
    if (!before.includes(file)) rmSync(path.join(dist, file));
  cpSync(built, dist, { recursive: true });
  // The manifest names it, and a manifest stays for longer than a release.
  copyFileSync(path.join(built, hashedName(files, 'functions.js')), path.join(dist, 'functions.js'));
  const made = { files, before };
  writeFileSync(path.join(dist, LIST), `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

if (require.main === module) {
  const { files, before } = release('build/addin', 'dist');
  console.log(`dist/: ${files.length} files, and ${before.length} of the release before`);
}
