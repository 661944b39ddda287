/** What is noted of a document beside that it is there. */
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { evidenceTexts } from '../../../i18n/evidence';
import type { EvidenceRow } from '../../../tables/entries';
import { parseDay } from '../../../thai/days';
import { useIsBusy } from '../../context';
import { useTexts } from '../../language';
import { SmallForm } from '../../parts/SmallForm';
import type { Told } from './writing';

export interface DocumentFormProps {
  readonly row: EvidenceRow;
  readonly save: (told: Omit<Told, 'have'>) => void;
  readonly cancel: () => void;
}

export function DocumentForm({ row, save, cancel }: DocumentFormProps) {
  const isBusy = useIsBusy();
  const texts = useTexts(evidenceTexts);
  const [date, setDate] = useState(() => texts.day(row.date));
  const [link, setLink] = useState(row.link);
  const [who, setWho] = useState(row.who);
  const told = (): Omit<Told, 'have'> => ({
    // Left alone it stays as it is in the cell, whatever it looks like here.
    ...(date === texts.day(row.date) ? {} : { date: parseDay(date) ?? date.trim() }),
    ...(link === row.link ? {} : { link: link.trim() }),
    ...(who === row.who ? {} : { who: who.trim() }),
  });
  return (
    <SmallForm
      saveLabel={texts.save}
      cancelLabel={texts.cancel}
      isDisabled={isBusy}
      save={() => save(told())}
      cancel={cancel}
    >
      <Field label={texts.date} hint={texts.dateHint}>
        <Input autoFocus value={date} maxLength={60} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <Field label={texts.link}>
        <Input value={link} maxLength={500} onChange={(_, { value }) => setLink(value)} />
      </Field>
      <Field label={texts.who}>
        <Input value={who} maxLength={100} onChange={(_, { value }) => setWho(value)} />
      </Field>
    </SmallForm>
  );
}
