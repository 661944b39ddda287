/** Letting a finding stand takes a reason and a name; the name is remembered at this machine. */
import { Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { keptIn } from '../../excel/storage';
import { findingTexts } from '../../i18n/findings';
import type { AcceptedFinding } from '../../tables';
import { useIsBusy } from '../context';
import { useTexts } from '../language';
import { SmallForm } from '../parts/SmallForm';
import { today } from '../today';

const KEY = 'kpi-addin.name';

export interface AcceptFormProps {
  readonly id: string;
  readonly accept: (accepted: AcceptedFinding) => void;
  readonly cancel: () => void;
}

export function AcceptForm({ id, accept, cancel }: AcceptFormProps) {
  const isBusy = useIsBusy();
  const texts = useTexts(findingTexts);
  const [reason, setReason] = useState('');
  const [name, setName] = useState(() => keptIn('localStorage').getItem(KEY) ?? '');
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const isComplete = reason.trim() !== '' && name.trim() !== '';
  return (
    <SmallForm
      saveLabel={texts.acceptSave}
      cancelLabel={texts.cancel}
      isDisabled={!isComplete || isBusy}
      save={() => {
        keptIn('localStorage').setItem(KEY, name.trim());
        accept({ id, reason: reason.trim(), name: name.trim(), date: today(new Date()) });
      }}
      cancel={cancel}
    >
      <Field label={texts.reason} required>
        <Textarea ref={first} value={reason} maxLength={300} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={texts.name} required>
        <Input value={name} maxLength={100} autoComplete="name" onChange={(_, { value }) => setName(value)} />
      </Field>
      <p className="kpi-small">{texts.acceptHelp}</p>
    </SmallForm>
  );
}
