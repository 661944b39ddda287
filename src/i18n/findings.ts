/**
 * Wording of the pane's job of checking data, apart from `th.ts` and `en.ts` because it loads with that job and not
 * with the first screen. What a finding says stands in the check that finds it.
 */
import { formatCount } from './numbers';

/** As in `checks/`, which this room cannot see. */
type Severity = 'error' | 'warning' | 'info';

const thaiDay = new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', {
  dateStyle: 'medium',
  timeZone: 'UTC',
});
const englishDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** "2018-09-30" in the calendar of the reader; other text as it stands. */
function day(format: Intl.DateTimeFormat, iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : format.format(time);
}

const severityTh: Readonly<Record<Severity, string>> = {
  error: 'ต้องแก้',
  warning: 'ควรตรวจ',
  info: 'ข้อสังเกต',
};
const severityEn: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };

const th = {
  heading: 'ตรวจข้อมูล',
  checking: 'กำลังตรวจข้อมูล…',
  progress: (percent: number) => `ตรวจแล้ว ${formatCount(percent)}%`,
  checkingAgain: 'ไฟล์เปลี่ยน กำลังตรวจใหม่…',
  found: (count: number, sheets: number) =>
    `พบ ${formatCount(count)} รายการ ใน ${formatCount(sheets)} แผ่นงาน`,
  nothing: 'ไม่พบสิ่งที่ต้องแก้',
  nothingHelp: (tables: number) =>
    `ตรวจครบ ${formatCount(tables)} ตารางแล้ว ชื่ออำเภอ ตัวเลข ผลรวม และสูตรถูกต้องตรงกัน`,
  onlyNotes: (tables: number, notes: number) =>
    `ตรวจครบ ${formatCount(tables)} ตารางแล้ว มีเพียงข้อสังเกต ${formatCount(notes)} รายการ ซึ่งไม่จำเป็นต้องแก้`,
  noTables: 'ยังไม่พบตารางเป้าหมายในไฟล์นี้ จึงยังไม่มีข้อมูลให้ตรวจ',
  severity: severityTh,
  counted: (severity: Severity, count: number) => `${severityTh[severity]} ${formatCount(count)}`,
  inSheet: (severity: Severity, sheet: string) => `${severityTh[severity]} ในแผ่นงาน ${sheet}`,
  show: 'แสดง',
  all: (count: number) => `ทุกรายการ (${formatCount(count)})`,
  only: (severity: Severity, count: number) => `${severityTh[severity]} (${formatCount(count)})`,
  suggestion: 'ข้อแนะนำ',
  fixOf: 'เซลล์ที่จะแก้',
  moreCells: (count: number) => `และอีก ${formatCount(count)} เซลล์`,
  uncertain: 'ยังไม่แน่ชัด ตรวจกับเอกสารต้นทางก่อนแก้',
  fix: 'แก้ให้',
  fixing: 'กำลังแก้…',
  fixCertain: (count: number) => `แก้ทั้งหมดที่แน่ชัด (${formatCount(count)})`,
  fixCertainHelp: 'ให้ดูทุกเซลล์ก่อนแก้ และคืนค่าเดิมได้',
  onlyAccepted: (tables: number, accepted: number) =>
    `ตรวจครบ ${formatCount(tables)} ตารางแล้ว มีเพียง ${formatCount(accepted)} รายการที่ยอมรับไว้พร้อมเหตุผล`,
  accept: 'ยอมรับพร้อมเหตุผล',
  reason: 'เหตุผลที่ยอมรับ',
  name: 'ชื่อผู้ยอมรับ',
  acceptHelp: 'เก็บเหตุผล ชื่อ และวันที่ไว้ในไฟล์นี้ ถ้าข้อมูลเปลี่ยน รายการนี้จะกลับมาให้ตรวจใหม่',
  acceptSave: 'ยอมรับ',
  cancel: 'ยกเลิก',
  acceptedHeading: (count: number) => `ยอมรับแล้ว (${formatCount(count)})`,
  acceptedBecause: (reason: string) => `เหตุผล: ${reason}`,
  acceptedBy: (name: string, date: string) => `${name} · ${day(thaiDay, date)}`,
  formerly: (name: string, date: string) => `${name} เคยยอมรับไว้เมื่อ ${day(thaiDay, date)} แต่ข้อมูลเปลี่ยนไปแล้ว`,
  reopen: 'นำกลับมาตรวจ',
  districtsHeading: (count: number) => `สถานะรายอำเภอ (${formatCount(count)})`,
  districtComplete: 'ครบ',
  districtFindings: (count: number) => `พบ ${formatCount(count)} รายการ`,
  districtClean: 'ไม่พบสิ่งที่ต้องแก้',
  notSubmitted: 'ยังไม่ส่งผล',
  partlySubmitted: (submitted: number, due: number) =>
    `ส่งผลแล้ว ${formatCount(submitted)} จาก ${formatCount(due)} ตาราง`,
  toSheet: 'เขียนรายการลงแผ่นงาน',
  mark: 'ระบายสีเซลล์ที่พบ',
  unmark: 'ล้างสี',
  marking: 'กำลังจัดการสี…',
  marked: (count: number) =>
    `ระบายสีไว้ ${formatCount(count)} จุด: สีส้มต้องแก้ สีเหลืองควรตรวจ สีฟ้าเป็นข้อสังเกต สีเดิมของเซลล์ยังอยู่ครบ`,
  unmarked: 'ล้างสีที่ Add-in ระบายไว้หมดแล้ว',
  unreadMarks: (sheets: readonly string[]) =>
    `Excel อ่านกฎการจัดรูปแบบตามเงื่อนไขได้ไม่ครบในแผ่นงาน ${sheets.map((sheet) => `“${sheet}”`).join(' ')} สีที่เคยระบายไว้อาจยังเหลืออยู่ ลบได้ที่หน้าแรก > การจัดรูปแบบตามเงื่อนไข > จัดการกฎ (กฎที่มีคำว่า KPI-MARK)`,
  notMarked: (sheets: number) => `ระบายสีไม่ได้ ${formatCount(sheets)} แผ่นงาน เพราะถูกป้องกันไว้`,
  sheet: {
    checkedOn: (date: string, open: number, accepted: number) =>
      `ตรวจเมื่อ ${day(thaiDay, date)} · ค้าง ${formatCount(open)} รายการ · ยอมรับแล้ว ${formatCount(accepted)} รายการ`,
    open: 'ยังไม่แก้',
    accepted: 'ยอมรับแล้ว',
  },
  nothingToFix: 'ไม่มีเซลล์ใดต้องแก้แล้ว',
  leftHeading: (count: number) => `ยังแก้ให้ไม่ได้ ${formatCount(count)} รายการ`,
  left: {
    conflict: 'แตะเซลล์เดียวกับรายการอื่นที่จะแก้ก่อน แก้ชุดนี้แล้วจะตรวจให้ใหม่',
    changed: 'ข้อมูลเปลี่ยนไปหลังจากตรวจ กลับไปดูรายการที่ตรวจใหม่',
    protectedSheet: 'แผ่นงานถูกป้องกันไว้ ยกเลิกการป้องกันแผ่นงานก่อน',
    filteredRows: 'มีแถวที่ถูกตัวกรองซ่อนไว้ ล้างตัวกรองก่อน',
    mergedCells: 'เซลล์ถูกผสานไว้ ยกเลิกการผสานก่อน',
    formulaFromText: 'ข้อความในเซลล์ดูเหมือนสูตร เพื่อความปลอดภัยจึงไม่แปลงเป็นสูตรให้ พิมพ์สูตรใหม่เอง',
  },
};

const en: typeof th = {
  heading: 'Check data',
  checking: 'Checking the data…',
  progress: (percent) => `${formatCount(percent)}% checked`,
  checkingAgain: 'The workbook has changed. Checking again…',
  found: (count, sheets) => `${some(count, 'finding')} on ${some(sheets, 'sheet')}`,
  nothing: 'Nothing to correct',
  nothingHelp: (tables) =>
    `${some(tables, 'table')} checked: district names, figures, totals and formulas are all in order.`,
  onlyNotes: (tables, notes) =>
    `${some(tables, 'table')} checked. ${some(notes, 'note')} below; nothing has to change.`,
  noTables: 'No target table found in this workbook yet, so there is nothing to check.',
  severity: severityEn,
  counted: (severity, count) => some(count, severityEn[severity].toLowerCase()),
  inSheet: (severity, sheet) => `${severityEn[severity]}s on sheet ${sheet}`,
  show: 'Show',
  all: (count) => `All findings (${formatCount(count)})`,
  only: (severity, count) => `${severityEn[severity]}s (${formatCount(count)})`,
  suggestion: 'Suggestion',
  fixOf: 'Cells to correct',
  moreCells: (count) => `and ${some(count, 'more cell')}`,
  uncertain: 'Not certain: compare with the original first.',
  fix: 'Correct',
  fixing: 'Correcting…',
  fixCertain: (count) => `Correct all that are certain (${formatCount(count)})`,
  fixCertainHelp: 'You see every cell first, and can restore afterwards.',
  onlyAccepted: (tables, accepted) =>
    `${some(tables, 'table')} checked. ${some(accepted, 'finding')} accepted with a reason; nothing else was found.`,
  accept: 'Accept with a reason',
  reason: 'Reason for accepting',
  name: 'Your name',
  acceptHelp:
    'Reason, name and date are kept in this workbook. If the data change, the finding comes back to be checked.',
  acceptSave: 'Accept',
  cancel: 'Cancel',
  acceptedHeading: (count) => `Accepted (${formatCount(count)})`,
  acceptedBecause: (reason) => `Reason: ${reason}`,
  acceptedBy: (name, date) => `${name} · ${day(englishDay, date)}`,
  formerly: (name, date) =>
    `${name} accepted this on ${day(englishDay, date)}, but the data have changed since.`,
  reopen: 'Check again',
  districtsHeading: (count) => `Status by district (${formatCount(count)})`,
  districtComplete: 'complete',
  districtFindings: (count) => some(count, 'finding'),
  districtClean: 'nothing to correct',
  notSubmitted: 'not submitted',
  partlySubmitted: (submitted, due) => `results in ${formatCount(submitted)} of ${some(due, 'table')}`,
  toSheet: 'Write the list to a sheet',
  mark: 'Colour the cells found',
  unmark: 'Remove the colours',
  marking: 'Changing colours…',
  marked: (count) =>
    `${some(count, 'place')} coloured: orange for errors, yellow for warnings, blue for notes. The cells keep their own colours beneath.`,
  unmarked: 'All colours of the add-in are removed.',
  unreadMarks: (sheets) =>
    `Excel could not read every conditional formatting rule of ${sheets.map((sheet) => `“${sheet}”`).join(' ')}. Earlier colours may be left there: Home > Conditional Formatting > Manage Rules, those with the word KPI-MARK.`,
  notMarked: (sheets) => `${some(sheets, 'sheet')} could not be coloured: protected.`,
  sheet: {
    checkedOn: (date, open, accepted) =>
      `Checked on ${day(englishDay, date)} · ${formatCount(open)} open · ${formatCount(accepted)} accepted`,
    open: 'open',
    accepted: 'accepted',
  },
  nothingToFix: 'No cell is left to correct.',
  leftHeading: (count) => `${some(count, 'finding')} cannot be corrected yet`,
  left: {
    conflict: 'Another correction changes the same cell. Once it is made, this one is looked at again.',
    changed: 'The data have changed since they were checked. Go back to the list.',
    protectedSheet: 'The sheet is protected. Unprotect it first.',
    filteredRows: 'A filter hides rows. Clear the filter first.',
    mergedCells: 'The cell is merged with others. Unmerge it first.',
    formulaFromText:
      'The text in the cell looks like a formula. For safety it is not turned into one: type the formula yourself.',
  },
};

function some(count: number, one: string): string {
  return `${formatCount(count)} ${count === 1 ? one : `${one}s`}`;
}

export type FindingTexts = typeof th;

const texts: Readonly<Record<'th' | 'en', FindingTexts>> = { th, en };

export function findingTexts(language: 'th' | 'en'): FindingTexts {
  return texts[language];
}
