/**
 * Help that Excel shows in Thai while a formula is typed. English stands in the comments of the functions themselves, which
 * the metadata is made from; scripts/functions-metadata.ts puts these texts in their place and refuses a gap.
 */

export interface FunctionHelp {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const perRow = 'ถ้าใส่เป็นช่วง จะได้ผลแถวละหนึ่งค่า';
const rubricOr = (fallback: string): string => `เกณฑ์ ถ้าไม่ใส่จะใช้ "${fallback}"`;
const anyRubric = 'เกณฑ์ เช่น "2561" หรือ "2562/1" (ใส่เครื่องหมายคำพูด)';
const anyIndicator = 'รหัสตัวชี้วัด เช่น "otop-income" (ดูได้จาก KPI.INDICATORS)';
const language = 'ภาษา "th" หรือ "en" ถ้าไม่ใส่จะใช้ภาษาไทย';
const inputs = 'ข้อมูลของตัวชี้วัดตามลำดับ ใส่ได้เท่าที่ตัวชี้วัดนั้นใช้';

export const thaiHelp: Readonly<Record<string, FunctionHelp>> = {
  OTOPLEVEL: {
    description: `ระดับคะแนน (0-5) ของยอดจำหน่าย OTOP คิดจากร้อยละที่เพิ่มขึ้นจากปีฐาน ${perRow}`,
    parameters: {
      base: 'ยอดจำหน่ายปีฐาน (บาท) เกณฑ์ 2562/1 เฉพาะไตรมาส 1–2',
      actual: 'ยอดจำหน่ายปีนี้ (บาท) ช่วงเดียวกับปีฐาน',
      rubric: rubricOr('2561'),
    },
  },
  POVERTYLEVEL: {
    description: `ระดับคะแนน (0-5) คิดจากร้อยละของครัวเรือนยากจนที่ยังตกเกณฑ์ ${perRow}`,
    parameters: {
      target: 'จำนวนครัวเรือนเป้าหมาย ถ้าเป็น 0 ได้ระดับ 5',
      remaining: 'จำนวนครัวเรือนที่ยังตกเกณฑ์',
      rubric: `${rubricOr('2561')} (คิดเฉพาะส่วนร้อยละ)`,
    },
  },
  CAPITALLEVEL: {
    description: `ระดับคะแนน (0-5) ของครัวเรือนเป้าหมายที่เข้าถึงแหล่งทุน ${perRow}`,
    parameters: {
      target: 'จำนวนครัวเรือนเป้าหมาย',
      achieved: 'จำนวนครัวเรือนที่จัดการหนี้เป็น 1 ครัวเรือน 1 สัญญา',
      rubric: rubricOr('2561'),
    },
  },
  BUDGETLEVEL: {
    description: `ระดับคะแนน (1-5) ของการเบิกจ่ายงบประมาณ ${perRow}`,
    parameters: {
      allocated: 'งบประมาณที่ได้รับจัดสรร (บาท) เกณฑ์ 2562/1 เฉพาะงวดที่ 1',
      disbursed: 'งบประมาณที่เบิกจ่ายแล้ว (บาท)',
      rubric: rubricOr('2562/1'),
    },
  },
  PLANLEVEL: {
    description:
      'ระดับคะแนน (1-5) คิดจากค่าเฉลี่ยร้อยละความสำเร็จของทุกโครงการ หนึ่งช่วงได้ผลเดียว ถ้ามีโครงการที่ยังว่าง ผลจะว่าง',
    parameters: {
      percentages: 'ร้อยละความสำเร็จของทุกโครงการ เช่น 85 (ไม่ใช่ 0.85)',
      rubric: rubricOr('2562/1'),
    },
  },
  LIVELIHOODLEVEL: {
    description: `ระดับคะแนน (0-5) ของการสร้างสัมมาชีพชุมชน ${perRow}`,
    parameters: {
      target: 'จำนวนประชาชนเป้าหมาย (คน)',
      achieved: 'จำนวนคนที่ได้รับการส่งเสริมอาชีพ (เกณฑ์ 2562/1) หรือมีรายได้เพิ่ม (เกณฑ์ 2562/2)',
      rubric: rubricOr('2562/1'),
      villages: 'จำนวนหมู่บ้านเป้าหมาย ต้องใส่เมื่อใช้เกณฑ์ 2562/2',
      groups: 'จำนวนกลุ่มอาชีพจดทะเบียนใหม่ ต้องใส่เมื่อใช้เกณฑ์ 2562/2',
    },
  },
  VILLAGELEVEL: {
    description: `ระดับคะแนน (1-5) คิดจากร้อยละของหมู่บ้านเศรษฐกิจพอเพียงที่ความสุขมวลรวมเพิ่มขึ้น ${perRow}`,
    parameters: {
      villages: 'จำนวนหมู่บ้านที่พัฒนา',
      improved: 'จำนวนหมู่บ้านที่ความสุขมวลรวมเพิ่มขึ้น',
      rubric: rubricOr('2562/2'),
    },
  },
  BMNLEVEL: {
    description: `ระดับคะแนน (1-5) ของการจัดเก็บข้อมูล จปฐ. ปัดร้อยละเป็นทศนิยม 2 ตำแหน่งก่อนเทียบเกณฑ์ ${perRow}`,
    parameters: {
      target: 'จำนวนครัวเรือนเป้าหมาย',
      collected: 'จำนวนครัวเรือนที่จัดเก็บแล้ว',
      rubric: rubricOr('2562/1'),
    },
  },
  FUNDLEVEL: {
    description: `ระดับคะแนน (0-5) ของการเบิกจ่ายเงินกองทุนพัฒนาบทบาทสตรี ${perRow}`,
    parameters: {
      budget: 'งบประมาณกองทุน (บาท)',
      disbursed: 'เบิกจ่ายแล้ว (บาท)',
      rubric: rubricOr('2562/2'),
      recordsMatch: 'TRUE ถ้าบันทึก SARA ถูกต้องครบถ้วนและตรงกับทะเบียนคุม ถ้าไม่ใส่ถือว่าไม่ตรง',
      steps: 'จำนวนขั้นที่ทำครบตามลำดับ (0-2) ต้องใส่เมื่อใช้เกณฑ์ 2562/1',
    },
  },
  PRODUCTLEVEL: {
    description: `ระดับคะแนน (1-5) ของผลิตภัณฑ์ OTOP กลุ่ม D ที่พัฒนา ยกระดับ และมีตลาดจำหน่ายที่ถาวร ${perRow}`,
    parameters: {
      target: 'จำนวนผลิตภัณฑ์เป้าหมาย',
      upgraded: 'จำนวนผลิตภัณฑ์ที่ยกระดับและมีตลาดจำหน่ายที่ถาวร',
      rubric: rubricOr('2562/2'),
    },
  },
  DEBTLEVEL: {
    description: `ระดับคะแนน (0-5) ของครัวเรือนที่ลดหนี้หรือปลดหนี้ได้ ${perRow}`,
    parameters: {
      target: 'จำนวนครัวเรือนเป้าหมาย',
      reduced: 'จำนวนครัวเรือนที่ลดหนี้หรือปลดหนี้ได้',
      rubric: rubricOr('2562/2'),
    },
  },
  MILESTONELEVEL: {
    description:
      'ระดับคะแนน (0-5) ของตัวชี้วัดแบบขั้นตอน นับขั้นที่ทำครบตามลำดับจนถึงขั้นแรกที่ยังไม่ทำ แถวเดียวหรือคอลัมน์เดียวได้ผลเดียว หลายแถวได้ผลแถวละค่า',
    parameters: {
      steps:
        'เครื่องหมายของแต่ละขั้น เริ่มที่ขั้นที่ 1: TRUE 1 x ✓ / มี ใช่ ครบ ผ่าน หรือ แล้ว คือทำแล้ว ว่าง FALSE 0 - ไม่มี ไม่ครบ หรือ ยัง คือยังไม่ทำ',
    },
  },
  LEVEL: {
    description: `ระดับคะแนน (0-5) ของตัวชี้วัดใดก็ได้ ${perRow}`,
    parameters: { indicator: anyIndicator, rubric: anyRubric, inputs },
  },
  SCORE: {
    description: `คะแนนระหว่างระดับโดยเทียบบัญญัติไตรยางศ์ ของตัวชี้วัดใดก็ได้ ${perRow}`,
    parameters: { indicator: anyIndicator, rubric: anyRubric, inputs },
  },
  TARGET: {
    description: `ค่าที่ต้องทำให้ได้เพื่อถึงระดับที่ต้องการ ในหน่วยเดียวกับผลงาน ${perRow}`,
    parameters: {
      indicator: anyIndicator,
      rubric: anyRubric,
      level: 'ระดับที่ต้องการ 1 ถึง 5',
      baseOrTarget: 'ค่าปีฐานหรือค่าเป้าหมายที่กำหนดไว้',
    },
  },
  GAP: {
    description: `ส่วนที่ยังขาดก่อนถึงระดับถัดไป ในหน่วยเดียวกับผลงาน ระดับ 5 ได้ 0 ${perRow}`,
    parameters: {
      indicator: anyIndicator,
      rubric: anyRubric,
      baseOrTarget: 'ค่าปีฐานหรือค่าเป้าหมายที่กำหนดไว้',
      actual: 'ผลงานที่ทำได้',
    },
  },
  GROWTH: {
    description: `ร้อยละที่เพิ่มขึ้นจากปีฐาน เช่น 17 ${perRow}`,
    parameters: { base: 'ค่าปีฐาน', actual: 'ค่าปีนี้' },
  },
  WEIGHTED: {
    description: 'คะแนนเฉลี่ยถ่วงน้ำหนัก ถ้ามีระดับที่ยังว่าง ผลจะว่าง',
    parameters: { levels: 'ช่วงของระดับหรือคะแนน', weights: 'ช่วงของน้ำหนัก จำนวนเซลล์เท่ากัน' },
  },
  CRITERIA: {
    description: 'เกณฑ์ของแต่ละระดับตามที่ใช้ให้คะแนน ได้สองคอลัมน์: ระดับและเกณฑ์',
    parameters: { indicator: anyIndicator, rubric: anyRubric, language },
  },
  INDICATORS: {
    description: 'รายการตัวชี้วัด แปดคอลัมน์: เกณฑ์ รหัส ลำดับ กลุ่ม ชื่อ หน่วย น้ำหนัก (ร้อยละ) และข้อมูลที่ KPI.LEVEL ใช้ตามลำดับ',
    parameters: { rubric: 'เกณฑ์ เช่น "2561" ถ้าไม่ใส่จะแสดงทุกเกณฑ์', language },
  },
  DISTRICT: {
    description: `ชื่ออำเภอที่สะกดถูกต้องตามทะเบียน ${perRow}`,
    parameters: {
      name: 'ชื่ออำเภอ มีหรือไม่มีคำว่าอำเภอหรือชื่อจังหวัดก็ได้',
      province: 'จังหวัด ต้องใส่เมื่อมีอำเภอชื่อนี้หลายจังหวัด',
    },
  },
  NUMBER: {
    description: `ตัวเลขที่ข้อความนั้นหมายถึง อ่านเลขไทย เครื่องหมายจุลภาค บาท และ % ได้ ${perRow}`,
    parameters: { text: 'ข้อความ เช่น ๑,๒๓๔.๕๐ บาท' },
  },
};
