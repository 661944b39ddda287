/** What the X-ray finds in a rubric. */
import type { Bilingual } from '../types';

export type XrayKind =
  | 'gap'
  | 'overlap'
  | 'unreachable'
  | 'above100'
  | 'notMonotone'
  | 'weights'
  | 'belowLevel1'
  | 'misprint'
  | 'noCriteria'
  | 'catchAllAbove1'
  /** Targets of the unit's own: the rubric does not say whether they are in order. */
  | 'ownTargets'
  /** Bands of a deduction, or classes of a size, that are not in order. */
  | 'bands'
  /** A cap that never holds a level down. */
  | 'idleCap';

/** What the document says, or what is scored. */
export type Wording = 'printed' | 'applied';

export interface XrayFinding {
  readonly kind: XrayKind;
  /** `null`: about a group of the rubric. */
  readonly indicator: string | null;
  readonly levels: readonly number[];
  readonly wording: Wording;
  readonly message: Bilingual;
}
