/** The words by which a table says what it counts and for how long: lists, so that another wording needs no code. */

/** Of an indicator in which less is better: those that no longer count. */
export const GOT_OUT: readonly RegExp[] = [
  /ผ่าน(?:เกณฑ์|จปฐ|เส้น|แล้ว|ความยากจน)|(?:ที่|ซึ่ง|ได้)ผ่าน/,
  /พ้น/,
  /หลุด(?:พ้น|จาก)/,
  /ยกระดับ/,
  /(?:เกิน|สูงกว่า|เหนือ|บรรลุ|ถึง)เกณฑ์|เพิ่มเกิน|เกินเส้น|(?:เกิน|ไม่ต่ำกว่า)\d/,
  /มีรายได้เพิ่ม|รายได้เพิ่มขึ้น|รายได้สูงขึ้น/,
  /(?:แก้ไข|แก้|แก้ไขปัญหา|แก้ปัญหา|แก้จน|พัฒนา|ช่วยเหลือ)(?:ได้)?(?:สำเร็จ|แล้ว)|(?:แก้ไข|แก้|แก้ไขปัญหา|แก้ปัญหา|แก้จน)ได้/,
  /ลดลง|ลดได้|หายจน|ไม่จน|ไม่ยากจน|เลิกจน/,
  /passed|gotout|lifted|escaped|graduated|nolonger|aboveth|overcame|improved/,
];

/** Those that still count; looked for first, since many are the others denied. */
export const STILL_THERE: readonly RegExp[] = [
  /(?:ยัง)?ไม่(?:ได้|สามารถ)?(?:ผ่าน|พ้น|หลุดพ้น|หลุด|ยกระดับ|ถึงเกณฑ์|เกิน|บรรลุ|แก้|สำเร็จ|ลด)/,
  /(?<!ช่วย)เหลือ/,
  /(?:ยัง|คง)(?:ยากจน|จน|ตก|ต่ำ|มี)|คงอยู่/,
  /remain|left|still|notyet|notpassed/,
];

/** Of an indicator in which more is better: what is not done, or left out. */
export const NOT_DONE =
  /ยังไม่(?!รวม)|ยังขาด|(?<!ช่วย)เหลือ|ไม่(?:ได้|สามารถ|ผ่าน|สำเร็จ|เข้าถึง|บรรลุ|ดำเนินการ|ครบ)|notyet|remain|outstanding|(?<![a-z])left(?![a-z])/;

/** A note that speaks of a column. */
export const A_COLUMN = /ช่อง|คอลัมน์|column/;

/** Amounts of money by their header: how many baht one stands for. */
export const MONEY_FACTORS: Readonly<Record<string, number>> = {
  '': 1,
  พัน: 1e3,
  หมื่น: 1e4,
  แสน: 1e5,
  ล้าน: 1e6,
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
};
export const MONEY = /(ล้าน|แสน|หมื่น|พัน)?บาท|(thousand|million|m)?baht/;

/** What is counted: words of one kind mean the same. */
export const COUNTED: readonly RegExp[] = [
  /ครัวเรือน|ครอบครัว|หลังคาเรือน|households?|hh/,
  /แห่ง|สถาบัน|กองทุน|ศูนย์|places?|institutions?/,
  /กลุ่ม(?!เป้าหมาย)|groups?/,
  /หมู่บ้าน|ชุมชน|villages?/,
  /คน|ราย(?!ได้|การ|เดือน|ไตรมาส|งาน|อำเภอ|จังหวัด)|persons?|people/,
  /ผลิตภัณฑ์|รายการ|ชิ้น|products?|items?/,
  /โครงการ|กิจกรรม|projects?/,
  /ตำบล|tambons?/,
  /ไร่|ตัน|กิโลกรัม|กก\.|ลิตร/,
  /ครั้ง|times/,
];

const ANY_ROUND = String.raw`รอบ(?:การ)?(?:ประเมิน|รายงาน)?(?:ครั้ง)?(?:ที่)?`;

/** Months of the fiscal year that words without a month's name mean; `null` of `from`: from its beginning. */
export const SPANS: readonly {
  readonly words: RegExp;
  span(match: RegExpExecArray): { readonly from: number; readonly to: number };
}[] = [
  {
    words: /ไตรมาส(?:ที่)?([1-4])(?:(?:[-–—,และถึง]|ไตรมาส|ที่)+([1-4]))?|\bq([1-4])|quarter([1-4])/,
    span: ([, first, last, q, quarter]) => {
      const from = Number(first ?? q ?? quarter);
      return { from: from * 3 - 2, to: Number(last ?? from) * 3 };
    },
  },
  {
    words: /(?:ครึ่งปี|6เดือน|หกเดือน)(?:งบประมาณ)?หลัง|secondhalf/,
    span: () => ({ from: 7, to: 12 }),
  },
  { words: /ครึ่งปี|firsthalf|halfyear|หกเดือน/, span: () => ({ from: 1, to: 6 }) },
  { words: /สามเดือน/, span: () => ({ from: 1, to: 3 }) },
  { words: /เก้าเดือน/, span: () => ({ from: 1, to: 9 }) },
  { words: /สิบสองเดือน|ทั้งปี|ตลอดปี|สิ้นปี|รอบปี|wholeyear|fullyear/, span: () => ({ from: 1, to: 12 }) },
  {
    words: /(?<!\d)(\d{1,2})(?:เดือน|months?)/,
    span: ([, months]) => ({ from: 1, to: Math.min(12, Number(months)) }),
  },
  {
    words: new RegExp(`${ANY_ROUND}([12])(?![\\d%])|round([12])(?!\\d)`),
    span: ([, round, english]) => ((round ?? english) === '1' ? { from: 1, to: 6 } : { from: 7, to: 12 }),
  },
];

/** Before a month or a quarter: everything from the beginning of the year up to it. */
export const UP_TO = /สะสม|(?<!เข้า)ถึง|ณ(?:วันที่|เดือน)?$|สิ้น|ภายใน|asof|upto|until|cumulative|ytd/;
