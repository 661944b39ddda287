/**
 * Formulas that show an error though everything has been calculated: Excel does not always ask a function again that has failed
 * once. Entered anew they are asked. Nothing of the workbook is another afterwards, so there is nothing to preview or restore.
 */
import type { CellAddress } from '../sheet/address';
import { formatRange } from '../sheet/address';
import type { StandingFormula } from '../sheet/gateway';
import { isError } from '../sheet/snapshot';
import { Batch, cellsPerBlock } from './batch';
import { blockSize, mapBlock, toBlocks } from './blocks';
import { readFormula, readValue, sameRaw } from './contents';
import { queueCells, type CellWrite } from './write';

/** A formula and what it shows. */
const CELL_BYTES = 400;
const BUSY: ReadonlySet<string> = new Set(['#BUSY!', '#GETTING_DATA']);

/** Only what stands there still; sheets that are protected or gone stay as they are. */
export async function enterFailed(
  context: Excel.RequestContext,
  formulas: readonly StandingFormula[],
): Promise<void> {
  if (formulas.length === 0) return;
  const sheets = context.workbook.worksheets.load('items/name,items/protection/protected');
  await context.sync();
  const open = sheets.items.filter(({ protection }) => !protection.protected);
  const batch = new Batch(context);
  const looks: { readonly sheet: Excel.Worksheet; readonly failed: () => CellAddress[] }[] = [];
  const known = new Map(formulas.map(({ sheet, cell, formula }) => [keyOf(sheet, cell), formula]));
  for (const sheet of open) {
    const cells = formulas.flatMap((one) => (one.sheet === sheet.name ? [one.cell] : []));
    for (const block of toBlocks(cells, cellsPerBlock(CELL_BYTES))) {
      await batch.ask(blockSize(block) * CELL_BYTES);
      const range = sheet.getRange(formatRange(block)).load('formulas,values');
      const hasFailed = (cell: CellAddress): boolean => {
        const [row, column] = [cell.row - block.top, cell.column - block.left];
        const value: unknown = range.values[row]?.[column];
        const formula = readFormula(range.formulas[row]?.[column], value);
        const shown = readValue(value, formula !== null);
        return (
          sameRaw(formula, known.get(keyOf(sheet.name, cell))) && isError(shown) && !BUSY.has(shown.error)
        );
      };
      looks.push({
        sheet,
        failed: () =>
          mapBlock(block, (cell) => cell)
            .flat()
            .filter(hasFailed),
      });
    }
  }
  await batch.flush();
  for (const { sheet, failed } of looks) {
    const writes = failed().map((cell): CellWrite => ({
      cell,
      input: known.get(keyOf(sheet.name, cell)) ?? '',
      numberFormat: null,
      format: {},
    }));
    await queueCells(batch, sheet, writes);
  }
  await batch.flush();
}

function keyOf(sheet: string, { row, column }: CellAddress): string {
  return `${row},${column},${sheet}`;
}
