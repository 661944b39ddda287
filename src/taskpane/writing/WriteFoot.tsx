/** The foot of the preview: the button that writes; while it writes many sheets, how far it is and the way to stop. */
import { useActions, usePaneState } from '../context';
import { useMessages } from '../language';
import { BusyButton } from '../parts/BusyButton';
import { Running } from '../parts/Running';

export interface WriteFootProps {
  readonly label: string;
}

export function WriteFoot({ label }: WriteFootProps) {
  const actions = useActions();
  const state = usePaneState();
  const t = useMessages();
  const isWriting = state.work === 'writing';
  return (
    <>
      {isWriting && state.progress && <Running progress={state.progress} />}
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
