/**
 * What will be written, as a value that exists before anything is touched: it is previewed, checked against
 * the workbook, applied in one batch, and undone by its before-image.
 */
import type { CellAddress, RangeAddress } from './address';
import type { CellValue } from './snapshot';

export type CellContent =
  /** `null` leaves the cell blank. Text is written as text, whatever it begins with. */
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  /** English formula with its leading `=`. */
  | { readonly kind: 'formula'; readonly formula: string };

/** How a cell of an added sheet looks; what is not named stays as Excel has it. */
export interface CellLook {
  readonly bold?: boolean;
  /** Long text goes on in the next line, from the top of the cell. */
  readonly wrap?: boolean;
  /** Thin lines on all sides. */
  readonly boxed?: boolean;
  /** "#RRGGBB". */
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Points. */
  readonly size?: number;
}

/**
 * What an added sheet is besides its cells. It goes with the sheet when the plan is undone. A host that cannot do a
 * part of it leaves that part out and writes the cells all the same.
 */
export interface SheetLayout {
  /** A4, one page wide, as many pages long as it takes. */
  readonly page?: {
    readonly orientation: 'portrait' | 'landscape';
    /** Printed again at the top of every page. */
    readonly repeatRows?: { readonly top: number; readonly bottom: number };
  };
  /** Rows 0 to n - 1 stay in view. */
  readonly freezeRows?: number;
  /** Only the first cell of each may hold something. */
  readonly merges?: readonly RangeAddress[];
  /** Native Excel tables, header row included. A name that the workbook has already gets a number behind it. */
  readonly tables?: readonly { readonly name: string; readonly range: RangeAddress }[];
  readonly formats?: readonly ConditionalFormat[];
  readonly charts?: readonly ChartPlan[];
}

/** Where two of a sheet reach the same cell, the one that stands first in the list shows. */
export type ConditionalFormat =
  /** Cells that hold this number; a blank cell holds none, not 0. */
  | {
      readonly kind: 'equals';
      readonly range: RangeAddress;
      readonly value: number;
      readonly fill: string;
      readonly color: string;
    }
  /** English formula with its leading `=`, as it stands for the top left cell of the range. */
  | {
      readonly kind: 'formula';
      readonly range: RangeAddress;
      readonly formula: string;
      readonly fill: string;
      readonly color?: string;
    }
  /** `min` is an empty bar, `max` a full one. */
  | {
      readonly kind: 'dataBar';
      readonly range: RangeAddress;
      readonly color: string;
      readonly min: number;
      readonly max: number;
    };

/** One series. `bar` lies, its first category on top; `column` stands. */
export interface ChartPlan {
  /** One per sheet. */
  readonly name: string;
  readonly kind: 'bar' | 'column';
  readonly title: string;
  /** Both without their headers, of one size. */
  readonly categories: RangeAddress;
  readonly values: RangeAddress;
  /** The cells it covers. */
  readonly at: RangeAddress;
  readonly axis?: { readonly min: number; readonly max: number };
}

export interface CellChange {
  readonly cell: CellAddress;
  /** What the preview shows as standing there now. */
  readonly before: CellContent;
  readonly after: CellContent;
  /** The result the user will see where `after` is a formula; for the preview only. */
  readonly shows?: CellValue;
  /** Take the whole format (fill, font, borders, alignment) of this cell of the same sheet ... */
  readonly formatLike?: CellAddress;
  /** ... and then this number format. Without both the cell keeps its format. */
  readonly numberFormat?: string;
  /** For cells of a sheet that the plan adds. */
  readonly look?: CellLook;
}

/** Cells by row, worked out whenever a row is asked for: those of a long table are a million things when all are there. */
export interface CellRows<Cell> {
  /** In order; any other has none. */
  readonly rows: readonly number[];
  readonly at: (row: number) => readonly Cell[];
}

export interface TableResize {
  readonly table: string;
  readonly from: RangeAddress;
  readonly to: RangeAddress;
}

export interface SheetChange {
  readonly sheet: string;
  /** The sheet does not exist yet and is added at the end. */
  readonly create: boolean;
  readonly cells: readonly CellChange[];
  /** Excel tables that grow to take in added columns (after the cells are written). */
  readonly tableResizes: readonly TableResize[];
  /** Widths of added columns, in characters. */
  readonly columnWidths: readonly { readonly column: number; readonly characters: number }[];
  /** What is printed takes in the added columns; the areas in their order. */
  readonly printAreas?: { readonly from: readonly RangeAddress[]; readonly to: readonly RangeAddress[] };
  /** Only where `create` is true. */
  readonly layout?: SheetLayout;
}

/** For files, which are written row by row. */
export interface LongSheetChange extends SheetChange {
  /** Besides `cells`, which has the last word of a cell that both name. */
  readonly rowCells: CellRows<CellChange>;
}

/** Cells the plan was worked out from: it is refused when they have changed since the preview. */
export interface PlanBasis {
  readonly sheet: string;
  readonly range: RangeAddress;
  readonly values: readonly (readonly CellValue[])[];
}

export interface WritePlan {
  readonly sheets: readonly SheetChange[];
  readonly basis: readonly PlanBasis[];
  /**
   * Headers and names of units. When the plan is undone they must stand where they stood, or rows and columns have
   * moved and its cells are no longer where it says.
   */
  readonly landmarks?: readonly PlanBasis[];
}

export function countCells(plan: WritePlan): number {
  return plan.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
}
