/** Every scored sheet of the built-in rubrics is known from what offices call it and its columns, in three wordings each. */
import { builtInRubrics } from '../../src/scoring/registry';
import { recogniseTables } from '../../src/tables';
import { partOf } from '../../src/tables/parts';
import { sheetOf, workbookOf } from './build';

/** Rubric and code; the parts of the columns behind number and unit; then title and headers of each wording. */
type Wording = readonly [string, ...string[]];
type Sheet = readonly [string, string, string, ...Wording[]];

const R1 = 'รอบที่ 1 ปีงบประมาณ 2562';
const R2 = 'รอบที่ 2 ปีงบประมาณ 2562';

const BUDGET = (round: string): Wording[] => [
  [`ร้อยละของการเบิกจ่ายเงินงบประมาณ ${round}`, 'งบประมาณที่ได้รับจัดสรร (บาท)', 'เบิกจ่ายจริง (บาท)', 'คิดเป็นร้อยละ'],
  [`สรุปผลการเบิกจ่ายงบประมาณ ${round}`, 'งบจัดสรร', 'เบิกจ่ายแล้ว', 'ร้อยละการเบิกจ่าย'],
  [`Budget disbursement, ${round}`, 'Allocated (baht)', 'Disbursed (baht)', 'Percent'],
];
const PLAN = (round: string): Wording[] => [
  [`ร้อยละความสำเร็จตามแผนการปฏิบัติงานและแผนการใช้จ่ายงบประมาณ ${round}`, 'ร้อยละความสำเร็จ'],
  [`ผลตามแผนปฏิบัติงานและแผนการใช้จ่ายงบประมาณ ${round}`, 'เฉลี่ยร้อยละความสำเร็จ'],
  [`Plan completion, ${round}`, 'Average completion'],
];
const STEPS = (...titles: readonly string[]): Wording[] =>
  ['ขั้นตอนที่ทำได้', 'ขั้นที่ทำได้', 'Steps done'].map((header, i) => [titles[i] ?? '', header]);
const GRASSROOTS = (round: string): Wording[] =>
  STEPS(
    `ระดับความสำเร็จการขับเคลื่อนเศรษฐกิจฐานรากและประชารัฐ ${round}`,
    `การขับเคลื่อนเศรษฐกิจฐานราก ${round}`,
    `Grassroots economy, ${round}`,
  );
const OTOP = (round: string, before: number, now: number): Wording[] => [
  [`รายได้จากการจำหน่ายผลิตภัณฑ์ชุมชน OTOP ${round}`, `ยอดจำหน่าย ปี ${before}`, `ยอดจำหน่าย ปี ${now}`, 'ร้อยละ'],
  [`ยอดจำหน่ายสินค้าโอทอป ${round}`, `มูลค่าการจำหน่าย ปี ${before}`, `มูลค่าการจำหน่าย ปี ${now}`, 'เพิ่มขึ้นร้อยละ'],
  [`OTOP sales, ${round}`, `Sales ${before}`, `Sales ${now}`, 'Percent'],
];
const POOR = (round: string): Wording[] => [
  [`ครัวเรือนเป้าหมายที่มีรายได้ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ ${round}`, 'ครัวเรือนเป้าหมาย', 'คงเหลือ', 'ร้อยละคงเหลือ'],
  [`ครัวเรือนยากจนเป้าหมาย ${round}`, 'ครัวเรือนที่พัฒนาได้', 'ยังต่ำกว่าเกณฑ์', 'คิดเป็นร้อยละ'],
  [`Poor households below the BMN line, ${round}`, 'Target households', 'Households remaining', '%'],
];

const SHEETS: readonly Sheet[] = [
  ['2561', 'otop-income', 'base result percent', ...OTOP('ปีงบประมาณ 2561', 2560, 2561)],
  ['2561', 'poverty-remaining', 'target result percent', ...POOR('ปีงบประมาณ 2561')],
  [
    '2561',
    'capital-access',
    'target result percent',
    ['กลุ่มเป้าหมายที่เข้าถึงแหล่งทุน ปี 2561', 'เป้าหมาย ปี 2561', 'เข้าถึงแหล่งทุน', 'ร้อยละ'],
    ['ครัวเรือนที่เข้าถึงแหล่งทุน ปีงบประมาณ 2561', 'เป้าหมาย (ครัวเรือน)', 'ผลการดำเนินงาน (ครัวเรือน)', 'ร้อยละ'],
    ['Households with access to capital 2561', 'Target', 'Result', '%'],
  ],
  [
    '2561',
    'grassroots-economy',
    'target result',
    ['การขับเคลื่อนเศรษฐกิจฐานราก ปี 2561', 'เป้าหมายสะสม ก.ย. 61', 'ผลการดำเนินงาน'],
    ['กลุ่มเป้าหมายประชารัฐ ปี 2561', 'เป้าหมาย ก.ย.61', 'ผล'],
    ['Grassroots economy 2561', 'Cumulative target September', 'Result'],
  ],
  ['2562/1', 'budget-disbursement', 'target result percent', ...BUDGET(R1)],
  ['2562/2', 'budget-disbursement', 'target result percent', ...BUDGET(R2)],
  ['2562/1', 'plan-completion', 'input:percentages', ...PLAN(R1)],
  ['2562/2', 'plan-completion', 'input:percentages', ...PLAN(R2)],
  [
    '2562/1',
    'hr-data',
    'input:steps target result',
    [`การบริหารข้อมูลสารสนเทศทรัพยากรบุคคล ${R1}`, 'ขั้นตอนที่ทำได้', 'บุคลากรทั้งหมด (คน)', 'เข้าใช้ระบบ DPIS (คน)'],
    [`ข้อมูล DPIS ${R1}`, 'ขั้นที่ทำได้', 'จำนวนบุคลากร', 'ลงทะเบียนแล้ว'],
    [`DPIS, ${R1}`, 'Steps done', 'All staff', 'Logged in'],
  ],
  [
    '2562/2',
    'hr-data',
    'input:steps input:errors',
    [`การบริหารข้อมูลสารสนเทศทรัพยากรบุคคล ${R2}`, 'ขั้นตอนที่ทำได้', 'จำนวนครั้งที่ผิดพลาด'],
    [`ข้อมูล DPIS ${R2}`, 'ขั้นที่ทำได้', 'พบข้อผิดพลาด (ครั้ง)'],
    [`DPIS, ${R2}`, 'Steps done', 'Errors'],
  ],
  [
    '2562/1',
    'livelihood',
    'target result percent',
    [`การสนับสนุนการสร้างสัมมาชีพชุมชน ${R1}`, 'เป้าหมาย (คน)', 'ได้รับการส่งเสริมอาชีพ (คน)', 'ร้อยละ'],
    [`สัมมาชีพชุมชน ${R1}`, 'ประชาชนเป้าหมาย', 'ได้รับการส่งเสริม', 'คิดเป็นร้อยละ'],
    [`Livelihood, ${R1}`, 'Target', 'Promoted', '%'],
  ],
  [
    '2562/2',
    'livelihood',
    'target result input:villages input:groups',
    [`สัมมาชีพชุมชน ${R2}`, 'เป้าหมาย (คน)', 'มีรายได้เพิ่มขึ้น (คน)', 'หมู่บ้านเป้าหมาย', 'กลุ่มอาชีพจดทะเบียนใหม่'],
    [`การสร้างสัมมาชีพ ${R2}`, 'ประชาชนกลุ่มเป้าหมาย', 'รายได้เพิ่มขึ้น', 'จำนวนหมู่บ้าน', 'กลุ่มอาชีพที่จดทะเบียน'],
    [`Livelihood, ${R2}`, 'Target persons', 'Increased income', 'Target villages', 'New groups'],
  ],
  [
    '2562/1',
    'sufficiency-village',
    'input:steps target result input:gvhReported',
    [`หมู่บ้านเศรษฐกิจพอเพียง ${R1}`, 'ขั้นที่ทำได้', 'กิจกรรมแล้วเสร็จ', 'บันทึกใน BPM', 'รายงานผล GVH'],
    [`การพัฒนาหมู่บ้าน ศก.พอเพียง ${R1}`, 'จำนวนขั้นตอน', 'กิจกรรมทั้งหมด', 'กิจกรรมที่บันทึก', 'รายงาน GVH ครั้งที่ 1'],
    [
      `Sufficiency economy village, ${R1}`,
      'Steps done',
      'Activities completed',
      'Recorded in BPM',
      'GVH reported',
    ],
  ],
  [
    '2562/2',
    'sufficiency-village',
    'target result percent',
    [`หมู่บ้านเศรษฐกิจพอเพียง ${R2}`, 'หมู่บ้านเป้าหมาย', 'หมู่บ้านที่ GVH เพิ่มขึ้น', 'ร้อยละ'],
    [`ความสุขมวลรวมของหมู่บ้าน ${R2}`, 'หมู่บ้านที่ได้รับการพัฒนา', 'มีความสุขมวลรวมเพิ่มขึ้น', 'คิดเป็น %'],
    [`GVH, ${R2}`, 'Villages developed', 'Villages with increased GVH', 'Percent'],
  ],
  ['2562/1', 'grassroots-economy', 'input:steps', ...GRASSROOTS(R1)],
  ['2562/2', 'grassroots-economy', 'input:steps', ...GRASSROOTS(R2)],
  [
    '2562/1',
    'household-support',
    'input:steps',
    ...STEPS(
      `การส่งเสริมคุณภาพชีวิตครัวเรือนที่ตกเกณฑ์ จปฐ. ${R1}`,
      `พัฒนาคุณภาพชีวิตครัวเรือน ${R1}`,
      `Household support, ${R1}`,
    ),
  ],
  ['2562/2', 'poverty-remaining', 'target result percent', ...POOR(R2)],
  ['2562/1', 'otop-income', 'base result percent', ...OTOP(R1, 2561, 2562)],
  ['2562/2', 'otop-income', 'base result percent', ...OTOP(R2, 2561, 2562)],
  [
    '2562/1',
    'womens-fund',
    'input:steps target result input:recordsMatch',
    [`การเบิกจ่ายกองทุนพัฒนาบทบาทสตรี ${R1}`, 'ขั้นที่ทำได้', 'งบประมาณ', 'เบิกจ่ายสะสม', 'SARA ถูกต้องตรงกัน'],
    [`กองทุนสตรี ${R1}`, 'จำนวนขั้นตอน', 'วงเงินงบประมาณ', 'เบิกจ่ายแล้ว (บาท)', 'SARA ตรงกับทะเบียนคุม'],
    [`Women's fund, ${R1}`, 'Steps done', 'Budget', 'Disbursed', 'SARA records match'],
  ],
  [
    '2562/2',
    'womens-fund',
    'target result percent input:recordsMatch',
    [`การเบิกจ่ายกองทุนพัฒนาบทบาทสตรี ${R2}`, 'งบที่ได้รับจัดสรร', 'เบิกจ่าย', 'ร้อยละ', 'บันทึก SARA ถูกต้องตรงกัน'],
    [`กองทุนสตรี ${R2}`, 'งบประมาณที่ได้รับ (บาท)', 'ผลการเบิกจ่าย (บาท)', '%', 'SARA ถูกต้อง'],
    [`Women's fund, ${R2}`, 'Budget', 'Disbursed', 'Percent', 'SARA records match'],
  ],
  [
    '2562/1',
    'bmn-collection',
    'target result percent',
    [`การจัดเก็บข้อมูล จปฐ. ${R1}`, 'ครัวเรือนเป้าหมาย', 'จัดเก็บได้จริง', 'ร้อยละ'],
    [`จัดเก็บข้อมูลความจำเป็นพื้นฐาน (จปฐ.) ${R1}`, 'เป้าหมาย (ครัวเรือน)', 'ผลการจัดเก็บ', 'คิดเป็นร้อยละ'],
    [`BMN collection, ${R1}`, 'Target households', 'Households collected', '%'],
  ],
  [
    '2562/1',
    'bmn-collection-prachuap',
    'input:steps target result',
    [`การจัดเก็บข้อมูล จปฐ. ประจวบคีรีขันธ์ ${R1}`, 'ขั้นที่ทำได้', 'เป้าหมาย', 'จัดเก็บได้จริง'],
    [`ประจวบคีรีขันธ์ จัดเก็บ จปฐ. ${R1}`, 'จำนวนขั้นตอน', 'ครัวเรือนเป้าหมาย', 'จัดเก็บแล้ว'],
    [`BMN collection, Prachuap Khiri Khan, ${R1}`, 'Steps done', 'Target households', 'Collected'],
  ],
  [
    '2562/2',
    'product-upgrade',
    'target result percent',
    [`ผลิตภัณฑ์ OTOP กลุ่ม D ที่ได้รับการพัฒนา ${R2}`, 'เป้าหมาย (ผลิตภัณฑ์)', 'ยกระดับแล้ว', 'ร้อยละ'],
    [`การยกระดับผลิตภัณฑ์กลุ่มปรับตัวสู่การพัฒนา ${R2}`, 'แผน', 'ผล', '%'],
    [`Group D products, ${R2}`, 'Target products', 'Products upgraded', 'Percent'],
  ],
  [
    '2562/2',
    'debt-management',
    'target result percent',
    [`การบริหารจัดการหนี้ ${R2}`, 'ครัวเรือนเป้าหมาย', 'ลดหนี้/ปลดหนี้ได้', 'ร้อยละ'],
    [`ครัวเรือนลด/ปลดหนี้ ${R2}`, 'เข้าสู่กระบวนการบริหารจัดการหนี้', 'ลด/ปลดหนี้ได้ (ครัวเรือน)', 'คิดเป็นร้อยละ'],
    [`Debt management, ${R2}`, 'Target households', 'Debt reduced', '%'],
  ],
];

test('they are all here', () => {
  const scored = builtInRubrics().flatMap(({ id, indicators }) =>
    indicators.filter(({ levels }) => levels.length > 0).map(({ code }) => `${id} ${code}`),
  );
  expect(SHEETS.map(([rubric, code]) => `${rubric} ${code}`).sort()).toEqual(scored.sort());
});

test.each(SHEETS)('%s %s', (rubric, code, parts, ...wordings) => {
  for (const [title, ...headers] of wordings) {
    const names = ['กระสัง', 'คูเมือง', 'นางรอง'];
    const rows = names.map((name, i) => [i + 1, name, ...headers.map(() => 4)]);
    const { tables, unrecognised } = recogniseTables(
      workbookOf(sheetOf([[title ?? ''], ['ที่', 'อำเภอ', ...headers], ...rows])),
      [],
    );
    const read = tables.map((table) => ({
      title,
      sheet: `${table.rubric} ${table.indicator}`,
      parts: table.columns.map((one) => partOf(one) ?? '?').join(' '),
      open: table.questions.filter(({ answer }) => answer === null).map(({ kind }) => kind),
    }));
    expect({ read, left: unrecognised.map(({ reason }) => reason) }).toEqual({
      read: [{ title, sheet: `${rubric} ${code}`, parts: `number unit ${parts}`, open: [] }],
      left: [],
    });
    expect(wordings).toHaveLength(3);
  }
});
