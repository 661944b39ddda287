/** How the amounts of a column were rounded: the pattern that most of its cells follow, and the cells that break it. */
import { compare, distance, equal, floor, isWhole, ONE, roundHalfUp, whole, type Exact } from './exact';
import type { Bilingual } from '../../scoring';

export type Rounding = 'exact' | 'halfUp' | 'down' | 'up';

export interface Rounded<Place> {
  readonly place: Place;
  readonly printed: Exact;
  /** What the percentage gives. */
  readonly exact: Exact;
}

export interface Pattern<Place> {
  /** `null`: no pattern is followed by two thirds of the cells that could tell. */
  readonly rounding: Rounding | null;
  /** Cells within one unit of the exact amount that do not follow the pattern. */
  readonly breaks: readonly Rounded<Place>[];
  /** Cells by which patterns can be told apart: the exact amount has a fraction. */
  readonly telling: readonly Rounded<Place>[];
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
      return isWhole(amount) ? amount : whole(floor(amount) + 1n);
  }
}

/** Nothing but rounding lies between the two. */
export function isRounding(printed: Exact, amount: Exact): boolean {
  return compare(distance(printed, amount), ONE) < 0;
}

export function patternOf<Place>(cells: readonly Rounded<Place>[]): Pattern<Place> {
  const near = cells.filter((cell) => isRounding(cell.printed, cell.exact));
  const telling = near.filter((cell) => !isWhole(cell.exact));
  const follows = (rounding: Rounding, { printed, exact }: Rounded<Place>): boolean =>
    equal(printed, rounded(exact, rounding));
  const counts = ROUNDINGS.map((rounding) => telling.filter((cell) => follows(rounding, cell)).length);
  const most = Math.max(...counts);
  const best = ROUNDINGS[counts.indexOf(most)] ?? 'exact';
  const rounding = most * 3 >= telling.length * 2 ? best : null;
  const breaks = rounding === null ? [] : near.filter((cell) => !follows(rounding, cell));
  return { rounding, breaks, telling };
}
