/** What a fix changes, before and after, and the click that does it. */
import { Button } from '@fluentui/react-components';
import type { Fix } from '../../checks';
import { findingTexts } from '../../i18n/findings';
import { formatCell } from '../../sheet/address';
import { contentText, isSeen } from '../contents';
import { useIsBusy } from '../context';
import { useMessages, usePick, useTexts } from '../language';
import { Changes } from '../parts/Changes';

const SHOWN = 6;

export interface FixDetailProps {
  readonly fix: Fix;
  readonly onFix: () => void;
}

export function FixDetail({ fix, onFix }: FixDetailProps) {
  const isBusy = useIsBusy();
  const t = useMessages();
  const texts = useTexts(findingTexts);
  const pick = usePick();
  const changes = fix.changes.filter(isSeen);
  const more = changes.length - SHOWN;
  return (
    <>
      <p className="kpi-text kpi-strong">{pick(fix.label)}</p>
      <Changes label={texts.fixOf} isOver>
        <tbody>
          {changes.slice(0, SHOWN).map(({ cell, before, after }) => (
            <tr key={formatCell(cell)}>
              <th scope="row">{formatCell(cell)}</th>
              <td className="kpi-quiet">{contentText(before, t)}</td>
              <td className="kpi-strong">{contentText(after, t)}</td>
            </tr>
          ))}
        </tbody>
      </Changes>
      {more > 0 && <p className="kpi-small">{texts.moreCells(more)}</p>}
      {!fix.certain && <p className="kpi-small">{texts.uncertain}</p>}
      <div className="kpi-actions">
        <Button
          size="small"
          appearance={fix.certain ? 'primary' : 'secondary'}
          disabledFocusable={isBusy}
          onClick={onFix}
        >
          {isBusy ? texts.fixing : texts.fix}
        </Button>
      </div>
    </>
  );
}
