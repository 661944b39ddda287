/** The rounding that most cells of a column follow, and the cells that break it. */
import type { TableRow } from '../../../tables';
import type { Fit, Rounding } from './rounding';

/** All of it of the cells within one unit of the exact amount: what is further off is no rounding. */
export interface Pattern {
  /** `null`: no pattern is followed by two thirds of the cells that could tell. */
  readonly rounding: Rounding | null;
  /** Cells that do not follow the pattern. */
  readonly breaks: Cells;
  /** How many cells could tell patterns apart, their exact amount having a fraction, and how many follow. */
  readonly telling: number;
  readonly following: number;
  /** Those that could tell by what was done to them. */
  readonly kept: Cells;
  readonly raised: Cells;
  readonly lowered: Cells;
}

/** However many there are: the first are as many as are named, and one more that says there are more. */
interface Cells {
  readonly first: readonly TableRow[];
  readonly count: number;
}

const MOST_NAMED = 12;

const ROUNDINGS: readonly Rounding[] = ['exact', 'halfUp', 'down', 'up'];

/** Counts cells, one after the other, and says what most of them have in common. */
export interface PatternCount {
  readonly add: (row: TableRow, fit: Fit) => void;
  readonly pattern: () => Pattern;
}

export function patternCount(): PatternCount {
  const broken = { exact: cells(), halfUp: cells(), down: cells(), up: cells() };
  const follow: Record<Rounding, number> = { exact: 0, halfUp: 0, down: 0, up: 0 };
  const kept = cells();
  const raised = cells();
  const lowered = cells();
  return {
    add: (row, fit) => {
      for (const rounding of ROUNDINGS) {
        if (!fit[rounding]) broken[rounding].add(row);
        else if (fit.tells) follow[rounding] += 1;
      }
      if (fit.tells) (fit.exact ? kept : fit.isAbove ? raised : lowered).add(row);
    },
    pattern: () => {
      const telling = kept.count + raised.count + lowered.count;
      const best = ROUNDINGS.reduce((a, b) => (follow[b] > follow[a] ? b : a));
      const rounding = follow[best] * 3 >= telling * 2 ? best : null;
      const breaks = rounding === null ? cells() : broken[rounding];
      return { rounding, breaks, telling, following: follow[best], kept, raised, lowered };
    },
  };
}

function cells(): Cells & { readonly add: (row: TableRow) => void } {
  const first: TableRow[] = [];
  const all = {
    first,
    count: 0,
    add: (row: TableRow) => {
      if (all.count <= MOST_NAMED) first.push(row);
      all.count += 1;
    },
  };
  return all;
}
