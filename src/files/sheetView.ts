/** The raw sheet turned into the two shapes others see: the snapshot for calculating, the view for showing. */
import { formatRange, MAX_ROWS, type CellAddress, type RangeAddress } from '../sheet/address';
import { bounded, reachesBeyond } from '../sheet/bounds';
import type { CellValue, SheetSnapshot } from '../sheet/snapshot';
import { XlsxError } from './errors';
import { resolveFormats } from './readFormats';
import type { RawRow, RawSheet } from './rawSheet';
import type { TablePart } from './tableParts';
import type { CellStyle, Look, SheetView } from './view';

/** The formula of a {=...} stands in each of its cells, as Excel shows it; cells that a formula spills into have none. */
function spreadArrays(raw: RawSheet): void {
  for (const { range, dynamic } of raw.arrays) {
    const formula = raw.rows[range.top]?.formulas[range.left];
    if (dynamic || formula === undefined || formula === null) continue;
    for (let row = range.top; row <= Math.min(range.bottom, raw.rows.length - 1); row++) {
      const cells = raw.rows[row];
      if (!cells) continue;
      for (let column = range.left; column <= Math.min(range.right, cells.styles.length - 1); column++) {
        if (cells.styles[column] !== undefined) cells.formulas[column] = formula;
      }
    }
  }
}

interface Boxes {
  readonly used: RangeAddress | null;
  readonly extent: RangeAddress | null;
}

function grow(box: RangeAddress | null, row: number, left: number, right: number): RangeAddress {
  if (!box) return { top: row, bottom: row, left, right };
  return { top: box.top, bottom: row, left: Math.min(box.left, left), right: Math.max(box.right, right) };
}

function boxes(rows: readonly (RawRow | undefined)[]): Boxes {
  let used: RangeAddress | null = null;
  let extent: RangeAddress | null = null;
  rows.forEach((row, n) => {
    if (!row) return;
    const filled = Math.max(row.values.length, row.formulas.length);
    if (filled > 0) {
      let left = 0;
      while (row.values[left] === undefined && row.formulas[left] === undefined) left++;
      used = grow(used, n, left, filled - 1);
    }
    const first = row.styles.findIndex((style) => style !== undefined);
    if (first >= 0) extent = grow(extent, n, first, row.styles.length - 1);
  });
  return { used, extent };
}

function styleFinder(raw: RawSheet): (cell: CellAddress) => number {
  const byColumn: (number | null | undefined)[] = [];
  for (const { first, last, style } of raw.columns) {
    for (let column = Math.max(0, first); column <= last; column++) {
      if (byColumn[column] === undefined) byColumn[column] = style;
    }
  }
  // Not the rows themselves: their values would be kept beside those of the snapshot.
  const styles = sharedRows(raw.rows.map((row) => row?.styles));
  const { rowViews } = raw;
  return ({ row, column }) => styles[row]?.[column] ?? rowViews.get(row)?.style ?? byColumn[column] ?? 0;
}

/** Rows that are alike one below the other, as those of a table are, stand in memory once. */
function sharedRows<T>(rows: readonly (readonly T[] | undefined)[]): readonly (readonly T[] | undefined)[] {
  let last: readonly T[] | undefined;
  return rows.map((row) => {
    // A copy is as long as what it holds; what was filled by and by has room to grow.
    if (!row || !last || !isAlike(row, last)) last = row?.slice();
    return last;
  });
}

/** Holes, too: they are cells that the file does not hold. */
function isAlike<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function dense<T>(
  source: readonly (T | undefined)[] | undefined,
  left: number,
  right: number,
  empty: T,
): T[] {
  return Array.from({ length: right - left + 1 }, (_, n) => source?.[left + n] ?? empty);
}

function isFiltered(raw: RawSheet, tables: readonly TablePart[]): boolean {
  const hidden = [...raw.rowViews].flatMap(([row, view]) => (view.hidden ? [row] : []));
  if (raw.filterMode && hidden.length > 0) return true;
  const filters = [...raw.filters, ...tables.flatMap((table) => (table.filtered ? [table.filtered] : []))];
  if (filters.length === 0 || hidden.length === 0) return false;
  /** By row, how many hidden ones stand before it: tables may be many and long. */
  const before = new Uint32Array(MAX_ROWS + 1);
  for (const row of hidden) before[row + 1] = 1;
  for (let row = 1; row <= MAX_ROWS; row++) before[row] = (before[row] ?? 0) + (before[row - 1] ?? 0);
  return filters.some(({ top, bottom }) => (before[bottom + 1] ?? 0) > (before[top] ?? 0));
}

/** Within the used range only: elsewhere nothing is out of sight. */
function hiddenIn(raw: RawSheet, used: RangeAddress | null): { rows: number[]; columns: number[] } {
  const rows: number[] = [];
  if (!used) return { rows, columns: [] };
  for (const [row, { hidden }] of raw.rowViews) {
    if (hidden && row >= used.top && row <= used.bottom) rows.push(row);
  }
  const found = new Set<number>();
  for (const { first, last, hidden } of raw.columns) {
    if (!hidden) continue;
    for (let column = Math.max(first, used.left); column <= Math.min(last, used.right); column++)
      found.add(column);
  }
  const ascending = (a: number, b: number): number => a - b;
  return { rows: rows.sort(ascending), columns: [...found].sort(ascending) };
}

export interface SheetFacts {
  readonly name: string;
  readonly visibility: SheetView['visibility'];
  readonly tables: readonly TablePart[];
  readonly styles: readonly CellStyle[];
  /** What conditional formats lay over cells, by its number. */
  readonly looks: readonly Look[];
  readonly areas: readonly RangeAddress[] | null;
  /** How many matrix cells may still be laid out; a stray cell in the last corner must not exhaust memory. */
  readonly cellLimit: number;
}

/** `cells`: how many matrix cells it took. */
export function makeView(
  raw: RawSheet,
  facts: SheetFacts,
): { readonly view: SheetView; readonly cells: number } {
  spreadArrays(raw);
  const { used: contents, extent } = boxes(raw.rows);
  const used = contents && bounded(contents);
  const styleAt = styleFinder(raw);
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const numberFormats: string[][] = [];
  let cells = 0;
  if (used) {
    const { top, left, bottom, right } = used;
    const width = right - left + 1;
    // Rows without cells, and rows without formulas, share one array each.
    const blank = dense<CellValue>(undefined, left, right, null);
    const noFormulas = dense<string | null>(undefined, left, right, null);
    const formatOf = (row: number, column: number) =>
      facts.styles[styleAt({ row, column })]?.numberFormat ?? 'General';
    const emptyFormats = blank.map((_, n) => formatOf(bottom + 1, left + n));
    for (let row = top; row <= bottom; row++) {
      const held = raw.rows[row];
      cells += width;
      if (cells > facts.cellLimit)
        throw new XlsxError('tooLarge', `${facts.name}: more than ${facts.cellLimit} cells`);
      values.push(held ? dense(held.values, left, right, null) : blank);
      formulas.push(held && held.formulas.length > 0 ? dense(held.formulas, left, right, null) : noFormulas);
      const plain = !held && (raw.rowViews.get(row)?.style ?? null) === null;
      const formats = plain ? emptyFormats : blank.map((_, n) => formatOf(row, left + n));
      const above = numberFormats.at(-1);
      numberFormats.push(above && formats.every((one, n) => one === above[n]) ? above : formats);
    }
  }
  const hidden = hiddenIn(raw, used);
  const snapshot: SheetSnapshot = {
    name: facts.name,
    visible: facts.visibility === 'visible',
    isProtected: raw.isProtected,
    isFiltered: isFiltered(raw, facts.tables),
    used,
    ...(raw.reaches && reachesBeyond(raw.reaches, used) && { reaches: raw.reaches }),
    values,
    formulas,
    numberFormats,
    tables: facts.tables.map(({ name, range, hasTotalRow }) => ({ name, range, hasTotalRow })),
    merges: raw.merges,
    ...(facts.areas && { printAreas: facts.areas }),
    hiddenRows: hidden.rows,
    hiddenColumns: hidden.columns,
  };
  const view: SheetView = {
    name: facts.name,
    visibility: facts.visibility,
    snapshot,
    extent,
    styleAt,
    columns: raw.columns,
    rows: raw.rowViews,
    defaultCharacters: raw.defaultCharacters,
    defaultPoints: raw.defaultPoints,
    merges: raw.merges,
    frozen: raw.frozen,
    showGridLines: raw.showGridLines,
    hasDrawings: raw.hasDrawings,
    // A formula that fills its own cell only is like any other.
    arrays: raw.arrays.flatMap(({ range }) => (formatRange(range).includes(':') ? [range] : [])),
    formats: resolveFormats(raw.formats, facts.looks),
  };
  return { view, cells };
}
