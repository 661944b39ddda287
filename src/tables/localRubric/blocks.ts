/** Where a workbook keeps rubrics of its own: tables known by their headers, wherever they stand, in either language. */
import { cellRange, type RangeAddress } from '../../sheet/address';
import { numberFormatAt, valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import { isBlank } from '../grid';
import { listsOf } from '../managed/found';
import type { ManagedList } from '../managed/types';
import type { LocalCell } from './cells';

export interface RubricBlock<Field extends string> {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<Field, number>;
  /** Rows that hold something, in order. */
  readonly rows: readonly number[];
  readonly excelTable: string | null;
}

export function blocksOf<Field extends string>(
  sheet: SheetSnapshot,
  list: ManagedList<Field>,
): RubricBlock<Field>[] {
  return listsOf(sheet, list).map(({ range, columns: found, excelTable }) => {
    const columns = new Map(Object.entries(found) as [Field, number][]);
    const holds = (row: number): boolean =>
      [...columns.values()].some((column) => !isBlank(valueAt(sheet, { row, column })));
    const all = Array.from({ length: range.bottom - range.top }, (_unused, index) => range.top + 1 + index);
    return { sheet, headerRow: range.top, columns, rows: all.filter(holds), excelTable };
  });
}

export function cellAt<Field extends string>(
  { sheet, columns }: RubricBlock<Field>,
  row: number,
  field: Field,
): LocalCell {
  const column = columns.get(field);
  if (column === undefined) return { value: null, numberFormat: 'General' };
  return { value: valueAt(sheet, { row, column }), numberFormat: numberFormatAt(sheet, { row, column }) };
}

export function isBlankAt<Field extends string>(
  block: RubricBlock<Field>,
  row: number,
  field: Field,
): boolean {
  return isBlank(cellAt(block, row, field).value);
}

/** A field without a column is told of at the indicator's code. */
export function referenceOf<Field extends string>(
  { sheet, columns }: RubricBlock<Field | 'code'>,
  row: number,
  field: Field,
): { sheet: string; range: RangeAddress } {
  const column = columns.get(field) ?? columns.get('code') ?? 0;
  return { sheet: sheet.name, range: cellRange({ row, column }) };
}
