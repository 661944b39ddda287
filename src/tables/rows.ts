/** The rows below a header: how far they go, and which unit each of them is. */
import type { Anchor } from './anchors';
import { columnOf } from './columns';
import { BREATH, isBlank, isRowBlank, type Grid } from './grid';
import type { Frame } from './header';
import { PROVINCE_HEADER } from './knowledge/common';
import { settleNamesakes } from './namesakes';
import { folded, headerKey } from './text';
import { settleTotals } from './totals';
import type { TableColumn, TableRow } from './types';
import { majorityProvince, NAMES_PER_BREATH, type Units } from './units';

export interface Rows {
  readonly rows: readonly TableRow[];
  readonly bottom: number;
  readonly province: string | null;
}

/** `null` where nothing stands below the header. */
export function* readRows(
  grid: Grid,
  frame: Frame,
  columns: readonly TableColumn[],
  anchors: readonly Anchor[],
  units: Units,
): Generator<void, Rows | null> {
  const unit = columnOf(columns, 'unit') ?? frame.unitColumn;
  const found = yield* rowsBelow(grid, frame, unit, anchors, units);
  const named: { readonly row: number; readonly name: string }[] = [];
  for (const row of found) {
    if (named.length % BREATH === 0) yield;
    named.push({ row, name: nameOf(grid, frame, unit, row, units) });
  }
  const province = yield* majorityProvince(
    named.map(({ name }) => name).filter((name) => name !== ''),
    units,
  );
  const provinceColumn = columns.find(
    ({ column, header }) => column !== unit && PROVINCE_HEADER.test(headerKey(header)),
  );
  const figures = columns.filter(({ role }) => role !== 'number' && role !== 'unit' && role !== 'note');
  let above: string | null = null;
  const readRow = ({ row, name }: { readonly row: number; readonly name: string }): TableRow => {
    if (provinceColumn) above = units.provinceCode(grid.text(row, provinceColumn.column)) ?? above;
    if (name !== '' && units.isTotal(name)) return { row, kind: 'total', name, code: null };
    const asProvince = name === '' ? null : units.provinceCode(name);
    if (asProvince !== null && (asProvince === province || (province === null && !provinceColumn))) {
      above = asProvince;
      return { row, kind: 'province', name, code: asProvince };
    }
    const code = name === '' ? null : units.districtCode(name, province ?? above);
    const isUnit = code !== null || (name !== '' && hasFigures(grid, row, figures));
    return { row, kind: isUnit ? 'district' : 'other', name, code };
  };
  const rows: TableRow[] = [];
  for (const one of named) {
    if (rows.length % NAMES_PER_BREATH === 0) yield;
    rows.push(readRow(one));
  }
  const number = columnOf(columns, 'number');
  const isNumbered = (row: number): boolean => number !== null && !isBlank(grid.at(row, number));
  settleNamesakes(rows, found.some(isNumbered) ? isNumbered : null, units);
  settleTotals(rows, units);
  while (
    rows.length > 0 &&
    rows.at(-1)?.kind === 'other' &&
    !hasFigures(grid, rows.at(-1)?.row ?? 0, figures)
  )
    rows.pop();
  const last = rows.at(-1);
  if (!last) return null;
  return { rows, province, bottom: frame.excelTable?.range.bottom ?? last.row };
}

/** Rows without a gap; one blank row is passed over where another unit follows it. */
function* rowsBelow(
  grid: Grid,
  frame: Frame,
  unit: number,
  anchors: readonly Anchor[],
  units: Units,
): Generator<void, number[]> {
  const nextHeader = new Set(
    anchors
      .filter(({ kind, column }) => kind === 'header' && column >= frame.left && column <= frame.right)
      .map(({ row }) => row),
  );
  const end = Math.min(frame.excelTable?.range.bottom ?? grid.bottom, grid.bottom);
  const rows: number[] = [];
  for (let row = frame.headerBottom + 1; row <= end; row++) {
    if (row % BREATH === 0) yield;
    if (nextHeader.has(row)) break;
    if (isRowBlank(grid, row, frame.left, frame.right)) {
      const next = row + 1 <= end ? grid.text(row + 1, unit) : '';
      const goesOn =
        frame.excelTable !== null ||
        (!nextHeader.has(row + 1) &&
          next !== '' &&
          (units.isTotal(next) || units.districtCode(next, null) !== null));
      if (!goesOn) break;
      continue;
    }
    if (frame.excelTable === null && endsTable(grid, frame, unit, row, units)) break;
    rows.push(row);
  }
  return rows;
}

/** No unit and no figures right of it: a footnote or the title of what comes next. */
function endsTable(grid: Grid, frame: Frame, unit: number, row: number, units: Units): boolean {
  if (nameOf(grid, frame, unit, row, units) !== '') return false;
  for (let column = unit + 1; column <= frame.right; column++) {
    if (typeof grid.at(row, column) === 'number') return false;
  }
  return true;
}

/** The name in the unit column, or a total's name left of it ("รวม" across merged cells). */
function nameOf(grid: Grid, frame: Frame, unit: number, row: number, units: Units): string {
  const value = grid.at(row, unit);
  if (typeof value === 'string' && value.trim() !== '') return folded(value);
  for (let column = frame.left; column < unit; column++) {
    const text = grid.text(row, column);
    if (text !== '' && units.isTotal(text)) return folded(text);
  }
  return '';
}

function hasFigures(grid: Grid, row: number, columns: readonly TableColumn[]): boolean {
  return columns.some(({ column }) => !isBlank(grid.at(row, column)));
}
