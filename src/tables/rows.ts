/** The rows below a header: how far they go, and which unit each of them is. */
import type { RangeAddress } from '../sheet/address';
import type { RowIndex } from '../sheet/rowIndex';
import type { Anchor } from './anchors';
import { columnOf } from './parts';
import { extentOf, rowsBelow } from './extent';
import { isBlank, type Grid } from './grid';
import { settleGroupTotals } from './groupTotals';
import type { Frame } from './header';
import { PROVINCE_COLUMN, STATISTIC_NAME } from './knowledge/common';
import { settleNamesakes } from './namesakes';
import { nameOf } from './rowName';
import { settleSeveral, signsOf } from './severalRows';
import { headerKey } from './text';
import { settleTotals } from './totals';
import type { TableColumn, TableRow } from './types';
import { majorityProvince, type Units } from './units';
import { endsStep } from '../sheet/steps';

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
  anchors: RowIndex<Anchor>,
  units: Units,
  merges: readonly RangeAddress[],
): Generator<void, Rows | null> {
  const unit = columnOf(columns, 'unit') ?? frame.unitColumn;
  const found = yield* rowsBelow(extentOf(grid, frame, unit, anchors, units));
  const named: { readonly row: number; readonly name: string }[] = [];
  for (const row of found) {
    if (endsStep(named.length)) yield;
    named.push({ row, name: nameOf(grid, frame, unit, row, units) });
  }
  const province = yield* majorityProvince(
    named.map(({ name }) => name).filter((name) => name !== ''),
    units,
  );
  const provinceColumn = columns.find(
    ({ column, header }) => column !== unit && PROVINCE_COLUMN.test(headerKey(header)),
  );
  const figures = columns.filter(({ role }) => role !== 'number' && role !== 'unit' && role !== 'note');
  let above: string | null = null;
  const readRow = ({ row, name }: { readonly row: number; readonly name: string }): TableRow => {
    if (provinceColumn) above = units.provinceCode(grid.text(row, provinceColumn.column)) ?? above;
    if (name !== '' && units.isTotal(name)) return { row, kind: 'total', name, code: null };
    if (units.isSubtotal(name) && hasFigures(grid, row, figures))
      return { row, kind: 'total', name, code: null, isPart: true };
    if (STATISTIC_NAME.test(headerKey(name))) return { row, kind: 'other', name, code: null };
    const asProvince = name === '' ? null : units.provinceCode(name);
    if (asProvince !== null && (asProvince === province || (province === null && !provinceColumn))) {
      above = asProvince;
      return { row, kind: 'province', name, code: asProvince };
    }
    const code =
      name === '' ? null : units.districtCode(name, (provinceColumn ? above : null) ?? province ?? above);
    if (code === null && units.isSubunit(name)) return { row, kind: 'other', name, code, isPart: true };
    const isUnit = code !== null || (name !== '' && hasFigures(grid, row, figures));
    return { row, kind: isUnit ? 'district' : 'other', name, code };
  };
  const rows: TableRow[] = [];
  for (const one of named) {
    yield;
    rows.push(readRow(one));
  }
  const number = columnOf(columns, 'number');
  const hasNumber = (row: number): boolean => number !== null && !isBlank(grid.at(row, number));
  const isNumbered = found.some(hasNumber) ? hasNumber : null;
  settleNamesakes(rows, isNumbered, units);
  settleGroupTotals(rows, units);
  settleTotals(rows, units);
  const holdsFigures = (row: number): boolean => hasFigures(grid, row, figures);
  settleSeveral(rows, signsOf(grid, unit, columns, { isNumbered, merges, holdsFigures }));
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

function hasFigures(grid: Grid, row: number, columns: readonly TableColumn[]): boolean {
  return columns.some(({ column }) => !isBlank(grid.at(row, column)));
}
