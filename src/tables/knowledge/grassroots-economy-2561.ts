/** Indicator 5 of 2561: of three targets the cumulative one of September counts. Printed table: fy2561-kpi5-grassroots.csv. */
import type { TableKnowledge } from './types';

const SEPTEMBER = /ก\.?ย\.?|กันยายน|sep/;
const RESULT = /จริง|^ผล|ทำได้|result|actual/;
const PERCENT = /ร้อยละ|%|percent/;

export const grassrootsEconomy2561: TableKnowledge = {
  indicator: 'grassroots-economy',
  rubric: '2561',
  signature: {
    says: [/เศรษฐกิจฐานราก|ประชารัฐ|grassroots/],
    together: [[/รอบ(?:ที่)?1|round1/, /สะสม|cumulative/, SEPTEMBER]],
  },
  required: ['target'],
  columns: [
    { role: 'other', all: [/รอบ(?:ที่)?[12]|round[12]/], none: [RESULT, SEPTEMBER] },
    { role: 'target', all: [/สะสม|รวม|cumulative/, SEPTEMBER], none: [RESULT, PERCENT, /^ขาด|เทียบ/] },
    { role: 'target', all: [/เป้า|target/, SEPTEMBER], none: [RESULT, PERCENT, /^ขาด|เทียบ/] },
  ],
  cumulative: true,
};
