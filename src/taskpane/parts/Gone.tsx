/** The table on screen was moved or deleted meanwhile. */
import { useActions } from '../context';
import { useMessages } from '../language';
import { Notice } from './Notice';
import { Page } from './Page';

export function Gone() {
  const t = useMessages();
  const actions = useActions();
  return (
    <Page heading={t.tables.heading} onBack={() => actions.open({ name: 'tables' })}>
      <Notice tone="warning" announce title={t.columns.gone} />
    </Page>
  );
}
