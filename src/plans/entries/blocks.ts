/**
 * Rows added to an input sheet or register: below what stands there, the Excel table growing with them, or on a sheet of
 * its own where there is none, or none with room. Rows are never inserted.
 */
import { scorecardSheetTexts, type ScorecardSheetTexts } from '../../i18n/scorecardSheet';
import { rangesOverlap, type RangeAddress } from '../../sheet/address';
import type { CellChange, CellContent, CellLook, PlanBasis, SheetChange, WritePlan } from '../../sheet/plan';
import { findSheet, valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot';
import type { EntryBlock, EntryColumn } from '../../tables/entries';
import { BLANK, contentAt, text, valuesOf } from '../cells';
import { freeName } from '../managed/names';
import type { Language } from '../scorecard/requests';

export type NewRow = Readonly<
  Partial<Record<EntryColumn, { readonly content: CellContent; readonly numberFormat?: string }>>
>;

/** Text that Excel would otherwise take for a date ("2562/1") when somebody types over it. */
export const TEXT_FORMAT = '@';

interface NewSheet {
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly table: string;
  readonly columns: readonly (readonly [column: EntryColumn, header: string, characters: number])[];
}

const HEADER_ROW = 3;
const TITLE: CellLook = { bold: true, size: 14 };

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
  return onNewSheet(workbook, newSheet(kind, scorecardSheetTexts(language)), rows);
}

/** `null` where something stands in the way, or the sheet cannot be written to. */
function below(sheet: SheetSnapshot, block: EntryBlock, rows: readonly NewRow[]): SheetChange | null {
  if (sheet.isProtected || sheet.isFiltered) return null;
  const { left, right } = block.range;
  const table = sheet.tables.find(({ name }) => name === block.excelTable) ?? null;
  const last = lastFilledRow(sheet, block);
  const taken: RangeAddress = { top: last + 1, bottom: last + rows.length, left, right };
  const others = [
    ...sheet.tables.filter((one) => one !== table).map(({ range }) => range),
    ...(sheet.merges ?? []),
  ];
  const missing = rows.some((row) =>
    (Object.keys(row) as EntryColumn[]).some(
      (column) => NEEDED.includes(column) && block.columns[column] === undefined,
    ),
  );
  if (missing || table?.hasTotalRow === true || !isFree(sheet, taken, others)) return null;
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

/** Without these a row could not be read back. */
const NEEDED: readonly EntryColumn[] = ['rubric', 'unit', 'input', 'value', 'step', 'document', 'have'];

function lastFilledRow(sheet: SheetSnapshot, { range }: EntryBlock): number {
  for (let row = range.bottom; row > range.top; row--) {
    for (let column = range.left; column <= range.right; column++) {
      if (contentAt(sheet, { row, column }).kind === 'formula') return row;
      if (valueAt(sheet, { row, column }) !== null) return row;
    }
  }
  return range.top;
}

function isFree(sheet: SheetSnapshot, range: RangeAddress, others: readonly RangeAddress[]): boolean {
  if (others.some((other) => rangesOverlap(other, range))) return false;
  return valuesOf(sheet, range).every((cells, down) =>
    cells.every(
      (value, across) =>
        value === null &&
        contentAt(sheet, { row: range.top + down, column: range.left + across }).kind === 'value',
    ),
  );
}

function rowCells(
  sheet: SheetSnapshot,
  { columns, range }: EntryBlock,
  row: NewRow,
  at: number,
  last: number,
): CellChange[] {
  return (Object.keys(row) as EntryColumn[]).flatMap((column): CellChange[] => {
    const place = columns[column];
    // An indicator known by its name needs no code, and the other way about.
    const written = row[column];
    if (place === undefined || !written) return [];
    const cell = { row: at, column: place };
    return [
      {
        cell,
        before: contentAt(sheet, cell),
        after: written.content,
        ...(last > range.top ? { formatLike: { row: last, column: place } } : {}),
        ...(written.numberFormat === undefined ? {} : { numberFormat: written.numberFormat }),
      },
    ];
  });
}

function onNewSheet(workbook: WorkbookSnapshot, sheet: NewSheet, rows: readonly NewRow[]): SheetChange {
  const change = (
    row: number,
    column: number,
    after: CellContent,
    more: Partial<CellChange>,
  ): CellChange => ({
    cell: { row, column },
    before: BLANK,
    after,
    ...more,
  });
  const cells = [
    change(0, 0, text(sheet.title), { look: TITLE }),
    change(1, 0, text(sheet.help), {}),
    ...sheet.columns.map(([, header], column) =>
      change(HEADER_ROW, column, text(header), { look: { bold: true, wrap: true, boxed: true } }),
    ),
    ...rows.flatMap((row, index) =>
      sheet.columns.map(([kind], column) =>
        change(HEADER_ROW + 1 + index, column, row[kind]?.content ?? BLANK, {
          look: { wrap: true, boxed: true },
          ...(row[kind]?.numberFormat === undefined ? {} : { numberFormat: row[kind].numberFormat }),
        }),
      ),
    ),
  ];
  const range = {
    top: HEADER_ROW,
    left: 0,
    bottom: HEADER_ROW + rows.length,
    right: sheet.columns.length - 1,
  };
  return {
    sheet: freeName(workbook, sheet.name),
    create: true,
    cells,
    tableResizes: [],
    columnWidths: sheet.columns.map(([, , characters], column) => ({ column, characters })),
    layout: {
      page: { orientation: 'landscape', repeatRows: { top: HEADER_ROW, bottom: HEADER_ROW } },
      freezeRows: HEADER_ROW + 1,
      tables: [{ name: sheet.table, range }],
    },
  };
}

function newSheet(kind: EntryBlock['kind'], texts: ScorecardSheetTexts): NewSheet {
  if (kind === 'inputs') {
    const { sheet: name, title, help, columns } = texts.inputs;
    const of = INPUT_COLUMNS.map(([column, width]) => [column, columns[column], width] as const);
    return { name, title, help, table: 'KPI_Inputs', columns: of };
  }
  const { sheet: name, title, help, columns } = texts.evidence;
  const of = EVIDENCE_COLUMNS.map(([column, width]) => [column, columns[column], width] as const);
  return { name, title, help, table: 'KPI_Evidence', columns: of };
}

/** Characters. */
const INPUT_COLUMNS = [
  ['rubric', 9],
  ['unit', 26],
  ['code', 20],
  ['indicator', 40],
  ['input', 28],
  ['value', 18],
  ['counted', 12],
  ['note', 24],
] as const;
const EVIDENCE_COLUMNS = [
  ['rubric', 9],
  ['unit', 24],
  ['code', 20],
  ['indicator', 34],
  ['step', 7],
  ['document', 38],
  ['have', 10],
  ['date', 13],
  ['link', 26],
  ['who', 18],
  ['due', 30],
] as const;

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

export function partOf(sheet: SheetSnapshot, range: RangeAddress): PlanBasis {
  return { sheet: sheet.name, range, values: valuesOf(sheet, range) };
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

export const NOTHING: WritePlan = { sheets: [], basis: [] };
