/** Checks of single cells. */
import type { Check } from '../types';

export const cellsChecks: readonly Check[] = [];
