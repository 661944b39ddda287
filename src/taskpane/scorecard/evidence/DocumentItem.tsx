/** One document: there or not, by one tick; its date, file and person on request. */
import { Button, Checkbox } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { evidenceTexts } from '../../../i18n/evidence';
import type { EvidenceRow } from '../../../tables/entries';
import { useIsBusy } from '../../context';
import { useTexts } from '../../language';
import { DocumentForm } from './DocumentForm';
import type { Told } from './writing';

export interface DocumentActions {
  /** A write failed: what was ticked meanwhile did not come to be. */
  readonly failed: boolean;
  readonly tell: (row: EvidenceRow, told: Told) => void;
  readonly goTo: (row: EvidenceRow) => void;
}

export interface DocumentItemProps extends DocumentActions {
  readonly name: string;
  readonly row: EvidenceRow | null;
}

export function DocumentItem({ name, row, failed, tell, goTo }: DocumentItemProps) {
  const isBusy = useIsBusy();
  const texts = useTexts(evidenceTexts);
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const have = row?.have === true;
  const [ticked, setTicked] = useState<boolean | null>(null);
  // Shown at once; the workbook's own answer follows when it has been read again.
  if (ticked !== null && (ticked === have || failed)) setTicked(null);
  const close = () => {
    setEditing(false);
    edit.current?.focus();
  };
  if (!row) {
    return (
      <li className="kpi-row kpi-entry">
        {name} <span className="kpi-small">({texts.notInRegister})</span>
      </li>
    );
  }
  const noted = [texts.day(row.date), row.link, row.who].filter((part) => part !== '');
  return (
    <li className="kpi-row kpi-entry">
      <Checkbox
        label={name}
        checked={ticked ?? have}
        onChange={(_, { checked }) => {
          if (isBusy) return;
          setTicked(checked === true);
          tell(row, { have: checked === true });
        }}
      />
      {noted.length > 0 && <p className="kpi-small">{texts.noted(noted)}</p>}
      <div className="kpi-document-actions">
        <Button
          ref={edit}
          size="small"
          appearance="subtle"
          aria-expanded={editing}
          aria-label={texts.detailsOf(name)}
          onClick={() => setEditing(!editing)}
        >
          {texts.details}
        </Button>
        <Button size="small" appearance="subtle" aria-label={texts.goToRowOf(name)} onClick={() => goTo(row)}>
          {texts.goToRow}
        </Button>
      </div>
      {editing && (
        <DocumentForm
          row={row}
          save={(told) => {
            close();
            tell(row, { have, ...told });
          }}
          cancel={close}
        />
      )}
    </li>
  );
}
