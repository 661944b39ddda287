/** The foot of the preview: the button that writes; while it writes many sheets, how far it is and the way to stop. */
import { Button } from '@fluentui/react-components';
import { useContext } from 'react';
import { writingTexts } from '../../i18n/writing';
import { LanguageContext, useMessages } from '../language';
import { BusyButton } from '../parts/BusyButton';
import type { PaneState, Progress } from '../state';
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

function Running({ progress, stop }: { readonly progress: Progress; readonly stop: () => void }) {
  const texts = writingTexts(useContext(LanguageContext));
  const isStopping = progress.step === 'writing' && progress.isStopping;
  const text = progress.step === 'writing' ? texts.progress(progress.done, progress.of) : texts.calculating;
  return (
    <div className="kpi-running">
      {progress.step === 'writing' ? (
        <progress aria-label={text} value={progress.done} max={progress.of} />
      ) : (
        <progress aria-label={text} />
      )}
      <span>{isStopping ? texts.stopping : text}</span>
      <Button size="small" disabledFocusable={isStopping} onClick={stop}>
        {progress.step === 'writing' ? texts.stop : texts.goOn}
      </Button>
    </div>
  );
}
