/**
 * Cells and ranges: Excel hands over a block of cells for every argument, and takes a block back. A single cell goes with
 * every row of a range; ranges must be of one size.
 */
import { functionMessages as say } from '../i18n/functions';
import { Problem, toOfficeError, wrongArgument } from './problem';
import type { Reader } from './read';

export type Cell = string | number | boolean;

export interface Argument<T> {
  readonly name: string;
  /** As Excel hands it over. */
  readonly given: unknown;
  readonly read: Reader<T>;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly at: (row: number, column: number) => unknown;
}

export function argument<T>(name: string, given: unknown, read: Reader<T>): Argument<T> {
  return { name, given, read };
}

/** One result per row (and column) of the ranges given, all in one call. */
export function spill<T extends readonly unknown[]>(
  args: { readonly [K in keyof T]: Argument<T[K]> },
  result: (...values: T) => Cell | Problem,
): unknown[][] {
  const list: readonly Argument<unknown>[] = args;
  const grids = list.map(({ given }) => gridOf(given));
  const { rows, columns } = commonSize(list, grids);
  const one = (row: number, column: number): Cell | Problem => {
    const values: unknown[] = [];
    for (const [index, grid] of grids.entries()) {
      const { name, read } = list[index] as Argument<unknown>;
      const value = read(isSingle(grid) ? grid.at(0, 0) : grid.at(row, column), name);
      if (value instanceof Problem) return value;
      values.push(value);
    }
    return result(...(values as unknown as T));
  };
  return finished(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => one(row, column)),
    ),
  );
}

/** The one cell of an argument that is not to be a range. */
export function single<T>({ name, given, read }: Argument<T>): T | Problem {
  const grid = gridOf(given);
  return isSingle(grid) ? read(grid.at(0, 0), name) : wrongArgument(name, say.oneCell());
}

/** All cells of an argument, row by row, or the first problem among them. */
export function listOf<T>({ name, given, read }: Argument<T>): T[] | Problem {
  return readAll(rowsOf(given).flat(), name, read);
}

export function readAll<T>(cells: readonly unknown[], name: string, read: Reader<T>): T[] | Problem {
  const values: T[] = [];
  for (const cell of cells) {
    const value = read(cell, name);
    if (value instanceof Problem) return value;
    values.push(value);
  }
  return values;
}

export function rowsOf(given: unknown): unknown[][] {
  const { rows, columns, at } = gridOf(given);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => at(row, column)),
  );
}

/** A single result fails as a whole, so that Excel shows its message; one of many is an error in its own cell. */
export function finished(results: readonly (readonly (Cell | Problem)[])[]): unknown[][] {
  const [first] = results;
  if (results.length === 1 && first?.length === 1) return [[oneResult(first[0] ?? '')]];
  return results.map((row) =>
    row.map((result) => (result instanceof Problem ? toOfficeError(result) : result)),
  );
}

export function oneResult(result: Cell | Problem): Cell {
  if (result instanceof Problem) throw toOfficeError(result);
  return result;
}

export function isSingle({ rows, columns }: Grid): boolean {
  return rows === 1 && columns === 1;
}

/** An argument left out arrives as `null`; its one cell reads `undefined`. */
export function gridOf(given: unknown): Grid {
  if (!Array.isArray(given)) return { rows: 1, columns: 1, at: () => given ?? undefined };
  const block = given as readonly unknown[][];
  return {
    rows: block.length,
    columns: block[0]?.length ?? 0,
    at: (row, column) => block[row]?.[column] ?? null,
  };
}

function commonSize(
  list: readonly Argument<unknown>[],
  grids: readonly Grid[],
): Pick<Grid, 'rows' | 'columns'> {
  const first = grids.findIndex((grid) => !isSingle(grid));
  const size = grids[first];
  if (!size) return { rows: 1, columns: 1 };
  const other = grids.findIndex(
    (grid) => !isSingle(grid) && (grid.rows !== size.rows || grid.columns !== size.columns),
  );
  const differing = grids[other];
  if (differing) {
    const message = say.otherSize(sizeText(differing), list[first]?.name ?? '', sizeText(size));
    throw toOfficeError(wrongArgument(list[other]?.name ?? '', message));
  }
  return size;
}

function sizeText({ rows, columns }: Grid): string {
  return `${String(rows)}×${String(columns)}`;
}
