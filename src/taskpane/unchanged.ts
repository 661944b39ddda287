/**
 * A new reading in which sheets that are as they were before are the very objects of before: whatever was worked out from
 * them still holds. Compared cell by cell, since a change in Excel reaches cells that no event names (formulas, filters).
 */
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import { endsStep } from '../sheet/steps';

/** In steps. The list of sheets is a new one in any case: it stands for the reading. */
export function* keepUnchanged(
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
): Generator<void, WorkbookSnapshot> {
  const byName = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets: SheetSnapshot[] = [];
  for (const sheet of after.sheets) {
    const old = byName.get(sheet.name);
    sheets.push(old && (yield* isSameSheet(old, sheet)) ? old : sheet);
    yield;
  }
  return { ...after, sheets };
}

function* isSameSheet(one: SheetSnapshot, other: SheetSnapshot): Generator<void, boolean> {
  const { values, formulas, numberFormats, ...rest } = one;
  const { values: otherValues, formulas: otherFormulas, numberFormats: otherFormats, ...otherRest } = other;
  return (
    JSON.stringify(rest) === JSON.stringify(otherRest) &&
    (yield* isSameMatrix(values, otherValues)) &&
    (yield* isSameMatrix(formulas, otherFormulas)) &&
    (yield* isSameMatrix(numberFormats, otherFormats))
  );
}

type Content = SheetSnapshot['values'][number][number];

function* isSameMatrix(
  one: readonly (readonly Content[])[],
  other: readonly (readonly Content[])[],
): Generator<void, boolean> {
  if (one.length !== other.length) return false;
  for (const [row, cells] of one.entries()) {
    if (endsStep(row)) yield;
    const others = other[row];
    if (cells === others) continue;
    if (cells.length !== others?.length) return false;
    for (const [column, cell] of cells.entries()) if (!isSameContent(cell, others[column])) return false;
  }
  return true;
}

function isSameContent(one: Content, other: Content | undefined): boolean {
  if (typeof one !== 'object' || one === null) return one === other;
  return typeof other === 'object' && other !== null && one.error === other.error;
}
