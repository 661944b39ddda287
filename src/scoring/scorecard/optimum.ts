/**
 * One choice at most per line so that a wanted gain is reached with the least effort: exact, in whole numbers, by
 * keeping after each line only those partial sets that no other set beats.
 */
export interface Choice {
  readonly gain: bigint;
  readonly effort: bigint;
}

interface State<T extends Choice> extends Choice {
  readonly count: number;
  readonly last: { readonly choice: T; readonly before: State<T> } | null;
}

/** Least effort, then fewest choices, then the higher gain; `null` where the gain is out of reach. */
export function leastEffort<T extends Choice>(
  lines: readonly (readonly T[])[],
  wanted: bigint,
): readonly T[] | null {
  let states: readonly State<T>[] = [{ gain: 0n, effort: 0n, count: 0, last: null }];
  let rest = lines.reduce((sum, choices) => sum + bestGain(choices), 0n);
  for (const choices of lines) {
    rest -= bestGain(choices);
    const least = wanted - rest;
    const widened = states.flatMap((state) => [state, ...choices.map((choice) => taken(state, choice))]);
    states = frontier(
      widened.filter(({ gain }) => gain >= least),
      wanted,
    );
  }
  const [best] = states;
  return best && best.gain >= wanted ? choicesOf(best) : null;
}

/** The choice of the highest gain in every line. */
export function mostGain<T extends Choice>(lines: readonly (readonly T[])[]): readonly T[] {
  return lines.flatMap((choices) => {
    const best = bestGain(choices);
    return choices.find(({ gain }) => gain === best) ?? [];
  });
}

function taken<T extends Choice>(state: State<T>, choice: T): State<T> {
  return {
    gain: state.gain + choice.gain,
    effort: state.effort + choice.effort,
    count: state.count + 1,
    last: { choice, before: state },
  };
}

/** What goes beyond the wanted gain is worth nothing; of equal worth the cheaper one stays. */
function frontier<T extends Choice>(states: readonly State<T>[], wanted: bigint): State<T>[] {
  const worth = ({ gain }: State<T>): bigint => (gain > wanted ? wanted : gain);
  const ranked = [...states].sort(
    (a, b) => order(worth(b), worth(a)) || costOrder(a, b) || order(b.gain, a.gain),
  );
  const kept: State<T>[] = [];
  for (const state of ranked) {
    const cheapest = kept.at(-1);
    if (!cheapest || costOrder(state, cheapest) < 0) kept.push(state);
  }
  return kept;
}

function costOrder<T extends Choice>(a: State<T>, b: State<T>): number {
  return order(a.effort, b.effort) || a.count - b.count;
}

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bestGain(choices: readonly Choice[]): bigint {
  return choices.reduce((best, { gain }) => (gain > best ? gain : best), 0n);
}

function choicesOf<T extends Choice>(state: State<T>): T[] {
  return state.last ? [...choicesOf(state.last.before), state.last.choice] : [];
}
