/**
 * Wording of the pane in Thai, and the shape that every other language follows: a key missing in `en.ts` does
 * not compile. Terms are those of Excel in Thai (แผ่นงาน, เซลล์, คอลัมน์) and of Thai offices (ผลงาน, ค่าเป้าหมาย).
 */
import { formatAmount, formatCount } from './numbers';
import { outsideTh } from './outside';
import { problemsTh } from './problems';
import { unknownTh } from './unknown';
import { writingTh } from './writing';

export const th = {
  languageTag: 'th',
  appName: outsideTh.appName,
  switchLanguage: 'English',
  switchLanguageTag: 'en',

  common: {
    back: 'ย้อนกลับ',
    close: 'ปิดข้อความ',
    loading: 'กำลังเปิด…',
    readAgain: 'อ่านใหม่',
    goTo: (place: string) => `ไปที่ ${place}`,
    showMore: (count: number) => `แสดงอีก ${formatCount(count)} รายการ`,
    blank: 'ว่าง',
    yes: 'ใช่',
    no: 'ไม่ใช่',
    list: (items: readonly string[]) => items.join(', '),
    stillEditing: 'ถ้ากำลังพิมพ์อยู่ในเซลล์ ให้กด Enter ก่อน',
  },

  indicator: {
    numbered: (no: number) => `ตัวชี้วัดที่ ${formatCount(no)}`,
    rubric: (rubric: string) => `เกณฑ์ ${rubric}`,
  },

  tables: {
    heading: 'ตารางเป้าหมายในไฟล์นี้',
    reading: 'กำลังอ่านไฟล์…',
    found: (count: number) => `พบ ${formatCount(count)} ตาราง`,
    withResults: (reported: number, rows: number) =>
      `มีผลงานแล้ว ${formatCount(reported)} จาก ${formatCount(rows)} แถว`,
    noResultColumn: 'ยังไม่มีคอลัมน์ผลงาน',
    noResultColumnHelp: 'เมื่อคำนวณคะแนน จะเพิ่มคอลัมน์ผลงานและคะแนนทางขวาของตารางให้ โดยให้ดูก่อนเขียน',
    correctedByHand: 'กำหนดคอลัมน์เอง',
    unknownColumns: (count: number) => `มี ${formatCount(count)} คอลัมน์ที่ยังไม่รู้จัก`,
    hiddenSheet: 'แผ่นงานถูกซ่อนไว้',
    showRows: 'ดูคะแนนรายแถว',
    showColumns: 'ดูและแก้คอลัมน์',
    ofTable: (action: string, table: string) => `${action}: ${table}`,
    columnsTaken: 'คอลัมน์ที่ใช้',
    check: 'ตรวจข้อมูล',
    score: 'คำนวณคะแนน',
    scorecard: 'ใบคะแนน',
    rubrics: 'เกณฑ์',
    stale: 'ไฟล์เปลี่ยนไปแล้ว ข้อมูลด้านล่างอาจยังไม่ล่าสุด',
    settingsDamaged:
      'อ่านสิ่งที่เคยบันทึกไว้ในไฟล์นี้ไม่ได้ (คอลัมน์ที่กำหนดเอง และรายการที่ยอมรับแล้ว) จึงใช้ตามหัวตาราง ถ้าบันทึกใหม่จะแทนที่ของเดิม',
    unread: (parts: string) => `อ่านบางส่วนของไฟล์ไม่ได้: ${parts} ส่วนอื่นอ่านได้ตามปกติ`,
    unreadParts: {
      protection: 'การป้องกันแผ่นงาน',
      filters: 'ตัวกรอง',
      tables: 'ตารางของ Excel',
      settings: 'สิ่งที่บันทึกไว้ในไฟล์',
    },
    emptyHeading: 'ยังไม่พบตารางเป้าหมาย',
    emptyHelp:
      'ตารางที่อ่านได้ต้องมีหัวตาราง เช่น “จังหวัด/อำเภอ” และ “เป้าหมาย” อยู่เหนือรายชื่ออำเภอ เมื่อวางตารางลงในแผ่นงานแล้ว รายการจะขึ้นที่นี่เอง',
    unrecognisedHeading: 'ตารางที่ยังไม่รู้จัก',
    unrecognisedHelp: 'ยังไม่คำนวณให้จนกว่าจะระบุว่าเป็นตัวชี้วัดใด',
    unrecognised: {
      unknownHeaders: 'หัวตารางไม่ตรงกับตัวชี้วัดใด',
      ambiguousIndicator: 'หัวตารางตรงกับหลายตัวชี้วัด หรือมีร้อยละของเกณฑ์อื่น',
      otherYear: (year: number) => `ตารางนี้เป็นของปี ${year} แต่หัวคอลัมน์ยังอ่านไม่ครบ`,
      notSaid: 'คอลัมน์คล้ายตารางตัวชี้วัด แต่หัวตารางหรือชื่อตารางพูดถึงเรื่องอื่นด้วย',
      missingColumn: (role: string) => `ไม่พบคอลัมน์ “${role}”`,
    },
    identify: 'ระบุเอง',
    version: (version: string) => `รุ่น ${version}`,
    headersRead: (headers: string) => `หัวตาราง: ${headers}`,
  },

  newYear: {
    without: (tables: number, year: number) =>
      `ตาราง ${formatCount(tables)} ตารางเป็นของปีงบประมาณ ${year} ซึ่งยังไม่มีเกณฑ์`,
    help: 'คัดลอกเกณฑ์ที่ใกล้ที่สุดและเลื่อนปีให้ ใช้กับทุกตารางพร้อมกัน ดูก่อนเขียน แล้วปรับค่าเกณฑ์ได้ภายหลัง',
    make: (year: number, source: string) => `สร้างเกณฑ์ปี ${year} จากเกณฑ์ ${source}`,
  },

  roles: {
    number: 'ลำดับที่',
    unit: 'จังหวัด/อำเภอ',
    base: 'ยอดปีก่อน (ฐาน)',
    target: 'ค่าเป้าหมาย',
    levelTarget: 'ค่าเป้าหมายรายระดับ',
    result: 'ผลงาน',
    percent: 'ร้อยละ',
    level: 'ระดับ',
    score: 'คะแนน',
    gap: 'ขาดอีก',
    note: 'หมายเหตุ',
    other: 'อื่น ๆ (ไม่ใช้คำนวณ)',
  },

  columns: {
    heading: 'คอลัมน์ของตาราง',
    identifyHeading: 'ระบุตารางเอง',
    help: 'ตรวจว่าแต่ละคอลัมน์คืออะไร ถ้าไม่ตรงให้เลือกใหม่ ระบบจะจำไว้ในไฟล์นี้',
    indicator: 'ตัวชี้วัด',
    chooseIndicator: 'เลือกตัวชี้วัด',
    column: (letter: string) => `คอลัมน์ ${letter}`,
    noHeader: '(ไม่มีหัวคอลัมน์)',
    unknownRole: 'ยังไม่รู้จัก',
    questions: 'คำถามที่ต้องตอบก่อนให้คะแนน',
    readings: 'อ่านตารางนี้อย่างไร',
    chooseAnswer: 'เลือกคำตอบ',
    save: 'บันทึก',
    saving: 'กำลังบันทึก…',
    reset: 'กลับไปใช้ตามหัวตาราง',
    chooseFirst: 'เลือกตัวชี้วัดก่อนบันทึก',
    stillMissing: (role: string) => `ยังไม่ได้ระบุคอลัมน์ “${role}” ของตัวชี้วัดนี้`,
    stillUnknown: 'ยังอ่านเป็นตารางของตัวชี้วัดนี้ไม่ได้ ตรวจคอลัมน์ที่เลือกอีกครั้ง',
    gone: 'ไม่พบตารางนี้แล้ว อาจถูกย้ายหรือลบ',
  },

  score: {
    heading: 'คำนวณคะแนน',
    which: 'ตารางที่จะคำนวณ',
    mode: 'เขียนลงในเซลล์เป็น',
    formulas: 'สูตร',
    formulasHelp: 'แก้ผลงานเมื่อใด คะแนนเปลี่ยนตามทันที แต่เครื่องที่ไม่มีโปรแกรมเสริมนี้อาจคำนวณสูตรใหม่ไม่ได้',
    values: 'ค่าคงที่',
    valuesHelp: 'เหมาะกับไฟล์ที่จะส่งต่อ ถ้าแก้ผลงานต้องคำนวณใหม่',
    chooseOne: 'เลือกอย่างน้อยหนึ่งตาราง',
    preview: 'ดูก่อนเขียน',
    preparing: 'กำลังเตรียม…',
    nothingWritten: 'ขั้นนี้ยังไม่เขียนอะไรลงในไฟล์',
  },

  preview: {
    heading: 'ตรวจก่อนเขียน',
    summary: (cells: number, sheets: number) =>
      `จะเปลี่ยน ${formatCount(cells)} เซลล์ ใน ${formatCount(sheets)} แผ่นงาน`,
    filling: (count: number) => `เติมเซลล์ว่าง ${formatCount(count)}`,
    replacing: (count: number) => `แทนค่าเดิม ${formatCount(count)}`,
    clearing: (count: number) => `ล้างค่าเดิม ${formatCount(count)}`,
    formatting: (count: number) => `จัดรูปแบบเซลล์ว่าง ${formatCount(count)}`,
    blankFormula: 'สูตร (ยังไม่มีผล)',
    holdSomething: (count: number) => `${formatCount(count)} เซลล์มีค่าอยู่แล้ว และจะถูกแทนหรือล้าง`,
    holdSomethingHelp: 'เป็นสูตรหรือคะแนนที่โปรแกรมเสริมนี้เขียนไว้ ถ้าแก้ตัวเลขเองภายหลัง ให้ดูคอลัมน์ “เดิม” ก่อนเขียน',
    onlyReplacing: 'แสดงเฉพาะเซลล์ที่มีค่าเดิม',
    untouched: 'เซลล์อื่นในไฟล์ไม่เปลี่ยน และคืนค่าเดิมได้หลังเขียน',
    nothing: 'คะแนนในไฟล์ตรงกับผลงานอยู่แล้ว ไม่มีเซลล์ใดต้องเปลี่ยน',
    newSheet: 'แผ่นงานใหม่',
    cells: (count: number) => `${formatCount(count)} เซลล์`,
    tableOf: (sheet: string) => `เซลล์ที่จะเปลี่ยนในแผ่นงาน ${sheet}`,
    grows: (table: string, range: string) => `ตาราง ${table} จะขยายเป็น ${range}`,
    cell: 'เซลล์',
    before: 'เดิม',
    after: 'ใหม่',
    write: (cells: number) => `เขียน ${formatCount(cells)} เซลล์`,
    writing: 'กำลังเขียน…',
    outdated: 'ไฟล์เปลี่ยนหลังจากเตรียมรายการนี้',
    renew: 'เตรียมรายการใหม่',
    refusedHeading: (count: number) => `ยังเขียนไม่ได้ ${formatCount(count)} ตาราง`,
    useResultsSheet: 'เขียนลงแผ่นงานผลคะแนนแทน',
    useResultsSheetHelp: 'สร้างแผ่นงานใหม่ไว้ท้ายไฟล์ แผ่นงานเดิมไม่เปลี่ยน',
  },

  refusals: {
    noRoom: 'เซลล์ทางขวาของตารางมีข้อมูลอยู่แล้ว ย้ายข้อมูลนั้นออกก่อน หรือเขียนลงแผ่นงานใหม่',
    protectedSheet: 'แผ่นงานถูกป้องกันไว้ ยกเลิกการป้องกันแผ่นงานก่อน หรือเขียนลงแผ่นงานใหม่',
    filteredRows: 'มีแถวที่ถูกตัวกรองซ่อนไว้ ล้างตัวกรองก่อน หรือเขียนลงแผ่นงานใหม่',
    mergedCells: 'มีเซลล์ที่ผสานไว้ในที่ที่จะเขียน ยกเลิกการผสานก่อน หรือเขียนลงแผ่นงานใหม่',
    unclearColumn: 'มีหลายคอลัมน์ที่อาจเป็นผลงานหรือคะแนน กด “ดูและแก้คอลัมน์” แล้วระบุคอลัมน์ที่ถูกต้องก่อน',
    handFilled:
      'คอลัมน์ระดับหรือคะแนนมีข้อมูลที่ไม่ได้มาจากโปรแกรมเสริมนี้ จึงไม่เขียนทับ ล้างเซลล์เหล่านั้นเองก่อน กำหนดคอลัมน์เป็น “อื่น ๆ” หรือเขียนลงแผ่นงานใหม่',
    namedHeader:
      'หัวคอลัมน์ต้องบอกว่าเป็นผลบางส่วนของปีหรือไม่ แต่มีสูตรที่อ้างชื่อหัวคอลัมน์นี้ แก้หัวคอลัมน์ใน Excel ก่อน หรือเขียนลงแผ่นงานใหม่',
    openQuestion: 'ยังมีคำถามที่ต้องตอบก่อนให้คะแนน กด “ดูและแก้คอลัมน์” แล้วเลือกคำตอบ',
    notScorable: 'ตัวชี้วัดนี้ไม่ได้ให้คะแนนจากตัวเลขรายแถว จึงไม่มีอะไรจะเขียน',
  },

  done: {
    heading: 'เขียนเรียบร้อยแล้ว',
    restoredHeading: 'คืนค่าเดิมแล้ว',
    summary: (cells: number, sheets: number) =>
      `เขียน ${formatCount(cells)} เซลล์ ใน ${formatCount(sheets)} แผ่นงาน`,
    restoredSummary: (cells: number) => `คืนค่า รูปแบบ และคอลัมน์เดิมครบ ${formatCount(cells)} เซลล์`,
    restore: 'คืนค่าเดิม',
    restoring: 'กำลังคืนค่าเดิม…',
    restoreHelp: 'คืนค่าเดิมได้ แม้ปิดหน้าต่างนี้แล้วเปิดใหม่ จนกว่าจะเขียนครั้งถัดไป',
    lastWrite: (cells: number) => `เขียนล่าสุด ${formatCount(cells)} เซลล์`,
    unapplied: (sheets: readonly string[], settings: string) =>
      sheets.length === 1
        ? `Excel ไม่ได้ตั้งค่าให้แผ่นงาน “${sheets.join('')}” ครบ: ${settings}`
        : `Excel ไม่ได้ตั้งค่าให้แผ่นงานใหม่ ${formatCount(sheets.length)} แผ่นครบ: ${settings}`,
    unappliedHelp:
      'ค่าและสูตรในเซลล์เขียนครบแล้ว ตรวจหน้ากระดาษก่อนพิมพ์ ตั้งเองได้ที่แท็บเค้าโครงหน้ากระดาษ ส่วนการตรึงแถวอยู่ที่แท็บมุมมอง',
    settings: {
      orientation: 'แนวกระดาษ',
      paper: 'กระดาษ A4',
      fitWidth: 'พอดีความกว้างหนึ่งหน้า',
      titleRows: 'พิมพ์หัวตารางซ้ำทุกหน้า',
      freezeRows: 'ตรึงแถวหัวตาราง',
      merges: 'ผสานเซลล์',
      tables: 'ตารางของ Excel',
      formats: 'สีตามเงื่อนไข',
      charts: 'แผนภูมิ',
    },
    confirmHeading: 'มีเซลล์ที่ถูกแก้หลังจากเขียน',
    confirm: (place: string) =>
      `${place} ถูกแก้หลังจากเขียน ถ้าคืนค่าเดิม สิ่งที่แก้ภายหลังในเซลล์หรือแผ่นงานที่เขียนไว้จะหายไป และสูตรที่อ้างถึงจะเสีย`,
    confirmRestore: 'คืนค่าเดิมทับสิ่งที่แก้',
    keep: 'คงไว้อย่างนี้',
    back: {
      tables: 'กลับไปหน้าตาราง',
      findings: 'กลับไปรายการที่พบ',
      scorecard: 'กลับไปใบคะแนน',
      rubrics: 'กลับไปหน้าเกณฑ์',
    },
  },

  rows: {
    heading: 'คะแนนรายแถว',
    filter: 'แสดง',
    all: (count: number) => `ทุกแถว (${formatCount(count)})`,
    filters: {
      scored: (count: number) => `มีคะแนน (${formatCount(count)})`,
      met: (count: number) => `ถึงเป้าหมาย (${formatCount(count)})`,
      short: (count: number) => `ยังไม่ถึงเป้าหมาย (${formatCount(count)})`,
      notReported: (count: number) => `ยังไม่มีผลงาน (${formatCount(count)})`,
      asked: (count: number) => `รอคำตอบ (${formatCount(count)})`,
      soFar: (count: number) => `ความก้าวหน้า (${formatCount(count)})`,
      error: (count: number) => `ต้องแก้ไข (${formatCount(count)})`,
      none: (count: number) => `ไม่ให้คะแนน (${formatCount(count)})`,
    },
    level: (level: number) => `ระดับ ${level}`,
    score: (score: string) => `คะแนน ${score}`,
    exempt: 'ได้รับยกเว้น',
    notReported: 'ยังไม่มีผลงาน',
    noCriteria: 'ไม่มีเกณฑ์ให้คะแนน',
    notApplicable: 'ไม่ใช้กับหน่วยงานนี้',
    asked: 'รอคำตอบ',
    soFar: 'ยังไม่ใช่ผลทั้งปี',
    error: 'ต้องแก้ไข',
    met: 'ถึงเป้าหมายแล้ว',
    short: (amount: number) => `ขาดอีก ${formatAmount(amount)}`,
    cumulativeOf: (result: number, target: number) =>
      `ได้ ${formatAmount(result)} จากเป้าหมายสะสม ${formatAmount(target)}`,
    gap: (amount: number, unit: string, level: number) =>
      `ขาดอีก ${formatAmount(amount)} ${unit} ถึงระดับ\u00a0${level}`,
    gapToTarget: (amount: number, unit: string) => `ขาดอีก ${formatAmount(amount)} ${unit}`,
    atTop: 'ถึงระดับสูงสุดแล้ว',
    cumulativeNote: 'ตารางนี้เก็บจำนวนกลุ่มรายอำเภอ จึงเทียบกับเป้าหมายสะสมเท่านั้น ระดับของตัวชี้วัดนี้ให้ตามขั้นตอนของจังหวัด',
    missing: (names: string) => `ยังไม่ได้กรอก: ${names}`,
    nothing: 'ไม่มีแถวตามที่เลือก',
    nameless: '(ไม่มีชื่อหน่วยงาน)',
  },

  why: {
    inputs: 'ค่าที่ใช้',
    formula: 'วิธีคิด',
    percent: 'ร้อยละที่ได้',
    figure: 'ค่าที่ได้',
    met: 'เกณฑ์ที่ผ่าน',
    metNone: 'ยังไม่ผ่านเกณฑ์ระดับใด',
    missed: 'เกณฑ์ถัดไป',
    missedNone: 'ถึงระดับสูงสุดแล้ว',
    gap: 'ยังขาด',
    source: 'ที่มา',
    notes: 'หมายเหตุ',
    reason: 'เหตุผล',
    blankInput: 'ว่าง',
    unreadable: 'อ่านไม่ได้',
  },

  announce: {
    read: (tables: number) => `อ่านแล้ว พบ ${formatCount(tables)} ตาราง`,
    saved: 'บันทึกแล้ว',
    restored: 'คืนค่าเดิมแล้ว',
  },

  problems: problemsTh,
  writing: writingTh,
  unknown: unknownTh,

  crash: {
    heading: 'หน้าต่างนี้ขัดข้อง',
    what: 'ข้อมูลในไฟล์ไม่ได้รับผลกระทบ สิ่งที่เขียนไปแล้วยังอยู่ในแผ่นงาน',
    next: 'กดโหลดใหม่ ถ้ายังขัดข้อง ให้แจ้งผู้ดูแลระบบพร้อมรายละเอียดด้านล่าง',
    reload: outsideTh.reload,
  },
};

/** What a language must say. */
export type Messages = typeof th;
