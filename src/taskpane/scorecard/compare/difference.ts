/** Who gains and who loses when other criteria are laid over the same figures. */
import { cutScore } from '../../../i18n';
import type { ComparedLine } from '../../../scoring/scorecard/compare';

export type Turn = 'gains' | 'loses' | 'same' | 'notComparable';

export type Turns = Readonly<Record<Turn, number>>;

/** Scores that are equal may be doubles a hair apart: what shows as 0.0000 is no difference. */
export function turnOf(difference: number | null): Turn {
  if (difference === null) return 'notComparable';
  if (cutScore(difference) === 0) return 'same';
  return difference > 0 ? 'gains' : 'loses';
}

export function countTurns(lines: readonly ComparedLine[]): Turns {
  const counts = { gains: 0, loses: 0, same: 0, notComparable: 0 };
  for (const { difference } of lines) counts[turnOf(difference)] += 1;
  return counts;
}

/** Points gained or lost over all lines that compare; `null` where none does. */
export function sumOfDifferences(lines: readonly ComparedLine[]): number | null {
  const points = lines.flatMap(({ difference }) => difference ?? []);
  return points.length === 0 ? null : points.reduce((sum, point) => sum + point, 0);
}
