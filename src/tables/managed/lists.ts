/** Where managed lists lie: on any sheet, anywhere on it, with columns of the office's own between. */
import { rangeContains, type CellAddress, type RangeAddress } from '../../sheet/address';
import type { CellValue, ExcelTable, SheetSnapshot } from '../../sheet/snapshot';
import { gridOf, isBlank, isRowBlank, type Grid } from '../grid';
import type { ManagedList } from './types';
import { columnNamed, LONGEST_HEADER } from './words';

type ListColumns<Key extends string> = Readonly<Partial<Record<Key, number>>>;

/** A list as it lies in the workbook. */
export interface ListBlock<Key extends string = string> {
  readonly sheet: string;
  /** Header row and rows down to the last that holds something, from the first to the last column of the header. */
  readonly range: RangeAddress;
  /** Columns of the sheet, by what they hold. */
  readonly columns: ListColumns<Key>;
  /** Name of the Excel table it stands in. */
  readonly excelTable: string | null;
}

export interface FoundList<Key extends string = string> extends ListBlock<Key> {
  readonly list: ManagedList<Key>;
}

/** A list that was once read, as its header shows, and lacks columns now. */
export interface UnreadList<Key extends string = string> {
  readonly sheet: string;
  readonly range: RangeAddress;
  readonly missing: readonly Key[];
}

/** Columns without which its rows cannot be read. */
function missingColumns<Key extends string>(
  { needed, oneOf = [] }: ManagedList<Key>,
  columns: ListColumns<Key>,
): readonly Key[] {
  const missing = needed.filter((key) => columns[key] === undefined);
  const last = oneOf.at(-1);
  return last === undefined || oneOf.some((key) => columns[key] !== undefined) ? missing : [...missing, last];
}

/** In reading order; of several that a header could be, the one that its Excel table is named for, else the first listed. */
export function findLists<Key extends string>(
  sheet: SheetSnapshot,
  lists: readonly ManagedList<Key>[],
): FoundList<Key>[] {
  const grid = gridOf(sheet);
  if (!grid) return [];
  const found: FoundList<Key>[] = [];
  for (const anchor of anchorsOf(grid, lists)) {
    if (found.some(({ range }) => rangeContains(range, anchor.cell))) continue;
    const block = listAt(sheet, grid, anchor, lists);
    if (block) found.push(block);
  }
  return found;
}

/**
 * Lists that can no longer be read, because a header was renamed or deleted: the add-in's own Excel tables, and headers
 * that lack one column. Left unsaid, all their figures would look as if nobody had reported.
 */
export function unreadLists<Key extends string>(
  sheet: SheetSnapshot,
  lists: readonly ManagedList<Key>[],
  read: readonly ListBlock[],
): UnreadList<Key>[] {
  const grid = gridOf(sheet);
  if (!grid) return [];
  const holds = (blocks: readonly { readonly range: RangeAddress }[], cell: CellAddress): boolean =>
    blocks.some(({ range }) => rangeContains(range, cell));
  const ours = sheet.tables.flatMap(({ name, range }): UnreadList<Key>[] => {
    const list = lists.find(({ table }) => isTableOf(table, name));
    const cell = { row: range.top, column: range.left };
    if (!list || holds(read, cell)) return [];
    const { columns } = headerAt(sheet, grid, { list, cell });
    const missing = missingColumns(list, columns);
    return [{ sheet: sheet.name, range: { ...range, bottom: range.top }, missing }];
  });
  const others = anchorsOf(grid, lists).flatMap((anchor): UnreadList<Key>[] => {
    const { row } = anchor.cell;
    if (holds(read, anchor.cell) || holds(ours, anchor.cell)) return [];
    const { left, right, columns } = headerAt(sheet, grid, anchor);
    const missing = missingColumns(anchor.list, columns);
    return missing.length === 1
      ? [{ sheet: sheet.name, range: { top: row, bottom: row, left, right }, missing }]
      : [];
  });
  return [...ours, ...others.filter(({ range }, at) => at === firstIn(others, range))];
}

/** Of the lists that one header could be, the first listed. */
function firstIn(all: readonly UnreadList[], { top, left }: RangeAddress): number {
  return all.findIndex(({ range }) => range.top === top && range.left === left);
}

/** Behind it stands what the list is about, or the number of a copy. */
function isTableOf(table: string, name: string): boolean {
  return name.toLowerCase().startsWith(table.toLowerCase()) && /^(?:_.*|\d*)$/.test(name.slice(table.length));
}

interface Anchor<Key extends string> {
  readonly list: ManagedList<Key>;
  readonly cell: CellAddress;
}

/** Row by row, in each in the order of the lists. */
function anchorsOf<Key extends string>(grid: Grid, lists: readonly ManagedList<Key>[]): Anchor<Key>[] {
  const anchors: Anchor<Key>[] = [];
  // One quick look for all: most cells are no header of any.
  const hint = new RegExp(lists.map(({ hint: one }) => one.source).join('|'), 'i');
  for (let row = grid.top; row <= grid.bottom; row++) {
    const here: Anchor<Key>[] = [];
    for (let column = grid.left; column <= grid.right; column++) {
      const value = grid.at(row, column);
      if (typeof value !== 'string' || value.length > LONGEST_HEADER || !hint.test(value)) continue;
      for (const list of lists) if (isAnchor(list, value)) here.push({ list, cell: { row, column } });
    }
    anchors.push(...here.sort((a, b) => lists.indexOf(a.list) - lists.indexOf(b.list)));
  }
  return anchors;
}

function isAnchor({ hint, columns, anchor }: ManagedList, value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_HEADER &&
    hint.test(value) &&
    columnNamed({ columns }, value) === anchor
  );
}

interface Header<Key extends string> {
  readonly table: ExcelTable | undefined;
  readonly left: number;
  readonly right: number;
  readonly columns: ListColumns<Key>;
}

/** The header around a cell of it: the Excel table's, else as far as the list's headers go. */
function headerAt<Key extends string>(
  sheet: SheetSnapshot,
  grid: Grid,
  { list, cell: { row, column: anchor } }: Anchor<Key>,
): Header<Key> {
  const table = sheet.tables.find(
    ({ range }) => range.top === row && anchor >= range.left && anchor <= range.right,
  );
  const isRun = list.across === 'run';
  let left = isRun ? anchor : grid.left;
  let right = isRun ? anchor : grid.right;
  if (isRun) {
    while (left > (table?.range.left ?? grid.left) && !isBlank(grid.at(row, left - 1))) left -= 1;
    while (right < (table?.range.right ?? grid.right) && !isBlank(grid.at(row, right + 1))) right += 1;
  }
  const columns: Partial<Record<Key, number>> = {};
  for (let column = left; column <= right; column++) {
    const value = grid.at(row, column);
    const key = typeof value === 'string' ? columnNamed(list, value) : null;
    if (key !== null) columns[key] ??= column;
  }
  if (isRun) return { table, left, right, columns };
  const named = Object.values<number | undefined>(columns).filter((column) => column !== undefined);
  return { table, left: Math.min(...named), right: Math.max(...named), columns };
}

function listAt<Key extends string>(
  sheet: SheetSnapshot,
  grid: Grid,
  anchor: Anchor<Key>,
  lists: readonly ManagedList<Key>[],
): FoundList<Key> | null {
  const { list, cell } = anchor;
  const { table, left, right, columns } = headerAt(sheet, grid, anchor);
  const namedFor = table && lists.find((one) => isTableOf(one.table, table.name));
  if (namedFor && namedFor !== list) return null;
  const isKnown = list.knownBy
    ? list.knownBy.every((key) => columns[key] !== undefined)
    : missingColumns(list, columns).length === 0;
  if (!isKnown) return null;
  const header = { top: cell.row, left, right };
  const bottom = table ? lastRowOfTable(table, grid, list, columns) : lastRow(grid, list, columns, header);
  return {
    list,
    sheet: sheet.name,
    range: { ...header, bottom },
    columns,
    excelTable: table?.name ?? null,
  };
}

/** Rows pasted below an Excel table do not always make it grow: those that say whom they are about belong to it. */
function lastRowOfTable<Key extends string>(
  { range, hasTotalRow }: ExcelTable,
  grid: Grid,
  list: ManagedList<Key>,
  columns: ListColumns<Key>,
): number {
  if (hasTotalRow) return range.bottom - 1;
  let last = range.bottom;
  const isFilled = (key: Key): boolean => {
    const column = columns[key];
    const value = column === undefined ? null : grid.at(last + 1, column);
    return !isBlank(value) && !isAnchor(list, value);
  };
  const { rowNeeds, oneOf = [] } = list;
  const belongs = (): boolean =>
    rowNeeds
      ? rowNeeds.every(isFilled) && (oneOf.length === 0 || oneOf.some(isFilled))
      : (Object.keys(columns) as Key[]).some(isFilled);
  while (last < grid.bottom && belongs()) last += 1;
  return last;
}

/** Another list of the same kind below ends this one. */
function lastRow<Key extends string>(
  grid: Grid,
  list: ManagedList<Key>,
  columns: ListColumns<Key>,
  { top, left, right }: Pick<RangeAddress, 'top' | 'left' | 'right'>,
): number {
  const own = Object.values<number | undefined>(columns).filter((column) => column !== undefined);
  let last = top;
  let isOver = false;
  const cellIn = (row: number, key: Key): CellValue => {
    const column = columns[key];
    return column === undefined ? null : grid.at(row, column);
  };
  const [named, ...others] = list.afterBlank ?? [];
  const names = new Set<CellValue>();
  const goesOn = (row: number): boolean =>
    named !== undefined &&
    (names.size === 0 ? !isBlank(cellIn(row, named)) : names.has(cellIn(row, named))) &&
    others.every((key) => !isBlank(cellIn(row, key)));
  for (let row = top + 1; row <= grid.bottom; row++) {
    for (let column = left; column <= right; column++) if (isAnchor(list, grid.at(row, column))) return last;
    const isFilled =
      list.across === 'run'
        ? !isRowBlank(grid, row, left, right)
        : own.some((column) => !isBlank(grid.at(row, column)));
    if (isFilled && isOver) isOver = !goesOn(row);
    if (isFilled && !isOver) {
      last = row;
      if (named !== undefined && !isBlank(cellIn(row, named))) names.add(cellIn(row, named));
    }
    if (isFilled || list.blankRows === 'passed') continue;
    if (!list.afterBlank) return last;
    isOver = true;
  }
  return last;
}
