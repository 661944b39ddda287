/** All units of a rubric side by side. Right of these columns stand those of its indicators and groups. */
import type { ManagedReport } from './types';

export const OVERVIEW: ManagedReport<'number' | 'unit'> = {
  kind: 'report',
  name: { th: 'ภาพรวมคะแนน …', en: 'Overview …' },
  title: { th: 'ภาพรวมคะแนน …', en: 'Overview of scores, …' },
  headerRow: 4,
  columns: [
    { key: 'number', header: { th: 'ที่', en: 'No.' }, width: 7 },
    { key: 'unit', header: { th: 'หน่วยที่ประเมิน', en: 'Unit assessed' }, width: 30 },
  ],
};
