/** What travels to the user, gzipped, against the budgets of the project. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleSizes } from '../scripts/check-sizes';
import { DIST } from './addin';
import { heading, kilobytes, line } from './measure';

export function benchSizes(): void {
  heading('Bundles, gzipped');
  const budgeted = bundleSizes(DIST);
  for (const { file, gzipBytes, budgetBytes } of budgeted) {
    const share = Math.round((gzipBytes / budgetBytes) * 100);
    line(`dist/${file}`, `${kilobytes(gzipBytes)}, ${share} % of its budget of ${kilobytes(budgetBytes)}`);
  }
  const files = readdirSync(DIST);
  const later = files.filter((name) => name.endsWith('.js') && !budgeted.some(({ file }) => file === name));
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
  const fonts = files.includes('fonts') ? readdirSync(join(DIST, 'fonts')) : [];
  line(`fonts (${fonts.length} files, compressed by themselves)`, kilobytes(sum(fonts, fontSize)));
}

function sum(files: readonly string[], size: (file: string) => number): number {
  return files.reduce((total, file) => total + size(file), 0);
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(DIST, file))).length;
}

function fontSize(file: string): number {
  return statSync(join(DIST, 'fonts', file)).size;
}
