/** Cells gathered into rectangles, since every range of a request costs as much as hundreds of its cells. */
import type { CellAddress, RangeAddress } from '../sheet/address';

export function cellKey(cell: CellAddress): string {
  return `${cell.row}:${cell.column}`;
}

/** Rectangles that cover exactly these cells; none has more than `maxCells`. */
export function toBlocks(cells: readonly CellAddress[], maxCells = Infinity): RangeAddress[] {
  const columnsByRow = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const columns = columnsByRow.get(row) ?? new Set<number>();
    columnsByRow.set(row, columns.add(column));
  }
  const done: RangeAddress[] = [];
  // Blocks that still touch the row above, by their left and right columns.
  let open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  for (const row of [...columnsByRow.keys()].sort((a, b) => a - b)) {
    const next: typeof open = new Map();
    for (const run of runs(columnsByRow.get(row) ?? new Set())) {
      const key = `${run.left}:${run.right}`;
      const above = open.get(key);
      const grown = above ? (row - above.top + 1) * (run.right - run.left + 1) : 0;
      if (above && above.bottom === row - 1 && grown <= maxCells) {
        above.bottom = row;
        open.delete(key);
        next.set(key, above);
      } else {
        next.set(key, { top: row, bottom: row, ...run });
      }
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function runs(columns: ReadonlySet<number>): { left: number; right: number }[] {
  const found: { left: number; right: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && last.right === column - 1) last.right = column;
    else found.push({ left: column, right: column });
  }
  return found;
}

export function blockSize(block: RangeAddress): number {
  return (block.bottom - block.top + 1) * (block.right - block.left + 1);
}

/** Every cell of the block, row by row, as a matrix. */
export function mapBlock<T>(block: RangeAddress, map: (cell: CellAddress) => T): T[][] {
  return Array.from({ length: block.bottom - block.top + 1 }, (_, r) =>
    Array.from({ length: block.right - block.left + 1 }, (__, c) =>
      map({ row: block.top + r, column: block.left + c }),
    ),
  );
}

export function boundingBlock(cells: readonly CellAddress[]): RangeAddress | null {
  const [first] = cells;
  if (!first) return null;
  return cells.reduce<RangeAddress>(
    (box, { row, column }) => ({
      top: Math.min(box.top, row),
      left: Math.min(box.left, column),
      bottom: Math.max(box.bottom, row),
      right: Math.max(box.right, column),
    }),
    { top: first.row, left: first.column, bottom: first.row, right: first.column },
  );
}

/** Cuts a range into pieces of whole rows with at most `maxCells` cells each. */
export function splitRows(range: RangeAddress, maxCells: number): RangeAddress[] {
  const columns = range.right - range.left + 1;
  const rows = Math.max(1, Math.floor(maxCells / columns));
  const pieces: RangeAddress[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) {
    pieces.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  }
  return pieces;
}
