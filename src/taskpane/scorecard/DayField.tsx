/** A day to type as people write it; scoring takes it as Excel counts days. */
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { scorecardTexts } from '../../i18n/scorecard';
import { serialOf } from '../../scoring/day';
import { dayOfSerial, dayText, parseDay } from '../../thai/days';
import { useLanguage, usePick, useTexts } from '../language';
import type { LineFieldProps } from './FigureInput';

export function DayField({ input: { spec }, value, onTry, hint }: LineFieldProps) {
  const texts = useTexts(scorecardTexts);
  const pick = usePick();
  const language = useLanguage();
  /** What is being typed; `null`: what the card reckons with, written out. */
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = (text: string): boolean => text.trim() !== '' && parseDay(text) === null;
  const known = typeof value === 'number' ? dayOfSerial(value) : null;
  const change = (text: string) => {
    setTyped(text);
    const day = parseDay(text);
    if (isWrong(text)) onTry(undefined);
    else onTry(day === null ? null : serialOf(day));
  };
  const fault = typed !== null && isWrong(typed) ? texts.inputs.wrongDay(typed) : undefined;
  return (
    <Field label={pick(spec.label)} hint={hint ? { children: hint } : undefined} validationMessage={fault}>
      <Input
        autoComplete="off"
        placeholder={texts.inputs.daySample}
        value={typed ?? (known === null ? '' : dayText(known, language))}
        onChange={(_, { value: text }) => change(text)}
        onBlur={() => !fault && setTyped(null)}
      />
    </Field>
  );
}
