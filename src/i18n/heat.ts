/** Wording of the view of every district: heat map and ranking. */
import { formatAmount, formatCount } from './numbers';

/** Behind a figure that is not of the whole year, in either language. */
export const PART_MARK = '*';

const th = {
  heading: 'ทุกอำเภอ',
  province: 'พื้นที่',
  everywhere: (count: number) => `ทั้งหมด (${formatCount(count)})`,
  ofProvince: (name: string, count: number) => `${name} (${formatCount(count)})`,
  noDistricts: 'ยังไม่พบอำเภอในไฟล์นี้ เมื่อมีตารางรายอำเภอหรือกรอกผลของอำเภอแล้ว จะแสดงที่นี่',
  working: 'กำลังคำนวณทุกหน่วยงาน…',
  mapHelp: 'ตัวเลขในเซลล์คือระดับ 0–5 สีเข้มคือระดับสูง กดที่เซลล์เพื่อเปิดใบคะแนน กดที่หัวคอลัมน์เพื่อเรียง',
  mapOf: (count: number) => `ระดับของ ${formatCount(count)} หน่วยงานในแต่ละตัวชี้วัด`,
  scrollBox: 'ตารางระดับ เลื่อนไปทางขวาเพื่อดูตัวชี้วัดอื่น',
  unit: 'หน่วยงาน',
  total: 'รวม',
  totalOf: (group: string) => `คะแนนรวม ${group}`,
  sortBy: (column: string) => `เรียงตาม ${column}`,
  cell: (unit: string, indicator: string, text: string) => `${unit} · ${indicator}: ${text}`,
  level: (level: number, score: string) => `ระดับ ${level} คะแนน ${score}`,
  exempt: (level: number) => `ระดับ ${level} ได้รับยกเว้น`,
  legendHeading: 'ตัวชี้วัดในตาราง',
  marks: `ย = ได้รับยกเว้น (ระดับ 5) · – = ยังไม่มีผลงาน · ! = ข้อมูลต้องแก้ไข · ${PART_MARK} = ยังไม่ใช่ผลทั้งปี · เซลล์ว่าง = ไม่ใช้กับหน่วยงานนี้`,
  exemptMark: 'ย',
  partOfYear: (figure: string) => `${figure} ยังไม่ใช่ผลทั้งปี`,
  leftOut: (names: string) => `ไม่แสดง เพราะไม่มีเกณฑ์ให้คะแนนหรือไม่ใช้กับหน่วยงานเหล่านี้: ${names}`,
  short: (group: string, no: number) => `${group} ${no}`,
  rankHeading: 'อันดับ',
  rankBy: 'จัดอันดับตาม',
  totalPartly: (scored: number, all: number) => `คิดจากน้ำหนัก ${formatAmount(scored)} จาก ${formatAmount(all)}`,
  noScores: 'ยังไม่มีหน่วยงานที่มีคะแนน',
  withoutScore: (count: number) => `อีก ${formatCount(count)} หน่วยงานยังไม่มีคะแนน`,
  distanceHelp: 'แถบหนาคือคะแนนจาก 5 แถบบางคือทางที่เดินมาแล้วจากระดับนี้ไปยังระดับถัดไป',
  gone: (percent: number) => `เดินมาแล้ว ${formatCount(percent)}%`,
  distance: (amount: number, unit: string, level: number) =>
    `ขาดอีก ${formatAmount(amount)} ${unit} ถึงระดับ\u00a0${level}`,
  atTop: 'ถึงระดับสูงสุดแล้ว',
  openCard: (name: string) => `เปิดใบคะแนนของ ${name}`,
};

const en: HeatTexts = {
  heading: 'Every district',
  province: 'Area',
  everywhere: (count) => `All (${formatCount(count)})`,
  ofProvince: (name, count) => `${name} (${formatCount(count)})`,
  noDistricts:
    'This workbook names no district yet. Once there is a table by district, or results of districts are filled in, they show here.',
  working: 'Scoring every unit…',
  mapHelp:
    'The figure in a cell is the level, 0 to 5; darker is higher. Press a cell to open the scorecard, a column head to sort.',
  mapOf: (count) => `Levels of ${formatCount(count)} units in each indicator`,
  scrollBox: 'Table of levels; scroll to the right for more indicators',
  unit: 'Unit',
  total: 'Total',
  totalOf: (group) => `Total of ${group}`,
  sortBy: (column) => `Sort by ${column}`,
  cell: (unit, indicator, text) => `${unit} · ${indicator}: ${text}`,
  level: (level, score) => `level ${level}, score ${score}`,
  exempt: (level) => `level ${level}, exempt`,
  legendHeading: 'Indicators of the table',
  marks: `E = exempt (level 5) · – = no result yet · ! = the data must be corrected · ${PART_MARK} = so far, not the year · empty = not a sheet of this unit`,
  exemptMark: 'E',
  partOfYear: (figure) => `${figure}, so far, not the year`,
  leftOut: (names) =>
    `Not shown, for lack of criteria or because they are not sheets of these units: ${names}`,
  short: (group, no) => `${group} ${no}`,
  rankHeading: 'Ranking',
  rankBy: 'Rank by',
  totalPartly: (scored, all) => `of weight ${formatAmount(scored)} out of ${formatAmount(all)}`,
  noScores: 'No unit has a score yet.',
  withoutScore: (count) =>
    `${formatCount(count)} more ${count === 1 ? 'unit has' : 'units have'} no score yet.`,
  distanceHelp:
    'The thick bar is the score out of 5, the thin one the way already gone from this level to the next.',
  gone: (percent) => `${formatCount(percent)}% of the way`,
  distance: (amount, unit, level) => `${formatAmount(amount)} ${unit} short of level\u00a0${level}`,
  atTop: 'At the highest level',
  openCard: (name) => `Open the scorecard of ${name}`,
};

export type HeatTexts = typeof th;

const texts: Readonly<Record<'th' | 'en', HeatTexts>> = { th, en };

export function heatTexts(language: 'th' | 'en'): HeatTexts {
  return texts[language];
}
