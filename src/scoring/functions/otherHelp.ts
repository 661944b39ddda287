/** What is said of the functions for any indicator, and of those beside them. */
import type { FunctionName } from './catalogue';
import { anyLevelOfSeveral, type HelpOf, type LevelName } from './words';

export const otherHelp: HelpOf<Exclude<FunctionName, LevelName>> = {
  LEVEL: {
    does: { th: 'ระดับคะแนน (0-5) ของตัวชี้วัดใดก็ได้', en: 'Level (0-5) by any indicator.' },
    arguments: {},
    returns: anyLevelOfSeveral,
    example: { given: ['livelihood', '2562/2', 20, 18, 5, 2], gives: 5 },
  },
  SCORE: {
    does: {
      th: 'คะแนนระหว่างระดับโดยเทียบบัญญัติไตรยางศ์ ของตัวชี้วัดใดก็ได้',
      en: 'Score between levels by any indicator: the level plus the way to the next one.',
    },
    arguments: {},
    returns: { th: 'คะแนน 0 ถึง 5 ว่างถ้ามีผลงานที่ยังว่าง', en: 'Score 0 to 5; empty where a result is blank' },
    example: { given: ['otop-income', '2561', 100000, 117500], gives: 2.5 },
  },
  TARGET: {
    does: {
      th: 'ค่าที่ต้องทำให้ได้เพื่อถึงระดับที่ต้องการ ในหน่วยเดียวกับผลงาน',
      en: "The figure that earns a level, in the input's own unit.",
    },
    arguments: {
      level: { th: 'ระดับที่ต้องการ 1 ถึง 5', en: 'Level to reach, 1 to 5' },
      baseOrTarget: {
        th: 'ค่าปีฐาน ค่าเป้าหมาย หรือวันครบกำหนดที่กำหนดไว้',
        en: 'Base, target or due date given beforehand',
      },
    },
    returns: {
      th: 'ค่าที่ได้ระดับนั้น หรือ #N/A ถ้าระดับไม่ได้ขึ้นกับตัวเลขเดียว',
      en: 'Figure that earns the level; #N/A where it is not a matter of one number',
    },
    example: { given: ['otop-income', '2561', 5, 100000], gives: 120000 },
  },
  GAP: {
    does: {
      th: 'ส่วนที่ยังขาดก่อนถึงระดับถัดไป ในหน่วยเดียวกับผลงาน ระดับ 5 ได้ 0',
      en: "What is missing from a result to the next level, in the input's own unit; 0 at level 5.",
    },
    arguments: {
      baseOrTarget: {
        th: 'ค่าปีฐาน ค่าเป้าหมาย หรือวันครบกำหนดที่กำหนดไว้',
        en: 'Base, target or due date given beforehand',
      },
      actual: { th: 'ผลงานที่ทำได้', en: 'Result so far' },
    },
    returns: {
      th: 'ส่วนที่ยังขาด หรือ #N/A ถ้าระดับถัดไปไม่ได้ขึ้นกับตัวเลขเดียว',
      en: 'Amount missing; #N/A where the next level is not a matter of one number',
    },
    example: { given: ['otop-income', '2561', 100000, 117500], gives: 500 },
  },
  CRITERIA: {
    does: {
      th: 'เกณฑ์ของแต่ละระดับตามที่ใช้ให้คะแนน แล้วจึงเพดานและการหักระดับ ได้สองคอลัมน์: ระดับและเกณฑ์',
      en: 'The criterion of each level of an indicator, as it is applied: level and wording, one row per level, then caps and deductions.',
    },
    arguments: {},
    returns: { th: 'สองคอลัมน์: ระดับและเกณฑ์', en: 'Two columns: level and criterion' },
    example: { given: ['otop-income', '2561'], gives: 1 },
  },
  INDICATORS: {
    does: {
      th: 'รายการตัวชี้วัด แปดคอลัมน์: เกณฑ์ รหัส ลำดับ กลุ่ม ชื่อ หน่วย น้ำหนัก (ร้อยละ) และข้อมูลที่ KPI.LEVEL ใช้ตามลำดับ',
      en: 'The catalogue of indicators: rubric, code, number, group, name, unit, weight in percent, inputs of KPI.LEVEL in order.',
    },
    arguments: {
      rubric: {
        th: 'เกณฑ์ เช่น "2561" ถ้าไม่ใส่จะแสดงทุกเกณฑ์',
        en: 'Rubric, such as "2561"; all rubrics if left out',
      },
    },
    returns: { th: 'แปดคอลัมน์ ตัวชี้วัดละหนึ่งแถว', en: 'Eight columns, one row per indicator' },
    example: { given: ['2561'], gives: '2561' },
  },
  GROWTH: {
    does: {
      th: 'ร้อยละที่เพิ่มขึ้นจากปีฐาน เช่น 17 (คนละฟังก์ชันกับ GROWTH ของ Excel)',
      en: 'Growth over a base in percent, such as 17. Not the GROWTH of Excel itself.',
    },
    arguments: {
      base: { th: 'ค่าปีฐาน', en: 'Figure of the base year' },
      actual: { th: 'ค่าปีนี้', en: 'Figure of this year' },
    },
    returns: { th: 'ร้อยละที่เพิ่มขึ้น ว่างถ้ามีค่าที่ยังว่าง', en: 'Growth in percent; empty where a figure is blank' },
    example: { given: [100000, 117500], gives: 17.5 },
  },
  WEIGHTED: {
    does: {
      th: 'คะแนนเฉลี่ยถ่วงน้ำหนัก ถ้ามีระดับที่ยังว่าง ผลจะว่าง',
      en: 'Weighted mean of levels or scores: sum of products over sum of weights. A blank level gives an empty result.',
    },
    arguments: {
      levels: {
        th: 'ช่วงของระดับหรือคะแนน ถ้ามีเซลล์ว่าง ใช้ IF(ISBLANK(B2:B9),"",B2:B9)',
        en: 'Levels or scores, one range; with blank cells IF(ISBLANK(B2:B9),"",B2:B9)',
      },
      weights: { th: 'ช่วงของน้ำหนัก จำนวนเซลล์เท่ากัน', en: 'Their weights, a range of the same size' },
    },
    returns: { th: 'ค่าเฉลี่ยถ่วงน้ำหนัก ว่างถ้ามีระดับที่ยังว่าง', en: 'Weighted level; empty where a level is blank' },
    example: {
      given: [
        [5, 3, 4],
        [40, 40, 20],
      ],
      gives: 4,
    },
  },
  DISTRICT: {
    does: {
      th: 'ชื่ออำเภอที่สะกดถูกต้องตามทะเบียน',
      en: 'Official spelling of a district, from a name as it is typed.',
    },
    arguments: {
      name: {
        th: 'ชื่ออำเภอ มีหรือไม่มีคำว่าอำเภอหรือชื่อจังหวัดก็ได้',
        en: 'Name of a district, with or without อำเภอ or its province',
      },
      province: {
        th: 'จังหวัด ต้องใส่เมื่อมีอำเภอชื่อนี้หลายจังหวัด',
        en: 'Province; needed where the name is not unique in the country',
      },
    },
    returns: {
      th: 'ชื่อตามทะเบียน หรือ #N/A พร้อมชื่อที่ใกล้เคียงถ้าไม่แน่ชัด',
      en: 'Official Thai name; #N/A with what is near where it is not certain',
    },
    example: { given: ['อ.กระสัง'], gives: 'กระสัง' },
  },
  NUMBER: {
    does: {
      th: 'ตัวเลขที่ข้อความนั้นหมายถึง อ่านเลขไทย เครื่องหมายจุลภาค บาท และ % ได้',
      en: 'The number that a text means: Thai digits, thousands separators, บาท and % are understood.',
    },
    arguments: {
      text: { th: 'ข้อความ เช่น ๑,๒๓๔.๕๐ บาท', en: 'Text such as ๑,๒๓๔.๕๐ บาท' },
    },
    returns: { th: 'ตัวเลข ว่างถ้าไม่มีข้อความ', en: 'Number; empty for a blank' },
    example: { given: ['๑,๒๓๔.๕๐ บาท'], gives: 1234.5 },
  },
};
