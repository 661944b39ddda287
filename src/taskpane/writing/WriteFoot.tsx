/** The foot of the preview: the button that writes; while it writes many sheets, how far it is and the way to stop. */
import { useMessages } from '../language';
import { BusyButton } from '../parts/BusyButton';
import { Running } from '../parts/Running';
import type { PaneState } from '../state';
import type { PaneActions } from '../usePane';

export interface WriteFootProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly label: string;
}

export function WriteFoot({ state, actions, label }: WriteFootProps) {
  const t = useMessages();
  const isWriting = state.work === 'writing';
  return (
    <>
      {isWriting && state.progress && <Running progress={state.progress} stop={actions.stop} />}
      <BusyButton
        label={label}
        busyLabel={t.preview.writing}
        busy={isWriting}
        disabled={state.work !== null}
        onClick={actions.write}
      />
    </>
  );
}
