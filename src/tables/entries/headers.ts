/**
 * By which headers an input sheet and a register are known, in either language and as people shorten them. What the
 * add-in writes stands in `i18n/scorecardSheet.ts`; a test compares the two.
 */
import type { EntryBlock, EntryColumn } from './types';

/** Compared as `headerKey` gives a header: no spaces, small letters, Arabic digits. */
const PATTERNS: Readonly<Record<EntryColumn, RegExp>> = {
  rubric: /^(?:ใช้|รหัส)?เกณฑ์(?:ปี|รอบ|ที่ใช้)?$|^รอบ(?:การ)?ประเมิน$|^rubric$/,
  unit: /^หน่วย(?:ที่)?(?:รับการ|ถูก)?ประเมิน$|^(?:จังหวัด|อำเภอ)(?:\/อำเภอ)?$|^พื้นที่$|^หน่วยงาน$|^unit(?:assessed)?$|^(?:province\/)?district$|^province$/,
  code: /^รหัส(?:ตัวชี้วัด)?$|^(?:indicator)?code$/,
  indicator: /^(?:ชื่อ)?ตัวชี้วัด$|^indicator(?:name)?$/,
  input: /^(?:รายการ)?ข้อมูล(?:ที่ใช้|นำเข้า|ที่รายงาน)?$|^รายการ$|^input$/,
  value: /^ค่า(?:ที่กรอก|ข้อมูล|ที่รายงาน)?$|^ผล(?:งาน)?$|^value$/,
  counted: /^หน่วย(?:นับ|วัด)$|^countedin$/,
  step: /^ขั้น(?:ที่|ตอน|ตอนที่)?$|^step$/,
  document:
    /^(?:ชื่อ|รายการ)?(?:เอกสาร|หลักฐาน)(?:\/หลักฐาน)?(?:ที่ต้องมี|ที่ใช้|อ้างอิง)?$|^documents?(?:required)?$|^evidence$/,
  have: /^มี(?:แล้ว)?(?:หรือไม่|หรือยัง|\/ไม่มี|เอกสาร|หลักฐาน)?$|^haveit\??$|^have\??$/,
  date: /^วันที่(?:ได้|มี|จัดทำ|ของเอกสาร|ลงรับ|เอกสาร)?$|^ลงวันที่$|^date$/,
  link: /^(?:ลิงก์|ลิงค์)(?:(?:หรือ|\/)?ชื่อไฟล์|เอกสาร)?$|^(?:ชื่อ)?ไฟล์$|^link(?:(?:or|\/)file(?:name)?)?$|^file(?:name)?$/,
  who: /^ผู้(?:รับผิดชอบ|จัดทำ|ดูแล|จัดเก็บ|บันทึก)$|^who$|^responsible$/,
  due: /^กำหนด(?:เวลา|ส่ง)?$|^due$/,
  note: /^หมายเหตุ$|^notes?$/,
};

/** Quick look before the exact one: most cells of a sheet are neither. Every block has this column. */
export const MAYBE_RUBRIC = /เกณฑ์|ประเมิน|rubric/i;
export const LONGEST_HEADER = 40;

export function isRubricHeader(key: string): boolean {
  return PATTERNS.rubric.test(key);
}

export function columnKind(key: string): EntryColumn | null {
  const found = (Object.keys(PATTERNS) as EntryColumn[]).find((column) => PATTERNS[column].test(key));
  return found ?? null;
}

const NEEDED: Readonly<Record<EntryBlock['kind'], readonly EntryColumn[]>> = {
  inputs: ['rubric', 'unit', 'input', 'value'],
  evidence: ['rubric', 'unit', 'step', 'document', 'have'],
};

/** The names of the Excel tables that the add-in makes; Excel adds a number to that of a copied sheet. */
export function tableKind(name: string): EntryBlock['kind'] | null {
  if (/^KPI_Inputs\d*$/i.test(name)) return 'inputs';
  return /^KPI_Evidence\d*$/i.test(name) ? 'evidence' : null;
}

/** Columns without which rows of this kind cannot be read; the indicator may be given by its code or by its name. */
export function missingColumns(
  columns: EntryBlock['columns'],
  kind: EntryBlock['kind'],
): readonly EntryColumn[] {
  const missing = NEEDED[kind].filter((column) => columns[column] === undefined);
  const hasIndicator = columns.code !== undefined || columns.indicator !== undefined;
  return hasIndicator ? missing : [...missing, 'indicator'];
}

/** Which of the two these columns make, if any. */
export function blockKind(columns: EntryBlock['columns']): EntryBlock['kind'] | null {
  const kinds = ['evidence', 'inputs'] as const;
  return kinds.find((kind) => missingColumns(columns, kind).length === 0) ?? null;
}
