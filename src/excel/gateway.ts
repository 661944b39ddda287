/** The gateway to the workbook that Excel shows, over Office.js (ExcelApi 1.13). */
import { formatRange } from '../sheet/address';
import {
  type Applied,
  type Mark,
  type Unapplied,
  type Undo,
  WorkbookError,
  type WorkbookGateway,
} from '../sheet/gateway';
import { SETTINGS_NAMESPACE } from '../sheet/snapshot';
import { applyPlan, HalfDone } from './apply';
import { calculatedBy } from './calculated';
import { enterFailed } from './enter';
import { findKept } from './found';
import type { BeforeImage } from './image';
import { replaceMarks } from './marks';
import { type Alarm, clock } from './patience';
import { readWorkbook } from './read';
import { restorePlan } from './restore';
import { excelRunner } from './run';

export function openWorkbook(alarm: Alarm = clock): WorkbookGateway {
  /** Before-images by the token that the caller holds. */
  const images = new WeakMap<object, BeforeImage>();
  let sheetNames: ReadonlyMap<string, string> = new Map();
  /** Before-images in the workbook, and those of them that belong to a token. */
  let keptIds: readonly string[] = [];
  const heldIds = new Set<string>();
  /** The workbook may hold one that no token belongs to: at first, and after Excel left a write unanswered. */
  let isKeptUnknown = true;
  let found: Undo | null = null;
  const runExcel = excelRunner(alarm, () => (isKeptUnknown = true));

  function tokenFor(image: BeforeImage, unapplied: readonly Unapplied[] = []): Applied {
    const sheets = image.sheets.length;
    const cells = image.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
    const undo = { cells, sheets, unapplied };
    images.set(undo, image);
    if (image.partId !== null) heldIds.add(image.partId);
    return undo;
  }

  function imageOf(undo: Undo): BeforeImage {
    const image = images.get(undo);
    if (image) return image;
    throw new WorkbookError('hostFailure', {}, 'This change was not made here, or is undone already.');
  }

  async function writing<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof WorkbookError && error.code === 'unknownOutcome') isKeptUnknown = true;
      throw error;
    }
  }

  async function nameOf(id: string): Promise<string | null> {
    const known = sheetNames.get(id);
    if (known !== undefined) return known;
    return runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id).load('name');
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    });
  }

  /** One after the other: of two at once, each would miss what the other adds, or remove what it has removed. */
  let marking: Promise<unknown> = Promise.resolve();
  function replace(marks: readonly Mark[]): Promise<readonly string[]> {
    const done = marking.then(() => runExcel((context) => replaceMarks(context, marks)));
    marking = done.catch(() => undefined);
    return done;
  }

  return {
    async read() {
      const wantsKept = isKeptUnknown;
      const result = await runExcel((context) => readWorkbook(context, wantsKept));
      ({ sheetNames } = result);
      keptIds = result.kept.ids;
      if (wantsKept) {
        isKeptUnknown = false;
        const image = heldIds.has(keptIds.at(-1) ?? '') ? null : findKept(result);
        if (image) found = tokenFor(image);
      }
      return result.snapshot;
    },

    found() {
      const undo = found;
      found = null;
      return undo;
    },

    async apply(plan, watch = {}) {
      let image: BeforeImage | null = null;
      try {
        const work = runExcel(async (context) => {
          try {
            return await applyPlan(context, plan, { run: runExcel, keptIds, watch });
          } catch (error) {
            if (!(error instanceof HalfDone)) throw error;
            ({ image } = error);
            throw error.told;
          }
        });
        const { image: done, unapplied } = await writing(work);
        if (done.partId !== null) keptIds = [done.partId];
        return tokenFor(done, unapplied);
      } catch (error) {
        if (!image || !(error instanceof WorkbookError)) throw error;
        const { partId }: BeforeImage = image;
        if (partId !== null) keptIds = [...keptIds, partId];
        throw new WorkbookError(error.code, error.place, error.detail, tokenFor(image));
      }
    },

    async calculated({ sheets }, waiting) {
      const values = (sheet: string, address: string) =>
        runExcel(async (context) => {
          const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
          await context.sync();
          return range.values as unknown[][];
        });
      return calculatedBy(sheets, { values, waiting });
    },

    async restore(undo, overwriteLaterEdits, watch = {}) {
      const image = imageOf(undo);
      await writing(runExcel((context) => restorePlan(context, image, overwriteLaterEdits, watch)));
      images.delete(undo);
    },

    async forget(undo) {
      const image = imageOf(undo);
      images.delete(undo);
      const { partId } = image;
      if (partId === null) return;
      await runExcel(async (context) => {
        const part = context.workbook.customXmlParts.getItemOrNullObject(partId).load('id');
        await context.sync();
        if (part.isNullObject) return;
        part.delete();
        await context.sync();
      });
    },

    async select(sheetName, range) {
      const place = { sheet: sheetName, address: formatRange(range) };
      await runExcel(
        async (context) => {
          const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load('id');
          await context.sync();
          if (sheet.isNullObject) throw new WorkbookError('missingSheet', place);
          sheet.activate();
          sheet.getRange(formatRange(range)).select();
          await context.sync();
        },
        { place },
      );
    },

    async saveSettings(xml) {
      await runExcel(async (context) => {
        const parts = context.workbook.customXmlParts;
        const own = parts.getByNamespace(SETTINGS_NAMESPACE).load('items/id');
        await context.sync();
        const [first, ...rest] = own.items;
        if (first) first.setXml(xml);
        else parts.add(xml);
        // Copies of a workbook merged by hand can hold the part twice; one must decide.
        rest.forEach((part) => part.delete());
        await context.sync();
      });
    },

    async onChanged(listener) {
      const handler = await runExcel(async (context) => {
        const added = context.workbook.worksheets.onChanged.add(async ({ worksheetId }) => {
          const name = await nameOf(worksheetId);
          if (name !== null) listener(name);
        });
        await context.sync();
        return added;
      });
      return async () => {
        await Excel.run(handler.context as Excel.RequestContext, async (context) => {
          handler.remove();
          await context.sync();
        });
      };
    },

    mark: (marks) => replace(marks),
    unmark: () => replace([]),

    async recalculate(failing = []) {
      await runExcel(async (context) => {
        context.workbook.application.calculate(Excel.CalculationType.full);
        await context.sync();
        await enterFailed(context, failing);
      });
    },
  };
}
