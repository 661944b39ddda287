/** Every check there is, in the order in which they are listed to people. */
import { arithmeticChecks } from './arithmetic';
import { cellsChecks } from './cells';
import { formulasChecks } from './formulas';
import { namesChecks } from './names';
import { structureChecks } from './structure';
import type { Check } from './types';

export const checks: readonly Check[] = [
  ...structureChecks,
  ...namesChecks,
  ...cellsChecks,
  ...arithmeticChecks,
  ...formulasChecks,
];
