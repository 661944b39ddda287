/**
 * Rows added to an input sheet or register: below what stands there, the Excel table growing with them, or on a sheet of
 * its own where there is none, or none with room. Rows are never inserted.
 */
import type { RangeAddress } from '../../sheet/address';
import type { CellChange, PlanBasis, SheetChange } from '../../sheet/plan';
import { findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot';
import type { EntryBlock, EntryColumn } from '../../tables/entries';
import { EVIDENCE } from '../../tables/managed/evidence';
import { INPUTS } from '../../tables/managed/inputs';
import type { ManagedList } from '../../tables/managed/types';
import { contentAt, partOf } from '../cells';
import { addedList, cellFor, type PlannedRow } from '../managed/declared';
import { isFree, lastFilledRow } from '../managed/room';
import type { Language } from '../scorecard/requests';

export type NewRow = PlannedRow<EntryColumn>;

export function addRows(
  workbook: WorkbookSnapshot,
  blocks: readonly EntryBlock[],
  kind: EntryBlock['kind'],
  rows: readonly NewRow[],
  language: Language,
): SheetChange | null {
  if (rows.length === 0) return null;
  for (const block of blocks) {
    const sheet = block.kind === kind ? findSheet(workbook, block.sheet) : null;
    const change = sheet && below(sheet, block, rows);
    if (change) return change;
  }
  return addedList(workbook, listOf(kind), rows, language);
}

function listOf(kind: EntryBlock['kind']): ManagedList<EntryColumn> {
  return kind === 'inputs' ? INPUTS : EVIDENCE;
}

/** `null` where something stands in the way, or the sheet cannot be written to. */
function below(sheet: SheetSnapshot, block: EntryBlock, rows: readonly NewRow[]): SheetChange | null {
  if (sheet.isProtected || sheet.isFiltered) return null;
  const { left, right } = block.range;
  const table = sheet.tables.find(({ name }) => name === block.excelTable) ?? null;
  const last = lastFilledRow(sheet, block.range);
  const taken: RangeAddress = { top: last + 1, bottom: last + rows.length, left, right };
  // Without these a row could not be read back.
  const missing = listOf(block.kind).needed.some((column) => block.columns[column] === undefined);
  if (missing || table?.hasTotalRow === true || !isFree(sheet, taken, table?.name ?? null)) return null;
  const cells = rows.flatMap((row, index) => rowCells(sheet, block, row, taken.top + index, last));
  const grown = table && taken.bottom > table.range.bottom ? { ...table.range, bottom: taken.bottom } : null;
  return {
    sheet: sheet.name,
    create: false,
    cells,
    tableResizes: table && grown ? [{ table: table.name, from: table.range, to: grown }] : [],
    columnWidths: [],
  };
}

function rowCells(
  sheet: SheetSnapshot,
  { kind, columns, range }: EntryBlock,
  row: NewRow,
  at: number,
  last: number,
): CellChange[] {
  return listOf(kind).columns.flatMap((column): CellChange[] => {
    const place = columns[column.key];
    // An indicator known by its name needs no code, and the other way about.
    if (place === undefined) return [];
    const cell = { row: at, column: place };
    const { value, numberFormat } = cellFor(column, row[column.key]);
    return [
      {
        cell,
        before: contentAt(sheet, cell),
        after: { kind: 'value', value },
        ...(last > range.top ? { formatLike: { row: last, column: place } } : {}),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      },
    ];
  });
}

/** What a plan was worked out from: the columns that are read, not the office's own beside them. */
export function basisOfBlocks(workbook: WorkbookSnapshot, blocks: readonly EntryBlock[]): PlanBasis[] {
  return blocks.flatMap((block) => {
    const sheet = findSheet(workbook, block.sheet);
    if (!sheet) return [];
    return Object.values(block.columns).map((column) =>
      partOf(sheet, { top: block.range.top, bottom: block.range.bottom, left: column, right: column }),
    );
  });
}

/** The header of each block that is written to, by which its place is known again. */
export function headerLandmarks(
  workbook: WorkbookSnapshot,
  blocks: readonly EntryBlock[],
  changes: readonly SheetChange[],
): PlanBasis[] {
  return blocks.flatMap((block) => {
    const sheet = changes.some(({ sheet: name }) => name === block.sheet)
      ? findSheet(workbook, block.sheet)
      : null;
    return sheet ? [partOf(sheet, { ...block.range, bottom: block.range.top })] : [];
  });
}

/** Several changes of one sheet as one. */
export function merged(changes: readonly SheetChange[]): SheetChange[] {
  const bySheet = new Map<string, SheetChange>();
  for (const change of changes) {
    const known = bySheet.get(change.sheet);
    bySheet.set(
      change.sheet,
      known
        ? {
            ...known,
            cells: [...known.cells, ...change.cells],
            tableResizes: [...known.tableResizes, ...change.tableResizes],
            columnWidths: [...known.columnWidths, ...change.columnWidths],
          }
        : change,
    );
  }
  return [...bySheet.values()].filter(({ cells }) => cells.length > 0);
}
