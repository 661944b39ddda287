/** What the scorecard is about, and what is tried out there: kept in the pane's state, so that leaving the screen forgets nothing. */
import type { InputValue } from '../../scoring';

export interface ScorecardSelection {
  readonly view: 'card' | 'path' | 'compare' | 'heat' | 'evidence';
  readonly rubric: string;
  /** Code of the register: two digits a province, four a district. */
  readonly unit: string;
  /** The other rubric that results are compared by. */
  readonly other?: string;
}

/** What-if: results typed in the pane and not written, by `indicator/input`. */
export type Trials = Readonly<Record<string, TriedValue>>;

interface TriedValue {
  readonly value: InputValue;
  /** What stood in the workbook when it was laid over it. */
  readonly over: string;
}

export interface ScorecardState {
  /** `undefined`: not chosen yet. */
  readonly selection: ScorecardSelection | undefined;
  /** By rubric and unit: they are there again when one comes back to these. */
  readonly trials: Readonly<Record<string, Trials>>;
}

export type CardKey = Pick<ScorecardSelection, 'rubric' | 'unit'>;

export function trialsOn(trials: ScorecardState['trials'], card: CardKey): Trials {
  return trials[keyOf(card)] ?? NONE;
}

export function withTrials(state: ScorecardState, card: CardKey, trials: Trials): ScorecardState {
  return { ...state, trials: { ...state.trials, [keyOf(card)]: trials } };
}

const NONE: Trials = {};

function keyOf({ rubric, unit }: CardKey): string {
  return `${rubric} ${unit}`;
}
