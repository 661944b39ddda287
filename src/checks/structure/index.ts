/** Checks of the build of a table. */
import type { Check } from '../types';

export const structureChecks: readonly Check[] = [];
