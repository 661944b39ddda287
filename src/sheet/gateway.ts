/**
 * The door to a workbook. `excel/` opens it through Office.js; the pane sees only this, so no component ever
 * touches Office.js.
 */
import type { CellAddress, RangeAddress } from './address';
import type { WritePlan } from './plan';
import type { WorkbookSnapshot } from './snapshot';

/** Why nothing was written. The pane turns it into a sentence with the place and the next step. */
export type WorkbookErrorCode =
  | 'protectedSheet'
  /** The structure of the workbook is protected: no sheet can be added or removed. */
  | 'protectedWorkbook'
  /** The file is open for viewing: nothing in it can be changed. */
  | 'viewOnly'
  /** Excel refuses for another reason than these: rights that are missing, or a policy of the office. */
  | 'accessDenied'
  /** This Excel lacks something that the add-in cannot do without. */
  | 'tooOld'
  | 'mergedCells'
  | 'filteredRows'
  | 'cellEditing'
  | 'changedSincePreview'
  | 'changedSinceWrite'
  /** Headers or names of units are elsewhere than when it was written: restoring would reach other cells. */
  | 'movedSinceWrite'
  /** Writing or restoring stopped half way and could not be taken back. */
  | 'leftHalfDone'
  /** The user stopped it; what had been written is taken back. */
  | 'stopped'
  /** The same of a restore: what is back counts as done, and the rest can be put back later. */
  | 'restoreStopped'
  /** Excel did not answer in time, and nothing had been written by then. */
  | 'noAnswer'
  /** Excel did not answer a request that writes: it may be done or not, which the next reading tells. */
  | 'unknownOutcome'
  | 'missingSheet'
  | 'sheetExists'
  | 'hostFailure';

export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly place: { readonly sheet?: string; readonly address?: string } = {},
    /** What the host said, for `hostFailure`. */
    readonly detail = '',
    /** Of a write that is half done: what puts it back. */
    readonly undo: Undo | null = null,
  ) {
    super(`${code} ${place.sheet ?? ''}${place.address ? `!${place.address}` : ''} ${detail}`.trim());
    this.name = 'WorkbookError';
  }
}

/** What puts back the state before one applied plan. Its inside belongs to the gateway that made it. */
export interface Undo {
  readonly cells: number;
  readonly sheets: number;
}

/** What an added sheet is besides its cells; the page by its single settings. */
export type SheetSetting =
  | 'orientation'
  | 'paper'
  | 'fitWidth'
  | 'titleRows'
  | 'freezeRows'
  | 'merges'
  | 'tables'
  | 'formats'
  | 'charts';

/** What Excel refused, passed over or would not tell of a sheet that was added. */
export interface Unapplied {
  readonly sheet: string;
  readonly settings: readonly SheetSetting[];
}

export interface Applied extends Undo {
  readonly unapplied: readonly Unapplied[];
}

export type MarkSeverity = 'error' | 'warning' | 'info';

/** A place in the workbook that is shown coloured while somebody works through findings. */
export interface Mark {
  readonly sheet: string;
  readonly range: RangeAddress;
  readonly severity: MarkSeverity;
}

/** A formula of the workbook in its place. */
export interface StandingFormula {
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly formula: string;
}

/** What written formulas have come to. */
export interface Calculated {
  /** `false` where it takes too long or the signal said to wait no longer. */
  readonly isThere: boolean;
  /** Formulas that show #NAME?: Excel does not know a function of theirs. */
  readonly unknown: readonly { readonly sheet: string; readonly formula: string }[];
}

/** How far a write or a restore is, and the way to stop it between two sheets. */
export interface Watch {
  readonly onSheet?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

export interface WorkbookGateway {
  read(): Promise<WorkbookSnapshot>;
  /**
   * A write that can be put back though this pane holds nothing of it: an earlier pane made it, or Excel did not answer
   * when it was made. Known after `read`, and told once.
   */
  found(): Undo | null;
  /** Checks that nothing changed since the preview, then writes all or nothing. Throws WorkbookError. */
  apply(plan: WritePlan, watch?: Watch): Promise<Applied>;
  /** Waits until what was written shows values, or with `null` for a moment at most. */
  calculated(plan: WritePlan, waiting: AbortSignal | null): Promise<Calculated>;
  /**
   * Puts back cells, formats, table sizes and added sheets. Throws `changedSinceWrite` where somebody has typed
   * over the written cells, unless `overwriteLaterEdits`; and `movedSinceWrite`, whatever the user says, where rows or
   * columns are no longer in their places. Stopped between two sheets it can be gone on with, here or in a later pane.
   */
  restore(undo: Undo, overwriteLaterEdits: boolean, watch?: Watch): Promise<void>;
  /** What was written stays: nothing is kept in the workbook any more to put it back. */
  forget(undo: Undo): Promise<void>;
  select(sheet: string, range: RangeAddress): Promise<void>;
  /** Replaces the add-in's own custom XML part. */
  saveSettings(xml: string): Promise<void>;
  /** Calls back after cells of the workbook changed; gives the function that stops it. */
  onChanged(listener: (sheet: string) => void): Promise<() => Promise<void>>;
  /**
   * Shows these places in place of those marked before; where several meet, the gravest shows. The cells' own formats stay
   * untouched beneath, nobody's `onChanged` is called. Throws `protectedSheet` or `missingSheet` before anything is marked.
   * Gives the sheets that Excel would not tell all rules of: marks of before may be left there.
   */
  mark(marks: readonly Mark[]): Promise<readonly string[]>;
  /** Removes every mark of the add-in, also those made before the pane was opened. Throws and gives like `mark`. */
  unmark(): Promise<readonly string[]>;
  /**
   * Every formula again: the functions know a rubric that they did not know before. Those of `failing` that show an error
   * all the same are entered anew.
   */
  recalculate(failing?: readonly StandingFormula[]): Promise<void>;
}
