/** A unit in a ranking: its name, which leads to its card, and the figure that it is ranked by. */
import type { ReactNode } from 'react';

export interface RankedUnitProps {
  readonly rank?: number;
  readonly name: string;
  /** What going there is called. */
  readonly label: string;
  readonly figure: string;
  readonly open: () => void;
  readonly children: ReactNode;
}

export function RankedUnit({ rank, name, label, figure, open, children }: RankedUnitProps) {
  return (
    <li className="kpi-row kpi-entry">
      <div className="kpi-between">
        <span>
          {rank !== undefined && <span className="kpi-quiet">{rank}. </span>}
          <button type="button" className="kpi-place" aria-label={label} onClick={open}>
            {name}
          </button>
        </span>
        <span className="kpi-entry-figure">{figure}</span>
      </div>
      {children}
    </li>
  );
}
