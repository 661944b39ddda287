/** Cells that must still read as the plan says: what it was worked out from, and by what its places are known. */
import { formatCell, formatRange } from '../sheet/address';
import { WorkbookError, type WorkbookErrorCode } from '../sheet/gateway';
import type { PlanBasis } from '../sheet/plan';
import { type Batch, cellsPerBlock } from './batch';
import { blockSize, splitRows } from './blocks';
import { readValue, sameValue } from './contents';
import type { Landmark } from './image';
import { cellBytes } from './probe';

/** How such cells read at one moment. */
export interface BasisLook {
  readonly part: PlanBasis;
  /** The same cells with what stands there now; `null` where their sheet is gone. */
  readonly now: Landmark | null;
  /** The first that differs, as an address. */
  readonly differs: string | null;
}

/** Loads the cells; gives what to call after the flush. Where a key is known, it finds sheets that were renamed since. */
export async function queueBasis(
  context: Excel.RequestContext,
  batch: Batch,
  basis: readonly (PlanBasis & { readonly key?: string })[],
): Promise<() => BasisLook[]> {
  const looks: (() => BasisLook)[] = [];
  for (const part of basis) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(part.key ?? part.sheet).load('id,name');
    const pieces: Excel.Range[] = [];
    const bytesPerCell = cellBytes(part.values.flat());
    for (const piece of splitRows(part.range, cellsPerBlock(bytesPerCell))) {
      await batch.ask(blockSize(piece) * bytesPerCell);
      pieces.push(sheet.getRange(formatRange(piece)).load('values,formulas'));
    }
    looks.push(() => (sheet.isNullObject ? { part, now: null, differs: null } : lookAt(part, sheet, pieces)));
  }
  return () => looks.map((look) => look());
}

function lookAt(part: PlanBasis, sheet: Excel.Worksheet, pieces: readonly Excel.Range[]): BasisLook {
  const values: unknown[][] = pieces.flatMap((piece) => piece.values as unknown[][]);
  const formulas: unknown[][] = pieces.flatMap((piece) => piece.formulas as unknown[][]);
  let differs: string | null = null;
  const now = part.values.map((row, r) =>
    row.map((expected, c) => {
      // A blank cell and one whose formula gives empty text read alike but for the formula.
      const value = readValue(values[r]?.[c], formulas[r]?.[c] !== '');
      if (!sameValue(value, expected)) {
        differs ??= formatCell({ row: part.range.top + r, column: part.range.left + c });
      }
      return value;
    }),
  );
  const { range } = part;
  return { part, now: { sheet: sheet.name, key: sheet.id, range, values: now }, differs };
}

export function refuseDifferent(looks: readonly BasisLook[], code: WorkbookErrorCode): void {
  for (const { part, now, differs } of looks) {
    if (!now) throw new WorkbookError('missingSheet', { sheet: part.sheet });
    if (differs !== null) throw new WorkbookError(code, { sheet: part.sheet, address: differs });
  }
}
