/** What a fix changes, before and after, and the click that does it. */
import { Button } from '@fluentui/react-components';
import type { Fix } from '../../checks';
import { formatCell } from '../../sheet/address';
import { contentText, isSeen } from '../contents';
import { useMessages, usePick } from '../language';
import { useTexts } from './texts';

const SHOWN = 6;

export interface FixDetailProps {
  readonly fix: Fix;
  readonly isBusy: boolean;
  readonly onFix: () => void;
}

export function FixDetail({ fix, isBusy, onFix }: FixDetailProps) {
  const t = useMessages();
  const texts = useTexts();
  const pick = usePick();
  const changes = fix.changes.filter(isSeen);
  const more = changes.length - SHOWN;
  return (
    <>
      <p className="kpi-text kpi-strong">{pick(fix.label)}</p>
      <table className="kpi-changes kpi-changes-over" aria-label={texts.fixOf}>
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
        <tbody>
          {changes.slice(0, SHOWN).map(({ cell, before, after }) => (
            <tr key={formatCell(cell)}>
              <th scope="row">{formatCell(cell)}</th>
              <td className="kpi-quiet">{contentText(before, t)}</td>
              <td className="kpi-strong">{contentText(after, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
