/**
 * The header cells of the columns beside a table: the words of new columns, and on those that stand there already whether
 * their figures are of a part of the year.
 */
import { planTexts } from '../../i18n/plans';
import type { CellChange } from '../../sheet/plan';
import { formulaAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot';
import { soFarOf, withoutPartOfYear, type TargetTable } from '../../tables';
import { BLANK, contentAt, text } from '../cells';
import type { Output } from './outputs';

/** The words stand in the top row of the header, but in an Excel table in the row that is its header. */
export function newHeader(
  table: TargetTable,
  sheet: SheetSnapshot,
  column: number,
  { header }: Output,
): CellChange[] {
  const { top, bottom } = table.headerRange;
  const wordsIn = table.excelTable === null ? top : bottom;
  return Array.from({ length: bottom - top + 1 }, (_unused, index) => {
    const cell = { row: top + index, column };
    return {
      cell,
      before: contentAt(sheet, cell),
      after: cell.row === wordsIn ? text(header) : BLANK,
      formatLike: { row: cell.row, column: table.range.right },
    };
  });
}

const THAI = /[\u0E00-\u0E7F]/;

/** Whatever the words of the column are, the office's own too: only what is said of the year comes and goes. */
export function headerAgain(table: TargetTable, sheet: SheetSnapshot, column: number): CellChange[] {
  const { top, bottom } = table.headerRange;
  for (let row = bottom; row >= top; row--) {
    const cell = { row, column };
    const words = valueAt(sheet, cell);
    if (typeof words !== 'string' || words.trim() === '') continue;
    const plain = withoutPartOfYear(words);
    const isSaid = plain !== words;
    if (isSaid === (soFarOf(table) !== null) || formulaAt(sheet, cell) !== null) return [];
    const after = isSaid ? plain : planTexts(THAI.test(words) ? 'th' : 'en').partOfYear(words);
    return [{ cell, before: contentAt(sheet, cell), after: text(after) }];
  }
  return [];
}

/** A formula that names a column of an Excel table would be left without it. */
export function isNamedInFormulas({ sheets }: WorkbookSnapshot, { before }: CellChange): boolean {
  const words = before.kind === 'value' ? String(before.value) : '';
  return sheets.some(({ formulas }) =>
    formulas.some((row) => row.some((formula) => formula?.includes(`${words}]`) ?? false)),
  );
}
