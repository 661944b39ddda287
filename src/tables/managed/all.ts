/**
 * The managed sheets there are. A sheet that is not listed here would be read as the office's own: looked at for target
 * tables and checked. (Blocks of the results sheet are known by their titles: `results.ts`.)
 */
import { BINDER } from './binder';
import { EVIDENCE } from './evidence';
import { FINDINGS } from './findings';
import { FORM } from './form';
import { INPUTS } from './inputs';
import { LOCAL_RUBRIC } from './localRubric';
import { OVERVIEW } from './overview';
import { RUBRIC_INPUTS } from './rubricInputs';
import type { ManagedList, ManagedReport } from './types';

export const REPORTS: readonly ManagedReport[] = [FINDINGS, BINDER, FORM, OVERVIEW];

/** Of two that a header could be, the first is meant. */
export const LISTS: readonly ManagedList[] = [EVIDENCE, INPUTS, LOCAL_RUBRIC, RUBRIC_INPUTS];
