/** Targets of the unit's own: inputs that a level's threshold is, rather than a figure that is the same for all. */
import type { Indicator, PassedLevel } from '../../scoring';

/** The level that this input is the target of; `null` where it is none's, or of several. */
export function levelOfTarget({ levels }: Indicator, input: string): PassedLevel | null {
  const own = levels.filter(({ condition: { threshold } }) => {
    if (!threshold || 'catchAll' in threshold) return false;
    const bound = 'atLeast' in threshold ? threshold.atLeast : threshold.atMost;
    return typeof bound === 'object' && 'input' in bound && bound.input === input;
  });
  const [only] = own;
  return only && own.length === 1 ? only.level : null;
}
