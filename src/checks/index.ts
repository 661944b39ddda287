/** The door of the room: what is wrong in a workbook, at which cell, and what would mend it. */
export * from './types';
export { checks } from './all';
export { keptUnder } from './findings';
export {
  checkSteps,
  checkWorkbook,
  createCheckMemory,
  stepsOf,
  type CheckMemory,
  type Progress,
} from './run';
