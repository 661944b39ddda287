/** Checks of formulas. */
import type { Check } from '../types';
import { constantOverFormula } from './constant-over-formula';
import { hardCodedCriteria } from './hard-coded-criteria';
import { notCalculated } from './not-calculated';
import { totalMissesRows } from './total-misses-rows';
import { unguardedBlank } from './unguarded-blank';
import { wrongRubric } from './wrong-rubric';

export const formulasChecks: readonly Check[] = [
  notCalculated,
  constantOverFormula,
  totalMissesRows,
  unguardedBlank,
  wrongRubric,
  hardCodedCriteria,
];
