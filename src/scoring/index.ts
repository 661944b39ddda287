/** The door of the room: rubrics as data, and what can be asked of them. */
export * from './types';
export type {
  Condition,
  Indicator,
  LevelCriterion,
  Measure,
  PassedLevel,
  Rubric,
  SizeCounts,
  Threshold,
} from './indicator';
export { growthPercent, stepsDone, weighted } from './figures';
export { builtInRubrics, findIndicator, findRubric, registerRubric, rubrics } from './registry';
export { applicability, level, score } from './score';
export { askedInputs, figureInputs, gap, target, targetOf } from './target';
