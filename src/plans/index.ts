/** The door of the room: what to write, as a value. */
export { fixesToPlan, planFixes, type FixPlan, type LeftReason } from './fixes';
export { planLongScores, planScores } from './scores';
export type { Mode, Refusal, RefusalReason, ScorePlan, ScoreRequest } from './types';
