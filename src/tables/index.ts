/** The door of the room: target tables found in a workbook, their scores, and the choices kept in it. */
export * from './types';
export * from './questions/types';
export { answerText, questionText, readingsOf, readingText, waitingText } from './questions/messages';
export { counterpartOf } from './questions/counts';
export { countsTheRest, factorsOf, openQuestions, soFarOf } from './questions/read';
export { figureColumns, isCumulative, type FigureColumns } from './inputs';
export { recogniseSteps, recogniseTables, type Recognised, type RecognitionMemory } from './recognise';
export {
  scoreSteps,
  scoreTable,
  type AskedOutcome,
  type CumulativeOutcome,
  type ResultElsewhere,
  type RowOutcome,
  type ScoredInput,
  type ScoredRow,
  type ScoredTable,
  type SoFarOutcome,
} from './score';
export { readSettings, writeSettings, type AcceptedFinding, type Settings } from './settings';
export { RESULTS_TITLE, withoutPartOfYear } from './text';
export { coverageOf } from './totals';
