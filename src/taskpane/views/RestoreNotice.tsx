/** Putting back the last write, with the question when cells were edited since; never a silent overwrite. */
import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useMessages } from '../language';
import { Notice } from '../parts/Notice';
import { placeText } from '../problems';
import type { PaneState } from '../state';
import type { PaneActions } from '../usePane';

export function RestoreNotice({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const t = useMessages();
  const last = state.written.at(-1);
  if (!last) return null;
  const busy = state.work !== null;
  if (state.confirmRestore) {
    return (
      <Notice
        tone="warning"
        announce
        title={t.done.confirmHeading}
        actions={
          <>
            <Button size="small" disabledFocusable={busy} onClick={() => actions.restore(true)}>
              {t.done.confirmRestore}
            </Button>
            <Button size="small" appearance="subtle" onClick={actions.keep}>
              {t.done.keep}
            </Button>
          </>
        }
      >
        <span>{t.done.confirm(placeText(state.confirmRestore, t))}</span>
      </Notice>
    );
  }
  return (
    <Notice
      tone="info"
      title={t.done.lastWrite(last.cells)}
      actions={
        <Button
          size="small"
          icon={<ArrowUndoRegular />}
          disabledFocusable={busy}
          onClick={() => actions.restore(false)}
        >
          {state.work === 'restoring' ? t.done.restoring : t.done.restore}
        </Button>
      }
    >
      <span>{t.done.restoreHelp}</span>
    </Notice>
  );
}
