/** Wording of the pane in English; the shape is that of `th.ts`. */
import { formatAmount, formatCount } from './numbers';
import { outsideEn } from './outside';
import { problemsEn } from './problemsEn';
import type { Messages } from './th';
import { unknownEn } from './unknown';
import { writingEn } from './writing';

const some = (count: number, one: string, many = `${one}s`) =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** Units stand in the plural in the rubrics: one household, two households. */
const ofUnit = (amount: number, unit: string) =>
  `${formatAmount(amount)} ${amount === 1 ? unit.replace(/ies$/, 'y').replace(/s$/, '') : unit}`;

export const en: Messages = {
  languageTag: 'en',
  appName: outsideEn.appName,
  switchLanguage: 'ไทย',
  switchLanguageTag: 'th',

  common: {
    back: 'Back',
    close: 'Dismiss message',
    loading: 'Opening…',
    readAgain: 'Read again',
    goTo: (place) => `Go to ${place}`,
    showMore: (count) => `Show ${formatCount(count)} more`,
    blank: 'blank',
    yes: 'Yes',
    no: 'No',
    list: (items) => items.join(', '),
    stillEditing: 'If you are typing in a cell, press Enter first.',
  },

  indicator: {
    numbered: (no) => `Indicator ${formatCount(no)}`,
    rubric: (rubric) => `Rubric ${rubric}`,
  },

  tables: {
    heading: 'Target tables in this workbook',
    reading: 'Reading the workbook…',
    found: (count) => `${some(count, 'table')} found`,
    withResults: (reported, rows) => `${formatCount(reported)} of ${some(rows, 'row')} with results`,
    noResultColumn: 'No results column yet',
    noResultColumnHelp:
      'Scoring adds columns for results and scores to the right of the table. You see them before they are written.',
    correctedByHand: 'Columns set by hand',
    unknownColumns: (count) => `${some(count, 'column')} not recognised`,
    hiddenSheet: 'The sheet is hidden',
    showRows: 'Scores by row',
    showColumns: 'Check columns',
    ofTable: (action, table) => `${action}: ${table}`,
    columnsTaken: 'Columns used',
    check: 'Check data',
    score: 'Score',
    scorecard: 'Scorecard',
    rubrics: 'Rubrics',
    stale: 'The workbook has changed; what is shown here may be out of date.',
    settingsDamaged:
      'What was kept in this workbook (columns set by hand, accepted findings) cannot be read, so the headers decide. Saving again replaces it.',
    unread: (parts) => `Part of the workbook could not be read: ${parts}. The rest was.`,
    unreadParts: {
      protection: 'protection of sheets',
      filters: 'filters',
      tables: 'Excel tables',
      settings: 'what is kept in the workbook',
    },
    emptyHeading: 'No target table found yet',
    emptyHelp:
      'A table needs headers such as “จังหวัด/อำเภอ” (province/district) and “เป้าหมาย” (target) above its districts. Once one is on a sheet, it appears here by itself.',
    unrecognisedHeading: 'Tables not recognised',
    unrecognisedHelp: 'They are not scored until you say which indicator they belong to.',
    unrecognised: {
      unknownHeaders: 'The headers fit no indicator',
      ambiguousIndicator:
        'The headers fit more than one indicator, or name the percentages of another rubric',
      otherYear: (year) => `This table is of ${year}, and not all of its columns could be read`,
      notSaid: 'The columns look like an indicator, but the words are about something else as well',
      missingColumn: (role) => `No “${role}” column found`,
    },
    identify: 'Say what it is',
    version: (version) => `Version ${version}`,
    headersRead: (headers) => `Headers: ${headers}`,
  },

  newYear: {
    without: (tables, year) =>
      `${tables === 1 ? '1 table is' : `${formatCount(tables)} tables are`} of fiscal year ${year}, for which there is no rubric`,
    help: 'The nearest rubric is copied with its years moved, for all tables at once. It is previewed first; thresholds can be changed afterwards.',
    make: (year, source) => `Make a rubric for ${year} from ${source}`,
  },

  roles: {
    number: 'Number',
    unit: 'Province/district',
    base: 'Last year (base)',
    target: 'Target',
    levelTarget: 'Target of a level',
    result: 'Result',
    percent: 'Percent',
    level: 'Level',
    score: 'Score',
    gap: 'Gap',
    note: 'Note',
    other: 'Other (not used)',
  },

  columns: {
    heading: 'Columns of the table',
    identifyHeading: 'Identify the table',
    help: 'Check what each column is and choose again where it is wrong. The choice is kept in this workbook.',
    indicator: 'Indicator',
    chooseIndicator: 'Choose an indicator',
    column: (letter) => `Column ${letter}`,
    noHeader: '(no header)',
    unknownRole: 'Not recognised',
    questions: 'To be answered before scoring',
    readings: 'How this table is read',
    chooseAnswer: 'Choose an answer',
    save: 'Save',
    saving: 'Saving…',
    reset: 'Go by the headers again',
    chooseFirst: 'Choose an indicator before saving.',
    stillMissing: (role) => `This indicator needs a “${role}” column. Choose which one it is.`,
    stillUnknown: 'This still cannot be read as a table of that indicator. Check the chosen columns.',
    gone: 'This table is no longer there. It may have been moved or deleted.',
  },

  score: {
    heading: 'Score',
    which: 'Tables to score',
    mode: 'Write to the cells as',
    formulas: 'Formulas',
    formulasHelp:
      'Scores follow at once when a result is edited. A computer without this add-in may not recalculate them.',
    values: 'Values',
    valuesHelp: 'Best for a file that will be passed on. Score again after editing results.',
    chooseOne: 'Choose at least one table.',
    preview: 'Preview',
    preparing: 'Preparing…',
    nothingWritten: 'Nothing is written in this step.',
  },

  preview: {
    heading: 'Check before writing',
    summary: (cells, sheets) => `${some(cells, 'cell')} on ${some(sheets, 'sheet')} will change`,
    filling: (count) => `${formatCount(count)} blank to fill`,
    replacing: (count) => `${formatCount(count)} to replace`,
    clearing: (count) => `${formatCount(count)} to clear`,
    formatting: (count) => `${formatCount(count)} blank to format`,
    blankFormula: 'formula (no result yet)',
    holdSomething: (count) => `${some(count, 'cell')} with contents will be replaced or cleared`,
    holdSomethingHelp:
      'They hold formulas or scores that this add-in wrote. If you corrected figures by hand since, look at “Before” first.',
    onlyReplacing: 'Show only cells that hold something now',
    untouched: 'No other cell is touched, and you can restore everything afterwards.',
    nothing: 'The scores in the workbook already match the results. No cell needs to change.',
    newSheet: 'new sheet',
    cells: (count) => some(count, 'cell'),
    tableOf: (sheet) => `Cells that will change on sheet ${sheet}`,
    grows: (table, range) => `Table ${table} will grow to ${range}`,
    cell: 'Cell',
    before: 'Before',
    after: 'After',
    write: (cells) => `Write ${some(cells, 'cell')}`,
    writing: 'Writing…',
    outdated: 'The workbook has changed since this list was prepared.',
    renew: 'Prepare again',
    refusedHeading: (count) => `${some(count, 'table')} cannot be written yet`,
    useResultsSheet: 'Write to a results sheet instead',
    useResultsSheetHelp: 'Adds a sheet at the end of the workbook; the existing sheets stay as they are.',
  },

  refusals: {
    noRoom: 'The cells to the right of the table are taken. Move what stands there, or write to a new sheet.',
    protectedSheet: 'The sheet is protected. Unprotect it first, or write to a new sheet.',
    filteredRows: 'A filter hides rows. Clear the filter first, or write to a new sheet.',
    mergedCells: 'Cells to be written are merged. Unmerge them first, or write to a new sheet.',
    unclearColumn:
      'Several columns could hold the results or the scores. Say which under “Check columns” first.',
    handFilled:
      'A level or score column holds entries that this add-in did not make, so they are not written over. Clear those cells yourself, set the column to “Other”, or write to a new sheet.',
    namedHeader:
      'The header has to say whether its figures are of a part of the year, but formulas name it as it is. Change it in Excel first, or write to a new sheet.',
    openQuestion: 'A question has to be answered before scoring. Answer it under “Check columns”.',
    notScorable: 'This indicator is not scored from figures in rows, so there is nothing to write.',
  },

  done: {
    heading: 'Written',
    restoredHeading: 'Restored',
    summary: (cells, sheets) => `${some(cells, 'cell')} written on ${some(sheets, 'sheet')}`,
    restoredSummary: (cells) => `Contents, formats and columns of ${some(cells, 'cell')} are as they were.`,
    restore: 'Restore',
    restoring: 'Restoring…',
    restoreHelp: 'You can restore until the next write, also after closing this pane and opening it again.',
    lastWrite: (cells) => `Last write: ${some(cells, 'cell')}`,
    unapplied: (sheets, settings) =>
      sheets.length === 1
        ? `Excel did not set up sheet “${sheets.join('')}” fully: ${settings}`
        : `Excel did not set up the ${formatCount(sheets.length)} new sheets fully: ${settings}`,
    unappliedHelp:
      'Values and formulas are all there. Look at the page before printing; the Page Layout tab has these settings, the View tab has frozen rows.',
    settings: {
      orientation: 'orientation',
      paper: 'A4 paper',
      fitWidth: 'one page wide',
      titleRows: 'head repeated on every page',
      freezeRows: 'frozen head',
      merges: 'merged cells',
      tables: 'Excel tables',
      formats: 'colours by value',
      charts: 'charts',
    },
    confirmHeading: 'Cells have been edited since',
    confirm: (place) =>
      `${place} was edited after it was written. Restoring discards later edits in the cells or sheet that were written, and breaks formulas that refer to them.`,
    confirmRestore: 'Restore over the edits',
    keep: 'Keep as it is',
    back: {
      tables: 'Back to the tables',
      findings: 'Back to the findings',
      scorecard: 'Back to the scorecard',
      rubrics: 'Back to the rubrics',
    },
  },

  rows: {
    heading: 'Scores by row',
    filter: 'Show',
    all: (count) => `All rows (${formatCount(count)})`,
    filters: {
      scored: (count) => `Scored (${formatCount(count)})`,
      met: (count) => `Target met (${formatCount(count)})`,
      short: (count) => `Target not met (${formatCount(count)})`,
      notReported: (count) => `No result yet (${formatCount(count)})`,
      asked: (count) => `Waiting for an answer (${formatCount(count)})`,
      soFar: (count) => `So far (${formatCount(count)})`,
      error: (count) => `To be corrected (${formatCount(count)})`,
      none: (count) => `Not scored (${formatCount(count)})`,
    },
    level: (level) => `Level ${level}`,
    score: (score) => `Score ${score}`,
    exempt: 'Exempt',
    notReported: 'No result yet',
    noCriteria: 'No criteria to score by',
    notApplicable: 'Not for this unit',
    asked: 'Waiting for an answer',
    soFar: 'So far, not the year',
    error: 'To be corrected',
    met: 'Target met',
    short: (amount) => `Short by ${formatAmount(amount)}`,
    cumulativeOf: (result, target) =>
      `${formatAmount(result)} of a cumulative target of ${formatAmount(target)}`,
    gap: (amount, unit, level) => `${ofUnit(amount, unit)} short of level ${level}`,
    gapToTarget: (amount, unit) => `${ofUnit(amount, unit)} short`,
    atTop: 'Highest level reached',
    cumulativeNote:
      'This table holds group counts by district, so it is compared with the cumulative target only. The level of this indicator comes from the steps of the province.',
    missing: (names) => `Not filled in: ${names}`,
    nothing: 'No rows to show',
    nameless: '(no unit name)',
  },

  why: {
    inputs: 'Figures used',
    formula: 'How it is worked out',
    percent: 'Percentage',
    figure: 'Figure',
    met: 'Criterion met',
    metNone: 'No level reached yet',
    missed: 'Next criterion',
    missedNone: 'Highest level reached',
    gap: 'Still missing',
    source: 'Source',
    notes: 'Notes',
    reason: 'Reason',
    blankInput: 'blank',
    unreadable: 'unreadable',
  },

  announce: {
    read: (tables) => `Read. ${some(tables, 'table')} found.`,
    saved: 'Saved',
    restored: 'Restored',
  },

  problems: problemsEn,
  writing: writingEn,
  unknown: unknownEn,

  crash: {
    heading: 'The pane has stopped',
    what: 'Your workbook is not affected. What was already written is still there.',
    next: 'Reload this pane. If it stops again, pass the details below to whoever looks after the add-in.',
    reload: outsideEn.reload,
  },
};
