/** What a restore meets in the workbook, and what of it is still to be put back. */
import { formatCell, formatRange, parseRange, type RangeAddress } from '../sheet/address';
import { WorkbookError } from '../sheet/gateway';
import type { TableResize } from '../sheet/plan';
import { type BasisLook, queueBasis, refuseDifferent } from './basis';
import { Batch } from './batch';
import { cellKey, mapBlock } from './blocks';
import { sameHeld, sameRaw } from './contents';
import type { BeforeImage, SheetImage } from './image';
import { queueSheetLook, sameSheet, type SheetLook, type SheetQueue } from './look';
import { cellBytes, CONTENT_BYTES } from './probe';

/** An added sheet as it stands. */
export interface AddedLook {
  readonly image: SheetImage;
  readonly sheet: Excel.Worksheet;
  readonly isGone: boolean;
  readonly isHidden: boolean;
  /** Cells with something in them, by key. */
  readonly filled: ReadonlyMap<string, { readonly address: string; readonly formula: unknown }>;
  differsFrom(other: AddedLook | undefined): string | null;
}

export interface RestoreLook {
  readonly sheets: readonly SheetLook[];
  readonly added: readonly AddedLook[];
  readonly basis: readonly BasisLook[];
  readonly isStructureProtected: boolean;
}

type Subject = Pick<BeforeImage, 'sheets' | 'landmarks'>;

/** What is still to be put back. */
export interface Due {
  /** Only of that. */
  readonly image: Subject;
  /** In the order of the image's changed sheets: what to put there, and what stands there. */
  readonly sheets: readonly SheetImage[];
  readonly before: readonly SheetImage[];
  readonly added: readonly AddedLook[];
}

interface AddedQueue {
  readonly sheet: Excel.Worksheet;
  readonly answer: () => AddedLook;
}

interface Queued {
  readonly sheets: readonly { readonly sheet: Excel.Worksheet }[];
  readonly added: readonly { readonly sheet: Excel.Worksheet }[];
  readonly answer: () => RestoreLook;
}

/** With the before-image that the workbook held: another pane may have taken it away. */
export async function lookAt(
  context: Excel.RequestContext,
  subject: Subject,
  partId: string | null = null,
): Promise<RestoreLook & { isPartGone: boolean }> {
  const batch = new Batch(context);
  if (partId !== null) await batch.ask(CONTENT_BYTES);
  const part =
    partId === null ? null : context.workbook.customXmlParts.getItemOrNullObject(partId).load('id');
  const { answer } = await queueRestoreLook(context, batch, subject);
  await batch.flush();
  return { ...answer(), isPartGone: part?.isNullObject ?? false };
}

export async function queueRestoreLook(
  context: Excel.RequestContext,
  batch: Batch,
  { sheets, landmarks }: Subject,
): Promise<Queued> {
  const changed: SheetQueue[] = [];
  const added: AddedQueue[] = [];
  for (const sheet of sheets) {
    if (sheet.added) added.push(await queueAdded(context, batch, sheet));
    else changed.push(await queueSheetLook(context, batch, sheet));
  }
  const basis = await queueBasis(context, batch, landmarks);
  const { protection } = context.workbook;
  if (added.length > 0) protection.load('protected');
  return {
    sheets: changed,
    added,
    answer: () => ({
      sheets: changed.map(({ answer }) => answer()),
      added: added.map(({ answer }) => answer()),
      basis: basis(),
      isStructureProtected: added.length > 0 && protection.protected,
    }),
  };
}

async function queueAdded(
  context: Excel.RequestContext,
  batch: Batch,
  image: SheetImage,
): Promise<AddedQueue> {
  await batch.ask((image.cells.length + 1) * cellBytes([...image.written.values()]));
  const sheet = context.workbook.worksheets.getItemOrNullObject(image.key).load('id,name,visibility');
  const used = sheet.getUsedRangeOrNullObject(true).load('address,formulas');
  const answer = (): AddedLook => {
    const isGone = sheet.isNullObject;
    const filled = isGone || used.isNullObject ? new Map<string, never>() : filledCells(used);
    return {
      image,
      sheet,
      isGone,
      isHidden: !isGone && sheet.visibility !== Excel.SheetVisibility.visible,
      filled,
      differsFrom: (other) => firstOther(filled, other?.filled ?? new Map()),
    };
  };
  return { sheet, answer };
}

function filledCells(used: Excel.Range): Map<string, { address: string; formula: unknown }> {
  const cells = new Map<string, { address: string; formula: unknown }>();
  const range = parseRange(used.address);
  if (!range) return cells;
  mapBlock(range, (cell) => {
    const formula: unknown = used.formulas[cell.row - range.top]?.[cell.column - range.left];
    if (formula !== '') cells.set(cellKey(cell), { address: formatCell(cell), formula });
  });
  return cells;
}

function firstOther(a: AddedLook['filled'], b: AddedLook['filled']): string | null {
  for (const [key, { address, formula }] of a) if (b.get(key)?.formula !== formula) return address;
  for (const [key, { address }] of b) if (!a.has(key)) return address;
  return null;
}

/** Throws where putting back would reach other cells, or lose what somebody did since and has not agreed to lose. */
export function judge(look: RestoreLook, image: BeforeImage, overwrite: boolean): Due {
  const pending = look.sheets.filter(({ image: was, now }) => now !== null && !sameSheet(was, now));
  const added = look.added.filter(({ isGone }) => !isGone);
  const settled = new Set(look.sheets.flatMap((one) => (pending.includes(one) ? [] : [one.image.key])));
  const landmarks = image.landmarks.filter(({ key }) => pending.length > 0 && !settled.has(key));
  // Places first: whoever agrees to lose later edits has not agreed to lose other cells.
  refuseDifferent(
    look.basis.filter(({ part }) => landmarks.some((landmark) => landmark === part)),
    'movedSinceWrite',
  );
  const sheets = pending.map((one) => {
    one.refuse();
    return stillToPut(one, overwrite, image.landmarks.length > 0);
  });
  if (added.length > 0 && look.isStructureProtected) throw new WorkbookError('protectedWorkbook');
  for (const one of added) {
    const address = overwrite ? null : foreignCell(one);
    if (address !== null) throw changedSinceWrite(one.image, address);
  }
  return {
    image: { sheets: [...pending, ...added].map(({ image: sheet }) => sheet), landmarks },
    sheets,
    before: pending.flatMap(({ now }) => now ?? []),
    added,
  };
}

function stillToPut(look: SheetLook, overwrite: boolean, hasPlaces: boolean): SheetImage {
  const { image, now } = look;
  const changed = image.cells.filter(({ cell, content }, index) => {
    const there = now?.cells[index];
    const isBack = there !== undefined && sameHeld(content, there.content);
    return !isBack && !sameRaw(look.raw(cell), image.written.get(cellKey(cell)));
  });
  // A header of ours that is gone from its place: columns may have been inserted between the table's and ours.
  const header = hasPlaces ? changed.find(({ cell }) => isWord(image.written.get(cellKey(cell)))) : undefined;
  if (header) {
    throw new WorkbookError('movedSinceWrite', { sheet: image.name, address: formatCell(header.cell) });
  }
  const [edited] = changed;
  if (edited && !overwrite) throw changedSinceWrite(image, formatCell(edited.cell));
  const tableResizes = image.tableResizes.flatMap((resize) =>
    backTo(image, resize, now?.tableResizes.find(({ table }) => table === resize.table)?.from, overwrite),
  );
  return { ...image, tableResizes };
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
  now: RangeAddress | undefined,
  overwrite: boolean,
): TableResize[] {
  const { table, from, to } = resize;
  const isAt = (range: RangeAddress): boolean => now !== undefined && formatRange(now) === formatRange(range);
  if (isAt(to)) return [resize];
  if (isAt(from)) return [];
  if (!overwrite) throw changedSinceWrite(image, formatRange(now ?? to));
  return now ? [{ table, to, from: { ...now, left: from.left, right: from.right } }] : [];
}

/** A cell of an added sheet that is neither ours nor blank: somebody has worked on it since. */
function foreignCell({ image, filled }: AddedLook): string | null {
  for (const [key, { address, formula }] of filled) {
    if (!image.written.has(key) || !sameRaw(formula, image.written.get(key))) return address;
  }
  return null;
}
