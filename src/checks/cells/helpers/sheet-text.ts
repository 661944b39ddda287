/** Text anywhere on a sheet: titles, headers and notes around the tables are checked as well as the tables. */
import type { CellAddress } from '../../../sheet/address';
import type { SheetSnapshot } from '../../../sheet/snapshot';
import type { Fix } from '../../types';
import { endsStep } from '../../../sheet/steps';

export interface TextCell extends CellAddress {
  readonly text: string;
  readonly isFormula: boolean;
}

/** Cells whose text has a digit in it, row by row; `null` is a yield. */
export function* cellsWithDigits({ used, values, formulas }: SheetSnapshot): Generator<TextCell | null> {
  if (!used) return;
  for (const [down, row] of values.entries()) {
    for (const [across, text] of row.entries()) {
      if (typeof text !== 'string' || !/[0-9๐-๙]/.test(text)) continue;
      const isFormula = (formulas[down]?.[across] ?? null) !== null;
      yield { row: used.top + down, column: used.left + across, text, isFormula };
    }
    if (endsStep(down)) yield null;
  }
}

/** `null` where a formula makes the text. */
export function textFix(cell: TextCell, after: string, certain: boolean): Fix | null {
  if (cell.isFormula) return null;
  const shown = after.replace(/\s+/g, ' ').trim();
  return {
    certain,
    label: { th: `เปลี่ยนเป็น "${shown}"`, en: `Change to "${shown}"` },
    changes: [
      {
        cell: { row: cell.row, column: cell.column },
        before: { kind: 'value', value: cell.text },
        after: { kind: 'value', value: after },
      },
    ],
  };
}
