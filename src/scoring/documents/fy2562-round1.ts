/** What the document of rubric 2562/1 says beside its criteria, by indicator. */
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
  GFMIS,
  GVH_NOTE,
  LETTER_TO_GROUPS,
  MEETING_REPORT,
  MINUTES,
  MONTHLY_REPORT,
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

const LOGGED_IN = t(
  'การลงทะเบียนและเข้าใช้ DPIS (กรมตรวจทางระบบ)',
  'registration and log-in in DPIS, checked electronically',
);
const CHECK_LIST = t('แบบตรวจสอบข้อมูลที่เจ้าของข้อมูลรับรอง', 'check list certified by the data owner');
const GVH_REPORTED = t(
  'รายงานผลประเมิน GVH ครั้งที่ 1 ครบทุกหมู่บ้านเป้าหมาย',
  'GVH assessment 1 reported for all target villages',
);
const BMN_REPORTS = t('รายงานการจัดเก็บ จปฐ. และ กชช. 2ค', 'BMN and village data collection reports');

export const documents2562round1: Documents = {
  'budget-disbursement': {
    dataSource: GFMIS,
    cutOffs: [t('31 มี.ค. 62', '31 Mar 62')],
    notes: [
      t('รวมงบดำเนินงาน งบลงทุน และงบบุคลากร', 'Operating, investment and personnel budget'),
      t(
        'คำนิยามข้อ 2 กล่าวถึงผลรวมของสำนักตรวจราชการ',
        'Definition 2 speaks of the overall result of the Inspectorate',
      ),
      t('ตัวคูณ 100 ในสูตรที่พิมพ์อ่านไม่ชัด', 'The "x 100" of the printed formula is not legible'),
    ],
    reading: t('คิดจากงบจัดสรรงวดที่ 1 (ไตรมาส 1–2)', 'Of the budget of instalment 1 (quarters 1–2)'),
  },
  'plan-completion': {
    dataSource: BPM_SYSTEM,
    cutOffs: [t('รายงาน ณ 15 มี.ค.', 'Reports as of 15 March')],
    notes: [BPM_EVERY_STEP],
  },
  'hr-data': {
    dataSource: DPIS,
    cutOffs: [t('20 มี.ค. 62 (หลักฐานระดับ 1–2 และสรุปผลตรวจ)', '20 Mar 62 (evidence of levels 1–2, summary)')],
    reading: t('ทำครบ 2 ขั้นก่อน จึงคิดร้อยละ', 'Both steps first, then the percentage'),
    evidence: [
      [t('คำสั่งจังหวัด', 'provincial order')],
      [LETTER_TO_GROUPS],
      [LOGGED_IN, CHECK_LIST],
      [LOGGED_IN, CHECK_LIST],
      [LOGGED_IN, CHECK_LIST],
    ],
  },
  livelihood: {
    dataSource: STRENGTHENING,
    notes: [
      t(
        'เป้าหมาย: ตัวแทนครัวเรือนที่ประสงค์รับการส่งเสริมตามแบบสำรวจ ครัวเรือนละ 1 คน ทั้งประเทศ 280,000 คน',
        'Target: representatives who asked for it in the survey, 1 per household, 280,000 nationally',
      ),
    ],
    evidence: onEveryLevel(BPM_AND_FORM),
  },
  'sufficiency-village': {
    dataSource: STRENGTHENING,
    notes: [VILLAGES_NOTE, GVH_NOTE],
    reading: t(
      'ทำครบ 3 ขั้นก่อน แล้วคิดร้อยละของกิจกรรมที่เสร็จซึ่งบันทึกใน BPM',
      'All 3 steps first, then the share of completed activities recorded in BPM',
    ),
    evidence: [
      [t('การประชุม หนังสือแจ้ง เอกสารแผน', 'meetings, letters, plan')],
      [t('หนังสือคัดเลือก ทะเบียนหมู่บ้าน หนังสือแจ้งกรม', 'selection letter, register, letter to CDD')],
      [t('การประชุมติดตาม หนังสือสั่งการ', 'monitoring meetings, instructions')],
      [BPM_REPORT, GVH_REPORTED],
      [BPM_REPORT, GVH_REPORTED],
    ],
  },
  'grassroots-economy': {
    dataSource: STRENGTHENING_BPM,
    notes: [
      t(
        'ชุมชนท่องเที่ยว: OTOP นวัตวิถี หมู่บ้านท่องเที่ยวโดยชุมชน หรือ OTOP Village',
        'Tourism community: OTOP Nawatwithi, community-based tourism village or OTOP Village',
      ),
    ],
    reading: CUMULATIVE,
    evidence: [
      [BPM_REPORT, MEETING_REPORT],
      [t('แผนปฏิบัติการผ่าน คสป.', 'action plan through the committee')],
      [
        t('แผนพัฒนาเศรษฐกิจฐานรากเชื่อมยุทธศาสตร์จังหวัด', 'plan linked with provincial strategy'),
        t('แนวทางพัฒนาเครือข่าย', 'cluster guideline'),
      ],
      [THREE_GROUPS, t('รายงานชุมชนท่องเที่ยว 1 ชุมชน', 'report on 1 tourism community')],
      [MONTHLY_REPORT],
    ],
  },
  'household-support': {
    dataSource: STRENGTHENING,
    notes: [POOR_HOUSEHOLDS, POVERTY_LINE],
    reading: CUMULATIVE,
    evidence: [
      [t('ทะเบียนครัวเรือนยากจน', 'register of poor households')],
      [
        t('ทะเบียนจำแนกสถานะครัวเรือนเป้าหมาย', 'register of the status of target households'),
        t('ฐานข้อมูลครัวเรือนที่พัฒนาได้', 'database of developable households'),
      ],
      [t('เอกสารแผนทั้งสอง', 'both plans')],
      [t('ทะเบียนกิจกรรม/โครงการ', 'register of activities')],
      [t('แผนติดตามสนับสนุน', 'follow-up plan'), t('รายงานสรุปผล', 'summary report')],
    ],
  },
  'otop-income': {
    dataSource: DOC,
    cutOffs: [
      t(
        'ต.ค. 61–มี.ค. 62 (ไตรมาส 1–2) เทียบช่วงเดียวกันของปีก่อน',
        'Oct 61–Mar 62 (quarters 1–2) against the same months a year before',
      ),
    ],
    notes: [DOC_MONTHLY, WHOLE_BAHT],
    reading: t(
      'สูตรในเอกสารขาดเครื่องหมายลบ จึงคิดตามคำว่ามูลค่าเพิ่มขึ้น',
      'The minus sign of the printed formula is missing; read as growth',
    ),
  },
  'womens-fund': {
    dataSource: WOMENS_FUND,
    cutOffs: [
      t('แผนภายใน ธ.ค. 61', 'Plan: within Dec 61'),
      t('สิ้นไตรมาส 2 (31 มี.ค. 62)', 'End of quarter 2 (31 Mar 62)'),
      SARA_CHECK,
    ],
    notes: [
      t(
        'เอกสารระบุหลักฐานรวมทั้งตัวชี้วัด โปรแกรมแยกตามระดับเอง',
        'Evidence is printed for the sheet as a whole; the split by level is a reading',
      ),
    ],
    reading: t(
      'ทำครบ 2 ขั้นก่อน จึงคิดร้อยละ ถ้าถึงร้อยละ 60 แต่ SARA ไม่ตรง ได้ระดับ 4',
      'Both steps first, then the percentage; 60% without the SARA match is level 4',
    ),
    evidence: [
      [t('แผนงานและแผนใช้จ่าย ภายใน ธ.ค. 61', 'plan, within December 61')],
      [MINUTES],
      [SARA_REPORT],
      [SARA_REPORT],
      [SARA_REPORT, CONTROL_REGISTER, SARA_MATCHES],
    ],
  },
  'bmn-collection': {
    dataSource: BMN_REPORTS,
    notes: [
      t(
        'ทั้งประเทศ 12,813,850 ครัวเรือน ประจวบคีรีขันธ์เป็นจังหวัดนำร่อง ใช้เกณฑ์ของตนเอง',
        '12,813,850 households nationally; Prachuap Khiri Khan is a pilot with its own criteria',
      ),
    ],
    reading: t(
      'ปัดร้อยละเป็นทศนิยม 2 ตำแหน่งก่อนเทียบ 99.41 ได้ระดับ 1 และ 100 (เอกสารพิมพ์ไว้ทั้งระดับ 4 และ 5) ได้ระดับ 5',
      'The percentage is rounded to 2 decimals first; 99.41 is level 1, and 100 (printed at levels 4 and 5) is level 5',
    ),
  },
  'bmn-collection-prachuap': {
    dataSource: BMN_REPORTS,
    printedTarget: t('121,150 ครัวเรือน', '121,150 households'),
    notes: [
      t(
        'เอกสารแผ่นนี้ไม่มีเลขตัวชี้วัดและชื่อจังหวัด แต่ 121,150 ครัวเรือนเป็นของประจวบคีรีขันธ์',
        'Printed without number or province; the 121,150 households identify Prachuap Khiri Khan',
      ),
    ],
    reading: t(
      'ทำครบ 3 ขั้นก่อน จึงคิดร้อยละ (ถือเป็นไม่น้อยกว่า)',
      'All 3 steps first, then the percentage (read as "at least")',
    ),
  },
};
