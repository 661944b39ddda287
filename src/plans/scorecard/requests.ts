/** What is asked of the plans around the scorecard. */
import type { InputValue, Rubric } from '../../scoring';
import type { ScorecardUnit } from '../../scoring/scorecard/scorecard';
import type { WorkbookSnapshot } from '../../sheet/snapshot';
import type { TargetTable } from '../../tables';
import type { EvidenceRow } from '../../tables/entries';

export type Language = 'th' | 'en';

/** `entries.ts`, planEntries: adds the input sheet or rows to it, changes cells of rows that are there. */
export interface EntriesRequest {
  readonly workbook: WorkbookSnapshot;
  readonly rubric: Rubric;
  readonly unit: ScorecardUnit;
  /** By the codes of indicators and the names of inputs; `null` blanks what was typed. */
  readonly values: readonly {
    readonly indicator: string;
    readonly input: string;
    readonly value: InputValue;
  }[];
  readonly language: Language;
}

/** `evidence.ts`, planEvidence: the register; rows that are there stay as staff filled them. */
export interface EvidenceRequest {
  readonly workbook: WorkbookSnapshot;
  readonly rubric: Rubric;
  readonly units: readonly ScorecardUnit[];
  readonly language: Language;
}

/** `evidence.ts`, planEvidenceTick. What is left out stays as it is. */
export interface EvidenceTickRequest {
  readonly workbook: WorkbookSnapshot;
  readonly rows: readonly {
    readonly row: EvidenceRow;
    readonly have: boolean;
    /** ISO, or text as typed; empty text blanks the cell, as with the other two. */
    readonly date?: string;
    readonly link?: string;
    readonly who?: string;
  }[];
}

/** `binder.ts`, planBinderIndex: a list to print, on a sheet of its own. */
export interface BinderRequest {
  readonly workbook: WorkbookSnapshot;
  readonly rubric: Rubric;
  readonly unit: ScorecardUnit;
  readonly language: Language;
}

/** `scorecardSheet.ts`, planScorecardSheet: one form per unit; an overview as well where there are several. */
export interface ScorecardSheetRequest {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly TargetTable[];
  readonly rubric: Rubric;
  readonly units: readonly ScorecardUnit[];
  readonly language: Language;
  /** Sheets of their own, beside those that stand there already. */
  readonly anew?: boolean;
}
