/**
 * From a declaration of the catalogue and a line of logic to the function that Excel calls: arguments are read as they are
 * declared, here and nowhere else.
 */
import type { FunctionArgument, FunctionEntry } from '../scoring/functions/catalogue';
import { Problem } from './problem';
import { type Meanings, readers } from './read';
import { argument, type Argument, type Cell, finished, listOf, oneResult, single, spill } from './spill';

/** Takes the arguments as Excel hands them over. */
export type Implementation = (given: readonly unknown[]) => unknown;

/** What a function does; `perRow` and its kin make it of a line over values that are read already. */
export type Logic<E extends FunctionEntry> = (entry: E) => Implementation;

/** What the arguments mean, in their order. */
type Values<A extends readonly FunctionArgument[]> = { readonly [K in keyof A]: Meanings[A[K]['reads']] };
type Lists<A extends readonly FunctionArgument[]> = {
  readonly [K in keyof A]: readonly Meanings[A[K]['reads']][];
};
type Result = Cell | Problem;

/** One result per row of the ranges. */
export function perRow<E extends FunctionEntry>(logic: (values: Values<E['arguments']>) => Result): Logic<E> {
  return (entry) => (given) =>
    spill(argumentsOf(entry, given), (values) => logic(values as Values<E['arguments']>));
}

/** One result for all cells of the ranges. */
export function ofLists<E extends FunctionEntry>(logic: (lists: Lists<E['arguments']>) => Result): Logic<E> {
  return (entry) => (given) => {
    const lists = inTurn<Lists<E['arguments']>>(argumentsOf(entry, given), listOf);
    return oneResult(lists instanceof Problem ? lists : logic(lists));
  };
}

/** A table, from arguments of one cell each. */
export function table<E extends FunctionEntry>(
  logic: (values: Values<E['arguments']>) => readonly (readonly Result[])[] | Problem,
): Logic<E> {
  return (entry) => (given) => {
    const values = inTurn<Values<E['arguments']>>(argumentsOf(entry, given), single);
    const rows = values instanceof Problem ? values : logic(values);
    return finished(rows instanceof Problem ? [[rows]] : rows);
  };
}

function argumentsOf(entry: FunctionEntry, given: readonly unknown[]): readonly Argument<unknown>[] {
  return entry.arguments.map(({ name, reads }, i) => argument<unknown>(name, given[i], readers[reads]));
}

/** The first that cannot be read is what the function says. The readers are those that `Values` goes by. */
function inTurn<V>(
  args: readonly Argument<unknown>[],
  read: (one: Argument<unknown>) => unknown,
): V | Problem {
  const values: unknown[] = [];
  for (const one of args) {
    const value = read(one);
    if (value instanceof Problem) return value;
    values.push(value);
  }
  return values as V;
}
