/** The door of the room: target tables found in a workbook, their scores, and the choices kept in it. */
export * from './types';
export { figureColumns, isCumulative, type FigureColumns } from './inputs';
export { recogniseSteps, recogniseTables, type Recognised, type RecognitionMemory } from './recognise';
export {
  scoreSteps,
  scoreTable,
  type CumulativeOutcome,
  type ResultElsewhere,
  type ScoredInput,
  type ScoredRow,
  type ScoredTable,
} from './score';
export { readSettings, writeSettings, type AcceptedFinding, type Settings } from './settings';
export { RESULTS_TITLE } from './text';
