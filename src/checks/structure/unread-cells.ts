/** Contents so far from the rest that they were not read (`sheet/bounds`): what stands there is neither checked nor scored. */
import type { Bilingual } from '../../scoring';
import { cellRange, formatCell, formatRange } from '../../sheet/address';
import type { SheetSnapshot } from '../../sheet/snapshot';
import type { CheckContext, Faults, WorkbookCheck } from '../types';

export const unreadCells: WorkbookCheck = {
  id: 'unread-cells',
  meta: {
    group: 'structure',
    severity: 'warning',
    fixable: false,
    title: { th: 'ข้อมูลที่อยู่ไกลเกินกว่าจะอ่าน', en: 'Contents too far away to be read' },
    description: {
      th: 'หาแผ่นงานที่มีข้อมูลไกลจากตารางมาก จึงอ่านไม่ครบ ส่วนที่ไม่ได้อ่านจะไม่ถูกตรวจและไม่ถูกนำไปคิดคะแนน',
      en: 'Finds sheets whose contents reach so far that not all is read; the rest is neither checked nor scored.',
    },
  },
  checkWorkbook,
};

function* checkWorkbook({ workbook }: CheckContext): Faults {
  for (const sheet of workbook.sheets) {
    const { reaches } = sheet;
    const message = unreadMessage(sheet);
    if (!reaches || !message) continue;
    yield { sheet: sheet.name, range: cellRange({ row: reaches.bottom, column: reaches.right }), message };
  }
}

/** `null` where all of the sheet was read. */
export function unreadMessage({ used, reaches }: SheetSnapshot): Bilingual | null {
  if (!reaches) return null;
  const last = formatCell({ row: reaches.bottom, column: reaches.right });
  const read = used && formatRange(used);
  return {
    th: `แผ่นงานนี้มีข้อมูลถึง ${last} ${read === null ? 'จึงไม่ได้อ่าน' : `แต่อ่านเฉพาะ ${read}`} ส่วนที่เหลือไม่ถูกตรวจและไม่ถูกนำไปคิดคะแนน กด Ctrl+End ใน Excel แล้วลบข้อมูลที่ไม่ใช้`,
    en: `Contents of this sheet reach ${last}, ${read === null ? 'so nothing was read' : `but only ${read} was read`}; the rest is neither checked nor scored. Press Ctrl+End in Excel and delete what is not needed.`,
  };
}
