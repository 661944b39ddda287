/** Last step of scoring: what was written or put back, and the way to undo it. */
import { Button } from '@fluentui/react-components';
import { useActions, usePaneState } from '../context';
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
  const { work, written } = usePaneState();
  const { cells, sheets, restored, from, unknown = 0 } = screen;
  const last = written.at(-1);
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
      {unknown > 0 ? (
        <Notice
          tone="warning"
          announce
          title={t.unknown.written(unknown)}
          actions={
            last?.unknown?.asValues && (
              <Button size="small" disabledFocusable={work !== null} onClick={actions.writeAsValues}>
                {t.unknown.asValues}
              </Button>
            )
          }
        >
          <span>{t.unknown.writtenHelp}</span>
        </Notice>
      ) : (
        <Notice
          tone="success"
          announce
          title={restored ? t.done.restoredSummary(cells) : t.done.summary(cells, sheets)}
        />
      )}
      {screen.byHand?.map((one) => (
        <Notice key={one.en} tone="warning" title={pick(one)} />
      ))}
      {screen.calculating && <Notice tone="info" title={t.writing.notCalculated} />}
      <RestoreNotice told={!restored} />
    </Page>
  );
}
