/**
 * The main action of a screen. While it runs it keeps the focus, says what it is doing, and after a while reminds
 * that Excel waits for a cell that is being edited.
 */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useMessages } from '../language';
import { Ring } from './Waiting';

const HINT_MS = 3000;

export interface BusyButtonProps {
  readonly label: string;
  readonly busyLabel: string;
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

export function BusyButton({ label, busyLabel, busy, disabled = false, onClick }: BusyButtonProps) {
  return (
    <>
      {busy && <EditingHint />}
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={busy || disabled}
        icon={busy ? <Ring /> : undefined}
        onClick={onClick}
      >
        {busy ? busyLabel : label}
      </Button>
    </>
  );
}

function EditingHint() {
  const t = useMessages();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), HINT_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="kpi-small" role="status">
      {late ? t.common.stillEditing : ''}
    </p>
  );
}
