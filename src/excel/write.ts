/** Queues the writes of a plan, and the writes that put a before-image back. */
import { type CellAddress, formatRange } from '../sheet/address';
import type { Batch } from './batch';
import { blockSize, cellKey, mapBlock, toBlocks } from './blocks';
import { applyPatch, type FormatPatch, groupPatches } from './formats';
import type { SheetImage } from './image';

const CELLS_PER_WRITE = 5_000;
/** One property of one range on the wire. */
const ACTION_BYTES = 400;

export interface CellWrite {
  readonly cell: CellAddress;
  readonly input: string | number | boolean;
  readonly numberFormat: string | null;
  readonly format: FormatPatch;
}

/** Length as UTF-8: a Thai letter is one character and three bytes. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function jsonBytes(value: unknown): number {
  return utf8Bytes(JSON.stringify(value));
}

/** Number formats first: they decide how Excel takes what is written. */
export async function queueCells(
  batch: Batch,
  sheet: Excel.Worksheet,
  cells: readonly CellWrite[],
): Promise<void> {
  const byKey = new Map(cells.map((write) => [cellKey(write.cell), write]));
  const formatted = cells.filter(({ numberFormat }) => numberFormat !== null).map(({ cell }) => cell);
  for (const block of toBlocks(formatted, CELLS_PER_WRITE)) {
    const formats = mapBlock(block, (cell) => byKey.get(cellKey(cell))?.numberFormat ?? null);
    await batch.add(jsonBytes(formats) + ACTION_BYTES);
    sheet.getRange(formatRange(block)).numberFormat = formats;
  }
  for (const { patch, block } of groupPatches(cells.map(({ cell, format }) => ({ cell, patch: format })))) {
    await batch.add(24 * ACTION_BYTES);
    applyPatch(sheet.getRange(formatRange(block)), block, patch);
  }
  for (const block of toBlocks(
    cells.map(({ cell }) => cell),
    CELLS_PER_WRITE,
  )) {
    // `null` would leave a cell as it is; every cell of a block is one that is written.
    const inputs = mapBlock(block, (cell) => byKey.get(cellKey(cell))?.input ?? null);
    await batch.add(jsonBytes(inputs) + ACTION_BYTES);
    sheet.getRange(formatRange(block)).formulas = inputs;
  }
}

export async function queueWidths(
  batch: Batch,
  sheet: Excel.Worksheet,
  widths: SheetImage['widths'],
): Promise<void> {
  for (const { column, points } of widths) {
    await batch.add(ACTION_BYTES);
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points;
  }
}

/** Asks what now stands in these cells; gives what to call after the last flush. */
export async function queueReport(
  batch: Batch,
  sheet: Excel.Worksheet,
  cells: readonly CellAddress[],
): Promise<() => Map<string, unknown>> {
  const pieces: { range: Excel.Range; keys: string[][] }[] = [];
  for (const block of toBlocks(cells, CELLS_PER_WRITE)) {
    await batch.add(blockSize(block) * 32);
    pieces.push({
      range: sheet.getRange(formatRange(block)).load('formulas'),
      keys: mapBlock(block, cellKey),
    });
  }
  return () => {
    const report = new Map<string, unknown>();
    for (const { range, keys } of pieces) {
      keys.forEach((row, r) => row.forEach((key, c) => report.set(key, range.formulas[r]?.[c])));
    }
    return report;
  };
}

/** Characters of the default font to points, as Excel lays columns out at 7 pixels a digit and 5 of padding. */
export function widthPoints(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}
