/** One line for each district: what was found in its rows, and whether its results are in. */
import { useMemo } from 'react';
import type { Finding } from '../../checks';
import { findingTexts } from '../../i18n/findings';
import { useModel } from '../context';
import { useMessages, useTexts } from '../language';
import { Details } from '../parts/Details';
import { usePaged } from '../parts/usePaged';
import { PlaceLink } from '../parts/PlaceLink';
import { districtStatuses, type DistrictStatus } from './districts';

const PAGE = 60;

export interface DistrictsListProps {
  readonly findings: readonly Finding[];
}

export function DistrictsList({ findings }: DistrictsListProps) {
  const model = useModel();
  const t = useMessages();
  const texts = useTexts(findingTexts);
  const statuses = useMemo(() => districtStatuses(model.tables, findings), [model.tables, findings]);
  const { shown, more } = usePaged(statuses.length, PAGE, PAGE, 'small');
  if (statuses.length === 0) return null;
  return (
    <Details summary={texts.districtsHeading(statuses.length)}>
      <ul className="kpi-rows">
        {statuses.slice(0, shown).map((status) => (
          <li key={status.key} className="kpi-row kpi-district">
            <PlaceLink to={status} name={status.name || t.rows.nameless} />
            <Status status={status} />
          </li>
        ))}
      </ul>
      {more}
    </Details>
  );
}

function Status({ status: { findings, submission, submitted, due } }: { status: DistrictStatus }) {
  const texts = useTexts(findingTexts);
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
