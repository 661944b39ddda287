/** One finding: its cell and what is wrong there; opened, what to do about it. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../checks';
import { findingTexts } from '../../i18n/findings';
import { formatRange } from '../../sheet/address';
import type { AcceptedFinding } from '../../tables';
import { usePick, useTexts } from '../language';
import { Disclosure } from '../parts/Disclosure';
import { AcceptForm } from './AcceptForm';
import { FixDetail } from './FixDetail';
import { SeverityIcon } from './SeverityIcon';

export interface FindingItemProps {
  readonly finding: Finding;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly onFix: () => void;
  /** Accepted before its cells changed. */
  readonly formerly: AcceptedFinding | null;
  readonly accept: (accepted: AcceptedFinding) => void;
}

export function FindingItem({ finding, open, toggle, onFix, formerly, accept }: FindingItemProps) {
  const [isAccepting, setAccepting] = useState(false);
  const texts = useTexts(findingTexts);
  const pick = usePick();
  return (
    <Disclosure
      look="kpi-row"
      buttonClass="kpi-row-button kpi-finding"
      bodyClass="kpi-why"
      open={open}
      toggle={toggle}
      summary={(chevron) => (
        <>
          <SeverityIcon severity={finding.severity} />
          <span className="kpi-letters">{formatRange(finding.range)}</span>
          {chevron}
          <span className={open ? 'kpi-finding-message' : 'kpi-finding-message kpi-clamped'}>
            {pick(finding.message)}
          </span>
        </>
      )}
    >
      {finding.suggestion && !finding.fix && (
        <p className="kpi-text">
          <span className="kpi-strong">{texts.suggestion}</span> {pick(finding.suggestion)}
        </p>
      )}
      {finding.fix && <FixDetail fix={finding.fix} onFix={onFix} />}
      {formerly && (
        <p className="kpi-small">
          {texts.formerly(formerly.name, formerly.date)} {texts.acceptedBecause(formerly.reason)}
        </p>
      )}
      {isAccepting ? (
        <AcceptForm id={finding.id} accept={accept} cancel={() => setAccepting(false)} />
      ) : (
        <div className="kpi-actions">
          <Button size="small" onClick={() => setAccepting(true)}>
            {texts.accept}
          </Button>
        </div>
      )}
    </Disclosure>
  );
}
