/** What the formulas that were written have come to: Excel works them out after it has answered the write. */
import { formatRange, type RangeAddress } from '../sheet/address';
import type { Calculated } from '../sheet/gateway';
import type { SheetChange } from '../sheet/plan';
import { boundingBlock, cellKey, mapBlock, splitRows } from './blocks';

/** What stands in a cell that waits for a custom function, in this and in earlier versions of Excel. */
const WAITING: ReadonlySet<unknown> = new Set(['#BUSY!', '#GETTING_DATA']);
/** What stands in a cell that calls a function which Excel has not heard of. */
const UNKNOWN = '#NAME?';
const MAX_CELLS = 10_000;
const PAUSE_MS = 150;
/** Longer than the largest workbook takes; whoever waits is told then, and goes on. */
const PATIENCE_MS = 30_000;
/** Of those who do not wait: a formula that shows #NAME? shows it by then, whatever the others wait for. */
const MOMENT_MS = 1_500;

export interface Looking {
  readonly values: (sheet: string, address: string) => Promise<readonly (readonly unknown[])[]>;
  /** `null`: waits a moment at most, and takes what is there then. */
  readonly waiting: AbortSignal | null;
}

/** Sheet by sheet, so that no answer is large. Waited for no longer, it tells what was seen so far. */
export async function calculatedBy(
  sheets: readonly SheetChange[],
  { values, waiting }: Looking,
): Promise<Calculated> {
  const end = Date.now() + (waiting ? PATIENCE_MS : MOMENT_MS);
  const unknown: { sheet: string; formula: string }[] = [];
  for (const { sheet, cells } of sheets) {
    const formulas = new Map(
      cells.flatMap(({ cell, after }) => (after.kind === 'formula' ? [[cellKey(cell), after.formula]] : [])),
    );
    const places = cells.flatMap(({ cell, after }) => (after.kind === 'formula' ? [cell] : []));
    const whole = boundingBlock(places);
    for (const block of whole ? splitRows(whole, MAX_CELLS) : []) {
      let shown = await values(sheet, formatRange(block));
      while (isWaiting(shown) && Date.now() <= end && !waiting?.aborted) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        shown = await values(sheet, formatRange(block));
      }
      if (waiting && isWaiting(shown)) return { isThere: false, unknown };
      for (const key of unknownIn(shown, block)) {
        const formula = formulas.get(key);
        if (formula !== undefined) unknown.push({ sheet, formula });
      }
    }
  }
  return { isThere: true, unknown };
}

function isWaiting(shown: readonly (readonly unknown[])[]): boolean {
  return shown.some((row) => row.some((value) => WAITING.has(value)));
}

function unknownIn(shown: readonly (readonly unknown[])[], block: RangeAddress): readonly string[] {
  if (!shown.some((row) => row.includes(UNKNOWN))) return [];
  return mapBlock(block, cellKey).flatMap((keys, row) =>
    keys.filter((_key, column) => shown[row]?.[column] === UNKNOWN),
  );
}
