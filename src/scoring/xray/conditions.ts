/** What the conditions of a sheet do to each other: levels nobody can get, thresholds out of order, holes below level 1. */
import type { Condition, Indicator, LevelCriterion, Threshold } from '../indicator';
import { inputNamed } from '../measure';
import type { Bilingual } from '../types';
import type { XrayFinding, XrayKind } from './types';
import { told } from './messages';

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
    threshold === undefined || 'catchAll' in threshold ? [] : [{ level, threshold }],
  );
  return numbered.flatMap(({ level: high, threshold: harder }, i) => {
    const before = numbered[i - 1];
    if (!before) return [];
    const { level: low, threshold: easier } = before;
    if ('atLeast' in easier !== 'atLeast' in harder) return [[low, high, told.mixed(low, high)] as const];
    const [from, to] = [numberOf(easier), numberOf(harder)];
    if ('atLeast' in harder ? to > from : to < from) return [];
    return [
      [low, high, from === to ? told.equal(low, high, from) : told.easier(low, high, from, to)] as const,
    ];
  });
}

function numberOf(threshold: Exclude<Threshold, { catchAll: true }>): number {
  return 'atLeast' in threshold ? threshold.atLeast : threshold.atMost;
}

/** Whoever fulfils it has a higher level already, or nobody can fulfil it. */
function unreachable({ inputs, levels }: Indicator, criterion: LevelCriterion): Bilingual | null {
  const { level, condition } = criterion;
  const most = inputs.find(({ kind }) => kind === 'steps')?.max;
  if (condition.steps !== undefined && most !== undefined && condition.steps > most) {
    return told.tooManySteps(level, condition.steps, most);
  }
  const { threshold } = condition;
  if (threshold && 'atMost' in threshold && threshold.atMost < 0) return told.negative(level);
  const above = levels.find((other) => other.level > level && implies(condition, other.condition));
  return above ? told.unreachable(level, above.level) : null;
}

/** Whatever fulfils the one fulfils the other. */
function implies(one: Condition, other: Condition): boolean {
  return (
    thresholdImplies(one.threshold, other.threshold) &&
    (other.steps === undefined || (one.steps ?? 0) >= other.steps) &&
    (other.ticks ?? []).every((name) => one.ticks?.includes(name) === true) &&
    shareImplies(one.share, other.share) &&
    (other.sizeCounts === undefined || JSON.stringify(one.sizeCounts) === JSON.stringify(other.sizeCounts))
  );
}

function thresholdImplies(one: Threshold | undefined, other: Threshold | undefined): boolean {
  if (other === undefined || 'catchAll' in other) return true;
  if (one === undefined || 'catchAll' in one) return false;
  if ('atLeast' in one) return 'atLeast' in other && one.atLeast >= other.atLeast;
  return 'atMost' in other && one.atMost <= other.atMost;
}

function shareImplies(one: Condition['share'], other: Condition['share']): boolean {
  if (other === undefined) return true;
  return one?.part === other.part && one.whole === other.whole && one.atLeast >= other.atLeast;
}

function above100(
  indicator: Indicator,
  { level, condition: { threshold, share } }: LevelCriterion,
): Bilingual | null {
  const { measure } = indicator;
  const percent = measure?.kind === 'share' || measure?.kind === 'mean';
  if (percent && threshold && !('catchAll' in threshold) && numberOf(threshold) > 100) {
    const never = measure.kind === 'mean' || measure.partOfWhole === true;
    return told.above100(level, numberOf(threshold), never && 'atLeast' in threshold);
  }
  return share && share.atLeast > 100 ? told.above100(level, share.atLeast, false) : null;
}

/** Level 1 asks for something beside its figure that even a catch-all cannot do without. */
function secondCondition(indicator: Indicator): Bilingual[] {
  const share = indicator.levels[0]?.condition.share;
  return share ? [told.secondBelow1(inputNamed(indicator, share.part).label, share.atLeast)] : [];
}
