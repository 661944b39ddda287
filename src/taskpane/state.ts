/**
 * The pane as one value and the events that change it. One screen at a time; what was written can be put back in
 * the reverse order of writing.
 */
import type { Bilingual } from '../scoring';
import type { Mark, Unapplied, Undo } from '../sheet/gateway';
import type { SheetSnapshot } from '../sheet/snapshot';
import type { Model } from './model';
import type { Problem } from './problems';
import type { Planned, PlanRequest, Start } from './requests';
import {
  withTrials,
  type CardKey,
  type ScorecardSelection,
  type ScorecardState,
  type Trials,
} from './scorecard/selection';

/** The table a hand-made choice is about. */
export interface ColumnsSubject {
  readonly kind: 'table' | 'unrecognised';
  readonly id: string;
}

export type Screen =
  | Start
  | { readonly name: 'columns'; readonly subject: ColumnsSubject }
  | { readonly name: 'rows'; readonly tableId: string }
  | { readonly name: 'score' }
  | { readonly name: 'preview'; readonly request: PlanRequest; readonly planned: Planned }
  | {
      readonly name: 'done';
      readonly cells: number;
      readonly sheets: number;
      readonly restored: boolean;
      /** Excel is still working out what was written. */
      readonly calculating?: boolean;
      /** So many formulas of the add-in show #NAME?. */
      readonly unknown?: number;
      /** What is left to do by hand. */
      readonly byHand?: readonly Bilingual[];
      /** Where its work began, and goes on. */
      readonly from: Start;
    };

/** What the pane is busy with on the user's word; a quiet read in the background is none of these. */
export type Work = 'reading' | 'saving' | 'preparing' | 'writing' | 'restoring' | 'marking';

/** How far writing or restoring is. */
export type Progress =
  | {
      readonly step: 'writing' | 'restoring';
      readonly done: number;
      readonly of: number;
      readonly isStopping: boolean;
    }
  | { readonly step: 'calculating' };

/** Colours on cells. Nothing tells whether a pane that was closed left some: then it is not known. */
type Marked =
  | { readonly state: 'unknown' }
  /** With the sheets on which colours of before may be left. */
  | { readonly state: 'there'; readonly marks: readonly Mark[]; readonly unread: readonly string[] }
  | { readonly state: 'gone'; readonly unread: readonly string[] };

export interface Written {
  readonly undo: Undo;
  /** What Excel did not take of the added sheets. */
  readonly unapplied?: readonly Unapplied[];
  readonly cells: number;
  readonly sheets: number;
  readonly calculating?: boolean;
  /** Formulas of the add-in that show #NAME?, and the same written as values, where they have any. */
  readonly unknown?: { readonly cells: number; readonly asValues: Planned | null };
  /** What is left to do by hand. */
  readonly byHand?: readonly Bilingual[];
  /** Of an earlier pane, or written when Excel did not answer: met when the workbook was read. */
  readonly isFound?: boolean;
  /** Findings that it mended, and the reading before: until the next one they are still in the list. */
  readonly fixed?: { readonly ids: readonly string[]; readonly sheets: readonly SheetSnapshot[] };
}

type Announcement =
  | { readonly kind: 'read'; readonly tables: number }
  | { readonly kind: 'saved' }
  | { readonly kind: 'written'; readonly cells: number; readonly sheets: number }
  | { readonly kind: 'restored' };

export interface PaneState {
  readonly model: Model | null;
  readonly screen: Screen;
  /** Counts changes of screen, so that focus moves to the heading of each but the first. */
  readonly visit: number;
  readonly work: Work | null;
  /** While the work at hand is a write or a restore of several sheets. */
  readonly progress: Progress | null;
  /** The workbook has changed and could not be read again yet. */
  readonly stale: boolean;
  /** The workbook has changed since the plan on screen was made. */
  readonly outdated: boolean;
  readonly problem: Problem | null;
  /** A restore met later edits there; the user decides. */
  readonly confirmRestore: Problem['place'] | null;
  readonly written: readonly Written[];
  readonly announcement: Announcement | null;
  readonly marks: Marked;
  readonly scorecard: ScorecardState;
}

export const initialState: PaneState = {
  model: null,
  screen: { name: 'tables' },
  visit: 0,
  work: null,
  progress: null,
  stale: false,
  outdated: false,
  problem: null,
  confirmRestore: null,
  written: [],
  announcement: null,
  marks: { state: 'unknown' },
  scorecard: { selection: undefined, trials: {} },
};

export type PaneEvent =
  | { readonly type: 'opened'; readonly screen: Screen }
  /** Another rubric, unit or view of the scorecard, without a new visit: whoever types keeps their place. */
  | { readonly type: 'chosen'; readonly selection: ScorecardSelection }
  | { readonly type: 'tried'; readonly card: CardKey; readonly trials: Trials }
  | { readonly type: 'started'; readonly work: Work }
  | { readonly type: 'progressed'; readonly progress: Progress }
  /** With what puts back a write that is half done. */
  | { readonly type: 'failed'; readonly problem: Problem; readonly undo?: Undo | null }
  /** Something beside the work at hand went wrong. */
  | { readonly type: 'noticed'; readonly problem: Problem }
  | { readonly type: 'dismissed' }
  | { readonly type: 'read'; readonly model: Model; readonly quiet: boolean }
  | { readonly type: 'changed' }
  /** A read in the background failed; without a problem it is only late (a cell is being edited). */
  | { readonly type: 'readLate'; readonly problem: Problem | null }
  | { readonly type: 'saved'; readonly model: Model }
  /** Settings were kept in the workbook; the screen stays. */
  | { readonly type: 'noted'; readonly model: Model }
  | { readonly type: 'planned'; readonly request: PlanRequest; readonly planned: Planned }
  | { readonly type: 'written'; readonly written: Written }
  | { readonly type: 'restored' }
  /** What was written last is taken back, to be written in another way. */
  | { readonly type: 'takenBack' }
  | { readonly type: 'found'; readonly undo: Undo }
  /** What was written last stays, and is offered no more. */
  | { readonly type: 'forgotten' }
  | { readonly type: 'kept' }
  | { readonly type: 'marked'; readonly marks: Marked }
  /** Colours followed the findings by themselves, or could not. */
  | { readonly type: 'markedQuietly'; readonly marks: Marked; readonly problem: Problem | null };

function show(state: PaneState, screen: Screen): PaneState {
  return {
    ...state,
    screen,
    visit: state.visit + 1,
    work: null,
    problem: null,
    confirmRestore: null,
    outdated: false,
    announcement: null,
    scorecard:
      screen.name === 'scorecard' && screen.selection
        ? { ...state.scorecard, selection: screen.selection }
        : state.scorecard,
  };
}

/** After a failure: later edits under a restore are a question, everything else is a message. */
function failed(state: PaneState, problem: Problem, undo: Undo | null): PaneState {
  const asks = problem.code === 'changedSinceWrite';
  return {
    ...state,
    work: null,
    written: undo ? [...state.written, writtenOf(undo)] : state.written,
    problem: asks ? null : problem,
    confirmRestore: asks ? problem.place : null,
    outdated: state.outdated || NEEDS_NEW_PLAN.includes(problem.code),
  };
}

/** The plan on screen speaks of a workbook that is no longer like that: only a new one can be written. */
const NEEDS_NEW_PLAN: readonly Problem['code'][] = ['changedSincePreview', 'missingSheet', 'sheetExists'];

function writtenOf(undo: Undo): Written {
  const { cells, sheets } = undo;
  return { undo, cells, sheets };
}

/** It is known now what became of a write that Excel did not answer. */
function found(state: PaneState, undo: Undo): PaneState {
  const problem = state.problem?.code === 'unknownOutcome' ? null : state.problem;
  return { ...state, problem, written: [...state.written, { ...writtenOf(undo), isFound: true }] };
}

function restored(state: PaneState): PaneState {
  const last = state.written.at(-1);
  if (!last) return state;
  const { cells, sheets } = last;
  const from = origin(state.screen);
  const shown = staysInPlace(state.screen)
    ? inPlace(state)
    : show(state, { name: 'done', cells, sheets, restored: true, from });
  return { ...shown, written: state.written.slice(0, -1), announcement: { kind: 'restored' } };
}

function written(state: PaneState, write: Written): PaneState {
  const { cells, sheets, calculating = false, byHand = [], unknown } = write;
  const shown: PaneState =
    staysInPlace(state.screen) && !unknown
      ? { ...inPlace(state), announcement: { kind: 'written', cells, sheets } }
      : show(state, {
          name: 'done',
          cells,
          sheets,
          restored: false,
          calculating,
          unknown: unknown?.cells,
          byHand,
          from: origin(state.screen),
        });
  return { ...shown, written: [...state.written, write] };
}

function takenBack(state: PaneState): PaneState {
  const { screen } = state;
  return {
    ...state,
    screen: screen.name === 'done' ? { ...screen, restored: true, unknown: 0 } : screen,
    written: state.written.slice(0, -1),
  };
}

/** Where one click writes what the user has before their eyes, the next is right below: the screen stays. */
function staysInPlace({ name }: Screen): boolean {
  return name === 'findings' || name === 'scorecard' || name === 'rubrics';
}

function inPlace(state: PaneState): PaneState {
  return { ...state, work: null, problem: null, confirmRestore: null };
}

/** Where the work began that this screen is about. */
function origin(screen: Screen): Start {
  if (screen.name === 'done') return screen.from;
  const { from } = screen.name === 'preview' ? screen.request : { from: { name: 'tables' } as const };
  return from.name === 'score' ? { name: 'tables' } : from;
}

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'opened':
      return show(state, event.screen);
    case 'chosen':
      return { ...state, scorecard: { ...state.scorecard, selection: event.selection } };
    case 'tried':
      return { ...state, scorecard: withTrials(state.scorecard, event.card, event.trials) };
    case 'started':
      return {
        ...state,
        work: event.work,
        progress: null,
        problem: null,
        confirmRestore: null,
        announcement: null,
      };
    case 'progressed':
      return { ...state, progress: event.progress };
    case 'failed':
      return failed(state, event.problem, event.undo ?? null);
    case 'noticed':
      return { ...state, problem: event.problem };
    case 'marked':
      return { ...state, work: null, marks: event.marks };
    case 'markedQuietly':
      return { ...state, marks: event.marks, problem: event.problem ?? state.problem };
    case 'dismissed':
      return { ...state, problem: null };
    case 'read': {
      const read = { ...state, model: event.model, stale: false };
      if (event.quiet) return read;
      return { ...read, work: null, announcement: { kind: 'read', tables: event.model.tables.length } };
    }
    case 'changed':
      return {
        ...state,
        outdated: state.outdated || (state.screen.name === 'preview' && state.work === null),
      };
    case 'readLate':
      return { ...state, stale: true, problem: event.problem ?? state.problem };
    case 'saved':
      return { ...show(state, { name: 'tables' }), model: event.model, announcement: { kind: 'saved' } };
    case 'noted':
      return { ...inPlace(state), model: event.model, announcement: { kind: 'saved' } };
    case 'planned':
      return show(state, { name: 'preview', request: event.request, planned: event.planned });
    case 'written':
      return written(state, event.written);
    case 'restored':
      return restored(state);
    case 'takenBack':
      return takenBack(state);
    case 'found':
      return found(state, event.undo);
    case 'forgotten':
      return { ...inPlace(state), written: state.written.slice(0, -1) };
    case 'kept':
      return { ...state, confirmRestore: null };
  }
}
