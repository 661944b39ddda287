/** What checks of formulas say about a cell, and what a fix puts in its place. */
import { formatNumber } from '../../../i18n/numbers';
import { formatRange, type CellAddress, type RangeAddress } from '../../../sheet/address';
import type { CellContent } from '../../../sheet/plan';
import { isError, type CellValue, type SheetSnapshot } from '../../../sheet/snapshot';
import type { FixChange } from '../../types';
import { endsStep } from '../../../sheet/steps';

export function isBlankValue(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

export function shown(value: CellValue): string {
  if (typeof value === 'number') return formatNumber(value);
  if (isError(value)) return value.error;
  return typeof value === 'string' ? `"${value.trim()}"` : String(value);
}

export function valueContent(value: CellValue): CellContent {
  return { kind: 'value', value: isError(value) ? value.error : value };
}

export function formulaChange(cell: CellAddress, before: CellContent, formula: string): FixChange {
  return { cell, before, after: { kind: 'formula', formula } };
}

/** A block of cells of one column whose formulas are copies of each other. */
export interface Run {
  readonly range: RangeAddress;
  readonly formulas: readonly string[];
}

export function runName({ range }: Run): string {
  return formatRange(range);
}

/** Every formula of the run written anew; a long run gives yields. */
export function* rewritten(
  run: Run,
  rewrite: (formula: string) => string,
): Generator<null, readonly FixChange[]> {
  const changes: FixChange[] = [];
  for (const [down, formula] of run.formulas.entries()) {
    if (endsStep(down)) yield null;
    const cell = { row: run.range.top + down, column: run.range.left };
    changes.push(formulaChange(cell, { kind: 'formula', formula }, rewrite(formula)));
  }
  return changes;
}

/** The formulas of a sheet that `wanted` takes, row by row; `null` is a yield. */
export function* formulasOf(
  { used, formulas }: SheetSnapshot,
  wanted: (formula: string) => boolean,
): Generator<{ readonly cell: CellAddress; readonly formula: string } | null> {
  if (!used) return;
  for (const [down, row] of formulas.entries()) {
    if (endsStep(down)) yield null;
    for (const [across, formula] of row.entries()) {
      if (formula !== null && wanted(formula))
        yield { cell: { row: used.top + down, column: used.left + across }, formula };
    }
  }
}
