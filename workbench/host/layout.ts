/**
 * What a sheet of the host has besides cells and tables that are there: conditional formats, charts, the printed page,
 * frozen rows, and the making of tables and merged cells. Apart from `HostSheet`, so that a workbook may have it in a
 * file of its own.
 *
 * Rules as in `workbook.ts`; besides:
 * - `set…` replaces the whole thing, and gives everything that it was not asked to change as it was.
 * - Ids never change and are not used again on a sheet.
 * - Nothing here is a change for `onChanged`, except where cells lose or get contents (`merge`, header cells).
 */
import type { RangeAddress } from '../../src/sheet/address';

export type ComparisonOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqual'
  | 'LessThanOrEqual';

export type HostConditionalRule =
  /** English formula with its leading `=`, for the top left cell of the first range; "" until it is set, and then true nowhere. */
  | { readonly kind: 'custom'; readonly formula: string }
  /** Formulas with their leading `=`, e.g. "=4"; "" until they are set, and then true nowhere. */
  | {
      readonly kind: 'cellValue';
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2: string;
    }
  /** A solid bar; `null`: the least or the largest number of the cells. */
  | {
      readonly kind: 'dataBar';
      readonly color: string;
      readonly min: number | null;
      readonly max: number | null;
    }
  /** One that came with the file and that the add-in never makes: an Office.js type such as "ColorScale". */
  | { readonly kind: 'other'; readonly type: string };

export interface HostConditionalFormat {
  readonly id: string;
  readonly ranges: readonly RangeAddress[];
  readonly rule: HostConditionalRule;
  /** `null`: the cell's own. */
  readonly fill: string | null;
  readonly fontColor: string | null;
}

export interface HostChart {
  readonly id: string;
  readonly name: string;
  readonly type: 'BarClustered' | 'ColumnClustered';
  /** "" shows none. */
  readonly title: string;
  readonly seriesName: string;
  readonly values: RangeAddress;
  /** `null`: numbered. */
  readonly categories: RangeAddress | null;
  /** The cells it covers; `null` until it is placed. */
  readonly at: RangeAddress | null;
  /** Of the value axis; `null`: by the figures. */
  readonly min: number | null;
  readonly max: number | null;
  readonly hasLegend: boolean;
  /** Categories from the top down (bars) or from right to left (columns). */
  readonly isReversed: boolean;
}

export interface HostPage {
  readonly orientation: 'Portrait' | 'Landscape';
  /** Office.js name, e.g. "A4", "Letter". */
  readonly paper: string;
  /** Pages it is shrunk to; `null`: as many as it takes. Both `null`: by `scale`. */
  readonly fitWide: number | null;
  readonly fitTall: number | null;
  /** Percent. */
  readonly scale: number;
  /** Rows printed at the top of every page, whole rows. */
  readonly titleRows: { readonly top: number; readonly bottom: number } | null;
  /** Empty: all that the sheet holds. */
  readonly printAreas: readonly RangeAddress[];
}

export const PLAIN_PAGE: HostPage = {
  orientation: 'Portrait',
  paper: 'A4',
  fitWide: null,
  fitTall: null,
  scale: 100,
  titleRows: null,
  printAreas: [],
};

/** What a table that is added looks like; `HostSheet.tables()` lists it afterwards. */
export interface NewTable {
  /** Free in the workbook. */
  readonly name: string;
  /** Crosses no other table and no merged cells; its first row holds the headers. */
  readonly range: RangeAddress;
}

export interface HostLayout {
  /** The first of those that reach a cell decides. */
  conditionalFormats(): readonly HostConditionalFormat[];
  /** Becomes the first; gives its id. */
  addConditionalFormat(format: Omit<HostConditionalFormat, 'id'>): string;
  setConditionalFormat(format: HostConditionalFormat): void;
  deleteConditionalFormat(id: string): void;

  charts(): readonly HostChart[];
  addChart(chart: Omit<HostChart, 'id'>): string;
  setChart(chart: HostChart): void;
  deleteChart(id: string): void;

  page(): HostPage;
  setPage(page: HostPage): void;

  /** Rows 0 to n - 1 stay in view; 0: none. */
  frozenRows(): number;
  setFrozenRows(count: number): void;

  addTable(table: NewTable): string;
  renameTable(id: string, name: string): void;
  /** Excel's name, e.g. "TableStyleLight1"; a spreadsheet that knows no such looks may pass over it. */
  styleTable(id: string, style: string): void;

  /** Of the cells only the first keeps its content. Crosses no other merged cells. */
  merge(range: RangeAddress): void;
}
