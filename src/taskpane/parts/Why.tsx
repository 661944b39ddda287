/** Why something is as it is: terms with what there is to say of each, under each other. */
import type { ReactNode } from 'react';
import { formatNumber } from '../../i18n';
import type { InputSpec, InputValue } from '../../scoring';
import { dayOfSerial, dayText } from '../../thai/days';
import { useLanguage, useMessages } from '../language';

export function WhyList({ children }: { children: ReactNode }) {
  return <dl className="kpi-why-list">{children}</dl>;
}

export function Why({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="kpi-small">{term}</dt>
      <dd className="kpi-why-value">{children}</dd>
    </div>
  );
}

/** Nothing where there is nothing to say. */
export function WhyTexts({ term, texts }: { term: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Why term={term}>
      {texts.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </Why>
  );
}

/** A value that a score was worked out from, in words; a day is none without its kind. */
export function useInputText(): (value: InputValue, kind?: InputSpec['kind']) => string {
  const t = useMessages();
  const language = useLanguage();
  return (value, kind) => {
    if (value === null) return t.why.blankInput;
    if (typeof value === 'boolean') return value ? t.common.yes : t.common.no;
    if (typeof value !== 'number')
      return t.common.list(value.map((one) => (one === null ? t.why.blankInput : formatNumber(one))));
    const day = kind === 'date' ? dayOfSerial(value) : null;
    return day === null ? formatNumber(value) : dayText(day, language);
  };
}
