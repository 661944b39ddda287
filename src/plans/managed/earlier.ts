/**
 * Which sheet of a workbook is an earlier one of the same making. It is known by what it is about, not by its cells:
 * people may have typed on it, figures may come from elsewhere now, and its language may be the other one.
 */
import type { CellAddress } from '../../sheet/address';
import { valueAt, type SheetSnapshot } from '../../sheet/snapshot';

const LANGUAGES = ['th', 'en'] as const;

/** A cell and what may stand there, in either language. */
interface Mark {
  readonly cell: CellAddress;
  readonly texts: readonly string[];
}

/** `subject`: of what it is. `frame`: where its parts stand, which its charts, colours and page go by. */
export interface Marks {
  readonly subject: readonly Mark[];
  readonly frame: readonly Mark[];
}

export function markAt(row: number, column: number, text: (language: 'th' | 'en') => string): Mark {
  return { cell: { row, column }, texts: LANGUAGES.map(text) };
}

/** The first with the same frame; else one of another frame, whose charts and colours would miss the new cells. */
export function earlierOf(
  sheets: readonly SheetSnapshot[],
  { subject, frame }: Marks,
): { readonly sheet: SheetSnapshot; readonly isSameFrame: boolean } | null {
  const same = sheets.filter((sheet) => subject.every((mark) => stands(mark, sheet)));
  const framed = same.find((sheet) => frame.every((mark) => stands(mark, sheet)));
  const sheet = framed ?? same[0];
  return sheet ? { sheet, isSameFrame: framed !== undefined } : null;
}

function stands({ cell, texts }: Mark, sheet: SheetSnapshot): boolean {
  const value = valueAt(sheet, cell);
  return typeof value === 'string' && texts.includes(value);
}
