/** How the amounts of a column were rounded: the pattern that most of its cells follow, and the cells that break it. */
import type { Bilingual } from '../../../scoring';
import { compare, distance, equal, floor, isWhole, ONE, roundHalfUp, whole, type Exact } from './exact';
import { endsStep } from '../../../sheet/steps';

export type Rounding = 'exact' | 'halfUp' | 'down' | 'up';

export interface Rounded<Place> {
  readonly place: Place;
  readonly printed: Exact;
  /** What the percentage gives. */
  readonly exact: Exact;
}

/** All of it of the cells within one unit of the exact amount: what is further off is no rounding. */
export interface Pattern<Place> {
  /** `null`: no pattern is followed by two thirds of the cells that could tell. */
  readonly rounding: Rounding | null;
  /** Cells that do not follow the pattern. */
  readonly breaks: readonly Rounded<Place>[];
  /** How many cells could tell patterns apart, their exact amount having a fraction, and how many follow. */
  readonly telling: number;
  readonly following: number;
  /** Those that could tell by what was done to them. */
  readonly kept: readonly Rounded<Place>[];
  readonly raised: readonly Rounded<Place>[];
  readonly lowered: readonly Rounded<Place>[];
}

const ROUNDINGS: readonly Rounding[] = ['exact', 'halfUp', 'down', 'up'];
const SATANG_DECIMALS = 2;

export const roundingNames: Readonly<Record<Rounding, Bilingual>> = {
  exact: { th: 'ไม่ปัดเศษ', en: 'not rounded' },
  halfUp: { th: 'ปัดเศษตั้งแต่ครึ่งขึ้น', en: 'rounded half up' },
  down: { th: 'ปัดเศษทิ้ง', en: 'rounded down' },
  up: { th: 'ปัดเศษขึ้นเสมอ', en: 'rounded up' },
};

export function rounded(amount: Exact, rounding: Rounding): Exact {
  switch (rounding) {
    case 'exact':
      return roundHalfUp(amount, SATANG_DECIMALS);
    case 'halfUp':
      return roundHalfUp(amount, 0);
    case 'down':
      return whole(floor(amount));
    case 'up':
      return isWhole(amount) ? whole(floor(amount)) : whole(floor(amount) + 1n);
  }
}

/** Nothing but rounding lies between the two. */
export function isRounding(printed: Exact, amount: Exact): boolean {
  return compare(distance(printed, amount), ONE) < 0;
}

export function* patternOf<Place>(cells: Iterable<Rounded<Place>>): Generator<null, Pattern<Place>> {
  const broken: Record<Rounding, Rounded<Place>[]> = { exact: [], halfUp: [], down: [], up: [] };
  const follow: Record<Rounding, number> = { exact: 0, halfUp: 0, down: 0, up: 0 };
  const kept: Rounded<Place>[] = [];
  const raised: Rounded<Place>[] = [];
  const lowered: Rounded<Place>[] = [];
  let seen = 0;
  for (const cell of cells) {
    if (endsStep(++seen)) yield null;
    const { printed, exact } = cell;
    if (!isRounding(printed, exact)) continue;
    const tells = !isWhole(exact);
    for (const rounding of ROUNDINGS) {
      if (!equal(printed, rounded(exact, rounding))) broken[rounding].push(cell);
      else if (tells) follow[rounding] += 1;
    }
    if (!tells) continue;
    if (equal(printed, rounded(exact, 'exact'))) kept.push(cell);
    else if (compare(printed, exact) > 0) raised.push(cell);
    else lowered.push(cell);
  }
  const telling = kept.length + raised.length + lowered.length;
  const best = ROUNDINGS.reduce((a, b) => (follow[b] > follow[a] ? b : a));
  const rounding = follow[best] * 3 >= telling * 2 ? best : null;
  const breaks = rounding === null ? [] : broken[rounding];
  return { rounding, breaks, telling, following: follow[best], kept, raised, lowered };
}
