/** Letting a finding stand takes a reason and a name; the name is remembered at this machine. */
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { findingTexts } from '../../i18n/findings';
import type { AcceptedFinding } from '../../tables';
import { useIsBusy } from '../context';
import { browserStore, useTexts } from '../language';
import { today } from './acceptance';

const KEY = 'kpi-addin.name';

function rememberedName(): string {
  try {
    return browserStore()?.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function rememberName(name: string): void {
  try {
    browserStore()?.setItem(KEY, name);
  } catch {
    // Full or forbidden storage: the name is typed again next time.
  }
}

export interface AcceptFormProps {
  readonly id: string;
  readonly accept: (accepted: AcceptedFinding) => void;
  readonly cancel: () => void;
}

export function AcceptForm({ id, accept, cancel }: AcceptFormProps) {
  const isBusy = useIsBusy();
  const texts = useTexts(findingTexts);
  const [reason, setReason] = useState('');
  const [name, setName] = useState(rememberedName);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const isComplete = reason.trim() !== '' && name.trim() !== '';
  return (
    <form
      className="kpi-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComplete || isBusy) return;
        rememberName(name.trim());
        accept({ id, reason: reason.trim(), name: name.trim(), date: today(new Date()) });
      }}
    >
      <Field label={texts.reason} required>
        <Textarea ref={first} value={reason} maxLength={300} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={texts.name} required>
        <Input value={name} maxLength={100} autoComplete="name" onChange={(_, { value }) => setName(value)} />
      </Field>
      <p className="kpi-small">{texts.acceptHelp}</p>
      <div className="kpi-actions">
        <Button type="submit" size="small" appearance="primary" disabledFocusable={!isComplete || isBusy}>
          {texts.acceptSave}
        </Button>
        <Button size="small" appearance="subtle" onClick={cancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
