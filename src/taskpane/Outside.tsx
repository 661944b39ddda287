/**
 * What stands there when the page is opened outside Excel or Office does not answer. Both languages, since none is known
 * yet; plain elements, since the theme may be what did not load.
 */
import { outsideEn, outsideTh } from '../i18n/outside';
import type { Bilingual } from '../scoring';

export interface OutsideProps {
  /** What has happened and what to do. */
  readonly text: Bilingual;
  readonly error?: unknown;
  readonly reload: () => void;
}

export function Outside({ text, error, reload }: OutsideProps) {
  return (
    <main className="kpi-crash kpi-outside">
      <h1>{outsideTh.appName}</h1>
      <p>{text.th}</p>
      <p lang="en">{text.en}</p>
      <button type="button" onClick={reload}>
        {outsideTh.reload} · <span lang="en">{outsideEn.reload}</span>
      </button>
      {error !== undefined && (
        <p className="kpi-detail">{error instanceof Error ? error.message : String(error)}</p>
      )}
    </main>
  );
}
