/** What travels to the user, gzipped, against the budgets of the project. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleSizes } from '../scripts/check-sizes';
import { hashedName, readRelease } from '../scripts/release';
import { DIST } from './addin';
import { heading, kilobytes, line } from './measure';

export function benchSizes(): void {
  heading('Bundles, gzipped');
  const budgeted = bundleSizes(DIST);
  for (const { file, gzipBytes, budgetBytes } of budgeted) {
    const share = Math.round((gzipBytes / budgetBytes) * 100);
    line(`dist/${file}`, `${kilobytes(gzipBytes)}, ${share} % of its budget of ${kilobytes(budgetBytes)}`);
  }
  const { files } = readRelease(DIST);
  const first = budgeted.map(({ file }) => hashedName(files, file));
  const later = files.filter((name) => name.endsWith('.js') && !first.includes(name));
  line(`scripts loaded when needed (${later.length})`, kilobytes(sum(later, gzipped)));
  line(
    'styles',
    kilobytes(
      sum(
        files.filter((name) => name.endsWith('.css')),
        gzipped,
      ),
    ),
  );
  const fonts = files.filter((name) => name.endsWith('.woff2'));
  line(`fonts (${fonts.length} files, compressed by themselves)`, kilobytes(sum(fonts, fontSize)));
}

function sum(files: readonly string[], size: (file: string) => number): number {
  return files.reduce((total, file) => total + size(file), 0);
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(DIST, file))).length;
}

function fontSize(file: string): number {
  return statSync(join(DIST, file)).size;
}
