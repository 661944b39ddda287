/** Whether the formulas that were written have come to values: Excel works them out after it has answered the write. */
import { formatRange, type RangeAddress } from '../sheet/address';
import type { SheetChange } from '../sheet/plan';
import { boundingBlock, splitRows } from './blocks';

/** What stands in a cell that waits for a custom function, in this and in earlier versions of Excel. */
const WAITING: ReadonlySet<unknown> = new Set(['#BUSY!', '#GETTING_DATA']);
const MAX_CELLS = 10_000;
const PAUSE_MS = 150;
/** Longer than the largest workbook takes; whoever waits is told then, and goes on. */
const PATIENCE_MS = 30_000;

export interface Waiting {
  readonly values: (sheet: string, address: string) => Promise<readonly (readonly unknown[])[]>;
  readonly signal?: AbortSignal;
}

/** Sheet by sheet, so that no answer is large; `false` where it takes too long or is waited for no longer. */
export async function areCalculated(sheets: readonly SheetChange[], waiting: Waiting): Promise<boolean> {
  const end = Date.now() + PATIENCE_MS;
  for (const { sheet, cells } of sheets) {
    const formulas = boundingBlock(
      cells.flatMap(({ cell, after }) => (after.kind === 'formula' ? [cell] : [])),
    );
    for (const block of formulas ? splitRows(formulas, MAX_CELLS) : []) {
      while (await isWaiting(sheet, block, waiting)) {
        if (waiting.signal?.aborted || Date.now() > end) return false;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }
  return true;
}

async function isWaiting(sheet: string, block: RangeAddress, { values }: Waiting): Promise<boolean> {
  const shown = await values(sheet, formatRange(block));
  return shown.some((row) => row.some((value) => WAITING.has(value)));
}
