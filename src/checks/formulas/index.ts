/** Checks of formulas. */
import type { Check } from '../types';

export const formulasChecks: readonly Check[] = [];
