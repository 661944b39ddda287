/** Wording of the command line in both languages. Messages for a file that cannot be read are shown in both. */
import { formatCount } from './numbers';

const th = {
  usage: `วิธีใช้:  npm run --silent kpi -- score ไฟล์.xlsx [ตัวเลือก]
        npm run --silent kpi -- check ไฟล์.xlsx... [ตัวเลือก]

score  อ่านตารางเป้าหมายในไฟล์ Excel แล้วคำนวณระดับและคะแนนของทุกแถวที่มีผลงาน
  --out ไฟล์ใหม่.xlsx   เขียนคะแนนลงในสำเนา ส่วนอื่นของไฟล์คงเดิมทั้งหมด ไฟล์ต้นฉบับไม่เปลี่ยน
  --values             เขียนเป็นค่าคงที่ (ปกติเขียนเป็นสูตรพร้อมผลลัพธ์)

check  ตรวจตารางในไฟล์ Excel หนึ่งไฟล์หรือหลายไฟล์ แล้วบอกที่ผิดทุกแห่งพร้อมวิธีแก้
       สถานะเมื่อจบ: 0 ไม่พบข้อผิดพลาด  1 พบข้อผิดพลาด  2 มีไฟล์ที่อ่านไม่ได้
  --fix ไฟล์ใหม่.xlsx   แก้เฉพาะจุดที่แน่ใจลงในสำเนา (ใช้กับไฟล์เดียว) ไฟล์ต้นฉบับไม่เปลี่ยน

ใช้ได้ทั้งสองคำสั่ง
  --force              เขียนทับไฟล์ที่ระบุใน --out หรือ --fix ถ้ามีอยู่แล้ว
  --json               แสดงผลเป็น JSON
  --all                แสดงครบทุกรายการ (ปกติแสดงไม่เกิน 500 รายการต่อไฟล์ เริ่มจากรายการที่ร้ายแรงที่สุด)
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
  done: 'มี',
  notDone: 'ไม่มี',
  short: (count: string) => `ขาดอีก ${count}`,
  states: {
    exempt: 'ยกเว้น',
    notReported: 'ยังไม่มีผลงาน',
    noCriteria: 'ไม่มีเกณฑ์',
    notApplicable: 'ไม่ใช้กับหน่วยงานนี้',
    asked: 'รอคำตอบ',
    error: 'ข้อมูลผิด',
  },
  soFar: (level: number) => `${level} (ยังไม่ใช่ผลทั้งปี)`,
  question: (text: string) => `ต้องตอบก่อนให้คะแนน: ${text}`,
  noResults: (rows: number) => `ยังไม่มีผลงานให้คำนวณ (${formatCount(rows)} แถว)`,
  counted: (scored: number, rows: number) => `คำนวณแล้ว ${formatCount(scored)} จาก ${formatCount(rows)} แถว`,
  note: (text: string) => `หมายเหตุ: ${text}`,
  noteAt: (rows: string, text: string) => `หมายเหตุ แถว ${rows}: ${text}`,
  noTables: 'ไม่พบตารางเป้าหมายที่รู้จักในไฟล์นี้',
  leftOut: (count: number) => `ยังมีอีก ${formatCount(count)} รายการที่ไม่ได้แสดง ใช้ --all เพื่อแสดงทั้งหมด`,
  unrecognised: {
    unknownHeaders: 'หัวตารางไม่ตรงกับตัวชี้วัดใด จึงไม่คำนวณ',
    ambiguousIndicator: 'หัวตารางตรงกับหลายตัวชี้วัด หรือมีร้อยละของเกณฑ์อื่น จึงไม่คำนวณ',
    otherYear: 'ตารางเป็นของปีอื่นและหัวคอลัมน์ยังอ่านไม่ครบ จึงไม่คำนวณ',
    notSaid: 'หัวตารางหรือชื่อตารางพูดถึงเรื่องอื่นด้วย จึงไม่คำนวณ',
    missingColumn: 'ขาดคอลัมน์ที่ต้องใช้ จึงไม่คำนวณ',
  },
  rubricNotUsed: (rubric: string) => (rubric === '' ? '(เกณฑ์นี้จึงไม่ถูกใช้)' : `(เกณฑ์ ${rubric} จึงไม่ถูกใช้)`),
  settingsDamaged: 'อ่านคอลัมน์ที่เคยกำหนดไว้ในไฟล์นี้ไม่ได้ จึงใช้ตามหัวตาราง',
  refusals: {
    noRoom: 'เซลล์ทางขวาของตารางมีข้อมูลอยู่แล้ว',
    protectedSheet: 'แผ่นงานถูกป้องกันไว้',
    filteredRows: 'มีแถวที่ถูกตัวกรองซ่อนไว้',
    mergedCells: 'ที่ที่จะเขียนมีเซลล์ที่ผสานไว้',
    unclearColumn: 'มีหลายคอลัมน์ที่อาจเป็นผลงานหรือคะแนน เปิดไฟล์ใน Excel แล้วระบุคอลัมน์ที่ถูกต้องก่อน',
    handFilled: 'คอลัมน์ระดับหรือคะแนนมีข้อมูลที่ไม่ได้มาจากโปรแกรมนี้',
    namedHeader: 'มีสูตรที่อ้างชื่อหัวคอลัมน์ซึ่งต้องแก้ให้บอกว่าเป็นผลบางส่วนของปีหรือไม่',
    openQuestion: 'ยังมีคำถามที่ต้องตอบก่อนให้คะแนน',
    notScorable: 'ตัวชี้วัดนี้ไม่ได้ให้คะแนนจากตัวเลขรายแถว',
  },
  wroteElsewhere: (reason: string, sheet: string) => `${reason} จึงเขียนคะแนนลงแผ่นงาน “${sheet}” แทน`,
  printArea: (sheet: string, areas: string) => `แผ่นงาน “${sheet}”: ขยายพื้นที่พิมพ์เป็น ${areas} ให้พิมพ์คอลัมน์ที่เขียนด้วย`,
  notWritten: (reason: string) => `${reason} จึงไม่เขียนคะแนนของตารางนี้`,
  written: (cells: number, file: string) => `เขียน ${formatCount(cells)} เซลล์ลงใน ${file}`,
  nothingToWrite: (file: string) => `ไม่มีเซลล์ใดต้องเปลี่ยน จึงทำสำเนาเหมือนเดิมไว้ที่ ${file}`,
  check: {
    severities: { error: 'ข้อผิดพลาด', warning: 'ควรตรวจสอบ', info: 'ข้อสังเกต' },
    counted: (severity: string, count: number) => `${severity} ${formatCount(count)}`,
    summary: (tables: number, counts: string) =>
      `ตรวจ ${formatCount(tables)} ตาราง ${counts === '' ? 'ไม่พบที่ผิด' : `พบ ${counts}`}`,
    sheet: (name: string) => `แผ่นงาน “${name}”`,
    group: (severity: string, count: number) => `${severity} (${formatCount(count)})`,
    suggestion: (text: string) => `แนะนำ: ${text}`,
    certain: '[แก้ให้ได้ด้วย --fix]',
    allFiles: (files: number, counts: string) =>
      `รวม ${formatCount(files)} ไฟล์ ${counts === '' ? 'ไม่พบที่ผิด' : `พบ ${counts}`}`,
    unreadable: (files: number) => `อ่านไม่ได้ ${formatCount(files)} ไฟล์`,
    fixed: (findings: number, cells: number, file: string) =>
      `แก้ ${formatCount(findings)} รายการ (${formatCount(cells)} เซลล์) ลงใน ${file}`,
    open: (count: number) => `เหลือ ${formatCount(count)} รายการที่ต้องให้คนตรวจและแก้เอง`,
    notFixed: (place: string, reason: string) => `${place}: ยังไม่ได้แก้ เพราะ${reason}`,
    left: {
      conflict: 'รายการอื่นแก้เซลล์เดียวกัน ให้ตรวจไฟล์ใหม่อีกครั้ง',
      changed: 'ข้อมูลในเซลล์ไม่ตรงกับที่ตรวจพบ',
      protectedSheet: 'แผ่นงานถูกป้องกันไว้',
      filteredRows: 'มีแถวที่ถูกตัวกรองซ่อนไว้',
      mergedCells: 'เป็นเซลล์ที่ผสานไว้',
      formulaFromText: 'ข้อความที่คล้ายสูตรจะไม่ถูกเปลี่ยนเป็นสูตร',
    },
  },
};

export type CliTexts = typeof th;

const en: CliTexts = {
  usage: `Usage:  npm run --silent kpi -- score FILE.xlsx [options]
        npm run --silent kpi -- check FILE.xlsx... [options]

score  reads the target tables of an Excel file and works out level and score of every row that has a result
  --out NEW.xlsx       write the scores into a copy; all else in it stays, the original is not touched
  --values             write plain values (otherwise formulas with their results)

check  looks through the tables of one or more Excel files and says what is wrong where, and how to mend it
       exit status: 0 no errors found, 1 errors found, 2 a file could not be read
  --fix NEW.xlsx       mend what is certain in a copy (one file only); the original is not touched

both
  --force              replace the file named by --out or --fix if it exists
  --json               print JSON
  --all                list everything (otherwise at most 500 entries a file, the gravest first)
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
  done: 'yes',
  notDone: 'no',
  short: (count) => `short by ${count}`,
  states: {
    exempt: 'exempt',
    notReported: 'no result yet',
    noCriteria: 'no criteria',
    notApplicable: 'not for this unit',
    asked: 'to be answered',
    error: 'wrong input',
  },
  soFar: (level) => `${level} (so far)`,
  question: (text) => `To be answered before scoring: ${text}`,
  noResults: (rows) => `No result to score yet (${formatCount(rows)} rows)`,
  counted: (scored, rows) => `${formatCount(scored)} of ${formatCount(rows)} rows scored`,
  note: (text) => `Note: ${text}`,
  noteAt: (rows, text) => `Note on row ${rows}: ${text}`,
  noTables: 'No target table that this program knows was found in the file',
  leftOut: (count) => `${formatCount(count)} more are not shown; --all shows everything`,
  unrecognised: {
    unknownHeaders: 'the headers fit no indicator, so it is not scored',
    ambiguousIndicator:
      'the headers fit more than one indicator, or name the percentages of another rubric, so it is not scored',
    otherYear: 'the table is of another year and not all of its columns could be read, so it is not scored',
    notSaid: 'the words are about something else as well, so it is not scored',
    missingColumn: 'a column it needs is missing, so it is not scored',
  },
  rubricNotUsed: (rubric) =>
    rubric === '' ? '(so this rubric is not used)' : `(so rubric ${rubric} is not used)`,
  settingsDamaged: 'The columns chosen for this file could not be read; headers are used instead',
  refusals: {
    noRoom: 'the cells right of the table are taken',
    protectedSheet: 'the sheet is protected',
    filteredRows: 'a filter hides some rows',
    mergedCells: 'cells that would be written are merged',
    unclearColumn:
      'several columns could be the result or the score; open the file in Excel and choose them first',
    handFilled: 'a level or score column holds entries that this add-in did not make',
    namedHeader: 'formulas name a header that has to say whether its figures are of a part of the year',
    openQuestion: 'a question has to be answered before scoring',
    notScorable: 'this indicator is not scored from figures per row',
  },
  wroteElsewhere: (reason, sheet) => `${reason}, so its scores are on the sheet "${sheet}"`,
  printArea: (sheet, areas) =>
    `Sheet "${sheet}": the print area is now ${areas}, so that the written columns are printed too`,
  notWritten: (reason) => `${reason}, so its scores were not written`,
  written: (cells, file) => `${formatCount(cells)} cells written to ${file}`,
  nothingToWrite: (file) => `No cell needs to change; ${file} is a plain copy`,
  check: {
    severities: { error: 'errors', warning: 'warnings', info: 'notes' },
    counted: (severity, count) => `${formatCount(count)} ${severity}`,
    summary: (tables, counts) => `${formatCount(tables)} tables checked: ${counts || 'nothing found'}`,
    sheet: (name) => `Sheet "${name}"`,
    group: (severity, count) => `${severity} (${formatCount(count)})`,
    suggestion: (text) => `Suggestion: ${text}`,
    certain: '[--fix can do it]',
    allFiles: (files, counts) => `${formatCount(files)} files in all: ${counts || 'nothing found'}`,
    unreadable: (files) => `files that could not be read: ${formatCount(files)}`,
    fixed: (findings, cells, file) =>
      `${formatCount(findings)} findings mended (${formatCount(cells)} cells) in ${file}`,
    open: (count) => `${formatCount(count)} findings are left for a person to look at`,
    notFixed: (place, reason) => `${place}: not mended, ${reason}`,
    left: {
      conflict: 'another finding changes the same cell; check the new file again',
      changed: 'the cell does not hold what was found',
      protectedSheet: 'the sheet is protected',
      filteredRows: 'a filter hides some rows',
      mergedCells: 'the cell is merged',
      formulaFromText: 'text that looks like a formula is never made one',
    },
  },
};

export function cliTexts(language: 'th' | 'en'): CliTexts {
  return language === 'th' ? th : en;
}

/** Why nothing was done, for people who read either language. */
export const CLI_FAILURES = {
  unexpected: { th: 'โปรแกรมหยุดทำงานเพราะข้อผิดพลาดภายใน', en: 'The program stopped at a fault of its own' },
  usage: { th: 'คำสั่งไม่ถูกต้อง', en: 'Wrong usage' },
  missingFile: { th: 'ไม่พบไฟล์หรือเปิดอ่านไม่ได้', en: 'The file does not exist or cannot be opened' },
  folder: { th: 'เป็นโฟลเดอร์ ให้ระบุชื่อไฟล์', en: 'This is a folder; name a file' },
  notAWorkbook: {
    th: 'ไม่ใช่ไฟล์ Excel (.xlsx) ถ้าเป็น .xls รุ่นเก่า ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx ก่อน',
    en: 'Not an Excel workbook (.xlsx); open an old .xls in Excel and save it as .xlsx first',
  },
  binary: {
    th: 'เป็นไฟล์ .xlsb ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx ก่อน',
    en: 'This is an .xlsb; open it in Excel and save it as .xlsx first',
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
  cannotFix: {
    th: 'เขียนค่าที่แก้แล้วลงในไฟล์นี้ไม่ได้',
    en: 'The corrections cannot be written into this file',
  },
  sameFile: {
    th: 'ไฟล์ใหม่เป็นไฟล์ต้นฉบับเอง ให้ใช้ชื่ออื่น ไฟล์ต้นฉบับจะไม่ถูกเขียนทับ',
    en: 'The new file is the input itself; choose another name, the original is never overwritten',
  },
  outputExists: {
    th: 'มีไฟล์ชื่อนี้อยู่แล้ว ใช้ชื่ออื่น หรือเพิ่ม --force ถ้าจะเขียนทับ',
    en: 'The new file exists already; choose another name, or add --force to replace it',
  },
  noFolder: {
    th: 'ไม่มีโฟลเดอร์สำหรับไฟล์ใหม่ ให้สร้างก่อน',
    en: 'The folder for the new file does not exist; make it first',
  },
  readOnly: {
    th: 'ไม่มีสิทธิ์เขียนในโฟลเดอร์นี้ หรือไฟล์เปิดค้างอยู่ ให้ใช้โฟลเดอร์อื่นหรือปิดไฟล์ก่อน',
    en: 'This folder cannot be written to, or the file is open; choose another folder or close the file',
  },
  diskFull: {
    th: 'เนื้อที่ดิสก์เต็ม จึงไม่ได้เขียนไฟล์ใหม่ ให้ลบไฟล์ที่ไม่ใช้ หรือใช้โฟลเดอร์อื่น',
    en: 'The disk is full, so the new file was not written; free some space or choose another folder',
  },
  cannotWrite: {
    th: 'เขียนไฟล์ใหม่ไม่ได้ ลองใช้ชื่อหรือโฟลเดอร์อื่น',
    en: 'The new file cannot be written; try another name or folder',
  },
} as const;

export type CliFailure = keyof typeof CLI_FAILURES;
