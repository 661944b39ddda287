/**
 * What the user says a table is: drafted on the screen of columns, tried on the workbook, then kept in it. Only what
 * differs from what was recognised is kept, so that the rest goes on being read by its headers.
 */
import type { RangeAddress } from '../sheet/address';
import {
  partOf,
  type Answers,
  type ColumnPart,
  type QuestionKind,
  type TableChoice,
  type TableColumn,
  type TableQuestion,
} from '../tables';
import { findTable, type Model } from './model';
import { modelOf, replaceChoice, withChoices } from './reading';
import type { ColumnsSubject } from './state';

/** Parts that any number of columns may play; of the others there is one. */
const SHARED: readonly ColumnPart[] = ['levelTarget', 'percent', 'note', 'other'];

export interface ChoiceProposal {
  readonly indicator: { readonly rubric: string; readonly code: string } | null;
  readonly roles: ReadonlyMap<number, ColumnPart | null>;
  /** To what the table leaves open, as far as it is answered. */
  readonly answers: ReadonlyMap<QuestionKind, string>;
}

/** A table as the screen of columns edits it. */
export interface ColumnsProposal {
  readonly tableId: string;
  readonly recognised: boolean;
  readonly sheet: string;
  readonly range: RangeAddress;
  readonly columns: readonly Pick<TableColumn, 'column' | 'header'>[];
  readonly questions: readonly TableQuestion[];
  readonly proposal: ChoiceProposal;
  readonly previous: TableChoice | null;
}

export function proposalOf(model: Model, subject: ColumnsSubject): ColumnsProposal | null {
  const previous = model.choices.find(({ tableId }) => tableId === subject.id) ?? null;
  if (subject.kind === 'table') {
    const table = findTable(model, subject.id)?.table;
    if (!table) return null;
    return {
      tableId: table.id,
      recognised: true,
      sheet: table.sheet,
      range: table.range,
      columns: table.columns,
      questions: table.questions,
      proposal: {
        indicator: { rubric: table.rubric, code: table.indicator },
        roles: new Map(table.columns.map((one) => [one.column, partOf(one)])),
        answers: new Map(
          table.questions.flatMap(({ kind, answer }) => (answer === null ? [] : [[kind, answer] as const])),
        ),
      },
      previous,
    };
  }
  const block = model.unrecognised.find(({ id }) => id === subject.id);
  if (!block) return null;
  const columns = block.headers.map((header, place) => ({ column: block.range.left + place, header }));
  // A table of a known indicator that lacks a column is proposed as that, with what was read of it.
  const { indicator, rubric } = previous?.indicator === undefined ? block : previous;
  const read = new Map(block.columns?.map((one) => [one.column, partOf(one)]));
  return {
    tableId: block.id,
    recognised: false,
    sheet: block.sheet,
    range: block.range,
    columns,
    questions: [],
    proposal: {
      indicator: indicator && rubric ? { rubric, code: indicator } : null,
      roles: new Map(
        columns.map(({ column }) => [column, previous?.roles[column] ?? read.get(column) ?? null]),
      ),
      answers: new Map(),
    },
    previous,
  };
}

/** Gives a column its part; a part that only one column can play is taken from the column that had it. */
export function assignRole(proposal: ChoiceProposal, column: number, role: ColumnPart): ChoiceProposal {
  const roles = new Map(proposal.roles);
  if (!SHARED.includes(role)) {
    for (const [other, held] of roles) if (held === role) roles.set(other, null);
  }
  return { ...proposal, roles: roles.set(column, role) };
}

export function isChanged(subject: ColumnsProposal, proposal: ChoiceProposal): boolean {
  const { proposal: before } = subject;
  return (
    before.indicator?.code !== proposal.indicator?.code ||
    before.indicator?.rubric !== proposal.indicator?.rubric ||
    [...proposal.roles].some(([column, role]) => before.roles.get(column) !== role) ||
    [...proposal.answers].some(([kind, answer]) => before.answers.get(kind) !== answer)
  );
}

function choiceFrom(subject: ColumnsProposal, proposal: ChoiceProposal): TableChoice {
  const { indicator, roles } = proposal;
  const { proposal: before, previous, tableId, columns } = subject;
  const answers = answersFrom(subject, proposal);
  const chosen = columns.flatMap(({ column, header }) => {
    const role = roles.get(column) ?? null;
    const had = before.roles.get(column) ?? null;
    if (role === had && previous?.roles[column] === undefined) return [];
    // Taken from it, and given nothing else: it belongs to the table and is not used.
    return [{ column, header, role: role ?? ('other' as const) }];
  });
  const saysIndicator =
    previous?.indicator !== undefined ||
    before.indicator?.code !== indicator?.code ||
    before.indicator?.rubric !== indicator?.rubric;
  return {
    tableId,
    ...(saysIndicator && indicator ? { indicator: indicator.code, rubric: indicator.rubric } : {}),
    roles: Object.fromEntries(chosen.map(({ column, role }) => [column, role])),
    headers: Object.fromEntries(chosen.map(({ column, header }) => [column, header])),
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
  };
}

/** Answers given now or before, each with the words it was given to. */
function answersFrom(
  { questions, proposal: before, previous }: ColumnsProposal,
  { answers }: ChoiceProposal,
): Answers {
  const given = questions.flatMap(({ kind, words }) => {
    const answer = answers.get(kind);
    const isKept = answer === before.answers.get(kind) && previous?.answers?.[kind] === undefined;
    return answer === undefined || isKept ? [] : [[kind, { answer, words }] as const];
  });
  return Object.fromEntries(given);
}

export type ChoiceFault =
  | { readonly kind: 'noIndicator' }
  | { readonly kind: 'missingColumn'; readonly part: ColumnPart }
  | { readonly kind: 'notRead' };

export type TriedChoice =
  | { readonly choice: TableChoice; readonly fault: null }
  | { readonly choice: null; readonly fault: ChoiceFault };

/** The choice if the workbook can be read with it, else what is still missing. */
export function tryChoice(model: Model, subject: ColumnsProposal, proposal: ChoiceProposal): TriedChoice {
  if (!proposal.indicator) return { choice: null, fault: { kind: 'noIndicator' } };
  const choice = choiceFrom(subject, proposal);
  const tried = modelOf(withChoices(model.workbook, replaceChoice(model.choices, subject.tableId, choice)));
  if (findTable(tried, subject.tableId)) return { choice, fault: null };
  const block = tried.unrecognised.find(({ id }) => id === subject.tableId);
  const part = block?.reason === 'missingColumn' ? block.missing : undefined;
  return { choice: null, fault: part ? { kind: 'missingColumn', part } : { kind: 'notRead' } };
}
