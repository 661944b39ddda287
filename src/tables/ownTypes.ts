/** Rubrics of the office's own as they stand in the workbook, and what is wrong with them. */
import type { Bilingual } from '../scoring';
import type { OwnField, OwnRubric } from '../scoring/own';
import type { RangeAddress } from '../sheet/address';

export interface OwnProblem {
  readonly sheet: string;
  readonly range: RangeAddress;
  readonly message: Bilingual;
  /** The rubric that it is about, as it is named in the table. */
  readonly rubric: string;
  /** A rubric with an error is not loaded. */
  readonly severity: 'error' | 'warning';
}

/** One rubric as it stands in the workbook. */
export interface OwnTable {
  readonly rubric: OwnRubric;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<OwnField, number>;
  readonly rows: readonly { readonly row: number; readonly code: string; readonly level: number | null }[];
  readonly loaded: boolean;
}
