/** A block that looks like a table of units but fits no indicator: why, and the way to say what it is. */
import { Button } from '@fluentui/react-components';
import type { Messages } from '../../i18n';
import type { Bilingual } from '../../scoring';
import type { UnrecognisedTable } from '../../tables';
import { useActions } from '../context';
import { useMessages, usePick } from '../language';
import { rangeText } from '../model';
import { PlaceLink } from '../parts/PlaceLink';
import { partName } from './partName';

function reasonText(
  { reason, missing, year = 0 }: UnrecognisedTable,
  label: Bilingual | undefined,
  t: Messages,
  pick: (text: Bilingual) => string,
): string {
  if (reason === 'otherYear') return t.tables.unrecognised.otherYear(year);
  if (reason !== 'missingColumn') return t.tables.unrecognised[reason];
  const own = missing ? partName(missing, t) : t.columns.unknownRole;
  return t.tables.unrecognised.missingColumn(label ? pick(label) : own);
}

export interface UnrecognisedItemProps {
  readonly table: UnrecognisedTable;
  /** What the indicator calls the part that is missing. */
  readonly label: Bilingual | undefined;
}

export function UnrecognisedItem({ table, label }: UnrecognisedItemProps) {
  const actions = useActions();
  const t = useMessages();
  const pick = usePick();
  const place = rangeText(table);
  const headers = table.headers.filter((header) => header !== '');
  return (
    <li className="kpi-card">
      <span className="kpi-title">{reasonText(table, label, t, pick)}</span>
      <span>
        <PlaceLink to={table} />
      </span>
      {headers.length > 0 && <p className="kpi-quiet">{t.tables.headersRead(t.common.list(headers))}</p>}
      <div className="kpi-actions">
        <Button
          size="small"
          aria-label={t.tables.ofTable(t.tables.identify, place)}
          onClick={() => actions.open({ name: 'columns', subject: { kind: 'unrecognised', id: table.id } })}
        >
          {t.tables.identify}
        </Button>
      </div>
    </li>
  );
}
