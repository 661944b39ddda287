/** What the screens of the pane may ask for. */
import type { Language } from '../i18n';
import type { RangeAddress } from '../sheet/address';
import type { Mark } from '../sheet/gateway';
import type { AcceptedFinding, TableChoice } from '../tables';
import type { PlanRequest } from './requests';
import type { CardKey, ScorecardSelection, Trials } from './scorecard/selection';
import type { Screen } from './state';

export interface PaneActions {
  readonly reread: () => void;
  readonly open: (screen: Screen) => void;
  /** Another rubric, unit or view of the scorecard. */
  readonly choose: (selection: ScorecardSelection) => void;
  /** What is tried out on a card, in place of what was before. */
  readonly tryOut: (card: CardKey, trials: Trials) => void;
  /** Something beside the work at hand went wrong. */
  readonly notice: (error: unknown) => void;
  readonly jump: (sheet: string, range: RangeAddress) => void;
  readonly saveChoice: (tableId: string, choice: TableChoice | null) => void;
  /** Lets a finding stand, with the reason; or, with none, no longer. */
  readonly accept: (id: string, accepted: AcceptedFinding | null) => void;
  readonly preview: (request: PlanRequest, language: Language) => void;
  /** Writes at once what the user has before their eyes; what is in the way of it is shown instead. */
  readonly writeNow: (request: PlanRequest, language: Language) => void;
  readonly write: () => void;
  /** Takes back what the write at hand has written, leaves the rest of a restore for later; at the end waits no longer. */
  readonly stop: () => void;
  readonly restore: (overwriteLaterEdits: boolean) => void;
  /** Takes back what was written last and writes it as values. */
  readonly writeAsValues: () => void;
  readonly keep: () => void;
  /** What an earlier pane wrote stays. */
  readonly forget: () => void;
  /** Colours these cells in place of those before; quietly where the user did not ask for it just now. */
  readonly mark: (marks: readonly Mark[], quiet: boolean) => void;
  readonly unmark: () => void;
  readonly dismiss: () => void;
}
