/** What stands where on one sheet, by rows: a sheet of thousands of tables is asked for each of its rows. */

/** A block of rows that share one list: short enough for small tables, and a long one is in few lists. */
const BLOCK = 32;

export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

export interface RowIndex<T> {
  /** Those that reach into these rows, in the order in which they came. */
  within(top: number, bottom: number): readonly T[];
}

export interface GrowingRowIndex<T> extends RowIndex<T> {
  add(rows: Rows, item: T): void;
}

interface Entry<T> extends Rows {
  readonly item: T;
  readonly number: number;
}

export function growingRowIndex<T>(): GrowingRowIndex<T> {
  const all: Entry<T>[] = [];
  const blocks = new Map<number, Entry<T>[]>();
  return {
    add: ({ top, bottom }, item) => {
      const entry = { top, bottom, item, number: all.length };
      all.push(entry);
      for (let block = Math.floor(top / BLOCK); block <= Math.floor(bottom / BLOCK); block++) {
        const entries = blocks.get(block);
        if (entries) entries.push(entry);
        else blocks.set(block, [entry]);
      }
    },
    within: (top, bottom) => {
      const reaches = (entry: Entry<T>): boolean => entry.top <= bottom && entry.bottom >= top;
      const first = Math.floor(top / BLOCK);
      const last = Math.floor(bottom / BLOCK);
      // One row, which is asked for most: its block holds them in their order.
      if (first === last) return (blocks.get(first) ?? []).filter(reaches).map(({ item }) => item);
      // Whole columns have more blocks than there are items.
      if (last - first >= all.length) return all.filter(reaches).map(({ item }) => item);
      const found = new Set<Entry<T>>();
      for (let block = first; block <= last; block++)
        for (const entry of blocks.get(block) ?? []) if (reaches(entry)) found.add(entry);
      return [...found].sort((a, b) => a.number - b.number).map(({ item }) => item);
    },
  };
}

/** `rowsOf`: the rows that an item takes. */
export function rowIndexOf<T>(items: Iterable<T>, rowsOf: (item: T) => Rows): RowIndex<T> {
  const index = growingRowIndex<T>();
  for (const item of items) index.add(rowsOf(item), item);
  return index;
}
