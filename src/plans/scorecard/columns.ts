/** Columns and looks of an assessment form. */
import type { ScorecardLine } from '../../scoring/scorecard/scorecard';
import type { CellLook } from '../../sheet/plan';
import { FORM } from '../../tables/managed/form';
import { placesOf } from '../../tables/managed/words';
import { HEADER as COMMON_HEADER, BODY as COMMON_BODY } from '../managed/declared';

export const FORM_COLUMNS = placesOf(FORM);
export const FORM_WIDTH = FORM.columns.length;

export const HEADER: CellLook = { ...COMMON_HEADER, size: 9 };
export const GROUP: CellLook = { bold: true, boxed: true, fill: '#F0F4F8', size: 10 };
export const BODY: CellLook = { ...COMMON_BODY, size: 10 };
export const SMALL: CellLook = { ...COMMON_BODY, size: 8 };
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
