/** Results tried out: which of them differ from the workbook, and which of those can be kept in it. */
import type { InputValue } from '../../scoring';
import type { Gathered, GatheredInput } from '../../tables/entries';
import type { Trials } from './selection';

export interface Trial {
  readonly indicator: string;
  readonly input: GatheredInput;
  readonly value: InputValue;
}

/** The name of a result that is tried out. */
export function trialKey(indicator: string, input: string): string {
  return `${indicator}/${input}`;
}

/** Whatever of an indicator can be typed: its figures, and the weight that the document does not give. */
export function typedInputs({ inputs, weight }: Gathered): readonly GatheredInput[] {
  return weight ? [...inputs, weight] : inputs;
}

/** What is tried out and not in the workbook; what was saved meanwhile is no trial any more. */
export function trialsOf(gathered: readonly Gathered[], trials: Trials): readonly Trial[] {
  return keyedInputs(gathered).flatMap(([key, input, indicator]) => {
    const tried = trials[key];
    return !tried || isAsWritten(input, tried.value) ? [] : [{ indicator, input, value: tried.value }];
  });
}

/** The trials with these results laid over what the workbook has; `undefined`, or what the workbook has, is none. */
export function withTried(
  trials: Trials,
  gathered: readonly Gathered[],
  values: Readonly<Record<string, InputValue | undefined>>,
): Trials {
  const inputs = new Map(keyedInputs(gathered).map(([key, input]) => [key, input]));
  const others = Object.entries(trials).filter(([key]) => !(key in values));
  const tried = Object.entries(values).flatMap(([key, value]) => {
    const input = inputs.get(key);
    if (!input || value === undefined || isAsWritten(input, value)) return [];
    return [[key, { value, over: stateOf(input) }] as const];
  });
  return Object.fromEntries([...others, ...tried]);
}

/**
 * The trials that still stand. One whose figure has changed in the workbook since (it was saved, or somebody typed
 * another there) is over: else it would come back over what the staff type next.
 */
export function standing(gathered: readonly Gathered[], trials: Trials): Trials {
  const now = new Map(keyedInputs(gathered).map(([key, input]) => [key, stateOf(input)]));
  const all = Object.entries(trials);
  const left = all.filter(([key, { over }]) => (now.get(key) ?? over) === over);
  return left.length === all.length ? trials : Object.fromEntries(left);
}

function keyedInputs(gathered: readonly Gathered[]): readonly (readonly [string, GatheredInput, string])[] {
  return gathered.flatMap((one) => {
    const { code } = one.indicator;
    return typedInputs(one).map((input) => [trialKey(code, input.spec.name), input, code] as const);
  });
}

function stateOf({ value, problem }: GatheredInput): string {
  return JSON.stringify([value, problem?.th ?? null]);
}

/** What cannot be read there is not the same as blank: a blank typed over it is a trial, and can be saved. */
export function isAsWritten({ spec, value, problem }: GatheredInput, tried: InputValue): boolean {
  if (problem) return false;
  // A blank tick is one that is not done.
  if (spec.kind === 'tick') return (value ?? false) === (tried ?? false);
  return sameInput(value, tried);
}

function sameInput(a: InputValue, b: InputValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** Why a trial stays one: the place it comes from counts before an entry. */
export type Unsavable = 'byEvidence' | 'byTable';

export function unsavable({ input, value }: Trial): Unsavable | null {
  if (input.source === 'evidence') return 'byEvidence';
  return input.source === 'table' && value === null ? 'byTable' : null;
}
