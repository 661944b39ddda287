/** Wording of the way up: what is missing to the next level, and the cheapest steps to a wished total. */
import { formatAmount, formatCount, formatScore } from './numbers';

const th = {
  missingHeading: 'ขาดอีกเท่าใดถึงระดับถัดไป',
  missingHelp: 'แถบแสดงส่วนที่ทำได้แล้วของสิ่งที่ระดับถัดไปต้องการ',
  atTop: 'ถึงระดับสูงสุดแล้ว',
  notReported: 'ยังไม่มีผลงาน จึงยังบอกไม่ได้ว่าขาดอีกเท่าใด',
  noStep: 'ยังไม่มีขั้นที่บอกเป็นจำนวนได้',
  toLevel: (level: number) => `ถึงระดับ\u00a0${level}`,
  fromTo: (from: number, to: number) => `ระดับ\u00a0${from} → ${to}`,
  more: (amount: number, unit: string) => `ขาดอีก ${formatAmount(amount)} ${unit}`,
  moreOf: (label: string, amount: number, unit: string) => `${label}: เพิ่มอีก ${formatAmount(amount)} ${unit}`,
  fewerOf: (label: string, amount: number, unit: string) =>
    `${label}: ลดลงอีก ${formatAmount(amount)} ${unit}`,
  steps: (steps: readonly number[]) => `ทำขั้นที่ ${steps.join(', ')}`,
  stepsCount: (count: number) => `อีก ${formatCount(count)} ขั้น`,
  documents: (names: readonly string[]) => `เอกสาร: ${names.join(' · ')}`,
  tick: (label: string) => `ต้องมี: ${label}`,
  mean: (label: string, points: number, unit: string) => `${label}ต้องเพิ่มอีก ${formatAmount(points)} ${unit}`,
  donePercent: (percent: number) => `ทำได้แล้ว ${formatCount(percent)}%`,
  rankHeading: 'ขั้นที่ได้คะแนนเพิ่มมากที่สุด',
  rankHelp: 'เรียงตามคะแนนถ่วงน้ำหนักที่กลุ่มจะได้เพิ่ม เมื่อขึ้นไปหนึ่งระดับ',
  rankNone: 'ไม่มีขั้นที่ขึ้นต่อได้จากข้อมูลที่มี',
  gain: (points: number) => `+${formatScore(points)} คะแนน`,
  noWeight: 'ไม่มีน้ำหนัก จึงไม่เปลี่ยนคะแนนรวม',
  tryThis: 'ลองค่านี้',
  tryThisOf: (name: string, level: number) => `ลองค่านี้: ${name} ถึงระดับ ${level}`,
  planHeading: 'ต้องการคะแนนรวมเท่าใด',
  planHelp: 'บอกคะแนนที่ต้องการ แล้วดูว่าต้องทำอะไรบ้างจึงถึงโดยมีสิ่งที่ยังต้องทำน้อยที่สุด',
  group: 'กลุ่มตัวชี้วัด',
  wished: 'ต้องการคะแนนรวม (0–5)',
  wishedOf: (group: string) => `ต้องการคะแนนรวม “${group}” (0–5)`,
  notANumber: 'พิมพ์ตัวเลขตั้งแต่ 0 ถึง 5',
  now: (total: number) => `ตอนนี้ ${formatScore(total)}`,
  nowPartly: (total: number, scored: number, all: number) =>
    `ตอนนี้ ${formatScore(total)} คิดจากตัวชี้วัดที่มีคะแนนแล้ว น้ำหนัก ${formatAmount(scored)} จาก ${formatAmount(all)}`,
  nowNone: (groups: string) => `ยังไม่มีตัวชี้วัดที่มีทั้งคะแนนและน้ำหนัก จึงยังวางแผนไม่ได้: ${groups}`,
  already: (total: number) => `ถึงแล้ว: ตอนนี้ได้ ${formatScore(total)}`,
  outOfReach: (best: number) => `ไปไม่ถึง: จากข้อมูลที่มี ทำได้สูงสุด ${formatScore(best)}`,
  reached: (steps: number, total: number) =>
    `ทำ ${formatCount(steps)} เรื่องนี้ จะได้คะแนนรวม ${formatScore(total)}`,
  effort: (percent: string) => `สัดส่วนที่ยังต้องทำ ${percent}%`,
  effortTotal: (percent: string) => `สัดส่วนที่ยังต้องทำ รวม ${percent}%`,
  effortHeading: (count: number) => `กำหนดสัดส่วนที่ยังต้องทำของแต่ละขั้นเอง (${formatCount(count)})`,
  effortHelp: 'คือส่วนที่ยังขาดของสิ่งที่ระดับนั้นต้องการ คิดเป็นร้อยละ ถ้าขั้นใดยากหรือง่ายกว่านั้น ให้พิมพ์ตัวเลขแทน',
  effortOf: (name: string, level: number) => `สัดส่วนที่ยังต้องทำ (%): ${name} ถึงระดับ ${level}`,
  effortReset: 'ใช้ค่าที่คิดให้ทุกขั้น',
  tryAll: 'ลองทุกค่าในแผนนี้',
  tryAllHelp: 'ใส่ค่าที่ต้องได้ลงในใบคะแนนเพื่อดูคะแนน โดยยังไม่เขียนลงไฟล์',
  notAllTried: 'ข้อที่ไม่ใช่ตัวเลขเดียว ต้องกรอกเองในใบคะแนน',
};

const en: PathTexts = {
  missingHeading: 'What is missing to the next level',
  missingHelp: 'The bar is the part already done of what the next level needs.',
  atTop: 'Already at the highest level',
  notReported: 'No result yet, so what is missing cannot be told',
  noStep: 'No step that can be told as an amount',
  toLevel: (level) => `to level\u00a0${level}`,
  fromTo: (from, to) => `Level\u00a0${from} → ${to}`,
  more: (amount, unit) => `${formatAmount(amount)} ${unit} missing`,
  moreOf: (label, amount, unit) => `${label}: ${formatAmount(amount)} ${unit} more`,
  fewerOf: (label, amount, unit) => `${label}: ${formatAmount(amount)} ${unit} fewer`,
  steps: (steps) => `Do step${steps.length === 1 ? '' : 's'} ${steps.join(', ')}`,
  stepsCount: (count) => `${formatCount(count)} more step${count === 1 ? '' : 's'}`,
  documents: (names) => `Documents: ${names.join(' · ')}`,
  tick: (label) => `Required: ${label}`,
  mean: (label, points, unit) => `For ${label} ${formatAmount(points)} ${unit} more`,
  donePercent: (percent) => `${formatCount(percent)}% done`,
  rankHeading: 'Steps that gain most',
  rankHelp: 'By the weighted points that the group gains from one level up.',
  rankNone: 'The data show no step further up.',
  gain: (points) => `+${formatScore(points)} points`,
  noWeight: 'No weight, so the total stays as it is',
  tryThis: 'Try this',
  tryThisOf: (name, level) => `Try this: ${name} to level ${level}`,
  planHeading: 'Which total do you wish for?',
  planHelp: 'Name a total and see how to get there with the least still to be done.',
  group: 'Group of indicators',
  wished: 'Wished total (0–5)',
  wishedOf: (group) => `Wished total of “${group}” (0–5)`,
  notANumber: 'Type a number from 0 to 5',
  now: (total) => `Now ${formatScore(total)}`,
  nowPartly: (total, scored, all) =>
    `Now ${formatScore(total)}, of the indicators scored so far: weight ${formatAmount(scored)} of ${formatAmount(all)}`,
  nowNone: (groups) =>
    `No indicator has both a score and a weight yet, so there is nothing to plan with: ${groups}`,
  already: (total) => `Already there: the total is ${formatScore(total)}`,
  outOfReach: (best) => `Out of reach: with these data the best total is ${formatScore(best)}`,
  reached: (steps, total) =>
    `${steps === 1 ? 'This one step gives' : `These ${formatCount(steps)} steps give`} a total of ${formatScore(total)}`,
  effort: (percent) => `Share still to be done: ${percent}%`,
  effortTotal: (percent) => `Shares still to be done, in all: ${percent}%`,
  effortHeading: (count) => `Set the shares of steps yourself (${formatCount(count)})`,
  effortHelp:
    'The share of what the level needs that is still missing, in percent. Where a step is harder or easier than that, type a figure of your own.',
  effortOf: (name, level) => `Share still to be done (%): ${name} to level ${level}`,
  effortReset: 'Back to the worked-out figures',
  tryAll: 'Try all of this plan',
  tryAllHelp: 'Lays the needed figures over the scorecard to see the scores; nothing is written.',
  notAllTried: 'What is not a single number has to be filled in on the scorecard by hand.',
};

export type PathTexts = typeof th;

const texts: Readonly<Record<'th' | 'en', PathTexts>> = { th, en };

export function pathTexts(language: 'th' | 'en'): PathTexts {
  return texts[language];
}
