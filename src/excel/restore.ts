/** Puts back what stood in the workbook before a plan was applied. */
import { formatCell, formatRange, parseRange, type RangeAddress } from '../sheet/address';
import { WorkbookError } from '../sheet/gateway';
import type { TableResize } from '../sheet/plan';
import { Batch } from './batch';
import { cellKey, mapBlock } from './blocks';
import { toInput } from './contents';
import { isRefusedWhole, toWorkbookError } from './errors';
import type { BeforeImage, SheetImage } from './image';
import { cellBytes, CONTENT_BYTES, SheetProbe } from './probe';
import { queueCells, queueWidths } from './write';

export async function restorePlan(
  context: Excel.RequestContext,
  image: BeforeImage,
  overwriteLaterEdits: boolean,
): Promise<void> {
  const batch = new Batch(context);
  const looks: (() => SheetImage)[] = [];
  for (const sheet of image.sheets) {
    looks.push(
      sheet.added
        ? await queueAdded(context, batch, sheet, overwriteLaterEdits)
        : await queueChanged(context, batch, sheet, overwriteLaterEdits),
    );
  }
  await batch.flush();
  const sheets = looks.map((judge) => judge());
  await putBack(context, sheets);
}

async function queueChanged(
  context: Excel.RequestContext,
  batch: Batch,
  image: SheetImage,
  overwrite: boolean,
): Promise<() => SheetImage> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(image.key);
  const probe = await SheetProbe.queue(batch, image.name, sheet, {
    cells: image.cells.map(({ cell }) => cell),
    formats: [],
    columns: [],
    tables: image.tableResizes.map(({ table }) => table),
    bytesPerCell: cellBytes([...image.written.values()]),
  });
  return () => {
    probe.collect();
    const changed = image.cells.find(({ cell }) => probe.raw(cell) !== image.written.get(cellKey(cell)));
    if (changed && !overwrite) throw changedSinceWrite(image, formatCell(changed.cell));
    const tableResizes = image.tableResizes.flatMap((resize) => backTo(image, resize, probe, overwrite));
    return { ...image, tableResizes };
  };
}

function changedSinceWrite(image: SheetImage, address: string): WorkbookError {
  return new WorkbookError('changedSinceWrite', { sheet: image.name, address });
}

/** A table that has grown since keeps its new rows and loses only the added columns. */
function backTo(
  image: SheetImage,
  resize: TableResize,
  probe: SheetProbe,
  overwrite: boolean,
): TableResize[] {
  const { table, from, to } = resize;
  const now = probe.tableRange(table);
  if (now && formatRange(now) === formatRange(to)) return [resize];
  if (!overwrite) throw changedSinceWrite(image, formatRange(now ?? to));
  return now ? [{ table, to, from: { ...now, left: from.left, right: from.right } }] : [];
}

/** An added sheet goes, unless somebody has worked on it since. */
async function queueAdded(
  context: Excel.RequestContext,
  batch: Batch,
  image: SheetImage,
  overwrite: boolean,
): Promise<() => SheetImage> {
  await batch.ask((image.cells.length + 1) * cellBytes([...image.written.values()]));
  const sheet = context.workbook.worksheets.getItemOrNullObject(image.key).load('id,name');
  const used = sheet.getUsedRangeOrNullObject(true).load('address,formulas');
  context.workbook.protection.load('protected');
  return () => {
    if (sheet.isNullObject) throw new WorkbookError('missingSheet', { sheet: image.name });
    if (context.workbook.protection.protected)
      throw new WorkbookError('protectedSheet', { sheet: image.name });
    const range = used.isNullObject ? null : parseRange(used.address);
    const changed = firstDifference(image, range, used);
    if (changed && !overwrite) throw changedSinceWrite(image, changed);
    return image;
  };
}

function firstDifference(image: SheetImage, range: RangeAddress | null, used: Excel.Range): string | null {
  const now = new Map<string, { address: string; formula: unknown }>();
  if (range) {
    mapBlock(range, (cell) => {
      const formula: unknown = used.formulas[cell.row - range.top]?.[cell.column - range.left];
      if (formula !== '') now.set(cellKey(cell), { address: formatCell(cell), formula });
    });
  }
  for (const { cell } of image.cells) {
    const key = cellKey(cell);
    const written = image.written.get(key);
    if ((now.get(key)?.formula ?? '') !== (written ?? '')) return formatCell(cell);
    now.delete(key);
  }
  const [extra] = now.values();
  return extra?.address ?? null;
}

/** Writes a before-image back; also after a write that failed half way, so nothing here needs to have happened. */
export async function putBack(context: Excel.RequestContext, images: readonly SheetImage[]): Promise<void> {
  const batch = new Batch(context);
  try {
    for (const image of images) await queueImage(context, batch, image);
    await batch.flush();
  } catch (error) {
    if (batch.done === 0 && isRefusedWhole(error)) throw toWorkbookError(error);
    const told = toWorkbookError(error);
    throw new WorkbookError(told.code, told.place, `${told.detail}; restored in part`);
  }
}

async function queueImage(context: Excel.RequestContext, batch: Batch, image: SheetImage): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(image.key);
  await batch.tell(CONTENT_BYTES);
  if (image.added) {
    sheet.delete();
    return;
  }
  // Tables first: the header cell of a table cannot be blank.
  for (const { table, from } of image.tableResizes)
    sheet.tables.getItemOrNullObject(table).resize(formatRange(from));
  const cells = image.cells.map(({ cell, content, numberFormat, format }) => ({
    cell,
    input: toInput(content, numberFormat),
    numberFormat,
    format,
  }));
  await queueCells(batch, sheet, cells);
  await queueWidths(batch, sheet, image.widths);
}
