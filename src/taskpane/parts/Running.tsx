/** Work over several sheets: how far it is, and the way to stop it. */
import { Button } from '@fluentui/react-components';
import { useActions } from '../context';
import { useMessages } from '../language';
import type { Progress } from '../state';

export function Running({ progress }: { readonly progress: Progress }) {
  const { stop } = useActions();
  const { writing: texts } = useMessages();
  if (progress.step === 'calculating') {
    return (
      <div className="kpi-running">
        <progress aria-label={texts.calculating} />
        <span>{texts.calculating}</span>
        <Button size="small" onClick={stop}>
          {texts.goOn}
        </Button>
      </div>
    );
  }
  const { step, done, of, isStopping } = progress;
  const text = texts[step].progress(done, of);
  return (
    <div className="kpi-running">
      <progress aria-label={text} value={done} max={of} />
      <span>{isStopping ? texts[step].stopping : text}</span>
      <Button size="small" disabledFocusable={isStopping} onClick={stop}>
        {texts[step].stop}
      </Button>
    </div>
  );
}
