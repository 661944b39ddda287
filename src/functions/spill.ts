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
  result: (values: T) => Cell | Problem,
): unknown[][] {
  const cells = (args as readonly Argument<unknown>[]).map(readable);
  const { rows, columns } = commonSize(cells);
  const one = (row: number, column: number): Cell | Problem => {
    // Of the right length at once: a list that grows takes several times the room, for every row.
    const values = new Array<unknown>(cells.length);
    for (let i = 0; i < cells.length; i++) {
      const value = cells[i]?.at(row, column);
      if (value instanceof Problem) return value;
      values[i] = value;
    }
    return result(values as unknown as T);
  };
  if (rows === 1 && columns === 1) return [[oneResult(one(0, 0))]];
  const results = new Array<unknown[]>(rows);
  for (let row = 0; row < rows; row++) {
    const line = new Array<unknown>(columns);
    for (let column = 0; column < columns; column++) line[column] = oneOfMany(one(row, column));
    results[row] = line;
  }
  return results;
}

interface Readable extends Grid {
  readonly name: string;
}

/** What an argument's cells mean; the one cell of a single argument is read once for all rows. */
function readable({ name, given, read }: Argument<unknown>): Readable {
  const grid = gridOf(given);
  if (!isSingle(grid)) return { ...grid, name, at: (row, column) => read(grid.at(row, column), name) };
  const value = read(grid.at(0, 0), name);
  return { ...grid, name, at: () => value };
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
  return results.map((row) => row.map(oneOfMany));
}

function oneOfMany(result: Cell | Problem): unknown {
  return result instanceof Problem ? toOfficeError(result) : result;
}

export function oneResult(result: Cell | Problem): Cell {
  if (result instanceof Problem) throw toOfficeError(result);
  return result;
}

function isSingle({ rows, columns }: Grid): boolean {
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

function commonSize(grids: readonly Readable[]): Pick<Grid, 'rows' | 'columns'> {
  const ranges = grids.filter((grid) => !isSingle(grid));
  const [first] = ranges;
  if (!first) return { rows: 1, columns: 1 };
  const other = ranges.find(({ rows, columns }) => rows !== first.rows || columns !== first.columns);
  if (other) {
    throw toOfficeError(
      wrongArgument(other.name, say.otherSize(sizeText(other), first.name, sizeText(first))),
    );
  }
  return first;
}

function sizeText({ rows, columns }: Grid): string {
  return `${String(rows)}×${String(columns)}`;
}
