/**
 * Words that stand in the cells of a local rubric. Written in the language of whoever makes it, read in either, with the
 * other ways in which people write the same. Its headers: `managed/localRubric.ts` and `managed/rubricInputs.ts`.
 */
import type { WhenZero } from '../../scoring/indicator';
import type { LocalCondition } from '../../scoring/localRubric/localRubric';
import type { InputColumn, InputSpec } from '../../scoring/types';
import type { CellRead } from '../readCell';
import { headerKey } from '../text';

interface Words {
  readonly th: string;
  readonly en: string;
  readonly also?: readonly string[];
}

export type Vocabulary<Key extends string> = Readonly<Record<Key, Words>>;

export const CONDITION_WORDS: Vocabulary<LocalCondition> = {
  atLeast: { th: 'ไม่น้อยกว่า', en: 'At least', also: ['ตั้งแต่', '>=', '≥', 'อย่างน้อย', 'not less than'] },
  atMost: { th: 'ไม่เกิน', en: 'At most', also: ['<=', '≤', 'ไม่มากกว่า', 'อย่างมาก', 'not over'] },
  belowNext: {
    th: 'ไม่ถึงระดับถัดไป',
    en: 'Below next',
    also: ['ต่ำกว่าระดับถัดไป', 'ต่ำกว่าระดับต่อไป', 'below the next level', 'below next level'],
  },
  steps: { th: 'ทำตามขั้น', en: 'Steps', also: ['ตามขั้น', 'ขั้น', 'ขั้นตอน', 'step', 'steps only', 'tick', 'ยืนยัน'] },
};

export type DefinedConditionWord = LocalCondition | 'moreThan' | 'lessThan';

/** Of a defined indicator: whoever defines it may also mean more than, not just as much. */
export const DEFINED_CONDITION_WORDS: Vocabulary<DefinedConditionWord> = {
  ...CONDITION_WORDS,
  moreThan: { th: 'มากกว่า', en: 'More than', also: ['>', 'เกิน', 'over', 'above'] },
  lessThan: { th: 'น้อยกว่า', en: 'Less than', also: ['<', 'ต่ำกว่า', 'below', 'under'] },
};

export const WHEN_ZERO_WORDS: Vocabulary<WhenZero> = {
  exempt: { th: 'ได้ระดับ 5', en: 'Level 5', also: ['ระดับ 5', '5'] },
  level0: { th: 'ได้ระดับ 0', en: 'Level 0', also: ['ระดับ 0', '0'] },
  notApplicable: { th: 'ไม่นำมาประเมิน', en: 'Not assessed', also: ['ไม่ประเมิน', 'not applicable'] },
};

export const KIND_WORDS: Vocabulary<InputSpec['kind']> = {
  amount: { th: 'จำนวนเงินหรือปริมาณ', en: 'Amount', also: ['จำนวนเงิน', 'ปริมาณ'] },
  count: { th: 'จำนวนนับ', en: 'Count', also: ['จำนวน', 'จำนวนเต็ม'] },
  figure: { th: 'ตัวเลข', en: 'Figure', also: ['ตัวเลข (ติดลบได้)', 'number'] },
  date: { th: 'วันที่', en: 'Date' },
  steps: { th: 'ขั้น', en: 'Steps', also: ['ขั้นตอน', 'step'] },
  tick: { th: 'มี/ไม่มี', en: 'Yes or no', also: ['มีหรือไม่มี', 'ใช่/ไม่ใช่', 'yes/no', 'tick'] },
  percentages: { th: 'ร้อยละหลายค่า', en: 'Percentages', also: ['ร้อยละ'] },
};

export const ROLE_WORDS: Vocabulary<InputSpec['role']> = {
  given: { th: 'เป้า', en: 'Given', also: ['เป้าหมาย', 'ฐาน', 'กำหนดไว้ก่อน', 'target', 'base'] },
  reported: { th: 'ผล', en: 'Reported', also: ['ผลงาน', 'ผลที่รายงาน', 'result'] },
};

export const REPORTER_WORDS: Vocabulary<InputColumn['reportedBy']> = {
  province: { th: 'จังหวัด', en: 'Province' },
  district: { th: 'อำเภอ', en: 'District' },
  village: { th: 'หมู่บ้าน', en: 'Village' },
  project: { th: 'โครงการ', en: 'Project' },
};

export const COUNTS_WORDS: Vocabulary<InputColumn['counts']> = {
  cumulative: { th: 'สะสม', en: 'Cumulative', also: ['ยอดสะสม'] },
  period: { th: 'เฉพาะงวด', en: 'Of the period', also: ['ทั้งปี', 'ของงวด', 'period'] },
  asOf: { th: 'ณ วันที่', en: 'As of a date', also: ['ณ วันรายงาน', 'as of'] },
};

const known = new WeakMap<Vocabulary<string>, ReadonlyMap<string, string>>();

function keysOf<Key extends string>(words: Vocabulary<Key>): ReadonlyMap<string, Key> {
  const before = known.get(words) as ReadonlyMap<string, Key> | undefined;
  if (before) return before;
  const keys = new Map(
    (Object.entries(words) as [Key, Words][]).flatMap(([key, { th, en, also = [] }]) =>
      [th, en, ...also].map((text): [string, Key] => [headerKey(text), key]),
    ),
  );
  known.set(words, keys);
  return keys;
}

/** Which of the words a text is, `null` where it is none. */
export function meant<Key extends string>(words: Vocabulary<Key>, text: string): Key | null {
  return keysOf(words).get(headerKey(text)) ?? null;
}

/** The same of a cell; blank is `null`, and another word is told with those there are. */
export function readChoice<Key extends string>(
  words: Vocabulary<Key>,
  text: string,
  what: Readonly<Record<'th' | 'en', string>>,
): CellRead<Key | null> {
  if (text === '') return { value: null };
  const key = meant(words, text);
  if (key !== null) return { value: key };
  const all = Object.values<Words>(words);
  return {
    problem: {
      th: `ไม่รู้จัก${what.th} "${text}" ใช้ ${all.map(({ th }) => th).join(' · ')}`,
      en: `Unknown ${what.en} "${text}". Use ${all.map(({ en }) => en).join(' · ')}`,
    },
  };
}

export const TICK_WORDS = { th: 'ใช่', en: 'Yes' } as const;
