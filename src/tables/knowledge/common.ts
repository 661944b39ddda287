/** Columns that tables of every indicator share, and those that the add-in writes (headers: i18n/plans.ts). */
import type { HeaderPattern } from './types';

const TARGET = /เป้า|target/;
const PERCENT = /ร้อยละ|%|เปอร์เซ็นต์|percent/;

/** The column with the names of the units; also what tables are found by. */
export const UNIT_HEADER =
  /^(?:ชื่อ|ราย|พื้นที่|หน่วยงาน|สำนักงานพัฒนาชุมชน|สพ)?(?:จังหวัด|อำเภอ|เขต|อ\.)(?:(?:และ|หรือ|[/,\-()])*(?:จังหวัด|อำเภอ|เขต)\)?)*$|^(?:หน่วยงาน|โซน\/อำเภอ|อำเภอ\/(?:ตำบล|หมู่บ้าน|กลุ่ม)|หน่วยเบิกจ่าย|หน่วยรับงบประมาณ|สำนักงาน|สำนักงานพัฒนาชุมชน|พื้นที่|พื้นที่ดำเนินการ|สพอ\.?|province\/district|districts?|districtname|amphoe|unit)$/;

/** Districts by their codes in the register. */
export const CODE_HEADER = /^รหัส(?:อำเภอ|หน่วยงาน|พื้นที่)?$|^(?:district|amphoe)code$/;

/** Quick look before the exact one: most cells of a sheet are neither. */
export const MAYBE_UNIT_HEADER = /เภอ|หวัด|เขต|หน่วย|นที่|สพอ|สำนักงาน|รหัส|อ\.|distr|provi|amph|unit/i;

/** A column of provinces beside a column of districts. */
export const PROVINCE_HEADER = /^(?:ชื่อ)?จังหวัด$|^provinces?$/;

/** The same below a group header. */
export const PROVINCE_COLUMN = /^(?:หน่วยงาน|พื้นที่|ชื่อ)*จังหวัด$|^provinces?$/;

export const NUMBER_HEADER = /^(?:ที่|ลำดับ|ลำดับที่|เลขที่|no\.?|#)$/;

/** "รวม", "ยอดรวมทั้งสิ้น", "รวม 23 อำเภอ", "รวมทั้งหมด (23 อำเภอ)". */
export const TOTAL_NAME =
  /^(?:ผล|ยอด)?รวม(?:ทั้งสิ้น|ทั้งหมด|ทั้งจังหวัด|จังหวัด|ทุกอำเภอ|ยอด)?(?:\(?(?:ทั้ง)?\d+อำเภอ\)?)?:?$|^(?:grand)?total(?:\(?(?:of)?\d+districts\)?)?$/;

/** The same with the name of a province behind it: "รวมจังหวัดบุรีรัมย์", "ยอดรวมทั้งสิ้น จ.บุรีรัมย์". */
export const TOTAL_OF =
  /^((?:ผล|ยอด)?รวม(?:ทั้งสิ้น|ทั้งหมด|ทั้งจังหวัด|ทั้ง|ของ|ยอด)?|(?:grand )?total(?: of)?)[ :]*(.+)$/i;

/** "รวมโซน 1", "กลุ่มอำเภอตอนบน", "ยอดยกไป": figures of several units that are not the whole. */
export const SUBTOTAL_NAME =
  /^(?:ผล|ยอด)?รวม(?:เฉพาะ)?(?:ที่|ใน)?(?:โซน|กลุ่ม|คลัสเตอร์|สาย|ภาค|เขต(?:ที่|พื้นที่|ตรวจ|เลือกตั้ง|\d)|ตำบล|หน้า)|^(?:โซน|คลัสเตอร์)|^กลุ่ม(?:ที่)?\d|^กลุ่ม(?:อำเภอ|เหนือ|ใต้|กลาง|ตะวันออก|ตะวันตก)|^เขต(?:ที่|ตรวจราชการ(?:ที่)?|เลือกตั้ง(?:ที่)?)?\d|^(?:ยอด)?(?:ยกมา|ยกไป)|^(?:sub-?total|zone|cluster|group\d)/;

/** "รวมทั้งสิ้น", "รวมทั้งจังหวัด": of several totals the whole. */
export const GRAND_TOTAL = /ทั้งสิ้น|ทั้งหมด|จังหวัด|ทุกอำเภอ|^grand/;

/** "เฉลี่ย", "คิดเป็นร้อยละ": what is worked out of the rows above, no unit. */
export const STATISTIC_NAME =
  /^(?:ค่า|ผล)?เฉลี่ย|^(?:คิดเป็น)?(?:ร้อยละ|%|เปอร์เซ็นต์)|^(?:ค่า)?(?:สูง|ต่ำ|มาก|น้อย)(?:ที่)?สุด|^(?:average|mean|max|min|percent)/;

/** A line of a part of a district. "บ้าน..." begins the names of districts as well. */
export const SUBUNIT_NAME = /^(?:ต\.|ตำบล|หมู่(?:ที่|บ้าน)?\d|หมู่บ้าน|ม\.\d|tambon|moo\d)/;

/** A column of parts of districts beside the column of districts. */
export const SUBUNIT_HEADER =
  /^(?:ชื่อ|ราย)?(?:ตำบล|หมู่บ้าน|บ้าน|หมู่(?:ที่)?$|กลุ่ม(?!เป้าหมาย)|ชุมชน|ผู้ประกอบการ|ครัวเรือน$|สถาบัน$)|^(?:tambon|subdistrict|village|group)/;

/** Said by a column's own words alone, whatever group header stands above it. */
export const localRubricWords: readonly HeaderPattern[] = [
  { role: 'number', all: [NUMBER_HEADER] },
  { role: 'note', all: [/^หมายเหตุ|^remarks?$|^notes?$/] },
  { role: 'gap', all: [/^(?:ยัง)?ขาด(?:อีก)?(?!ทุน)|^ผลเทียบเป้าหมาย|^gap|^againstcumulativetarget/] },
  { role: 'level', all: [/^ระดับ(?:คะแนน|ความสำเร็จ)?(?:ที่ได้)?(?:\(1-5\))?$|^level$/] },
  { role: 'score', all: [/^(?:ค่า)?คะแนน(?:ที่ได้)?$|^score$/] },
  {
    role: 'result',
    all: [
      /^ผล(?:$|[(:/–-]|การดำเนินงาน|การดำเนินการ|การปฏิบัติ|งาน|ลัพธ์|ที่ได้|ที่ทำได้|ที่เกิดขึ้น|สำเร็จ|สัมฤทธิ์|สะสม|จริง|ปี|ณ|\d)|^result|^achieved/,
    ],
    none: [TARGET, PERCENT],
    year: 'fiscalOrNone',
  },
];

export const commonColumns: readonly HeaderPattern[] = [
  {
    role: 'percent',
    all: [/ร้อยละ|%|เปอร์เซ็นต์|percent|^อัตรา(?:การ)?(?:เพิ่ม|เติบโต|ขยายตัว)|^growth/],
    none: [TARGET],
  },
  {
    role: 'result',
    all: [/(?:ทำ|ดำเนินการ)ได้(?:จริง)?$|จริง(?:$|\(|ปี|ณ|สะสม)|^actual/],
    none: [TARGET, PERCENT],
    year: 'fiscalOrNone',
  },
  { role: 'other', all: [PROVINCE_HEADER] },
];
