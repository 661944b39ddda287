/** One field of a rubric that is typed, with what is wrong with it beside it. */
import { Field, Input } from '@fluentui/react-components';
import type { LocalFault } from '../../scoring/localRubric/localRubric';
import { usePick } from '../language';

export interface DraftFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly faults: readonly LocalFault[];
  readonly onChange: (text: string) => void;
  readonly inputMode?: 'decimal' | 'text';
}

export function DraftField({ label, hint, value, faults, onChange, inputMode = 'text' }: DraftFieldProps) {
  const pick = usePick();
  const error = faults.find(({ severity }) => severity === 'error');
  return (
    <Field
      label={label}
      hint={hint}
      validationState={error ? 'error' : 'none'}
      validationMessage={error && pick(error.message)}
    >
      <Input value={value} inputMode={inputMode} onChange={(_, { value: text }) => onChange(text)} />
    </Field>
  );
}
