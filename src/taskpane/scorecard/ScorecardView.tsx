/** The scorecard of one rubric for one unit. */
import { useMessages } from '../language';
import type { Model } from '../model';
import { ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import type { PaneState } from '../state';
import type { PaneActions } from '../usePane';
import type { ScorecardSelection } from './selection';

export interface ScorecardViewProps {
  readonly selection: ScorecardSelection | undefined;
  readonly model: Model;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function ScorecardView({ state, actions }: ScorecardViewProps) {
  const t = useMessages();
  return (
    <Page heading={t.tables.scorecard} onBack={() => actions.open({ name: 'tables' })}>
      {state.problem && <ProblemNotice problem={state.problem} onClose={actions.dismiss} />}
    </Page>
  );
}
