/** What the conditions of a sheet do to each other: levels nobody can get, thresholds out of order, holes below level 1. */
import { boundOf, isNumbered, isSized } from '../conditions';
import type { Bound, Indicator, LevelCriterion, Measure, Threshold } from '../indicator';
import { axisOf } from '../ranges';
import { implies } from './implied';
import { isPercent } from '../unit';
import { partText } from '../rubrics/wording';
import type { Bilingual } from '../types';
import type { XrayFinding, XrayKind } from './types';
import { told } from './messages';

const FULL = 100;

export function conditionFindings(indicator: Indicator): XrayFinding[] {
  const found = (kind: XrayKind, levels: readonly number[], message: Bilingual): XrayFinding => ({
    kind,
    indicator: indicator.code,
    levels,
    wording: 'applied',
    message,
  });
  return [
    ...notMonotone(indicator).map(([low, high, message]) => found('notMonotone', [low, high], message)),
    ...indicator.levels.flatMap((criterion) => {
      const message = unreachable(indicator, criterion);
      return message ? [found('unreachable', [criterion.level], message)] : [];
    }),
    ...indicator.levels.flatMap((criterion) => {
      const message = above100(indicator, criterion);
      return message ? [found('above100', [criterion.level], message)] : [];
    }),
    ...indicator.levels
      .filter(({ level, condition: { threshold } }) => level > 1 && threshold && 'catchAll' in threshold)
      .map(({ level }) => found('catchAllAbove1', [level], told.catchAllAbove1(level))),
    ...secondCondition(indicator).map((message) => ({
      ...found('belowLevel1', [1], message),
      wording: 'printed' as const,
    })),
  ];
}

/** Neighbouring thresholds that do not get strictly harder. */
function notMonotone({ levels }: Indicator): (readonly [low: number, high: number, message: Bilingual])[] {
  const numbered = levels.flatMap(({ level, condition: { threshold } }) =>
    isNumbered(threshold) ? [{ level, threshold }] : [],
  );
  return numbered.flatMap(({ level: high, threshold: harder }, i) => {
    const before = numbered[i - 1];
    if (!before) return [];
    const { level: low, threshold: easier } = before;
    if ('atLeast' in easier !== 'atLeast' in harder) return [[low, high, told.mixed(low, high)] as const];
    const pairs = comparable(boundOf(easier), boundOf(harder));
    const wrong = pairs.find(([from, to]) => ('atLeast' in harder ? to <= from : to >= from));
    if (!wrong) return [];
    const [from, to] = wrong;
    // "80" and above it "more than 80" are two levels.
    if (from === to && harder.exclusive === true && easier.exclusive !== true) return [];
    return [
      [low, high, from === to ? told.equal(low, high, from) : told.easier(low, high, from, to)] as const,
    ];
  });
}

/** What can be laid beside each other: figures, or those of the same class. Of a unit's own targets nothing is known here. */
function comparable(one: Bound, other: Bound): (readonly [from: number, to: number])[] {
  if (typeof one === 'number' && typeof other === 'number') return [[one, other]];
  const sizes = [one, other].flatMap((bound) =>
    isSized(bound) ? bound.classes.map(({ from }) => from) : [],
  );
  return sizes.flatMap((size) => {
    const [from, to] = [figureFor(one, size), figureFor(other, size)];
    return from === null || to === null ? [] : [[from, to] as const];
  });
}

function figureFor(bound: Bound, size: number): number | null {
  if (typeof bound === 'number') return bound;
  return isSized(bound) ? (bound.classes.filter(({ from }) => size >= from).at(-1)?.bound ?? null) : null;
}

/** Whoever fulfils it has a higher level already, or nobody can fulfil it. */
function unreachable(indicator: Indicator, criterion: LevelCriterion): Bilingual | null {
  const { inputs, levels } = indicator;
  const { level, condition } = criterion;
  const allSteps = inputs.find(({ kind }) => kind === 'steps')?.max;
  if (condition.steps !== undefined && allSteps !== undefined && condition.steps > allSteps) {
    return told.tooManySteps(level, condition.steps, allSteps);
  }
  const { threshold } = condition;
  if (
    threshold &&
    'atMost' in threshold &&
    isBelowZero(threshold) &&
    axisOf(indicator, 'conditions')?.least === 0
  )
    return told.negative(level);
  const most = axisOf(indicator, 'conditions')?.most ?? null;
  if (most !== null && most !== FULL && isBeyond(threshold, most)) return told.beyond(level, most);
  const above = levels.find((other) => other.level > level && implies(condition, other.condition));
  return above ? told.unreachable(level, above.level) : null;
}

/** More than a figure can be; of percentages `above100` tells. */
function isBeyond(threshold: Threshold | undefined, most: number): boolean {
  if (!threshold || !('atLeast' in threshold) || typeof threshold.atLeast !== 'number') return false;
  return threshold.atLeast > most || (threshold.atLeast === most && threshold.exclusive === true);
}

function isBelowZero({ atMost, exclusive }: Extract<Threshold, { atMost: unknown }>): boolean {
  return typeof atMost === 'number' && (atMost < 0 || (atMost === 0 && exclusive === true));
}

/** More than a hundred percent of a figure that is mostly, or always, a part of its whole. */
function above100(indicator: Indicator, { level, condition }: LevelCriterion): Bilingual | null {
  const { measure } = indicator;
  const asked = percentAsked(indicator, measure, condition.threshold);
  if (measure && asked > FULL) {
    const never = axisOf(indicator, 'conditions')?.most === FULL;
    return told.above100(level, asked, never && isAtLeast(condition.threshold));
  }
  const [also] = (condition.also ?? [])
    .map((part) => percentAsked(indicator, part.measure, part.threshold))
    .filter((percent) => percent > FULL);
  return also === undefined ? null : told.above100(level, also, false);
}

/** 0 where nothing is asked of a percentage, or of one that may well be more than a hundred. */
function percentAsked(
  indicator: Indicator,
  measure: Measure | null,
  threshold: Threshold | undefined,
): number {
  if (measure === null || measure.kind === 'growth' || !isNumbered(threshold)) return 0;
  if (!isPercent(indicator, measure)) return 0;
  const bound = boundOf(threshold);
  return typeof bound === 'number' ? bound : 0;
}

function isAtLeast(threshold: Threshold | undefined): boolean {
  return threshold !== undefined && 'atLeast' in threshold;
}

/** Level 1 asks for something beside its figure that even a catch-all cannot do without. */
function secondCondition(indicator: Indicator): Bilingual[] {
  return (indicator.levels[0]?.condition.also ?? []).map((part) =>
    told.secondBelow1(partText(part, indicator, 1)),
  );
}
