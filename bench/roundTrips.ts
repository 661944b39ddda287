/**
 * Round trips to Excel (`context.sync`) for reading, checking, scoring and writing a whole workbook, counted at the host:
 * the sample, the whole country in the same four tables, and one long table, which is only checked.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../src/files';
import type { WorkbookSnapshot } from '../src/sheet/snapshot';
import { districts } from '../src/thai';
import { inJest } from './inJest';
import { heading, kilobytes, line, seconds } from './measure';
import { makeWorkbook, SAMPLE } from './recognition';

export interface RoundTrips {
  /** For reading the workbook and checking all of it. */
  readonly toCheck: { readonly reads: number; readonly writes: number; readonly milliseconds: number };
  readonly reads: number;
  readonly writes: number;
  /** The larger of the largest request and the largest answer. */
  readonly largestBytes: number;
  readonly totalBytes: number;
  readonly rows: number;
  readonly cells: number;
  readonly milliseconds: number;
}

/** Too long to be scored row by row here; its findings are what counts. */
export const CHECKED_ONLY = 'long table';
const MANY_ROWS = 75_000;

/** The web refuses more in one request or answer. */
const WEB_LIMIT_BYTES = 5 * 1024 * 1024;

export function benchRoundTrips(): void {
  const names = districts().map(({ th }) => th);
  const many = Array.from({ length: MANY_ROWS }, (_, n) => names[n % names.length] ?? '');
  const long = makeWorkbook(many);
  const results = measure({
    sample: openXlsx(readFileSync(SAMPLE)).snapshot,
    country: makeWorkbook(names),
    [CHECKED_ONLY]: { ...long, sheets: long.sheets.slice(0, 1) },
  });
  heading(
    "Round trips through Microsoft's client (allowed: 3 reads and 1 write, more only where 4 MB do not do)",
  );
  for (const [name, result] of Object.entries(results)) {
    const { reads, writes, largestBytes, totalBytes, rows, cells, milliseconds, toCheck } = result;
    line(
      `${name}: ${rows} rows read and checked`,
      `${toCheck.reads} reads and ${toCheck.writes} writes, ${seconds(toCheck.milliseconds)}`,
    );
    if (name === CHECKED_ONLY) continue;
    const share = Math.round((largestBytes / WEB_LIMIT_BYTES) * 100);
    line(
      `${name}: 4 tables, ${rows} rows, ${cells} cells written`,
      `${reads} reads and ${writes} write${writes === 1 ? '' : 's'}, ${seconds(milliseconds)}`,
    );
    line(
      '  largest request or answer, and all together',
      `${kilobytes(largestBytes)} (${share} % of the web's limit), ${kilobytes(totalBytes)}`,
    );
  }
}

function measure(
  workbooks: Readonly<Record<string, WorkbookSnapshot>>,
): Readonly<Record<string, RoundTrips>> {
  const names = Object.keys(workbooks);
  return inJest(
    'roundTrips.bench.ts',
    (folder) => {
      writeFileSync(join(folder, 'names.json'), JSON.stringify(names));
      for (const name of names) writeFileSync(join(folder, `${name}.json`), JSON.stringify(workbooks[name]));
    },
    (folder) =>
      Object.fromEntries(
        names.map((name) => [
          name,
          JSON.parse(readFileSync(join(folder, `${name}.result.json`), 'utf8')) as RoundTrips,
        ]),
      ),
  );
}
