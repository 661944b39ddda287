/** Scored tables for other programs. The names below are promised; new ones may be added, none changed. */
import type { InputValue, Level } from '../scoring';
import { formatRange } from '../sheet/address';
import { questionText, readingText, type ScoredRow, type ScoredTable } from '../tables';
import { jsonLine } from './terminal';

export interface JsonRow {
  /** Row of the sheet as Excel numbers it. */
  readonly row: number;
  readonly unit: string;
  readonly code: string | null;
  readonly inputs: Readonly<Record<string, InputValue>>;
  /**
   * A state of scoring; `met` / `short` where a count is held against a cumulative target; `asked` where a question of the
   * table has to be answered first; `soFar` where the results are of a part of the year.
   */
  readonly state: string;
  readonly level: number | null;
  readonly score: number | null;
  /** What is missing to the next level, or to the cumulative target. */
  readonly gap: number | null;
  /** Of `soFar`: what the part of the year earns, never a final level. */
  readonly levelSoFar?: Level;
  readonly scoreSoFar?: number;
}

function jsonRow({ row, inputs, outcome, gap }: ScoredRow): JsonRow {
  const place = {
    row: row.row + 1,
    unit: row.name,
    code: row.code,
    inputs: Object.fromEntries(inputs.map(({ name, value }) => [name, value])),
  };
  if (outcome.state === 'cumulative') {
    return { ...place, state: outcome.met ? 'met' : 'short', level: null, score: null, gap: outcome.short };
  }
  const isScored = outcome.state === 'scored' || outcome.state === 'exempt';
  return {
    ...place,
    state: outcome.state,
    level: isScored ? outcome.level : null,
    score: isScored ? outcome.score : null,
    gap: gap?.state === 'amount' ? gap.amount : null,
    ...(outcome.state === 'soFar' ? { levelSoFar: outcome.level, scoreSoFar: outcome.score } : {}),
  };
}

export function toJson(tables: readonly ScoredTable[]): string {
  const list = tables.map(({ table, rows }) => ({
    sheet: table.sheet,
    range: formatRange(table.range),
    indicator: table.indicator,
    rubric: table.rubric,
    questions: table.questions.map((question) => ({
      kind: question.kind,
      words: question.words,
      answers: question.answers,
      answer: question.answer,
      text: question.answer === null ? questionText(question) : readingText(question, table.rubric),
    })),
    rows: rows.map(jsonRow),
  }));
  return jsonLine({ tables: list });
}
