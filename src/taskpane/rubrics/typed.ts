/** What people type into a field of a rubric: figures and days, or what is wrong with them. */
import type { Bilingual } from '../../scoring';
import { parseNumber } from '../../thai';
import { parseDay } from '../../thai/days';

export function isMessage(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'th' in value;
}

export function figureFrom(text: string): number | null | Bilingual {
  const read = parseNumber(text);
  if (read.state === 'blank') return null;
  if (read.state === 'number') return read.value;
  return { th: `"${text}" ไม่ใช่ตัวเลข`, en: `"${text}" is not a number` };
}

export function dayFrom(text: string): string | Bilingual {
  if (text.trim() === '') return '';
  return (
    parseDay(text) ?? {
      th: `"${text}" ไม่ใช่วันที่ พิมพ์แบบ 1 ต.ค. 2562`,
      en: `"${text}" is no day. Type it as 1 Oct 2019`,
    }
  );
}

export function figureText(figure: number | null | undefined): string {
  return figure === null || figure === undefined ? '' : String(figure);
}
