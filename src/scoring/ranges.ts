/**
 * The levels of a sheet as stretches of one axis (percent, or a count): as the document words them, as the conditions
 * word them, or as they are scored, where of nested "at least" the highest level counts. Steps and documents beside the
 * figure are taken to be there.
 */
import { boundOf, isNumbered } from './conditions';
import { isAtMost } from './evaluate';
import type { Bound, Indicator, LevelCriterion, Measure, PrintedThreshold, Threshold } from './indicator';
import { inputNamed, inputsOf } from './measure';
import type { Bilingual } from './types';
import { isPercent, unitOf } from './unit';

const FULL = 100;

export type RangeWording = 'printed' | 'conditions' | 'scored';

export interface Stretch {
  /** `null`: without end. */
  readonly from: number | null;
  readonly to: number | null;
  readonly fromIncluded: boolean;
  readonly toIncluded: boolean;
}

export interface LevelRange extends Stretch {
  readonly level: number;
  /** Ends by its own words towards the better levels. */
  readonly closed: boolean;
  /** One figure alone, such as "16 %". */
  readonly bare: boolean;
}

/** A stretch over which the same levels hold. */
export interface Piece extends Stretch {
  readonly ranges: readonly LevelRange[];
}

export interface Axis {
  readonly direction: 'up' | 'down';
  /** Figures beyond these cannot be. */
  readonly least: number | null;
  readonly most: number | null;
  /** Figures come in steps of 10^-decimals; `null`: any figure may come. */
  readonly decimals: number | null;
  readonly isPercent: boolean;
  readonly unit: Bilingual;
  /** What the figure's levels stand on: the level of steps alone, mostly 0. */
  readonly base: number;
}

/** `null` where no level turns on a figure, or what one asks for is not the same for all. */
export function axisOf(indicator: Indicator, wording: RangeWording): Axis | null {
  const { measure, levels } = indicator;
  const first = levels.find(({ condition }) => condition.threshold !== undefined);
  if (measure === null || !first || !isSameForAll(indicator)) return null;
  const { roundedToDecimals } = measure;
  return {
    direction: isAtMost(indicator) ? 'down' : 'up',
    ...endsOf(indicator, measure),
    // The documents say nothing of rounding.
    decimals: comesWhole(indicator, measure) ? 0 : wording === 'printed' ? null : (roundedToDecimals ?? null),
    isPercent: isPercent(indicator, measure),
    unit: unitOf(indicator, measure),
    base: first.level - 1,
  };
}

/** No level asks for a target of the unit's own, or one by the class of its size. */
function isSameForAll({ levels }: Indicator): boolean {
  return levels.every(
    ({ condition: { threshold } }) => !isNumbered(threshold) || typeof boundOf(threshold) === 'number',
  );
}

/** Figures beyond which no result can be. */
function endsOf(
  indicator: Indicator,
  measure: Measure,
): { readonly least: number | null; readonly most: number | null } {
  const inputs = inputsOf(measure).map((name) => inputNamed(indicator, name));
  switch (measure.kind) {
    case 'growth':
    case 'change':
    case 'daysLate':
      return { least: null, most: null };
    case 'ticked':
      return { least: 0, most: measure.values.length };
    default: {
      const least = inputs.some(({ kind }) => kind === 'figure') ? null : 0;
      if (measure.kind === 'share') return { least, most: measure.partOfWhole === true ? FULL : null };
      const ends = inputs.map(({ kind, max }) => (kind === 'percentages' ? FULL : (max ?? null)));
      const one = new Set(ends).size === 1 ? (ends[0] ?? null) : null;
      const isOne = measure.kind !== 'ratio' && (measure.kind !== 'sum' || inputs.length === 1);
      return { least, most: isOne ? one : null };
    }
  }
}

function comesWhole(indicator: Indicator, measure: Measure): boolean {
  switch (measure.kind) {
    case 'count':
    case 'ticked':
    case 'daysLate':
      return true;
    case 'change':
    case 'sum':
    case 'value':
      return inputsOf(measure).every((name) => {
        const { kind } = inputNamed(indicator, name);
        return kind === 'count' || kind === 'steps';
      });
    default:
      return false;
  }
}

export function rangesOf({ levels }: Indicator, wording: RangeWording): LevelRange[] {
  return levels.flatMap((criterion, i) => {
    const threshold = worded(criterion, wording);
    return threshold ? [rangeOf(criterion.level, threshold, levels[i + 1])] : [];
  });
}

function worded(criterion: LevelCriterion, wording: RangeWording): PrintedThreshold | undefined {
  const { threshold } = criterion.condition;
  if (wording === 'printed') return criterion.printedThreshold ?? threshold;
  if (wording === 'conditions' || threshold === undefined) return threshold;
  if (!isNumbered(threshold)) return { catchAll: true };
  if ('atMost' in threshold) return threshold;
  const { atLeast, exclusive } = threshold;
  return { atLeast, ...(exclusive && { exclusive }) };
}

function rangeOf(level: number, threshold: PrintedThreshold, next: LevelCriterion | undefined): LevelRange {
  const open = {
    level,
    from: null,
    to: null,
    fromIncluded: false,
    toIncluded: false,
    closed: false,
    bare: false,
  };
  if ('exactly' in threshold) {
    const { exactly } = threshold;
    return {
      ...open,
      from: exactly,
      to: exactly,
      fromIncluded: true,
      toIncluded: true,
      closed: true,
      bare: true,
    };
  }
  if ('lessThan' in threshold) return { ...open, to: threshold.lessThan, closed: true };
  if ('atMost' in threshold)
    return { ...open, to: fixed(threshold.atMost), toIncluded: threshold.exclusive !== true };
  if ('atLeast' in threshold) {
    const from = { ...open, from: fixed(threshold.atLeast), fromIncluded: threshold.exclusive !== true };
    if (threshold.upTo !== undefined) return { ...from, to: threshold.upTo, toIncluded: true, closed: true };
    return threshold.below === undefined ? from : { ...from, to: threshold.below, closed: true };
  }
  if (threshold.upTo !== undefined) return { ...open, to: threshold.upTo, toIncluded: true, closed: true };
  return { ...open, ...belowNext(next?.condition.threshold) };
}

/** A catch-all takes whatever does not reach the next level; its own words name that figure. */
function belowNext(next: Threshold | undefined): Partial<LevelRange> {
  if (!isNumbered(next)) return {};
  const { exclusive = false } = next;
  return 'atLeast' in next
    ? { to: fixed(next.atLeast), toIncluded: exclusive }
    : { from: fixed(next.atMost), fromIncluded: exclusive };
}

/** `null` where it is not the same for all: then there is no axis. */
function fixed(bound: Bound): number | null {
  return typeof bound === 'number' ? bound : null;
}

/** The whole axis cut wherever a level begins or ends, from the least figure to the most. */
export function piecesOf(ranges: readonly LevelRange[], { least, most, decimals }: Axis): Piece[] {
  const ends = ranges.flatMap(({ from, to }) => [from, to]);
  const marks = [...new Set([...ends, least, most])]
    .filter((mark): mark is number => mark !== null)
    .filter((mark) => mark >= (least ?? -Infinity) && mark <= (most ?? Infinity))
    .sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  if (least === null) stretches.push(between(null, marks[0] ?? null));
  marks.forEach((mark, i) => {
    stretches.push({ from: mark, to: mark, fromIncluded: true, toIncluded: true });
    const next = marks[i + 1];
    if (next !== undefined) stretches.push(between(mark, next));
    else if (most === null) stretches.push(between(mark, null));
  });
  const pieces = stretches
    .filter((stretch) => decimals === null || hasStep(stretch, decimals))
    .map((stretch) => ({ ...stretch, ranges: ranges.filter((range) => holds(range, sample(stretch))) }));
  return joined(
    pieces,
    (a, b) => a.ranges.length === b.ranges.length && a.ranges.every((r) => b.ranges.includes(r)),
  );
}

/** The level scored all over a stretch; `null` where it is not one. */
export function scoredLevelOver(indicator: Indicator, stretch: Stretch): number | null {
  const axis = axisOf(indicator, 'scored');
  if (!axis) return null;
  const ranges = rangesOf(indicator, 'scored');
  const levelAt = (x: number): number =>
    Math.max(axis.base, ...ranges.filter((range) => holds(range, x)).map(({ level }) => level));
  const [first, ...others] = new Set(pointsOf(stretch, ranges).map(levelAt));
  return first === undefined || others.length > 0 ? null : first;
}

/** A figure from each part of the stretch in which no level begins or ends. */
function pointsOf(stretch: Stretch, ranges: readonly LevelRange[]): number[] {
  const inside = ranges
    .flatMap(({ from, to }) => [from, to])
    .filter((mark): mark is number => mark !== null && holds(stretch, mark));
  const marks = [...new Set(inside)].sort((a, b) => a - b);
  const ends = [
    stretch.from,
    ...marks.filter((mark) => mark !== stretch.from && mark !== stretch.to),
    stretch.to,
  ];
  const between = ends.slice(1).map((to, i) => sample({ ...stretch, from: ends[i] ?? null, to }));
  return [...marks, ...between];
}

/** Neighbours that are alike as one. */
export function joined<T extends Stretch>(pieces: readonly T[], alike: (a: T, b: T) => boolean): T[] {
  const kept: T[] = [];
  for (const piece of pieces) {
    const before = kept.at(-1);
    if (before && alike(before, piece)) {
      kept[kept.length - 1] = { ...before, to: piece.to, toIncluded: piece.toIncluded };
    } else kept.push(piece);
  }
  return kept;
}

function between(from: number | null, to: number | null): Stretch {
  return { from, to, fromIncluded: false, toIncluded: false };
}

function holds({ from, to, fromIncluded, toIncluded }: Stretch, x: number): boolean {
  return (
    (from === null || x > from || (fromIncluded && x === from)) &&
    (to === null || x < to || (toIncluded && x === to))
  );
}

/** A figure of the stretch. */
function sample({ from, to }: Stretch): number {
  if (from === null) return to === null ? 0 : to - 1;
  return to === null ? from + 1 : (from + to) / 2;
}

/** Whether a figure of so many decimals lies in the stretch. */
function hasStep({ from, to, fromIncluded, toIncluded }: Stretch, decimals: number): boolean {
  if (from === null || to === null) return true;
  const scale = 10 ** decimals;
  // Thresholds are decimals: what a double lacks to one is far less than this.
  const noise = 1e-6;
  const first = fromIncluded ? Math.ceil(from * scale - noise) : Math.floor(from * scale + noise) + 1;
  const last = toIncluded ? Math.floor(to * scale + noise) : Math.ceil(to * scale - noise) - 1;
  return first <= last;
}
