/**
 * Agreement with provincial officers, fiscal year 2562, round 2 (April to September 2562): 3 team and 8 individual
 * indicators. Figures from the agreement's sheets; the wording is the project's own.
 */
import type { SheetDraft } from './build';
import { atLeast, atMost, given, PERCENT, reported, rubric, step, steps, t } from './build';
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

const ENOUGH_GROUPS = t(
  'กลุ่มอาชีพจดทะเบียนใหม่ไม่น้อยกว่าร้อยละ 10 ของหมู่บ้าน',
  'new registered groups at least 10% of villages',
);
const PERMANENT_MARKET = t('ผลิตภัณฑ์ที่นับต้องมีตลาดจำหน่ายที่ถาวร', 'the products counted have a permanent market');
const FUND_EVIDENCE = [MINUTES, CONTROL_REGISTER, SARA_REPORT];
const CHECKED = [t('กองการเจ้าหน้าที่ตรวจสอบ', 'checked by the Personnel Division')];

const teamSheets: readonly SheetDraft[] = [
  {
    ...budget,
    inputs: [
      given('allocated', 'baht', 'งบทั้งหมดที่ได้รับจัดสรรในปีงบประมาณ 2562', 'All budget allocated in FY2562'),
      reported('disbursed', 'baht', 'งบที่เบิกจ่ายได้จริงทั้งปี', 'Budget disbursed in the whole year'),
    ],
    levels: atLeast(null, 85, 90, 95, 100),
    cutOffs: [t('30 ก.ย. 62', '30 Sep 62')],
    reading: t('คิดจากงบจัดสรรทั้งปี', 'Of all budget allocated in the year'),
    notes: [
      t(
        'ผลรวมของหน่วยงานและจังหวัด งบดำเนินงาน งบลงทุน งบบุคลากร',
        'Overall result of offices and provinces; operating, investment and personnel budget',
      ),
    ],
  },
  {
    ...plan,
    levels: atLeast(null, 85, 90, 95, 100),
    cutOffs: [t('รายงาน ณ 15 ก.ย.', 'Reports as of 15 September')],
  },
  {
    ...hrData,
    inputs: [
      steps(3),
      reported('errors', 'times', 'จำนวนครั้งที่พบข้อมูลบุคลากรผิดพลาด', 'Times wrong staff data were found'),
    ],
    measure: { kind: 'count', value: 'errors' },
    levels: [
      step(
        1,
        'แจ้งบุคลากรตรวจสอบข้อมูลตนเองผ่าน DPIS และโปรแกรมสนับสนุน',
        'staff told to check their data in DPIS and the support programmes',
        t('หนังสือแจ้งกลุ่มงาน/ฝ่ายและอำเภอ', 'letter to groups and district offices'),
      ),
      step(
        2,
        'แจ้งกรมทุกครั้งที่นำเข้า แก้ไข หรือปรับปรุงข้อมูลบุคลากร',
        'CDD told every time staff data are entered, corrected or updated',
        t('หนังสือแจ้งกรมพร้อมเอกสารแนบ', 'letter to CDD with attachments'),
      ),
      step(
        3,
        'นำเข้า แก้ไข และปรับปรุงข้อมูลเสร็จภายใน 15 วันทุกครั้ง',
        'every entry, correction and update finished within 15 days',
        t('หนังสือแจ้งกรมที่ระบุวันเริ่ม วันเสร็จ รายการ และผู้แก้ไข', 'letter to CDD with start, end, items and person'),
      ),
      ...atMost(15, 10).map((level) => ({ ...level, steps: 3, evidence: CHECKED })),
    ],
    cutOffs: [
      t('ให้สิทธิเข้าถึงตั้งแต่ 1 เม.ย. 62 (18 รายการ)', 'Access from 1 Apr 62 (18 kinds of records)'),
      t('นับข้อผิดพลาด 1 เม.ย.–30 ก.ย. 62', 'Errors counted 1 Apr–30 Sep 62'),
      t('สุ่มตรวจ 1–25 ก.ย. 62', 'Random check 1–25 Sep 62'),
    ],
    reading: t('ทำครบ 3 ขั้นก่อน จึงนับครั้งที่ผิด', 'All 3 steps first, then the errors'),
    notes: [
      t(
        'นับจากงานของกองการเจ้าหน้าที่ บุคลากรแจ้ง และสุ่มตรวจร้อยละ 20 คนเดียวนับได้หลายครั้ง',
        "Found in the division's work, by staff, and in a check of 20% of staff; a person may count several times",
      ),
    ],
  },
];

const individualSheets: readonly SheetDraft[] = [
  {
    ...livelihood,
    weight: 10,
    inputs: [
      given('target', 'persons', 'ประชาชนเป้าหมาย', 'Target persons'),
      reported(
        'achieved',
        'persons',
        'คนที่ได้รับการส่งเสริม ประกอบอาชีพ และมีรายได้เพิ่มขึ้น',
        'Target persons promoted, at work and earning more',
      ),
      given('villages', 'villages', 'หมู่บ้านเป้าหมาย', 'Target villages'),
      reported('groups', 'groups', 'กลุ่มอาชีพใหม่ที่จดทะเบียน', 'New occupational groups registered'),
    ],
    levels: atLeast(null, 70, 75, 80, 85).map((level) => ({
      ...level,
      share: { part: 'groups', whole: 'villages', atLeast: 10 },
      text: ENOUGH_GROUPS,
    })),
    reading: t(
      'ถ้ากลุ่มจดทะเบียนใหม่ไม่ถึงร้อยละ 10 ของหมู่บ้าน ได้ระดับ 0',
      'Registered groups below 10% of villages: level 0',
    ),
    notes: [
      t('ทั้งประเทศ 280,000 คน 14,000 หมู่บ้าน', '280,000 persons and 14,000 villages nationally'),
      t(
        'กลุ่มใหม่: ตัวแทนอย่างน้อย 5 ครัวเรือนที่ผ่านการส่งเสริม 3 วัน ทำอาชีพเดียวกันหรือประเภทเดียวกัน',
        'New group: at least 5 households that passed the 3-day training, in one occupation or kind of occupation',
      ),
    ],
  },
  {
    ...village,
    name: t(
      'ร้อยละของหมู่บ้านเศรษฐกิจพอเพียงที่มีความสุขมวลรวมเพิ่มขึ้น',
      'Sufficiency-economy villages with increased Gross Village Happiness',
    ),
    unit: PERCENT,
    inputs: [
      given('villages', 'villages', 'หมู่บ้านที่ได้รับการพัฒนา ปี 2562', 'Villages developed in FY2562'),
      reported(
        'improved',
        'villages',
        'หมู่บ้านที่พัฒนาซึ่งความสุขมวลรวม (GVH) เพิ่มขึ้น',
        'Developed villages with higher GVH',
      ),
    ],
    measure: { kind: 'share', part: 'improved', whole: 'villages', partOfWhole: true },
    levels: atLeast(null, 75, 80, 85, 90),
    evidence: [t('รายงานผลประเมิน GVH', 'GVH report')],
    notes: [VILLAGES_NOTE, GVH_NOTE],
  },
  {
    ...grassroots,
    inputs: [steps(5)],
    levels: [
      step(1, ...SIX_MEETINGS, BPM_REPORT, MEETING_REPORT),
      step(
        2,
        'ต่อยอดกลุ่มเชิงธุรกิจอย่างน้อย 3 กลุ่ม พัฒนาชุมชนท่องเที่ยวให้เกิดผลสัมฤทธิ์อย่างน้อย 2 ชุมชน และพัฒนาเครือข่ายที่มีแนวทางต่อยอดอย่างน้อย 1 เครือข่าย',
        'at least 3 groups upgraded in business, at least 2 tourism communities developed to results, and at least 1 cluster developed with a guideline',
        t('รายงานการต่อยอด 3 กลุ่ม', 'report on 3 groups'),
        t('รายงานชุมชนท่องเที่ยว 2 ชุมชน', 'report on 2 tourism communities'),
        t('รายงานเครือข่าย', 'report on clusters'),
      ),
      step(
        3,
        'กลุ่มที่ต่อยอดมีรายได้เพิ่ม กลุ่มที่คัดเลือกพัฒนาจนมีรายได้เพิ่ม และกลุ่มเดิมร้อยละ 80 มีรายได้เพิ่ม',
        'upgraded groups earn more, selected groups are developed until they earn more, and 80% of existing groups earn more',
        MONTHLY_REPORT,
      ),
      step(
        4,
        'มีชุมชนตัวอย่าง (Best practice) และขยายผลความสำเร็จโดยกลไก คสป. อย่างน้อยกลุ่มงานละ 3 ตัวอย่าง',
        'at least 3 best practices per work group, their success extended with the support of the committee',
        t('บทเรียนกลุ่มต้นแบบ', 'lessons of model groups'),
      ),
      step(
        5,
        'สรุปบทเรียนแนวทางการขับเคลื่อนที่ประสบความสำเร็จ',
        'lessons of successful driving summed up',
        t('รูปแบบการขับเคลื่อนที่สำเร็จ', 'model of successful driving'),
      ),
    ],
  },
  {
    ...poor,
    code: 'poverty-remaining',
    name: t(
      'ร้อยละคงเหลือของครัวเรือนยากจนเป้าหมายที่มีรายได้เฉลี่ยต่ำกว่าเกณฑ์ จปฐ.',
      'Target poor households remaining below the BMN income line',
    ),
    unit: PERCENT,
    inputs: [
      given('target', 'households', 'ครัวเรือนยากจนเป้าหมาย (พัฒนาได้)', 'Target poor households (developable)'),
      reported(
        'remaining',
        'households',
        'ครัวเรือนเป้าหมายที่รายได้เฉลี่ยยังต่ำกว่าเกณฑ์ จปฐ.',
        'Target households with average income still below the BMN line',
      ),
    ],
    measure: { kind: 'share', part: 'remaining', whole: 'target', exemptWhenZero: true, partOfWhole: true },
    levels: atMost(null, 7, 6, 5, 4),
    evidence: [
      t('ทะเบียนครัวเรือนเป้าหมาย (แบบกรม)', 'register of target households (CDD form)'),
      t('ทะเบียนกิจกรรม/โครงการ (แบบกรม)', 'register of activities (CDD form)'),
      t('สรุปร้อยละคงเหลือ', 'summary of the percentage remaining'),
    ],
    reading: t(
      'คิดจากร้อยละ (ตารางขั้นตอนในเอกสารขัดกับระดับ 1) ถ้าไม่มีครัวเรือนเป้าหมาย (0) ได้ระดับ 5',
      'The percentages decide (the printed step grid contradicts level 1); no target (0) is level 5',
    ),
    notes: [
      ...POOR_NOTES,
      t(
        'เอกสารยกเว้นให้จังหวัดที่ไม่มีครัวเรือนเป้าหมาย จึงใช้กับอำเภอด้วย',
        'The exemption is printed for provinces without target households; read for districts too',
      ),
    ],
  },
  {
    ...otop,
    inputs: otopInputs('1–4'),
    levels: atLeast(null, 17, 19, 21, 23).map((level, i) =>
      i === 0 ? level : { ...level, printedThreshold: { atMost: 15 + 2 * i } },
    ),
    cutOffs: [t('สะสม ต.ค. 61–ก.ย. 62 (ไตรมาส 1–4)', 'Cumulative Oct 61–Sep 62 (quarters 1–4)')],
    reading: t(
      'เอกสารพิมพ์ระดับ 2–5 ผิดเป็น "ไม่เกิน" จึงคิดเป็น "ไม่น้อยกว่า" ตามรอบที่ 1',
      'Levels 2–5 print "not over" by mistake; read as "not less than", as in round 1',
    ),
  },
  {
    ...fund,
    weight: 10,
    inputs: [...fundInputs(4), recordsMatch],
    levels: [
      ...atLeast(null, 90, 94, 96).map((level) => ({ ...level, evidence: FUND_EVIDENCE })),
      {
        threshold: { atLeast: 98 },
        ticks: ['recordsMatch'],
        text: SARA_MATCHES,
        evidence: [...FUND_EVIDENCE, SARA_MATCHES],
      },
    ],
    cutOffs: [t('สิ้นไตรมาส 4 (30 ก.ย. 62)', 'End of quarter 4 (30 Sep 62)'), SARA_CHECK],
    reading: t(
      'คิดจากร้อยละ ระดับ 5 ต้องมี SARA ตรงกับทะเบียนคุมด้วย ไม่เช่นนั้นได้ระดับ 4',
      'The percentages decide; level 5 also needs the SARA match, else level 4',
    ),
    notes: [t('เอกสารระบุหลักฐานรวมทั้งตัวชี้วัด', 'Evidence is printed for the sheet as a whole')],
  },
  {
    code: 'product-upgrade',
    no: 7,
    group: INDIVIDUAL,
    name: t(
      'ร้อยละของผลิตภัณฑ์ OTOP กลุ่ม D ที่ได้รับการพัฒนาและยกระดับคุณภาพ',
      'Group D OTOP products developed and raised in quality',
    ),
    unit: PERCENT,
    weight: 15,
    inputs: [
      given('target', 'products', 'ผลิตภัณฑ์กลุ่ม D เป้าหมายที่กำหนด', 'Group D products set as the target'),
      reported(
        'upgraded',
        'products',
        'ผลิตภัณฑ์กลุ่ม D ที่พัฒนา ยกระดับ และมีตลาดจำหน่ายที่ถาวร',
        'Group D products developed, raised in quality and with a permanent market',
      ),
    ],
    measure: { kind: 'share', part: 'upgraded', whole: 'target' },
    levels: atLeast(null, 85, 90, 95, 100).map((level) => ({ ...level, text: PERMANENT_MARKET })),
    dataSource: t('สำนักส่งเสริมภูมิปัญญาท้องถิ่นและวิสาหกิจชุมชน', 'Office of Local Wisdom and Community Enterprise'),
    reading: t('คิดจากเป้าหมายของหน่วยงาน', 'Share of the target set for the unit'),
    notes: [
      t(
        'กลุ่ม D (ปรับตัวสู่การพัฒนา) ที่ลงทะเบียนปี 2561 มี 89,160 ผลิตภัณฑ์ เป้าหมายทั้งประเทศ 7,600',
        '89,160 products of group D (adapting) registered in FY2561, 7,600 of them the national target',
      ),
    ],
  },
  {
    code: 'debt-management',
    no: 8,
    group: INDIVIDUAL,
    name: t(
      'ร้อยละของครัวเรือนเป้าหมายในกระบวนการบริหารจัดการหนี้ที่ลดหนี้/ปลดหนี้ได้',
      'Households in debt management that reduced or cleared debt',
    ),
    unit: PERCENT,
    weight: 10,
    inputs: [
      given(
        'target',
        'households',
        'ครัวเรือนเป้าหมายในกระบวนการบริหารจัดการหนี้',
        'Target households in debt management',
      ),
      reported(
        'reduced',
        'households',
        'ครัวเรือนเป้าหมายที่ลดหนี้/ปลดหนี้ได้',
        'Target households with less or no debt',
      ),
    ],
    measure: { kind: 'share', part: 'reduced', whole: 'target', partOfWhole: true },
    levels: atLeast(60, 70, 80, 90, 100),
    dataSource: t('สำนักพัฒนาทุนและองค์กรการเงินชุมชน', 'Office of Community Capital and Finance Organisations'),
    reading: t('ถ้าไม่ถึงร้อยละ 60 ได้ระดับ 0', 'Below 60% is level 0'),
    notes: [
      t(
        'ศูนย์ 924 แห่ง (ปี 2551–2560) และที่ตั้งโดยไม่ใช้งบประมาณ',
        '924 centres (2551–2560) and those set up without budget',
      ),
      t('ครัวเรือนที่บริหารหนี้ปี 2560, 2561 และเข้าใหม่ปี 2562', 'Households managed in 2560, 2561 and new in 2562'),
      t(
        'รวมหนี้นอกระบบ ไม่รวมหนี้ธนาคารและสถาบันการเงินอื่น',
        'Informal debt counts; banks and other institutions do not',
      ),
      t('นับครัวเรือนตามครอบครัวเดี่ยว', 'A household is a nuclear family'),
      t('ลดหนี้: หนี้คงค้างลดลง ปลดหนี้: ไม่มีหนี้คงค้าง', 'Reduced: less debt outstanding; cleared: none'),
    ],
  },
];

export const fy2562round2 = rubric(
  {
    id: '2562/2',
    name: t('ปีงบประมาณ 2562 รอบที่ 2', 'FY2562 round 2'),
    document: t('คำรับรองพัฒนาการจังหวัด ปีงบประมาณ 2562 รอบที่ 2', 'Provincial agreement FY2562 round 2'),
    fiscalYear: 2562,
    round: 2,
  },
  [...teamSheets, ...individualSheets],
);
