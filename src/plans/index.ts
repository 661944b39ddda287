/** The door of the room: what to write, as a value. */
export { fixesToPlan, planFixes } from './findings/fixes';
export { planLongScores, planScores } from './scores/scores';
export type { Mode, Refusal, RefusalReason, ScoreRequest } from './types';
