/**
 * What stands there when the page is opened outside Excel or Office does not answer. Both languages, since none is known
 * yet; plain elements, since the theme may be what did not load.
 */
import { outsideEn, outsideTh } from '../i18n/outside';

export interface OutsideProps {
  /** Not in Excel; in Office that does not answer; or a part of the pane did not load. */
  readonly reason: 'elsewhere' | 'silent' | 'failed';
  readonly error?: unknown;
  readonly reload: () => void;
}

export function Outside({ reason, error, reload }: OutsideProps) {
  return (
    <main className="kpi-crash kpi-outside">
      <h1>{outsideTh.appName}</h1>
      <p>{outsideTh[reason]}</p>
      <p lang="en">{outsideEn[reason]}</p>
      <button type="button" onClick={reload}>
        {outsideTh.reload} · <span lang="en">{outsideEn.reload}</span>
      </button>
      {error !== undefined && (
        <p className="kpi-detail">{error instanceof Error ? error.message : String(error)}</p>
      )}
    </main>
  );
}
