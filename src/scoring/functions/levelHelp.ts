/** What is said of the functions that score one indicator, and of MILESTONELEVEL. */
import { catalogue } from './catalogue';
import { anyLevel, leftOut, levelFrom1, type HelpOf, type LevelName } from './words';

export const levelHelp: HelpOf<LevelName> = {
  OTOPLEVEL: {
    does: {
      th: 'ระดับคะแนน (0-5) ของยอดจำหน่าย OTOP คิดจากร้อยละที่เพิ่มขึ้นจากปีฐาน',
      en: 'Level (0-5) of OTOP sales by their growth over the base year.',
    },
    arguments: {
      base: {
        th: 'ยอดจำหน่ายปีฐาน (บาท) เกณฑ์ 2562/1 เฉพาะไตรมาส 1–2',
        en: 'Sales of the base year, baht; quarters 1-2 only under 2562/1',
      },
      actual: { th: 'ยอดจำหน่ายปีนี้ (บาท) ช่วงเดียวกับปีฐาน', en: 'Sales of this year over the same months, baht' },
    },
    returns: anyLevel,
    example: { given: [100000, 117500], gives: 2 },
  },
  POVERTYLEVEL: {
    does: {
      th: 'ระดับคะแนน (0-5) คิดจากร้อยละของครัวเรือนยากจนที่ยังตกเกณฑ์',
      en: 'Level (0-5) by the share of target poor households that remain below the income line.',
    },
    arguments: {
      target: {
        th: 'จำนวนครัวเรือนเป้าหมาย ถ้าเป็น 0 ได้ระดับ 5',
        en: 'Target households; 0 is exempt and gives 5',
      },
      remaining: { th: 'จำนวนครัวเรือนที่ยังตกเกณฑ์', en: 'Households still below the line' },
      rubric: leftOut(catalogue.POVERTYLEVEL.defaultRubric, {
        th: ' (คิดเฉพาะส่วนร้อยละ)',
        en: ' (threshold part only)',
      }),
    },
    returns: anyLevel,
    example: { given: [100, 53], gives: 2 },
  },
  CAPITALLEVEL: {
    does: {
      th: 'ระดับคะแนน (0-5) ของครัวเรือนเป้าหมายที่เข้าถึงแหล่งทุน',
      en: 'Level (0-5) of target households that reached a source of funds.',
    },
    arguments: {
      target: { th: 'จำนวนครัวเรือนเป้าหมาย', en: 'Target households' },
      achieved: {
        th: 'จำนวนครัวเรือนที่จัดการหนี้เป็น 1 ครัวเรือน 1 สัญญา',
        en: 'Households brought to 1 household 1 contract',
      },
    },
    returns: anyLevel,
    example: { given: [14, 14], gives: 5 },
  },
  BUDGETLEVEL: {
    does: { th: 'ระดับคะแนน (1-5) ของการเบิกจ่ายงบประมาณ', en: 'Level (1-5) of budget disbursement.' },
    arguments: {
      allocated: {
        th: 'งบประมาณที่ได้รับจัดสรร (บาท) เกณฑ์ 2562/1 เฉพาะงวดที่ 1',
        en: 'Budget allocated, baht; instalment 1 only under 2562/1',
      },
      disbursed: { th: 'งบประมาณที่เบิกจ่ายแล้ว (บาท)', en: 'Budget disbursed, baht' },
    },
    returns: levelFrom1,
    example: { given: [1000000, 970000], gives: 5 },
  },
  PLANLEVEL: {
    does: {
      th: 'ระดับคะแนน (1-5) คิดจากค่าเฉลี่ยร้อยละความสำเร็จของทุกโครงการ หนึ่งช่วงได้ผลเดียว ถ้ามีโครงการที่ยังว่าง ผลจะว่าง',
      en: 'Level (1-5) by the mean completion of all projects of the plan. One range gives one level; a blank project gives an empty result.',
    },
    arguments: {
      percentages: {
        th: 'ร้อยละความสำเร็จของทุกโครงการ เช่น 85 (ไม่ใช่ 0.85) ถ้ามีเซลล์ว่าง ใช้ IF(ISBLANK(B2:B9),"",B2:B9)',
        en: 'Completion of every project in percent, such as 85 (not 0.85); with blank cells IF(ISBLANK(B2:B9),"",B2:B9)',
      },
    },
    returns: { th: 'ระดับ 1 ถึง 5 ว่างถ้ามีโครงการที่ยังว่าง', en: 'Level; empty where a project is blank' },
    example: { given: [[85, 90, 100]], gives: 5 },
  },
  LIVELIHOODLEVEL: {
    does: {
      th: 'ระดับคะแนน (0-5) ของการสร้างสัมมาชีพชุมชน',
      en: 'Level (0-5) of community livelihoods (Sammachip).',
    },
    arguments: {
      target: { th: 'จำนวนประชาชนเป้าหมาย (คน)', en: 'Target persons' },
      achieved: {
        th: 'จำนวนคนที่ได้รับการส่งเสริมอาชีพ (เกณฑ์ 2562/1) หรือมีรายได้เพิ่ม (เกณฑ์ 2562/2)',
        en: 'Persons promoted (2562/1), or with more income (2562/2)',
      },
      villages: { th: 'จำนวนหมู่บ้านเป้าหมาย ต้องใส่เมื่อใช้เกณฑ์ 2562/2', en: 'Target villages; needed by 2562/2' },
      groups: {
        th: 'จำนวนกลุ่มอาชีพจดทะเบียนใหม่ ต้องใส่เมื่อใช้เกณฑ์ 2562/2',
        en: 'New registered groups; needed by 2562/2',
      },
    },
    returns: anyLevel,
    example: { given: [20, 18, '2562/2', 5, 2], gives: 5 },
  },
  VILLAGELEVEL: {
    does: {
      th: 'ระดับคะแนน (1-5) คิดจากร้อยละของหมู่บ้านเศรษฐกิจพอเพียงที่ความสุขมวลรวมเพิ่มขึ้น',
      en: 'Level (1-5) by the share of sufficiency-economy villages whose Gross Village Happiness rose.',
    },
    arguments: {
      villages: { th: 'จำนวนหมู่บ้านที่พัฒนา', en: 'Villages developed' },
      improved: { th: 'จำนวนหมู่บ้านที่ความสุขมวลรวมเพิ่มขึ้น', en: 'Villages with higher Gross Village Happiness' },
    },
    returns: levelFrom1,
    example: { given: [10, 9], gives: 5 },
  },
  BMNLEVEL: {
    does: {
      th: 'ระดับคะแนน (1-5) ของการจัดเก็บข้อมูล จปฐ. ปัดร้อยละเป็นทศนิยม 2 ตำแหน่งก่อนเทียบเกณฑ์',
      en: 'Level (1-5) of collecting household BMN data; the percentage is rounded to 2 decimals.',
    },
    arguments: {
      target: { th: 'จำนวนครัวเรือนเป้าหมาย', en: 'Target households' },
      collected: { th: 'จำนวนครัวเรือนที่จัดเก็บแล้ว', en: 'Households collected' },
    },
    returns: levelFrom1,
    example: { given: [12000, 11990], gives: 4 },
  },
  FUNDLEVEL: {
    does: {
      th: 'ระดับคะแนน (0-5) ของการเบิกจ่ายเงินกองทุนพัฒนาบทบาทสตรี',
      en: "Level (0-5) of disbursing the Women's Role Development Fund.",
    },
    arguments: {
      budget: { th: 'งบประมาณกองทุน (บาท)', en: 'Fund budget, baht' },
      disbursed: { th: 'เบิกจ่ายแล้ว (บาท)', en: 'Disbursed, baht' },
      recordsMatch: {
        th: 'TRUE ถ้าบันทึก SARA ถูกต้องครบถ้วนและตรงกับทะเบียนคุม ถ้าไม่ใส่ถือว่าไม่ตรง',
        en: 'TRUE if the SARA record is correct, complete and equal to the control register; FALSE if left out',
      },
      steps: {
        th: 'จำนวนขั้นที่ทำครบตามลำดับ (0-2) ต้องใส่เมื่อใช้เกณฑ์ 2562/1',
        en: 'Steps done in order (0-2); needed by 2562/1',
      },
    },
    returns: anyLevel,
    example: { given: [500000, 450000, '2562/2', true], gives: 2 },
  },
  PRODUCTLEVEL: {
    does: {
      th: 'ระดับคะแนน (1-5) ของผลิตภัณฑ์ OTOP กลุ่ม D ที่พัฒนา ยกระดับ และมีตลาดจำหน่ายที่ถาวร',
      en: 'Level (1-5) of OTOP products of group D raised in quality standard and with a permanent market.',
    },
    arguments: {
      target: { th: 'จำนวนผลิตภัณฑ์เป้าหมาย', en: 'Target products' },
      upgraded: {
        th: 'จำนวนผลิตภัณฑ์ที่ยกระดับและมีตลาดจำหน่ายที่ถาวร',
        en: 'Products upgraded and with a permanent market',
      },
    },
    returns: levelFrom1,
    example: { given: [10, 8], gives: 1 },
  },
  DEBTLEVEL: {
    does: {
      th: 'ระดับคะแนน (0-5) ของครัวเรือนที่ลดหนี้หรือปลดหนี้ได้',
      en: 'Level (0-5) of households in debt management that reduced or cleared debt.',
    },
    arguments: {
      target: { th: 'จำนวนครัวเรือนเป้าหมาย', en: 'Target households' },
      reduced: { th: 'จำนวนครัวเรือนที่ลดหนี้หรือปลดหนี้ได้', en: 'Households that reduced or cleared debt' },
    },
    returns: anyLevel,
    example: { given: [30, 24], gives: 3 },
  },
  MILESTONELEVEL: {
    does: {
      th: 'ระดับคะแนน (0-5) ของตัวชี้วัดแบบขั้นตอน นับขั้นที่ทำครบตามลำดับจนถึงขั้นแรกที่ยังไม่ทำ แถวเดียวหรือคอลัมน์เดียวได้ผลเดียว หลายแถวได้ผลแถวละค่า',
      en: 'Level (0-5) of an indicator of steps: how many are done in order, up to the first that is not. One row or column gives one level, a block one per row.',
    },
    arguments: {
      steps: {
        th: 'เครื่องหมายของแต่ละขั้น เริ่มที่ขั้นที่ 1: TRUE 1 x ✓ / มี ใช่ ครบ ผ่าน หรือ แล้ว คือทำแล้ว ว่าง FALSE 0 - ไม่มี ไม่ครบ หรือ ยัง คือยังไม่ทำ',
        en: 'Ticks, step 1 first: TRUE, 1, x, ✓, /, yes or มี is done; blank, FALSE, 0, -, no or ไม่มี is not',
      },
    },
    returns: { th: 'ระดับ 0 ถึง 5', en: 'Level 0 to 5' },
    example: { given: [['✓', 'มี', 'x', '', '']], gives: 3 },
  },
};
