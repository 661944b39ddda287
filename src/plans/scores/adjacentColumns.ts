/**
 * Scores in the columns right of a table. Columns that the add-in wrote before are written again (`own.ts` tells them
 * from columns of the same name that staff filled in); missing ones are added
 * in the empty columns beside the table, formatted like it. Nothing else is touched but what a header says of the year, and
 * nothing is moved: where a cell in the way is taken, the table is refused with the cells named.
 */
import { planTexts } from '../../i18n/plans';
import { findIndicator, type Indicator } from '../../scoring';
import { cellRange, rangesOverlap, type CellAddress, type RangeAddress } from '../../sheet/address';
import type { CellChange, CellRows, SheetChange } from '../../sheet/plan';
import { numberFormatAt, valueAt, formulaAt, type SheetSnapshot } from '../../sheet/snapshot';
import {
  columnOf,
  openQuestions,
  type ScoredRow,
  type ScoredTable,
  type TableColumn,
  type TargetTable,
} from '../../tables';
import { headerAgain, isNamedInFormulas, newHeader } from './adjacentHeaders';
import { BLANK, contentAt, outputContent, referencesOf, sameContent, type Written } from '../cells';
import { outputsOf, type Output, type Outputs } from './outputs';
import { mayReplace, addinHeaders } from './replaceable';
import type { Refusal, RefusalReason, ScoreRequest } from '../types';

const LAST_COLUMN = 16_383;

type AdjacentRequest = Omit<ScoreRequest, 'place'>;

export interface TableChange extends Omit<SheetChange, 'sheet' | 'create' | 'cells'> {
  readonly headers: readonly CellChange[];
  readonly body: CellRows<CellChange>;
  /** Of all its cells, and the last column that they reach. */
  readonly count: number;
  readonly right: number;
}

export function cellsOfTable({ headers, body }: TableChange): CellChange[] {
  return [...headers, ...body.rows.flatMap(body.at)];
}

export function planAdjacent(
  scored: ScoredTable,
  sheet: SheetSnapshot,
  request: AdjacentRequest,
): { readonly change: TableChange } | { readonly refusal: Refusal } {
  const { table } = scored;
  const refuse = (reason: RefusalReason, range: RangeAddress = table.range) => ({
    refusal: { table, sheet: sheet.name, range, reason },
  });
  const indicator = findIndicator(table.rubric, table.indicator);
  const outputs = indicator && outputsOf(table, indicator, planTexts(request.language), request.language);
  if (!outputs) return refuse('notScorable');
  if (openQuestions(table).length > 0) return refuse('openQuestion');
  if (sheet.isProtected) return refuse('protectedSheet');
  if (sheet.isFiltered) return refuse('filteredRows');
  const columns = placesOf(table, sheet, indicator, outputs);
  const unclear = columns.find(({ candidates }) => candidates.length > 0);
  if (unclear) {
    const [first = 0] = unclear.candidates;
    return refuse('unclearColumn', {
      ...table.range,
      left: first,
      right: unclear.candidates.at(-1) ?? first,
    });
  }
  const added = columns.filter(({ isNew }) => isNew);
  const inTheWay = added.length > 0 ? takenCells(table, sheet, added.length) : null;
  if (inTheWay) return refuse('noRoom', inTheWay);
  const written = columns.filter(({ output, isNew }) => isNew || output.write);
  const headers = columns.flatMap(({ output, column, isNew }) =>
    output.write && !isNew ? headerAgain(table, sheet, column) : [],
  );
  const merged = mergedCell(table, sheet, written, headers);
  if (merged) return refuse('mergedCells', merged);
  const named =
    table.excelTable === null ? undefined : headers.find((one) => isNamedInFormulas(request.workbook, one));
  if (named) return refuse('namedHeader', cellRange(named.cell));
  const body = bodyOf(scored, sheet, request, outputs, columns);
  const again = writtenAgain(table, sheet, indicator, columns, body);
  if (again.foreign) return refuse('handFilled', again.foreign);
  const allHeaders = [
    ...headers,
    ...added.flatMap(({ column, output }) => newHeader(table, sheet, column, output)),
  ];
  const change = {
    headers: allHeaders,
    body,
    // A new column has a cell in every row, if only for its format.
    count: allHeaders.length + added.length * body.rows.length + again.count,
    right: allHeaders.reduce((most, { cell }) => Math.max(most, cell.column), again.right),
    tableResizes: tableResizes(table, sheet, added.length),
    columnWidths: added.map(({ column, output }) => ({ column, characters: output.width })),
  };
  return { change };
}

interface WrittenAgain {
  readonly count: number;
  readonly right: number;
  /** The cells that the change would take from the user, if any. */
  readonly foreign: RangeAddress | null;
}

/** What changes in the columns that stand there already. */
function writtenAgain(
  table: TargetTable,
  sheet: SheetSnapshot,
  indicator: Indicator,
  columns: readonly Place[],
  body: CellRows<CellChange>,
): WrittenAgain {
  let foreign: RangeAddress | null = null;
  let count = 0;
  let right = 0;
  const known = new Map(
    columns.flatMap(({ output, column, isNew }) => {
      if (isNew || !output.write) return [];
      const header = table.columns.find((one) => one.column === column)?.header ?? '';
      const isOwn = addinHeaders(table, indicator, output.role).some((words) => header.includes(words));
      return [[column, { output, isOwn }] as const];
    }),
  );
  for (const row of known.size > 0 ? body.rows : []) {
    for (const { cell, before } of body.at(row)) {
      const place = known.get(cell.column);
      if (!place) continue;
      count += 1;
      right = Math.max(right, cell.column);
      if (!mayReplace(before, numberFormatAt(sheet, cell), place.output, place.isOwn))
        foreign = around(foreign, cell);
    }
  }
  return { count, right, foreign };
}

interface Place {
  readonly output: Output;
  readonly column: number;
  readonly isNew: boolean;
  /** Columns that could each be this one. */
  readonly candidates: readonly number[];
}

/** The columns as they stand, missing ones in order right of the table. */
function placesOf(table: TargetTable, sheet: SheetSnapshot, indicator: Indicator, outputs: Outputs): Place[] {
  let next = table.range.right + 1;
  return [...(outputs.result ? [outputs.result] : []), ...outputs.written].map((output) => {
    const column = columnFor(table, sheet, indicator, output);
    if (column !== undefined) return { output, column, isNew: false, candidates: [] };
    const candidates = table.columns
      .filter(({ candidate }) => candidate === output.role)
      .map((one) => one.column);
    return { output, column: next++, isNew: true, candidates };
  });
}

/**
 * Where this output stands already. A table may have percentages of its own, any number of them: those are left, and the
 * add-in's are written beside.
 */
function columnFor(
  table: TargetTable,
  sheet: SheetSnapshot,
  indicator: Indicator,
  output: Output,
): number | undefined {
  const columns = table.columns.filter(({ role }) => role === output.role);
  if (output.role !== 'percent') return columns[0]?.column;
  const words = addinHeaders(table, indicator, output.role);
  const isOwn = (header: string): boolean => words.some((one) => header.includes(one));
  const mayWrite = ({ column, header }: TableColumn): boolean =>
    tableRows(table).every((row) => {
      const cell = { row, column };
      return mayReplace(contentAt(sheet, cell), numberFormatAt(sheet, cell), output, isOwn(header));
    });
  const free = columns.filter(mayWrite);
  return (free.find(({ header }) => isOwn(header)) ?? free[0])?.column;
}

/**
 * The first cell in the way, if any. The column after the new ones must be empty too: a table that touches them would be
 * read as one with this table from then on.
 */
function takenCells(table: TargetTable, sheet: SheetSnapshot, count: number): RangeAddress | null {
  const { top, bottom, right } = table.range;
  const block = { top, bottom, left: right + 1, right: right + count };
  if (block.right > LAST_COLUMN)
    return { ...block, right: LAST_COLUMN, left: Math.min(block.left, LAST_COLUMN) };
  let taken: RangeAddress | null = null;
  for (const cell of cellsOf({ ...block, right: block.right + 1 })) {
    if (valueAt(sheet, cell) === null && formulaAt(sheet, cell) === null) continue;
    taken = around(taken, cell);
  }
  const otherTable = sheet.tables.find(
    ({ name, range }) => name !== table.excelTable && rangesOverlap(range, block),
  );
  return taken ?? otherTable?.range ?? null;
}

function* cellsOf({ top, bottom, left, right }: RangeAddress): Generator<CellAddress> {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) yield { row, column };
  }
}

function around(range: RangeAddress | null, { row, column }: CellAddress): RangeAddress {
  if (!range) return { top: row, bottom: row, left: column, right: column };
  return {
    top: Math.min(range.top, row),
    bottom: Math.max(range.bottom, row),
    left: Math.min(range.left, column),
    right: Math.max(range.right, column),
  };
}

function mergedCell(
  table: TargetTable,
  sheet: SheetSnapshot,
  written: readonly Place[],
  headers: readonly CellChange[],
): RangeAddress | null {
  const merges = sheet.merges ?? [];
  const ranges = written.map(({ column, isNew }): RangeAddress => {
    const top = isNew ? table.range.top : table.headerRange.bottom + 1;
    return { top, bottom: table.range.bottom, left: column, right: column };
  });
  for (const cells of [...ranges, ...headers.map(({ cell }) => cellRange(cell))]) {
    const merge = merges.find((range) => rangesOverlap(range, cells));
    if (merge) return merge;
  }
  return null;
}

function bodyOf(
  { table, rows: scoredRows }: ScoredTable,
  sheet: SheetSnapshot,
  request: AdjacentRequest,
  outputs: Outputs,
  columns: readonly Place[],
): CellRows<CellChange> {
  const newResult = columns.find(({ output, isNew }) => isNew && output.role === 'result');
  const rows = new Map(scoredRows.map((row) => [row.row.row, row]));
  const context = { table, sheet, request, newResult };
  const given = columnOf(table.columns, outputs.given) ?? table.range.right;
  const { headerRange, range } = table;
  return {
    rows: tableRows(table),
    at: (row) => {
      if (row <= headerRange.bottom || row > range.bottom) return [];
      const formatLike = { row, column: given };
      return columns.flatMap((place) => bodyCell(context, place, formatLike, rows.get(row) ?? null) ?? []);
    },
  };
}

function tableRows(table: TargetTable): number[] {
  const first = table.headerRange.bottom + 1;
  return Array.from({ length: table.range.bottom - first + 1 }, (_unused, index) => first + index);
}

interface Context {
  readonly table: TargetTable;
  readonly sheet: SheetSnapshot;
  readonly request: AdjacentRequest;
  readonly newResult: Place | undefined;
}

function bodyCell(
  context: Context,
  place: Place,
  formatLike: CellAddress,
  scored: ScoredRow | null,
): CellChange | null {
  const { sheet } = context;
  const cell: CellAddress = { row: formatLike.row, column: place.column };
  const before = contentAt(sheet, cell);
  const written = scored && place.output.write ? writtenCell(context, place.output, scored) : null;
  if (place.isNew) {
    // The format also where nothing is written, so that the new columns look like the table's own.
    const { numberFormat } = place.output;
    // Field by field: spread objects take V8 several times as long, and there are five in a row.
    if (!written) return { cell, before, after: BLANK, formatLike, numberFormat };
    return { cell, before, after: written.after, shows: written.shows, formatLike, numberFormat };
  }
  if (!written) return null;
  if (sameContent(before, written.after)) {
    const { shows } = written;
    const isOutdated = shows !== undefined && context.request.isOutdated?.(sheet.name, cell, shows);
    return isOutdated ? { cell, before, after: written.after, shows } : null;
  }
  const keepsFormat = numberFormatAt(sheet, cell) === place.output.numberFormat;
  return { cell, before, ...written, ...(keepsFormat ? {} : { numberFormat: place.output.numberFormat }) };
}

function writtenCell({ table, request, newResult }: Context, output: Output, row: ScoredRow): Written | null {
  const result = newResult && { row: row.row.row, column: newResult.column };
  const at = referencesOf(table, row, '', result);
  return at && outputContent(output, row, at, request.mode);
}

function tableResizes(table: TargetTable, sheet: SheetSnapshot, added: number): SheetChange['tableResizes'] {
  const excelTable = sheet.tables.find(({ name }) => name === table.excelTable);
  if (!excelTable || added === 0) return [];
  const { range } = excelTable;
  return [{ table: excelTable.name, from: range, to: { ...range, right: range.right + added } }];
}
