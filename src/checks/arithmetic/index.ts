/** Checks of sums, targets and percentages. */
import type { Check } from '../types';

export const arithmeticChecks: readonly Check[] = [];
