/**
 * A rubric of the users' own. Its indicators are copies of built-in sheets for another year, with names, weights,
 * thresholds and steps of their own (what is measured and which figures it takes come from the sheet that is named as the
 * model), or are defined from nothing: then they say themselves what they take, measure and ask for. Scoring knows no
 * difference: both become an `Indicator`.
 */
import type { Cap, Condition, Deduction, Indicator, Measure, PassedLevel, Rubric } from '../indicator';
import { builtInRubrics } from '../registry';
import type { Bilingual, InputColumn, InputSpec } from '../types';

export type LocalCondition =
  | 'atLeast'
  | 'atMost'
  /** Whatever does not reach the next level's figure. */
  | 'belowNext'
  /** No figure: steps and documents only. */
  | 'steps';

export interface LocalLevel {
  readonly level: PassedLevel;
  readonly condition: LocalCondition;
  /** In the sheet's own measure: percent, or a count. */
  readonly threshold: number | null;
  /** Steps 1 to n must be done. */
  readonly steps: number | null;
  /** What the sheet asks to confirm (such as records that match) must be confirmed. */
  readonly tick: boolean;
  /** What the level asks for beside the figure; empty: said by the number of steps. */
  readonly text: string;
  /** What the document prints; empty: the same as is applied. */
  readonly printed: string;
  readonly evidence: readonly string[];
}

export interface ModelSheet {
  readonly rubric: string;
  readonly code: string;
}

interface LocalHead {
  readonly code: string;
  readonly group: string;
  readonly name: string;
  readonly weight: number | null;
}

/** A built-in sheet with names, weight, thresholds and steps of one's own. */
export interface CopiedIndicator extends LocalHead {
  readonly kind: 'copied';
  readonly model: ModelSheet;
  /** Levels 1 to 5 in order, or none for a sheet without criteria. */
  readonly levels: readonly LocalLevel[];
}

/** An indicator that no document here has: what it takes, what it measures and what each level asks for. */
export interface DefinedIndicator extends LocalHead {
  readonly kind: 'defined';
  readonly unit: string;
  /** Whom it is for, in words. */
  readonly forWhom: string;
  /** What tables and sheets call it besides its name. */
  readonly synonyms: readonly string[];
  readonly measure: Measure | null;
  readonly inputs: readonly DefinedInput[];
  /** Levels 1 to 5 in order. */
  readonly levels: readonly DefinedLevel[];
  readonly deductions: readonly Deduction[];
  readonly caps: readonly DefinedCap[];
}

export interface DefinedInput extends Omit<InputSpec, 'label' | 'unit' | 'column'> {
  readonly label: string;
  readonly unit: string;
  readonly column: InputColumn;
}

export interface DefinedLevel {
  readonly level: PassedLevel;
  readonly condition: Condition;
  /** What the level asks for beside its figures; empty: said by the number of steps. */
  readonly text: string;
  /** What the document prints; empty: the same as is applied. */
  readonly printed: string;
  readonly evidence: readonly string[];
}

export interface DefinedCap extends Omit<Cap, 'text'> {
  readonly text: string;
}

export type LocalIndicator = CopiedIndicator | DefinedIndicator;

export interface LocalRubric {
  readonly id: string;
  /** "2019-10-01". */
  readonly from: string;
  readonly to: string;
  readonly round: number | null;
  readonly indicators: readonly LocalIndicator[];
}

export type LocalField =
  | 'id'
  | 'from'
  | 'to'
  | 'round'
  | 'group'
  | 'code'
  | 'name'
  | 'weight'
  | 'model'
  | 'level'
  | 'condition'
  | 'threshold'
  | 'steps'
  | 'tick'
  | 'text'
  | 'printed'
  | 'evidence'
  /** Of a defined indicator; what is measured stands in `model`. */
  | 'unit'
  | 'forWhom'
  | 'synonyms'
  | 'decimals'
  | 'whenZero';

/** What is said of one input of a defined indicator. */
export type InputField =
  | 'input'
  | 'label'
  | 'counted'
  | 'kind'
  | 'role'
  | 'optional'
  | 'max'
  | 'headers'
  | 'reportedBy'
  | 'counts'
  | 'deduction';

export interface LocalFault {
  /** Code of the indicator; `null` where it is about the rubric. */
  readonly indicator: string | null;
  readonly level: number | null;
  readonly field: LocalField | InputField;
  /** Of a defined indicator: the name of the input, or which of the caps it is about (0 is the first) ... */
  readonly input?: string;
  readonly cap?: number;
  /** ... and which further part of the level or the cap. */
  readonly part?: number;
  /** A rubric with an error is not loaded; a warning is only told. */
  readonly severity: 'error' | 'warning';
  readonly message: Bilingual;
}

/** The built-in sheet; local rubrics are no models, since they may change. */
export function modelOf({ rubric, code }: ModelSheet): Indicator | null {
  return modelRubricOf(rubric)?.indicators.find((indicator) => indicator.code === code) ?? null;
}

export function modelRubricOf(id: string): Rubric | null {
  return builtInRubrics().find((rubric) => rubric.id === id) ?? null;
}

export function modelText({ rubric, code }: ModelSheet): string {
  return `${rubric} ${code}`;
}

/** "2562/2 otop-income". */
export function parseModel(text: string): ModelSheet | null {
  const [rubric, code, ...rest] = text.trim().split(/\s+/);
  return rubric && code && rest.length === 0 ? { rubric, code } : null;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** "2019-10-01", and a calendar has it. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  return match !== null && new Date(`${text}T00:00:00Z`).getUTCDate() === Number(match[3]);
}

const OCTOBER = 10;
const BUDDHIST_ERA = 543;

/** The fiscal year (พ.ศ.) a day belongs to: it begins in October of the year before. */
export function fiscalYearOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year + BUDDHIST_ERA + (month >= OCTOBER ? 1 : 0);
}
