/** Puts back what stood in the workbook before a plan was applied. */
import { formatCell, formatRange, parseRange, type RangeAddress } from '../sheet/address';
import { WorkbookError } from '../sheet/gateway';
import type { TableResize } from '../sheet/plan';
import { queueBasis } from './basis';
import { Batch } from './batch';
import { cellKey, mapBlock } from './blocks';
import { needsOtherFormat, toInput } from './contents';
import { isRefusedWhole, toWorkbookError } from './errors';
import type { BeforeImage, SheetImage } from './image';
import { cellBytes, CONTENT_BYTES, SheetProbe } from './probe';
import { readWorkbook } from './read';
import { queueCells, queueNumberFormats, queueWidths } from './write';

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
        : await queueChanged(context, batch, sheet, overwriteLaterEdits, image.plan.landmarks !== undefined),
    );
  }
  const added = new Set(image.sheets.flatMap(({ name, added }) => (added ? [name] : [])));
  const keys = new Map(image.sheets.map(({ name, key }) => [name, key]));
  const judgePlaces = await queueBasis(
    context,
    batch,
    (image.plan.landmarks ?? []).filter(({ sheet }) => !added.has(sheet)),
    'movedSinceWrite',
    (name) => keys.get(name) ?? name,
  );
  await batch.flush();
  // Places first: whoever agrees to lose later edits has not agreed to lose other cells.
  judgePlaces();
  const sheets = looks.map((judge) => judge());
  if (added.size > 0 && !overwriteLaterEdits) {
    // By the names they have now, and with two more requests: only here can a formula of the user's be lost.
    await refuseReferences(
      context,
      new Set(sheets.flatMap(({ name, added: isAdded }) => (isAdded ? [name] : []))),
    );
  }
  await putBack(context, sheets);
}

/** Formulas elsewhere that speak of an added sheet would turn into #REF! for good once it is gone. */
async function refuseReferences(context: Excel.RequestContext, leaving: ReadonlySet<string>): Promise<void> {
  const { snapshot } = await readWorkbook(context);
  const names = [...leaving].flatMap((name) =>
    [`'${name.replaceAll("'", "''")}'!`, `${name}!`].map((start) => start.toLowerCase()),
  );
  for (const sheet of snapshot.sheets) {
    const { used } = sheet;
    if (!used || leaving.has(sheet.name)) continue;
    sheet.formulas.forEach((row, r) =>
      row.forEach((formula, c) => {
        if (formula === null || !names.some((name) => formula.toLowerCase().includes(name))) return;
        const address = formatCell({ row: used.top + r, column: used.left + c });
        throw new WorkbookError('changedSinceWrite', { sheet: sheet.name, address });
      }),
    );
  }
}

async function queueChanged(
  context: Excel.RequestContext,
  batch: Batch,
  image: SheetImage,
  overwrite: boolean,
  hasPlaces: boolean,
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
    const changed = image.cells.filter(({ cell }) => probe.raw(cell) !== image.written.get(cellKey(cell)));
    // A header of ours that is gone from its place: columns may have been inserted between the table's and ours.
    const header = hasPlaces
      ? changed.find(({ cell }) => isWord(image.written.get(cellKey(cell))))
      : undefined;
    if (header) {
      throw new WorkbookError('movedSinceWrite', { sheet: image.name, address: formatCell(header.cell) });
    }
    const [edited] = changed;
    if (edited && !overwrite) throw changedSinceWrite(image, formatCell(edited.cell));
    const tableResizes = image.tableResizes.flatMap((resize) => backTo(image, resize, probe, overwrite));
    return { ...image, tableResizes };
  };
}

function isWord(written: unknown): boolean {
  return typeof written === 'string' && written !== '' && !written.startsWith('=');
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
    if (context.workbook.protection.protected) throw new WorkbookError('protectedWorkbook');
    const range = used.isNullObject ? null : parseRange(used.address);
    const changed = firstDifference(image, range, used);
    if (changed && !overwrite) throw changedSinceWrite(image, changed);
    return { ...image, name: sheet.name };
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
    const [first] = images;
    throw new WorkbookError('leftHalfDone', first ? { sheet: first.name } : {}, told.detail || told.message);
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
  const cells = image.cells.map(({ cell, content, numberFormat, format }) => {
    // A figure or formula in a cell that was formatted as text afterwards: it would come back as text.
    const isLate = content.kind !== 'error' && needsOtherFormat(content, numberFormat);
    const during = isLate ? 'General' : numberFormat;
    return {
      cell,
      input: toInput(content, during),
      numberFormat: during,
      format,
      then: isLate ? numberFormat : null,
    };
  });
  await queueCells(batch, sheet, cells);
  await queueNumberFormats(
    batch,
    sheet,
    cells.flatMap(({ cell, then }) => (then === null ? [] : [{ cell, numberFormat: then }])),
  );
  await queueWidths(batch, sheet, image.widths);
}
