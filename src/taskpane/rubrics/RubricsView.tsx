/** The rubrics there are, built-in and own. */
import { useMessages } from '../language';
import type { Model } from '../model';
import { ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import type { PaneState } from '../state';
import type { PaneActions } from '../usePane';
import type { RubricSelection } from './selection';

export interface RubricsViewProps {
  readonly selection: RubricSelection | undefined;
  readonly model: Model;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function RubricsView({ state, actions }: RubricsViewProps) {
  const t = useMessages();
  return (
    <Page heading={t.tables.rubrics} onBack={() => actions.open({ name: 'tables' })}>
      {state.problem && <ProblemNotice problem={state.problem} onClose={actions.dismiss} />}
    </Page>
  );
}
