/** Last step of scoring: what was written or put back, and the way to undo it. */
import { Button } from '@fluentui/react-components';
import { useActions } from '../context';
import { useMessages, usePick } from '../language';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { ScreenNotices } from '../parts/ScreenNotices';
import type { Screen } from '../state';
import { RestoreNotice } from './RestoreNotice';

export interface DoneViewProps {
  readonly screen: Extract<Screen, { name: 'done' }>;
}

export function DoneView({ screen }: DoneViewProps) {
  const actions = useActions();
  const t = useMessages();
  const pick = usePick();
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
      <ScreenNotices />
      <Notice
        tone="success"
        announce
        title={restored ? t.done.restoredSummary(cells) : t.done.summary(cells, sheets)}
      />
      {screen.byHand?.map((one) => (
        <Notice key={one.en} tone="warning" title={pick(one)} />
      ))}
      {screen.calculating && <Notice tone="info" title={t.writing.notCalculated} />}
      <RestoreNotice told={!restored} />
    </Page>
  );
}
