/** One figure to type: read as people write it, wrong ones said beside the field. */
import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { formatNumber } from '../../i18n';
import { scorecardTexts } from '../../i18n/scorecard';
import type { InputSpec, InputValue } from '../../scoring';
import { isError, readFigure } from '../../scoring/read';
import type { GatheredInput } from '../../tables/entries';
import { parseNumber, type ParsedNumber } from '../../thai';
import { usePick, useTexts } from '../language';

export interface LineFieldProps {
  readonly input: GatheredInput;
  /** What the card reckons with. */
  readonly value: InputValue;
  /** `undefined`: as the workbook has it. */
  readonly onTry: (value: InputValue | undefined) => void;
  /** Where the figure comes from. */
  readonly hint: ReactNode;
}

export interface FigureInputProps {
  readonly spec: InputSpec;
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  readonly onTry: (value: number | null | undefined) => void;
  readonly hint?: ReactNode;
  readonly after?: ReactNode;
}

export function FigureInput({ spec, label, unit, value, onTry, hint, after }: FigureInputProps) {
  /** What is being typed; `null`: what the card reckons with, written out. */
  const [typed, setTyped] = useState<string | null>(null);
  const { parsed: read, wrong } = useReading(spec);
  const fault = typed === null ? null : wrong(typed);
  const change = (text: string) => {
    setTyped(text);
    const parsed = read(text);
    if (wrong(text) !== null) onTry(undefined);
    else onTry(parsed.state === 'number' ? parsed.value : null);
  };
  return (
    <Field label={label} hint={hint ? { children: hint } : undefined} validationMessage={fault ?? undefined}>
      <Input
        className="kpi-number"
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? (value === null ? '' : formatNumber(value))}
        contentAfter={unit || after ? <UnitText unit={unit} after={after} /> : undefined}
        onChange={(_, { value: text }) => change(text)}
        onBlur={() => fault === null && setTyped(null)}
      />
    </Field>
  );
}

function UnitText({ unit, after }: { unit: string; after?: ReactNode }) {
  return (
    <>
      {unit && <span className="kpi-small">{unit}</span>}
      {after}
    </>
  );
}

/** The figure of a text, and what is wrong with it for this input; `null`: nothing. */
function useReading(spec: InputSpec) {
  const texts = useTexts(scorecardTexts);
  const pick = usePick();
  const parsed = (text: string): ParsedNumber => parseNumber(withoutUnit(text, spec));
  const wrong = (text: string): string | null => {
    const figure = parsed(text);
    if (figure.state === 'blank') return null;
    if (figure.state !== 'number') return texts.inputs.wrong(text);
    const read = readFigure(spec, figure.value);
    return isError(read) ? texts.inputs.notUsed(pick(read.message)) : null;
  };
  return { parsed, wrong };
}

/** "391 คน" -> "391": the field says its unit, and people type it all the same. A unit alone is no figure. */
function withoutUnit(text: string, { unit }: InputSpec): string {
  const typed = text.trim().toLowerCase();
  const said = [unit.th, unit.en].find((one) => one !== '' && typed.endsWith(one.toLowerCase()));
  const figure = said === undefined ? '' : text.trim().slice(0, -said.length).trim();
  return figure === '' ? text : figure;
}
