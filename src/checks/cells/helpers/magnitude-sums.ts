/**
 * Figures held against the province or total row: a district larger than its province, a province many times its
 * districts, and the one figure whose moved point makes the sum come out.
 */
import type { TableRow } from '../../../tables';
import { matchDistrict } from '../../../thai';
import type { TableView } from '../../types';
import type { ColumnFigures, Outlier } from './magnitude-types';

/** Powers of ten by which figures go wrong: a zero, two, thousands, millions. */
const SHIFTS = [1, -1, 2, -2, 3, -3, 6, -6].map((power) => ({ power, factor: 10 ** power }));
/** The printed sums miss by less than a baht. */
const SUM_TOLERANCE_BAHT = 1;
/** 180830.25 for 180,830,246: what was divided was cut to the satang. */
const LOST_SATANG = 0.005;
/** A difference below this in counts is made by many things. */
const LEAST_DIFFERENCE = 20;
/** A total so many times the sum of its parts is of another magnitude. */
const OTHER_MAGNITUDE = 5;

export function* sumOutliers(view: TableView, columns: readonly ColumnFigures[]): Generator<Outlier | null> {
  const total = totalOf(view);
  if (!total) return;
  for (const figures of columns) {
    yield null;
    const whole = figures.figures.get(total.row);
    if (whole === undefined || !figures.isComplete) continue;
    let sum = 0;
    for (const { row } of view.districts) sum += figures.figures.get(row) ?? 0;
    const outlier = inColumn(view, figures, total, whole, sum);
    if (outlier) yield outlier;
  }
}

/** The one row that is the sum of all districts; with several blocks or subtotals nothing is concluded. */
function totalOf({ table, province, totals: all }: TableView): TableRow | null {
  const totals = all.filter(({ isPart }) => !isPart);
  const provinces = table.rows.filter(({ kind }) => kind === 'province');
  if (provinces.length > 1 || totals.length > 1) return null;
  if (province && isAlsoDistrict(province)) return totals[0] ?? null;
  return province ?? totals[0] ?? null;
}

/** "พระนครศรีอยุธยา" is a province and a district of it: in a table without a province row it is the district. */
function isAlsoDistrict({ name, code }: TableRow): boolean {
  return code !== null && matchDistrict(name, code).state === 'certain';
}

function inColumn(
  view: TableView,
  figures: ColumnFigures,
  total: TableRow,
  whole: number,
  sum: number,
): Outlier | null {
  const { column, isCount } = figures;
  const tolerance = isCount ? 0 : SUM_TOLERANCE_BAHT;
  const missing = whole - sum;
  if (sum === 0 || Math.abs(missing) <= tolerance || Math.abs(missing) < LEAST_DIFFERENCE) return null;
  const bySum = { kind: 'sum', total, column: column.column, value: whole } as const;
  const byParts = { kind: 'parts', sum } as const;
  const totalShift = SHIFTS.find(({ factor }) => Math.abs(whole / factor - sum) <= tolerance)?.power;
  if (totalShift !== undefined)
    return { row: total, column, value: whole, shift: totalShift, evidence: byParts };
  const moved: Outlier[] = [];
  let largest: { readonly row: TableRow; readonly value: number } | null = null;
  for (const row of view.districts) {
    const value = figures.figures.get(row.row);
    if (value === undefined) continue;
    if (value > (largest?.value ?? 0)) largest = { row, value };
    const shift = SHIFTS.find(
      ({ power, factor }) =>
        Math.abs(value / factor - value - missing) <= tolerance + (power < 0 ? LOST_SATANG / factor : 0),
    )?.power;
    if (shift !== undefined) moved.push({ row, column, value, shift, evidence: bySum });
  }
  const [only] = moved;
  if (only && moved.length === 1) return only;
  if (largest && largest.value > whole && sum - largest.value <= whole) {
    const rest = whole - (sum - largest.value);
    const shift = Math.log10(largest.value / Math.max(rest, 1));
    return { row: largest.row, column, value: largest.value, shift: Math.max(shift, 0.3), evidence: bySum };
  }
  if (whole >= sum * OTHER_MAGNITUDE || whole * OTHER_MAGNITUDE <= sum)
    return { row: total, column, value: whole, shift: Math.log10(whole / sum), evidence: byParts };
  return null;
}
