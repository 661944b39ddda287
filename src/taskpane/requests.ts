/** What can be asked to be written, and the plan that is made of it. */
import type { Language } from '../i18n';
import type { Refusal } from '../plans';
import type { FixPlan } from '../plans/findings/fixes';
import type { Bilingual } from '../scoring';
import type { WritePlan } from '../sheet/plan';
import type { Model } from './model';
import type { RubricSelection } from './rubrics/selection';
import type { ScorecardSelection } from './scorecard/selection';

export interface ScoreRequest {
  readonly tableIds: readonly string[];
  readonly mode: 'formulas' | 'values';
  /** Those of the tables whose scores go to a results sheet, because there is no room beside them. */
  readonly onResultsSheet: readonly string[];
}

interface FixRequest {
  readonly job: 'fix';
  /** Findings by id, or all that have only one reading. */
  readonly which: readonly string[] | 'certain';
}

/** The list as a sheet of its own. */
interface SheetRequest {
  readonly job: 'sheet';
}

export type FindingsRequest = FixRequest | SheetRequest;

/** A job that brings its own plan: made anew from the workbook as it is at that moment. */
export interface MadeRequest {
  readonly job: 'made';
  /** The screen it was asked for on, and to which one goes back. */
  readonly from: Start;
  readonly make: (model: Model, language: Language) => Promise<Planned>;
}

/** The screens on which work begins that ends with writing; one goes back to them as they were. */
export type Start =
  | { readonly name: 'tables' }
  | { readonly name: 'findings' }
  | { readonly name: 'scorecard'; readonly selection?: ScorecardSelection }
  | { readonly name: 'rubrics'; readonly selection?: RubricSelection };

/** What a plan was asked for: scores, something about findings, or a plan of a job's own. */
export type PlanRequest = ScoreRequest | FindingsRequest | MadeRequest;

export interface Planned {
  readonly plan: WritePlan;
  readonly refusals: readonly Refusal[];
  /** What else follows from writing it. */
  readonly notices?: readonly Bilingual[];
  /** What is then left to do by hand: said before and after. */
  readonly byHand?: readonly Bilingual[];
  /** Sheets of the same kind that stand there already, and the same asked for as new ones. */
  readonly again?: { readonly sheets: readonly string[]; readonly anew: MadeRequest };
  /** Which findings it mends and which it leaves. */
  readonly fixes?: FixPlan;
}
