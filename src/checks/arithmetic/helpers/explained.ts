/**
 * What explains that rows differ from the pattern of their column: they share a trait that the others lack (a figure
 * under "newly established", a word in a note). Those that have it are the rule of their own; who has it and does not
 * follow is the odd one out.
 */
import type { TableColumn, TableRow } from '../../../tables';
import { normalise } from '../../../thai';
import type { TableView } from '../../types';
import { figureAt } from './cells';

export interface Trait {
  readonly column: TableColumn;
  /** The word that stands there; `null`: any figure above zero. */
  readonly word: string | null;
  readonly has: (row: TableRow) => boolean;
}

/** Rows that one trait sets apart from the rest. */
export interface Explanation<T> {
  readonly trait: Trait;
  /** Differ, and have the trait: explained. */
  readonly explained: readonly T[];
  /** Have the trait and do not differ. */
  readonly odd: readonly T[];
}

const LEAST_EXPLAINED = 2;

/**
 * The trait that most of the rows share that differ in one way, and fewer of those that do not. `except`: columns that
 * the pattern itself is about.
 */
export function explanationOf<T extends { readonly row: TableRow }>(
  view: TableView,
  differing: readonly T[],
  usual: readonly T[],
  except: readonly TableColumn[],
): Explanation<T> | null {
  if (differing.length < LEAST_EXPLAINED) return null;
  let best: Explanation<T> | null = null;
  for (const column of view.table.columns) {
    if (!EXPLAINING.has(column.role) || except.some((other) => other.column === column.column)) continue;
    for (const trait of traitsOf(view, column, differing)) {
      const explained = differing.filter(({ row }) => trait.has(row));
      const odd = usual.filter(({ row }) => trait.has(row));
      const holds = explained.length * 2 > differing.length && odd.length < explained.length;
      if (!holds || explained.length < LEAST_EXPLAINED) continue;
      const known = best ? best.explained.length - best.odd.length : 0;
      if (explained.length - odd.length > known) best = { trait, explained, odd };
    }
  }
  return best;
}

const EXPLAINING: ReadonlySet<TableColumn['role']> = new Set(['other', 'note', null]);

function traitsOf(
  view: TableView,
  column: TableColumn,
  rows: readonly { readonly row: TableRow }[],
): readonly Trait[] {
  const hasFigure = (row: TableRow): boolean => (figureAt(view, row.row, column.column)?.n ?? 0n) > 0n;
  const words = new Set(rows.flatMap(({ row }) => wordAt(view, row, column) ?? []));
  return [
    { column, word: null, has: hasFigure },
    ...[...words].map((word): Trait => ({
      column,
      word,
      has: (row) => wordAt(view, row, column) === word,
    })),
  ];
}

/** What is written there, where it is no figure. */
export function wordAt(view: TableView, { row }: TableRow, { column }: TableColumn): string | null {
  const value = view.value(row, column);
  if (typeof value !== 'string' || view.figure(row, column).state !== 'unreadable') return null;
  return normalise(value);
}
