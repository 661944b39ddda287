/**
 * What a custom function says when there is no result. Excel shows one message, whatever the display language, so each is
 * given in Thai and English, and each names the argument.
 */

interface Bilingual {
  readonly th: string;
  readonly en: string;
}

export const functionMessages = {
  notANumber: (typed: string): Bilingual => ({
    th: `"${typed}" ไม่ใช่ตัวเลข`,
    en: `"${typed}" is not a number`,
  }),
  notADay: (typed: string): Bilingual => ({
    th: `"${typed}" ไม่ใช่วันที่ เช่น 30/9/2562`,
    en: `"${typed}" is not a date such as 30/9/2562`,
  }),
  dash: (typed: string): Bilingual => ({
    th: `"${typed}" อาจหมายถึง 0 หรือยังไม่มีข้อมูล ให้ใส่ 0 หรือเว้นว่าง`,
    en: `"${typed}" is not a number: it may mean 0 or not known yet, so type 0 or leave it blank`,
  }),
  notText: (): Bilingual => ({ th: 'ต้องเป็นข้อความ', en: 'must be text' }),
  notATick: (typed: string): Bilingual => ({
    th: `"${typed}" ไม่ใช่เครื่องหมาย ใช้ ✓ / x 1 มี หรือเว้นว่าง`,
    en: `"${typed}" is not a tick: use ✓ / x 1 TRUE, or leave it blank`,
  }),
  cellError: (code: string): Bilingual => ({
    th: `เซลล์มีข้อผิดพลาด ${code} ให้แก้เซลล์นั้นก่อน`,
    en: `the cell holds the error ${code}`,
  }),
  blank: (): Bilingual => ({ th: 'เว้นว่างไม่ได้', en: 'must not be blank' }),
  needed: (rubric: string): Bilingual => ({
    th: `เกณฑ์ ${rubric} ต้องใส่ค่านี้ด้วย`,
    en: `is needed by rubric ${rubric}`,
  }),
  otherSize: (own: string, other: string, otherSize: string): Bilingual => ({
    th: `ช่วงขนาด ${own} ไม่เท่ากับ ${other} (${otherSize}) ให้เลือกช่วงเท่ากัน`,
    en: `the range is ${own}, but ${other} is ${otherSize}`,
  }),
  oneCell: (): Bilingual => ({ th: 'ต้องเป็นเซลล์เดียว', en: 'must be one cell' }),
  unknownRubric: (typed: string, known: string): Bilingual => ({
    th: `ไม่รู้จักเกณฑ์ "${typed}" เกณฑ์ที่มี: ${known}`,
    en: `no rubric "${typed}"; known: ${known}`,
  }),
  unquotedRubric: (typed: string): Bilingual => ({
    th: `ได้รับเลข ${typed} ให้พิมพ์ในเครื่องหมายคำพูด เช่น "2562/1" มิฉะนั้น Excel จะอ่านเป็นวันที่หรือการหาร`,
    en: `received ${typed}: put it in quotes, "2562/1"; otherwise Excel reads a date or a division`,
  }),
  notInRubric: (rubric: string): Bilingual => ({
    th: `เกณฑ์ ${rubric} ไม่มีตัวชี้วัดนี้`,
    en: `rubric ${rubric} has no such indicator`,
  }),
  otherInputs: (rubric: string, inputs: string): Bilingual => ({
    th: `เกณฑ์ ${rubric} ใช้ข้อมูลอื่น (${inputs}) ให้ใช้ KPI.LEVEL`,
    en: `rubric ${rubric} takes other inputs (${inputs}): use KPI.LEVEL`,
  }),
  unknownIndicator: (typed: string, rubric: string): Bilingual => ({
    th: `ไม่มีตัวชี้วัด "${typed}" ในเกณฑ์ ${rubric} ดูรหัสได้จาก KPI.INDICATORS`,
    en: `no indicator "${typed}" in rubric ${rubric}: KPI.INDICATORS lists the codes`,
  }),
  tooManySteps: (count: number, most: number): Bilingual => ({
    th: `มี ${String(count)} ขั้น แต่มีได้ไม่เกิน ${String(most)} ขั้น`,
    en: `${String(count)} steps, but there are at most ${String(most)}`,
  }),
  unknownLanguage: (typed: string): Bilingual => ({
    th: `ไม่รู้จักภาษา "${typed}" ใช้ "th" หรือ "en"`,
    en: `no language "${typed}": use "th" or "en"`,
  }),
  unknownProvince: (typed: string): Bilingual => ({
    th: `ไม่พบจังหวัด "${typed}" ตรวจตัวสะกด`,
    en: `no province "${typed}": check the spelling`,
  }),
  unknownDistrict: (typed: string): Bilingual => ({
    th: `ไม่พบอำเภอ "${typed}" ตรวจตัวสะกด`,
    en: `no district "${typed}": check the spelling`,
  }),
  nearDistricts: (typed: string, near: string): Bilingual => ({
    th: `ไม่แน่ใจว่า "${typed}" คืออำเภอใด อาจเป็น ${near}`,
    en: `"${typed}" is not certain; near it: ${near}`,
  }),
};
