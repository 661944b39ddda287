/**
 * Applies a plan: one request that looks whether everything is still as it was previewed, one that writes.
 * Excel has no transactions; a write that fails half way is taken back by the before-image.
 */
import { formatCell, formatRange } from '../sheet/address';
import { WorkbookError } from '../sheet/gateway';
import type { CellChange, PlanBasis, SheetChange, WritePlan } from '../sheet/plan';
import { Batch, cellsPerBlock } from './batch';
import { blockSize, splitRows } from './blocks';
import { needsOtherFormat, readValue, sameContent, sameValue, toInput } from './contents';
import { isRefusedWhole, toWorkbookError } from './errors';
import { changeFormat } from './formats';
import type { BeforeImage, SheetImage } from './image';
import { cellBytes, CONTENT_BYTES, SheetProbe } from './probe';
import { putBack } from './restore';
import { type CellWrite, queueCells, queueReport, queueWidths, widthPoints } from './write';

interface Work {
  readonly change: SheetChange;
  /** `null` where the sheet is to be added. */
  readonly probe: SheetProbe | null;
  readonly image: SheetImage;
  readonly writes: readonly CellWrite[];
}

export async function applyPlan(context: Excel.RequestContext, plan: WritePlan): Promise<BeforeImage> {
  const changes = bySheet(plan.sheets);
  const works = await check(context, changes, plan.basis);
  const image: BeforeImage = { plan, sheets: works.map((work) => work.image) };
  await write(context, works, image);
  return image;
}

/** A plan may speak of one sheet in several places (one per table): each sheet is looked at and written once. */
function bySheet(sheets: readonly SheetChange[]): SheetChange[] {
  const merged = new Map<string, SheetChange>();
  for (const sheet of sheets) {
    const known = merged.get(sheet.sheet);
    merged.set(sheet.sheet, {
      sheet: sheet.sheet,
      create: sheet.create || (known?.create ?? false),
      cells: [...(known?.cells ?? []), ...sheet.cells],
      tableResizes: [...(known?.tableResizes ?? []), ...sheet.tableResizes],
      columnWidths: [...(known?.columnWidths ?? []), ...sheet.columnWidths],
    });
  }
  return [...merged.values()];
}

async function check(
  context: Excel.RequestContext,
  changes: readonly SheetChange[],
  basis: readonly PlanBasis[],
): Promise<Work[]> {
  const { worksheets, protection } = context.workbook;
  const batch = new Batch(context);
  const probes: (SheetProbe | null)[] = [];
  const taken = new Map<SheetChange, Excel.Worksheet>();
  if (changes.some(({ create }) => create)) protection.load('protected');
  for (const change of changes) {
    const sheet = worksheets.getItemOrNullObject(change.sheet);
    if (change.create) {
      await batch.ask(CONTENT_BYTES);
      taken.set(change, sheet.load('id'));
      probes.push(null);
    } else {
      probes.push(await SheetProbe.queue(batch, change.sheet, sheet, targetOf(change)));
    }
  }
  const judgeBasis = await queueBasis(context, batch, basis);
  await batch.flush();

  for (const [change, sheet] of taken) {
    if (!sheet.isNullObject) throw new WorkbookError('sheetExists', { sheet: change.sheet });
    if (protection.protected) throw new WorkbookError('protectedSheet', { sheet: change.sheet });
  }
  const works = changes.map((change, index): Work => {
    const probe = probes[index] ?? null;
    probe?.collect();
    return prepare(change, probe);
  });
  judgeBasis();
  return works;
}

function targetOf(change: SheetChange): Parameters<typeof SheetProbe.queue>[3] {
  const like = change.cells.flatMap(({ cell, formatLike }) => (formatLike ? [cell, formatLike] : []));
  return {
    cells: change.cells.map(({ cell }) => cell),
    formats: like,
    columns: change.columnWidths.map(({ column }) => column),
    tables: change.tableResizes.map(({ table }) => table),
    bytesPerCell: cellBytes(
      change.cells.map(({ before }) => (before.kind === 'formula' ? before.formula : before.value)),
    ),
  };
}

/** Loads the cells that the plan was worked out from; gives the comparison to make after the flush. */
async function queueBasis(
  context: Excel.RequestContext,
  batch: Batch,
  basis: readonly PlanBasis[],
): Promise<() => void> {
  const looks: {
    readonly part: PlanBasis;
    readonly sheet: Excel.Worksheet;
    readonly pieces: Excel.Range[];
  }[] = [];
  for (const part of basis) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(part.sheet).load('id');
    const pieces: Excel.Range[] = [];
    const bytesPerCell = cellBytes(part.values.flat());
    for (const piece of splitRows(part.range, cellsPerBlock(bytesPerCell))) {
      await batch.ask(blockSize(piece) * bytesPerCell);
      pieces.push(sheet.getRange(formatRange(piece)).load('values,formulas'));
    }
    looks.push({ part, sheet, pieces });
  }
  return () => {
    for (const { part, sheet, pieces } of looks) {
      if (sheet.isNullObject) throw new WorkbookError('missingSheet', { sheet: part.sheet });
      const values: unknown[][] = pieces.flatMap((piece) => piece.values as unknown[][]);
      const formulas: unknown[][] = pieces.flatMap((piece) => piece.formulas as unknown[][]);
      part.values.forEach((row, r) =>
        row.forEach((expected, c) => {
          const value = values[r]?.[c];
          const formula = formulas[r]?.[c];
          // A blank cell and one whose formula gives empty text read alike but for the formula.
          if (sameValue(readValue(value, formula !== ''), expected)) return;
          const address = formatCell({ row: part.range.top + r, column: part.range.left + c });
          throw new WorkbookError('changedSincePreview', { sheet: part.sheet, address });
        }),
      );
    }
  };
}

function prepare(change: SheetChange, probe: SheetProbe | null): Work {
  const prepared = change.cells.map((cell) => prepareCell(change.sheet, cell, probe));
  const tables = change.tableResizes;
  for (const { table, from } of probe ? tables : []) {
    const now = probe?.tableRange(table);
    if (!now || formatRange(now) !== formatRange(from)) {
      throw new WorkbookError('changedSincePreview', { sheet: change.sheet, address: formatRange(from) });
    }
  }
  const image: SheetImage = {
    name: change.sheet,
    key: probe?.sheet.id ?? change.sheet,
    added: probe === null,
    cells: prepared.map(({ before }) => before),
    widths: change.columnWidths.flatMap(({ column }) => {
      const points = probe?.widthPoints(column) ?? null;
      return points === null ? [] : [{ column, points }];
    }),
    tableResizes: probe ? tables : [],
    written: new Map(),
  };
  return { change, probe, image, writes: prepared.map((cell) => cell.write) };
}

function prepareCell(
  sheet: string,
  { cell, before, after, formatLike, numberFormat }: CellChange,
  probe: SheetProbe | null,
): { write: CellWrite; before: SheetImage['cells'][number] } {
  const held = probe?.content(cell) ?? { kind: 'value', value: null };
  if (!sameContent(held, before)) {
    throw new WorkbookError('changedSincePreview', { sheet, address: formatCell(cell) });
  }
  const formatNow = probe?.numberFormat(cell) ?? 'General';
  const wanted = numberFormat ?? (formatLike && probe ? probe.numberFormat(formatLike) : null) ?? formatNow;
  const formatThen = needsOtherFormat(after, wanted) ? 'General' : wanted;
  const { set, back } =
    formatLike && probe ? changeFormat(probe.format(cell), probe.format(formatLike)) : { set: {}, back: {} };
  return {
    write: {
      cell,
      input: toInput(after, formatThen),
      numberFormat: formatThen === formatNow ? null : formatThen,
      format: set,
    },
    before: { cell, content: held, numberFormat: formatNow, format: back },
  };
}

async function write(
  context: Excel.RequestContext,
  works: readonly Work[],
  image: BeforeImage,
): Promise<void> {
  const batch = new Batch(context);
  const [only] = works;
  const place = works.length === 1 && only ? { sheet: only.change.sheet } : {};
  try {
    const reports: (() => void)[] = [];
    for (const work of works) reports.push(await queueSheet(context, batch, work));
    await batch.flush();
    reports.forEach((report) => report());
  } catch (error) {
    const told = toWorkbookError(error, place);
    if (batch.done === 0 && isRefusedWhole(error)) throw told;
    await takeBack(image, told);
  }
}

async function queueSheet(context: Excel.RequestContext, batch: Batch, work: Work): Promise<() => void> {
  const { change, probe, image } = work;
  await batch.tell(CONTENT_BYTES);
  const sheet = probe?.sheet ?? context.workbook.worksheets.add(change.sheet).load('id');
  await queueCells(batch, sheet, work.writes);
  for (const { table, to } of change.tableResizes) {
    await batch.tell(CONTENT_BYTES);
    sheet.tables.getItem(table).resize(formatRange(to));
  }
  const widths = change.columnWidths.map(({ column, characters }) => ({
    column,
    points: widthPoints(characters),
  }));
  await queueWidths(batch, sheet, widths);
  const report = await queueReport(batch, sheet, work.writes);
  return () => {
    image.key = sheet.id;
    image.written = report();
  };
}

/** Always throws: the first error, or that and what taking back met. */
async function takeBack(image: BeforeImage, first: WorkbookError): Promise<never> {
  try {
    // Here waiting is right: half a plan in the workbook is worse than a late answer.
    await Excel.run({ delayForCellEdit: true }, (context) => putBack(context, image.sheets));
  } catch (error) {
    const { detail } = toWorkbookError(error);
    throw new WorkbookError(first.code, first.place, `${first.detail}; not taken back: ${detail}`);
  }
  throw first;
}
