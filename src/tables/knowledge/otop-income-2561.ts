/** Indicator 2 of 2561: sales of the year before, the amounts that earn each level. Printed table: fy2561-kpi2-otop.csv. */
import type { TableKnowledge } from './types';

const SALES = /ยอด(?:จำหน่าย|ขาย)|รายได้|มูลค่า(?:การ)?(?:จำหน่าย|ขาย)|sales|income/;
const ASKED_FOR = /เป้า|เพิ่ม|target|\+\d/;
const PERCENT = /ร้อยละ|%|percent/;
const COUNTED = /ครัวเรือน|กลุ่ม|หมู่บ้าน/;

export const otopIncome2561: TableKnowledge = {
  indicator: 'otop-income',
  rubric: '2561',
  signature: {
    says: [/otop|โอทอป|โอท็อป|โอทอ็ป/, /(?:ผลิตภัณฑ์|สินค้า)ชุมชน|หนึ่งตำบล(?:หนึ่ง)?ผลิตภัณฑ์/],
    not: [/ไหม(?!่)|silk/, /กลุ่มd(?![a-z])|กลุ่มปรับตัว/],
  },
  required: ['base'],
  columns: [
    {
      role: 'levelTarget',
      all: [/เพิ่ม(?:ขึ้น)?(?:ร้อยละ)?\d+(?:\.\d+)?(?:%|ร้อยละ)?|(?:เป้า|target).*\d+(?:\.\d+)?%|^\+\d+(?:\.\d+)?%/],
      none: [/จริง|^ผล/],
      level: 'byPercent',
    },
    {
      role: 'base',
      all: [/ปีฐาน|ปีก่อน|ปีที่แล้ว|ยอดฐาน|^ฐาน(?:เดิม)?$|baseyear|^base$/],
      none: [COUNTED, ASKED_FOR],
    },
    { role: 'base', all: [SALES], none: [ASKED_FOR, PERCENT, COUNTED], year: 'before' },
    { role: 'base', all: [/^ฐาน/], none: [ASKED_FOR, PERCENT, COUNTED], year: 'before' },
    { role: 'result', all: [SALES], none: [ASKED_FOR, PERCENT], year: 'fiscal' },
    { role: 'result', all: [SALES, /จริง|actual/], none: [ASKED_FOR, PERCENT], year: 'none' },
    { role: 'other', all: [SALES, /เป้า|target/] },
  ],
};
