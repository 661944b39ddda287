/** Fields of the form, each with what is wrong with it beside it. */
import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { usePick } from '../../language';
import { Details } from '../../parts/Details';
import { useForm } from './context';
import type { DefineForm, FieldKey } from './form';
import { linesOf } from './read';

interface Common {
  readonly at: FieldKey;
  /** Other keys whose faults belong here. */
  readonly also?: readonly FieldKey[];
  readonly label: string;
  readonly hint?: string;
  readonly className?: string;
}

function useFault({ at, also = [] }: Pick<Common, 'at' | 'also'>): string | undefined {
  const pick = usePick();
  const { faults, isTold } = useForm();
  const keys = [at, ...also];
  const fault = faults.find(({ key }) => keys.includes(key));
  return fault && isTold(at) ? pick(fault.message) : undefined;
}

export interface TypedFieldProps extends Common {
  readonly value: string;
  readonly onType: (text: string) => DefineForm;
  readonly isFigure?: boolean;
  /** What the figure counts. */
  readonly unit?: string;
  /** What holds while nothing is typed. */
  readonly placeholder?: string;
}

export function TypedField({
  label,
  hint,
  className,
  value,
  onType,
  isFigure,
  unit,
  placeholder,
  ...at
}: TypedFieldProps) {
  const { change } = useForm();
  const fault = useFault(at);
  return (
    <Field
      label={{ children: label, size: 'small' }}
      hint={hint}
      className={className}
      validationState={fault ? 'error' : 'none'}
      validationMessage={fault}
    >
      <Input
        className={isFigure ? 'kpi-number' : undefined}
        inputMode={isFigure ? 'decimal' : 'text'}
        autoComplete="off"
        value={value}
        placeholder={placeholder}
        contentAfter={unit ? <span className="kpi-small">{unit}</span> : undefined}
        onChange={(_, { value: text }) => change(at.at, onType(text))}
      />
    </Field>
  );
}

export interface LinesFieldProps extends Common {
  readonly lines: readonly string[];
  readonly onLines: (lines: readonly string[]) => DefineForm;
}

/** One thing a line. What is typed stands as typed; blank lines are none. */
export function LinesField({ label, hint, lines, onLines, className, ...at }: LinesFieldProps) {
  const { change } = useForm();
  const fault = useFault(at);
  const [typed, setTyped] = useState(lines.join('\n'));
  const isSame = linesOf(typed).join('\n') === lines.join('\n');
  const value = isSame ? typed : lines.join('\n');
  return (
    <Field
      label={{ children: label, size: 'small' }}
      hint={hint}
      className={className}
      validationState={fault ? 'error' : 'none'}
      validationMessage={fault}
    >
      <Textarea
        value={value}
        rows={Math.max(2, Math.min(8, value.split('\n').length))}
        onChange={(_, { value: text }) => {
          setTyped(text);
          change(at.at, onLines(linesOf(text)));
        }}
      />
    </Field>
  );
}

export interface ChoiceFieldProps<V extends string> extends Common {
  readonly value: V;
  readonly options: readonly (readonly [value: V, name: string])[];
  readonly onChoose: (value: V) => DefineForm;
}

export function ChoiceField<V extends string>({
  label,
  hint,
  className,
  value,
  options,
  onChoose,
  ...at
}: ChoiceFieldProps<V>) {
  const { change } = useForm();
  const fault = useFault(at);
  const choose = (text: string) => {
    const chosen = options.find(([one]) => one === text);
    if (chosen) change(at.at, onChoose(chosen[0]));
  };
  return (
    <Field
      label={{ children: label, size: 'small' }}
      hint={hint}
      className={className}
      validationState={fault ? 'error' : 'none'}
      validationMessage={fault}
    >
      <Select value={value} onChange={(_, { value: text }) => choose(text)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export interface FoldProps {
  readonly title: string;
  /** What it holds already, so that it can be seen closed. */
  readonly count?: string;
  /** Faults whose keys begin so are inside. */
  readonly holds: readonly string[];
  readonly children: ReactNode;
}

export function Fold({ title, count, holds, children }: FoldProps) {
  const pick = usePick();
  const { faults, isTold } = useForm();
  const inside = faults.filter(({ key }) => isTold(key) && holds.some((one) => key.startsWith(one)));
  return (
    <Details
      className="kpi-fold"
      isLazy
      summary={
        <>
          {title} {count && <span className="kpi-small">{count}</span>}{' '}
          {inside[0] && <span className="kpi-small kpi-bad">{pick(inside[0].message)}</span>}
        </>
      }
    >
      <div className="kpi-form">{children}</div>
    </Details>
  );
}

/** Several of a kind, each with the way to take it out. */
export function Part({
  title,
  removeLabel,
  remove,
  children,
}: {
  readonly title: string;
  readonly removeLabel: string;
  readonly remove: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div className="kpi-part" role="group" aria-label={title}>
      <div className="kpi-between">
        <span className="kpi-strong">{title}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={removeLabel}
          onClick={remove}
        />
      </div>
      {children}
    </div>
  );
}
