/** Deductions and caps in words, for whoever reads the criteria. */
import type { Cap, Deduction, Indicator } from '../indicator';
import { inputNamed } from '../measure';
import type { Bilingual } from '../types';
import { numberText, restText, thresholdText } from './wording';

/** Caps first, as they are applied; empty where the levels stand as they are. */
export function reductionTexts(indicator: Indicator): Bilingual[] {
  return [
    ...indicator.caps.map((cap) => capText(indicator, cap)),
    ...indicator.deductions.map((deduction) => deductionText(indicator, deduction)),
  ];
}

function capText(indicator: Indicator, cap: Cap): Bilingual {
  const { th, en } = conditionOfCap(indicator, cap);
  return {
    th: `ได้ไม่เกินระดับ ${cap.level} หากไม่ครบเงื่อนไข: ${th}`,
    en: `At most level ${cap.level} unless: ${en}`,
  };
}

/** As people say it, or else from the condition itself. */
export function conditionOfCap(indicator: Indicator, { level, unless, text }: Cap): Bilingual {
  if (text.th !== '' || text.en !== '') return text;
  const { measure } = indicator;
  const asked = level + 1;
  const figure =
    unless.threshold && measure
      ? [thresholdText(unless.threshold, undefined, { indicator, measure, level: asked })]
      : [];
  const parts = [...figure, ...restText(unless, indicator, asked)];
  return { th: parts.map(({ th }) => th).join(' และ'), en: parts.map(({ en }) => en).join(' and ') };
}

function deductionText(indicator: Indicator, { input, bands }: Deduction): Bilingual {
  const { label, unit } = inputNamed(indicator, input);
  const said = bands.map(({ from, levels }) => ({
    th: `ตั้งแต่ ${numberText(from)} ${unit.th}`.trimEnd() + ` หัก ${levels} ระดับ`,
    en:
      `from ${numberText(from)} ${unit.en}`.trimEnd() +
      ` ${levels} ${levels === 1 ? 'level' : 'levels'} less`,
  }));
  return {
    th: `${label.th}: ${said.map(({ th }) => th).join(', ')}`,
    en: `${label.en}: ${said.map(({ en }) => en).join(', ')}`,
  };
}
