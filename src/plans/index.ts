/** The door of the room: what to write, as a value. */
export { planScores } from './scores';
export type { Mode, Refusal, RefusalReason, ScorePlan, ScoreRequest } from './types';
