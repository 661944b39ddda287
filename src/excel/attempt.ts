/**
 * One request that writes: it keeps the before-image, looks at what it meets, writes, and looks whether everything is still
 * in its place. What it met is the before-image that counts: nobody's edit comes between that look and the writing.
 */
import { formatRange } from '../sheet/address';
import { type Watch, WorkbookError } from '../sheet/gateway';
import { type BasisLook, queueBasis, refuseDifferent } from './basis';
import { Batch } from './batch';
import type { Checked, Work } from './check';
import { toWorkbookError } from './errors';
import { isLarge, Pace } from './pause';
import type { BeforeImage, SheetImage } from './image';
import { keepPart } from './kept';
import { type LayoutPart, queueBlocks, queueLooks } from './layout';
import { firstDifference, queueSheetLook, type SheetLook } from './look';
import { CONTENT_BYTES } from './probe';
import { queueCells, queueReport, queueWidths } from './write';

export class Attempt {
  private readonly batch: Batch;
  /** By the sheets as the check saw them. */
  private readonly looks = new Map<SheetImage, () => SheetLook>();
  private readonly added = new Map<SheetImage, Excel.Worksheet>();
  private readonly reports = new Map<string, () => ReadonlyMap<string, unknown>>();
  private before: () => BasisLook[] = () => [];
  private after: () => BasisLook[] = () => [];
  private part: Excel.CustomXmlPart | null = null;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly checked: Checked,
  ) {
    this.batch = new Batch(context);
  }

  /** A first part went through, where it takes several requests. */
  get hasBegun(): boolean {
    return this.batch.done > 0;
  }

  /** Without ids of earlier before-images, none is kept. */
  async send(parts: ReadonlySet<LayoutPart>, keptIds: readonly string[] | null, watch: Watch): Promise<void> {
    const { context, batch } = this;
    const { works, basis, landmarks } = this.checked;
    const images = works.map(({ image }) => image);
    const pace = new Pace(watch, works.length);
    if (keptIds) this.part = await keepPart(context, batch, { sheets: images, landmarks });
    this.before = await queueBasis(context, batch, [...basis, ...landmarks]);
    for (const [index, work] of works.entries()) {
      await batch.tell(CONTENT_BYTES);
      const sheet = await this.sheetFor(work.image);
      this.reports.set(work.image.name, await queueSheet(batch, sheet, work, parts));
      await this.pause(index, pace);
    }
    this.after = await queueBasis(context, batch, landmarks);
    for (const id of keptIds ?? []) {
      await batch.tell(CONTENT_BYTES);
      context.workbook.customXmlParts.getItemOrNullObject(id).delete();
    }
    await batch.flush();
  }

  /** Each sheet is looked at right before its writes, in the same request also where there are several. */
  private async sheetFor(image: SheetImage): Promise<Excel.Worksheet> {
    if (image.added) return this.add(image);
    const { sheet, answer } = await queueSheetLook(this.context, this.batch, image);
    this.looks.set(image, answer);
    return sheet;
  }

  /** Of many sheets each large one is a request of its own: between two the user sees how far it is, and may stop. */
  private async pause(index: number, pace: Pace): Promise<void> {
    const { works } = this.checked;
    const isLast = index === works.length - 1;
    if (!pace.isWatched || isLast || !isLarge(works[index]?.writes ?? [])) return;
    await this.batch.flush();
    if (pace.isStoppedAt(index + 1)) throw new WorkbookError('stopped');
  }

  private add(image: SheetImage): Excel.Worksheet {
    const sheet = this.context.workbook.worksheets.add(image.name).load('id');
    this.added.set(image, sheet);
    return sheet;
  }

  /** The before-image as of the moment of writing; of a request that failed, as far as Excel told. */
  met(withAdded: boolean): BeforeImage {
    const { works, basis, landmarks } = this.checked;
    const images = works.map(({ image }) => image);
    const places = told(() => this.before());
    const sheets = images.flatMap((image) => {
      if (image.added) return withAdded ? [this.withId(image)] : [];
      const look = told(() => this.looks.get(image)?.());
      // One that was not reached is as it was; one that is gone has nothing to be put back.
      return look ? (look.now ?? []) : [image];
    });
    return {
      sheets: sheets.map((sheet) => ({
        ...sheet,
        written: told(() => this.reports.get(sheet.name)?.()) ?? sheet.written,
      })),
      landmarks: places?.slice(basis.length).flatMap(({ now }) => now ?? []) ?? landmarks,
      partId: told(() => this.part?.id) ?? null,
    };
  }

  private withId(image: SheetImage): SheetImage {
    return { ...image, key: told(() => this.added.get(image)?.id) ?? image.key };
  }

  /** Somebody was at it between the check and this request. */
  difference(): WorkbookError | null {
    try {
      for (const { image, now, refuse } of [...this.looks.values()].map((look) => look())) {
        if (now?.name !== image.name) throw new WorkbookError('missingSheet', { sheet: image.name });
        refuse();
        const address = firstDifference(image, now);
        if (address !== null) throw new WorkbookError('changedSincePreview', { sheet: image.name, address });
      }
      refuseDifferent(this.before(), 'changedSincePreview');
      return null;
    } catch (error) {
      return toWorkbookError(error);
    }
  }

  /** Rows or columns that somebody moved while it took several requests. */
  moved(): WorkbookError['place'] | null {
    const one = this.after().find(({ now, differs }) => now !== null && differs !== null);
    return one?.differs ? { sheet: one.part.sheet, address: one.differs } : null;
  }
}

/** Excel answers a request that failed up to where it did. */
function told<T>(answer: () => T): T | null {
  try {
    return answer();
  } catch {
    return null;
  }
}

async function queueSheet(
  batch: Batch,
  sheet: Excel.Worksheet,
  { change, image, writes, widths }: Work,
  parts: ReadonlySet<LayoutPart>,
): Promise<() => ReadonlyMap<string, unknown>> {
  await queueCells(batch, sheet, writes);
  for (const { table, to } of change.tableResizes) {
    await batch.tell(CONTENT_BYTES);
    sheet.tables.getItem(table).resize(formatRange(to));
  }
  await queueWidths(batch, sheet, widths);
  const layout = image.added ? change.layout : undefined;
  if (layout) await queueBlocks(batch, sheet, layout, parts);
  // As early as it is final: Excel tells it also where something after it fails.
  const report = await queueReport(batch, sheet, writes);
  if (layout) await queueLooks(batch, sheet, layout, parts);
  return report;
}
