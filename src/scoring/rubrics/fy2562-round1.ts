/**
 * Agreement with provincial officers, fiscal year 2562, round 1 (October 2561 to March 2562): 3 team and 7 individual
 * indicators, the seventh in two versions. Figures from the agreement's sheets; the wording is the project's own.
 */
import type { SheetDraft } from './build';
import { atLeast, given, LEVEL, PERCENT, reported, rubric, step, steps, t, tick } from './build';
import {
  BPM_REPORT,
  budget,
  CONTROL_REGISTER,
  fund,
  fundInputs,
  grassroots,
  GVH_NOTE,
  hrData,
  INDIVIDUAL,
  livelihood,
  MEETING_REPORT,
  MINUTES,
  MONTHLY_REPORT,
  otop,
  otopInputs,
  plan,
  poor,
  POOR_NOTES,
  recordsMatch,
  SARA_CHECK,
  SARA_MATCHES,
  SARA_REPORT,
  SIX_MEETINGS,
  village,
  VILLAGES_NOTE,
} from './fy2562';

const PRACHUAP = '77';
const GVH_REPORTED = t(
  'รายงานผลประเมิน GVH ครั้งที่ 1 ครบทุกหมู่บ้านเป้าหมาย',
  'GVH assessment 1 reported for all target villages',
);
const LOGGED_IN = [
  t('การลงทะเบียนและเข้าใช้ DPIS (กรมตรวจทางระบบ)', 'registration and log-in in DPIS, checked electronically'),
  t('แบบตรวจสอบข้อมูลที่เจ้าของข้อมูลรับรอง', 'check list certified by the data owner'),
];

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
  dataSource: t('รายงานการจัดเก็บ จปฐ. และ กชช. 2ค', 'BMN and village data collection reports'),
};
const bmnInputs = [
  given('target', 'households', 'ครัวเรือนเป้าหมายที่จัดเก็บ จปฐ. ปี 2562', 'Target households of BMN 2562'),
  reported('collected', 'households', 'ครัวเรือนที่จัดเก็บได้จริง', 'Households actually collected'),
];

const teamSheets: readonly SheetDraft[] = [
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
    cutOffs: [t('31 มี.ค. 62', '31 Mar 62')],
    reading: t('คิดจากงบจัดสรรงวดที่ 1 (ไตรมาส 1–2)', 'Of the budget of instalment 1 (quarters 1–2)'),
    notes: [
      t('รวมงบดำเนินงาน งบลงทุน และงบบุคลากร', 'Operating, investment and personnel budget'),
      t(
        'คำนิยามข้อ 2 กล่าวถึงผลรวมของสำนักตรวจราชการ',
        'Definition 2 speaks of the overall result of the Inspectorate',
      ),
      t('ตัวคูณ 100 ในสูตรที่พิมพ์อ่านไม่ชัด', 'The "x 100" of the printed formula is not legible'),
    ],
  },
  {
    ...plan,
    levels: atLeast(null, 75, 80, 85, 90),
    cutOffs: [t('รายงาน ณ 15 มี.ค.', 'Reports as of 15 March')],
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
        t('คำสั่งจังหวัด', 'provincial order'),
      ),
      step(
        2,
        'แจ้งบุคลากรศึกษาคู่มือ DPIS และโปรแกรมสนับสนุน (หนังสือรับรองเงินเดือน, HR Smart, ตรวจสอบคุณสมบัติ)',
        'staff told to study the manuals of DPIS and of the support programmes (salary certificate, HR Smart, qualifications)',
        t('หนังสือแจ้งกลุ่มงาน/ฝ่ายและอำเภอ', 'letter to groups and district offices'),
      ),
      ...atLeast(80, 90, 100).map((level, i) => ({
        ...level,
        steps: 2,
        text: t(`${BOTH_STEPS.th} โดยนับ${COUNTED.th}`, `${BOTH_STEPS.en}, counting ${COUNTED.en}`),
        evidence: LOGGED_IN,
        ...(i === 2 && { printed: t(`บุคลากรทุกคน${REGISTERED.th}`, `all staff ${REGISTERED.en}`) }),
      })),
    ],
    cutOffs: [t('20 มี.ค. 62 (หลักฐานระดับ 1–2 และสรุปผลตรวจ)', '20 Mar 62 (evidence of levels 1–2, summary)')],
    reading: t('ทำครบ 2 ขั้นก่อน จึงคิดร้อยละ', 'Both steps first, then the percentage'),
  },
];

const individualSheets: readonly SheetDraft[] = [
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
    notes: [
      t(
        'เป้าหมาย: ตัวแทนครัวเรือนที่ประสงค์รับการส่งเสริมตามแบบสำรวจ ครัวเรือนละ 1 คน ทั้งประเทศ 280,000 คน',
        'Target: representatives who asked for it in the survey, 1 per household, 280,000 nationally',
      ),
    ],
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
        t('การประชุม หนังสือแจ้ง เอกสารแผน', 'meetings, letters, plan'),
      ),
      step(
        2,
        'จัดทำและรายงานฐานข้อมูลหมู่บ้านเป้าหมายครบทุกหมู่บ้าน',
        'database of all target villages made and reported',
        t('หนังสือคัดเลือก ทะเบียนหมู่บ้าน หนังสือแจ้งกรม', 'selection letter, register, letter to CDD'),
      ),
      step(
        3,
        'ติดตาม ควบคุม และกำกับให้รายงานผลใน BPM หลังกิจกรรมแล้วเสร็จ',
        'monitoring and control so that results are reported in BPM after completion',
        t('การประชุมติดตาม หนังสือสั่งการ', 'monitoring meetings, instructions'),
      ),
      ...atLeast(90, 100).map((level) => ({
        ...level,
        steps: 3,
        ticks: ['gvhReported'],
        text: t(`ทำครบขั้นที่ 1–3 และ${GVH_REPORTED.th}`, `steps 1–3 and ${GVH_REPORTED.en}`),
        evidence: [BPM_REPORT, GVH_REPORTED],
      })),
    ],
    reading: t(
      'ทำครบ 3 ขั้นก่อน แล้วคิดร้อยละของกิจกรรมที่เสร็จซึ่งบันทึกใน BPM',
      'All 3 steps first, then the share of completed activities recorded in BPM',
    ),
    notes: [VILLAGES_NOTE, GVH_NOTE],
  },
  {
    ...grassroots,
    inputs: [steps(5)],
    levels: [
      step(1, ...SIX_MEETINGS, BPM_REPORT, MEETING_REPORT),
      step(
        2,
        'มีแผนปฏิบัติการขับเคลื่อนของจังหวัด ปี 2562',
        'action plan of the province FY2562',
        t('แผนปฏิบัติการผ่าน คสป.', 'action plan through the committee'),
      ),
      step(
        3,
        'กำหนดทิศทางหรือแนวทางพัฒนาที่สอดคล้องกับยุทธศาสตร์จังหวัด และแนวทางเชื่อมโยงกลุ่มเป็นเครือข่าย (Cluster)',
        'direction or guideline in line with provincial strategy, and guideline to link groups as clusters, set',
        t('แผนพัฒนาเศรษฐกิจฐานรากเชื่อมยุทธศาสตร์จังหวัด', 'plan linked with provincial strategy'),
        t('แนวทางพัฒนาเครือข่าย', 'cluster guideline'),
      ),
      step(
        4,
        'ต่อยอดกลุ่มเชิงธุรกิจอย่างน้อย 3 กลุ่ม และพัฒนาชุมชนท่องเที่ยวให้เกิดผลสัมฤทธิ์อย่างน้อย 1 ชุมชน',
        'at least 3 groups upgraded in business and at least 1 tourism community developed to results',
        t('รายงานการต่อยอด 3 กลุ่ม', 'report on 3 groups'),
        t('รายงานชุมชนท่องเที่ยว 1 ชุมชน', 'report on 1 tourism community'),
      ),
      step(
        5,
        'กลุ่มที่ต่อยอดมีรายได้เพิ่ม คัดเลือกและพัฒนากลุ่มเป้าหมายเพิ่มขึ้นร้อยละ 3 และกลุ่มเดิมร้อยละ 80 มีรายได้เพิ่ม',
        'upgraded groups earn more, 3% more target groups selected and developed, and 80% of existing groups earn more',
        MONTHLY_REPORT,
      ),
    ],
    notes: [
      t(
        'ชุมชนท่องเที่ยว: OTOP นวัตวิถี หมู่บ้านท่องเที่ยวโดยชุมชน หรือ OTOP Village',
        'Tourism community: OTOP Nawatwithi, community-based tourism village or OTOP Village',
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
        t('ทะเบียนครัวเรือนยากจน', 'register of poor households'),
      ),
      step(
        2,
        'วิเคราะห์ข้อมูลและจำแนกสถานะครัวเรือนเป้าหมาย',
        'target households analysed and their status classified',
        t('ทะเบียนจำแนกสถานะครัวเรือนเป้าหมาย', 'register of the status of target households'),
        t('ฐานข้อมูลครัวเรือนที่พัฒนาได้', 'database of developable households'),
      ),
      step(
        3,
        'มีแผนปฏิบัติการและแผนเยี่ยมเยียนครัวเรือนเป้าหมาย',
        'action plan and visit plan for target households',
        t('เอกสารแผนทั้งสอง', 'both plans'),
      ),
      step(
        4,
        'ครัวเรือนเป้าหมายได้รับการส่งเสริมอาชีพและเพิ่มรายได้ตามหลักเศรษฐกิจพอเพียง',
        'target households supported in occupations and income along the sufficiency economy',
        t('ทะเบียนกิจกรรม/โครงการ', 'register of activities'),
      ),
      step(
        5,
        'ติดตามและสรุปรายงานผลกิจกรรม/โครงการที่ส่งเสริมครัวเรือน',
        'follow-up and summary report of the activities that support households',
        t('แผนติดตามสนับสนุน', 'follow-up plan'),
        t('รายงานสรุปผล', 'summary report'),
      ),
    ],
    reading: t('ต้องทำครบตามลำดับขั้น', 'Steps are cumulative'),
    notes: POOR_NOTES,
  },
  {
    ...otop,
    inputs: otopInputs('1–2'),
    levels: atLeast(null, 17, 19, 21, 23),
    cutOffs: [
      t(
        'ต.ค. 61–มี.ค. 62 (ไตรมาส 1–2) เทียบช่วงเดียวกันของปีก่อน',
        'Oct 61–Mar 62 (quarters 1–2) against the same months a year before',
      ),
    ],
    reading: t(
      'สูตรในเอกสารขาดเครื่องหมายลบ จึงคิดตามคำว่ามูลค่าเพิ่มขึ้น',
      'The minus sign of the printed formula is missing; read as growth',
    ),
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
        t('แผนงานและแผนใช้จ่าย ภายใน ธ.ค. 61', 'plan, within December 61'),
      ),
      step(
        2,
        'รายงานผลเบิกจ่ายให้ประธาน อกส.จ. หรือ อกส.จ. ทราบอย่างน้อยไตรมาสละ 1 ครั้ง',
        'disbursement reported to the chairman or the sub-committee at least once a quarter',
        MINUTES,
      ),
      { threshold: { catchAll: true }, steps: 2, evidence: [SARA_REPORT] },
      { threshold: { atLeast: 55 }, steps: 2, evidence: [SARA_REPORT] },
      {
        threshold: { atLeast: 60 },
        steps: 2,
        ticks: ['recordsMatch'],
        text: t('ทำครบขั้นที่ 1–2 และ' + SARA_MATCHES.th, 'steps 1–2 and ' + SARA_MATCHES.en),
        evidence: [SARA_REPORT, CONTROL_REGISTER, SARA_MATCHES],
      },
    ],
    cutOffs: [
      t('แผนภายใน ธ.ค. 61', 'Plan: within Dec 61'),
      t('สิ้นไตรมาส 2 (31 มี.ค. 62)', 'End of quarter 2 (31 Mar 62)'),
      SARA_CHECK,
    ],
    reading: t(
      'ทำครบ 2 ขั้นก่อน จึงคิดร้อยละ ถ้าถึงร้อยละ 60 แต่ SARA ไม่ตรง ได้ระดับ 4',
      'Both steps first, then the percentage; 60% without the SARA match is level 4',
    ),
    notes: [
      t(
        'เอกสารระบุหลักฐานรวมทั้งตัวชี้วัด โปรแกรมแยกตามระดับเอง',
        'Evidence is printed for the sheet as a whole; the split by level is a reading',
      ),
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
    reading: t(
      'ปัดร้อยละเป็นทศนิยม 2 ตำแหน่งก่อนเทียบ 99.41 ได้ระดับ 1 และ 100 (เอกสารพิมพ์ไว้ทั้งระดับ 4 และ 5) ได้ระดับ 5',
      'The percentage is rounded to 2 decimals first; 99.41 is level 1, and 100 (printed at levels 4 and 5) is level 5',
    ),
    notes: [
      t(
        'ทั้งประเทศ 12,813,850 ครัวเรือน ประจวบคีรีขันธ์เป็นจังหวัดนำร่อง ใช้เกณฑ์ของตนเอง',
        '12,813,850 households nationally; Prachuap Khiri Khan is a pilot with its own criteria',
      ),
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
    printedTarget: t('121,150 ครัวเรือน', '121,150 households'),
    reading: t(
      'ทำครบ 3 ขั้นก่อน จึงคิดร้อยละ (ถือเป็นไม่น้อยกว่า)',
      'All 3 steps first, then the percentage (read as "at least")',
    ),
    notes: [
      t(
        'เอกสารแผ่นนี้ไม่มีเลขตัวชี้วัดและชื่อจังหวัด แต่ 121,150 ครัวเรือนเป็นของประจวบคีรีขันธ์',
        'Printed without number or province; the 121,150 households identify Prachuap Khiri Khan',
      ),
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
