/**
 * Agreement with provincial officers, fiscal year 2562, round 1 (October 2561 to March 2562): 3 team and 7 individual
 * indicators, the seventh in two versions. Figures from the agreement's sheets; the wording is the project's own.
 */
import type { IndicatorDefinition } from './build';
import { atLeast, given, LEVEL, PERCENT, reported, rubric, step, steps, t, tick } from './build';
import {
  budget,
  fund,
  fundInputs,
  grassroots,
  hrData,
  INDIVIDUAL,
  livelihood,
  otop,
  otopInputs,
  plan,
  poor,
  recordsMatch,
  SARA_MATCHES,
  SIX_MEETINGS,
  village,
} from './fy2562';

const PRACHUAP = '77';
const GVH_REPORTED = t(
  'รายงานผลประเมิน GVH ครั้งที่ 1 ครบทุกหมู่บ้านเป้าหมาย',
  'GVH assessment 1 reported for all target villages',
);

const BOTH_STEPS = t('ทำครบขั้นที่ 1–2', 'steps 1–2 done');
const REGISTERED = t(
  'ลงทะเบียนและเข้าใช้ DPIS เพื่อตรวจสอบข้อมูลตนเอง',
  'registered and logged in to DPIS to check their data',
);
const COUNTED = t(`บุคลากรที่${REGISTERED.th}`, `staff ${REGISTERED.en}`);

const bmn = {
  no: 7,
  group: INDIVIDUAL,
  name: t('ระดับความสำเร็จของการจัดเก็บข้อมูล จปฐ. ระดับครัวเรือน ปี 2562', 'Collection of household BMN data 2562'),
  unit: PERCENT,
  weight: 15,
};
const bmnInputs = [
  given('target', 'households', 'ครัวเรือนเป้าหมายที่จัดเก็บ จปฐ. ปี 2562', 'Target households of BMN 2562'),
  reported('collected', 'households', 'ครัวเรือนที่จัดเก็บได้จริง', 'Households actually collected'),
];

const teamSheets: readonly IndicatorDefinition[] = [
  {
    ...budget,
    inputs: [
      given(
        'allocated',
        'baht',
        'งบงวดที่ 1 (ไตรมาส 1–2) ที่ได้รับจัดสรรในปีงบประมาณ 2562',
        'Budget of instalment 1 (quarters 1–2) allocated in FY2562',
      ),
      reported('disbursed', 'baht', 'งบงวดที่ 1 ที่เบิกจ่ายได้จริง', 'Budget of instalment 1 disbursed'),
    ],
    levels: atLeast(null, 75, 80, 85, 90),
  },
  {
    ...plan,
    levels: atLeast(null, 75, 80, 85, 90),
  },
  {
    ...hrData,
    inputs: [
      steps(2),
      given('staff', 'persons', 'บุคลากรในสังกัดทั้งหมด', 'All staff'),
      reported(
        'loggedIn',
        'persons',
        'บุคลากรที่ลงทะเบียนและเข้าใช้ DPIS',
        'Staff registered and logged in to DPIS',
      ),
    ],
    measure: { kind: 'share', part: 'loggedIn', whole: 'staff', partOfWhole: true },
    levels: [
      step(
        1,
        'มอบหมายผู้รับผิดชอบระบบสารสนเทศทรัพยากรบุคคลของหน่วยงาน',
        'person responsible for the human-resource system assigned',
      ),
      step(
        2,
        'แจ้งบุคลากรศึกษาคู่มือ DPIS และโปรแกรมสนับสนุน (หนังสือรับรองเงินเดือน, HR Smart, ตรวจสอบคุณสมบัติ)',
        'staff told to study the manuals of DPIS and of the support programmes (salary certificate, HR Smart, qualifications)',
      ),
      ...atLeast(80, 90, 100).map((level, i) => ({
        ...level,
        steps: 2,
        text: t(`${BOTH_STEPS.th} โดยนับ${COUNTED.th}`, `${BOTH_STEPS.en}, counting ${COUNTED.en}`),
        ...(i === 2 && { printed: t(`บุคลากรทุกคน${REGISTERED.th}`, `all staff ${REGISTERED.en}`) }),
      })),
    ],
  },
];

const individualSheets: readonly IndicatorDefinition[] = [
  {
    ...livelihood,
    weight: 15,
    inputs: [
      given('target', 'persons', 'ประชาชนเป้าหมาย', 'Target persons'),
      reported(
        'achieved',
        'persons',
        'คนที่ได้รับการส่งเสริมอาชีพตามแนวทางสัมมาชีพชุมชน',
        'Target persons promoted in livelihoods',
      ),
    ],
    levels: atLeast(null, 85, 90, 95, 100),
  },
  {
    ...village,
    name: t('ระดับความสำเร็จของการพัฒนาหมู่บ้านเศรษฐกิจพอเพียง', 'Development of sufficiency-economy villages'),
    unit: LEVEL,
    inputs: [
      steps(3),
      given('completed', 'activities', 'กิจกรรมที่ดำเนินการแล้วเสร็จทั้งหมด', 'All activities completed'),
      reported(
        'recorded',
        'activities',
        'กิจกรรมที่แล้วเสร็จซึ่งบันทึกใน BPM',
        'Completed activities recorded in BPM',
      ),
      tick('gvhReported', GVH_REPORTED.th, GVH_REPORTED.en),
    ],
    measure: { kind: 'share', part: 'recorded', whole: 'completed', partOfWhole: true },
    levels: [
      step(
        1,
        'มีแนวทางและแผนปฏิบัติการพัฒนาหมู่บ้านเศรษฐกิจพอเพียงในระดับพื้นที่',
        'guideline and action plan for the villages of the area',
      ),
      step(
        2,
        'จัดทำและรายงานฐานข้อมูลหมู่บ้านเป้าหมายครบทุกหมู่บ้าน',
        'database of all target villages made and reported',
      ),
      step(
        3,
        'ติดตาม ควบคุม และกำกับให้รายงานผลใน BPM หลังกิจกรรมแล้วเสร็จ',
        'monitoring and control so that results are reported in BPM after completion',
      ),
      ...atLeast(90, 100).map((level) => ({
        ...level,
        steps: 3,
        ticks: ['gvhReported'],
        text: t(`ทำครบขั้นที่ 1–3 และ${GVH_REPORTED.th}`, `steps 1–3 and ${GVH_REPORTED.en}`),
      })),
    ],
  },
  {
    ...grassroots,
    inputs: [steps(5)],
    levels: [
      step(1, ...SIX_MEETINGS),
      step(2, 'มีแผนปฏิบัติการขับเคลื่อนของจังหวัด ปี 2562', 'action plan of the province FY2562'),
      step(
        3,
        'กำหนดทิศทางหรือแนวทางพัฒนาที่สอดคล้องกับยุทธศาสตร์จังหวัด และแนวทางเชื่อมโยงกลุ่มเป็นเครือข่าย (Cluster)',
        'direction or guideline in line with provincial strategy, and guideline to link groups as clusters, set',
      ),
      step(
        4,
        'ต่อยอดกลุ่มเชิงธุรกิจอย่างน้อย 3 กลุ่ม และพัฒนาชุมชนท่องเที่ยวให้เกิดผลสัมฤทธิ์อย่างน้อย 1 ชุมชน',
        'at least 3 groups upgraded in business and at least 1 tourism community developed to results',
      ),
      step(
        5,
        'กลุ่มที่ต่อยอดมีรายได้เพิ่ม คัดเลือกและพัฒนากลุ่มเป้าหมายเพิ่มขึ้นร้อยละ 3 และกลุ่มเดิมร้อยละ 80 มีรายได้เพิ่ม',
        'upgraded groups earn more, 3% more target groups selected and developed, and 80% of existing groups earn more',
      ),
    ],
  },
  {
    ...poor,
    code: 'household-support',
    name: t(
      'ระดับความสำเร็จของการส่งเสริมคุณภาพชีวิตครัวเรือนที่ตกเกณฑ์ จปฐ.',
      'Support of households below the BMN criteria',
    ),
    unit: LEVEL,
    inputs: [steps(5)],
    levels: [
      step(
        1,
        'มีฐานข้อมูลครัวเรือนยากจนที่รายได้ต่ำกว่าเกณฑ์ จปฐ.',
        'database of poor households below the BMN income line',
      ),
      step(
        2,
        'วิเคราะห์ข้อมูลและจำแนกสถานะครัวเรือนเป้าหมาย',
        'target households analysed and their status classified',
      ),
      step(3, 'มีแผนปฏิบัติการและแผนเยี่ยมเยียนครัวเรือนเป้าหมาย', 'action plan and visit plan for target households'),
      step(
        4,
        'ครัวเรือนเป้าหมายได้รับการส่งเสริมอาชีพและเพิ่มรายได้ตามหลักเศรษฐกิจพอเพียง',
        'target households supported in occupations and income along the sufficiency economy',
      ),
      step(
        5,
        'ติดตามและสรุปรายงานผลกิจกรรม/โครงการที่ส่งเสริมครัวเรือน',
        'follow-up and summary report of the activities that support households',
      ),
    ],
  },
  {
    ...otop,
    inputs: otopInputs('1–2'),
    levels: atLeast(null, 17, 19, 21, 23),
  },
  {
    ...fund,
    weight: 15,
    inputs: [steps(2), ...fundInputs(2), recordsMatch],
    levels: [
      step(
        1,
        'จัดทำแผนดำเนินงานและแผนใช้จ่ายปี 2562 และเสนอ อกส.จ. เห็นชอบ',
        'operations and spending plan FY2562 made and submitted to the sub-committee for approval',
      ),
      step(
        2,
        'รายงานผลเบิกจ่ายให้ประธาน อกส.จ. หรือ อกส.จ. ทราบอย่างน้อยไตรมาสละ 1 ครั้ง',
        'disbursement reported to the chairman or the sub-committee at least once a quarter',
      ),
      { threshold: { catchAll: true }, steps: 2 },
      { threshold: { atLeast: 55 }, steps: 2 },
      {
        threshold: { atLeast: 60 },
        steps: 2,
        ticks: ['recordsMatch'],
        text: t('ทำครบขั้นที่ 1–2 และ' + SARA_MATCHES.th, 'steps 1–2 and ' + SARA_MATCHES.en),
      },
    ],
  },
  {
    ...bmn,
    code: 'bmn-collection',
    variant: t('ทุกจังหวัดยกเว้นประจวบคีรีขันธ์', 'All provinces but Prachuap Khiri Khan'),
    scope: { exceptProvinces: [PRACHUAP] },
    inputs: bmnInputs,
    measure: { kind: 'share', part: 'collected', whole: 'target', roundedToDecimals: 2 },
    levels: [
      { threshold: { catchAll: true, upTo: 99.41 }, printedThreshold: { lessThan: 99.41 } },
      { threshold: { atLeast: 99.42, upTo: 99.6 } },
      { threshold: { atLeast: 99.61, upTo: 99.8 } },
      { threshold: { atLeast: 99.81, below: 100 }, printedThreshold: { atLeast: 99.81, upTo: 100 } },
      { threshold: { atLeast: 100 }, printed: t('ตั้งแต่ร้อยละ 100 ขึ้นไป', '100% and more') },
    ],
  },
  {
    ...bmn,
    code: 'bmn-collection-prachuap',
    variant: t('เฉพาะประจวบคีรีขันธ์', 'Prachuap Khiri Khan only'),
    scope: { onlyProvinces: [PRACHUAP] },
    inputs: [steps(3), ...bmnInputs],
    measure: { kind: 'share', part: 'collected', whole: 'target' },
    levels: [
      step(
        1,
        'สร้างความเข้าใจการจัดเก็บด้วยเครื่องมืออิเล็กทรอนิกส์แก่อาสาสมัคร',
        'volunteers instructed in collecting with electronic tools',
      ),
      step(2, 'มีคำสั่งแต่งตั้งคณะทำงานบริหารการจัดเก็บ', 'order appointing the working group for collection'),
      step(3, 'มีแผนดำเนินงานการจัดเก็บ', 'plan of the collection made'),
      { threshold: { atLeast: 5 }, steps: 3, printedThreshold: { exactly: 5 } },
      { threshold: { atLeast: 10 }, steps: 3, printedThreshold: { exactly: 10 } },
    ],
  },
];

export const fy2562round1 = rubric(
  {
    id: '2562/1',
    name: t('ปีงบประมาณ 2562 รอบที่ 1', 'FY2562 round 1'),
    document: t('คำรับรองพัฒนาการจังหวัด ปีงบประมาณ 2562 รอบที่ 1', 'Provincial agreement FY2562 round 1'),
    fiscalYear: 2562,
    round: 1,
  },
  [...teamSheets, ...individualSheets],
);
