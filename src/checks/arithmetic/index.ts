/** Checks of sums, targets and percentages. */
import type { Check } from '../types';
import { classesTotal } from './classes-total';
import { cumulativeFalls } from './cumulative-falls';
import { overviewMismatch } from './overview-mismatch';
import { partOverWhole } from './part-over-whole';
import { provinceSize } from './province-size';
import { remainingTarget } from './remaining-target';
import { roundedUnit } from './rounded-unit';
import { rowDisagrees } from './row-disagrees';
import { sumMismatch } from './sum-mismatch';
import { targetPattern } from './target-pattern';
import { targetPercent } from './target-percent';

export const arithmeticChecks: readonly Check[] = [
  sumMismatch,
  classesTotal,
  partOverWhole,
  targetPercent,
  remainingTarget,
  targetPattern,
  cumulativeFalls,
  overviewMismatch,
  provinceSize,
  roundedUnit,
  rowDisagrees,
];
