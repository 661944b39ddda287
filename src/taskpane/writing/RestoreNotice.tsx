/** Putting back the last write, with the question when cells were edited since; never a silent overwrite. */
import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { Unapplied } from '../../sheet/gateway';
import { useActions, usePaneState } from '../context';
import { useMessages } from '../language';
import { Notice } from '../parts/Notice';
import { Running } from '../parts/Running';
import { placeText } from '../problems';

export interface RestoreNoticeProps {
  /** The write itself is told right above. */
  readonly told?: boolean;
}

export function RestoreNotice({ told = false }: RestoreNoticeProps) {
  const actions = useActions();
  const state = usePaneState();
  const t = useMessages();
  const { confirmRestore, progress, work } = state;
  const restoreButton = useRef<HTMLButtonElement>(null);
  const keepButton = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    // The question takes the place of the button that was pressed: the focus goes along, and back.
    if (confirmRestore) keepButton.current?.focus();
    else if (asked.current) restoreButton.current?.focus();
    asked.current = confirmRestore !== null;
  }, [confirmRestore]);
  const last = state.written.at(-1);
  if (!last) return null;
  if (confirmRestore) {
    return (
      <Notice
        tone="warning"
        announce
        title={t.done.confirmHeading}
        actions={
          <>
            <Button size="small" disabledFocusable={work !== null} onClick={() => actions.restore(true)}>
              {t.done.confirmRestore}
            </Button>
            <Button ref={keepButton} size="small" appearance="subtle" onClick={actions.keep}>
              {t.done.keep}
            </Button>
          </>
        }
      >
        <span>{t.done.confirm(placeText(confirmRestore, t))}</span>
      </Notice>
    );
  }
  return (
    <>
      {last.unapplied && last.unapplied.length > 0 && <UnappliedNotice unapplied={last.unapplied} />}
      <Notice
        tone="info"
        title={told ? undefined : t.done.lastWrite(last.cells)}
        actions={
          <>
            <Button
              ref={restoreButton}
              size="small"
              icon={<ArrowUndoRegular />}
              disabledFocusable={work !== null}
              onClick={() => actions.restore(false)}
            >
              {work === 'restoring' ? t.done.restoring : t.done.restore}
            </Button>
            {last.isFound && (
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={work !== null}
                onClick={actions.forget}
              >
                {t.done.keep}
              </Button>
            )}
          </>
        }
      >
        <span>{t.done.restoreHelp}</span>
        {work === 'restoring' && progress && <Running progress={progress} />}
      </Notice>
    </>
  );
}

/** Cells are as planned, the sheets that were added not quite. */
function UnappliedNotice({ unapplied }: { unapplied: readonly Unapplied[] }) {
  const { done } = useMessages();
  const settings = [...new Set(unapplied.flatMap((one) => one.settings))].map((one) => done.settings[one]);
  return (
    <Notice
      tone="warning"
      title={done.unapplied(
        unapplied.map(({ sheet }) => sheet),
        settings.join(' · '),
      )}
    >
      <span>{done.unappliedHelp}</span>
    </Notice>
  );
}
