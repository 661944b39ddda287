/**
 * Whether formulas of a file have to be worked out anew after a patch: those that look at cells that it changes, and are not
 * given their results by it.
 */
import { readReference } from '../../formula/references';
import { tokensOf, type Token } from '../../formula/tokens';
import type { CellAddress, RangeAddress } from '../../sheet/address';
import type { SheetSnapshot } from '../../sheet/snapshot';

const TOLD = 1;
const CHANGED = 2;

interface Column {
  rows: Uint8Array;
  last: number;
}

/** Cells that a patch writes, a byte for each: a long table has a million of them. */
export class WrittenCells {
  private readonly columns = new Map<number, Column>();
  hasChanges = false;

  /** `isChanged`: it shows something else than before. */
  add({ row, column }: CellAddress, isChanged: boolean): void {
    const known = this.columns.get(column) ?? { rows: new Uint8Array(64), last: -1 };
    if (row >= known.rows.length) {
      const rows = new Uint8Array(2 * row);
      rows.set(known.rows);
      known.rows = rows;
    }
    known.last = Math.max(known.last, row);
    known.rows[row] = (known.rows[row] ?? 0) | TOLD | (isChanged ? CHANGED : 0);
    this.columns.set(column, known);
    this.hasChanges ||= isChanged;
  }

  isTold({ row, column }: CellAddress): boolean {
    return (this.columns.get(column)?.rows[row] ?? 0) > 0;
  }

  isChangedIn({ top, left, bottom, right }: RangeAddress): boolean {
    for (const [column, { rows, last }] of this.columns) {
      if (column < left || column > right) continue;
      for (let row = top; row <= Math.min(bottom, last); row++) if ((rows[row] ?? 0) & CHANGED) return true;
    }
    return false;
  }
}

/** By the name of the sheet. */
export type Written = ReadonlyMap<string, WrittenCells>;

export function hasDependents(sheets: readonly SheetSnapshot[], written: Written): boolean {
  if (![...written.values()].some(({ hasChanges }) => hasChanges)) return false;
  const names = new Map(sheets.map(({ name }) => [name.toLowerCase(), name]));
  return sheets.some(({ name, used, formulas }) => {
    const own = written.get(name);
    return formulas.some((row, r) =>
      row.some((formula, c) => {
        if (formula === null || !used) return false;
        if (own?.isTold({ row: used.top + r, column: used.left + c })) return false;
        return tokensOf(formula).some((token) => looksAt(token, name, names, written));
      }),
    );
  });
}

const POINTING = /^(?:INDIRECT|OFFSET)$/i;
const CONSTANT = /^(?:TRUE|FALSE)$/i;

/** Where it cannot be told, it does: through a name, a table, several sheets, or a place that is worked out. */
function looksAt(
  token: Token,
  ownSheet: string,
  names: ReadonlyMap<string, string>,
  written: Written,
): boolean {
  if (token.kind === 'function') return POINTING.test(token.text);
  if (token.kind === 'name') return !CONSTANT.test(token.text);
  if (token.kind !== 'reference') return false;
  const reference = readReference(token);
  if (!reference) return true;
  const { sheet, range } = reference;
  if (sheet === null) return written.get(ownSheet)?.isChangedIn(range) ?? false;
  const known = names.get(sheet.toLowerCase());
  if (known !== undefined) return written.get(known)?.isChangedIn(range) ?? false;
  return !sheet.includes('[');
}
