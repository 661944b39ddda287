/** One worksheet part as it was read, before it takes the shapes that others see. */
import { columnIndex, type CellAddress, type RangeAddress } from '../sheet/address';
import type { CellValue } from '../sheet/snapshot';
import type { RawFormat } from './readFormats';
import type { ColumnView, RowView } from './view';

/** Column of "BC12", read without a regular expression: this runs once for every cell. */
export function columnOf(reference: string): number {
  let end = 0;
  while (end < reference.length && reference.charCodeAt(end) > 57) end++;
  for (let at = end; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    if (code < 48 || code > 57) return -1;
  }
  return end === 0 || end > 3 ? -1 : columnIndex(reference.slice(0, end));
}

/** Cells of one row by column; a hole in `styles` is a cell the file does not hold. */
export interface RawRow {
  readonly values: CellValue[];
  readonly formulas: (string | null)[];
  readonly styles: number[];
}

/** One formula stored once for several cells. */
export interface SharedGroup {
  readonly master: CellAddress;
  readonly members: CellAddress[];
  readonly at: (cell: CellAddress) => string;
}

export interface ArrayGroup {
  readonly range: RangeAddress;
  /** Spills by itself (dynamic array): its cells below the first may be overwritten, unlike those of a {=...}. */
  readonly dynamic: boolean;
}

export interface RawSheet {
  /** Within the rows and columns that are read (`sheet/bounds`). */
  readonly rows: (RawRow | undefined)[];
  /** Of all contents, those beyond included. */
  readonly reaches: RangeAddress | null;
  readonly shared: ReadonlyMap<string, SharedGroup>;
  readonly arrays: readonly ArrayGroup[];
  readonly columns: readonly ColumnView[];
  readonly rowViews: ReadonlyMap<number, RowView>;
  readonly merges: readonly RangeAddress[];
  readonly isProtected: boolean;
  readonly filterMode: boolean;
  readonly filters: readonly RangeAddress[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridLines: boolean;
  readonly defaultCharacters: number;
  readonly defaultPoints: number;
  readonly hasDrawings: boolean;
  readonly formats: readonly RawFormat[];
}
