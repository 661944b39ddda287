/** Wording of the command line in both languages. Messages for a file that cannot be read are shown in both. */
import { formatCount } from './numbers';

const th = {
  usage: `วิธีใช้:  npm run --silent kpi -- score ไฟล์.xlsx [ตัวเลือก]

อ่านตารางเป้าหมายในไฟล์ Excel แล้วคำนวณระดับและคะแนนของทุกแถวที่มีผลงาน

  --out ไฟล์ใหม่.xlsx   เขียนคะแนนลงในสำเนา ส่วนอื่นของไฟล์คงเดิมทั้งหมด ไฟล์ต้นฉบับไม่เปลี่ยน
  --values             เขียนเป็นค่าคงที่ (ปกติเขียนเป็นสูตรพร้อมผลลัพธ์)
  --force              เขียนทับไฟล์ที่ระบุใน --out ถ้ามีอยู่แล้ว
  --json               แสดงผลเป็น JSON
  --language th|en     ภาษาของผลลัพธ์ (ปกติ th)
  --help               แสดงข้อความนี้
`,
  numbered: (no: number, name: string) => `ตัวชี้วัดที่ ${no} ${name}`,
  rubric: (rubric: string) => `เกณฑ์ ${rubric}`,
  row: 'แถว',
  unit: 'หน่วยงาน',
  percent: 'ร้อยละ',
  level: 'ระดับ',
  score: 'คะแนน',
  gap: 'ขาดอีก',
  result: 'ผลงาน',
  cumulativeTarget: 'เป้าหมายสะสม',
  outcome: 'เทียบเป้าหมาย',
  met: 'ถึงเป้าหมาย',
  short: (count: string) => `ขาดอีก ${count}`,
  states: {
    exempt: 'ยกเว้น',
    notReported: 'ยังไม่มีผลงาน',
    noCriteria: 'ไม่มีเกณฑ์',
    notApplicable: 'ไม่ใช้กับหน่วยงานนี้',
    error: 'ข้อมูลผิด',
  },
  noResults: (rows: number) => `ยังไม่มีผลงานให้คำนวณ (${formatCount(rows)} แถว)`,
  counted: (scored: number, rows: number) => `คำนวณแล้ว ${formatCount(scored)} จาก ${formatCount(rows)} แถว`,
  note: (text: string) => `หมายเหตุ: ${text}`,
  noteAt: (rows: string, text: string) => `หมายเหตุ แถว ${rows}: ${text}`,
  noTables: 'ไม่พบตารางเป้าหมายที่รู้จักในไฟล์นี้',
  unrecognised: {
    unknownHeaders: 'หัวตารางไม่ตรงกับตัวชี้วัดใด จึงไม่คำนวณ',
    ambiguousIndicator: 'หัวตารางตรงกับหลายตัวชี้วัด จึงไม่คำนวณ',
    missingColumn: 'ขาดคอลัมน์ที่ต้องใช้ จึงไม่คำนวณ',
  },
  settingsDamaged: 'อ่านคอลัมน์ที่เคยกำหนดไว้ในไฟล์นี้ไม่ได้ จึงใช้ตามหัวตาราง',
  refusals: {
    noRoom: 'เซลล์ทางขวาของตารางมีข้อมูลอยู่แล้ว',
    protectedSheet: 'แผ่นงานถูกป้องกันไว้',
    filteredRows: 'มีแถวที่ถูกตัวกรองซ่อนไว้',
    mergedCells: 'ที่ที่จะเขียนมีเซลล์ที่ผสานไว้',
    unclearColumn: 'มีหลายคอลัมน์ที่อาจเป็นผลงานหรือคะแนน เปิดไฟล์ใน Excel แล้วระบุคอลัมน์ที่ถูกต้องก่อน',
    handFilled: 'คอลัมน์ระดับหรือคะแนนมีข้อมูลที่ไม่ได้มาจากโปรแกรมนี้',
    notScorable: 'ตัวชี้วัดนี้ไม่ได้ให้คะแนนจากตัวเลขรายแถว',
  },
  wroteElsewhere: (reason: string, sheet: string) => `${reason} จึงเขียนคะแนนลงแผ่นงาน “${sheet}” แทน`,
  notWritten: (reason: string) => `${reason} จึงไม่เขียนคะแนนของตารางนี้`,
  written: (cells: number, file: string) => `เขียน ${formatCount(cells)} เซลล์ลงใน ${file}`,
  nothingToWrite: (file: string) => `ไม่มีเซลล์ใดต้องเปลี่ยน จึงทำสำเนาเหมือนเดิมไว้ที่ ${file}`,
};

export type CliTexts = typeof th;

const en: CliTexts = {
  usage: `Usage:  npm run --silent kpi -- score FILE.xlsx [options]

Reads the target tables of an Excel file and works out level and score of every row that has a result.

  --out NEW.xlsx       write the scores into a copy; all else in it stays, the original is not touched
  --values             write plain values (otherwise formulas with their results)
  --force              replace the file named by --out if it exists
  --json               print JSON
  --language th|en     language of the output (th unless given)
  --help               show this text
`,
  numbered: (no, name) => `Indicator ${no} ${name}`,
  rubric: (rubric) => `rubric ${rubric}`,
  row: 'Row',
  unit: 'Unit',
  percent: 'Percent',
  level: 'Level',
  score: 'Score',
  gap: 'Missing',
  result: 'Result',
  cumulativeTarget: 'Cumulative target',
  outcome: 'Against target',
  met: 'met',
  short: (count) => `short by ${count}`,
  states: {
    exempt: 'exempt',
    notReported: 'no result yet',
    noCriteria: 'no criteria',
    notApplicable: 'not for this unit',
    error: 'wrong input',
  },
  noResults: (rows) => `No result to score yet (${formatCount(rows)} rows)`,
  counted: (scored, rows) => `${formatCount(scored)} of ${formatCount(rows)} rows scored`,
  note: (text) => `Note: ${text}`,
  noteAt: (rows, text) => `Note on row ${rows}: ${text}`,
  noTables: 'No target table that this program knows was found in the file',
  unrecognised: {
    unknownHeaders: 'the headers fit no indicator, so it is not scored',
    ambiguousIndicator: 'the headers fit more than one indicator, so it is not scored',
    missingColumn: 'a column it needs is missing, so it is not scored',
  },
  settingsDamaged: 'The columns chosen for this file could not be read; headers are used instead',
  refusals: {
    noRoom: 'the cells right of the table are taken',
    protectedSheet: 'the sheet is protected',
    filteredRows: 'a filter hides some rows',
    mergedCells: 'cells that would be written are merged',
    unclearColumn:
      'several columns could be the result or the score; open the file in Excel and choose them first',
    handFilled: 'a level or score column holds entries that this add-in did not make',
    notScorable: 'this indicator is not scored from figures per row',
  },
  wroteElsewhere: (reason, sheet) => `${reason}, so its scores are on the sheet "${sheet}"`,
  notWritten: (reason) => `${reason}, so its scores were not written`,
  written: (cells, file) => `${formatCount(cells)} cells written to ${file}`,
  nothingToWrite: (file) => `No cell needs to change; ${file} is a plain copy`,
};

export function cliTexts(language: 'th' | 'en'): CliTexts {
  return language === 'th' ? th : en;
}

/** Why nothing was done, for people who read either language. */
export const CLI_FAILURES = {
  usage: { th: 'คำสั่งไม่ถูกต้อง', en: 'Wrong usage' },
  missingFile: { th: 'ไม่พบไฟล์หรือเปิดอ่านไม่ได้', en: 'The file does not exist or cannot be opened' },
  folder: { th: 'เป็นโฟลเดอร์ ให้ระบุชื่อไฟล์', en: 'This is a folder; name a file' },
  notAWorkbook: {
    th: 'ไม่ใช่ไฟล์ Excel (.xlsx) ถ้าเป็น .xls รุ่นเก่า ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx ก่อน',
    en: 'Not an Excel workbook (.xlsx); open an old .xls in Excel and save it as .xlsx first',
  },
  encrypted: {
    th: 'ไฟล์นี้ใส่รหัสผ่านไว้ ให้เปิดใน Excel แล้วเอารหัสผ่านออกก่อน',
    en: 'The file is locked with a password; open it in Excel and take the password off first',
  },
  damaged: {
    th: 'ไฟล์เสียหายหรือมาไม่ครบ ลองเปิดใน Excel แล้วบันทึกใหม่ หรือขอไฟล์อีกครั้ง',
    en: 'The file is damaged or incomplete; open it in Excel and save it again, or ask for it anew',
  },
  tooLarge: {
    th: 'ไฟล์นี้เมื่อคลายแล้วใหญ่เกินกว่าจะเป็นตารางเป้าหมาย จึงไม่เปิด',
    en: 'Unpacked, the file is far too large for target tables, so it was not opened',
  },
  cannotPatch: {
    th: 'เขียนคะแนนลงในไฟล์นี้ไม่ได้',
    en: 'The scores cannot be written into this file',
  },
  sameFile: {
    th: '--out เป็นไฟล์ต้นฉบับ ให้ใช้ชื่ออื่น ไฟล์ต้นฉบับจะไม่ถูกเขียนทับ',
    en: '--out is the input itself; choose another name, the original is never overwritten',
  },
  outputExists: {
    th: 'มีไฟล์ชื่อใน --out อยู่แล้ว ใช้ชื่ออื่น หรือเพิ่ม --force ถ้าจะเขียนทับ',
    en: 'The file named by --out exists; choose another name, or add --force to replace it',
  },
  noFolder: {
    th: 'ไม่มีโฟลเดอร์ที่ระบุใน --out ให้สร้างก่อน',
    en: 'The folder named in --out does not exist; make it first',
  },
  cannotWrite: {
    th: 'เขียนไฟล์ใน --out ไม่ได้ ตรวจว่ามีโฟลเดอร์นั้น และไฟล์ไม่ได้เปิดค้างอยู่',
    en: 'The file named by --out cannot be written; check that the folder exists and the file is not open',
  },
} as const;

export type CliFailure = keyof typeof CLI_FAILURES;
