/** What the scorecard is about: kept in the screen, so that one comes back to it from a preview. */
export interface ScorecardSelection {
  readonly view: 'card' | 'path' | 'compare' | 'heat' | 'evidence';
  readonly rubric: string;
  /** Code of the register: two digits a province, four a district. */
  readonly unit: string;
}
