/** The report of findings, to print and pass on: as wide as A4 laid across with Excel's own margins. */
import type { ManagedReport } from './types';

export type FindingColumn = 'number' | 'sheet' | 'cell' | 'severity' | 'what' | 'state';

export const FINDINGS: ManagedReport<FindingColumn> = {
  kind: 'report',
  name: { th: 'ผลการตรวจข้อมูล', en: 'Findings' },
  title: { th: 'ผลการตรวจข้อมูลตัวชี้วัด', en: 'Findings in the indicator data' },
  headerRow: 2,
  columns: [
    { key: 'number', header: { th: 'ที่', en: 'No.' }, width: 5 },
    { key: 'sheet', header: { th: 'แผ่นงาน', en: 'Sheet' }, width: 20 },
    { key: 'cell', header: { th: 'เซลล์', en: 'Cell' }, width: 12 },
    { key: 'severity', header: { th: 'ระดับ', en: 'Severity' }, width: 11 },
    { key: 'what', header: { th: 'สิ่งที่พบ', en: 'What was found' }, width: 62 },
    { key: 'state', header: { th: 'สถานะ', en: 'State' }, width: 26 },
  ],
};
