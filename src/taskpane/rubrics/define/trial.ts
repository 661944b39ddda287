/**
 * An indicator on the workbook's own rows before it is written: a table is recognised and scored as it will be once the
 * rubric is there. Nothing of it stays: the rubric is known only while this works.
 */
import { registerRubric, type Bilingual, type Indicator } from '../../../scoring';
import { buildLocalRubric } from '../../../scoring/localRubric/build';
import type { DefinedIndicator, LocalRubric } from '../../../scoring/localRubric/localRubric';
import { unregisterRubric } from '../../../scoring/registry';
import { findSheet } from '../../../sheet/snapshot';
import {
  inputParts,
  openQuestions,
  partOf,
  recogniseTables,
  scoreTable,
  type Answers,
  type ColumnPart,
  type ScoredRow,
  type TableColumn,
  type TableQuestion,
  type TargetTable,
  type UnrecognisedTable,
} from '../../../tables';
import { rangeText, type Model } from '../../model';

/** No formula can name it: names hold no blanks. */
const TRIAL = ' trial';

export interface TrialTable {
  readonly id: string;
  readonly sheet: string;
  readonly name: string;
}

/** Tables to try on: those that are nobody's yet first. */
export function trialTables({ tables, unrecognised }: Model): TrialTable[] {
  const named = (one: TargetTable | UnrecognisedTable): TrialTable => ({
    id: one.id,
    sheet: one.sheet,
    name: rangeText(one),
  });
  return [...unrecognised.map(named), ...tables.map(({ table }) => named(table))];
}

interface TrialHeader {
  readonly column: number;
  readonly text: string;
}

interface Columns {
  /** Inputs for which no column is known, by name. */
  readonly missing: readonly string[];
  readonly headers: readonly TrialHeader[];
}

export type Trial =
  | ({
      readonly state: 'scored';
      readonly units: number;
      /** Of levels 0 to 5. */
      readonly counts: readonly number[];
      readonly blank: number;
      readonly errors: readonly Bilingual[];
      /** What the levels compared, of each unit that has a level, where that is a figure. */
      readonly figures: readonly number[];
      readonly isSoFar: boolean;
    } & Columns)
  | ({ readonly state: 'columns' } & Columns)
  | { readonly state: 'asked'; readonly questions: readonly TableQuestion[]; readonly rubric: string };

export interface TrialRequest {
  readonly model: Model;
  readonly tableId: string;
  readonly rubric: LocalRubric;
  readonly indicator: DefinedIndicator;
  /** Which column holds which input, where somebody said so. */
  readonly columns: Readonly<Record<string, number>>;
  /** What was answered for this trial alone, and to which words. */
  readonly answers: Answers;
}

/** `null`: there is no such table any more. The indicator has no errors. */
export function tryOut(request: TrialRequest): Trial | null {
  const { rubric, indicator } = request;
  const built = buildLocalRubric({ ...rubric, id: TRIAL, indicators: [indicator] });
  const [sheet] = built.indicators;
  if (!sheet || registerRubric(built) !== null) return null;
  try {
    return recognisedTrial(request, sheet);
  } finally {
    unregisterRubric(TRIAL);
  }
}

function recognisedTrial(
  { model, tableId, columns, answers: given }: TrialRequest,
  indicator: Indicator,
): Trial | null {
  const { workbook, choices } = model;
  const name = trialTables(model).find(({ id }) => id === tableId)?.sheet;
  const sheet = name === undefined ? undefined : findSheet(workbook, name);
  if (!sheet) return null;
  const parts = inputParts(indicator);
  const roles: Record<number, ColumnPart> = {};
  for (const { input, part } of parts) {
    const column = columns[input.name];
    if (column !== undefined) roles[column] = part;
  }
  const answers = { ...choices.find((one) => one.tableId === tableId)?.answers, ...given };
  const choice = { tableId, indicator: indicator.code, rubric: TRIAL, roles, answers };
  const { tables, unrecognised } = recogniseTables({ ...workbook, sheets: [sheet] }, [choice]);
  const table = tables.find(({ id }) => id === tableId);
  const other = unrecognised.find(({ id }) => id === tableId);
  const found = columnsOf(parts, table?.columns ?? other?.columns ?? headersOnly(other));
  if (!table) return other ? { state: 'columns', ...found } : null;
  const questions = openQuestions(table);
  if (questions.length > 0) return { state: 'asked', questions, rubric: TRIAL };
  return { ...counted(scoreTable(table, sheet).rows), ...found };
}

function headersOnly(table: UnrecognisedTable | undefined): readonly TableColumn[] {
  return (table?.headers ?? []).map((header, at) => ({
    column: (table?.range.left ?? 0) + at,
    header,
    role: null,
  }));
}

type Parts = ReturnType<typeof inputParts>;

function columnsOf(parts: Parts, columns: readonly TableColumn[]): Columns {
  const taken = new Set(columns.map(partOf));
  return {
    missing: parts
      .filter(({ input, part }) => !input.optional && !taken.has(part))
      .map(({ input }) => input.name),
    headers: columns
      .filter(({ header, role }) => header !== '' && role !== 'unit' && role !== 'number')
      .map(({ column, header }) => ({ column, text: header })),
  };
}

const TOP = 5;

function counted(rows: readonly ScoredRow[]) {
  const counts = Array.from({ length: TOP + 1 }, () => 0);
  const errors: Bilingual[] = [];
  const figures: number[] = [];
  let blank = 0;
  let isSoFar = false;
  // A total is no unit more.
  const units = rows.filter(({ row }) => row.kind === 'district' || row.kind === 'province');
  for (const { outcome } of units) {
    switch (outcome.state) {
      case 'scored':
      case 'soFar':
      case 'exempt': {
        counts[outcome.level] = (counts[outcome.level] ?? 0) + 1;
        const { figure } = outcome.explanation;
        if (figure) figures.push(Number(figure.value));
        isSoFar ||= outcome.state === 'soFar';
        break;
      }
      case 'error':
        errors.push(outcome.error.message);
        break;
      default:
        blank += 1;
    }
  }
  return { state: 'scored', units: units.length, counts, blank, errors, figures, isSoFar } as const;
}

const BARE = /\s/g;

/** The table that speaks most of it: by the words of its inputs in the headers, of its name on the sheet; '': none does. */
export function guessTable(model: Model, { name, synonyms, inputs }: DefinedIndicator): string {
  const key = (text: string): string => text.replace(BARE, '').toLowerCase();
  const words = inputs.map(({ label, column }) => [label, ...column.synonyms].map(key));
  const names = [name, ...synonyms].map(key).filter((word) => word !== '');
  const points = (headers: readonly string[], sheet: string): number => {
    const said = headers.map(key);
    const held = words.filter((list) =>
      said.some((header) => list.some((word) => word !== '' && header.includes(word))),
    );
    return held.length + (names.some((word) => key(sheet).includes(word)) ? words.length : 0);
  };
  const ranked = [
    ...model.unrecognised.map((one) => ({ id: one.id, points: points(one.headers, one.sheet) })),
    ...model.tables.map(({ table }) => ({
      id: table.id,
      points: points(
        table.columns.map(({ header }) => header),
        table.sheet,
      ),
    })),
  ].sort((a, b) => b.points - a.points);
  const [best] = ranked;
  return best && best.points >= words.length && words.length > 0 ? best.id : '';
}
