/** What somebody lets stand, with reason, name and date, and the way to look at it again. */
import { Button } from '@fluentui/react-components';
import { useMessages, usePick } from '../language';
import { rangeText } from '../model';
import { PlaceLink } from '../parts/PlaceLink';
import type { PaneActions } from '../usePane';
import type { AcceptedItem } from './acceptance';
import { useTexts } from './texts';

export interface AcceptedListProps {
  readonly items: readonly AcceptedItem[];
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

export function AcceptedList({ items, isBusy, actions }: AcceptedListProps) {
  const t = useMessages();
  const texts = useTexts();
  const pick = usePick();
  return (
    <details className="kpi-details">
      <summary>{texts.acceptedHeading(items.length)}</summary>
      <ul className="kpi-rows">
        {items.map(({ finding, accepted }) => (
          <li key={finding.id} className="kpi-row kpi-accepted">
            <PlaceLink
              place={rangeText(finding)}
              onClick={() => actions.jump(finding.sheet, finding.range)}
            />
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
    </details>
  );
}
