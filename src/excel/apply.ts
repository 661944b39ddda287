/**
 * Applies a plan: one request that looks whether everything is still as it was previewed, one that looks again and writes.
 * Excel has no transactions; a write that fails half way, or that met something else than what was looked at, is taken
 * back. The before-image goes into the workbook with the write itself.
 */
import { type Unapplied, type Watch, WorkbookError } from '../sheet/gateway';
import type { WritePlan } from '../sheet/plan';
import { Attempt } from './attempt';
import { check, type Checked } from './check';
import { isKeepingRefused, isNameTaken, isRefusedWhole, isUnanswered, toWorkbookError } from './errors';
import type { BeforeImage } from './image';
import { type LayoutPart, partsOf, withoutRefused } from './layout';
import { restorePlan } from './restore';
import type { Run } from './run';
import { findUnapplied } from './unapplied';

export interface Surroundings {
  readonly run: Run;
  /** Before-images of earlier writes that the workbook holds: this one takes their place. */
  readonly keptIds: readonly string[];
  readonly watch: Watch;
}

/** A write ended half done; the image puts it back. */
export class HalfDone extends Error {
  constructor(
    readonly told: WorkbookError,
    readonly image: BeforeImage,
  ) {
    super(told.message);
  }
}

export interface Done {
  readonly image: BeforeImage;
  readonly unapplied: readonly Unapplied[];
}

export async function applyPlan(
  context: Excel.RequestContext,
  plan: WritePlan,
  surroundings: Surroundings,
): Promise<Done> {
  const checked = await check(context, plan, surroundings.keptIds);
  const { image, parts } = await write(context, checked, surroundings);
  return { image, unapplied: await findUnapplied(context, checked.works, image.sheets, parts) };
}

/** Where the host refuses a part of a layout, all is taken back and written again without that part. */
async function write(
  context: Excel.RequestContext,
  checked: Checked,
  { run, watch }: Surroundings,
): Promise<{ image: BeforeImage; parts: ReadonlySet<LayoutPart> }> {
  const { works, keptIds } = checked;
  const [only] = works;
  const place = works.length === 1 && only ? { sheet: only.change.sheet } : {};
  let parts: ReadonlySet<LayoutPart> = new Set(works.flatMap(({ change }) => partsOf(change.layout)));
  let keeps = true;
  for (;;) {
    const attempt = new Attempt(context, checked);
    try {
      await attempt.send(parts, keeps ? keptIds : null, watch);
    } catch (error) {
      if (isUnanswered(error)) throw new WorkbookError('unknownOutcome', place);
      const told = toWorkbookError(error, place);
      if (!attempt.hasBegun && isRefusedWhole(error)) throw told;
      const isUnkept: boolean = keeps && isKeepingRefused(error);
      const fewer = isUnkept ? parts : told.code === 'stopped' ? null : withoutRefused(error, parts);
      // Somebody else added a sheet of that name a moment ago: it is theirs and must not go with what is taken back.
      await takeBack(run, attempt.met(fewer !== null || !isNameTaken(error)), told);
      if (fewer === null) throw told;
      parts = fewer;
      keeps &&= !isUnkept;
      continue;
    }
    const image = attempt.met(true);
    const difference = attempt.difference();
    if (difference) {
      await takeBack(run, image, difference);
      throw difference;
    }
    const moved = attempt.moved();
    if (moved) throw new HalfDone(new WorkbookError('leftHalfDone', moved), image);
    return { image, parts };
  }
}

/** Throws where that fails too, with what puts it back later, and tells of both errors. */
async function takeBack(run: Run, image: BeforeImage, first: WorkbookError): Promise<void> {
  try {
    // Here waiting is right: half a plan in the workbook is worse than a late answer.
    await run((context) => restorePlan(context, image, false), { delayForCellEdit: true });
  } catch (error) {
    const { detail, message } = toWorkbookError(error);
    const [sheet] = image.sheets;
    const place = first.place.sheet ?? sheet?.name;
    const told = new WorkbookError(
      'leftHalfDone',
      place === undefined ? {} : { sheet: place },
      `${first.detail || first.message}; ${detail || message}`,
    );
    throw new HalfDone(told, image);
  }
}
