/**
 * Words that stand in the cells of a local rubric. Written in the language of whoever makes it, read in either, with the
 * other ways in which people write the same. Its headers: `managed/localRubric.ts`.
 */
import type { LocalCondition } from '../../scoring/localRubric/localRubric';
import { headerKey } from '../text';

interface Words {
  readonly th: string;
  readonly en: string;
  readonly also?: readonly string[];
}

export const CONDITION_WORDS: Readonly<Record<LocalCondition, Words>> = {
  atLeast: { th: 'ไม่น้อยกว่า', en: 'At least', also: ['ตั้งแต่', '>=', '≥', 'อย่างน้อย', 'not less than'] },
  atMost: { th: 'ไม่เกิน', en: 'At most', also: ['<=', '≤', 'ไม่มากกว่า', 'อย่างมาก', 'not over'] },
  belowNext: {
    th: 'ไม่ถึงระดับถัดไป',
    en: 'Below next',
    also: ['ต่ำกว่าระดับถัดไป', 'ต่ำกว่าระดับต่อไป', 'below the next level', 'below next level'],
  },
  steps: { th: 'ทำตามขั้น', en: 'Steps', also: ['ตามขั้น', 'ขั้น', 'ขั้นตอน', 'step', 'steps only', 'tick', 'ยืนยัน'] },
};

const conditionsByKey: ReadonlyMap<string, LocalCondition> = new Map(
  (Object.entries(CONDITION_WORDS) as [LocalCondition, Words][]).flatMap(
    ([condition, { th, en, also = [] }]) =>
      [th, en, ...also].map((text): [string, LocalCondition] => [headerKey(text), condition]),
  ),
);

export function conditionOf(text: string): LocalCondition | null {
  return conditionsByKey.get(headerKey(text)) ?? null;
}

export const TICK_WORDS = { th: 'ใช่', en: 'Yes' } as const;
