/**
 * Contents and formats that the add-in asked for and the grid has not taken yet. A form of hundreds of cells comes as
 * dozens of blocks and thousands of single properties, and at each change the grid goes through every formula of the
 * workbook: they are put together for each cell and handed over at once, when the request at hand is through or somebody
 * reads. Together they also come in the right order: a format that follows a formula would stop it from being worked out.
 */
import type { ICellData, IStyleData } from '@univerjs/core';
import type { CellAddress, RangeAddress } from '../../src/sheet/address';

interface PendingCell extends CellAddress {
  content: ICellData | null;
  style: IStyleData | null;
}

export class PendingCells {
  private cells = new Map<string, PendingCell>();
  private isAsked = false;

  /** `take` is called once for all that was added meanwhile. */
  constructor(private readonly take: () => void) {}

  /** `null` leaves a cell as it is. */
  addContents(range: RangeAddress, contentAt: (row: number, column: number) => ICellData | null): void {
    this.each(range, (row, column) => {
      const content = contentAt(row, column);
      if (content) this.at(row, column).content = content;
    });
  }

  addStyles(range: RangeAddress, styleAt: (row: number, column: number) => IStyleData | null): void {
    this.each(range, (row, column) => {
      const style = styleAt(row, column);
      if (!style) return;
      const cell = this.at(row, column);
      cell.style = overlaid(cell.style, style);
    });
  }

  /** The style as it will be. */
  over(row: number, column: number, style: IStyleData): IStyleData {
    const pending = this.cells.get(keyOf(row, column))?.style;
    return pending ? overlaid(style, pending) : style;
  }

  /** Everything that waits, which then waits no longer. */
  drain(): readonly Readonly<PendingCell>[] {
    const cells = [...this.cells.values()];
    this.cells = new Map();
    return cells;
  }

  private at(row: number, column: number): PendingCell {
    const key = keyOf(row, column);
    const known = this.cells.get(key);
    if (known) return known;
    const cell = { row, column, content: null, style: null };
    this.cells.set(key, cell);
    return cell;
  }

  private each(
    { top, left, bottom, right }: RangeAddress,
    visit: (row: number, column: number) => void,
  ): void {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) visit(row, column);
    }
    if (this.isAsked) return;
    this.isAsked = true;
    queueMicrotask(() => {
      this.isAsked = false;
      this.take();
    });
  }
}

function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
}

/** As the grid merges records: what is named counts, borders side by side. */
function overlaid(below: IStyleData | null, above: IStyleData): IStyleData {
  if (!below) return above;
  const borders = above.bd ? { ...below.bd, ...above.bd } : below.bd;
  return { ...below, ...above, ...(borders ? { bd: borders } : {}) };
}
