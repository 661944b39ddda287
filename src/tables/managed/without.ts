/**
 * The workbook as tables are looked for and checked in it: without what the add-in itself keeps there. Of a sheet with a
 * list the other cells stay: they may be the office's. What is left of a sheet is remembered, and the same sheet gives the
 * same object, so that what was worked out from it holds.
 */
import type { RangeAddress } from '../../sheet/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../sheet/snapshot';
import { REPORTS } from './all';
import { listsOn } from './found';
import { isReport } from './reports';

/** In steps of a sheet; remembered sheets are no work. */
export function* withoutManagedSteps(workbook: WorkbookSnapshot): Generator<void, WorkbookSnapshot> {
  const sheets: SheetSnapshot[] = [];
  for (const sheet of workbook.sheets) {
    const isKnown = leftOf.has(sheet);
    const left = leftOn(sheet);
    if (left) sheets.push(left);
    if (!isKnown) yield;
  }
  return { ...workbook, sheets };
}

export function withoutManaged(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.flatMap((sheet) => leftOn(sheet) ?? []) };
}

const leftOf = new WeakMap<SheetSnapshot, SheetSnapshot | null>();

function leftOn(sheet: SheetSnapshot): SheetSnapshot | null {
  const known = leftOf.get(sheet);
  if (known !== undefined) return known;
  const left = REPORTS.some((report) => isReport(report, sheet)) ? null : withoutLists(sheet);
  leftOf.set(sheet, left);
  return left;
}

function withoutLists(sheet: SheetSnapshot): SheetSnapshot {
  const { used } = sheet;
  const found = listsOn(sheet);
  if (!used || found.length === 0) return sheet;
  const ranges = found.map(({ range }) => range);
  const excelTables = found.flatMap(({ excelTable }) => excelTable ?? []);
  return {
    ...sheet,
    values: blanked(sheet.values, used, ranges, null),
    formulas: blanked(sheet.formulas, used, ranges, null),
    tables: sheet.tables.filter(({ name }) => !excelTables.includes(name)),
  };
}

function blanked<T>(
  matrix: readonly (readonly T[])[],
  used: RangeAddress,
  ranges: readonly RangeAddress[],
  blank: T,
): readonly (readonly T[])[] {
  return matrix.map((cells, down) => {
    const row = used.top + down;
    const here = ranges.filter(({ top, bottom }) => row >= top && row <= bottom);
    if (here.length === 0) return cells;
    return cells.map((cell, across) => {
      const column = used.left + across;
      return here.some(({ left, right }) => column >= left && column <= right) ? blank : cell;
    });
  });
}
