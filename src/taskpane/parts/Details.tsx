/** More for those who ask for it. */
import { useState, type ReactNode } from 'react';

export interface DetailsProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** Much of it: drawn only once it is open. */
  readonly isLazy?: boolean;
  readonly className?: string;
}

export function Details({ summary, children, isLazy = false, className = '' }: DetailsProps) {
  const [isOpen, setOpen] = useState(!isLazy);
  return (
    <details
      className={`kpi-details ${className}`.trim()}
      onToggle={isLazy ? ({ currentTarget }) => setOpen(currentTarget.open) : undefined}
    >
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
