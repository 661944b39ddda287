/**
 * The words of scoring. A rubric is data (one file per rubric under `rubrics/`); everything that reads one
 * (functions, pane, checks, documentation) reads it through these types.
 */

export interface Bilingual {
  readonly th: string;
  readonly en: string;
}

export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * What a cell or a form gives for one input: a number as Excel holds it (read as the decimal it prints with 15
 * significant digits), a tick, a list (plan completion percentages), or `null` for "not reported".
 */
export type InputValue = number | boolean | null | readonly (number | null)[];

export interface InputSpec {
  /** The argument's name in formulas and error messages, e.g. `base`, `actual`, `remaining`, `steps`. */
  readonly name: string;
  readonly label: Bilingual;
  readonly unit: Bilingual;
  /**
   * `amount`: zero or more; `count`: a whole number; `figure`: may be below zero; `date`: a day as Excel counts days;
   * `percentages`: a list, each 0 to 100.
   */
  readonly kind: 'amount' | 'count' | 'figure' | 'date' | 'steps' | 'tick' | 'percentages';
  /** A target or base given beforehand, or a result that somebody reports. */
  readonly role: 'given' | 'reported';
  readonly optional: boolean;
  /** Highest value of `steps`, or of an amount or a count that has one. */
  readonly max?: number;
  /** The input that it is a part of: more than that is wrong, and not scored. */
  readonly noMoreThan?: string;
  /** Of an indicator defined in a workbook: how its column is known, and what its figures stand for. */
  readonly column?: InputColumn;
}

export interface InputColumn {
  /** Other words that headers use. */
  readonly synonyms: readonly string[];
  readonly reportedBy: 'province' | 'district' | 'village' | 'project';
  /** Since the year began, of the period alone, or the state on a day. */
  readonly counts: 'cumulative' | 'period' | 'asOf';
}

/** Why there is no number: named argument, message in both languages. */
export interface ScoringError {
  readonly kind: 'value' | 'divisionByZero';
  readonly input: string;
  readonly message: Bilingual;
}

/** How a result came about; every figure as exact decimal text. */
export interface Explanation {
  readonly rubric: string;
  readonly indicator: string;
  /** Document, round and sheet number, short. */
  readonly source: Bilingual;
  readonly inputs: readonly { readonly name: string; readonly label: Bilingual; readonly value: string }[];
  /** The percentage compared, e.g. "17.004"; `null` where the sheet compares none. */
  readonly percent: string | null;
  /** The figure compared, whatever it counts; `null` where the levels compare none. */
  readonly figure: { readonly value: string; readonly unit: Bilingual } | null;
  /** The level before caps and deductions. */
  readonly before: Level;
  /** Caps and deductions in force, one after the other; each is among the notes too. */
  readonly reductions: readonly ExplainedReduction[];
  /** Condition of the level reached, `null` at level 0. */
  readonly met: Bilingual | null;
  /** Condition of the next level, `null` at level 5. */
  readonly missed: Bilingual | null;
  /** Warnings (remaining above target) and whatever else bears on this result alone. */
  readonly notes: readonly Bilingual[];
}

export interface ExplainedReduction {
  readonly kind: 'cap' | 'deduction';
  readonly from: Level;
  readonly to: Level;
  readonly text: Bilingual;
}

export type Outcome =
  | {
      readonly state: 'scored' | 'exempt';
      readonly level: Level;
      /** LEVEL plus the way to the next threshold; floor(score) = level. */
      readonly score: number;
      readonly explanation: Explanation;
    }
  | { readonly state: 'notReported'; readonly missing: readonly string[] }
  | { readonly state: 'noCriteria' | 'notApplicable'; readonly reason: Bilingual }
  | { readonly state: 'error'; readonly error: ScoringError };

/** What is missing to the next level, or why that is not a matter of one number. */
export type Gap =
  | {
      readonly state: 'amount';
      readonly amount: number;
      readonly unit: Bilingual;
      readonly toLevel: Level | null;
    }
  | { readonly state: 'notANumber'; readonly reason: Bilingual }
  | Exclude<Outcome, { state: 'scored' | 'exempt' }>;

/** Same for TARGET(level). */
export type Target =
  | { readonly state: 'amount'; readonly amount: number; readonly unit: Bilingual }
  | { readonly state: 'notANumber'; readonly reason: Bilingual }
  | Exclude<Outcome, { state: 'scored' | 'exempt' }>;
