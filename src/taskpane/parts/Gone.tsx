/** The table on screen was moved or deleted meanwhile. */
import { useMessages } from '../language';
import { Notice } from './Notice';
import { Page } from './Page';
import type { PaneActions } from '../usePane';

export function Gone({ actions }: { actions: PaneActions }) {
  const t = useMessages();
  return (
    <Page heading={t.tables.heading} onBack={() => actions.open({ name: 'tables' })}>
      <Notice tone="warning" announce title={t.columns.gone} />
    </Page>
  );
}
