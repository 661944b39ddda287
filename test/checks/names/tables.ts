/** Sheets of districts for the tests of names: a title, a header, the province's row, and one row per name. */
import { districts, findProvince } from '../../../src/thai';
import type { SheetSnapshot } from '../../../src/sheet/snapshot';
import type { SheetOptions } from '../../tables/build';
import { sheet, type Rows } from '../tester';

export const BURIRAM = officialNames('31');

/** Row of the sheet (as shown) of the first name: title, header and the province's row stand above. */
export const FIRST_ROW = 4;

export function officialNames(province: string): readonly string[] {
  return districts(province).map(({ th }) => th);
}

/** OTOP sales, different in every row. */
export function sales(names: readonly (string | null)[], provinceRow: string | null = 'บุรีรัมย์'): Rows {
  return [
    ['ยอดจำหน่ายสินค้า OTOP'],
    ['ที่', 'จังหวัด/อำเภอ', 'ยอดจำหน่ายสินค้า OTOP ปี 60', 'ยอดจำหน่ายสินค้า OTOP ปี 61 เพิ่มขึ้น 20%'],
    ...(provinceRow === null ? [] : [[1, provinceRow, 500_000_000, 600_000_000]]),
    ...names.map((name, index) => [index + 2, name, 1_000_000 + index * 5000, 1_200_000 + index * 6000]),
  ];
}

export function salesOf(province: string, names: readonly (string | null)[] = officialNames(province)): Rows {
  return sales(names, findProvince(province)?.th ?? null);
}

/** Groups of indicator 5: the same figures in every row. */
export function groups(names: readonly (string | null)[]): Rows {
  return [
    ['เศรษฐกิจฐานรากและประชารัฐ'],
    ['ที่', 'จังหวัด/อำเภอ', 'เป้าหมาย', null, null],
    [null, null, 'รอบที่ 1 (ก.พ.61)', 'รอบที่ 2 ยอดสะสม (ก.ค.61)', 'ยอดสะสม ณ ก.ย.61'],
    ...names.map((name, index) => [index + 1, name, 1, 2, 2]),
  ];
}

export function named(name: string, rows: Rows, options: SheetOptions = {}): SheetSnapshot {
  return sheet(rows, { ...options, name });
}

/** Some names replaced, by what stands there. */
export function changed(
  names: readonly string[],
  changes: Readonly<Record<string, string | null>>,
): (string | null)[] {
  return names.map((name) => (name in changes ? (changes[name] ?? null) : name));
}

export function without(names: readonly string[], ...gone: readonly string[]): string[] {
  return names.filter((name) => !gone.includes(name));
}

/** The cell of a name in `sales`. */
export function cellOf(names: readonly (string | null)[], name: string): string {
  return `B${names.indexOf(name) + FIRST_ROW}`;
}
