/**
 * Words that the add-in writes into workbooks: headers of its columns. `tables/` knows the columns
 * again by these headers in either language, so a change here needs its patterns changed too (a test compares them).
 */
const th = {
  /** By the input's name in the rubric; `other` for the rest. */
  result: { actual: 'ยอดจำหน่ายจริง', remaining: 'คงเหลือจริง', other: 'ผลการดำเนินงาน' },
  cumulativeResult: 'ผลการดำเนินงานสะสม',
  percent: { actual: 'เติบโต (ร้อยละ)', remaining: 'คงเหลือ (ร้อยละ)', other: 'ผลสำเร็จ (ร้อยละ)' },
  level: 'ระดับคะแนน',
  score: 'คะแนนที่ได้',
  gap: 'ขาดอีกถึงระดับถัดไป',
  cumulativeGap: 'ผลเทียบเป้าหมายสะสม',
  /** Number format: how many are missing, and what stands there when none is. */
  shortFormat: '"ขาด "#,##0;;"บรรลุ"',
  groups: 'กลุ่ม',
  withUnit: (header: string, unit: string) => `${header} (${unit})`,
  /** `tables/text.ts` takes it off again. */
  partOfYear: (header: string) => `${header} (ผลบางส่วนของปี)`,
};

const en: typeof th = {
  result: { actual: 'Actual sales', remaining: 'Actually remaining', other: 'Result' },
  cumulativeResult: 'Result, cumulative',
  percent: { actual: 'Growth (%)', remaining: 'Remaining (%)', other: 'Achieved (%)' },
  level: 'Level',
  score: 'Score',
  gap: 'Gap to next level',
  cumulativeGap: 'Against cumulative target',
  shortFormat: '"short by "#,##0;;"met"',
  groups: 'groups',
  withUnit: (header, unit) => `${header} (${unit})`,
  partOfYear: (header) => `${header} (part of the year)`,
};

export type PlanTexts = typeof th;

const texts: Readonly<Record<'th' | 'en', PlanTexts>> = { th, en };

export function planTexts(language: 'th' | 'en'): PlanTexts {
  return texts[language];
}
