/**
 * Applies a plan: one request that looks whether everything is still as it was previewed, one that writes.
 * Excel has no transactions; a write that fails half way is taken back by the before-image.
 */
import { formatCell, formatRange } from '../sheet/address';
import { type Watch, WorkbookError } from '../sheet/gateway';
import type { CellChange, PlanBasis, SheetChange, WritePlan } from '../sheet/plan';
import { queueBasis } from './basis';
import { Batch } from './batch';
import { needsOtherFormat, sameContent, toInput } from './contents';
import { isNameTaken, isRefusedWhole, toWorkbookError } from './errors';
import { changeFormat, patchOf } from './formats';
import type { BeforeImage, SheetImage } from './image';
import { freeTableName, type LayoutPart, partsOf, queueLayout, withoutRefused } from './layout';
import { cellBytes, CONTENT_BYTES, SheetProbe } from './probe';
import { putBack } from './restore';
import { type CellWrite, queueCells, queueReport, queueWidths, widthPoints } from './write';

const LARGE_SHEET_CELLS = 200;
/** Names of the tables that a workbook can be expected to have. */
const TABLES_BYTES = 20_000;

interface Work {
  readonly change: SheetChange;
  /** `null` where the sheet is to be added. */
  readonly probe: SheetProbe | null;
  readonly image: SheetImage;
  readonly writes: readonly CellWrite[];
}

export async function applyPlan(
  context: Excel.RequestContext,
  plan: WritePlan,
  watch: Watch = {},
): Promise<BeforeImage> {
  const changes = bySheet(plan.sheets);
  const works = await check(context, changes, [...plan.basis, ...(plan.landmarks ?? [])]);
  const image: BeforeImage = { plan, sheets: works.map((work) => work.image) };
  await write(context, works, image, watch);
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
      layout: { ...known?.layout, ...sheet.layout },
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
  const tables = changes.some(({ layout }) => layout?.tables) ? context.workbook.tables : null;
  if (tables) {
    await batch.ask(TABLES_BYTES);
    tables.load('items/name');
  }
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
  const judgeBasis = await queueBasis(context, batch, basis, 'changedSincePreview');
  await batch.flush();

  for (const [change, sheet] of taken) {
    if (!sheet.isNullObject) throw new WorkbookError('sheetExists', { sheet: change.sheet });
    if (protection.protected) throw new WorkbookError('protectedWorkbook');
  }
  const names = new Set(tables?.items.map(({ name }) => name.toLowerCase()));
  const works = changes.map((change, index): Work => {
    const probe = probes[index] ?? null;
    probe?.collect();
    return prepare(withFreeNames(change, names), probe);
  });
  judgeBasis();
  return works;
}

function withFreeNames(change: SheetChange, taken: Set<string>): SheetChange {
  const tables = change.layout?.tables;
  if (!tables) return change;
  const named = tables.map(({ name, range }) => ({ name: freeTableName(name, taken), range }));
  return { ...change, layout: { ...change.layout, tables: named } };
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
    widths: widened(change, probe).flatMap(({ column }) => {
      const points = probe?.widthPoints(column) ?? null;
      return points === null ? [] : [{ column, points }];
    }),
    tableResizes: probe ? tables : [],
    written: new Map(),
  };
  return { change, probe, image, writes: prepared.map((cell) => cell.write) };
}

/** A column is made wider where the scores need it, never narrower: other cells of it may need its width. */
function widened(change: SheetChange, probe: SheetProbe | null): SheetChange['columnWidths'] {
  return change.columnWidths.filter(
    ({ column, characters }) => (probe?.widthPoints(column) ?? 0) < widthPoints(characters),
  );
}

function prepareCell(
  sheet: string,
  { cell, before, after, formatLike, numberFormat, look }: CellChange,
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
    formatLike && probe
      ? changeFormat(probe.format(cell), probe.format(formatLike))
      : { set: probe || !look ? {} : patchOf(look), back: {} };
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

/** Where the host refuses a part of a layout, all is taken back and written again without that part. */
async function write(
  context: Excel.RequestContext,
  works: readonly Work[],
  image: BeforeImage,
  watch: Watch,
): Promise<void> {
  const [only] = works;
  const place = works.length === 1 && only ? { sheet: only.change.sheet } : {};
  let parts: ReadonlySet<LayoutPart> = new Set(works.flatMap(({ change }) => partsOf(change.layout)));
  for (;;) {
    const batch = new Batch(context);
    try {
      const reports: (() => void)[] = [];
      for (const [index, work] of works.entries()) {
        reports.push(await queueSheet(context, batch, work, parts));
        await pause(batch, works, index, watch);
      }
      await batch.flush();
      reports.forEach((report) => report());
      return;
    } catch (error) {
      const told = toWorkbookError(error, place);
      if (batch.done === 0 && isRefusedWhole(error)) throw told;
      const fewer = told.code === 'stopped' ? null : withoutRefused(error, parts);
      // Somebody else added a sheet of that name a moment ago: it is theirs and must not go with what is taken back.
      const isTheirs = fewer === null && isNameTaken(error);
      await takeBack(isTheirs ? image.sheets.filter(({ added }) => !added) : image.sheets, told);
      if (fewer === null) throw told;
      parts = fewer;
    }
  }
}

/** Of many sheets each large one is a request of its own: between two the user sees how far it is, and may stop. */
async function pause(
  batch: Batch,
  works: readonly Work[],
  index: number,
  { onSheet, signal }: Watch,
): Promise<void> {
  const isLast = index === works.length - 1;
  if (!onSheet || isLast || (works[index]?.writes.length ?? 0) < LARGE_SHEET_CELLS) return;
  await batch.flush();
  onSheet(index + 1, works.length);
  if (signal?.aborted) throw new WorkbookError('stopped');
}

async function queueSheet(
  context: Excel.RequestContext,
  batch: Batch,
  work: Work,
  parts: ReadonlySet<LayoutPart>,
): Promise<() => void> {
  const { change, probe, image } = work;
  await batch.tell(CONTENT_BYTES);
  const sheet = probe?.sheet ?? context.workbook.worksheets.add(change.sheet).load('id');
  await queueCells(batch, sheet, work.writes);
  for (const { table, to } of change.tableResizes) {
    await batch.tell(CONTENT_BYTES);
    sheet.tables.getItem(table).resize(formatRange(to));
  }
  const widths = widened(change, probe).map(({ column, characters }) => ({
    column,
    points: widthPoints(characters),
  }));
  await queueWidths(batch, sheet, widths);
  // Tables turn their header cells into text: what stands there is asked afterwards.
  if (!probe && change.layout) await queueLayout(batch, sheet, change.layout, parts);
  const report = await queueReport(batch, sheet, work.writes);
  return () => {
    image.key = sheet.id;
    image.written = report();
  };
}

/** Throws where that fails too, and tells of both errors. */
async function takeBack(sheets: readonly SheetImage[], first: WorkbookError): Promise<void> {
  try {
    // Here waiting is right: half a plan in the workbook is worse than a late answer.
    await Excel.run({ delayForCellEdit: true }, (context) => putBack(context, sheets));
  } catch (error) {
    const { detail, message } = toWorkbookError(error);
    const [sheet] = sheets;
    const place = first.place.sheet ?? sheet?.name;
    throw new WorkbookError(
      'leftHalfDone',
      place === undefined ? {} : { sheet: place },
      `${first.detail || first.message}; ${detail || message}`,
    );
  }
}
