/** Cells that must still read as the plan says: what it was worked out from, and by what its places are known. */
import { formatCell, formatRange } from '../sheet/address';
import { WorkbookError, type WorkbookErrorCode } from '../sheet/gateway';
import type { PlanBasis } from '../sheet/plan';
import { type Batch, cellsPerBlock } from './batch';
import { blockSize, splitRows } from './blocks';
import { readValue, sameValue } from './contents';
import { cellBytes } from './probe';

/**
 * Loads the cells; gives the comparison to make after the flush, which throws where one differs. `keyOf` finds a sheet
 * again that was renamed since.
 */
export async function queueBasis(
  context: Excel.RequestContext,
  batch: Batch,
  basis: readonly PlanBasis[],
  code: WorkbookErrorCode,
  keyOf: (sheet: string) => string = (sheet) => sheet,
): Promise<() => void> {
  const looks: {
    readonly part: PlanBasis;
    readonly sheet: Excel.Worksheet;
    readonly pieces: Excel.Range[];
  }[] = [];
  for (const part of basis) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(keyOf(part.sheet)).load('id');
    const pieces: Excel.Range[] = [];
    const bytesPerCell = cellBytes(part.values.flat());
    for (const piece of splitRows(part.range, cellsPerBlock(bytesPerCell))) {
      await batch.ask(blockSize(piece) * bytesPerCell);
      pieces.push(sheet.getRange(formatRange(piece)).load('values,formulas'));
    }
    looks.push({ part, sheet, pieces });
  }
  return () => {
    for (const { part, sheet, pieces } of looks) {
      if (sheet.isNullObject) throw new WorkbookError('missingSheet', { sheet: part.sheet });
      const values: unknown[][] = pieces.flatMap((piece) => piece.values as unknown[][]);
      const formulas: unknown[][] = pieces.flatMap((piece) => piece.formulas as unknown[][]);
      part.values.forEach((row, r) =>
        row.forEach((expected, c) => {
          const value = values[r]?.[c];
          const formula = formulas[r]?.[c];
          // A blank cell and one whose formula gives empty text read alike but for the formula.
          if (sameValue(readValue(value, formula !== ''), expected)) return;
          const address = formatCell({ row: part.range.top + r, column: part.range.left + c });
          throw new WorkbookError(code, { sheet: part.sheet, address });
        }),
      );
    }
  };
}
