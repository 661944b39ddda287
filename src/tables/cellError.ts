/** What is said of a cell that shows an error value where something is due: the same wherever it is read. */
import type { Bilingual } from '../scoring';
import { NOT_CALCULATED, type CellError } from '../sheet/snapshot';

export function errorText({ error }: CellError): Bilingual {
  if (error === NOT_CALCULATED.error) return UNKNOWN_YET;
  return { th: `เซลล์แสดงข้อผิดพลาด ${error}`, en: `it shows ${error}` };
}

const UNKNOWN_YET: Bilingual = {
  th: 'สูตรยังไม่ได้คำนวณ ให้เปิดไฟล์ใน Excel แล้วบันทึก',
  en: 'its formula has not been calculated: open the file in Excel and save it',
};
