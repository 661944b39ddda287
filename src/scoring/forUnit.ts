/**
 * An indicator as it is for one unit: its own targets and what its size asks for as plain numbers, so that the number line
 * can be drawn. Only for showing: what is scored compares the exact figures.
 */
import { boundFor, boundOf, inputOfBound, isNumbered, isSized } from './conditions';
import type { Indicator, Threshold } from './indicator';
import { inputNamed } from './measure';
import { toNearestDouble } from './rational';
import { readInputs, type Values } from './read';
import type { Bilingual, InputValue } from './types';

/** The indicator itself where nothing depends on the unit, or its figures are not there. */
export function forUnit(indicator: Indicator, inputs: readonly InputValue[]): Indicator {
  const reading = readInputs(indicator, inputs);
  if (!reading.ok) return indicator;
  const levels = indicator.levels.map((criterion) => {
    const { condition } = criterion;
    const threshold = isNumbered(condition.threshold)
      ? fixed(condition.threshold, reading.values)
      : condition.threshold;
    return { ...criterion, condition: { ...condition, ...(threshold && { threshold }) } };
  });
  return { ...indicator, levels };
}

function fixed(threshold: Exclude<Threshold, { readonly catchAll: true }>, values: Values): Threshold {
  const bound = boundOf(threshold);
  const name = inputOfBound(bound);
  if (name === null || (values.get(name) ?? null) === null) return threshold;
  const found = boundFor(bound, values);
  const figure = typeof found === 'number' ? found : toNearestDouble(found);
  const exclusive = threshold.exclusive === true ? ({ exclusive: true } as const) : {};
  return 'atLeast' in threshold ? { atLeast: figure, ...exclusive } : { atMost: figure, ...exclusive };
}

/** Why there is no number line that holds for every unit; `null` where there is one, or no figure at all. */
export function whyNoLine(indicator: Indicator): Bilingual | null {
  for (const { condition } of indicator.levels) {
    const bound = isNumbered(condition.threshold) ? boundOf(condition.threshold) : 0;
    const name = inputOfBound(bound);
    if (name === null) continue;
    if (!isSized(bound)) return OWN;
    const { label } = inputNamed(indicator, name);
    return {
      th: `ค่าของแต่ละระดับต่างกันตาม${label.th} จึงไม่มีเส้นจำนวนเดียวสำหรับทุกหน่วยงาน`,
      en: `What each level asks for depends on ${label.en}, so no one number line holds for every unit`,
    };
  }
  return null;
}

const OWN: Bilingual = {
  th: 'แต่ละหน่วยงานมีเป้าหมายของตนเอง จึงไม่มีเส้นจำนวนเดียวสำหรับทุกหน่วยงาน',
  en: 'Each unit has targets of its own, so no one number line holds for every unit',
};
