/** Of several totals in one table the earlier ones are those of groups. */
import { GRAND_TOTAL } from './knowledge/common';
import { headerKey } from './text';
import { provincesOf } from './totals';
import type { TableRow } from './types';
import type { Units } from './units';

/** "รวม" between two groups of districts, or below the last of them where the whole has a row of its own, is a group's. */
export function settleGroupTotals(rows: TableRow[], units: Units): void {
  const isDistrict = ({ kind }: TableRow): boolean => kind === 'district';
  const isWhole = ({ name }: TableRow): boolean =>
    GRAND_TOTAL.test(headerKey(name)) || units.totalProvince(name) !== null;
  const totals = rows.flatMap((row, index) => (row.kind === 'total' && !row.isPart ? [{ row, index }] : []));
  // Below each of several provinces it is the province's.
  if (totals.length < 2 || provincesOf(rows).size > 1) return;
  const first = rows.findIndex(isDistrict);
  const last = rows.map(isDistrict).lastIndexOf(true);
  const hasWhole = totals.some(({ row }) => isWhole(row));
  const isBetween = (index: number): boolean => index > first && index < last;
  const hasGroups = totals.some(({ index }) => isBetween(index));
  let before = -1;
  for (const { row, index } of totals) {
    const closesGroup = rows.slice(before + 1, index).some(isDistrict);
    before = index;
    if (isWhole(row)) continue;
    if (isBetween(index) || (hasGroups && hasWhole && closesGroup)) rows[index] = { ...row, isPart: true };
  }
}
