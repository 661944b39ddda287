/** How hard each step is, where somebody knows better than the share still missing. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { formatAmount } from '../../../i18n';
import { pathTexts } from '../../../i18n/path';
import type { PathStep } from '../../../scoring/scorecard/path';
import type { Scorecard } from '../../../scoring/scorecard/scorecard';
import { parseNumber } from '../../../thai';
import { usePick, useTexts } from '../../language';
import { Details } from '../../parts/Details';
import { lineOf } from './tried';

/** By `code/level`, as shares. */
export type Efforts = Readonly<Record<string, number>>;

export interface EffortFieldsProps {
  readonly card: Scorecard;
  readonly steps: readonly PathStep[];
  readonly efforts: Efforts;
  readonly setEfforts: (efforts: Efforts) => void;
}

export function EffortFields({ card, steps, efforts, setEfforts }: EffortFieldsProps) {
  const texts = useTexts(pathTexts);
  const pick = usePick();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const change = (key: string, text: string) => {
    setTyped({ ...typed, [key]: text });
    const read = parseNumber(text);
    const others = Object.entries(efforts).filter(([other]) => other !== key);
    const own = read.state === 'number' && read.value >= 0 ? [[key, read.value / 100] as const] : [];
    setEfforts(Object.fromEntries([...others, ...own]));
  };
  const reset = () => {
    setTyped({});
    setEfforts({});
  };
  return (
    <Details summary={texts.effortHeading(steps.length)}>
      <p className="kpi-small">{texts.effortHelp}</p>
      <ul className="kpi-rows">
        {steps.map((step) => {
          const key = `${step.code}/${step.toLevel}`;
          const name = pick(lineOf(card, step.code)?.indicator.name ?? { th: step.code, en: step.code });
          return (
            <li key={key} className="kpi-row kpi-entry">
              <div className="kpi-beside">
                <span className="kpi-label">
                  {name} · {texts.fromTo(step.fromLevel, step.toLevel)}
                </span>
                <Field>
                  <Input
                    size="small"
                    inputMode="decimal"
                    aria-label={texts.effortOf(name, step.toLevel)}
                    contentAfter="%"
                    value={typed[key] ?? ''}
                    placeholder={formatAmount(100 * step.effort)}
                    onChange={(_, { value }) => change(key, value)}
                  />
                </Field>
              </div>
            </li>
          );
        })}
      </ul>
      {Object.keys(typed).length > 0 && (
        <Button size="small" onClick={reset}>
          {texts.effortReset}
        </Button>
      )}
    </Details>
  );
}
