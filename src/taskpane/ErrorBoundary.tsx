/** The last net: when a view throws, the pane says that the workbook is safe, what to do and what to report. */
import { Button } from '@fluentui/react-components';
import { Component, useEffect, useRef, type ReactNode } from 'react';
import { useMessages } from './language';

interface Props {
  readonly children: ReactNode;
  readonly reload: () => void;
}

export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') };
  }

  override render() {
    const { error } = this.state;
    return error === null ? this.props.children : <Crash error={error} reload={this.props.reload} />;
  }
}

function Crash({ error, reload }: { error: unknown; reload: () => void }) {
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
      <Button appearance="primary" onClick={reload}>
        {t.crash.reload}
      </Button>
      <p className="kpi-detail">
        {t.problems.detail(error instanceof Error ? error.message : String(error))}
      </p>
    </main>
  );
}
