/** The door of the room: what to write, as a value. */
export { fixesToPlan, planFixes } from './fixes';
export { planLongScores, planScores } from './scores';
export type { Mode, Refusal, RefusalReason, ScoreRequest } from './types';
