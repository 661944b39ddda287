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
  type InputSpec,
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
import { columnOf, inputOfPart } from './parts';
import { readInput } from './readInput';
import { canBeAdded } from './additive';
import { figureColumns, inputParts, neededInputs, placesOfInputs } from './inputs';
import { isCumulative } from './knowledge';
import { countsTheRest, figuresRead, openQuestions, soFarOf } from './questions/read';
import type { PeriodQuestion, TableQuestion } from './questions/types';
import { severalText } from './severalRows';
import { isScored, type ColumnPart, type TableRow, type TargetTable } from './types';
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
  readonly input: InputSpec;
  readonly part: ColumnPart;
  readonly column: number | null;
}

/** Those of the two figures always; of the others those that have a column, or without which there is no level. */
function readColumns(table: TargetTable, indicator: Indicator | null): readonly ReadColumn[] {
  const places = indicator ? placesOfInputs(indicator, table.columns) : [];
  if (!indicator || places.length === 0 || isCumulative(table.indicator, table.rubric)) return counted(table);
  const needed = neededInputs(indicator);
  return places.filter(
    ({ input, part, column }) => column !== null || inputOfPart(part) === null || needed.includes(input.name),
  );
}

/** Of rows without a level of their own. */
function counted({ columns }: TargetTable): readonly ReadColumn[] {
  return (['target', 'result'] as const).map((part): ReadColumn => {
    const role = part === 'target' ? 'given' : 'reported';
    const input: InputSpec = {
      name: part,
      label: NO_WORDS,
      unit: NO_WORDS,
      kind: 'amount',
      role,
      optional: false,
    };
    return { input, part, column: columnOf(columns, part) };
  });
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
  for (const { input, part, column } of columns) {
    const own = column === null ? null : { row: row.row, column };
    const other = own === null && part === 'result' ? (elsewhere?.(row) ?? null) : null;
    const held = other ? other.value : own ? valueAt(sheet, own) : null;
    const read = readInput(input, held);
    const cell = other ? other.cell : own;
    const wrong = 'problem' in read ? read.problem : null;
    typed.push({ name: input.name, value: 'value' in read ? read.value : null, cell });
    if (wrong && !problem) {
      problem = {
        state: 'error',
        // One cause for the whole sheet, said once for all its rows.
        error: {
          kind: 'value',
          input: input.name,
          message: isNotCalculated(held) ? wrong : inCell(cell, wrong),
        },
      };
    }
  }
  const without = (outcome: RowOutcome, inputs: readonly ScoredInput[] = typed): ScoredRow => ({
    row,
    inputs,
    outcome,
    gap: null,
  });
  const [first] = columns;
  if (row.several && first) return without(errorAt(first.input.name, severalText(row.several)));
  if (problem) return without(problem);
  if (!indicator) return without({ state: 'noCriteria', reason: UNKNOWN_INDICATOR });
  if (inputParts(indicator).length === 0) return without(asked(table) ?? compareCounts(typed, indicator));
  if (row.kind === 'total' && !canBeAdded(indicator))
    return without({ state: 'notApplicable', reason: NO_TOTAL });
  const nothing = nothingEntered(indicator, typed);
  if (nothing) return without(nothing);
  const inputs = asScored(table, indicator, typed);
  const reported = inputs.find(({ name }) => name === figureColumns(indicator)?.reported.input.name);
  if (reported && countsTheRest(table) && typeof reported.value === 'number' && reported.value < 0)
    return without(errorAt(reported.name, inCell(reported.cell, MORE_THAN_ALL)), inputs);
  const values = new Map(inputs.map(({ name, value }) => [name, value]));
  const ordered = indicator.inputs.map(({ name }) => values.get(name) ?? null);
  const outcome = score(indicator, ordered);
  if (outcome.state !== 'scored' && outcome.state !== 'exempt') return without(outcome, inputs);
  // Nothing to do is nothing to do, whatever a result would count; but whose year it is has to be known.
  const isWaiting = outcome.state === 'scored' || openQuestions(table).some(({ kind }) => kind === 'year');
  const waiting = isWaiting ? asked(table) : null;
  if (waiting) return without(waiting);
  if (outcome.state === 'exempt') return without(outcome, inputs);
  return { row, inputs, outcome: asFinal(outcome, table), gap: gap(indicator, ordered) };
}

function errorAt(input: string, message: Bilingual): Outcome {
  return { state: 'error', error: { kind: 'value', input, message } };
}

/** Where a level asks for ticks and documents alone, nothing entered is not nothing done. */
function nothingEntered(indicator: Indicator, typed: readonly ScoredInput[]): Outcome | null {
  if (neededInputs(indicator).length > 0 || typed.some(({ value }) => value !== null)) return null;
  return { state: 'notReported', missing: typed.map(({ name }) => name) };
}

function asked(table: TargetTable): AskedOutcome | null {
  const questions = openQuestions(table);
  return questions.length > 0 ? { state: 'asked', questions } : null;
}

/** The given figure and the reported one, as the table counts them; the others as they stand. */
function asScored(
  table: TargetTable,
  indicator: Indicator,
  typed: readonly ScoredInput[],
): readonly ScoredInput[] {
  const figures = figureColumns(indicator);
  if (!figures) return typed;
  const names = { given: figures.given.input.name, reported: figures.reported.input.name };
  const figure = (name: string): number | null => {
    const value = typed.find((one) => one.name === name)?.value;
    return typeof value === 'number' ? value : null;
  };
  const read = figuresRead(table, { given: figure(names.given), reported: figure(names.reported) });
  return typed.map((input) => {
    if (input.name !== names.given && input.name !== names.reported) return input;
    const value = input.name === names.given ? read.given : read.reported;
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

const NO_WORDS: Bilingual = { th: '', en: '' };
const NO_TOTAL: Bilingual = {
  th: 'ค่านี้รวมกันไม่ได้ แถวรวมจึงไม่มีคะแนน ระดับของจังหวัดดูจากแถวที่เป็นชื่อจังหวัด',
  en: 'This figure cannot be added up, so a total has no level: the province needs a row of its own',
};
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
