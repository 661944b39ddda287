/** Formulas of a sheet, block by block: copies of one formula below each other have one fault, not a hundred. */
import { relativeFormula } from '../../../formula/move';
import type { CellAddress } from '../../../sheet/address';
import type { SheetSnapshot } from '../../../sheet/snapshot';
import { formulasOf, type Run } from './cells';

/** What a check sees in one formula; equal keys below each other make one run. */
export interface Seen {
  readonly key: string;
}

interface Open<T extends Seen> {
  readonly seen: T;
  readonly key: string;
  readonly top: number;
  readonly formulas: string[];
}

/** Runs of formulas in which `look` sees the same; `null` is a yield. */
export function* runsOf<T extends Seen>(
  sheet: SheetSnapshot,
  wanted: (formula: string) => boolean,
  look: (formula: string, cell: CellAddress) => T | null,
): Generator<(Run & { readonly seen: T }) | null> {
  const open = new Map<number, Open<T>>();
  const finished = (column: number, { seen, top, formulas }: Open<T>): Run & { readonly seen: T } => ({
    seen,
    formulas,
    range: { top, bottom: top + formulas.length - 1, left: column, right: column },
  });
  for (const found of formulasOf(sheet, wanted)) {
    if (!found) {
      yield null;
      continue;
    }
    const { cell, formula } = found;
    const seen = look(formula, cell);
    const before = open.get(cell.column);
    const key = seen && `${seen.key}|${relativeFormula(formula, cell)}`;
    if (before && before.key === key && before.top + before.formulas.length === cell.row) {
      before.formulas.push(formula);
      continue;
    }
    if (before) yield finished(cell.column, before);
    if (seen && key !== null) open.set(cell.column, { seen, key, top: cell.row, formulas: [formula] });
    else open.delete(cell.column);
  }
  for (const [column, run] of open) yield finished(column, run);
}
