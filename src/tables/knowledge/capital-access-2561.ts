/** Indicator 4 of 2561: the target of the fiscal year counts, not the one of the year before. Printed table: fy2561-kpi4-capital.csv. */
import type { TableKnowledge } from './types';

const TARGET = /เป้า(?:หมาย)?|target/;
const INSTITUTION = /สถาบัน|institution/;
const PERCENT = /ร้อยละ|%|percent/;

export const capitalAccess2561: TableKnowledge = {
  indicator: 'capital-access',
  rubric: '2561',
  signature: {
    says: [
      /แหล่ง(?:เงิน)?ทุน|เข้าถึง(?:เงิน)?ทุน|capital|funding/,
      /สถาบัน(?:การ)?(?:จัดการ)?(?:เงิน)?ทุนชุมชน|สถาบันการเงินชุมชน|ศูนย์จัดการกองทุน/,
    ],
    not: [/ลดหนี้|ปลดหนี้|บริหารจัดการหนี้/],
    together: [[/สถาบัน/, /ต้องบรรลุ/]],
  },
  required: ['target'],
  columns: [
    { role: 'other', all: [/จัดตั้ง/] },
    { role: 'other', all: [INSTITUTION], none: [/ครัวเรือน|ต้องบรรลุ|ผล/] },
    { role: 'target', all: [TARGET], none: [PERCENT, /จริง|^ผล|ขาด/], year: 'fiscal' },
    { role: 'other', all: [TARGET], none: [PERCENT, /จริง|^ผล|ขาด/], year: 'other' },
    { role: 'target', all: [TARGET], none: [PERCENT, /จริง|^ผล|ขาด/], year: 'none' },
    { role: 'result', all: [/เข้าถึงแหล่งทุน/], none: [TARGET, PERCENT] },
  ],
};
