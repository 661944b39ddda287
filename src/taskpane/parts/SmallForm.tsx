/** A few fields within a list, saved or left together. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export interface SmallFormProps {
  readonly saveLabel: string;
  readonly cancelLabel: string;
  readonly isDisabled: boolean;
  readonly save: () => void;
  readonly cancel: () => void;
  readonly children: ReactNode;
}

export function SmallForm({ saveLabel, cancelLabel, isDisabled, save, cancel, children }: SmallFormProps) {
  return (
    <form
      className="kpi-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isDisabled) save();
      }}
    >
      {children}
      <div className="kpi-actions">
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isDisabled}>
          {saveLabel}
        </Button>
        <Button size="small" appearance="subtle" onClick={cancel}>
          {cancelLabel}
        </Button>
      </div>
    </form>
  );
}
