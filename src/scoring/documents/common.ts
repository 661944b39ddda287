/** What the documents of several rubrics say in the same words. */
import { t } from './texts';

export const CUMULATIVE = t('ต้องทำครบตามลำดับขั้น', 'Steps are cumulative');
export const WHOLE_BAHT = t(
  'ยอดปีฐานตั้งแต่ 100,000 บาท ไม่นับเศษสตางค์ของยอดที่ต้องทำได้',
  'From a base of 100,000 baht the fraction of a baht of the needed amount is dropped',
);
export const POVERTY_LINE = t(
  'ต่ำกว่าเกณฑ์: ต่ำกว่า 38,000 บาท/คน/ปี',
  'Below the line: under 38,000 baht per person per year',
);
export const EXEMPTION = t(
  'เอกสารยกเว้นให้จังหวัดที่ไม่มีครัวเรือนเป้าหมาย จึงใช้กับอำเภอด้วย',
  'The exemption is printed for provinces without target households; read for districts too',
);
export const NUCLEAR_FAMILY = t('นับครัวเรือนตามครอบครัวเดี่ยว', 'A household is a nuclear family');
export const GFMIS = t('รายงาน GFMIS กองคลัง', 'GFMIS reports, Finance Division');
export const BPM_SYSTEM = t('ระบบ BPM', 'BPM');
export const BPM_EVERY_STEP = t('บันทึก BPM ทุกครั้งที่งานแต่ละขั้นเสร็จ', 'Every finished step is recorded in BPM');
export const DPIS = t('กองการเจ้าหน้าที่ ระบบ DPIS', 'Personnel Division, DPIS');
export const LETTER_TO_GROUPS = t('หนังสือแจ้งกลุ่มงาน/ฝ่ายและอำเภอ', 'letter to groups and district offices');
export const STRENGTHENING_BPM = t(
  'สำนักเสริมสร้างความเข้มแข็งชุมชน ระบบ BPM',
  'Office of Community Strengthening, BPM',
);
export const STRENGTHENING = t('สำนักเสริมสร้างความเข้มแข็งชุมชน', 'Office of Community Strengthening');
export const BPM_AND_FORM = t('ข้อมูลโครงการใน BPM และแบบรายงานของกรม', 'project data in BPM and the CDD form');
export const VILLAGES_NOTE = t('ทั้งประเทศ 8,780 หมู่บ้าน', '8,780 villages nationally');
export const GVH_NOTE = t('GVH มี 6 องค์ประกอบ 22 ตัวชี้วัด', 'GVH has 6 components and 22 indicators');
export const BPM_REPORT = t('รายงานในระบบ BPM', 'BPM report');
export const MEETING_REPORT = t('รายงานการประชุมเสนอผู้บริหารทุกครั้ง', 'report of every meeting to the executive');
export const THREE_GROUPS = t('รายงานการต่อยอด 3 กลุ่ม', 'report on 3 groups');
export const MONTHLY_REPORT = t('รายงานประจำเดือน', 'monthly report');
export const POOR_HOUSEHOLDS = t(
  'ครัวเรือนยากจนปี 2561 มี 44,206 ครัวเรือน แบ่งเป็น 4 ประเภท เป้าหมายคือที่พัฒนาได้ 15,429',
  '44,206 poor households of 2561 in 4 classes; the target is the 15,429 developable ones',
);
export const DOC = t(
  'ระบบ DOC สำนักส่งเสริมภูมิปัญญาท้องถิ่นและวิสาหกิจชุมชน',
  'DOC, Office of Local Wisdom and Community Enterprise',
);
export const DOC_MONTHLY = t('จังหวัดรายงานใน DOC ทุกสิ้นเดือน', 'Reported in DOC at every month end');
export const WOMENS_FUND = t('กองทุนพัฒนาบทบาทสตรี ระบบ SARA', "Women's Role Development Fund, SARA");
export const SARA_CHECK = t(
  'ส่วนกลางตรวจ SARA ภายในวันที่ 5 ของเดือนถัดไป',
  'SARA is checked by the 5th of the next month',
);
export const MINUTES = t(
  'บันทึก/วาระรายงานการเบิกจ่ายต่อประธาน อกส.จ. หรือ อกส.จ.',
  'minutes or agenda reporting disbursement to the chairman or the sub-committee',
);
export const SARA_REPORT = t('รายงาน SARA รายเดือน', 'monthly SARA report');
export const CONTROL_REGISTER = t('ทะเบียนคุมรับ–จ่ายรายเดือน', 'monthly receipts and payments register');
export const SARA_MATCHES = t(
  'บันทึก SARA ถูกต้องครบถ้วน ตรงกับทะเบียนคุมรับ–จ่าย',
  'SARA record correct, complete and equal to the register of receipts and payments',
);
