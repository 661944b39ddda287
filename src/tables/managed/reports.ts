/** Sheets that the add-in writes to be looked at: about the data and none of them. */
import { valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import { headerKey } from '../text';
import type { ManagedReport } from './types';
import { aboutOf, isHeaderOf } from './words';

/** Title and headers stand where they were written, in either language. */
export function isReport({ title, headerRow, columns }: ManagedReport, sheet: SheetSnapshot): boolean {
  const first = valueAt(sheet, { row: 0, column: 0 });
  if (typeof first !== 'string' || aboutOf(title, first) === null) return false;
  return columns.every((column, at) => {
    const value = valueAt(sheet, { row: headerRow, column: at });
    return typeof value === 'string' && isHeaderOf(column, headerKey(value));
  });
}
