/**
 * Wording of the scorecard's screen, its choice of rubric and unit, and of the card itself; it loads with that screen.
 * The other views of the scorecard have files of their own.
 */
import { formatCount, formatNumber } from './numbers';

const th = {
  heading: 'ใบคะแนน',
  views: {
    card: 'คะแนน',
    path: 'ทางขึ้นคะแนน',
    compare: 'เทียบเกณฑ์',
    heat: 'ทุกอำเภอ',
    evidence: 'หลักฐาน',
  },
  viewsLabel: 'มุมมองของใบคะแนน',
  choice: {
    rubric: 'เกณฑ์',
    province: 'จังหวัด',
    chooseProvince: 'เลือกจังหวัด',
    inWorkbook: 'ในไฟล์นี้',
    others: 'จังหวัดอื่น',
    district: 'อำเภอ',
    wholeProvince: 'ทั้งจังหวัด',
    all: (count: number) => `ทุกอำเภอ (${formatCount(count)})`,
    gone: (rubric: string, used: string) => `ไม่พบเกณฑ์ “${rubric}” ในไฟล์นี้แล้ว จึงแสดงตามเกณฑ์ ${used}`,
    noUnit: 'ยังไม่รู้ว่าเป็นใบคะแนนของหน่วยใด',
    noUnitHelp: 'เลือกจังหวัด แล้วกรอกผลงานที่นี่ได้เลย ไม่จำเป็นต้องมีตารางในไฟล์',
    noRubric: 'ยังไม่มีเกณฑ์ให้เลือก',
  },
  group: {
    total: 'คะแนนรวม',
    soFar: 'คะแนนถึงขณะนี้',
    before: (figure: string) => `ในไฟล์ ${figure}`,
    none: 'ยังไม่มี',
    complete: (weight: number) => `นับแล้วน้ำหนัก ${formatNumber(weight)}`,
    partly: (scored: number, weight: number) =>
      `นับแล้วน้ำหนัก ${formatNumber(scored)} จาก ${formatNumber(weight)}`,
    waiting: (numbers: string) => `รอคะแนนของตัวชี้วัดที่ ${numbers}`,
    withoutWeight: (numbers: string) =>
      `เอกสารไม่ได้ให้น้ำหนักของตัวชี้วัดที่ ${numbers} จึงยังไม่รวม เปิดตัวชี้วัดแล้วกรอกน้ำหนักได้`,
    officeWeight: (numbers: string) => `น้ำหนักของตัวชี้วัดที่ ${numbers} หน่วยงานกรอกเอง ไม่ใช่ของเอกสาร`,
    partOfYear: (numbers: string) => `รวมผลที่ยังไม่ใช่ผลทั้งปี: ตัวชี้วัดที่ ${numbers}`,
    nothingCounts: 'ไม่มีตัวชี้วัดที่นำมารวมคะแนนได้',
    noSheets: 'เกณฑ์นี้ยังไม่มีตัวชี้วัด',
    lines: (group: string) => `ตัวชี้วัดใน ${group}`,
  },
  line: {
    weight: (weight: number) => `น้ำหนัก ${formatNumber(weight)}`,
    officeWeight: (weight: number) => `น้ำหนัก ${formatNumber(weight)} (หน่วยงานกรอกเอง)`,
    noWeight: 'ยังไม่มีน้ำหนัก เปิดเพื่อกรอก',
    weighted: (figure: string) => `คะแนนถ่วงน้ำหนัก ${figure}`,
    trial: 'ลองคำนวณ',
    next: (text: string) => `ถัดไป: ${text}`,
    missing: (names: string) => `ยังขาด: ${names}`,
  },
  inputs: {
    heading: 'ข้อมูลที่ใช้',
    help: 'พิมพ์เพื่อลองคำนวณได้ ไฟล์ยังไม่เปลี่ยน',
    none: 'ตัวชี้วัดนี้ไม่มีข้อมูลให้กรอก',
    from: {
      table: 'จากตาราง',
      entry: 'จากที่กรอกไว้',
      evidence: 'จากทะเบียนหลักฐาน',
      none: 'ยังไม่มีในไฟล์',
    },
    sum: (counted: number, of: number) =>
      `ผลรวมรายอำเภอที่รายงานแล้ว ${formatCount(counted)} จาก ${formatCount(of)} อำเภอ`,
    trial: (written: string) => `ลองคำนวณ ยังไม่บันทึก (ในไฟล์: ${written})`,
    blank: 'ว่าง',
    wrong: (text: string) => `อ่าน “${text}” เป็นตัวเลขไม่ได้ จึงไม่นำมาใช้`,
    notUsed: (reason: string) => `${reason} จึงไม่นำมาใช้`,
    weightHelp: 'เอกสารเกณฑ์ไม่ได้ให้น้ำหนักไว้ ที่บันทึกใช้กับจังหวัดและทุกอำเภอ',
    notReported: 'ยังไม่รายงาน',
    steps: (done: number, max: number) => `${formatCount(done)} จาก ${formatCount(max)} ขั้น`,
    project: (number: number) => `โครงการที่ ${formatCount(number)}`,
    addProject: 'เพิ่มโครงการ',
    removeProject: (number: number) => `ลบโครงการที่ ${formatCount(number)}`,
    moreCells: (count: number) => `และอีก ${formatCount(count)} เซลล์`,
  },
  why: {
    heading: 'ทำไมได้คะแนนนี้',
    numerator: 'ตัวตั้ง',
    denominator: 'ตัวหาร',
    difference: (value: string, base: string) => `${value} − ${base}`,
    sum: 'ผลรวม',
    projects: 'จำนวนโครงการ',
    levels: 'เกณฑ์ทุกระดับ',
    level: (level: number) => `ระดับ ${formatCount(level)}`,
    reached: 'ได้แล้ว',
    printed: (text: string) => `ในเอกสารพิมพ์ว่า: ${text}`,
    evidence: 'หลักฐานที่ต้องมี',
    evidenceOf: (level: string, text: string) => `${level}: ${text}`,
    cutOffs: 'กำหนดเวลา',
    printedTarget: 'ค่าเป้าหมายในเอกสาร',
    dataSource: 'แหล่งข้อมูล',
    variant: 'ใช้กับ',
  },
  problems: {
    title: (count: number) => `อ่านข้อมูลที่กรอกไว้ไม่ได้ ${formatCount(count)} แห่ง จึงยังไม่นับ`,
    show: 'ดูรายการ',
  },
  trial: {
    title: (count: number) => `ลองคำนวณ ${formatCount(count)} ค่า ยังไม่บันทึก`,
    change: (group: string, before: string, after: string) => `${group} ${before} → ${after}`,
    same: 'คะแนนรวมไม่เปลี่ยน',
    forget: 'ลืมค่าที่ลอง',
    save: 'บันทึกลงไฟล์',
    byEvidence: 'ขั้นที่มาจากทะเบียนหลักฐาน บันทึกที่นี่ไม่ได้ ให้ทำเครื่องหมายเอกสารในมุมมอง “หลักฐาน”',
    byTable: 'ค่าที่ว่างไว้แต่ตารางในไฟล์มีอยู่ บันทึกที่นี่ไม่ได้ ให้ลบค่าในเซลล์ของตารางเอง',
  },
  write: {
    one: 'เขียนใบคะแนนลงแผ่นงาน',
    all: (count: number) => `เขียนของจังหวัดและทุกอำเภอ (${formatCount(count)})`,
    help: 'เขียนเป็นแผ่นงาน ถ้ามีอยู่แล้วจะปรับแผ่นเดิม ให้ดูก่อนเขียน',
  },
};

const en: typeof th = {
  heading: 'Scorecard',
  views: {
    card: 'Scores',
    path: 'Way up',
    compare: 'Compare',
    heat: 'Districts',
    evidence: 'Evidence',
  },
  viewsLabel: 'Views of the scorecard',
  choice: {
    rubric: 'Rubric',
    province: 'Province',
    chooseProvince: 'Choose a province',
    inWorkbook: 'In this workbook',
    others: 'Other provinces',
    district: 'District',
    wholeProvince: 'Province',
    all: (count) => `All districts (${formatCount(count)})`,
    gone: (rubric, used) => `Rubric “${rubric}” is no longer in this workbook. This is by rubric ${used}.`,
    noUnit: 'Whose scorecard is this?',
    noUnitHelp: 'Choose a province and type its results here. No table in the workbook is needed.',
    noRubric: 'There is no rubric to choose.',
  },
  group: {
    total: 'Total',
    soFar: 'So far',
    before: (figure) => `in the workbook ${figure}`,
    none: 'none yet',
    complete: (weight) => `Weight counted: ${formatNumber(weight)}`,
    partly: (scored, weight) => `Weight counted: ${formatNumber(scored)} of ${formatNumber(weight)}`,
    waiting: (numbers) => `No score yet: indicator ${numbers}`,
    withoutWeight: (numbers) =>
      `Left out, since the document gives no weight: indicator ${numbers}. Open it to type one.`,
    officeWeight: (numbers) => `Weights of the office's own, not the document's: indicator ${numbers}`,
    partOfYear: (numbers) => `Includes results of a part of the year: indicator ${numbers}`,
    nothingCounts: 'No indicator here can be added up.',
    noSheets: 'This rubric has no indicators yet.',
    lines: (group) => `Indicators of ${group}`,
  },
  line: {
    weight: (weight) => `weight ${formatNumber(weight)}`,
    officeWeight: (weight) => `weight ${formatNumber(weight)} (the office's own)`,
    noWeight: 'no weight yet; open to type it',
    weighted: (figure) => `weighted ${figure}`,
    trial: 'trial',
    next: (text) => `Next: ${text}`,
    missing: (names) => `Missing: ${names}`,
  },
  inputs: {
    heading: 'Figures used',
    help: 'Type to try a figure out. The workbook stays as it is.',
    none: 'This indicator takes no figures.',
    from: {
      table: 'from the table',
      entry: 'as entered',
      evidence: 'from the evidence register',
      none: 'not in the workbook',
    },
    sum: (counted, of) =>
      `sum of the ${formatCount(counted)} of ${formatCount(of)} districts that have reported`,
    trial: (written) => `Trial, not saved (workbook: ${written})`,
    blank: 'blank',
    wrong: (text) => `“${text}” is not a number; it is not used.`,
    notUsed: (reason) => `${reason}; it is not used.`,
    weightHelp: 'The document gives no weight. One saved here is that of the province and all its districts.',
    notReported: 'not reported',
    steps: (done, max) => `${formatCount(done)} of ${formatCount(max)} steps`,
    project: (number) => `Project ${formatCount(number)}`,
    addProject: 'Add a project',
    removeProject: (number) => `Remove project ${formatCount(number)}`,
    moreCells: (count) => `and ${formatCount(count)} more ${count === 1 ? 'cell' : 'cells'}`,
  },
  why: {
    heading: 'Why this score',
    numerator: 'Numerator',
    denominator: 'Denominator',
    difference: (value, base) => `${value} − ${base}`,
    sum: 'Sum',
    projects: 'Number of projects',
    levels: 'Criteria of all levels',
    level: (level) => `Level ${formatCount(level)}`,
    reached: 'reached',
    printed: (text) => `Printed as: ${text}`,
    evidence: 'Evidence asked for',
    evidenceOf: (level, text) => `${level}: ${text}`,
    cutOffs: 'Cut-off dates',
    printedTarget: 'Target in the document',
    dataSource: 'Where the figures come from',
    variant: 'For',
  },
  problems: {
    title: (count) =>
      `${formatCount(count)} ${count === 1 ? 'entry' : 'entries'} cannot be read and ${count === 1 ? 'is' : 'are'} left out`,
    show: 'Show them',
  },
  trial: {
    title: (count) => `Trial of ${formatCount(count)} ${count === 1 ? 'figure' : 'figures'}, not saved`,
    change: (group, before, after) => `${group} ${before} → ${after}`,
    same: 'No total changes',
    forget: 'Forget the trial',
    save: 'Save to the workbook',
    byEvidence:
      'Steps that come from the evidence register cannot be saved here: tick the documents in the view “Evidence”.',
    byTable:
      'A figure left blank that a table has cannot be saved here: clear the cell of the table yourself.',
  },
  write: {
    one: 'Write the scorecard sheet',
    all: (count) => `Write province and all districts (${formatCount(count)})`,
    help: 'As sheets; those there already are brought up to date. You see them before anything is written.',
  },
};

export type ScorecardTexts = typeof th;

const texts: Readonly<Record<'th' | 'en', ScorecardTexts>> = { th, en };

export function scorecardTexts(language: 'th' | 'en'): ScorecardTexts {
  return texts[language];
}
