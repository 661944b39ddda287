/** In what a measure counts, as people say it. */
import type { Measure } from './indicator';
import { inputNamed, inputsOf, type WithInputs } from './measure';
import type { Bilingual, InputSpec } from './types';

const PERCENT: Bilingual = { th: 'ร้อยละ', en: '%' };
const DAYS: Bilingual = { th: 'วัน', en: 'days' };
const ITEMS: Bilingual = { th: 'รายการ', en: 'items' };
const POINTS: Bilingual = { th: 'จุดร้อยละ', en: 'percentage points' };
const PERCENT_WORDS: readonly string[] = ['ร้อยละ', '%', 'เปอร์เซ็นต์', 'percent'];

/** A figure in percent, worked out or reported. */
export function isPercent(indicator: WithInputs, measure: Measure): boolean {
  return unitOf(indicator, measure) === PERCENT;
}

export function unitOf(indicator: WithInputs, measure: Measure): Bilingual {
  const first = (): InputSpec => inputNamed(indicator, inputsOf(measure).at(-1) ?? '');
  switch (measure.kind) {
    case 'growth':
    case 'share':
      return PERCENT;
    case 'ratio': {
      const [part, of] = [inputNamed(indicator, measure.part), inputNamed(indicator, measure.whole)];
      const per = measure.per === 1 ? '' : `${measure.per.toLocaleString('en-US')} `;
      const th = per === '' ? `ต่อ${of.unit.th}` : `ต่อ ${per}${of.unit.th}`;
      return { th: `${part.unit.th}${th}`, en: `${part.unit.en} per ${per}${of.unit.en}` };
    }
    case 'change':
      return saysPercent(first()) ? POINTS : first().unit;
    case 'ticked':
      return ITEMS;
    case 'daysLate':
      return DAYS;
    default:
      return saysPercent(first()) ? PERCENT : first().unit;
  }
}

function saysPercent({ kind, unit }: InputSpec): boolean {
  return kind === 'percentages' || PERCENT_WORDS.includes(unit.th.trim());
}
