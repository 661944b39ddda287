/** The index of an evidence binder, a list to print: one page of A4 laid across. */
import { DATE, LINK, RESPONSIBLE } from './columns';
import type { ManagedReport } from './types';

export type BinderColumn = 'number' | 'document' | 'goesWith' | 'have' | 'date' | 'link' | 'who';

export const BINDER: ManagedReport<BinderColumn> = {
  kind: 'report',
  name: { th: 'สารบัญแฟ้มหลักฐาน', en: 'Binder index' },
  title: { th: 'สารบัญแฟ้มหลักฐาน …', en: 'Index of the evidence binder, …' },
  headerRow: 3,
  columns: [
    { key: 'number', header: { th: 'ที่', en: 'No.' }, width: 5 },
    { key: 'document', header: { th: 'เอกสารที่ต้องมี', en: 'Document required' }, width: 52 },
    { key: 'goesWith', header: { th: 'ใช้กับ', en: 'For' }, width: 14 },
    { key: 'have', header: { th: 'มีแล้ว', en: 'Have it' }, width: 10 },
    { ...DATE, width: 14 },
    { ...LINK, width: 32 },
    { ...RESPONSIBLE, width: 22 },
  ],
};
