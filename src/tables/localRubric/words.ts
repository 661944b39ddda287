/**
 * Words of the table in which a workbook keeps a rubric of its own. Written in the language of whoever makes it, read in
 * either, with the other ways in which people write the same.
 */
import type { LocalCondition, LocalField } from '../../scoring/localRubric/localRubric';
import { headerKey } from '../text';

interface Words {
  readonly th: string;
  readonly en: string;
  readonly also?: readonly string[];
}

/** In the order in which the columns are written. */
export const LOCAL_HEADERS: Readonly<Record<LocalField, Words>> = {
  id: { th: 'ชื่อเกณฑ์', en: 'Rubric name', also: ['เกณฑ์', 'Rubric'] },
  from: { th: 'มีผลตั้งแต่', en: 'Effective from', also: ['ตั้งแต่', 'From', 'วันที่เริ่มใช้'] },
  to: { th: 'มีผลถึง', en: 'Effective to', also: ['ถึง', 'To', 'วันที่สิ้นสุด'] },
  round: { th: 'รอบ', en: 'Round', also: ['รอบที่'] },
  group: { th: 'กลุ่ม', en: 'Group', also: ['กลุ่มตัวชี้วัด'] },
  code: { th: 'รหัสตัวชี้วัด', en: 'Indicator code', also: ['รหัส', 'Code'] },
  name: { th: 'ตัวชี้วัด', en: 'Indicator', also: ['ชื่อตัวชี้วัด', 'Indicator name'] },
  weight: { th: 'น้ำหนัก', en: 'Weight', also: ['น้ำหนัก (ร้อยละ)', 'น้ำหนัก (%)', 'Weight (%)'] },
  model: { th: 'ต้นแบบ', en: 'Model', also: ['ตัวชี้วัดต้นแบบ', 'Modelled on'] },
  level: { th: 'ระดับ', en: 'Level', also: ['ระดับคะแนน'] },
  condition: { th: 'เงื่อนไข', en: 'Condition' },
  threshold: { th: 'ค่าเกณฑ์', en: 'Threshold', also: ['ค่า', 'ร้อยละ'] },
  steps: { th: 'ทำครบถึงขั้นที่', en: 'Steps done up to', also: ['ขั้น', 'ขั้นที่', 'Steps'] },
  tick: { th: 'ต้องยืนยัน', en: 'Must be confirmed', also: ['ยืนยัน', 'Confirmed', 'Tick'] },
  text: { th: 'สิ่งที่ต้องทำ', en: 'What must be done', also: ['สิ่งที่ต้องทำเพิ่ม'] },
  printed: { th: 'ข้อความในเอกสาร', en: 'Printed wording', also: ['ข้อความที่พิมพ์', 'Wording'] },
  evidence: { th: 'หลักฐาน', en: 'Evidence', also: ['เอกสารหลักฐาน'] },
};

export const LOCAL_FIELDS = Object.keys(LOCAL_HEADERS) as readonly LocalField[];

/** Without these a table says nothing that could be scored. */
export const NEEDED_FIELDS: readonly LocalField[] = [
  'id',
  'from',
  'to',
  'code',
  'model',
  'level',
  'condition',
  'threshold',
];

/** By these three together such a table is known. */
export const TELLING_FIELDS: readonly LocalField[] = ['model', 'level', 'condition'];

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

function keysOf<K extends string>(words: Readonly<Record<K, Words>>): ReadonlyMap<string, K> {
  const all = Object.entries(words) as [K, Words][];
  return new Map(
    all.flatMap(([key, { th, en, also = [] }]) =>
      [th, en, ...also].map((text): [string, K] => [headerKey(text), key]),
    ),
  );
}

const fieldsByKey = keysOf(LOCAL_HEADERS);
const conditionsByKey = keysOf(CONDITION_WORDS);
const LONGEST_HEADER = 30;

export function localFieldOf(text: string): LocalField | null {
  return text.length > LONGEST_HEADER ? null : (fieldsByKey.get(headerKey(text)) ?? null);
}

export function conditionOf(text: string): LocalCondition | null {
  return conditionsByKey.get(headerKey(text)) ?? null;
}

export const TICK_WORDS = { th: 'ใช่', en: 'Yes' } as const;
