/** What the add-in's functions take where. Names and argument order: functions/levelFunctions.ts. */
import type { Call } from '../../../formula/calls';

interface Described {
  /** Indicator and default rubric, where the name says them. */
  readonly code?: string;
  readonly defaultRubric?: string;
  /** Position of the base or target; `null` where the function has none. */
  readonly given: number | null;
  /** Position of the one figure that is reported; LEVEL and SCORE may have more behind it. `null` where there is none. */
  readonly reported: number | null;
  /** Position of the rubric. */
  readonly rubric: number | null;
}

const figures = (code: string, defaultRubric: string): Described => ({
  code,
  defaultRubric,
  given: 0,
  reported: 1,
  rubric: 2,
});

/** The functions that read a rubric or judge a reported figure. */
export const DESCRIBED: Readonly<Record<string, Described>> = {
  OTOPLEVEL: figures('otop-income', '2561'),
  POVERTYLEVEL: figures('poverty-remaining', '2561'),
  CAPITALLEVEL: figures('capital-access', '2561'),
  BUDGETLEVEL: figures('budget-disbursement', '2562/1'),
  LIVELIHOODLEVEL: figures('livelihood', '2562/1'),
  VILLAGELEVEL: figures('sufficiency-village', '2562/2'),
  // A range, in which a blank stays a blank.
  PLANLEVEL: { code: 'plan-completion', defaultRubric: '2562/1', given: null, reported: null, rubric: 1 },
  BMNLEVEL: figures('bmn-collection', '2562/1'),
  FUNDLEVEL: figures('womens-fund', '2562/2'),
  PRODUCTLEVEL: figures('product-upgrade', '2562/2'),
  DEBTLEVEL: figures('debt-management', '2562/2'),
  LEVEL: { given: 2, reported: 3, rubric: 1 },
  SCORE: { given: 2, reported: 3, rubric: 1 },
  GAP: { given: 2, reported: 3, rubric: 1 },
  TARGET: { given: 3, reported: null, rubric: 1 },
  CRITERIA: { given: null, reported: null, rubric: 1 },
  GROWTH: { given: 0, reported: 1, rubric: null },
};

/** The argument at a position, empty text where the call has none. */
export function argumentText(call: Call, position: number | null): string {
  return position === null ? '' : (call.arguments[position]?.text ?? '');
}
