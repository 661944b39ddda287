/** Wording of the workbench, the page that plays Excel: Thai is the shape that English follows. */
import type { Language } from '../src/i18n';

const th = {
  title: 'คะแนนตัวชี้วัด · หน้าทดลอง',
  heading: 'หน้าทดลอง',
  headingHelp: 'ใช้แทน Excel บนเครื่องนี้',
  open: 'เปิดไฟล์',
  openFile: 'เปิดไฟล์ .xlsx จากเครื่องนี้',
  save: 'บันทึก',
  saveFile: (file: string) => `บันทึก ${file} ลงเครื่อง`,
  samples: 'ไฟล์ตัวอย่าง',
  ownFile: 'ไฟล์ของท่าน',
  sampleNames: {
    'buriram-2561-results.xlsx': 'บุรีรัมย์ 2561 (มีผลงานสมมติ)',
    'buriram-2561.xlsx': 'บุรีรัมย์ 2561 (มีแต่เป้าหมาย)',
  } as Readonly<Record<string, string>>,
  paneWidth: 'ความกว้างแถบ Add-in',
  paneWidths: { narrow: 'แคบ', normal: 'ปกติ', wide: 'กว้าง' },
  splitter: 'เส้นแบ่งระหว่างตารางกับ Add-in (ใช้ปุ่มลูกศรซ้ายขวาเพื่อปรับ)',
  grid: 'ตารางคำนวณ (กด F6 เพื่อไปยัง Add-in)',
  pane: 'Add-in คะแนนตัวชี้วัด',
  language: 'English',
  languageTag: 'en',
  edited: 'แก้ไขแล้ว ยังไม่บันทึก',
  opening: (file: string) => `กำลังเปิด ${file}…`,
  opened: (file: string) => `เปิด ${file} แล้ว`,
  saved: (file: string) => `บันทึก ${file} แล้ว อยู่ในโฟลเดอร์ดาวน์โหลด`,
  dropHere: 'วางไฟล์ .xlsx ที่นี่เพื่อเปิด',
  leaveEdits: 'ไฟล์ที่เปิดอยู่แก้ไขแล้วแต่ยังไม่บันทึก ต้องการเปิดไฟล์ใหม่และทิ้งการแก้ไขหรือไม่',
  refused: 'หน้าทดลองทำคำสั่งนี้ไม่ได้ เพราะจะบันทึกลงไฟล์ได้ไม่ครบ พิมพ์ คัดลอก วาง และเลิกทำได้ตามปกติ',
  protectedSheet: 'แผ่นงานนี้ล็อกไว้ จึงแก้เซลล์ที่ล็อกไม่ได้',
  arrayPart: (range: string) => `เซลล์นี้เป็นส่วนหนึ่งของสูตรอาร์เรย์ ${range} จึงแก้ทีละเซลล์ไม่ได้`,
  hiddenDrawings: 'แผนภูมิและรูปในไฟล์ไม่แสดงในหน้านี้ แต่ยังอยู่ครบเมื่อบันทึก',
  charts: {
    heading: (count: number) => (count === 1 ? 'แผนภูมิของแผ่นงานนี้' : `แผนภูมิของแผ่นงานนี้ ${count} รูป`),
    help: 'Add-in สั่งให้ Excel สร้างไว้ หน้านี้วาดแทนแบบย่อ เปิดไฟล์ที่บันทึกแล้วใน Excel จะเห็นแผนภูมิจริง',
    covers: (range: string) => `ใน Excel อยู่ที่ ${range}`,
    calculating: 'กำลังคำนวณ',
  },
  cannotSave: (sheet: string, what: string) =>
    `ยังไม่ได้บันทึก เพราะ “${what}” ในแผ่นงาน “${sheet}” หน้านี้บันทึกลงไฟล์ไม่ได้`,
  cellError: (cell: string, error: string, message: string) => `${cell} ${error} ${message}`,
  failures: {
    notAWorkbook: (file: string) =>
      `${file} ไม่ใช่ไฟล์ Excel (.xlsx) ถ้าเป็น .xls ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx ก่อน`,
    binary: (file: string) => `${file} เป็นไฟล์ .xlsb ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx ก่อน`,
    encrypted: (file: string) => `${file} ตั้งรหัสผ่านไว้ ให้เปิดใน Excel แล้วบันทึกแบบไม่มีรหัสผ่านก่อน`,
    damaged: (file: string) => `${file} เสียหาย จึงเปิดไม่ได้ ลองเปิดใน Excel แล้วบันทึกใหม่`,
    tooLarge: (file: string) => `${file} ใหญ่เกินกว่าที่หน้านี้จะเปิดได้ ให้เปิดใน Excel แทน`,
    unexpected: (detail: string) => `ทำไม่สำเร็จ: ${detail}`,
  },
};

export type WorkbenchMessages = typeof th;

const en: WorkbenchMessages = {
  title: 'KPI Scores · workbench',
  heading: 'Workbench',
  headingHelp: 'Stands in for Excel on this computer',
  open: 'Open',
  openFile: 'Open an .xlsx from this computer',
  save: 'Save',
  saveFile: (file) => `Save ${file} to this computer`,
  samples: 'Sample',
  ownFile: 'Your file',
  sampleNames: {
    'buriram-2561-results.xlsx': 'Buriram 2561 (with invented results)',
    'buriram-2561.xlsx': 'Buriram 2561 (targets only)',
  },
  paneWidth: 'Width of the add-in',
  paneWidths: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' },
  splitter: 'Divider between grid and add-in (left and right arrow keys move it)',
  grid: 'Spreadsheet (F6 goes on to the add-in)',
  pane: 'KPI Scores add-in',
  language: 'ภาษาไทย',
  languageTag: 'th',
  edited: 'Edited, not saved',
  opening: (file) => `Opening ${file}…`,
  opened: (file) => `${file} is open`,
  saved: (file) => `${file} is saved to the downloads folder`,
  dropHere: 'Drop an .xlsx here to open it',
  leaveEdits: 'The open file has edits that are not saved. Open the other file and lose them?',
  refused:
    'The workbench does not offer this, because the saved file could not carry it in full. Typing, copying, pasting and undo work as usual.',
  protectedSheet: 'This sheet is protected: its locked cells cannot be changed.',
  arrayPart: (range) => `This cell is part of the array formula ${range} and cannot be changed alone.`,
  hiddenDrawings: 'Charts and pictures of this file are not shown here, but stay in it when you save.',
  charts: {
    heading: (count) => (count === 1 ? 'Chart of this sheet' : `${count} charts of this sheet`),
    help: 'The add-in had Excel make them. This page draws a simple picture instead; open the saved file in Excel to see the real ones.',
    covers: (range) => `In Excel at ${range}`,
    calculating: 'calculating',
  },
  cannotSave: (sheet, what) =>
    `Nothing was saved: this page cannot write “${what}” on sheet “${sheet}” into the file.`,
  cellError: (cell, error, message) => `${cell} ${error} ${message}`,
  failures: {
    notAWorkbook: (file) => `${file} is no Excel workbook (.xlsx). Save an old .xls as .xlsx in Excel first.`,
    binary: (file) => `${file} is an .xlsb. Open it in Excel and save it as .xlsx first.`,
    encrypted: (file) => `${file} has a password. Save it without one in Excel first.`,
    damaged: (file) => `${file} is damaged and cannot be opened. Try to open it in Excel and save it again.`,
    tooLarge: (file) => `${file} is too large for this page. Open it in Excel instead.`,
    unexpected: (detail) => `That did not work: ${detail}`,
  },
};

export function workbenchMessages(language: Language): WorkbenchMessages {
  return language === 'th' ? th : en;
}
