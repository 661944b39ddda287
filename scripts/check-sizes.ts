/** Fails the build when a bundle outgrows its budget (gzip), and prints what each weighs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { hashedName, readRelease } from './release';

export interface BundleSize {
  readonly file: string;
  readonly gzipBytes: number;
  readonly budgetBytes: number;
}

/** Of what is reached, a kilobyte more: whoever needs it says why. */
const BUDGETS_KB = { 'functions.js': 44, 'taskpane.js': 95 } as const;

export function bundleSizes(dist: string): BundleSize[] {
  return Object.entries(BUDGETS_KB).map(([file, budgetKb]) => {
    const place = path.join(dist, hashedName(readRelease(dist).files, file));
    return { file, gzipBytes: gzipSync(readFileSync(place)).length, budgetBytes: budgetKb * 1024 };
  });
}

if (require.main === module) {
  let tooLarge = false;
  for (const { file, gzipBytes, budgetBytes } of bundleSizes('dist')) {
    const over = gzipBytes > budgetBytes;
    tooLarge ||= over;
    const line = `${file}: ${(gzipBytes / 1024).toFixed(1)} KB gzip of ${budgetBytes / 1024} KB`;
    console.log(over ? `${line} - over its budget` : line);
  }
  if (tooLarge) process.exitCode = 1;
}
