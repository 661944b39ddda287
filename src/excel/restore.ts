/**
 * Puts back what stood in the workbook before a plan was applied. What is back already counts as done, so that a restore
 * that stopped midway, and a write that did, can be finished.
 *
 * One look, then one request that looks again and writes. Added sheets are hidden by it and deleted by one more: nobody
 * types on a hidden sheet, and what is deleted could not be brought back.
 */
import { type Watch, WorkbookError } from '../sheet/gateway';
import { refuseDifferent } from './basis';
import { Batch } from './batch';
import { needsOtherFormat, toInput } from './contents';
import { isRefusedWhole, isUnanswered, toWorkbookError } from './errors';
import type { BeforeImage, SheetImage } from './image';
import { dropPart, keepPart } from './kept';
import { isLarge, Pace } from './pause';
import { firstDifference, sameSheet } from './look';
import { formatRange } from '../sheet/address';
import { CONTENT_BYTES } from './probe';
import { refuseReferences } from './references';
import { type AddedLook, type Due, judge, lookAt, queueRestoreLook, type RestoreLook } from './restoreLook';
import { queueCells, queueNumberFormats, queueWidths } from './write';

export async function restorePlan(
  context: Excel.RequestContext,
  image: BeforeImage,
  overwriteLaterEdits: boolean,
  watch: Watch = {},
): Promise<void> {
  const look = await lookAt(context, image, image.partId);
  if (look.isPartGone) image.partId = null;
  const due = judge(look, image, overwriteLaterEdits);
  if (due.added.length > 0 && !overwriteLaterEdits) {
    // By the names they have now, and with two more requests: only here can a formula of the user's be lost.
    await refuseReferences(context, new Set(due.added.map(({ sheet }) => sheet.name)));
  }
  const pace = new Pace(watch, due.sheets.length + due.added.length);
  let done = 0;
  for (const part of partsOf(due, pace.isWatched)) {
    const isFirst = done === 0;
    done += part.sheets.length;
    const isLast = done === due.sheets.length;
    await putBack(context, image, part, { isFirst, isLast });
    if (!isLast && pace.isStoppedAt(done)) throw new WorkbookError('restoreStopped');
  }
  await finish(context, image, due, pace);
}

/** Each large sheet in a request of its own; what was added goes in the last, so that it is hidden for a moment only. */
function partsOf(due: Due, isSplit: boolean): readonly Due[] {
  const { image, sheets, before, added } = due;
  const ends = sheets.flatMap(({ cells }, index) =>
    isSplit && isLarge(cells) && index < sheets.length - 1 ? [index + 1] : [],
  );
  if (sheets.length + added.length === 0) return [];
  return [...ends, sheets.length].map((end, index): Due => {
    const start = ends[index - 1] ?? 0;
    const own = end === sheets.length ? added : [];
    // Headers of what is back already read as they did before the write.
    const back = new Set(sheets.slice(0, start).map(({ key }) => key));
    return {
      image: {
        sheets: [...image.sheets.slice(start, end), ...own.map((one) => one.image)],
        landmarks: image.landmarks.filter(({ key }) => !back.has(key)),
      },
      sheets: sheets.slice(start, end),
      before: before.slice(start, end),
      added: own,
    };
  });
}

/** Deletes what was added, and the part that told of it all, unless that went along with the cells. */
async function finish(
  context: Excel.RequestContext,
  image: BeforeImage,
  { sheets, added }: Due,
  pace: Pace,
): Promise<void> {
  const batch = new Batch(context);
  try {
    const there = await stillThere(context, added);
    for (const [index, { image: sheet }] of added.entries()) {
      await batch.tell(CONTENT_BYTES);
      there[index]?.delete();
      if (!pace.isWatched || !isLarge(sheet.cells) || index === added.length - 1) continue;
      await batch.flush();
      if (!pace.isStoppedAt(sheets.length + index + 1)) continue;
      await leaveVisible(context, added.slice(index + 1));
      throw new WorkbookError('restoreStopped');
    }
    await dropPart(context, batch, image);
    await batch.flush();
    image.partId = null;
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'restoreStopped') throw error;
    if (added.length > 0) throw halfDone(error, image);
  }
}

/** What the user stopped to delete is not left hidden. */
async function leaveVisible(context: Excel.RequestContext, added: readonly AddedLook[]): Promise<void> {
  const batch = new Batch(context);
  for (const sheet of await stillThere(context, added)) {
    if (!sheet) continue;
    await batch.tell(CONTENT_BYTES);
    sheet.visibility = Excel.SheetVisibility.visible;
  }
  await batch.flush();
}

/** `null` for one that somebody has deleted meanwhile: nothing is to be asked of it. */
async function stillThere(
  context: Excel.RequestContext,
  added: readonly AddedLook[],
): Promise<readonly (Excel.Worksheet | null)[]> {
  if (added.length === 0) return [];
  const { worksheets } = context.workbook;
  const sheets = added.map(({ image }) => worksheets.getItemOrNullObject(image.key).load('id'));
  await context.sync();
  return sheets.map((sheet) => (sheet.isNullObject ? null : sheet));
}

interface Place {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

async function putBack(
  context: Excel.RequestContext,
  image: BeforeImage,
  due: Due,
  { isFirst, isLast }: Place,
): Promise<void> {
  const keepsPart = !isLast || due.added.length > 0;
  const batch = new Batch(context);
  const { partId } = image;
  let met: () => RestoreLook;
  try {
    const queued = await queueRestoreLook(context, batch, due.image);
    met = queued.answer;
    for (const { sheet } of queued.added) {
      await batch.tell(CONTENT_BYTES);
      sheet.visibility = Excel.SheetVisibility.hidden;
    }
    for (const [index, { sheet }] of queued.sheets.entries()) {
      const put = due.sheets[index];
      if (put) await queueImage(batch, sheet, put);
    }
    if (!keepsPart) await dropPart(context, batch, image);
    await batch.flush();
  } catch (error) {
    if (isUnanswered(error)) throw new WorkbookError('unknownOutcome');
    if (isFirst && batch.done === 0 && (isRefusedWhole(error) || (await isUntouched(context, due)))) {
      throw toWorkbookError(error, errorPlace(image));
    }
    throw halfDone(error, image);
  }
  if (!keepsPart) image.partId = null;
  const look = met();
  const reason = differenceOf(due, look);
  if (!reason) return;
  await writeAgain(context, image, look, partId);
  throw reason;
}

/** Somebody else was at it between our look and our request. */
function differenceOf(due: Due, met: RestoreLook): WorkbookError | null {
  try {
    refuseDifferent(
      met.basis.filter(({ now }) => now !== null),
      'movedSinceWrite',
    );
    for (const [index, look] of met.sheets.entries()) {
      const before = due.before[index];
      if (!look.now || !before) continue;
      look.refuse();
      const address = firstDifference(before, look.now);
      if (address !== null) throw new WorkbookError('changedSinceWrite', { sheet: look.now.name, address });
    }
    for (const [index, look] of met.added.entries()) {
      const address = look.differsFrom(due.added[index]);
      if (address !== null) throw new WorkbookError('changedSinceWrite', { sheet: look.image.name, address });
    }
    return null;
  } catch (error) {
    return toWorkbookError(error);
  }
}

/** The state that the request met: as if restoring had not been tried. */
async function writeAgain(
  context: Excel.RequestContext,
  image: BeforeImage,
  met: RestoreLook,
  partId: string | null,
): Promise<void> {
  const batch = new Batch(context);
  try {
    for (const { now, sheet } of met.sheets) if (now) await queueImage(batch, sheet, now);
    for (const { sheet, isGone } of met.added) {
      if (isGone) continue;
      await batch.tell(CONTENT_BYTES);
      sheet.visibility = Excel.SheetVisibility.visible;
    }
    const kept = partId !== null && image.partId === null ? await keepPart(context, batch, image) : null;
    await batch.flush();
    if (kept) image.partId = kept.id;
  } catch (error) {
    throw halfDone(error, image);
  }
}

/** Refused before anything was written: a sheet that somebody protected, for one. */
async function isUntouched(context: Excel.RequestContext, due: Due): Promise<boolean> {
  try {
    const now = await lookAt(context, due.image);
    return (
      now.sheets.every((look, index) => {
        const before = due.before[index];
        return !look.now || (before !== undefined && sameSheet(before, look.now));
      }) &&
      now.added.every(({ isGone, isHidden }, index) => isGone || isHidden === due.added[index]?.isHidden)
    );
  } catch {
    return false;
  }
}

function halfDone(error: unknown, image: BeforeImage): WorkbookError {
  if (isUnanswered(error)) return new WorkbookError('unknownOutcome');
  const told = toWorkbookError(error);
  return new WorkbookError('leftHalfDone', errorPlace(image), told.detail || told.message);
}

function errorPlace({ sheets: [first] }: BeforeImage): WorkbookError['place'] {
  return first ? { sheet: first.name } : {};
}

async function queueImage(batch: Batch, sheet: Excel.Worksheet, image: SheetImage): Promise<void> {
  await batch.tell(CONTENT_BYTES);
  // Tables first: the header cell of a table cannot be blank.
  for (const { table, from } of image.tableResizes)
    sheet.tables.getItemOrNullObject(table).resize(formatRange(from));
  // Contents last: once they are back, everything is, and a pane opened later can tell by them.
  await queueWidths(batch, sheet, image.widths);
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
}
