/** Wording of the evidence of the milestone sheets, and of the cut-off dates of a round. */
import { formatCount } from './numbers';

const thaiDay = new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', {
  dateStyle: 'medium',
  timeZone: 'UTC',
});
const englishDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** "2019-03-31" in the calendar of the reader; other text as it stands. */
function day(format: Intl.DateTimeFormat, iso: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(time) ? iso : format.format(time);
}

const th = {
  heading: 'หลักฐานรายขั้น',
  help: 'ขั้นจะนับเมื่อมีเอกสารครบ และขั้นก่อนหน้าครบแล้ว',
  noSheets: 'เกณฑ์นี้ไม่มีตัวชี้วัดที่ให้คะแนนเป็นขั้นสำหรับหน่วยงานนี้',
  noRegister: 'ไฟล์นี้ยังไม่มีทะเบียนหลักฐานของหน่วยงานนี้ตามเกณฑ์นี้',
  noRegisterHelp: 'ทะเบียนเป็นแผ่นงานธรรมดา กรอกในแผ่นงานเองหรือติ๊กที่นี่ก็ได้ ให้ดูก่อนเขียน',
  make: 'สร้างทะเบียนหลักฐาน',
  makeAll: 'เพิ่มรายการที่ขาดลงในทะเบียน',
  making: 'กำลังเตรียม…',
  rowsMissing: (count: number) => `ทะเบียนยังขาดเอกสารที่เกณฑ์ต้องการ ${formatCount(count)} รายการ`,
  done: (done: number, steps: number) => `ครบถึงขั้นที่ ${done} จาก ${steps} ขั้น`,
  doneNone: (steps: number) => `ยังไม่ครบขั้นใด จาก ${steps} ขั้น`,
  doneAll: (steps: number) => `ครบทั้ง ${steps} ขั้น`,
  notRegistered: 'ยังไม่มีในทะเบียน คะแนนจึงคิดจากขั้นที่กรอกไว้',
  typedNotCounted: (typed: number, done: number) =>
    `ที่กรอกไว้ ${typed} ขั้นไม่นับ เพราะกรอกทะเบียนแล้ว คะแนนคิดจากหลักฐาน (${done} ขั้น)`,
  typedCounts: (typed: number) => `ยังไม่ได้กรอกทะเบียนของตัวชี้วัดนี้ คะแนนคิดจากที่กรอกไว้ ${typed} ขั้นไปก่อน`,
  nothingEntered: 'ยังไม่ได้กรอกทะเบียน ถือว่ายังไม่รายงาน เมื่อเริ่มกรอกแล้ว เซลล์ที่ว่างถือว่ายังไม่มี',
  registerCounts: 'เมื่อเริ่มกรอกทะเบียนของตัวชี้วัดใด คะแนนของตัวชี้วัดนั้นจะคิดจากหลักฐาน แทนจำนวนขั้นที่กรอกไว้',
  missing: (step: number) => `นับต่อไม่ได้ เพราะขั้นที่ ${step} ยังขาด`,
  notCounted: 'เอกสารครบแล้ว แต่ยังไม่นับ เพราะขั้นก่อนหน้ายังไม่ครบ',
  step: (step: number) => `ขั้นที่ ${step}`,
  complete: 'ครบ',
  incomplete: 'ยังไม่ครบ',
  notInRegister: 'ยังไม่มีในทะเบียน',
  details: 'วันที่ ไฟล์ ผู้รับผิดชอบ',
  detailsOf: (document: string) => `วันที่ ไฟล์ ผู้รับผิดชอบ: ${document}`,
  date: 'วันที่ของเอกสาร',
  dateHint: 'เช่น 31/3/2562',
  link: 'ลิงก์หรือชื่อไฟล์',
  who: 'ผู้รับผิดชอบ',
  save: 'บันทึก',
  cancel: 'ยกเลิก',
  goToRow: 'ไปที่แถวในทะเบียน',
  goToRowOf: (document: string) => `ไปที่แถวในทะเบียน: ${document}`,
  noted: (parts: readonly string[]) => parts.join(' · '),
  day: (iso: string) => day(thaiDay, iso),
  written: 'การติ๊กแต่ละครั้งเขียนลงทะเบียนทันที และคืนค่าเดิมได้',
  binder: 'ทำสารบัญแฟ้มหลักฐาน',
  binderHelp: 'เป็นแผ่นงานใหม่สำหรับพิมพ์ขนาด A4 ให้ดูก่อนเขียน',
  dueHeading: 'กำหนดของรอบนี้',
  dueNext: (date: string) => `กำหนดถัดไป ${date}`,
  dueAll: (count: number) => `กำหนดทั้งหมดของรอบ (${formatCount(count)})`,
  dueToday: (date: string) => `ครบกำหนดวันนี้ ${date}`,
  duePast: 'กำหนดที่ระบุวันชัดเจนผ่านมาครบแล้ว',
  dueNone: 'เกณฑ์นี้ไม่มีกำหนดที่ระบุวันชัดเจน ดูข้อความของแต่ละตัวชี้วัด',
  past: 'ผ่านมาแล้ว',
  inDays: (days: number) => (days === 0 ? 'วันนี้' : `อีก ${formatCount(days)} วัน`),
  noDate: 'ไม่ระบุวันชัดเจน',
  noCutOffs: 'เกณฑ์นี้ไม่ได้กำหนดวัน',
};

const en: EvidenceTexts = {
  heading: 'Evidence by step',
  help: 'A step counts when all of its documents are there and the steps before it count.',
  noSheets: 'This rubric has no sheet of steps for this unit.',
  noRegister: 'This workbook has no evidence register of this unit and rubric yet.',
  noRegisterHelp:
    'The register is an ordinary sheet: fill it in there or tick here. You see it before it is written.',
  make: 'Make the register',
  makeAll: 'Add what the register lacks',
  making: 'Preparing…',
  rowsMissing: (count) =>
    `The register lacks ${formatCount(count)} document${count === 1 ? '' : 's'} that the rubric asks for.`,
  done: (done, steps) => `Complete up to step ${done} of ${steps}`,
  doneNone: (steps) => `No step complete yet, of ${steps}`,
  doneAll: (steps) => `All ${steps} steps complete`,
  notRegistered: 'Not in the register yet, so the steps typed in count.',
  typedNotCounted: (typed, done) =>
    `The ${typed} steps typed in do not count: the register is filled in, and its evidence does (steps: ${done}).`,
  typedCounts: (typed) =>
    `The register of this indicator is not filled in yet; the ${typed} steps typed in count until it is.`,
  nothingEntered:
    'Nothing is filled in yet, so it is not reported. From the first entry on, a blank counts as not there.',
  registerCounts:
    'Once the register of an indicator is filled in, its evidence counts instead of the steps typed in.',
  missing: (step) => `It stops there, because step ${step} still lacks`,
  notCounted: 'All documents are there, but it does not count until the steps before it are complete.',
  step: (step) => `Step ${step}`,
  complete: 'Complete',
  incomplete: 'Incomplete',
  notInRegister: 'Not in the register yet',
  details: 'Date, file, person',
  detailsOf: (document) => `Date, file, person: ${document}`,
  date: 'Date of the document',
  dateHint: 'for instance 31/3/2562',
  link: 'Link or file name',
  who: 'Person in charge',
  save: 'Save',
  cancel: 'Cancel',
  goToRow: 'Go to its row',
  goToRowOf: (document) => `Go to its row: ${document}`,
  noted: (parts) => parts.join(' · '),
  day: (iso) => day(englishDay, iso),
  written: 'Each tick is written to the register at once and can be put back.',
  binder: 'Make the binder index',
  binderHelp: 'A new sheet to print on A4; you see it before it is written.',
  dueHeading: 'Dates of this round',
  dueNext: (date) => `Next due ${date}`,
  dueAll: (count) => `All dates of the round (${formatCount(count)})`,
  dueToday: (date) => `Due today, ${date}`,
  duePast: 'Every date that is certain has passed.',
  dueNone: 'This rubric names no certain date; see the wording of each indicator.',
  past: 'passed',
  inDays: (days) => (days === 0 ? 'today' : `in ${formatCount(days)} day${days === 1 ? '' : 's'}`),
  noDate: 'no certain date',
  noCutOffs: 'This rubric sets no dates.',
};

export type EvidenceTexts = typeof th;

const texts: Readonly<Record<'th' | 'en', EvidenceTexts>> = { th, en };

export function evidenceTexts(language: 'th' | 'en'): EvidenceTexts {
  return texts[language];
}
