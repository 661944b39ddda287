/**
 * What stands there when the page is opened outside Excel or Office does not answer. Both languages, since none is known
 * yet; plain elements, since the theme may be what did not load.
 */
import { messages } from '../i18n';

export interface OutsideProps {
  /** Not in Excel; in Office that does not answer; or a part of the pane did not load. */
  readonly reason: 'elsewhere' | 'silent' | 'failed';
  readonly error?: unknown;
  readonly reload: () => void;
}

export function Outside({ reason, error, reload }: OutsideProps) {
  const [th, en] = [messages('th'), messages('en')];
  return (
    <main className="kpi-crash kpi-outside">
      <h1>{th.appName}</h1>
      <p>{th.outside[reason]}</p>
      <p lang="en">{en.outside[reason]}</p>
      <button type="button" onClick={reload}>
        {th.crash.reload} · <span lang="en">{en.crash.reload}</span>
      </button>
      {error !== undefined && (
        <p className="kpi-detail">{error instanceof Error ? error.message : String(error)}</p>
      )}
    </main>
  );
}
