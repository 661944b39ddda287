/** The last net: when a view throws, the pane says that the workbook is safe, what to do and what to report. */
import { Button } from '@fluentui/react-components';
import { Component, useEffect, useRef, type ReactNode } from 'react';
import { useMessages } from './language';

interface Props {
  readonly children: ReactNode;
  readonly reload: () => void;
  /** A way on that keeps what the pane remembers: reloading forgets how to restore what was written. */
  readonly goOn?: () => void;
}

export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') };
  }

  override render() {
    const { error } = this.state;
    return error === null ? this.props.children : <Crash {...this.props} error={error} />;
  }
}

function Crash({ error, reload, goOn }: Omit<Props, 'children'> & { error: unknown }) {
  const t = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="kpi-crash">
      <h1 ref={heading} tabIndex={-1} className="kpi-heading">
        {t.crash.heading}
      </h1>
      <p className="kpi-text">{t.crash.what}</p>
      <p className="kpi-text">{t.crash.next}</p>
      <div className="kpi-actions">
        {goOn && (
          <Button appearance="primary" onClick={goOn}>
            {t.done.back.tables}
          </Button>
        )}
        <Button appearance={goOn ? 'secondary' : 'primary'} onClick={reload}>
          {t.crash.reload}
        </Button>
      </div>
      <p className="kpi-detail">
        {t.problems.detail(error instanceof Error ? error.message : String(error))}
      </p>
    </main>
  );
}
