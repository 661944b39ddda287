/** What the two rounds of fiscal year 2562 have in common: groups of indicators, names, inputs, recurring evidence. */
import type { InputSpec } from '../types';
import type { IndicatorDefinition } from './build';
import { given, LEVEL, PERCENT, percentages, reported, t, tick } from './build';

const TEAM = t('ทีม', 'Team');
export const INDIVIDUAL = t('รายบุคคล', 'Individual');
export const SARA_MATCHES = t(
  'บันทึก SARA ถูกต้องครบถ้วน ตรงกับทะเบียนคุมรับ–จ่าย',
  'SARA record correct, complete and equal to the register of receipts and payments',
);
/** The meetings of the first step, the same in both rounds. */
export const SIX_MEETINGS = [
  'ประชุม คสป. และคณะทำงานที่ คสป. ตั้งขึ้น อย่างน้อย 6 ครั้ง',
  'at least 6 meetings of the committee and the working groups that it set up',
] as const;
export const recordsMatch = tick('recordsMatch', SARA_MATCHES.th, SARA_MATCHES.en);

export function fundInputs(quarter: 2 | 4): readonly InputSpec[] {
  return [
    given('budget', 'baht', 'งบกองทุนปีงบประมาณ 2562', 'Fund budget FY2562'),
    reported(
      'disbursed',
      'baht',
      `เบิกจ่ายสะสมถึงสิ้นไตรมาส ${quarter}`,
      `Disbursed up to the end of quarter ${quarter}`,
    ),
  ];
}

export const budget: IndicatorDefinition = {
  code: 'budget-disbursement',
  no: 1,
  group: TEAM,
  name: t('ร้อยละของการเบิกจ่ายเงินงบประมาณ', 'Budget disbursement'),
  unit: PERCENT,
  weight: 40,
  measure: { kind: 'share', part: 'disbursed', whole: 'allocated', partOfWhole: true },
};

export const plan: IndicatorDefinition = {
  code: 'plan-completion',
  no: 2,
  group: TEAM,
  name: t(
    'ร้อยละความสำเร็จตามแผนปฏิบัติงานและแผนการใช้จ่ายงบประมาณ ปี 2562',
    'Achievement of the operations and spending plan FY2562',
  ),
  unit: PERCENT,
  weight: 40,
  inputs: [percentages],
  measure: { kind: 'mean', values: ['percentages'] },
};

export const hrData = {
  code: 'hr-data',
  no: 3,
  group: TEAM,
  name: t(
    'ระดับความสำเร็จของการบริหารข้อมูลสารสนเทศทรัพยากรบุคคล',
    'Management of human-resource information (DPIS)',
  ),
  unit: LEVEL,
  weight: 20,
} satisfies IndicatorDefinition;

export const livelihood = {
  code: 'livelihood',
  no: 1,
  group: INDIVIDUAL,
  name: t('ระดับความสำเร็จของการสนับสนุนการสร้างสัมมาชีพชุมชน', 'Support of community livelihoods'),
  unit: LEVEL,
  measure: { kind: 'share', part: 'achieved', whole: 'target' },
} satisfies IndicatorDefinition;

export const village = {
  code: 'sufficiency-village',
  no: 2,
  group: INDIVIDUAL,
  weight: 15,
};

export const grassroots = {
  code: 'grassroots-economy',
  no: 3,
  group: INDIVIDUAL,
  name: t(
    'ระดับความสำเร็จการขับเคลื่อนการพัฒนาเศรษฐกิจฐานรากและประชารัฐจังหวัด',
    'Driving the provincial local economy and Pracharat',
  ),
  unit: LEVEL,
  weight: 10,
} satisfies IndicatorDefinition;

export const poor = { no: 4, group: INDIVIDUAL, weight: 15 };

/** Both years over the same quarters. */
export function otopInputs(quarters: '1–2' | '1–4'): readonly InputSpec[] {
  const label = (year: number): [th: string, en: string] => [
    `ยอดจำหน่าย OTOP ไตรมาส ${quarters} ปีงบประมาณ ${year}`,
    `OTOP sales, quarters ${quarters} of FY${year}`,
  ];
  return [given('base', 'baht', ...label(2561)), reported('actual', 'baht', ...label(2562))];
}

export const otop: IndicatorDefinition = {
  code: 'otop-income',
  no: 5,
  group: INDIVIDUAL,
  name: t('รายได้จากการจำหน่ายผลิตภัณฑ์ชุมชน OTOP', 'Income from sales of OTOP products'),
  unit: PERCENT,
  weight: 15,
  measure: { kind: 'growth', base: 'base', value: 'actual', wholeBahtFromBase: 100_000 },
};

export const fund = {
  code: 'womens-fund',
  no: 6,
  group: INDIVIDUAL,
  name: t(
    'ระดับความสำเร็จของการเบิกจ่ายงบประมาณกองทุนพัฒนาบทบาทสตรี ปี 2562',
    "Disbursement of the Women's Role Development Fund FY2562",
  ),
  unit: LEVEL,
  measure: { kind: 'share', part: 'disbursed', whole: 'budget', partOfWhole: true },
} satisfies IndicatorDefinition;
