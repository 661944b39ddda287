/** The forms of measuring to begin from, as data: inputs, default words of headers, and levels of an ordinary indicator. */
import type { Bilingual, InputColumn, InputSpec } from '../types';

/** Shown first: most indicators of offices are one of these. */
export const STARTING_KINDS = [
  'percentOfTarget',
  'growth',
  'remaining',
  'disbursement',
  'milestones',
  'list',
] as const;

export const OTHER_KINDS = ['value', 'count', 'ratio', 'change', 'date', 'mean', 'sum'] as const;

export type StartingKind = (typeof STARTING_KINDS)[number] | (typeof OTHER_KINDS)[number];

export interface StartingInput {
  readonly name: string;
  readonly kind: InputSpec['kind'];
  readonly label: Bilingual;
  readonly synonyms: readonly string[];
  /** Absent: what the indicator counts. */
  readonly unit?: Bilingual;
  readonly counts: InputColumn['counts'];
}

export interface StartingForm {
  /** What the levels compare; absent: what is counted. */
  readonly unit?: Bilingual;
  readonly counted: Bilingual;
  readonly given?: StartingInput;
  readonly reported?: StartingInput;
  readonly centre: number;
  readonly step: number;
  readonly lessIsBetter: boolean;
  readonly items: Readonly<Record<keyof Bilingual, readonly string[]>>;
}

const t = (th: string, en: string): Bilingual => ({ th, en });

const NO_ITEMS = { th: [], en: [] } as const;
const PERCENT = t('ร้อยละ', '%');
const PLACES = t('แห่ง', 'places');
const BAHT = t('บาท', 'baht');
const NONE = t('', '');

const RESULT: StartingInput = {
  name: 'result',
  kind: 'amount',
  label: t('ผลการดำเนินงาน', 'Result'),
  synonyms: ['ผลงาน', 'ผล', 'ผลที่ทำได้'],
  counts: 'cumulative',
};

const BASE: StartingInput = {
  name: 'base',
  kind: 'amount',
  label: t('ผลปีก่อน', 'Year before'),
  synonyms: ['ปีฐาน', 'ฐาน', 'Base', 'Baseline'],
  counts: 'period',
};

const THIS_YEAR: StartingInput = { ...RESULT, label: t('ผลปีนี้', 'This year') };

export const STARTING_FORMS: Readonly<Record<StartingKind, StartingForm>> = {
  percentOfTarget: {
    unit: PERCENT,
    counted: t('ครัวเรือน', 'households'),
    given: {
      name: 'target',
      kind: 'amount',
      label: t('เป้าหมาย', 'Target'),
      synonyms: ['เป้า', 'ค่าเป้าหมาย', 'แผน'],
      counts: 'period',
    },
    reported: RESULT,
    centre: 80,
    step: 10,
    lessIsBetter: false,
    items: NO_ITEMS,
  },
  growth: {
    unit: PERCENT,
    counted: BAHT,
    given: BASE,
    reported: THIS_YEAR,
    centre: 5,
    step: 1,
    lessIsBetter: false,
    items: NO_ITEMS,
  },
  remaining: {
    unit: PERCENT,
    counted: t('ครัวเรือน', 'households'),
    given: {
      name: 'total',
      kind: 'amount',
      label: t('จำนวนทั้งหมด', 'Total'),
      synonyms: ['ทั้งหมด', 'เป้าหมาย', 'All'],
      counts: 'period',
    },
    reported: {
      name: 'remaining',
      kind: 'amount',
      label: t('คงเหลือ', 'Remaining'),
      synonyms: ['เหลือ', 'ยังเหลือ', 'จำนวนคงเหลือ'],
      counts: 'asOf',
    },
    centre: 20,
    step: 5,
    lessIsBetter: true,
    items: NO_ITEMS,
  },
  disbursement: {
    unit: PERCENT,
    counted: BAHT,
    given: {
      name: 'budget',
      kind: 'amount',
      label: t('งบประมาณที่ได้รับ', 'Budget received'),
      synonyms: ['งบประมาณ', 'วงเงิน', 'งบที่ได้รับจัดสรร', 'งบประมาณที่ได้รับจัดสรร', 'Budget'],
      counts: 'period',
    },
    reported: {
      name: 'disbursed',
      kind: 'amount',
      label: t('เบิกจ่ายแล้ว', 'Disbursed'),
      synonyms: ['เบิกจ่าย', 'ผลการเบิกจ่าย', 'ผลเบิกจ่าย', 'ยอดเบิกจ่าย'],
      counts: 'cumulative',
    },
    centre: 90,
    step: 5,
    lessIsBetter: false,
    items: NO_ITEMS,
  },
  milestones: {
    unit: t('ขั้น', 'steps'),
    counted: t('ขั้น', 'steps'),
    reported: {
      name: 'steps',
      kind: 'steps',
      label: t('ขั้นที่ทำเสร็จ', 'Steps done'),
      synonyms: ['ขั้นที่', 'ขั้นตอน', 'ทำถึงขั้นที่', 'Step'],
      unit: t('ขั้น', 'steps'),
      counts: 'asOf',
    },
    centre: 3,
    step: 1,
    lessIsBetter: false,
    items: {
      th: ['แต่งตั้งคณะทำงาน', 'จัดทำแผน', 'ดำเนินการตามแผน', 'ติดตามและประเมินผล', 'รายงานผลต่อผู้บริหาร'],
      en: [
        'Working group appointed',
        'Plan made',
        'Plan carried out',
        'Followed up and evaluated',
        'Reported to the management',
      ],
    },
  },
  list: {
    unit: t('รายการ', 'items'),
    counted: t('รายการ', 'items'),
    centre: 3,
    step: 1,
    lessIsBetter: false,
    items: {
      th: ['มีคำสั่งแต่งตั้ง', 'มีแผนงาน', 'มีผู้รับผิดชอบ', 'มีการประชุม', 'มีรายงานผล'],
      en: ['Order issued', 'Plan', 'Person responsible', 'Meeting held', 'Report'],
    },
  },
  value: {
    counted: t('คะแนน', 'points'),
    reported: { ...RESULT, kind: 'figure' },
    centre: 3,
    step: 0.5,
    lessIsBetter: false,
    items: NO_ITEMS,
  },
  count: {
    counted: PLACES,
    reported: { ...RESULT, kind: 'count', label: t('จำนวนที่ทำได้', 'Number done') },
    centre: 3,
    step: 1,
    lessIsBetter: false,
    items: NO_ITEMS,
  },
  ratio: {
    counted: t('คน', 'persons'),
    given: {
      name: 'population',
      kind: 'amount',
      label: t('จำนวนประชากร', 'Population'),
      synonyms: ['ประชากร', 'จำนวนทั้งหมด'],
      counts: 'period',
    },
    reported: {
      name: 'cases',
      kind: 'amount',
      label: t('จำนวนที่เกิด', 'Cases'),
      synonyms: ['จำนวนราย', 'ผู้ป่วย', 'จำนวนผู้ป่วย'],
      counts: 'cumulative',
    },
    centre: 10,
    step: 2,
    lessIsBetter: true,
    items: NO_ITEMS,
  },
  change: {
    counted: t('คะแนน', 'points'),
    given: { ...BASE, kind: 'figure' },
    reported: { ...THIS_YEAR, kind: 'figure' },
    centre: 5,
    step: 1,
    lessIsBetter: false,
    items: NO_ITEMS,
  },
  date: {
    unit: t('วัน', 'days'),
    counted: t('วัน', 'days'),
    given: {
      name: 'due',
      kind: 'date',
      label: t('กำหนดแล้วเสร็จ', 'Due date'),
      synonyms: ['วันครบกำหนด', 'กำหนดส่ง', 'Due'],
      unit: NONE,
      counts: 'asOf',
    },
    reported: {
      name: 'done',
      kind: 'date',
      label: t('วันที่แล้วเสร็จ', 'Date done'),
      synonyms: ['วันที่เสร็จ', 'วันที่ส่ง', 'Done'],
      unit: NONE,
      counts: 'asOf',
    },
    centre: 0,
    step: 15,
    lessIsBetter: true,
    items: NO_ITEMS,
  },
  mean: {
    unit: PERCENT,
    counted: PERCENT,
    reported: {
      name: 'percentages',
      kind: 'percentages',
      label: t('ร้อยละความสำเร็จของแต่ละโครงการ', 'Completion of every project'),
      synonyms: ['ร้อยละความสำเร็จ', 'Completion'],
      unit: PERCENT,
      counts: 'asOf',
    },
    centre: 80,
    step: 10,
    lessIsBetter: false,
    items: NO_ITEMS,
  },
  sum: {
    counted: BAHT,
    centre: 300_000,
    step: 100_000,
    lessIsBetter: false,
    items: { th: ['ไตรมาส 1–2', 'ไตรมาส 3–4'], en: ['Quarters 1–2', 'Quarters 3–4'] },
  },
};
