/** The assessment form of one unit: one page of A4 laid across when printed at four fifths. */
import type { ManagedReport } from './types';

type FormColumn =
  | 'number'
  | 'indicator'
  | 'unit'
  | 'target'
  | 'weight'
  | 'result'
  | `level${1 | 2 | 3 | 4 | 5}`
  | 'level'
  | 'score'
  | 'weighted'
  | 'state'
  | 'way';

export const FORM: ManagedReport<FormColumn> = {
  kind: 'report',
  name: { th: 'คะแนน …', en: 'Score …' },
  title: { th: 'แบบประเมินผลตัวชี้วัด …', en: 'Assessment of indicators, …' },
  headerRow: 3,
  columns: [
    { key: 'number', header: { th: 'ลำดับ', en: 'No.' }, width: 5 },
    { key: 'indicator', header: { th: 'ตัวชี้วัด', en: 'Indicator' }, width: 28 },
    { key: 'unit', header: { th: 'หน่วยวัด', en: 'Measured in' }, width: 8 },
    { key: 'target', header: { th: 'เป้าหมาย', en: 'Target' }, width: 14 },
    { key: 'weight', header: { th: 'น้ำหนัก (ร้อยละ)', en: 'Weight (%)' }, width: 9 },
    { key: 'result', header: { th: 'ผลการดำเนินงาน', en: 'Result' }, width: 12 },
    { key: 'level1', header: { th: 'ระดับ 1', en: 'Level 1' }, width: 12 },
    { key: 'level2', header: { th: 'ระดับ 2', en: 'Level 2' }, width: 12 },
    { key: 'level3', header: { th: 'ระดับ 3', en: 'Level 3' }, width: 12 },
    { key: 'level4', header: { th: 'ระดับ 4', en: 'Level 4' }, width: 12 },
    { key: 'level5', header: { th: 'ระดับ 5', en: 'Level 5' }, width: 12 },
    { key: 'level', header: { th: 'ระดับที่ได้', en: 'Level reached' }, width: 7 },
    { key: 'score', header: { th: 'คะแนน', en: 'Score' }, width: 13 },
    { key: 'weighted', header: { th: 'คะแนนถ่วงน้ำหนัก', en: 'Weighted score' }, width: 10 },
    { key: 'state', header: { th: 'สถานะ', en: 'State' }, width: 12 },
    { key: 'way', header: { th: 'ผ่านแล้วสู่ระดับถัดไป (0–1)', en: 'Way to the next level (0–1)' }, width: 12 },
  ],
};
