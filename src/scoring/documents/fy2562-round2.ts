/** What the document of rubric 2562/2 says beside its criteria, by indicator. */
import {
  BPM_AND_FORM,
  BPM_EVERY_STEP,
  BPM_REPORT,
  BPM_SYSTEM,
  CONTROL_REGISTER,
  CUMULATIVE,
  DOC,
  DOC_MONTHLY,
  DPIS,
  EXEMPTION,
  GFMIS,
  GVH_NOTE,
  LETTER_TO_GROUPS,
  MEETING_REPORT,
  MINUTES,
  MONTHLY_REPORT,
  NUCLEAR_FAMILY,
  POOR_HOUSEHOLDS,
  POVERTY_LINE,
  SARA_CHECK,
  SARA_MATCHES,
  SARA_REPORT,
  STRENGTHENING,
  STRENGTHENING_BPM,
  THREE_GROUPS,
  VILLAGES_NOTE,
  WHOLE_BAHT,
  WOMENS_FUND,
} from './common';
import { type Documents, onEveryLevel, t } from './texts';

const CHECKED = t('กองการเจ้าหน้าที่ตรวจสอบ', 'checked by the Personnel Division');

export const documents2562round2: Documents = {
  'budget-disbursement': {
    dataSource: GFMIS,
    cutOffs: [t('30 ก.ย. 62', '30 Sep 62')],
    notes: [
      t(
        'ผลรวมของหน่วยงานและจังหวัด งบดำเนินงาน งบลงทุน งบบุคลากร',
        'Overall result of offices and provinces; operating, investment and personnel budget',
      ),
    ],
    reading: t('คิดจากงบจัดสรรทั้งปี', 'Of all budget allocated in the year'),
  },
  'plan-completion': {
    dataSource: BPM_SYSTEM,
    cutOffs: [t('รายงาน ณ 15 ก.ย.', 'Reports as of 15 September')],
    notes: [BPM_EVERY_STEP],
  },
  'hr-data': {
    dataSource: DPIS,
    cutOffs: [
      t('ให้สิทธิเข้าถึงตั้งแต่ 1 เม.ย. 62 (18 รายการ)', 'Access from 1 Apr 62 (18 kinds of records)'),
      t('นับข้อผิดพลาด 1 เม.ย.–30 ก.ย. 62', 'Errors counted 1 Apr–30 Sep 62'),
      t('สุ่มตรวจ 1–25 ก.ย. 62', 'Random check 1–25 Sep 62'),
    ],
    notes: [
      t(
        'นับจากงานของกองการเจ้าหน้าที่ บุคลากรแจ้ง และสุ่มตรวจร้อยละ 20 คนเดียวนับได้หลายครั้ง',
        "Found in the division's work, by staff, and in a check of 20% of staff; a person may count several times",
      ),
    ],
    reading: t('ทำครบ 3 ขั้นก่อน จึงนับครั้งที่ผิด', 'All 3 steps first, then the errors'),
    evidence: [
      [LETTER_TO_GROUPS],
      [t('หนังสือแจ้งกรมพร้อมเอกสารแนบ', 'letter to CDD with attachments')],
      [t('หนังสือแจ้งกรมที่ระบุวันเริ่ม วันเสร็จ รายการ และผู้แก้ไข', 'letter to CDD with start, end, items and person')],
      [CHECKED],
      [CHECKED],
    ],
  },
  livelihood: {
    dataSource: STRENGTHENING,
    notes: [
      t('ทั้งประเทศ 280,000 คน 14,000 หมู่บ้าน', '280,000 persons and 14,000 villages nationally'),
      t(
        'กลุ่มใหม่: ตัวแทนอย่างน้อย 5 ครัวเรือนที่ผ่านการส่งเสริม 3 วัน ทำอาชีพเดียวกันหรือประเภทเดียวกัน',
        'New group: at least 5 households that passed the 3-day training, in one occupation or kind of occupation',
      ),
    ],
    reading: t(
      'ถ้ากลุ่มจดทะเบียนใหม่ไม่ถึงร้อยละ 10 ของหมู่บ้าน ได้ระดับ 0',
      'Registered groups below 10% of villages: level 0',
    ),
    evidence: onEveryLevel(BPM_AND_FORM),
  },
  'sufficiency-village': {
    dataSource: STRENGTHENING,
    notes: [VILLAGES_NOTE, GVH_NOTE],
    evidence: onEveryLevel(t('รายงานผลประเมิน GVH', 'GVH report')),
  },
  'grassroots-economy': {
    dataSource: STRENGTHENING_BPM,
    reading: CUMULATIVE,
    evidence: [
      [BPM_REPORT, MEETING_REPORT],
      [
        THREE_GROUPS,
        t('รายงานชุมชนท่องเที่ยว 2 ชุมชน', 'report on 2 tourism communities'),
        t('รายงานเครือข่าย', 'report on clusters'),
      ],
      [MONTHLY_REPORT],
      [t('บทเรียนกลุ่มต้นแบบ', 'lessons of model groups')],
      [t('รูปแบบการขับเคลื่อนที่สำเร็จ', 'model of successful driving')],
    ],
  },
  'poverty-remaining': {
    dataSource: STRENGTHENING,
    notes: [POOR_HOUSEHOLDS, POVERTY_LINE, EXEMPTION],
    reading: t(
      'คิดจากร้อยละ (ตารางขั้นตอนในเอกสารขัดกับระดับ 1) ถ้าไม่มีครัวเรือนเป้าหมาย (0) ได้ระดับ 5',
      'The percentages decide (the printed step grid contradicts level 1); no target (0) is level 5',
    ),
    evidence: onEveryLevel(
      t('ทะเบียนครัวเรือนเป้าหมาย (แบบกรม)', 'register of target households (CDD form)'),
      t('ทะเบียนกิจกรรม/โครงการ (แบบกรม)', 'register of activities (CDD form)'),
      t('สรุปร้อยละคงเหลือ', 'summary of the percentage remaining'),
    ),
  },
  'otop-income': {
    dataSource: DOC,
    cutOffs: [t('สะสม ต.ค. 61–ก.ย. 62 (ไตรมาส 1–4)', 'Cumulative Oct 61–Sep 62 (quarters 1–4)')],
    notes: [DOC_MONTHLY, WHOLE_BAHT],
    reading: t(
      'เอกสารพิมพ์ระดับ 2–5 ผิดเป็น "ไม่เกิน" จึงคิดเป็น "ไม่น้อยกว่า" ตามรอบที่ 1',
      'Levels 2–5 print "not over" by mistake; read as "not less than", as in round 1',
    ),
  },
  'womens-fund': {
    dataSource: WOMENS_FUND,
    cutOffs: [t('สิ้นไตรมาส 4 (30 ก.ย. 62)', 'End of quarter 4 (30 Sep 62)'), SARA_CHECK],
    notes: [t('เอกสารระบุหลักฐานรวมทั้งตัวชี้วัด', 'Evidence is printed for the sheet as a whole')],
    reading: t(
      'คิดจากร้อยละ ระดับ 5 ต้องมี SARA ตรงกับทะเบียนคุมด้วย ไม่เช่นนั้นได้ระดับ 4',
      'The percentages decide; level 5 also needs the SARA match, else level 4',
    ),
    evidence: [
      [MINUTES, CONTROL_REGISTER, SARA_REPORT],
      [MINUTES, CONTROL_REGISTER, SARA_REPORT],
      [MINUTES, CONTROL_REGISTER, SARA_REPORT],
      [MINUTES, CONTROL_REGISTER, SARA_REPORT],
      [MINUTES, CONTROL_REGISTER, SARA_REPORT, SARA_MATCHES],
    ],
  },
  'product-upgrade': {
    dataSource: t('สำนักส่งเสริมภูมิปัญญาท้องถิ่นและวิสาหกิจชุมชน', 'Office of Local Wisdom and Community Enterprise'),
    notes: [
      t(
        'กลุ่ม D (ปรับตัวสู่การพัฒนา) ที่ลงทะเบียนปี 2561 มี 89,160 ผลิตภัณฑ์ เป้าหมายทั้งประเทศ 7,600',
        '89,160 products of group D (adapting) registered in FY2561, 7,600 of them the national target',
      ),
    ],
    reading: t('คิดจากเป้าหมายของหน่วยงาน', 'Share of the target set for the unit'),
  },
  'debt-management': {
    dataSource: t('สำนักพัฒนาทุนและองค์กรการเงินชุมชน', 'Office of Community Capital and Finance Organisations'),
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
      NUCLEAR_FAMILY,
      t('ลดหนี้: หนี้คงค้างลดลง ปลดหนี้: ไม่มีหนี้คงค้าง', 'Reduced: less debt outstanding; cleared: none'),
    ],
    reading: t('ถ้าไม่ถึงร้อยละ 60 ได้ระดับ 0', 'Below 60% is level 0'),
  },
};
