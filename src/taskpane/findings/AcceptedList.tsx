/** What somebody lets stand, with reason, name and date, and the way to look at it again. */
import { Button } from '@fluentui/react-components';
import { findingTexts } from '../../i18n/findings';
import { useActions, useIsBusy } from '../context';
import { useMessages, usePick, useTexts } from '../language';
import { rangeText } from '../model';
import { Details } from '../parts/Details';
import { PlaceLink } from '../parts/PlaceLink';
import type { AcceptedItem } from './acceptance';

export interface AcceptedListProps {
  readonly items: readonly AcceptedItem[];
}

export function AcceptedList({ items }: AcceptedListProps) {
  const actions = useActions();
  const isBusy = useIsBusy();
  const t = useMessages();
  const texts = useTexts(findingTexts);
  const pick = usePick();
  return (
    <Details summary={texts.acceptedHeading(items.length)}>
      <ul className="kpi-rows">
        {items.map(({ finding, accepted }) => (
          <li key={finding.id} className="kpi-row kpi-accepted">
            <PlaceLink to={finding} />
            <p className="kpi-quiet">{pick(finding.message)}</p>
            <p className="kpi-text">{texts.acceptedBecause(accepted.reason)}</p>
            <p className="kpi-small">{texts.acceptedBy(accepted.name, accepted.date)}</p>
            <div className="kpi-actions">
              <Button
                size="small"
                aria-label={t.tables.ofTable(texts.reopen, rangeText(finding))}
                disabledFocusable={isBusy}
                onClick={() => actions.accept(accepted.id, null)}
              >
                {texts.reopen}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Details>
  );
}
