/**
 * The workbook as tables are looked for and checked in it: without what the add-in itself keeps there (findings,
 * scorecards, inputs, evidence, rubrics). What is not the add-in's own on a sheet is remembered, and the same sheet gives
 * the same object, so that what was worked out from it holds.
 */
import { withoutManagedSheets } from '../plans/managed/sheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import { withoutLocalRubrics } from '../tables/localRubric/read';

const known = new WeakMap<SheetSnapshot, readonly SheetSnapshot[]>();

/** In steps of a sheet; remembered sheets are no work. */
export function* dataSheetSteps(workbook: WorkbookSnapshot): Generator<void, WorkbookSnapshot> {
  const sheets: SheetSnapshot[] = [];
  for (const sheet of workbook.sheets) {
    let data = known.get(sheet);
    if (!data) {
      data = withoutLocalRubrics(withoutManagedSheets({ ...workbook, sheets: [sheet] })).sheets;
      known.set(sheet, data);
      yield;
    }
    sheets.push(...data);
  }
  return { ...workbook, sheets };
}

export function dataSheets(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const steps = dataSheetSteps(workbook);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
