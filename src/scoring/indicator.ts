/**
 * What a rubric is: sheets (indicators) with their inputs, what is measured, and the condition of each level.
 * All of it plain data, so that a later year's rubric can be loaded without new code.
 */
import type { Bilingual, InputSpec } from './types';

export type PassedLevel = 1 | 2 | 3 | 4 | 5;

/** The one figure whose thresholds the levels name. Inputs are meant by their names. */
export type Measure =
  /** (value - base) / base x 100 */
  | {
      readonly kind: 'growth';
      readonly base: string;
      readonly value: string;
      /** From this base on, the fraction of a baht of a needed amount is dropped; below, amounts compare exactly. */
      readonly wholeBahtFromBase?: number;
    }
  /** part / whole x 100 */
  | {
      readonly kind: 'share';
      readonly part: string;
      readonly whole: string;
      /** The percentage is rounded half up to so many decimals before it is compared. */
      readonly roundedToDecimals?: number;
      /** Nothing to do, so nothing can be missed: whole = 0 passes at level 5. */
      readonly exemptWhenZero?: boolean;
      /** The part belongs to the whole: more than 100 % is scored, with a warning. */
      readonly partOfWhole?: boolean;
    }
  | { readonly kind: 'mean'; readonly values: string }
  | { readonly kind: 'count'; readonly value: string };

/** One-sided threshold of the measure. `catchAll`: whatever does not reach the next level's. */
export type Threshold =
  | { readonly atLeast: number; readonly upTo?: number; readonly below?: number }
  | { readonly atMost: number }
  | { readonly catchAll: true; readonly upTo?: number };

/** What a document may say of a figure beyond that: a bare figure, or an upper end alone. */
export type PrintedThreshold = Threshold | { readonly exactly: number } | { readonly lessThan: number };

/** Counts that depend on a size, e.g. groups on the number of a province's districts. */
export interface SizeCounts {
  readonly size: string;
  readonly counts: readonly string[];
  /** Ascending; the last class whose `from` is reached applies, `needs` in the order of `counts`. */
  readonly classes: readonly { readonly from: number; readonly needs: readonly number[] }[];
}

/** All parts that are present must hold. */
export interface Condition {
  readonly threshold?: Threshold;
  /** Steps done in order (a later step counts only when the earlier ones are done). */
  readonly steps?: number;
  /** Inputs that must be ticked. */
  readonly ticks?: readonly string[];
  /** A second percentage. */
  readonly share?: { readonly part: string; readonly whole: string; readonly atLeast: number };
  readonly sizeCounts?: SizeCounts;
}

export interface LevelCriterion {
  readonly level: PassedLevel;
  /** What the document says, in short. */
  readonly printed: Bilingual;
  /** What the document says of the figure, where that differs from the condition. */
  readonly printedThreshold?: PrintedThreshold;
  /** What is scored. */
  readonly applied: Bilingual;
  /** The part about the figure alone, for when optional steps are not given; `null` where the level asks for none. */
  readonly figure: Bilingual | null;
  readonly condition: Condition;
}

/** Whose sheet it is; absent: everybody's. Provinces by their two-digit codes. */
export interface Scope {
  readonly onlyProvinces?: readonly string[];
  readonly exceptProvinces?: readonly string[];
  /** The level belongs to the province as a whole; district rows hold counts only. */
  readonly provinceOnly?: boolean;
}

export interface Indicator {
  readonly code: string;
  readonly rubric: string;
  readonly no: number;
  readonly group: Bilingual;
  /** For whom this version of the sheet is, where a sheet has several. */
  readonly variant: Bilingual | null;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly weightPercent: number | null;
  readonly inputs: readonly InputSpec[];
  /** `null` where the sheet compares no figure (steps only, or no criteria). */
  readonly measure: Measure | null;
  /** Empty where the sheet has no criteria; otherwise levels 1 to 5 in order. */
  readonly levels: readonly LevelCriterion[];
  /** Document, round and sheet number, short. */
  readonly source: Bilingual;
  readonly scope: Scope;
  /** Why the sheet has no criteria, where the document says. */
  readonly noCriteria: Bilingual | null;
  /** Of a rubric made here or in a workbook; what the documents of the built-in ones say, `documentOf` knows. */
  readonly document: IndicatorDocument | null;
}

/** What only people read: it decides no level. */
export interface IndicatorDocument {
  /** How the figure is worked out, where that does not follow from the measure. */
  readonly formula: Bilingual | null;
  /** Where the figures come from. */
  readonly dataSource: Bilingual | null;
  /** What the unit is asked for, where the document gives a figure. */
  readonly printedTarget: Bilingual | null;
  readonly cutOffs: readonly Bilingual[];
  /** How an unclear or misprinted criterion is read. */
  readonly reading: Bilingual | null;
  /** Definitions, exemptions and oddities of the print. */
  readonly notes: readonly Bilingual[];
  /** What proves each level, the first first; empty where nothing is asked for. */
  readonly evidence: readonly (readonly Bilingual[])[];
}

export interface Rubric {
  /** `2561`, `2562/1`, ... */
  readonly id: string;
  readonly name: Bilingual;
  readonly document: Bilingual;
  readonly fiscalYear: number;
  readonly round: number | null;
  readonly indicators: readonly Indicator[];
}
