/** The door of the room: target tables found in a workbook, their scores, and the choices kept in it. */
export * from './types';
export * from './questions/types';
export { questionText, readingsOf, readingText } from './questions/messages';
export { counterpartOf } from './questions/counts';
export { countsTheRest, factorsOf, openQuestions, soFarOf } from './questions/read';
export {
  figureColumns,
  inputOfColumn,
  inputParts,
  lacksResult,
  isDefined,
  neededInputs,
  partLabel,
  type FigureColumns,
} from './inputs';
export { canBeAdded, isAdded } from './additive';
export { isCumulative } from './knowledge';
export { columnOf, inputOfPart, partOf } from './parts';
export { recogniseSteps, recogniseTables, type Recognised, type RecognitionMemory } from './recognise';
export {
  scoreSteps,
  scoreTable,
  scoreTables,
  type ResultElsewhere,
  type ScoredRow,
  type ScoredTable,
} from './score';
export { readSettings, writeSettings, type AcceptedFinding } from './settings';
export { withoutPartOfYear } from './text';
export { coverageOf } from './totals';
