/** Columns that several managed sheets have: the same words and the same ways to write them on all. */
import type { ManagedColumn } from './types';

/** Text that Excel would otherwise take for a date ("2562/1") when somebody types over it. */
export const TEXT_FORMAT = '@';

export const RUBRIC: ManagedColumn<'rubric'> = {
  key: 'rubric',
  header: { th: 'เกณฑ์', en: 'Rubric' },
  also: /^(?:ใช้|รหัส)?เกณฑ์(?:ปี|รอบ|ที่ใช้)?$|^รอบ(?:การ)?ประเมิน$/,
  width: 9,
  numberFormat: TEXT_FORMAT,
};

export const UNIT: ManagedColumn<'unit'> = {
  key: 'unit',
  header: { th: 'หน่วยที่ประเมิน', en: 'Unit assessed' },
  also: /^หน่วย(?:ที่)?(?:รับการ|ถูก)?ประเมิน$|^(?:จังหวัด|อำเภอ)(?:\/อำเภอ)?$|^พื้นที่$|^หน่วยงาน$|^unit(?:assessed)?$|^(?:province\/)?district$|^province$/,
  width: 26,
  numberFormat: TEXT_FORMAT,
};

export const CODE: ManagedColumn<'code'> = {
  key: 'code',
  header: { th: 'รหัสตัวชี้วัด', en: 'Indicator code' },
  also: ['รหัส', 'Code'],
  width: 20,
};

export const INDICATOR: ManagedColumn<'indicator'> = {
  key: 'indicator',
  header: { th: 'ตัวชี้วัด', en: 'Indicator' },
  also: ['ชื่อตัวชี้วัด', 'Indicator name'],
  width: 40,
};

export const DATE: ManagedColumn<'date'> = {
  key: 'date',
  header: { th: 'วันที่', en: 'Date' },
  also: /^วันที่(?:ได้|มี|จัดทำ|ของเอกสาร|ลงรับ|เอกสาร)$|^ลงวันที่$/,
  width: 13,
};

export const LINK: ManagedColumn<'link'> = {
  key: 'link',
  header: { th: 'ลิงก์หรือชื่อไฟล์', en: 'Link or file name' },
  also: /^(?:ลิงก์|ลิงค์)(?:(?:หรือ|\/)?ชื่อไฟล์|เอกสาร)?$|^(?:ชื่อ)?ไฟล์$|^link(?:(?:or|\/)file(?:name)?)?$|^file(?:name)?$/,
  width: 26,
};

export const RESPONSIBLE: ManagedColumn<'who'> = {
  key: 'who',
  header: { th: 'ผู้รับผิดชอบ', en: 'Responsible' },
  also: /^ผู้(?:จัดทำ|ดูแล|จัดเก็บ|บันทึก)$|^who$/,
  width: 18,
};

export const NOTE: ManagedColumn<'note'> = {
  key: 'note',
  header: { th: 'หมายเหตุ', en: 'Note' },
  also: ['Notes'],
  width: 24,
};
