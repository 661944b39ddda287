/** What is asked of the room, and what it answers. */
import type { CellAddress, RangeAddress } from '../sheet/address';
import type { LongSheetChange, WritePlan } from '../sheet/plan';
import type { CellValue, WorkbookSnapshot } from '../sheet/snapshot';
import type { ScoredTable, TargetTable } from '../tables';

export type Mode = 'formulas' | 'values';

export interface ScoreRequest {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly ScoredTable[];
  readonly mode: Mode;
  /** In the empty columns right of each table, or on a sheet of their own. */
  readonly place: 'adjacent' | 'resultsSheet';
  readonly language: 'th' | 'en';
  /** Of a file: whether a formula is to be written though the same stands there, since it is stored otherwise or shows another result. */
  readonly isOutdated?: (sheet: string, cell: CellAddress, shows: CellValue) => boolean;
}

export type RefusalReason =
  /** Cells right of the table are taken. */
  | 'noRoom'
  | 'protectedSheet'
  | 'filteredRows'
  /** A cell to be written is part of a merged block. */
  | 'mergedCells'
  /** Several columns could be the result, or a column of the add-in: the user has to say which. */
  | 'unclearColumn'
  /** A column named like one of the add-in's holds what the add-in cannot have written. */
  | 'handFilled'
  /** The header has to say of which part of the year its figures are, and formulas name it as it is. */
  | 'namedHeader'
  /** The table leaves open how its figures are counted: no level before that is answered. */
  | 'openQuestion'
  /** The indicator is not a matter of two figures per row. */
  | 'notScorable';

export interface Refusal {
  readonly table: TargetTable;
  readonly sheet: string;
  /** The cells in the way. */
  readonly range: RangeAddress;
  readonly reason: RefusalReason;
}

export interface ScorePlan {
  readonly plan: WritePlan;
  readonly refusals: readonly Refusal[];
}

/** Of a file. */
export interface LongScores {
  readonly sheets: readonly LongSheetChange[];
  /** Cells in all. */
  readonly count: number;
  readonly refusals: readonly Refusal[];
}
