/** Where input sheets and registers lie: on any sheet, anywhere on it, with columns of the office's own between. */
import { rangeContains, type CellAddress, type RangeAddress } from '../../sheet/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../sheet/snapshot';
import { gridOf, isBlank, isRowBlank, type Grid } from '../grid';
import { headerKey } from '../text';
import {
  blockKind,
  columnKind,
  isRubricHeader,
  LONGEST_HEADER,
  MAYBE_RUBRIC,
  missingColumns,
  tableKind,
} from './headers';
import type { EntryBlock, EntryColumn, UnreadBlock } from './types';

export function findBlocks(workbook: WorkbookSnapshot): readonly EntryBlock[] {
  return workbook.sheets.flatMap(blocksOn);
}

/**
 * Lists that can no longer be read, because a header was renamed or deleted: the add-in's own Excel tables, and headers
 * that lack one column. Left unsaid, all their figures would look as if nobody had reported.
 */
export function findUnread(
  workbook: WorkbookSnapshot,
  blocks: readonly EntryBlock[],
): readonly UnreadBlock[] {
  return workbook.sheets.flatMap((sheet) => {
    const grid = gridOf(sheet);
    if (!grid) return [];
    const isRead = (row: number, column: number): boolean =>
      blocks.some((block) => block.sheet === sheet.name && rangeContains(block.range, { row, column }));
    const own = sheet.tables.flatMap(({ name, range }): UnreadBlock[] => {
      const kind = tableKind(name);
      if (!kind || isRead(range.top, range.left)) return [];
      const { columns } = headerAt(sheet, grid, range.top, range.left);
      return [
        { sheet: sheet.name, range: { ...range, bottom: range.top }, missing: missingColumns(columns, kind) },
      ];
    });
    const others = anchorsOf(grid).flatMap(({ row, column }): UnreadBlock[] => {
      if (isRead(row, column) || own.some(({ range }) => rangeContains(range, { row, column }))) return [];
      const { left, right, columns } = headerAt(sheet, grid, row, column);
      const missing = (['inputs', 'evidence'] as const)
        .map((kind) => missingColumns(columns, kind))
        .find(({ length }) => length === 1);
      return missing ? [{ sheet: sheet.name, range: { top: row, bottom: row, left, right }, missing }] : [];
    });
    return [...own, ...others];
  });
}

/**
 * The workbook without them: they list units and figures, and would be taken for target tables. Other cells of their
 * sheets stay.
 */
export function withoutEntries(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => without(sheet, blocksOn(sheet))) };
}

function blocksOn(sheet: SheetSnapshot): EntryBlock[] {
  const grid = gridOf(sheet);
  if (!grid) return [];
  const found: EntryBlock[] = [];
  for (const { row, column } of anchorsOf(grid)) {
    if (found.some(({ range }) => rangeContains(range, { row, column }))) continue;
    const block = blockAt(sheet, grid, row, column);
    if (block) found.push(block);
  }
  return found;
}

function anchorsOf(grid: Grid): CellAddress[] {
  const anchors: CellAddress[] = [];
  for (let row = grid.top; row <= grid.bottom; row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      if (isAnchor(grid.at(row, column))) anchors.push({ row, column });
    }
  }
  return anchors;
}

function isAnchor(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_HEADER &&
    MAYBE_RUBRIC.test(value) &&
    isRubricHeader(headerKey(value))
  );
}

interface Header {
  readonly table: SheetSnapshot['tables'][number] | undefined;
  readonly left: number;
  readonly right: number;
  readonly columns: EntryBlock['columns'];
}

/** The header row around a cell of it: the Excel table's, else as far as no cell is blank. */
function headerAt(sheet: SheetSnapshot, grid: Grid, row: number, anchor: number): Header {
  const table = sheet.tables.find(
    ({ range }) => range.top === row && anchor >= range.left && anchor <= range.right,
  );
  let left = anchor;
  let right = anchor;
  while (left > (table?.range.left ?? grid.left) && !isBlank(grid.at(row, left - 1))) left -= 1;
  while (right < (table?.range.right ?? grid.right) && !isBlank(grid.at(row, right + 1))) right += 1;
  const columns: Partial<Record<EntryColumn, number>> = {};
  for (let column = left; column <= right; column++) {
    const kind = columnKind(headerKey(grid.text(row, column)));
    if (kind !== null) columns[kind] ??= column;
  }
  return { table, left, right, columns };
}

function blockAt(sheet: SheetSnapshot, grid: Grid, row: number, anchor: number): EntryBlock | null {
  const { table, left, right, columns } = headerAt(sheet, grid, row, anchor);
  const kind = blockKind(columns);
  if (kind === null) return null;
  const bottom = table ? lastRowOfTable(table, grid, columns) : lastRow(grid, row, left, right);
  return {
    kind,
    sheet: sheet.name,
    range: { top: row, left, bottom, right },
    columns,
    excelTable: table?.name ?? null,
  };
}

/** Rows pasted below an Excel table do not always make it grow: those that say whom they are about belong to it. */
function lastRowOfTable(
  { range, hasTotalRow }: SheetSnapshot['tables'][number],
  grid: Grid,
  { rubric, unit, code, indicator }: EntryBlock['columns'],
): number {
  if (hasTotalRow) return range.bottom - 1;
  let last = range.bottom;
  const isFilled = (column: number | undefined): boolean =>
    column !== undefined && !isBlank(grid.at(last + 1, column)) && !isAnchor(grid.at(last + 1, column));
  while (
    last < grid.bottom &&
    isFilled(rubric) &&
    isFilled(unit) &&
    (isFilled(code) || isFilled(indicator))
  ) {
    last += 1;
  }
  return last;
}

/** Rows may be left blank in between; another list of the same kind below ends this one. */
function lastRow(grid: Grid, header: number, left: number, right: number): number {
  let last = header;
  for (let row = header + 1; row <= grid.bottom; row++) {
    for (let column = left; column <= right; column++) if (isAnchor(grid.at(row, column))) return last;
    if (!isRowBlank(grid, row, left, right)) last = row;
  }
  return last;
}

function without(sheet: SheetSnapshot, blocks: readonly EntryBlock[]): SheetSnapshot {
  const { used } = sheet;
  if (!used || blocks.length === 0) return sheet;
  const ranges = blocks.map(({ range }) => range);
  const excelTables = blocks.flatMap(({ excelTable }) => excelTable ?? []);
  return {
    ...sheet,
    values: blanked(sheet.values, used, ranges, null),
    formulas: blanked(sheet.formulas, used, ranges, null),
    tables: sheet.tables.filter(({ name }) => !excelTables.includes(name)),
  };
}

function blanked<T>(
  matrix: readonly (readonly T[])[],
  used: RangeAddress,
  ranges: readonly RangeAddress[],
  blank: T,
): readonly (readonly T[])[] {
  return matrix.map((cells, down) => {
    const row = used.top + down;
    const here = ranges.filter(({ top, bottom }) => row >= top && row <= bottom);
    if (here.length === 0) return cells;
    return cells.map((cell, across) => {
      const column = used.left + across;
      return here.some(({ left, right }) => column >= left && column <= right) ? blank : cell;
    });
  });
}
