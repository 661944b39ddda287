/**
 * Words written into the sheets around the scorecard: inputs, evidence register, binder index, form and overview.
 * `tables/entries/headers.ts` knows the first two again by their headers (a test compares them); apart from `th.ts`
 * because they load with that job.
 */
type InputColumn = 'rubric' | 'unit' | 'code' | 'indicator' | 'input' | 'value' | 'counted' | 'note';
type EvidenceColumn =
  'rubric' | 'unit' | 'code' | 'indicator' | 'step' | 'document' | 'have' | 'date' | 'link' | 'who' | 'due';

const inputsTh: Readonly<Record<InputColumn, string>> = {
  rubric: 'เกณฑ์',
  unit: 'หน่วยที่ประเมิน',
  code: 'รหัสตัวชี้วัด',
  indicator: 'ตัวชี้วัด',
  input: 'ข้อมูล',
  value: 'ค่าที่กรอก',
  counted: 'หน่วยนับ',
  note: 'หมายเหตุ',
};
const inputsEn: typeof inputsTh = {
  rubric: 'Rubric',
  unit: 'Unit assessed',
  code: 'Indicator code',
  indicator: 'Indicator',
  input: 'Input',
  value: 'Value',
  counted: 'Counted in',
  note: 'Note',
};

const evidenceTh: Readonly<Record<EvidenceColumn, string>> = {
  rubric: 'เกณฑ์',
  unit: 'หน่วยที่ประเมิน',
  code: 'รหัสตัวชี้วัด',
  indicator: 'ตัวชี้วัด',
  step: 'ขั้นที่',
  document: 'เอกสารที่ต้องมี',
  have: 'มีหรือไม่',
  date: 'วันที่',
  link: 'ลิงก์หรือชื่อไฟล์',
  who: 'ผู้รับผิดชอบ',
  due: 'กำหนดเวลา',
};
const evidenceEn: typeof evidenceTh = {
  rubric: 'Rubric',
  unit: 'Unit assessed',
  code: 'Indicator code',
  indicator: 'Indicator',
  step: 'Step',
  document: 'Document required',
  have: 'Have it',
  date: 'Date',
  link: 'Link or file name',
  who: 'Responsible',
  due: 'Due',
};

const th = {
  inputs: {
    sheet: 'ข้อมูลตัวชี้วัด',
    title: 'ข้อมูลสำหรับคิดคะแนนตัวชี้วัด',
    help: 'กรอกในช่องค่าที่กรอก เพิ่มแถวเองได้ ถ้าข้อมูลหนึ่งมีหลายค่า เช่น ร้อยละของแต่ละโครงการ ให้ใส่แถวละค่า',
    columns: inputsTh,
  },
  evidence: {
    sheet: 'ทะเบียนหลักฐาน',
    title: 'ทะเบียนหลักฐานตัวชี้วัด',
    help: 'ช่องมีหรือไม่ ใส่ มี หรือ ไม่มี (หรือ ✓, /, 1 กับ 0, -) ช่องว่างถือว่ายังไม่มี ขั้นหนึ่งนับเมื่อเอกสารครบทุกรายการและขั้นก่อนหน้าครบแล้ว',
    columns: evidenceTh,
    have: 'มี',
    haveNot: 'ไม่มี',
  },
  binder: {
    sheet: 'สารบัญแฟ้มหลักฐาน',
    title: (rubric: string) => `สารบัญแฟ้มหลักฐาน ${rubric}`,
    titleBegins: 'สารบัญแฟ้มหลักฐาน',
    headers: ['ที่', 'เอกสารที่ต้องมี', 'ใช้กับ', 'มีแล้ว', 'วันที่', 'ลิงก์หรือชื่อไฟล์', 'ผู้รับผิดชอบ'],
    due: (dates: string) => `กำหนดเวลา: ${dates}`,
    noDocuments: 'เอกสารเกณฑ์ไม่ได้ระบุหลักฐาน',
    step: (step: number) => `ขั้นที่ ${step}`,
    levels: (levels: readonly number[]) => (levels.length === 5 ? 'ทุกระดับ' : `ระดับ ${levels.join(', ')}`),
    have: '✓ มี',
    haveNot: 'ไม่มี',
  },
  form: {
    sheet: (rubric: string, unit: string) => `คะแนน ${rubric} ${unit}`,
    title: (rubric: string) => `แบบประเมินผลตัวชี้วัด ${rubric}`,
    titleBegins: 'แบบประเมินผลตัวชี้วัด',
    unit: (unit: string) => `หน่วยที่ประเมิน: ${unit}`,
    document: (document: string, rubric: string) => `เอกสาร: ${document} · เกณฑ์ ${rubric}`,
    headers: [
      'ลำดับ',
      'ตัวชี้วัด',
      'หน่วยวัด',
      'เป้าหมาย',
      'น้ำหนัก (ร้อยละ)',
      'ผลการดำเนินงาน',
      'ระดับ 1',
      'ระดับ 2',
      'ระดับ 3',
      'ระดับ 4',
      'ระดับ 5',
      'ระดับที่ได้',
      'คะแนน',
      'คะแนนถ่วงน้ำหนัก',
      'สถานะ',
    ],
    total: (group: string) => `รวม ${group}`,
    soFar: 'เฉพาะตัวชี้วัดที่มีคะแนนแล้ว',
    chart: 'คะแนนรายตัวชี้วัด',
    scores: 'คะแนนรายตัวชี้วัด (ข้อมูลของแผนภูมิและผลรวม)',
    scoresHeaders: { score: 'คะแนน', countedScore: 'คะแนนที่นับแล้ว', countedWeight: 'น้ำหนักที่นับแล้ว' },
    working: 'ข้อมูลที่ใช้คิดคะแนน (ดึงจากตาราง ข้อมูลที่กรอก และทะเบียนหลักฐาน)',
    workingHeaders: { input: 'ข้อมูล', counted: 'หน่วยนับ', value: 'ค่า', source: 'ที่มา' },
    stepComplete: (step: number, asked: string) => `ขั้นที่ ${step} หลักฐานครบ (1 = ครบ): ${asked}`,
    item: (label: string, number: number) => `${label} (${number})`,
    source: {
      table: 'ตารางในไฟล์นี้',
      entry: 'ข้อมูลที่กรอก',
      evidence: 'ทะเบียนหลักฐาน',
      none: 'ยังไม่มีข้อมูล',
      contradicted: 'ข้อมูลไม่ตรงกัน',
    },
    state: {
      notReported: 'ยังไม่รายงาน',
      error: 'ข้อมูลไม่ถูกต้อง',
      exempt: 'ยกเว้น (ไม่มีเป้าหมาย)',
      noCriteria: 'ไม่มีเกณฑ์',
      notApplicable: 'ไม่ใช่ของหน่วยนี้',
      noWeight: 'ไม่มีน้ำหนัก ไม่นับรวม',
    },
  },
  overview: {
    sheet: (rubric: string) => `ภาพรวมคะแนน ${rubric}`,
    title: (rubric: string) => `ภาพรวมคะแนน ${rubric}`,
    titleBegins: 'ภาพรวมคะแนน',
    help: 'ตัวเลขในตารางคือระดับที่ได้ (0–5) คลิกช่องเพื่อดูว่ามาจากแผ่นงานใด',
    number: 'ที่',
    unit: 'หน่วยที่ประเมิน',
    total: (group: string) => `คะแนนรวม ${group}`,
    soFar: (group: string) => `คะแนนเท่าที่มี ${group}`,
    rank: (group: string) => `อันดับ ${group}`,
    ranking: (group: string) => `อันดับคะแนน ${group}`,
    rankingHeaders: ['อันดับ', 'หน่วยที่ประเมิน', 'คะแนนเท่าที่มี'],
  },
};

const en: typeof th = {
  inputs: {
    sheet: 'Indicator inputs',
    title: 'Figures that indicators are scored from',
    help: 'Type in the column Value and add rows as needed. Where an input has several values, such as the completion of every project, give each a row.',
    columns: inputsEn,
  },
  evidence: {
    sheet: 'Evidence register',
    title: 'Register of evidence',
    help: 'Under Have it type TRUE or FALSE (or ✓, /, 1 and 0, -); a blank counts as not there. A step counts when all its documents are there and the steps before it count.',
    columns: evidenceEn,
    have: 'TRUE',
    haveNot: 'FALSE',
  },
  binder: {
    sheet: 'Binder index',
    title: (rubric) => `Index of the evidence binder, ${rubric}`,
    titleBegins: 'Index of the evidence binder',
    headers: ['No.', 'Document required', 'For', 'Have it', 'Date', 'Link or file name', 'Responsible'],
    due: (dates) => `Due: ${dates}`,
    noDocuments: 'The criteria name no evidence',
    step: (step) => `Step ${step}`,
    levels: (levels) => (levels.length === 5 ? 'All levels' : `Level ${levels.join(', ')}`),
    have: '✓ yes',
    haveNot: 'no',
  },
  form: {
    sheet: (rubric, unit) => `Score ${rubric} ${unit}`,
    title: (rubric) => `Assessment of indicators, ${rubric}`,
    titleBegins: 'Assessment of indicators',
    unit: (unit) => `Unit assessed: ${unit}`,
    document: (document, rubric) => `Document: ${document} · rubric ${rubric}`,
    headers: [
      'No.',
      'Indicator',
      'Measured in',
      'Target',
      'Weight (%)',
      'Result',
      'Level 1',
      'Level 2',
      'Level 3',
      'Level 4',
      'Level 5',
      'Level reached',
      'Score',
      'Weighted score',
      'State',
    ],
    total: (group) => `Total ${group}`,
    soFar: 'Only indicators that have a score',
    chart: 'Score by indicator',
    scores: 'Score by indicator (data of the chart and the totals)',
    scoresHeaders: { score: 'Score', countedScore: 'Score counted', countedWeight: 'Weight counted' },
    working: 'Figures that the scores come from (tables, entries, evidence register)',
    workingHeaders: { input: 'Input', counted: 'Counted in', value: 'Value', source: 'From' },
    stepComplete: (step, asked) => `Step ${step}, evidence complete (1 = yes): ${asked}`,
    item: (label, number) => `${label} (${number})`,
    source: {
      table: 'Table in this workbook',
      entry: 'Entered',
      evidence: 'Evidence register',
      none: 'Nothing yet',
      contradicted: 'Contradictory',
    },
    state: {
      notReported: 'Not reported',
      error: 'Data not valid',
      exempt: 'Exempt (no target)',
      noCriteria: 'No criteria',
      notApplicable: 'Not for this unit',
      noWeight: 'No weight, not counted',
    },
  },
  overview: {
    sheet: (rubric) => `Overview ${rubric}`,
    title: (rubric) => `Overview of scores, ${rubric}`,
    titleBegins: 'Overview of scores',
    help: 'The figures are levels (0–5); click a cell to see which sheet it comes from.',
    number: 'No.',
    unit: 'Unit assessed',
    total: (group) => `Total ${group}`,
    soFar: (group) => `So far ${group}`,
    rank: (group) => `Rank ${group}`,
    ranking: (group) => `Ranking ${group}`,
    rankingHeaders: ['Rank', 'Unit assessed', 'Score so far'],
  },
};

export type ScorecardSheetTexts = typeof th;

const texts: Readonly<Record<'th' | 'en', ScorecardSheetTexts>> = { th, en };

export function scorecardSheetTexts(language: 'th' | 'en'): ScorecardSheetTexts {
  return texts[language];
}
