/** The state before a plan, cell by cell: what restoring puts back, also when writing fails half way. */
import type { CellAddress } from '../sheet/address';
import type { PlanBasis, TableResize } from '../sheet/plan';
import type { HeldContent } from './contents';
import type { FormatPatch } from './formats';

export interface CellImage {
  readonly cell: CellAddress;
  readonly content: HeldContent;
  readonly numberFormat: string;
  /** The format properties that the plan changes, as they were. */
  readonly format: FormatPatch;
}

export interface SheetImage {
  /** The name at the time of writing, for messages. */
  readonly name: string;
  /** Finds the sheet again after it was renamed; of an added sheet, its name until it has an id. */
  readonly key: string;
  readonly added: boolean;
  readonly cells: readonly CellImage[];
  readonly widths: readonly { readonly column: number; readonly points: number }[];
  readonly tableResizes: readonly TableResize[];
  /** What stands in the written cells: as planned, and once it is known as Excel reported it after writing. */
  readonly written: ReadonlyMap<string, unknown>;
}

/** Cells by which places are known, with the id of their sheet. */
export interface Landmark extends PlanBasis {
  readonly key: string;
}

export interface BeforeImage {
  readonly sheets: readonly SheetImage[];
  readonly landmarks: readonly Landmark[];
  /** The part of the workbook that holds the same for a pane opened later. */
  partId: string | null;
}
