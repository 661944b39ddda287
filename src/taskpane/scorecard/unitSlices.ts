/** One answer for each of many units, worked out in short slices so that the pane stays with its user. */
import { startTransition, useEffect, useState } from 'react';
import { inSlices } from '../findings/slices';

export interface PerUnit<T> {
  /** In the order of the units; fewer while the rest is still being worked out. */
  readonly found: readonly T[];
  readonly done: boolean;
}

function* each<U, T>(units: readonly U[], work: (unit: U) => T): Iterator<number, readonly T[]> {
  const found: T[] = [];
  for (const unit of units) {
    found.push(work(unit));
    yield found.length;
  }
  return found;
}

/** `work` must be the same function as long as its answer is. */
export function usePerUnit<U, T>(units: readonly U[], work: (unit: U) => T): PerUnit<T> {
  const [state, setState] = useState<{ readonly of: unknown; readonly result: readonly T[] }>({
    of: null,
    result: [],
  });
  useEffect(() => {
    let isWanted = true;
    inSlices(
      each(units, work),
      () => undefined,
      () => isWanted,
    ).then(
      // Drawing many rows may be interrupted by a click as well.
      (result) => result && isWanted && startTransition(() => setState({ of: work, result })),
      // A fault in the data of one unit shows as a crash of this view, with the way out of it.
      (error: unknown) =>
        isWanted &&
        setState(() => {
          throw error;
        }),
    );
    return () => {
      isWanted = false;
    };
  }, [units, work]);
  return { found: state.result, done: state.of === work };
}
