/** The register of evidence: a row per document that a milestone of an indicator asks a unit for. */
import { CODE, DATE, INDICATOR, LINK, RESPONSIBLE, RUBRIC, UNIT } from './columns';
import type { ManagedList } from './types';

export type EvidenceColumn =
  'rubric' | 'unit' | 'code' | 'indicator' | 'step' | 'document' | 'have' | 'date' | 'link' | 'who' | 'due';

export const EVIDENCE: ManagedList<EvidenceColumn> = {
  kind: 'list',
  name: { th: 'ทะเบียนหลักฐาน', en: 'Evidence register' },
  title: { th: 'ทะเบียนหลักฐานตัวชี้วัด', en: 'Register of evidence' },
  help: {
    th: 'คอลัมน์ “มีหรือไม่” ใส่ มี หรือ ไม่มี (หรือ ✓, /, 1 กับ 0, -) ถ้ายังไม่กรอกเลย ถือว่ายังไม่รายงาน เมื่อเริ่มกรอกแล้ว เซลล์ว่างถือว่ายังไม่มี ขั้นหนึ่งนับเมื่อเอกสารครบทุกรายการและขั้นก่อนหน้าครบแล้ว',
    en: 'Under Have it type TRUE or FALSE (or ✓, /, 1 and 0, -); a unit without any entry is not reported, from its first entry on a blank counts as not there. A step counts when all its documents are there and the steps before it count.',
  },
  headerRow: 3,
  columns: [
    RUBRIC,
    { ...UNIT, width: 24 },
    CODE,
    { ...INDICATOR, width: 34 },
    {
      key: 'step',
      header: { th: 'ขั้นที่', en: 'Step' },
      also: /^ขั้น(?:ตอน|ตอนที่)?$/,
      width: 7,
      numberFormat: '0',
    },
    {
      key: 'document',
      header: { th: 'เอกสารที่ต้องมี', en: 'Document required' },
      also: /^(?:ชื่อ|รายการ)?(?:เอกสาร|หลักฐาน)(?:\/หลักฐาน)?(?:ที่ต้องมี|ที่ใช้|อ้างอิง)?$|^documents?(?:required)?$|^evidence$/,
      width: 38,
    },
    {
      key: 'have',
      header: { th: 'มีหรือไม่', en: 'Have it' },
      also: /^มี(?:แล้ว)?(?:หรือไม่|หรือยัง|\/ไม่มี|เอกสาร|หลักฐาน)?$|^haveit\??$|^have\??$/,
      width: 10,
    },
    DATE,
    LINK,
    RESPONSIBLE,
    { key: 'due', header: { th: 'กำหนดเวลา', en: 'Due' }, also: /^กำหนด(?:ส่ง)?$/, width: 30 },
  ],
  table: 'KPI_Evidence',
  needed: ['rubric', 'unit', 'step', 'document', 'have'],
  oneOf: ['code', 'indicator'],
  anchor: 'rubric',
  hint: /เกณฑ์|ประเมิน|rubric/i,
  across: 'run',
  blankRows: 'passed',
  rowNeeds: ['rubric', 'unit'],
};

/** How the add-in ticks a document under a Thai header; under an English one TRUE and FALSE. */
export const HAVE_WORDS = { have: 'มี', haveNot: 'ไม่มี' } as const;
