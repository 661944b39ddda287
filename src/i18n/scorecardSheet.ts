/**
 * Words written into the sheets around the scorecard: binder index, form and overview; apart from `th.ts` because they load
 * with that job. Their titles and headers are declared in `tables/managed/`, where they are known again.
 */
const th = {
  binder: {
    due: (dates: string) => `กำหนดเวลา: ${dates}`,
    noDocuments: 'เอกสารเกณฑ์ไม่ได้ระบุหลักฐาน',
    step: (step: number) => `ขั้นที่ ${step}`,
    levels: (levels: readonly number[]) => (levels.length === 5 ? 'ทุกระดับ' : `ระดับ ${levels.join(', ')}`),
    have: '✓ มี',
    haveNot: 'ไม่มี',
  },
  form: {
    unit: (unit: string) => `หน่วยที่ประเมิน: ${unit}`,
    document: (document: string, rubric: string) => `เอกสาร: ${document} · เกณฑ์ ${rubric}`,
    total: (group: string) => `รวม ${group}`,
    soFar: 'เฉพาะตัวชี้วัดที่มีคะแนนแล้ว',
    chart: 'คะแนนรายตัวชี้วัด',
    scores: 'คะแนนรายตัวชี้วัด (ข้อมูลของแผนภูมิและผลรวม)',
    scoresHeaders: {
      exact: 'คะแนนก่อนตัดทศนิยม',
      score: 'คะแนน',
      countedScore: 'คะแนนที่นับแล้ว (ก่อนตัดทศนิยม)',
      countedWeight: 'น้ำหนักที่นับแล้ว',
      total: 'คะแนนรวม (ก่อนตัดทศนิยม)',
      soFar: 'คะแนนเท่าที่มี (ก่อนตัดทศนิยม)',
    },
    working: 'ข้อมูลที่ใช้คิดคะแนน (ดึงจากตาราง ข้อมูลที่กรอก และทะเบียนหลักฐาน)',
    workingHeaders: { input: 'ข้อมูล', counted: 'หน่วยนับ', value: 'ค่า', source: 'ที่มา' },
    officeWeight: (no: number) => `น้ำหนักของตัวชี้วัดที่ ${no} (ร้อยละ)`,
    stepComplete: (step: number, asked: string) => `ขั้นที่ ${step} หลักฐานครบ (1 = ครบ): ${asked}`,
    typedSteps: (label: string) => `${label} (ที่กรอกไว้ ใช้จนกว่าจะกรอกทะเบียนหลักฐาน)`,
    item: (label: string, number: number) => `${label} (${number})`,
    districts: { sum: 'ผลรวมรายอำเภอที่รายงานแล้ว', of: (count: number) => `จาก ${count} อำเภอ` },
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
      officeWeight: 'น้ำหนักหน่วยงานกรอกเอง',
      partOfYear: 'ยังไม่ใช่ผลทั้งปี',
      withPartOfYear: 'รวมผลที่ยังไม่ใช่ผลทั้งปี',
    },
  },
  overview: {
    help: 'ตัวเลขในตารางคือระดับที่ได้ (0–5) คลิกเซลล์เพื่อดูว่ามาจากแผ่นงานใด',
    total: (group: string) => `คะแนนรวม ${group}`,
    soFar: (group: string) => `คะแนนเท่าที่มี ${group}`,
    rank: (group: string) => `อันดับ ${group}`,
    exact: (group: string) => `คะแนนเท่าที่มี ${group} (ก่อนตัดทศนิยม ใช้จัดอันดับ)`,
    ranking: (group: string) => `อันดับคะแนน ${group}`,
    rankingHeaders: ['อันดับ', 'หน่วยที่ประเมิน', 'คะแนนเท่าที่มี'],
  },
};

const en: typeof th = {
  binder: {
    due: (dates) => `Due: ${dates}`,
    noDocuments: 'The criteria name no evidence',
    step: (step) => `Step ${step}`,
    levels: (levels) => (levels.length === 5 ? 'All levels' : `Level ${levels.join(', ')}`),
    have: '✓ yes',
    haveNot: 'no',
  },
  form: {
    unit: (unit) => `Unit assessed: ${unit}`,
    document: (document, rubric) => `Document: ${document} · rubric ${rubric}`,
    total: (group) => `Total ${group}`,
    soFar: 'Only indicators that have a score',
    chart: 'Score by indicator',
    scores: 'Score by indicator (data of the chart and the totals)',
    scoresHeaders: {
      exact: 'Score, all digits',
      score: 'Score',
      countedScore: 'Score counted, all digits',
      countedWeight: 'Weight counted',
      total: 'Total, all digits',
      soFar: 'So far, all digits',
    },
    working: 'Figures that the scores come from (tables, entries, evidence register)',
    workingHeaders: { input: 'Input', counted: 'Counted in', value: 'Value', source: 'From' },
    officeWeight: (no) => `Weight of indicator ${no} (%)`,
    stepComplete: (step, asked) => `Step ${step}, evidence complete (1 = yes): ${asked}`,
    typedSteps: (label) => `${label} (as entered, until the register is filled in)`,
    item: (label, number) => `${label} (${number})`,
    districts: { sum: 'Sum of districts that have reported:', of: (count) => `of ${count}` },
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
      officeWeight: 'Weight of the office’s own',
      partOfYear: 'So far, not the year',
      withPartOfYear: 'With results of a part of the year',
    },
  },
  overview: {
    help: 'The figures are levels (0–5); click a cell to see which sheet it comes from.',
    total: (group) => `Total ${group}`,
    soFar: (group) => `So far ${group}`,
    rank: (group) => `Rank ${group}`,
    exact: (group) => `So far, ${group} (all digits, for the rank)`,
    ranking: (group) => `Ranking ${group}`,
    rankingHeaders: ['Rank', 'Unit assessed', 'Score so far'],
  },
};

export type ScorecardSheetTexts = typeof th;

const texts: Readonly<Record<'th' | 'en', ScorecardSheetTexts>> = { th, en };

export function scorecardSheetTexts(language: 'th' | 'en'): ScorecardSheetTexts {
  return texts[language];
}
