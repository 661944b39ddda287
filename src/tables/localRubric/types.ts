/** Rubrics of the office's own as they stand in the workbook, and what is wrong with them. */
import type { Bilingual } from '../../scoring';
import type { Deduction } from '../../scoring/indicator';
import type { DefinedInput, LocalField, LocalRubric } from '../../scoring/localRubric/localRubric';
import type { RangeAddress } from '../../sheet/address';
import type { RubricInputColumn } from '../managed/rubricInputs';
import type { RubricBlock } from './blocks';

export interface LocalRubricProblem {
  readonly sheet: string;
  readonly range: RangeAddress;
  readonly message: Bilingual;
  /** The rubric that it is about, as it is named in the table. */
  readonly rubric: string;
  /** A rubric with an error is not loaded. */
  readonly severity: 'error' | 'warning';
}

/** A row of a rubric's table and what it is about. */
export interface PlacedRow {
  readonly row: number;
  readonly code: string;
  readonly level: number | null;
  /** Which cap, and which further part of the level or the cap; absent where the row is about neither. */
  readonly cap?: number;
  readonly part?: number;
}

/** One input as it stands in a list, and the levels that it takes off. */
export interface InputRow {
  readonly block: RubricBlock<RubricInputColumn>;
  readonly row: number;
  readonly id: string;
  readonly code: string;
  readonly input: DefinedInput;
  readonly bands: Deduction['bands'] | null;
}

/** One rubric as it stands in the workbook. */
export interface LocalRubricTable {
  readonly rubric: LocalRubric;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<LocalField, number>;
  readonly rows: readonly PlacedRow[];
  readonly excelTable: string | null;
  /** Of its defined indicators, wherever their lists lie. */
  readonly inputRows: readonly InputRow[];
  readonly loaded: boolean;
}
