/** The rounding that most cells of a column follow, and the cells that break it. */
import type { Fit, Rounding } from './rounding';

/** All of it of the cells within one unit of the exact amount: what is further off is no rounding. */
export interface Pattern<Place> {
  /** `null`: no pattern is followed by two thirds of the cells that could tell. */
  readonly rounding: Rounding | null;
  /** Cells that do not follow the pattern. */
  readonly breaks: Cells<Place>;
  /** How many cells could tell patterns apart, their exact amount having a fraction, and how many follow. */
  readonly telling: number;
  readonly following: number;
  /** Those that could tell by what was done to them. */
  readonly kept: Cells<Place>;
  readonly raised: Cells<Place>;
  readonly lowered: Cells<Place>;
}

/** However many there are: the first are as many as are named, and one more that says there are more. */
interface Cells<Place> {
  readonly first: readonly Place[];
  readonly count: number;
}

const MOST_NAMED = 12;

const ROUNDINGS: readonly Rounding[] = ['exact', 'halfUp', 'down', 'up'];

/** Counts cells, one after the other, and says what most of them have in common. */
export interface PatternCount<Place> {
  readonly add: (place: Place, fit: Fit) => void;
  readonly pattern: () => Pattern<Place>;
}

export function patternCount<Place>(): PatternCount<Place> {
  const broken = { exact: cells<Place>(), halfUp: cells<Place>(), down: cells<Place>(), up: cells<Place>() };
  const follow: Record<Rounding, number> = { exact: 0, halfUp: 0, down: 0, up: 0 };
  const kept = cells<Place>();
  const raised = cells<Place>();
  const lowered = cells<Place>();
  return {
    add: (place, fit) => {
      for (const rounding of ROUNDINGS) {
        if (!fit[rounding]) broken[rounding].add(place);
        else if (fit.tells) follow[rounding] += 1;
      }
      if (fit.tells) (fit.exact ? kept : fit.isAbove ? raised : lowered).add(place);
    },
    pattern: () => {
      const telling = kept.count + raised.count + lowered.count;
      const best = ROUNDINGS.reduce((a, b) => (follow[b] > follow[a] ? b : a));
      const rounding = follow[best] * 3 >= telling * 2 ? best : null;
      const breaks = rounding === null ? cells<Place>() : broken[rounding];
      return { rounding, breaks, telling, following: follow[best], kept, raised, lowered };
    },
  };
}

function cells<Place>(): Cells<Place> & { readonly add: (place: Place) => void } {
  const first: Place[] = [];
  const all = {
    first,
    count: 0,
    add: (place: Place) => {
      if (all.count <= MOST_NAMED) first.push(place);
      all.count += 1;
    },
  };
  return all;
}
