/** Checks of names of units. */
import type { Check } from '../types';

export const namesChecks: readonly Check[] = [];
