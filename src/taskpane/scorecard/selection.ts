/** What the scorecard is about: kept in the screen, so that one comes back to it from a preview. */
import type { InputValue } from '../../scoring';

export interface ScorecardSelection {
  readonly view: 'card' | 'path' | 'compare' | 'heat' | 'evidence';
  readonly rubric: string;
  /** Code of the register: two digits a province, four a district. */
  readonly unit: string;
  /** What-if: results typed in the pane and not written, by `indicator/input`. */
  readonly drafts?: Readonly<Record<string, InputValue>>;
}
