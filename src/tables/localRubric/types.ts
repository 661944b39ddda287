/** Rubrics of the office's own as they stand in the workbook, and what is wrong with them. */
import type { Bilingual } from '../../scoring';
import type { LocalField, LocalRubric } from '../../scoring/localRubric/localRubric';
import type { RangeAddress } from '../../sheet/address';
import type { PlacedRow } from './defined';
import type { InputRow } from './inputs';

export interface LocalRubricProblem {
  readonly sheet: string;
  readonly range: RangeAddress;
  readonly message: Bilingual;
  /** The rubric that it is about, as it is named in the table. */
  readonly rubric: string;
  /** A rubric with an error is not loaded. */
  readonly severity: 'error' | 'warning';
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
