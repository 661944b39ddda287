/** A row that opens: a button with what it is about, and below it what it holds while it is open. */
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';

export interface DisclosureProps {
  /** The looks of the row; the chevron goes by the same name. */
  readonly look: 'kpi-row' | 'kpi-line';
  readonly buttonClass: string;
  readonly bodyClass?: string;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly summary: (chevron: ReactNode) => ReactNode;
  readonly children: ReactNode;
}

export function Disclosure({
  look,
  buttonClass,
  bodyClass,
  open,
  toggle,
  summary,
  children,
}: DisclosureProps) {
  const region = useId();
  const Chevron = open ? ChevronUpRegular : ChevronDownRegular;
  return (
    <li className="kpi-row">
      <button
        type="button"
        className={buttonClass}
        aria-expanded={open}
        aria-controls={open ? region : undefined}
        onClick={toggle}
      >
        {summary(
          <span className={`${look}-chevron`} aria-hidden>
            <Chevron />
          </span>,
        )}
      </button>
      {open && (
        <div id={region} className={bodyClass}>
          {children}
        </div>
      )}
    </li>
  );
}
