/** One line for each district: what was found in its rows, and whether its results are in. */
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Finding } from '../../checks';
import { useMessages } from '../language';
import type { Model } from '../model';
import { PlaceLink } from '../parts/PlaceLink';
import type { PaneActions } from '../usePane';
import { districtStatuses, type DistrictStatus } from './districts';
import { useTexts } from './texts';

const PAGE = 60;

export interface DistrictsListProps {
  readonly model: Model;
  readonly findings: readonly Finding[];
  readonly jump: PaneActions['jump'];
}

export function DistrictsList({ model, findings, jump }: DistrictsListProps) {
  const t = useMessages();
  const texts = useTexts();
  const [shown, setShown] = useState(PAGE);
  const statuses = useMemo(() => districtStatuses(model.tables, findings), [model.tables, findings]);
  if (statuses.length === 0) return null;
  const more = Math.min(PAGE, statuses.length - shown);
  return (
    <details className="kpi-details">
      <summary>{texts.districtsHeading(statuses.length)}</summary>
      <ul className="kpi-rows">
        {statuses.slice(0, shown).map((status) => (
          <li key={status.key} className="kpi-row kpi-district">
            <PlaceLink
              place={status.name || t.rows.nameless}
              onClick={() => jump(status.sheet, status.range)}
            />
            <Status status={status} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {t.common.showMore(more)}
        </Button>
      )}
    </details>
  );
}

function Status({ status: { findings, submission, submitted, due } }: { status: DistrictStatus }) {
  const texts = useTexts();
  if (findings === 0 && submission === 'complete')
    return <span className="kpi-good">{texts.districtComplete}</span>;
  const parts = [
    findings > 0 ? texts.districtFindings(findings) : null,
    submission === 'missing' ? texts.notSubmitted : null,
    submission === 'partly' ? texts.partlySubmitted(submitted, due) : null,
  ].filter((part) => part !== null);
  return (
    <span className={findings > 0 ? 'kpi-bad' : 'kpi-quiet'}>
      {parts.length > 0 ? parts.join(' · ') : texts.districtClean}
    </span>
  );
}
