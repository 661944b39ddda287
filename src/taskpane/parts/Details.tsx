/** More for those who ask for it. */
import type { ReactNode } from 'react';

export function Details({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="kpi-details">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
