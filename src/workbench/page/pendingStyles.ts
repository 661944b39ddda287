/**
 * Formats that the add-in asked for and the grid has not taken yet. A form of hundreds of cells comes as thousands of
 * single properties, and each change of the grid costs more than the property: they are put together for each cell
 * and handed over at once, when the request at hand is through.
 */
import type { IStyleData } from '@univerjs/core';
import type { CellAddress, RangeAddress } from '../../sheet/address';

export class PendingStyles {
  private readonly cells = new Map<string, CellAddress & { style: IStyleData }>();
  private isAsked = false;

  /** `take` is called once for all that was added meanwhile. */
  constructor(private readonly take: () => void) {}

  add({ top, left, bottom, right }: RangeAddress, style: IStyleData): void {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const key = keyOf(row, column);
        this.cells.set(key, { row, column, style: overlaid(this.cells.get(key)?.style, style) });
      }
    }
    if (this.isAsked) return;
    this.isAsked = true;
    queueMicrotask(() => {
      this.isAsked = false;
      this.take();
    });
  }

  /** The style as it will be. */
  over(row: number, column: number, style: IStyleData): IStyleData {
    const pending = this.cells.get(keyOf(row, column));
    return pending ? overlaid(style, pending.style) : style;
  }

  /** Everything that waits, which then waits no longer. */
  drain(): readonly (CellAddress & { readonly style: IStyleData })[] {
    const cells = [...this.cells.values()];
    this.cells.clear();
    return cells;
  }
}

function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
}

/** As the grid merges records: what is named counts, borders side by side. */
function overlaid(below: IStyleData | undefined, above: IStyleData): IStyleData {
  if (!below) return above;
  const borders = above.bd ? { ...below.bd, ...above.bd } : below.bd;
  return { ...below, ...above, ...(borders ? { bd: borders } : {}) };
}
