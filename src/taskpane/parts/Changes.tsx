/** Cells with what stands there now and what will. */
import type { ReactNode } from 'react';
import { useMessages } from '../language';

export interface ChangesProps {
  readonly label: string;
  /** At least one of the cells holds something now. */
  readonly isOver: boolean;
  readonly children: ReactNode;
}

export function Changes({ label, isOver, children }: ChangesProps) {
  const t = useMessages();
  return (
    <table className={isOver ? 'kpi-changes kpi-changes-over' : 'kpi-changes'} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className="kpi-changes-address">
            {t.preview.cell}
          </th>
          <th scope="col" className="kpi-changes-before">
            {t.preview.before}
          </th>
          <th scope="col">{t.preview.after}</th>
        </tr>
      </thead>
      {children}
    </table>
  );
}
