/** What is said when there is no level: short, Thai and English, naming the input as people call it. */
import type { Bilingual, InputSpec, ScoringError } from './types';

type Named = Pick<InputSpec, 'name' | 'label'>;

function about(input: Named, th: string, en: string): Bilingual {
  return { th: `${input.label.th} ${th}`, en: `${input.label.en} ${en}` };
}

function value(input: Named, th: string, en: string): ScoringError {
  return { kind: 'value', input: input.name, message: about(input, th, en) };
}

export const wrong = {
  notANumber: (input: Named) => value(input, 'ต้องเป็นตัวเลข', 'must be a number'),
  notATick: (input: Named) => value(input, 'ต้องเป็น TRUE หรือ FALSE', 'must be TRUE or FALSE'),
  notAList: (input: Named) => value(input, 'ต้องเป็นรายการตัวเลข', 'must be a list of numbers'),
  negative: (input: Named) => value(input, 'ต้องไม่ติดลบ', 'must not be negative'),
  notWhole: (input: Named) => value(input, 'ต้องเป็นจำนวนเต็ม', 'must be a whole number'),
  outOfRange: (input: Named, from: number, to: number) =>
    value(input, `ต้องอยู่ระหว่าง ${from} ถึง ${to}`, `must be from ${from} to ${to}`),
  notWholeInRange: (input: Named, from: number, to: number) =>
    value(input, `ต้องเป็นจำนวนเต็ม ${from} ถึง ${to}`, `must be a whole number from ${from} to ${to}`),
  moreThan: (input: Named, other: Named) =>
    value(input, `ต้องไม่เกิน${other.label.th}`, `must not be more than ${other.label.en}`),
  fractions: (input: Named) =>
    value(
      input,
      'ไม่เกิน 1 ทุกค่า น่าจะเป็นเศษส่วน ให้ใส่เป็นร้อยละ เช่น 85',
      'are all at or below 1: they look like fractions; type percentages such as 85',
    ),
  tooSmall: (input: Named, least: number) =>
    value(input, `ต้องไม่น้อยกว่า ${least}`, `must be at least ${least}`),
  blankWeight: (input: Named) => value(input, 'มีเซลล์ว่าง ให้ใส่ให้ครบ', 'has a blank cell: fill it in'),
  notAsMany: (input: Named, other: Named) =>
    value(input, `ต้องมีจำนวนเท่ากับ${other.label.th}`, `must be as many as the ${other.label.en}`),
  unexpected: (position: number): ScoringError => ({
    kind: 'value',
    input: `input${position}`,
    message: {
      th: `ค่าลำดับที่ ${position} เกินจากที่ตัวชี้วัดนี้ใช้ ให้ลบออก`,
      en: `value ${position} is one more than this indicator takes: leave it out`,
    },
  }),
  notADay: (input: Named) => value(input, 'ต้องเป็นวันที่', 'must be a date'),
  blankTarget: (input: Named) =>
    value(input, 'ยังว่าง ให้ใส่เป้าหมายของหน่วยงาน', 'is blank: enter the unit’s own target'),
  outOfOrder: (input: Named) =>
    value(input, 'ไม่เรียงลำดับกับเป้าหมายของระดับอื่น', 'is out of order with the targets of other levels'),
  zero: (input: Named): ScoringError => ({
    kind: 'divisionByZero',
    input: input.name,
    message: about(input, 'เป็น 0 จึงคิดร้อยละไม่ได้', 'is 0, so there is no percentage'),
  }),
};

export const NO_CRITERIA: Bilingual = {
  th: 'ตัวชี้วัดนี้ไม่มีเกณฑ์การให้คะแนน',
  en: 'This indicator has no scoring criteria',
};

export const NOT_THIS_UNIT: Bilingual = {
  th: 'ตัวชี้วัดนี้ไม่ใช่ของหน่วยงานนี้',
  en: 'This sheet is not for this unit',
};

export const NOTHING_TO_DO: Bilingual = {
  th: 'ไม่มีเป้าหมาย จึงไม่ใช่ตัวชี้วัดของหน่วยงานนี้',
  en: 'There is nothing to do, so this indicator is not this unit’s',
};

/** Why a target or a gap is no number. */
export const noNumber = {
  steps: {
    th: 'ระดับนี้ให้ตามขั้นที่ทำเสร็จ ไม่ใช่ตัวเลขเดียว',
    en: 'This level depends on steps, not on one number',
  },
  plan: {
    th: 'คิดจากค่าเฉลี่ยของทุกโครงการ ไม่ใช่ตัวเลขเดียว',
    en: 'It is the mean of all projects, not one number',
  },
  errors: {
    th: 'คิดจากจำนวนครั้งที่ข้อมูลผิด ไม่มีค่าเป้าหมายให้คำนวณ',
    en: 'It counts errors, so there is no target to work out',
  },
  otherCondition: {
    th: 'ระดับถัดไปยังขาดเงื่อนไขอื่น ไม่ใช่ตัวเลขนี้',
    en: 'The next level waits for another condition, not for this number',
  },
  nothingPlanned: {
    th: 'ไม่มีเป้าหมาย จึงไม่มีค่าให้คำนวณ',
    en: 'There is no target, so there is nothing to work out',
  },
  anyFigure: {
    th: 'ระดับนี้ได้ทุกค่าที่ไม่ถึงระดับถัดไป',
    en: 'Any figure short of the next level earns this one',
  },
  staysDone: {
    th: 'นับหรือทำไปแล้ว เปลี่ยนไม่ได้',
    en: 'What is counted or done stays so',
  },
  deducted: {
    th: 'ถูกหักระดับ จึงขึ้นระดับด้วยตัวเลขนี้ไม่ได้',
    en: 'Levels are taken off, so this number cannot lift it',
  },
  capped: (text: Bilingual): Bilingual => ({
    th: `ระดับถัดไปต้องครบเงื่อนไข${quoted(text.th)} ก่อน`,
    en: `The next level waits for the condition${quoted(text.en)}`,
  }),
  ownTarget: (label: Bilingual): Bilingual => ({
    th: `ยังไม่มีเป้าหมายของหน่วยงาน (${label.th})`,
    en: `The unit’s own target (${label.en}) is not given`,
  }),
  size: (label: Bilingual): Bilingual => ({
    th: `ขึ้นกับ${label.th} ซึ่งยังไม่มี`,
    en: `It depends on ${label.en}, which is not given`,
  }),
};

export const warning = {
  moreThanWhole: (part: Named, whole: Named): Bilingual => ({
    th: `${part.label.th}มากกว่า${whole.label.th} โปรดตรวจสอบ`,
    en: `${part.label.en} exceeds ${whole.label.en}: please check`,
  }),
  wholeBaht: {
    th: 'ถึงเกณฑ์โดยไม่นับเศษสตางค์ของยอดที่ต้องทำได้',
    en: 'Met once the fraction of a baht of the needed amount is dropped',
  },
  stepsNotGiven: {
    th: 'ไม่ได้ระบุขั้นที่ทำเสร็จ ระดับนี้คิดจากตัวเลขอย่างเดียว ให้ตรวจหลักฐานด้วย',
    en: 'Steps not given: the figure alone is scored; check the evidence too',
  },
  countsNotGiven: {
    th: 'ไม่ได้ระบุจำนวนกลุ่ม ระดับนี้คิดจากขั้นที่ทำเสร็จอย่างเดียว',
    en: 'Group counts not given: the steps alone are scored',
  },
  rounded: (from: string, to: string, decimals: number): Bilingual => ({
    th: `ปัด ${from} เป็น ${to} (ทศนิยม ${decimals} ตำแหน่ง) ก่อนเทียบเกณฑ์`,
    en: `${from} is rounded to ${to} (${decimals} decimals) before it is compared`,
  }),
  capped: (text: Bilingual, level: number): Bilingual => ({
    th: `ยังไม่ครบเงื่อนไข${quoted(text.th)} จึงได้ไม่เกินระดับ ${level}`,
    en: `The condition${quoted(text.en)} is not met, so the level is at most ${level}`,
  }),
  deducted: ({ label, unit }: InputSpec, count: string, levels: number): Bilingual => ({
    th: `หัก ${levels} ระดับ เพราะ${label.th} ${count} ${unit.th}`.trimEnd(),
    en: `${levels} ${levels === 1 ? 'level' : 'levels'} less for ${label.en}: ${count} ${unit.en}`.trimEnd(),
  }),
  leftOut: (inputs: readonly Named[]): Bilingual => ({
    th: `ไม่ได้ระบุ${inputs.map(({ label }) => label.th).join(', ')} จึงคิดจากส่วนที่เหลือ`,
    en: `Not given: ${inputs.map(({ label }) => label.en).join(', ')}; the rest is scored`,
  }),
  nothingPlanned: {
    th: 'ไม่มีเป้าหมาย จึงได้ 0',
    en: 'There is no target, so it scores 0',
  },
  exempt: {
    th: 'ไม่มีเป้าหมาย ถือว่าผ่านที่ระดับ 5',
    en: 'Nothing to do: counts as passed at level 5',
  },
};

function quoted(text: string): string {
  return text === '' ? '' : ` "${text}"`;
}
