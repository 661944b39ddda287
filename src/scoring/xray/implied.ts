/** Which conditions follow from which. */
import { boundOf, isNumbered } from '../conditions';
import type { Condition, FurtherPart, Threshold } from '../indicator';

/** Whatever fulfils the one fulfils the other. */
export function implies(one: Condition, other: Condition): boolean {
  return (
    thresholdImplies(one.threshold, other.threshold) &&
    (other.steps === undefined || (one.steps ?? 0) >= other.steps) &&
    (other.ticks ?? []).every((name) => one.ticks?.includes(name) === true) &&
    (other.also ?? []).every((asked) => one.also?.some((part) => partImplies(part, asked)) === true) &&
    (other.sizeCounts === undefined || JSON.stringify(one.sizeCounts) === JSON.stringify(other.sizeCounts))
  );
}

function thresholdImplies(one: Threshold | undefined, other: Threshold | undefined): boolean {
  if (!isNumbered(other)) return true;
  if (!isNumbered(one) || 'atLeast' in one !== 'atLeast' in other) return false;
  const [had, asked] = [boundOf(one), boundOf(other)];
  const isStricter = other.exclusive !== true || one.exclusive === true;
  if (typeof had !== 'number' || typeof asked !== 'number')
    return isStricter && JSON.stringify(had) === JSON.stringify(asked);
  if (had === asked) return isStricter;
  return 'atLeast' in one ? had > asked : had < asked;
}

function partImplies(one: FurtherPart, other: FurtherPart): boolean {
  return (
    JSON.stringify(one.measure) === JSON.stringify(other.measure) &&
    thresholdImplies(one.threshold, other.threshold)
  );
}
