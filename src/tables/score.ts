/**
 * Scores the rows of a target table with its indicator. Cells are read as staff type them; a blank result is not
 * reported, never zero; what cannot be read is an error that names its cell.
 */
import {
  findIndicator,
  gap,
  score,
  type Bilingual,
  type Explanation,
  type Gap,
  type Indicator,
  type InputValue,
  type Level,
  type Outcome,
} from '../scoring';
import { formatCell, type CellAddress } from '../sheet/address';
import {
  findSheet,
  isNotCalculated,
  valueAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../sheet/snapshot';
import { columnOf } from './columns';
import { figureColumns, isCumulative } from './inputs';
import { countsTheRest, figuresRead, openQuestions, soFarOf } from './questions/read';
import { readFigure } from './readCell';
import type { PeriodQuestion, TableQuestion } from './questions/types';
import { severalText } from './severalRows';
import { isScored, type ColumnRole, type TableRow, type TargetTable } from './types';
import { endsStep } from '../sheet/steps';

/** Indicator 5: a count against the cumulative target of September. */
interface CumulativeOutcome {
  readonly state: 'cumulative';
  readonly met: boolean;
  readonly result: number;
  readonly target: number;
  /** 0 where met. */
  readonly short: number;
}

/** What the table leaves open has to be answered first: the figures are there, a level is not. */
interface AskedOutcome {
  readonly state: 'asked';
  readonly questions: readonly TableQuestion[];
}

/** The results of a part of the year: what they would earn so far, never a final level. */
interface SoFarOutcome {
  readonly state: 'soFar';
  readonly level: Level;
  readonly score: number;
  readonly explanation: Explanation;
  readonly period: PeriodQuestion;
}

type RowOutcome = Outcome | CumulativeOutcome | AskedOutcome | SoFarOutcome;

interface ScoredInput {
  /** The indicator's own name of the input (`base`, `remaining`, ...). */
  readonly name: string;
  /** What is scored. */
  readonly value: InputValue;
  /** What stands in the cell, where that is another figure (who got out instead of who remains, millions of baht). */
  readonly typed?: number;
  /** `null` where the table has no such column. */
  readonly cell: CellAddress | null;
}

export interface ScoredRow {
  readonly row: TableRow;
  readonly inputs: readonly ScoredInput[];
  readonly outcome: RowOutcome;
  readonly gap: Gap | null;
}

export interface ScoredTable {
  readonly table: TargetTable;
  readonly rows: readonly ScoredRow[];
}

/** A result kept elsewhere (on the results sheet) for a table without a result column. */
export type ResultElsewhere = (
  row: TableRow,
) => { readonly value: CellValue; readonly cell: CellAddress } | null;

export function scoreTable(
  table: TargetTable,
  sheet: SheetSnapshot,
  elsewhere?: ResultElsewhere,
): ScoredTable {
  const steps = scoreSteps(table, sheet, elsewhere);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Tables of one workbook, in their order. */
export function scoreTables(
  workbook: WorkbookSnapshot,
  tables: readonly TargetTable[],
): readonly ScoredTable[] {
  return tables.flatMap((table) => {
    const sheet = findSheet(workbook, table.sheet);
    return sheet ? [scoreTable(table, sheet)] : [];
  });
}

/** The same in steps of some hundred rows, so that a host can let others work in between. */
export function* scoreSteps(
  table: TargetTable,
  sheet: SheetSnapshot,
  elsewhere?: ResultElsewhere,
): Generator<void, ScoredTable> {
  const indicator = findIndicator(table.rubric, table.indicator);
  const columns = readColumns(table, indicator);
  const rows: ScoredRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (endsStep(index)) yield;
    if (isScored(row)) rows.push(scoreRow(row, { table, sheet, columns, indicator, elsewhere }));
  }
  return { table, rows };
}

interface ReadColumn {
  readonly name: string;
  readonly role: ColumnRole;
  readonly column: number | null;
}

function readColumns(table: TargetTable, indicator: Indicator | null): readonly ReadColumn[] {
  const read = (name: string, role: ColumnRole): ReadColumn => ({
    name,
    role,
    column: columnOf(table.columns, role),
  });
  const figures = indicator && figureColumns(indicator);
  if (isCumulative(table.indicator, table.rubric) || !figures)
    return [read('target', 'target'), read('result', 'result')];
  return [
    read(figures.given.input.name, figures.given.role),
    read(figures.reported.input.name, figures.reported.role),
  ];
}

interface Context {
  readonly table: TargetTable;
  readonly sheet: SheetSnapshot;
  readonly columns: readonly ReadColumn[];
  readonly indicator: Indicator | null;
  readonly elsewhere: ResultElsewhere | undefined;
}

function scoreRow(row: TableRow, { table, sheet, columns, indicator, elsewhere }: Context): ScoredRow {
  const typed: ScoredInput[] = [];
  let problem: Outcome | null = null;
  for (const { name, role, column } of columns) {
    const own = column === null ? null : { row: row.row, column };
    const other = own === null && role === 'result' ? (elsewhere?.(row) ?? null) : null;
    const held = other ? other.value : own ? valueAt(sheet, own) : null;
    const read = readFigure(held);
    const cell = other ? other.cell : own;
    const wrong = 'problem' in read ? read.problem : null;
    typed.push({ name, value: 'value' in read ? read.value : null, cell });
    if (wrong && !problem) {
      problem = {
        state: 'error',
        // One cause for the whole sheet, said once for all its rows.
        error: {
          kind: 'value',
          input: name,
          message: isNotCalculated(held) ? wrong : inCell(cell, wrong),
        },
      };
    }
  }
  const [first] = columns;
  if (row.several && first) {
    const error = { kind: 'value', input: first.name, message: severalText(row.several) } as const;
    return { row, inputs: typed, outcome: { state: 'error', error }, gap: null };
  }
  if (problem) return { row, inputs: typed, outcome: problem, gap: null };
  if (!indicator)
    return { row, inputs: typed, outcome: { state: 'noCriteria', reason: UNKNOWN_INDICATOR }, gap: null };
  if (!figureColumns(indicator)) {
    return { row, inputs: typed, outcome: asked(table) ?? compareCounts(typed, indicator), gap: null };
  }
  const inputs = asScored(table, typed);
  const [given, reported] = inputs;
  if (countsTheRest(table) && typeof reported?.value === 'number' && reported.value < 0) {
    const message = inCell(reported.cell, MORE_THAN_ALL);
    const outcome: Outcome = { state: 'error', error: { kind: 'value', input: reported.name, message } };
    return { row, inputs, outcome, gap: null };
  }
  const ordered = indicator.inputs.map(({ name }) =>
    name === given?.name ? given.value : name === reported?.name ? reported.value : null,
  );
  const outcome = score(indicator, ordered);
  if (outcome.state !== 'scored' && outcome.state !== 'exempt') return { row, inputs, outcome, gap: null };
  // Nothing to do is nothing to do, whatever a result would count; but whose year it is has to be known.
  const isWaiting = outcome.state === 'scored' || openQuestions(table).some(({ kind }) => kind === 'year');
  const waiting = isWaiting ? asked(table) : null;
  if (waiting) return { row, inputs: typed, outcome: waiting, gap: null };
  if (outcome.state === 'exempt') return { row, inputs, outcome, gap: null };
  return { row, inputs, outcome: asFinal(outcome, table), gap: gap(indicator, ordered) };
}

function asked(table: TargetTable): AskedOutcome | null {
  const questions = openQuestions(table);
  return questions.length > 0 ? { state: 'asked', questions } : null;
}

/** The given figure and the reported one, as the table counts them. */
function asScored(table: TargetTable, typed: readonly ScoredInput[]): readonly ScoredInput[] {
  const [given, reported] = typed.map(({ value }) => (typeof value === 'number' ? value : null));
  const read = figuresRead(table, { given: given ?? null, reported: reported ?? null });
  return typed.map((input, index) => {
    const value = index === 0 ? read.given : read.reported;
    if (value === input.value || typeof input.value !== 'number') return { ...input, value };
    return { ...input, value, typed: input.value };
  });
}

/** What a part of the year earns is a state of its own, so that nothing takes it for a level. */
function asFinal(outcome: Scored, table: TargetTable): Scored | SoFarOutcome {
  const period = soFarOf(table);
  return period ? { ...outcome, state: 'soFar', period } : outcome;
}

type Scored = Extract<Outcome, { readonly state: 'scored' | 'exempt' }>;

function compareCounts(inputs: readonly ScoredInput[], indicator: Indicator): Outcome | CumulativeOutcome {
  if (!isCumulative(indicator.code, indicator.rubric))
    return { state: 'notApplicable', reason: NO_ROW_LEVEL };
  const missing = inputs.filter(({ value }) => value === null).map(({ name }) => name);
  const [target, result] = inputs.map(({ value }) => value);
  if (missing.length > 0 || typeof target !== 'number' || typeof result !== 'number') {
    return { state: 'notReported', missing };
  }
  const wrong = inputs.find(
    ({ value }) => typeof value === 'number' && (value < 0 || !Number.isInteger(value)),
  );
  if (wrong) {
    return {
      state: 'error',
      error: { kind: 'value', input: wrong.name, message: inCell(wrong.cell, NOT_A_COUNT) },
    };
  }
  const short = Math.max(0, target - result);
  return { state: 'cumulative', met: short === 0, result, target, short };
}

function inCell(cell: CellAddress | null, problem: Bilingual): Bilingual {
  if (!cell) return problem;
  const place = formatCell(cell);
  return { th: `เซลล์ ${place}: ${problem.th}`, en: `Cell ${place}: ${problem.en}` };
}

const MORE_THAN_ALL: Bilingual = {
  th: 'ผลมากกว่าเป้าหมาย จึงหักออกจากเป้าหมายไม่ได้',
  en: 'the result is more than the target that it is taken from',
};
const NOT_A_COUNT: Bilingual = { th: 'ต้องเป็นจำนวนเต็มที่ไม่ติดลบ', en: 'it must be a whole number, not negative' };
const UNKNOWN_INDICATOR: Bilingual = { th: 'ไม่รู้จักตัวชี้วัดของตารางนี้', en: "The table's indicator is not known" };
const NO_ROW_LEVEL: Bilingual = {
  th: 'ตัวชี้วัดนี้ไม่ได้ให้คะแนนเป็นรายแถว',
  en: 'This indicator is not scored row by row',
};
