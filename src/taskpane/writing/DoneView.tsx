/** Last step of scoring: what was written or put back, and the way to undo it. */
import { Button } from '@fluentui/react-components';
import { useContext } from 'react';
import { writingTexts } from '../../i18n/writing';
import { LanguageContext, useMessages, usePick } from '../language';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import type { PaneState, Screen } from '../state';
import type { PaneActions } from '../usePane';
import { RestoreNotice } from './RestoreNotice';

export interface DoneViewProps {
  readonly screen: Extract<Screen, { name: 'done' }>;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function DoneView({ screen, state, actions }: DoneViewProps) {
  const t = useMessages();
  const pick = usePick();
  const language = useContext(LanguageContext);
  const { cells, sheets, restored, from } = screen;
  return (
    <Page
      heading={restored ? t.done.restoredHeading : t.done.heading}
      foot={
        <Button appearance="primary" size="large" onClick={() => actions.open(from)}>
          {t.done.back[from.name]}
        </Button>
      }
    >
      {state.problem && <ProblemNotice problem={state.problem} onClose={actions.dismiss} />}
      <Notice
        tone="success"
        announce
        title={restored ? t.done.restoredSummary(cells) : t.done.summary(cells, sheets)}
      />
      {screen.byHand?.map((one) => (
        <Notice key={one.en} tone="warning" title={pick(one)} />
      ))}
      {screen.calculating && <Notice tone="info" title={writingTexts(language).notCalculated} />}
      <RestoreNotice state={state} actions={actions} told={!restored} />
    </Page>
  );
}
