/** Looks whether everything is still as it was previewed, and works out what to write and what stands there before. */
import { formatCell, formatRange } from '../sheet/address';
import { WorkbookError } from '../sheet/gateway';
import type { CellChange, PlanBasis, SheetChange, WritePlan } from '../sheet/plan';
import { queueBasis, refuseDifferent } from './basis';
import { Batch } from './batch';
import { cellKey } from './blocks';
import { needsOtherFormat, rawOf, sameContent, toInput } from './contents';
import { changeFormat, patchOf } from './formats';
import type { Landmark, SheetImage } from './image';
import { freeTableName } from './layout';
import { cellBytes, CONTENT_BYTES, SheetProbe } from './probe';
import { type CellWrite, widthPoints } from './write';

/** Names of the tables that a workbook can be expected to have. */
const TABLES_BYTES = 20_000;

export interface Work {
  readonly change: SheetChange;
  readonly image: SheetImage;
  readonly writes: readonly CellWrite[];
  readonly widths: SheetImage['widths'];
}

export interface Checked {
  readonly works: readonly Work[];
  readonly basis: readonly PlanBasis[];
  readonly landmarks: readonly Landmark[];
  /** Before-images of earlier writes that are still there. */
  readonly keptIds: readonly string[];
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

export async function check(
  context: Excel.RequestContext,
  plan: WritePlan,
  keptIds: readonly string[],
): Promise<Checked> {
  const changes = bySheet(plan.sheets);
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
  const kept = keptIds.map((id) => ({
    id,
    part: context.workbook.customXmlParts.getItemOrNullObject(id).load('id'),
  }));
  const { basis, landmarks = [] } = plan;
  const lookAtBasis = await queueBasis(context, batch, [...basis, ...landmarks]);
  await batch.flush();

  for (const [change, sheet] of taken) {
    if (!sheet.isNullObject) throw new WorkbookError('sheetExists', { sheet: change.sheet });
    if (protection.protected) throw new WorkbookError('protectedWorkbook');
  }
  const names = new Set(tables?.items.map(({ name }) => name.toLowerCase()));
  const works = changes.map((change, index): Work => {
    const probe = probes[index] ?? null;
    probe?.refuse();
    probe?.collect();
    return prepare(withFreeNames(change, names), probe);
  });
  const looks = lookAtBasis();
  refuseDifferent(looks, 'changedSincePreview');
  return {
    works,
    basis,
    landmarks: looks.slice(basis.length).flatMap(({ now }) => now ?? []),
    keptIds: kept.flatMap(({ id, part }) => (part.isNullObject ? [] : [id])),
  };
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
    formulas: new Set(
      change.cells.flatMap(({ cell, before, after }) =>
        before.kind === 'formula' && after.kind === 'formula' ? [cellKey(cell)] : [],
      ),
    ),
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
  const widths = widened(change, probe);
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
    widths: widths.flatMap(({ column }) => {
      const points = probe?.widthPoints(column) ?? null;
      return points === null ? [] : [{ column, points }];
    }),
    tableResizes: probe ? tables : [],
    written: new Map(change.cells.map(({ cell, after }) => [cellKey(cell), rawOf(after)])),
  };
  return {
    change,
    image,
    writes: prepared.map((cell) => cell.write),
    widths: widths.map(({ column, characters }) => ({ column, points: widthPoints(characters) })),
  };
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
