/** The only room that talks to the workbook through Office.js. */
export { openWorkbook } from './gateway';
export { ready, type Readiness, type ReadyOptions } from './ready';
export { watchShown, type Shown } from './shown';
