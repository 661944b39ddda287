/**
 * Which province a total row stands for, and how much of it. A row that is named as the province is the province; a total
 * row is it where there is none, provided that what stands in the table is districts of that one province.
 */
import type { Bilingual } from '../scoring';
import { districts } from '../thai';
import type { TableRow, TargetTable } from './types';
import type { Units } from './units';

export function settleTotals(rows: TableRow[], units: Units): void {
  const named = new Set(
    rows.flatMap(({ kind, code }) => (kind === 'province' && code !== null ? [code] : [])),
  );
  const all = provincesOf(rows);
  const isWhole = ({ kind, isPart }: TableRow): boolean => kind === 'total' && isPart !== true;
  const last = rows.map(isWhole).lastIndexOf(true);
  const taken = new Set<string>();
  let since = 0;
  for (const [index, row] of rows.entries()) {
    if (!isWhole(row)) continue;
    const section = provincesOf(rows.slice(since, index));
    since = index + 1;
    // Of several totals over one province the earlier are subtotals; over several provinces each has its own.
    const [of = null, ...others] = all.size > 1 ? section : index === last ? all : [];
    const code = units.totalProvince(row.name) ?? (others.length > 0 ? null : of);
    if (code === null || named.has(code) || taken.has(code)) continue;
    taken.add(code);
    rows[index] = { ...row, code };
  }
}

/** That a total stands for its province although the table lists only some of its districts; `null` otherwise. */
export function coverageOf({ rows }: Pick<TargetTable, 'rows'>, { kind, code }: TableRow): Bilingual | null {
  if (kind !== 'total' || code === null) return null;
  const listed = new Set(rows.flatMap((row) => (isDistrictOf(row, code) ? [row.code] : []))).size;
  const all = districts(code).length;
  if (listed >= all) return null;
  return {
    th: `แถวรวมของตารางที่มี ${listed} จาก ${all} อำเภอ`,
    en: `the total of a table with ${listed} of ${all} districts`,
  };
}

function isDistrictOf({ kind, code }: TableRow, province: string): boolean {
  return kind === 'district' && code !== null && code.startsWith(province);
}

/** Those whose districts stand in these rows. */
export function provincesOf(rows: readonly TableRow[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ kind, code }) => (kind === 'district' && code !== null ? [code.slice(0, 2)] : [])),
  );
}
