/** The state before a plan, cell by cell: what restoring puts back, also when writing fails half way. */
import type { CellAddress } from '../sheet/address';
import type { Undo } from '../sheet/gateway';
import type { TableResize, WritePlan } from '../sheet/plan';
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
  key: string;
  readonly added: boolean;
  readonly cells: readonly CellImage[];
  readonly widths: readonly { readonly column: number; readonly points: number }[];
  readonly tableResizes: readonly TableResize[];
  /** What Excel reported to stand in the written cells right after writing, by cell. */
  written: ReadonlyMap<string, unknown>;
}

export interface BeforeImage extends Undo {
  readonly plan: WritePlan;
  readonly sheets: readonly SheetImage[];
}
