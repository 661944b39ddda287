/** Wording for formulas of the add-in that show #NAME?. */
import { formatCount } from './numbers';

export const unknownTh = {
  written: (cells: number) => `เขียนแล้ว แต่สูตร KPI ${formatCount(cells)} เซลล์แสดง #NAME?`,
  writtenHelp:
    'Excel ยังไม่รู้จักสูตรของโปรแกรมเสริมนี้ คะแนนจึงไม่ขึ้น ให้เขียนเป็นค่าคงที่แทน หรือคืนค่าเดิม แล้วปิดและเปิด Excel ใหม่ก่อนเขียนอีกครั้ง',
  asValues: 'เขียนเป็นค่าคงที่แทน',
  found: (cells: number) => `Excel ไม่รู้จักสูตร KPI ${formatCount(cells)} เซลล์ในไฟล์นี้`,
  foundHelp:
    'เซลล์เหล่านี้แสดง #NAME? และการคำนวณใหม่ไม่ช่วย ให้ใส่สูตรเดิมเข้าไปอีกครั้ง ถ้ายังแสดง #NAME? ให้ปิดและเปิด Excel ใหม่แล้วทำซ้ำ',
  enterAll: 'ใส่สูตรใหม่ทั้งไฟล์',
  enterSheet: (sheet: string, cells: number) => `เฉพาะแผ่นงาน ${sheet} (${formatCount(cells)} เซลล์)`,
  entering: (cells: number) =>
    `ใส่สูตร KPI เดิมเข้าไปอีกครั้ง ${formatCount(cells)} เซลล์ สูตรที่เขียนถูกอยู่แล้วคงเดิมทุกตัวอักษร`,
  left: {
    protectedSheet: (sheet: string) =>
      `แผ่นงาน ${sheet} ถูกป้องกันไว้ จึงยังไม่ได้ใส่สูตร ยกเลิกการป้องกันแผ่นงานนี้ที่แท็บรีวิว แล้วใส่สูตรใหม่อีกครั้ง`,
    filteredRows: (sheet: string) =>
      `แผ่นงาน ${sheet} มีแถวที่ถูกตัวกรองซ่อนไว้ จึงยังไม่ได้ใส่สูตร ล้างตัวกรองที่แท็บข้อมูล แล้วใส่สูตรใหม่อีกครั้ง`,
  },
};

export const unknownEn: typeof unknownTh = {
  written: (cells) =>
    `Written, but ${formatCount(cells)} KPI ${cells === 1 ? 'formula shows' : 'formulas show'} #NAME?`,
  writtenHelp:
    'Excel does not know the functions of this add-in yet, so no scores appear. Write them as values instead, or restore, close Excel and open it again before you write once more.',
  asValues: 'Write as values instead',
  found: (cells) =>
    `Excel does not know ${formatCount(cells)} KPI ${cells === 1 ? 'formula' : 'formulas'} of this workbook`,
  foundHelp:
    'These cells show #NAME?, and calculating again does not help: the same formulas have to be entered once more. If they still show #NAME? then, close Excel, open it again and repeat.',
  enterAll: 'Enter all again',
  enterSheet: (sheet, cells) => `Only sheet ${sheet} (${formatCount(cells)})`,
  entering: (cells) =>
    `${formatCount(cells)} KPI ${cells === 1 ? 'formula is' : 'formulas are'} entered again. Those that are spelled right stay as they are, letter by letter.`,
  left: {
    protectedSheet: (sheet) =>
      `Sheet ${sheet} is protected, so its formulas are not entered. Unprotect it on the Review tab, then enter them again.`,
    filteredRows: (sheet) =>
      `A filter hides rows of sheet ${sheet}, so its formulas are not entered. Clear the filter on the Data tab, then enter them again.`,
  },
};
