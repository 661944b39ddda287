/** Each level of a defined indicator asks for more than the one below, and lets go of nothing that one asks for. */
import { boundOf, isNumbered } from '../conditions';
import type { Bound, Condition, FurtherPart, Threshold } from '../indicator';
import type { Tell } from './definedMeasure';
import type { DefinedLevel } from './localRubric';

type Place = Parameters<Tell>[0];

export function againstBelow(
  { level, condition }: DefinedLevel,
  below: DefinedLevel,
  lower: readonly DefinedLevel[],
  tell: Tell,
): void {
  const at = { level };
  const figureBelow = lower.filter((one) => one.condition.threshold !== undefined).at(-1);
  const asksBeside = restKey(condition) !== restKey(below.condition);
  if (figureBelow?.condition.threshold) {
    const { threshold } = condition;
    if (!threshold)
      tell(
        at,
        'condition',
        `ระดับ ${figureBelow.level} ดูตัวเลข ระดับที่สูงกว่าต้องดูด้วย`,
        `Level ${figureBelow.level} compares a figure, so higher levels must too`,
      );
    else orderFault(threshold, figureBelow.condition.threshold, figureBelow.level, asksBeside, at, tell);
  }
  keptFaults(condition, below, at, tell);
  if (!condition.threshold && !below.condition.threshold && !asksBeside)
    tell(
      at,
      'condition',
      `ขอเท่ากับระดับ ${below.level} ต้องขอมากกว่า`,
      `Asks for the same as level ${below.level}. It must ask for more`,
    );
}

/** What a level asks for beside its own figure. */
function restKey({ steps, ticks, also }: Condition): string {
  return JSON.stringify([steps, ticks, also]);
}

/** Equal thresholds are two levels only where the higher one asks for something more. */
function orderFault(
  threshold: Threshold,
  below: Threshold,
  belowLevel: number,
  asksBeside: boolean,
  at: Place,
  tell: Tell,
): void {
  const more = margin(threshold, below);
  if (more === null || more > 0 || (more === 0 && asksBeside)) return;
  const bound = isNumbered(below) ? boundOf(below) : null;
  const than = typeof bound === 'number' ? ` (${bound})` : '';
  tell(
    at,
    'threshold',
    `ต้อง${isUp(threshold) ? 'มาก' : 'น้อย'}กว่าระดับ ${belowLevel}${than}`,
    `Must be ${isUp(threshold) ? 'above' : 'below'} level ${belowLevel}${than}`,
  );
}

/** How much more is asked for, of all sizes the least; `null` where only the figures of a unit tell. */
function margin(threshold: Threshold, below: Threshold): number | null {
  if (!isNumbered(threshold) || !isNumbered(below) || isUp(threshold) !== isUp(below)) return null;
  const [bound, lower] = [boundOf(threshold), boundOf(below)];
  if (isTarget(bound) || isTarget(lower))
    return isTarget(bound) && isTarget(lower) && bound.input === lower.input ? 0 : null;
  if (typeof bound === 'object' && typeof lower === 'object' && bound.size !== lower.size) return null;
  const at = (one: typeof bound, size: number): number =>
    typeof one === 'number' ? one : (one.classes.filter(({ from }) => from <= size).at(-1)?.bound ?? NaN);
  const sizes = [bound, lower].flatMap((one) =>
    typeof one === 'object' ? one.classes.map(({ from }) => from) : [],
  );
  const differences = (sizes.length === 0 ? [0] : sizes)
    .map((size) => at(bound, size) - at(lower, size))
    .filter((difference) => !Number.isNaN(difference));
  if (differences.length === 0) return null;
  return Math.min(...differences.map((difference) => (isUp(threshold) ? difference : -difference)));
}

function isTarget(bound: Bound): bound is Extract<Bound, { readonly input: string }> {
  return typeof bound === 'object' && 'input' in bound;
}

/** What a level asks for, those above it ask for too: else a unit could have level 5 without level 3. */
function keptFaults(condition: Condition, below: DefinedLevel, at: Place, tell: Tell): void {
  const { steps: needed = 0, ticks = [], also = [] } = below.condition;
  const { level } = below;
  if (needed > (condition.steps ?? 0))
    tell(
      at,
      'steps',
      `ต้องไม่น้อยกว่าขั้นของระดับ ${level} (${needed})`,
      `Must be at least the steps of level ${level} (${needed})`,
    );
  if (ticks.some((name) => condition.ticks?.includes(name) !== true))
    tell(
      at,
      'tick',
      `ระดับ ${level} ขอสิ่งที่ต้องมี ระดับที่สูงกว่าต้องขอด้วย`,
      `What level ${level} asks to be there, higher levels must ask for too`,
    );
  for (const part of also)
    if (!(condition.also ?? []).some((one) => isAsMuch(one, part)))
      tell(
        at,
        'condition',
        `ระดับ ${level} ขอตัวเลขเพิ่มอีกข้อ ระดับที่สูงกว่าต้องขอไม่น้อยกว่านั้น`,
        `Level ${level} asks for a further figure; higher levels must ask for no less`,
      );
}

function isAsMuch({ measure, threshold }: FurtherPart, below: FurtherPart): boolean {
  if (JSON.stringify(measure) !== JSON.stringify(below.measure) || isUp(threshold) !== isUp(below.threshold))
    return false;
  return (margin(threshold, below.threshold) ?? 0) >= 0;
}

function isUp(threshold: Threshold): boolean {
  return 'atLeast' in threshold;
}
