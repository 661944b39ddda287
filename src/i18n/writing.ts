/** Wording around writing many cells: how far it is, stopping it, and sheets that stand there already. */
import { formatCount } from './numbers';

export const writingTh = {
  writing: {
    progress: (done: number, of: number) =>
      `กำลังเขียนแผ่นงานที่ ${formatCount(Math.min(done + 1, of))} จาก ${formatCount(of)}`,
    stop: 'หยุดและคืนค่าเดิม',
    stopping: 'กำลังหยุดและคืนค่าเดิม…',
  },
  restoring: {
    progress: (done: number, of: number) =>
      `กำลังคืนค่าแผ่นงานที่ ${formatCount(Math.min(done + 1, of))} จาก ${formatCount(of)}`,
    stop: 'หยุด',
    stopping: 'กำลังหยุด…',
  },
  calculating: 'เขียนครบแล้ว กำลังรอ Excel คำนวณ',
  goOn: 'ไม่รอ',
  notCalculated: 'Excel ยังคำนวณไม่เสร็จ ตัวเลขจะขึ้นในแผ่นงานเองเมื่อคำนวณเสร็จ',
  earlier: (count: number) =>
    count === 1
      ? 'มีแผ่นงานนี้อยู่แล้ว จึงปรับแผ่นเดิมให้เป็นปัจจุบัน'
      : `มีแผ่นงานเหล่านี้อยู่แล้ว ${formatCount(count)} แผ่น จึงปรับแผ่นเดิมให้เป็นปัจจุบัน`,
  earlierHelp: 'สิ่งที่พิมพ์เพิ่มไว้นอกแบบประเมินไม่เปลี่ยน ถ้าต้องการเก็บแผ่นเดิมไว้อย่างเดิม ให้เขียนเป็นแผ่นใหม่',
  anew: 'เขียนเป็นแผ่นใหม่แทน',
  outgrown: (sheets: string) =>
    `${sheets} จัดวางต่างจากที่จะเขียน (เช่น ตัวชี้วัดในเกณฑ์เปลี่ยนไป) จึงเก็บไว้อย่างเดิม และเขียนเป็นแผ่นใหม่`,
  printArea: (sheet: string, now: string, wanted: string) =>
    `แผ่นงาน ${sheet}: พื้นที่พิมพ์คือ ${now} คอลัมน์ที่เขียนจึงไม่ถูกพิมพ์ ถ้าต้องการพิมพ์ ให้เลือก ${wanted} แล้วเลือก เค้าโครงหน้ากระดาษ > พื้นที่พิมพ์ > ตั้งค่าพื้นที่พิมพ์`,
};

export const writingEn: typeof writingTh = {
  writing: {
    progress: (done, of) => `Writing sheet ${formatCount(Math.min(done + 1, of))} of ${formatCount(of)}`,
    stop: 'Stop and put back',
    stopping: 'Stopping and putting back…',
  },
  restoring: {
    progress: (done, of) => `Restoring sheet ${formatCount(Math.min(done + 1, of))} of ${formatCount(of)}`,
    stop: 'Stop',
    stopping: 'Stopping…',
  },
  calculating: 'All written. Waiting for Excel to calculate',
  goOn: 'Do not wait',
  notCalculated: 'Excel is still calculating. The figures will appear on the sheets by themselves.',
  earlier: (count) =>
    count === 1
      ? 'This sheet is there already and is brought up to date'
      : `${formatCount(count)} of these sheets are there already and are brought up to date`,
  earlierHelp:
    'What you typed beside the form stays. To keep the earlier sheet as it is, write a new one instead.',
  anew: 'Write new sheets instead',
  outgrown: (sheets) =>
    `${sheets}: laid out differently from what will be written (the rubric may have other indicators by now). It stays as it is, and a new sheet is written.`,
  printArea: (sheet, now, wanted) =>
    `Sheet ${sheet}: the print area is ${now}, so the written columns are not printed. To print them, select ${wanted} and choose Page Layout > Print Area > Set Print Area.`,
};

export function writingTexts(language: 'th' | 'en'): typeof writingTh {
  return language === 'th' ? writingTh : writingEn;
}
