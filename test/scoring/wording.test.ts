/**
 * What the documents count, in the words that staff read: whatever decides what is counted must stand in the labels of the
 * inputs and in the levels, in both languages. Facts, not sentences: a better wording passes, a dropped element does not.
 */
import type { Bilingual, Indicator } from '../../src/scoring';
import { findIndicator, rubrics } from '../../src/scoring';
import { documentOf } from '../../src/scoring/documents';

type Words = readonly [th: readonly string[], en: readonly string[]];

/** Rubric, sheet, input, and what its label must say. */
const LABELS: readonly (readonly [rubric: string, code: string, input: string, ...Words])[] = [
  ['2561', 'otop-income', 'base', ['OTOP', 'ปีงบประมาณ 2560'], ['OTOP', 'FY2560']],
  ['2561', 'otop-income', 'actual', ['OTOP', 'ปีงบประมาณ 2561'], ['OTOP', 'FY2561']],
  ['2561', 'poverty-remaining', 'target', ['ยากจน', 'พัฒนาได้'], ['poor', 'developable']],
  ['2561', 'poverty-remaining', 'remaining', ['เป้าหมาย', 'ยังต่ำกว่าเกณฑ์ จปฐ.'], ['Target', 'still below']],
  ['2561', 'capital-access', 'target', ['ครัวเรือนเป้าหมาย', '2561'], ['households', 'FY2561']],
  ['2561', 'capital-access', 'achieved', ['1 ครัวเรือน 1 สัญญา'], ['1 household 1 contract']],
  ['2561', 'grassroots-economy', 'groups', ['คัดเลือกและพัฒนา', 'เพิ่มจากฐานเดิม'], ['selected', 'beyond']],
  [
    '2561',
    'grassroots-economy',
    'groupsWithIncome',
    ['จนเกิดรายได้', 'เพิ่มจากฐานเดิม'],
    ['until they earn', 'beyond'],
  ],
  ['2562/1', 'budget-disbursement', 'allocated', ['งวดที่ 1', 'ไตรมาส 1–2'], ['instalment 1', 'quarters 1–2']],
  ['2562/1', 'budget-disbursement', 'disbursed', ['งวดที่ 1', 'เบิกจ่ายได้จริง'], ['instalment 1', 'disbursed']],
  [
    '2562/1',
    'plan-completion',
    'percentages',
    ['โครงการ/กิจกรรม', 'ในรอบ'],
    ['project or activity', 'of the round'],
  ],
  ['2562/1', 'hr-data', 'loggedIn', ['ลงทะเบียนและเข้าใช้'], ['registered and logged in']],
  ['2562/1', 'livelihood', 'achieved', ['ส่งเสริมอาชีพ', 'สัมมาชีพชุมชน'], ['promoted', 'livelihoods']],
  ['2562/1', 'sufficiency-village', 'completed', ['แล้วเสร็จทั้งหมด'], ['All', 'completed']],
  ['2562/1', 'sufficiency-village', 'recorded', ['แล้วเสร็จ', 'BPM'], ['Completed', 'BPM']],
  [
    '2562/1',
    'sufficiency-village',
    'gvhReported',
    ['ครั้งที่ 1', 'ครบทุกหมู่บ้านเป้าหมาย'],
    ['1', 'all target villages'],
  ],
  ['2562/1', 'otop-income', 'base', ['ไตรมาส 1–2', '2561'], ['quarters 1–2', 'FY2561']],
  ['2562/1', 'otop-income', 'actual', ['ไตรมาส 1–2', '2562'], ['quarters 1–2', 'FY2562']],
  ['2562/1', 'womens-fund', 'budget', ['2562'], ['FY2562']],
  ['2562/1', 'womens-fund', 'disbursed', ['สิ้นไตรมาส 2'], ['end of quarter 2']],
  [
    '2562/1',
    'womens-fund',
    'recordsMatch',
    ['ถูกต้องครบถ้วน', 'ทะเบียนคุมรับ–จ่าย'],
    ['correct, complete', 'receipts'],
  ],
  ['2562/1', 'bmn-collection', 'target', ['เป้าหมาย', '2562'], ['Target', '2562']],
  ['2562/1', 'bmn-collection', 'collected', ['จัดเก็บได้จริง'], ['actually collected']],
  ['2562/1', 'bmn-collection-prachuap', 'collected', ['จัดเก็บได้จริง'], ['actually collected']],
  ['2562/2', 'budget-disbursement', 'allocated', ['ทั้งหมด', '2562'], ['All', 'FY2562']],
  ['2562/2', 'budget-disbursement', 'disbursed', ['เบิกจ่ายได้จริง', 'ทั้งปี'], ['disbursed', 'whole year']],
  ['2562/2', 'hr-data', 'errors', ['ครั้ง', 'ผิดพลาด'], ['Times', 'wrong']],
  [
    '2562/2',
    'livelihood',
    'achieved',
    ['ส่งเสริม', 'ประกอบอาชีพ', 'รายได้เพิ่มขึ้น'],
    ['promoted', 'at work', 'earning more'],
  ],
  ['2562/2', 'livelihood', 'groups', ['ใหม่', 'จดทะเบียน'], ['New', 'registered']],
  ['2562/2', 'sufficiency-village', 'villages', ['ได้รับการพัฒนา'], ['developed']],
  ['2562/2', 'sufficiency-village', 'improved', ['พัฒนา', 'ความสุขมวลรวม', 'เพิ่มขึ้น'], ['Developed', 'GVH']],
  ['2562/2', 'poverty-remaining', 'target', ['ยากจนเป้าหมาย', 'พัฒนาได้'], ['poor', 'developable']],
  [
    '2562/2',
    'poverty-remaining',
    'remaining',
    ['รายได้เฉลี่ย', 'ยังต่ำกว่าเกณฑ์ จปฐ.'],
    ['average income', 'still below'],
  ],
  ['2562/2', 'otop-income', 'base', ['ไตรมาส 1–4', '2561'], ['quarters 1–4', 'FY2561']],
  ['2562/2', 'otop-income', 'actual', ['ไตรมาส 1–4', '2562'], ['quarters 1–4', 'FY2562']],
  ['2562/2', 'womens-fund', 'disbursed', ['สิ้นไตรมาส 4'], ['end of quarter 4']],
  ['2562/2', 'product-upgrade', 'target', ['กลุ่ม D'], ['Group D']],
  [
    '2562/2',
    'product-upgrade',
    'upgraded',
    ['พัฒนา', 'ยกระดับ', 'และมีตลาดจำหน่ายที่ถาวร'],
    ['developed', 'raised', 'permanent market'],
  ],
  ['2562/2', 'debt-management', 'target', ['กระบวนการบริหารจัดการหนี้'], ['in debt management']],
  ['2562/2', 'debt-management', 'reduced', ['เป้าหมาย', 'ลดหนี้/ปลดหนี้'], ['Target', 'less or no debt']],
];

const MEETINGS: Words = [
  ['คสป.', 'และคณะทำงานที่ คสป. ตั้งขึ้น', '6 ครั้ง'],
  ['6 meetings', 'and the working groups'],
];
const MARKET: Words = [['มีตลาดจำหน่ายที่ถาวร'], ['permanent market']];
const GROUPS: Words = [
  ['ร้อยละ 10', 'จดทะเบียน'],
  ['10%', 'registered'],
];
const SARA: Words = [
  ['SARA', 'ถูกต้องครบถ้วน', 'ทะเบียนคุม'],
  ['correct, complete', 'register'],
];
const GVH: Words = [
  ['GVH', 'ครั้งที่ 1', 'ครบทุกหมู่บ้านเป้าหมาย', 'ขั้นที่ 1–3'],
  ['GVH', 'all target villages', 'steps 1–3'],
];
const LOGGED_IN: Words = [
  ['ลงทะเบียนและเข้าใช้', 'ข้อมูลตนเอง', 'ขั้นที่ 1–2'],
  ['registered and logged in', 'steps 1–2'],
];

/** Rubric, sheet, level, and what it must ask for. */
const LEVELS: readonly (readonly [rubric: string, code: string, level: number, ...Words])[] = [
  ['2561', 'grassroots-economy', 1, ['แผนปฏิบัติการ', '2561', 'คสป.'], ['FY2561', 'committee']],
  [
    '2561',
    'grassroots-economy',
    2,
    ['หรือคณะทำงานที่ คสป. ตั้งขึ้น', 'ทุกเดือน', '3 ครั้ง'],
    ['or a working group', 'every month', '3 field visits'],
  ],
  [
    '2561',
    'grassroots-economy',
    3,
    ['คัดเลือก', 'เพิ่ม', 'รายละเอียด', 'ทุกเดือน'],
    ['more', 'details', 'every month'],
  ],
  ['2561', 'grassroots-economy', 4, ['ตามแผน', 'คสป.', 'ทุกเดือน'], ['plan', 'committee', 'every month']],
  [
    '2561',
    'grassroots-economy',
    5,
    ['หรือคณะทำงานที่ คสป. ตั้งขึ้น', 'เพิ่มจากฐานเดิม', '5 กระบวนการ', 'จนเกิดรายได้', '8 และ 4'],
    ['or a working group', 'beyond', '5 processes', 'until they earn', '8 and 4'],
  ],
  ['2562/1', 'hr-data', 1, ['มอบหมาย', 'ระบบสารสนเทศ'], ['responsible', 'system']],
  [
    '2562/1',
    'hr-data',
    2,
    ['DPIS', 'และโปรแกรมสนับสนุน', 'HR Smart'],
    ['DPIS', 'support programmes', 'HR Smart'],
  ],
  ['2562/1', 'hr-data', 3, ...LOGGED_IN],
  ['2562/1', 'hr-data', 4, ...LOGGED_IN],
  ['2562/1', 'hr-data', 5, ...LOGGED_IN],
  ['2562/1', 'sufficiency-village', 1, ['แนวทางและแผนปฏิบัติการ', 'พื้นที่'], ['guideline and action plan', 'area']],
  ['2562/1', 'sufficiency-village', 2, ['จัดทำและรายงาน', 'ครบทุกหมู่บ้าน'], ['all target villages', 'reported']],
  [
    '2562/1',
    'sufficiency-village',
    3,
    ['ติดตาม ควบคุม และกำกับ', 'BPM', 'แล้วเสร็จ'],
    ['monitoring and control', 'BPM', 'completion'],
  ],
  ['2562/1', 'sufficiency-village', 4, ...GVH],
  ['2562/1', 'sufficiency-village', 5, ...GVH],
  ['2562/1', 'grassroots-economy', 1, ...MEETINGS],
  ['2562/1', 'grassroots-economy', 2, ['แผนปฏิบัติการ', '2562'], ['action plan', 'FY2562']],
  ['2562/1', 'grassroots-economy', 3, ['ยุทธศาสตร์จังหวัด', 'เครือข่าย'], ['strategy', 'clusters']],
  [
    '2562/1',
    'grassroots-economy',
    4,
    ['เชิงธุรกิจ', '3 กลุ่ม', 'ให้เกิดผลสัมฤทธิ์', '1 ชุมชน'],
    ['business', '3 groups', 'results', '1 tourism'],
  ],
  [
    '2562/1',
    'grassroots-economy',
    5,
    ['คัดเลือกและพัฒนา', 'ร้อยละ 3', 'ร้อยละ 80'],
    ['3% more', 'selected and developed', '80%'],
  ],
  ['2562/1', 'household-support', 1, ['ฐานข้อมูล', 'ต่ำกว่าเกณฑ์ จปฐ.'], ['database', 'below the BMN']],
  ['2562/1', 'household-support', 2, ['วิเคราะห์', 'จำแนกสถานะ'], ['analysed', 'classified']],
  ['2562/1', 'household-support', 3, ['แผนปฏิบัติการและแผนเยี่ยมเยียน'], ['action plan and visit plan']],
  [
    '2562/1',
    'household-support',
    4,
    ['อาชีพ', 'รายได้', 'เศรษฐกิจพอเพียง'],
    ['occupations', 'income', 'sufficiency economy'],
  ],
  ['2562/1', 'household-support', 5, ['ติดตาม', 'สรุปรายงาน'], ['follow-up', 'summary report']],
  [
    '2562/1',
    'womens-fund',
    1,
    ['แผนดำเนินงานและแผนใช้จ่าย', 'อกส.จ.', 'เห็นชอบ'],
    ['operations and spending plan', 'approval'],
  ],
  [
    '2562/1',
    'womens-fund',
    2,
    ['ประธาน อกส.จ. หรือ อกส.จ.', 'ไตรมาสละ 1 ครั้ง'],
    ['chairman or the sub-committee', 'once a quarter'],
  ],
  ['2562/1', 'womens-fund', 5, ...SARA],
  ['2562/1', 'bmn-collection-prachuap', 1, ['เครื่องมืออิเล็กทรอนิกส์', 'อาสาสมัคร'], ['electronic', 'volunteers']],
  ['2562/1', 'bmn-collection-prachuap', 2, ['คำสั่งแต่งตั้งคณะทำงาน'], ['order', 'working group']],
  ['2562/1', 'bmn-collection-prachuap', 3, ['แผน'], ['plan']],
  [
    '2562/2',
    'hr-data',
    1,
    ['ข้อมูลตนเอง', 'DPIS', 'โปรแกรมสนับสนุน'],
    ['their data', 'DPIS', 'support programmes'],
  ],
  [
    '2562/2',
    'hr-data',
    2,
    ['แจ้งกรมทุกครั้ง', 'นำเข้า แก้ไข หรือปรับปรุง'],
    ['every time', 'entered, corrected or updated'],
  ],
  ['2562/2', 'hr-data', 3, ['นำเข้า แก้ไข และปรับปรุง', '15 วัน'], ['entry, correction and update', '15 days']],
  ...[1, 2, 3, 4, 5].map((level) => ['2562/2', 'livelihood', level, ...GROUPS] as const),
  ['2562/2', 'grassroots-economy', 1, ...MEETINGS],
  [
    '2562/2',
    'grassroots-economy',
    2,
    ['เชิงธุรกิจ', '3 กลุ่ม', 'ให้เกิดผลสัมฤทธิ์', '2 ชุมชน', 'แนวทาง', '1 เครือข่าย'],
    ['business', '3 groups', '2 tourism', '1 cluster', 'guideline'],
  ],
  ['2562/2', 'grassroots-economy', 3, ['ต่อยอด', 'คัดเลือก', 'ร้อยละ 80'], ['upgraded', 'selected', '80%']],
  [
    '2562/2',
    'grassroots-economy',
    4,
    ['ตัวอย่าง', 'และขยายผล', 'คสป.', 'กลุ่มงานละ 3'],
    ['3 best practices per work group', 'extended', 'committee'],
  ],
  ['2562/2', 'grassroots-economy', 5, ['บทเรียน', 'ประสบความสำเร็จ'], ['lessons', 'successful']],
  ['2562/2', 'womens-fund', 5, ...SARA],
  ...[1, 2, 3, 4, 5].map((level) => ['2562/2', 'product-upgrade', level, ...MARKET] as const),
];

function sheetOf(rubric: string, code: string): Indicator {
  const sheet = findIndicator(rubric, code);
  if (!sheet) throw new Error(`no sheet ${rubric} ${code}`);
  return sheet;
}

function missing(text: Bilingual | undefined, [th, en]: Words): string[] {
  return [
    ...th.filter((word) => !text?.th.includes(word)),
    ...en.filter((word) => !text?.en.toLowerCase().includes(word.toLowerCase())),
  ];
}

test.each(LABELS)('%s %s %s: the label says what is counted', (rubric, code, input, th, en) => {
  const label = sheetOf(rubric, code).inputs.find(({ name }) => name === input)?.label;
  expect(missing(label, [th, en])).toEqual([]);
});

test.each(LEVELS)('%s %s level %i asks for all of it', (rubric, code, level, th, en) => {
  const criterion = sheetOf(rubric, code).levels[level - 1];
  expect(missing(criterion?.applied, [th, en])).toEqual([]);
  expect(
    missing(criterion?.printed, level === 5 && code === 'hr-data' ? [['ลงทะเบียนและเข้าใช้'], []] : [th, en]),
  ).toEqual([]);
});

test('every level of steps is in the table', () => {
  const told = new Set(LEVELS.map(([rubric, code, level]) => `${rubric} ${code} ${level}`));
  const asked = rubrics().flatMap(({ id, indicators }) =>
    indicators.flatMap(({ code, levels }) =>
      levels.flatMap(({ level, figure }) => (figure === null ? `${id} ${code} ${level}` : [])),
    ),
  );
  expect(asked.filter((one) => !told.has(one))).toEqual([]);
});

test('the documents of the work-step table are named: ten for access to funds', () => {
  const note = documentOf(sheetOf('2561', 'capital-access')).notes.find(({ en }) =>
    en.includes('10 documents'),
  );
  const [, listed = ''] = note?.en.split(': ') ?? [];
  // "register and report form of 1 household 1 contract" are two.
  expect(listed.split(', ')).toHaveLength(9);
});

test('no name or telephone number of an official', () => {
  for (const sheet of rubrics().flatMap(({ indicators }) => indicators)) {
    expect(JSON.stringify([sheet, documentOf(sheet)])).not.toMatch(
      /นาย(?!อำเภอ)|นางสาว|น\.ส\.|โทร|0 \d{4} \d{4}/,
    );
  }
});
