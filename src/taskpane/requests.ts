/** What can be asked to be written, and the plan that is made of it. */
import type { Language } from '../i18n';
import type { Refusal } from '../plans';
import type { FixPlan } from '../plans/findings/fixes';
import type { Bilingual } from '../scoring';
import type { WritePlan } from '../sheet/plan';
import type { Model } from './model';
import type { RubricSelection } from './rubrics/selection';
import type { ScorecardSelection } from './scorecard/selection';

/** The screens on which work begins that ends with writing; one goes back to them as they were. */
export type Start =
  | { readonly name: 'tables' }
  | { readonly name: 'findings' }
  | { readonly name: 'scorecard'; readonly selection?: ScorecardSelection }
  | { readonly name: 'rubrics'; readonly selection?: RubricSelection };

/** A plan to be made from the workbook as it is at that moment. */
export interface PlanRequest {
  /** The screen it was asked for on, and to which one goes back. */
  readonly from: Start | { readonly name: 'score' };
  readonly make: (model: Model, language: Language) => Promise<Planned>;
}

export interface Planned {
  readonly plan: WritePlan;
  readonly refusals: readonly Refusal[];
  /** The same with the scores of these tables on a results sheet, where there is no room beside them. */
  readonly apart?: (tableIds: readonly string[]) => PlanRequest;
  /** What else follows from writing it. */
  readonly notices?: readonly Bilingual[];
  /** What is then left to do by hand: said before and after. */
  readonly byHand?: readonly Bilingual[];
  /** Sheets of the same kind that stand there already, and the same asked for as new ones. */
  readonly again?: { readonly sheets: readonly string[]; readonly anew: PlanRequest };
  /** Which findings it mends and which it leaves. */
  readonly fixes?: FixPlan;
}
