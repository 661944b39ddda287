/**
 * Indicator 3 of 2561. The percentage is remaining / developable households, so the developable households are what the
 * result is measured against; the printed column of what may remain after the work is the target of the highest level,
 * never a result. Printed table: fy2561-kpi3-poverty.csv.
 */
import type { TableKnowledge } from './types';

const REMAINING = /คงเหลือ|เหลืออยู่|remain/;
const ASKED_FOR = /เป้า|ไม่เกิน|target|mayremain/;
const PERCENT = /ร้อยละ|%|percent/;

export const povertyRemaining2561: TableKnowledge = {
  indicator: 'poverty-remaining',
  rubric: '2561',
  signature: {
    says: [
      /(?:ครัวเรือน|คน)(?:ที่)?(?:ยากจน|จน(?!มี|ถึง|เกิด|สำเร็จ))|ความยากจน|แก้จน|poor|poverty/,
      /จ\.?ป\.?ฐ/,
      /รายได้(?:เฉลี่ย)?(?:ที่)?(?:ต่ำกว่า|ไม่ถึง|ไม่ผ่าน|ตก)|ตกเกณฑ์/,
      /ครัวเรือน(?:ที่)?พัฒนาได้|คงเหลือหลัง(?:การ)?ดำเนิน|developablehouseholds/,
    ],
    not: [/จัดเก็บ|(?:บันทึก|สำรวจ)(?:ข้อมูล)?(?:จปฐ|ความจำเป็น)/],
  },
  required: ['target'],
  columns: [
    { role: 'other', all: [/สงเคราะห์|ตาย|ย้ายออก|ไม่ขอรับ|ปฏิเสธ/] },
    {
      role: 'levelTarget',
      all: [/คงเหลือหลัง(?:การ)?ดำเนิน(?:การ|งาน)/],
      none: [/จริง|^ผล|ร้อยละ|%/],
      level: 'highest',
    },
    {
      // "คงเหลือไม่เกินร้อยละ 52": each level's own column.
      role: 'levelTarget',
      all: [/(?:ไม่เกิน|เหลือ|เป้าหมาย|atmost|remain).*(?:ร้อยละ\d|\d%)/],
      none: [/จริง|^ผล|actual/],
      level: 'byPercent',
    },
    {
      role: 'levelTarget',
      all: [REMAINING, ASKED_FOR],
      none: [/ครัวเรือนเป้าหมาย/, /จริง|^ผล/, PERCENT],
      level: 'highest',
    },
    { role: 'result', all: [REMAINING], none: [PERCENT] },
    { role: 'target', all: [/พัฒนาได้|developable/], none: [REMAINING, /จริง|^ผล/, PERCENT] },
    {
      role: 'target',
      all: [/^(?:จำนวน)?(?:ครัวเรือน)?(?:ยากจน)?เป้าหมาย|^targethouseholds/],
      none: [REMAINING, PERCENT],
    },
    { role: 'other', all: [/ฐานข้อมูล|ครัวเรือนยากจน(?:ทั้งหมด|ปี)/], none: [/จริง|ผล/] },
    { role: 'result', all: [], counts: 'gotOut', none: [ASKED_FOR, PERCENT], year: 'fiscalOrNone' },
    {
      role: 'result',
      all: [/ผล|จริง|ยัง|หลัง|ปัจจุบัน|result|actual|still|now/],
      counts: 'remaining',
      none: [ASKED_FOR, PERCENT],
      year: 'fiscalOrNone',
    },
  ],
};
