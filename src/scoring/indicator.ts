/**
 * What a rubric is: sheets (indicators) with their inputs, what is measured, and the condition of each level.
 * All of it plain data, so that a later year's rubric can be loaded without new code.
 */
import type { Bilingual, InputSpec, Level } from './types';

export type PassedLevel = 1 | 2 | 3 | 4 | 5;

/** What becomes of a denominator (base, target) of zero; absent: there is no percentage, and that is said. */
export type WhenZero =
  /** Nothing to do, so nothing can be missed: level 5, marked. */
  | 'exempt'
  /** Nothing to do, so the indicator is not this unit's. */
  | 'notApplicable'
  /** Nothing planned earns nothing. */
  | 'level0';

interface OfWhole {
  readonly part: string;
  readonly whole: string;
  readonly whenZero?: WhenZero;
}

interface OfBase {
  readonly base: string;
  readonly value: string;
}

interface OnTargets {
  /** What becomes of a unit whose own targets are zero at every level. */
  readonly whenZero?: WhenZero;
}

/** The figure that levels compare. Inputs are meant by their names. */
export type Measure = (
  | /** (value - base) / base x 100 */
    ({
      readonly kind: 'growth';
      /** From this base on, the fraction of a baht of a needed amount is dropped; below, amounts compare exactly. */
      readonly wholeBahtFromBase?: number;
      readonly whenZero?: WhenZero;
    } & OfBase)
    /** part / whole x 100 */
  | ({
      readonly kind: 'share';
      /** The part belongs to the whole: more than 100 % is scored, with a warning. */
      readonly partOfWhole?: boolean;
      /** What is compared is what remains: (whole - part) / whole x 100. */
      readonly rest?: true;
    } & OfWhole)
  /** part / whole x per: 12 cases per 1,000 persons. */
  | ({ readonly kind: 'ratio'; readonly per: number } & OfWhole)
  /** value - base, in the unit of both: points, households. */
  | ({ readonly kind: 'change' } & OfBase)
  /** Of a list, or of several inputs that are all there. */
  | { readonly kind: 'mean'; readonly values: readonly string[] }
  | ({ readonly kind: 'sum'; readonly values: readonly string[] } & OnTargets)
  /** A whole number as it is reported. */
  | ({ readonly kind: 'count'; readonly value: string } & OnTargets)
  /** A figure as it is reported. */
  | ({ readonly kind: 'value'; readonly value: string } & OnTargets)
  /** How many of these are done: ticked, or as many of them as `least` says. */
  | {
      readonly kind: 'ticked';
      readonly values: readonly string[];
      readonly least?: Readonly<Record<string, number>>;
    }
  /** Days from the due date to the day it was done: 0 on the day, negative before. */
  | { readonly kind: 'daysLate'; readonly done: string; readonly due: string | { readonly on: string } }
) & {
  /** The figure is rounded half up to so many decimals before it is compared. */
  readonly roundedToDecimals?: number;
};

/** What a figure is compared with: the same for all, the unit's own (an input), or by the class of its size. */
export type Bound =
  | number
  | { readonly input: string }
  /** Ascending; the last class whose `from` is reached applies. */
  | { readonly size: string; readonly classes: readonly { readonly from: number; readonly bound: number }[] };

/** One-sided threshold of a measure. `catchAll`: whatever does not reach the next level's. */
export type Threshold =
  /** `exclusive`: more than, not just as much. */
  | {
      readonly atLeast: Bound;
      readonly exclusive?: true;
      readonly upTo?: number;
      readonly below?: number;
    }
  | { readonly atMost: Bound; readonly exclusive?: true }
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

/** Another figure beside the indicator's own: a second percentage, a number of meetings. */
export interface FurtherPart {
  readonly measure: Measure;
  readonly threshold: Exclude<Threshold, { readonly catchAll: true }>;
}

/** All parts that are present must hold. */
export interface Condition {
  readonly threshold?: Threshold;
  /** Steps done in order (a later step counts only when the earlier ones are done). */
  readonly steps?: number;
  /** Inputs that must be ticked. */
  readonly ticks?: readonly string[];
  readonly also?: readonly FurtherPart[];
  readonly sizeCounts?: SizeCounts;
}

/** So many whole levels off what the rest earns, by how often something happened (overdue contracts, errors). */
export interface Deduction {
  readonly input: string;
  /** Ascending; the last band whose `from` is reached applies. */
  readonly bands: readonly { readonly from: number; readonly levels: number }[];
}

/** The level is at most `level` while the condition does not hold. Caps come before deductions. */
export interface Cap {
  readonly level: Exclude<Level, 5>;
  readonly unless: Condition;
  /** What has to be there, as people say it. */
  readonly text: Bilingual;
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
  /** What tables and sheets call it besides its name; of an indicator defined in a workbook. */
  readonly synonyms?: readonly string[];
  readonly unit: Bilingual;
  readonly weightPercent: number | null;
  readonly inputs: readonly InputSpec[];
  /** `null` where the sheet compares no figure (steps only, or no criteria). */
  readonly measure: Measure | null;
  /** Empty where the sheet has no criteria; otherwise levels 1 to 5 in order. */
  readonly levels: readonly LevelCriterion[];
  readonly deductions: readonly Deduction[];
  readonly caps: readonly Cap[];
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
