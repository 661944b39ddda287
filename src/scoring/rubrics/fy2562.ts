/** What the two rounds of fiscal year 2562 have in common: groups of indicators, names, inputs, recurring evidence. */
import type { Bilingual, InputSpec } from '../types';
import type { SheetDraft } from './build';
import { given, LEVEL, PERCENT, percentages, reported, t, tick } from './build';

export const TEAM = t('ทีม', 'Team');
export const INDIVIDUAL = t('รายบุคคล', 'Individual');
/** สำนักเสริมสร้างความเข้มแข็งชุมชน */
const STRENGTHENING = t('สำนักเสริมสร้างความเข้มแข็งชุมชน', 'Office of Community Strengthening');
export const BPM_AND_FORM = t('ข้อมูลโครงการใน BPM และแบบรายงานของกรม', 'project data in BPM and the CDD form');
export const BPM_REPORT = t('รายงานในระบบ BPM', 'BPM report');
export const MEETING_REPORT = t('รายงานการประชุมเสนอผู้บริหารทุกครั้ง', 'report of every meeting to the executive');
export const MONTHLY_REPORT = t('รายงานประจำเดือน', 'monthly report');
export const SARA_REPORT = t('รายงาน SARA รายเดือน', 'monthly SARA report');
export const CONTROL_REGISTER = t('ทะเบียนคุมรับ–จ่ายรายเดือน', 'monthly receipts and payments register');
export const MINUTES = t(
  'บันทึก/วาระรายงานการเบิกจ่ายต่อประธาน อกส.จ. หรือ อกส.จ.',
  'minutes or agenda reporting disbursement to the chairman or the sub-committee',
);
export const SARA_MATCHES = t(
  'บันทึก SARA ถูกต้องครบถ้วน ตรงกับทะเบียนคุมรับ–จ่าย',
  'SARA record correct, complete and equal to the register of receipts and payments',
);
export const SARA_CHECK = t(
  'ส่วนกลางตรวจ SARA ภายในวันที่ 5 ของเดือนถัดไป',
  'SARA is checked by the 5th of the next month',
);
export const GVH_NOTE = t('GVH มี 6 องค์ประกอบ 22 ตัวชี้วัด', 'GVH has 6 components and 22 indicators');
export const VILLAGES_NOTE = t('ทั้งประเทศ 8,780 หมู่บ้าน', '8,780 villages nationally');
/** The meetings of the first step, the same in both rounds. */
export const SIX_MEETINGS = [
  'ประชุม คสป. และคณะทำงานที่ คสป. ตั้งขึ้น อย่างน้อย 6 ครั้ง',
  'at least 6 meetings of the committee and the working groups that it set up',
] as const;
export const POOR_NOTES: readonly Bilingual[] = [
  t(
    'ครัวเรือนยากจนปี 2561 มี 44,206 ครัวเรือน แบ่งเป็น 4 ประเภท เป้าหมายคือที่พัฒนาได้ 15,429',
    '44,206 poor households of 2561 in 4 classes; the target is the 15,429 developable ones',
  ),
  t('ต่ำกว่าเกณฑ์: ต่ำกว่า 38,000 บาท/คน/ปี', 'Below the line: under 38,000 baht per person per year'),
];
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

export const budget: SheetDraft = {
  code: 'budget-disbursement',
  no: 1,
  group: TEAM,
  name: t('ร้อยละของการเบิกจ่ายเงินงบประมาณ', 'Budget disbursement'),
  unit: PERCENT,
  weight: 40,
  measure: { kind: 'share', part: 'disbursed', whole: 'allocated', partOfWhole: true },
  dataSource: t('รายงาน GFMIS กองคลัง', 'GFMIS reports, Finance Division'),
};

export const plan: SheetDraft = {
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
  measure: { kind: 'mean', values: 'percentages' },
  dataSource: t('ระบบ BPM', 'BPM'),
  notes: [t('บันทึก BPM ทุกครั้งที่งานแต่ละขั้นเสร็จ', 'Every finished step is recorded in BPM')],
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
  dataSource: t('กองการเจ้าหน้าที่ ระบบ DPIS', 'Personnel Division, DPIS'),
} satisfies SheetDraft;

export const livelihood = {
  code: 'livelihood',
  no: 1,
  group: INDIVIDUAL,
  name: t('ระดับความสำเร็จของการสนับสนุนการสร้างสัมมาชีพชุมชน', 'Support of community livelihoods'),
  unit: LEVEL,
  measure: { kind: 'share', part: 'achieved', whole: 'target' },
  dataSource: STRENGTHENING,
  evidence: [BPM_AND_FORM],
} satisfies SheetDraft;

export const village = {
  code: 'sufficiency-village',
  no: 2,
  group: INDIVIDUAL,
  weight: 15,
  dataSource: STRENGTHENING,
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
  dataSource: t('สำนักเสริมสร้างความเข้มแข็งชุมชน ระบบ BPM', 'Office of Community Strengthening, BPM'),
  reading: t('ต้องทำครบตามลำดับขั้น', 'Steps are cumulative'),
} satisfies SheetDraft;

export const poor = { no: 4, group: INDIVIDUAL, weight: 15, dataSource: STRENGTHENING };

/** Both years over the same quarters. */
export function otopInputs(quarters: '1–2' | '1–4'): readonly InputSpec[] {
  const label = (year: number): [th: string, en: string] => [
    `ยอดจำหน่าย OTOP ไตรมาส ${quarters} ปีงบประมาณ ${year}`,
    `OTOP sales, quarters ${quarters} of FY${year}`,
  ];
  return [given('base', 'baht', ...label(2561)), reported('actual', 'baht', ...label(2562))];
}

export const otop: SheetDraft = {
  code: 'otop-income',
  no: 5,
  group: INDIVIDUAL,
  name: t('รายได้จากการจำหน่ายผลิตภัณฑ์ชุมชน OTOP', 'Income from sales of OTOP products'),
  unit: PERCENT,
  weight: 15,
  measure: { kind: 'growth', base: 'base', value: 'actual', wholeBahtFromBase: 100_000 },
  dataSource: t(
    'ระบบ DOC สำนักส่งเสริมภูมิปัญญาท้องถิ่นและวิสาหกิจชุมชน',
    'DOC, Office of Local Wisdom and Community Enterprise',
  ),
  notes: [
    t('จังหวัดรายงานใน DOC ทุกสิ้นเดือน', 'Reported in DOC at every month end'),
    t(
      'ยอดปีฐานตั้งแต่ 100,000 บาท ไม่นับเศษสตางค์ของยอดที่ต้องทำได้',
      'From a base of 100,000 baht the fraction of a baht of the needed amount is dropped',
    ),
  ],
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
  dataSource: t('กองทุนพัฒนาบทบาทสตรี ระบบ SARA', "Women's Role Development Fund, SARA"),
} satisfies SheetDraft;
