/** A workbook that takes a while to check, and what is seen of the pane's main thread while it works. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openXlsx, patchXlsx } from '../../src/files';
import type { Workbench } from './workbench';

const SAMPLE = path.resolve(__dirname, '../../samples/buriram-2561-results.xlsx');
/** The sheets of the sample that hold tables. */
const TABLES = 4;

/** The sample with so many copies of its table sheets behind it. */
export function largeWorkbook(copies: number): Uint8Array {
  const file = openXlsx(new Uint8Array(readFileSync(SAMPLE)));
  const originals = file.snapshot.sheets.filter(({ name }) => /^[2-5] /.test(name)).slice(0, TABLES);
  const sheets = Array.from({ length: copies }, (_, copy) =>
    originals.map(({ name, used, values }) => ({
      sheet: `${name.slice(0, 20)} ${copy + 1}`,
      create: true,
      cells: values.flatMap((row, down) =>
        row.flatMap((value, across) =>
          value === null
            ? []
            : {
                cell: { row: (used?.top ?? 0) + down, column: (used?.left ?? 0) + across },
                content: { kind: 'value' as const, value },
              },
        ),
      ),
    })),
  ).flat();
  return patchXlsx(file, { sheets });
}

interface Watched {
  /** Every state of the progress bar that was drawn, in percent. */
  readonly progress: readonly number[];
  /** Milliseconds of tasks over 50 ms, in the pane's frame. */
  readonly longTasks: readonly number[];
}

declare global {
  interface Window {
    kpiWatched?: { progress: number[]; longTasks: number[] };
  }
}

/** From now on, until `watched` is asked. */
export async function watch({ pane }: Workbench): Promise<void> {
  await pane.locator('body').evaluate((body) => {
    const seen = { progress: [] as number[], longTasks: [] as number[] };
    window.kpiWatched = seen;
    // Functions without a name: what is sent to the page has to stand alone.
    new MutationObserver(() => {
      const value = body.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow');
      if (value && seen.progress.at(-1) !== Number(value)) seen.progress.push(Number(value));
    }).observe(body, { subtree: true, childList: true, attributes: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
}

export async function watched({ pane }: Workbench): Promise<Watched> {
  return pane.locator('body').evaluate(() => window.kpiWatched ?? { progress: [], longTasks: [] });
}
