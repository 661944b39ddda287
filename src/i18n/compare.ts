/** Wording of the comparison of two rubrics. */
import { formatCount, formatDifference, formatNumber, formatScore } from './numbers';

const th = {
  heading: 'ถ้าใช้เกณฑ์อื่น จะได้เท่าใด',
  help: 'ใช้ตัวเลขชุดเดียวกันคิดด้วยสองเกณฑ์ ตัวชี้วัดเดียวกันอยู่แถวเดียวกัน',
  other: 'เทียบกับเกณฑ์',
  noOther: 'ยังไม่มีเกณฑ์อื่นให้เทียบ',
  table: (here: string, there: string) => `ระดับและคะแนนตามเกณฑ์ ${here} และ ${there}`,
  others: (count: number) => `เทียบไม่ได้ (${formatCount(count)})`,
  rubric: (id: string) => `เกณฑ์ ${id}`,
  difference: 'ผลต่าง',
  level: (level: number) => `ระดับ\u00a0${level}`,
  absent: 'ไม่มีในเกณฑ์นี้',
  gains: 'ได้เพิ่ม',
  loses: 'ลดลง',
  same: 'เท่าเดิม',
  notComparable: 'เทียบไม่ได้',
  because: (reason: string) => `เทียบไม่ได้: ${reason}`,
  signed: formatDifference,
  summary: (gains: number, loses: number, same: number, not: number) =>
    `ได้เพิ่ม ${formatCount(gains)} · ลดลง ${formatCount(loses)} · เท่าเดิม ${formatCount(same)} · เทียบไม่ได้ ${formatCount(not)}`,
  totalsHeading: 'คะแนนรวมรายกลุ่ม',
  totals: 'คะแนนรวมรายกลุ่มตามแต่ละเกณฑ์',
  group: 'กลุ่ม',
  soFar: (total: number, scored: number, all: number) =>
    `${formatScore(total)} (คิดจากน้ำหนัก ${formatNumber(scored)} จาก ${formatNumber(all)})`,
  noTotal: 'ยังไม่มีคะแนน',
  unitsHeading: (count: number) => `ใครได้เพิ่ม ใครลดลง (${formatCount(count)} หน่วยงาน)`,
  unitsHelp: 'เรียงตามผลรวมของผลต่างคะแนน จากตัวชี้วัดที่เทียบกันได้ของแต่ละหน่วยงาน',
  unitCounts: (gains: number, loses: number, same: number) =>
    `ได้เพิ่ม ${formatCount(gains)} · ลดลง ${formatCount(loses)} · เท่าเดิม ${formatCount(same)}`,
  unitOpen: (name: string) => `เทียบเกณฑ์ของ ${name}`,
  working: 'กำลังเทียบทุกหน่วยงาน…',
  notCompared: (count: number) => `อีก ${formatCount(count)} หน่วยงานยังไม่มีตัวชี้วัดที่เทียบกันได้`,
};

const en: CompareTexts = {
  heading: 'What would another rubric give?',
  help: 'The same figures scored by two rubrics; the same indicator stands in one row.',
  other: 'Compare with',
  noOther: 'There is no other rubric to compare with.',
  table: (here, there) => `Levels and scores by rubric ${here} and ${there}`,
  others: (count) => `Not comparable (${formatCount(count)})`,
  rubric: (id) => `Rubric ${id}`,
  difference: 'Difference',
  level: (level) => `Level\u00a0${level}`,
  absent: 'Not in this rubric',
  gains: 'Gains',
  loses: 'Loses',
  same: 'The same',
  notComparable: 'Not comparable',
  because: (reason) => `Not comparable: ${reason}`,
  signed: formatDifference,
  summary: (gains, loses, same, not) =>
    `${formatCount(gains)} gain · ${formatCount(loses)} lose · ${formatCount(same)} the same · ${formatCount(not)} not comparable`,
  totalsHeading: 'Totals by group',
  totals: 'Totals of the groups by each rubric',
  group: 'Group',
  soFar: (total, scored, all) =>
    `${formatScore(total)} (of weight ${formatNumber(scored)} out of ${formatNumber(all)})`,
  noTotal: 'No score yet',
  unitsHeading: (count) => `Who gains, who loses (${formatCount(count)} units)`,
  unitsHelp: 'By the sum of the differences in score over the indicators of each unit that can be compared.',
  unitCounts: (gains, loses, same) =>
    `${formatCount(gains)} gain · ${formatCount(loses)} lose · ${formatCount(same)} the same`,
  unitOpen: (name) => `Compare rubrics for ${name}`,
  working: 'Comparing every unit…',
  notCompared: (count) =>
    `${formatCount(count)} more ${count === 1 ? 'unit has' : 'units have'} no indicator that can be compared.`,
};

export type CompareTexts = typeof th;

const texts: Readonly<Record<'th' | 'en', CompareTexts>> = { th, en };

export function compareTexts(language: 'th' | 'en'): CompareTexts {
  return texts[language];
}
