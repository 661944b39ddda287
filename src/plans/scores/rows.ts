/** Rows that several tables write to, as one list. */
import type { CellRows } from '../../sheet/plan';

export function together<Cell>(parts: readonly CellRows<Cell>[]): CellRows<Cell> {
  const [first, ...others] = parts;
  if (first && others.length === 0) return first;
  const byRow = new Map<number, CellRows<Cell>[]>();
  for (const part of parts) {
    for (const row of part.rows) {
      const known = byRow.get(row);
      if (known) known.push(part);
      else byRow.set(row, [part]);
    }
  }
  return {
    rows: [...byRow.keys()].sort((a, b) => a - b),
    at: (row) => byRow.get(row)?.flatMap((part) => part.at(row)) ?? [],
  };
}
