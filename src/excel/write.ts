/** Queues the writes of a plan, and the writes that put a before-image back. */
import { type CellAddress, formatRange } from '../sheet/address';
import { utf8Bytes } from '../sheet/bytes';
import { type Batch, cellsPerBlock } from './batch';
import { blockSize, cellKey, mapBlock, toBlocks } from './blocks';
import { applyPatch, countActions, type FormatPatch, groupPatches } from './formats';
import type { SheetImage } from './image';

/** One property of one range on the wire. */
const ACTION_BYTES = 400;

export interface CellWrite {
  readonly cell: CellAddress;
  readonly input: string | number | boolean;
  readonly numberFormat: string | null;
  readonly format: FormatPatch;
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
  await queueNumberFormats(batch, sheet, cells);
  for (const { patch, block } of groupPatches(cells.map(({ cell, format }) => ({ cell, patch: format })))) {
    await batch.tell(countActions(patch) * ACTION_BYTES);
    applyPatch(sheet.getRange(formatRange(block)), block, patch);
  }
  const largest = cells.reduce((most, { input }) => Math.max(most, jsonBytes(input)), 1);
  for (const block of toBlocks(
    cells.map(({ cell }) => cell),
    cellsPerBlock(largest),
  )) {
    // `null` would leave a cell as it is; every cell of a block is one that is written.
    const inputs = mapBlock(block, (cell) => byKey.get(cellKey(cell))?.input ?? null);
    await batch.tell(jsonBytes(inputs) + ACTION_BYTES);
    sheet.getRange(formatRange(block)).formulas = inputs;
  }
}

export async function queueNumberFormats(
  batch: Batch,
  sheet: Excel.Worksheet,
  cells: readonly Pick<CellWrite, 'cell' | 'numberFormat'>[],
): Promise<void> {
  const byKey = new Map(cells.map(({ cell, numberFormat }) => [cellKey(cell), numberFormat]));
  const formatted = cells.filter(({ numberFormat }) => numberFormat !== null).map(({ cell }) => cell);
  for (const block of toBlocks(formatted, cellsPerBlock(ACTION_BYTES))) {
    const formats = mapBlock(block, (cell) => byKey.get(cellKey(cell)) ?? null);
    await batch.tell(jsonBytes(formats) + ACTION_BYTES);
    sheet.getRange(formatRange(block)).numberFormat = formats;
  }
}

export async function queueWidths(
  batch: Batch,
  sheet: Excel.Worksheet,
  widths: SheetImage['widths'],
): Promise<void> {
  for (const { column, points } of widths) {
    await batch.tell(ACTION_BYTES);
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points;
  }
}

/** Asks what now stands in these cells; gives what to call after the last flush. */
export async function queueReport(
  batch: Batch,
  sheet: Excel.Worksheet,
  cells: readonly CellWrite[],
): Promise<() => Map<string, unknown>> {
  const pieces: { range: Excel.Range; keys: string[][] }[] = [];
  const largest = cells.reduce((most, { input }) => Math.max(most, jsonBytes(input)), 1);
  const addresses = cells.map(({ cell }) => cell);
  for (const block of toBlocks(addresses, cellsPerBlock(largest))) {
    await batch.ask(blockSize(block) * largest);
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
