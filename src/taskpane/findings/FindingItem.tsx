/** One finding: its cell and what is wrong there; opened, what to do about it. */
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Finding } from '../../checks';
import { formatRange } from '../../sheet/address';
import type { AcceptedFinding } from '../../tables';
import { usePick } from '../language';
import { AcceptForm } from './AcceptForm';
import { FixDetail } from './FixDetail';
import { SeverityIcon } from './SeverityIcon';
import { useTexts } from './texts';

export interface FindingItemProps {
  readonly finding: Finding;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly isBusy: boolean;
  readonly onFix: () => void;
  /** Accepted before its cells changed. */
  readonly formerly: AcceptedFinding | null;
  readonly accept: (accepted: AcceptedFinding) => void;
}

export function FindingItem({ finding, open, toggle, isBusy, onFix, formerly, accept }: FindingItemProps) {
  const [isAccepting, setAccepting] = useState(false);
  const texts = useTexts();
  const pick = usePick();
  const region = useId();
  const Chevron = open ? ChevronUpRegular : ChevronDownRegular;
  return (
    <li className="kpi-row">
      <button
        type="button"
        className="kpi-row-button kpi-finding"
        aria-expanded={open}
        aria-controls={open ? region : undefined}
        onClick={toggle}
      >
        <SeverityIcon severity={finding.severity} />
        <span className="kpi-letters">{formatRange(finding.range)}</span>
        <span className="kpi-row-chevron" aria-hidden>
          <Chevron />
        </span>
        <span className={open ? 'kpi-finding-message' : 'kpi-finding-message kpi-clamped'}>
          {pick(finding.message)}
        </span>
      </button>
      {open && (
        <div id={region} className="kpi-why">
          {finding.suggestion && !finding.fix && (
            <p className="kpi-text">
              <span className="kpi-strong">{texts.suggestion}</span> {pick(finding.suggestion)}
            </p>
          )}
          {finding.fix && <FixDetail fix={finding.fix} isBusy={isBusy} onFix={onFix} />}
          {formerly && (
            <p className="kpi-small">
              {texts.formerly(formerly.name, formerly.date)} {texts.acceptedBecause(formerly.reason)}
            </p>
          )}
          {isAccepting ? (
            <AcceptForm id={finding.id} isBusy={isBusy} accept={accept} cancel={() => setAccepting(false)} />
          ) : (
            <div className="kpi-actions">
              <Button size="small" onClick={() => setAccepting(true)}>
                {texts.accept}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}
