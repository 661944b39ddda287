import { readFileSync } from 'node:fs';

/** The cells of a table, row by row; no cell holds a quote or a line break, so quoted commas are the only rule needed. */
export function csvRows(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
    );
}
