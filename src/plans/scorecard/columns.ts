/** Columns and looks of an assessment form. */
import type { ScorecardLine } from '../../scoring/scorecard/scorecard';
import type { CellLook } from '../../sheet/plan';

/** Columns, in the order of the headers. */
export const FORM_COLUMNS = {
  number: 0,
  indicator: 1,
  unit: 2,
  target: 3,
  weight: 4,
  result: 5,
  level1: 6,
  level: 11,
  score: 12,
  weighted: 13,
  state: 14,
  way: 15,
} as const;

/** Characters; one page of A4 across when printed at four fifths. */
export const WIDTHS = [5, 28, 8, 14, 9, 12, 12, 12, 12, 12, 12, 7, 13, 10, 12, 12] as const;

export const TITLE: CellLook = { bold: true, size: 14 };
export const HEADER: CellLook = {
  bold: true,
  wrap: true,
  boxed: true,
  fill: '#D9E2EC',
  align: 'center',
  size: 9,
};
export const GROUP: CellLook = { bold: true, boxed: true, fill: '#F0F4F8', size: 10 };
export const BODY: CellLook = { wrap: true, boxed: true, size: 10 };
export const SMALL: CellLook = { wrap: true, boxed: true, size: 8 };
export const CENTER: CellLook = { ...BODY, align: 'center' };
export const TOTAL: CellLook = { bold: true, wrap: true, boxed: true, size: 10 };

/** Scores, totals and their parts as people read them: the figure in the cell is cut to as many decimals. */
export const SCORE = '0.0000';
/** The whole figure, which the others are worked out from: all digits, so that none of them is rounded up. */
export const EXACT = '0.00000000000000';
/** So small that the whole figure fits its column. */
export const EXACT_LOOK: CellLook = { boxed: true, size: 7 };

/** A line that can have a score on this unit's form. */
export function hasCriteria({ indicator, outcome }: ScorecardLine): boolean {
  return indicator.levels.length > 0 && outcome.state !== 'notApplicable';
}
