/** Wording of what a write does to scores, said before it. */
import { formatCount, formatScore } from './numbers';

const th = {
  heading: (count: number) => `คะแนนจะเปลี่ยน ${formatCount(count)} รายการ`,
  change: (unit: string, no: number, indicator: string, before: string, after: string) =>
    `${unit} ตัวชี้วัดที่ ${no} ${indicator} จาก ${before} เป็น ${after}`,
  score: (score: number | null) => (score === null ? 'ยังไม่มีคะแนน' : formatScore(score)),
  more: (count: number) => `และอีก ${formatCount(count)} รายการ`,
};

const en: typeof th = {
  heading: (count) => `${formatCount(count)} ${count === 1 ? 'score changes' : 'scores change'}`,
  change: (unit, no, indicator, before, after) =>
    `${unit}, indicator ${no} ${indicator}: ${before} to ${after}`,
  score: (score) => (score === null ? 'no score' : formatScore(score)),
  more: (count) => `and ${formatCount(count)} more`,
};

export type ScoreEffectTexts = typeof th;

const texts: Readonly<Record<'th' | 'en', ScoreEffectTexts>> = { th, en };

export function scoreEffectTexts(language: 'th' | 'en'): ScoreEffectTexts {
  return texts[language];
}
