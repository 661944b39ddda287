/** The gateway to the workbook that Excel shows, over Office.js (ExcelApi 1.13). */
import { formatRange } from '../sheet/address';
import { type Mark, WorkbookError, type WorkbookGateway } from '../sheet/gateway';
import { SETTINGS_NAMESPACE } from '../sheet/snapshot';
import { applyPlan } from './apply';
import { areCalculated } from './calculated';
import { runExcel } from './errors';
import type { BeforeImage } from './image';
import { replaceMarks } from './marks';
import { readWorkbook } from './read';
import { restorePlan } from './restore';

export function openWorkbook(): WorkbookGateway {
  /** Before-images by the token that the caller holds. */
  const images = new WeakMap<object, BeforeImage>();
  let sheetNames: ReadonlyMap<string, string> = new Map();

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
  function replace(marks: readonly Mark[]): Promise<void> {
    const done = marking.then(() => runExcel((context) => replaceMarks(context, marks)));
    marking = done.catch(() => undefined);
    return done;
  }

  return {
    async read() {
      const result = await runExcel(readWorkbook);
      ({ sheetNames } = result);
      return result.snapshot;
    },

    async apply(plan, watch) {
      const image = await runExcel((context) => applyPlan(context, plan, watch));
      const undo = { plan };
      images.set(undo, image);
      return undo;
    },

    async calculated({ sheets }, signal) {
      const values = (sheet: string, address: string) =>
        runExcel(async (context) => {
          const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
          await context.sync();
          return range.values as unknown[][];
        });
      return areCalculated(sheets, { values, signal });
    },

    async restore(undo, overwriteLaterEdits) {
      const image = images.get(undo);
      if (!image)
        throw new WorkbookError('hostFailure', {}, 'This change was not made here, or is undone already.');
      await runExcel((context) => restorePlan(context, image, overwriteLaterEdits));
      images.delete(undo);
    },

    async select(sheetName, range) {
      const place = { sheet: sheetName, address: formatRange(range) };
      await runExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load('id');
        sheet.activate();
        sheet.getRange(formatRange(range)).select();
        await context.sync();
        if (sheet.isNullObject) throw new WorkbookError('missingSheet', place);
      }, place);
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

    async mark(marks) {
      await replace(marks);
    },

    async unmark() {
      await replace([]);
    },

    async recalculate() {
      await runExcel(async (context) => {
        context.workbook.application.calculate(Excel.CalculationType.full);
        await context.sync();
      });
    },
  };
}
