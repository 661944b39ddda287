/**
 * Formulas of the add-in that stand in a file otherwise than patching writes them: as earlier versions of the add-in stored
 * them, or as a program did that has no dynamic arrays; or with another result beside them, as one leaves that does not
 * have the functions.
 */
import { callsKpi } from '../formula/calls';
import { givesOneValue } from '../formula/spelling';
import { formatRange, rangeContains, type CellAddress } from '../sheet/address';
import { formulaAt, isError, valueAt, type CellValue } from '../sheet/snapshot';
import type { SheetPart, XlsxFile } from './open';

type IsEarlier = (cell: CellAddress) => boolean;

/** Whether the formula that stands there is to be stored anew, though it says the same. */
export function earlierIn({ view, raw }: SheetPart): IsEarlier {
  /** Rows by column. */
  const dynamic = new Map<number, Set<number>>();
  for (const { range, dynamic: isDynamic } of raw.arrays) {
    if (!isDynamic) continue;
    const rows = dynamic.get(range.left);
    if (rows) rows.add(range.top);
    else dynamic.set(range.left, new Set([range.top]));
  }
  // An array of several cells is somebody's own, and no array may stand in merged cells.
  const whole = [...view.arrays, ...view.merges].filter((range) => formatRange(range).includes(':'));
  return (cell) => {
    const formula = formulaAt(view.snapshot, cell);
    if (formula === null || dynamic.get(cell.column)?.has(cell.row)) return false;
    return callsKpi(formula) && givesOneValue(formula) && !whole.some((range) => rangeContains(range, cell));
  };
}

/** Whether a formula that is to show this is to be written, though the same formula stands there. */
export type IsOutdated = (sheet: string, cell: CellAddress, shows: CellValue) => boolean;

export function outdatedIn(file: XlsxFile): IsOutdated {
  const known = new Map<string, { readonly part: SheetPart; readonly isEarlier: IsEarlier }>();
  return (sheet, cell, shows) => {
    let found = known.get(sheet);
    if (!found) {
      const part = file.inside.parts.find(({ name }) => name === sheet);
      if (!part) return false;
      found = { part, isEarlier: earlierIn(part) };
      known.set(sheet, found);
    }
    return !showsSame(valueAt(found.part.view.snapshot, cell), shows) || found.isEarlier(cell);
  };
}

/** Figures as far as a spreadsheet tells them apart. */
function showsSame(stored: CellValue, shows: CellValue): boolean {
  if (isError(stored) || isError(shows))
    return isError(stored) && isError(shows) && stored.error === shows.error;
  if (typeof stored === 'number' && typeof shows === 'number')
    return stored.toPrecision(15) === shows.toPrecision(15);
  return (stored ?? '') === (shows ?? '');
}
