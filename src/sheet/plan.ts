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
