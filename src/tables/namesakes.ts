/**
 * One province has a district of its own name (พระนครศรีอยุธยา): a row that says no more than the name may be either.
 * "จังหวัด..." and "อำเภอ..." have told them apart before; here the row's place and number do.
 */
import type { TableRow } from './types';
import type { Units } from './units';

/** `hasNumber`: the row has one in the number column; `null` where the table has no numbers. */
export function settleNamesakes(
  rows: TableRow[],
  hasNumber: ((row: number) => boolean) | null,
  units: Units,
): void {
  const groups = new Map<string, number[]>();
  for (const [index, { kind, name, code }] of rows.entries()) {
    if (kind !== 'province' || code === null || units.districtCode(name, code) === null) continue;
    const group = groups.get(code);
    if (group) group.push(index);
    else groups.set(code, [index]);
  }
  for (const [province, group] of groups) {
    const own = provinceRow(rows, group, hasNumber);
    for (const index of group) {
      const row = rows[index];
      if (!row || index === own) continue;
      rows[index] = { ...row, kind: 'district', code: units.districtCode(row.name, province) };
    }
  }
}

/** Where the province itself stands: above its districts, or at the very end as a total does. */
function provinceRow(
  rows: readonly TableRow[],
  group: readonly number[],
  hasNumber: ((row: number) => boolean) | null,
): number | null {
  const unnumbered = hasNumber ? group.filter((index) => !hasNumber(rows[index]?.row ?? 0)) : [];
  const [only] = unnumbered;
  if (only !== undefined && unnumbered.length === 1) return only;
  // Whoever lists the province also lists its capital: a single row is a district.
  if (group.length < 2) return null;
  const last = group.at(-1) ?? null;
  const end = rows.map(({ kind }) => kind !== 'other').lastIndexOf(true);
  return last === end ? last : (group[0] ?? null);
}
