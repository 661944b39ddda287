/**
 * Scores on a sheet of their own, for tables without room beside them: one block per table with a title that the add-in
 * knows again (`tables/managed/results.ts`). Where a table has no result column, the block has one to type into.
 */
import { planTexts, type PlanTexts } from '../../i18n/plans';
import { findIndicator } from '../../scoring';
import { parseCell, type CellAddress } from '../../sheet/address';
import type { CellChange, CellContent, PlanBasis } from '../../sheet/plan';
import {
  findSheet,
  isError,
  numberFormatAt,
  valueAt,
  type CellValue,
  type SheetSnapshot,
} from '../../sheet/snapshot';
import {
  countsTheRest,
  isScored,
  openQuestions,
  scoreTable,
  withoutPartOfYear,
  type ColumnRole,
  type ResultElsewhere,
  type ScoredRow,
  type ScoredTable,
  type TargetTable,
} from '../../tables';
import {
  basisOf,
  BLANK,
  contentAt,
  copyFormulaOf,
  outputContent,
  partOf,
  quoted,
  referencesOf,
  sameContent,
  text,
  unchangedOf,
} from '../cells';
import { RESULTS, resultsTitle } from '../../tables/managed/results';
import { outputsOf, type Outputs } from './outputs';
import { mayReplace } from './replaceable';
import { freeName } from '../managed/names';
import type { Mode, Refusal, ScorePlan, ScoreRequest } from '../types';

const { unit: UNIT, given: GIVEN, result: RESULT, written: FIRST_WRITTEN } = RESULTS.columns;

interface Block {
  readonly table: TargetTable;
  readonly scored: ScoredTable;
  readonly source: SheetSnapshot;
  readonly outputs: Outputs;
  readonly title: string;
  readonly headers: readonly string[];
  /** Row of the title; the header is below it, then the rows. */
  readonly top: number;
  readonly names: readonly string[];
}

export function planResultsSheet(request: ScoreRequest): ScorePlan {
  const texts = planTexts(request.language);
  const refusals: Refusal[] = [];
  const blocks: Block[] = [];
  let top = 0;
  for (const scored of request.tables) {
    const { table } = scored;
    const source = findSheet(request.workbook, table.sheet);
    if (!source) continue;
    const isOpen = openQuestions(table).length > 0;
    const block = isOpen ? null : blockOf(scored, source, request, texts, top);
    if (!block) {
      const reason = isOpen ? 'openQuestion' : 'notScorable';
      refusals.push({ table, sheet: table.sheet, range: table.range, reason });
      continue;
    }
    blocks.push(block);
    top += block.names.length + 3;
  }
  if (blocks.length === 0) return { plan: { sheets: [], basis: [] }, refusals };
  const cellsOn = (sheet: SheetSnapshot | null): CellChange[] =>
    blocks.flatMap((block) => blockCells(block, sheet, request));
  const existing =
    request.workbook.sheets.find(
      (sheet) => isEarlier(sheet, blocks) && cellsOn(sheet).every((cell) => isOurs(sheet, blocks, cell)),
    ) ?? null;
  const cells = cellsOn(existing);
  if (cells.length === 0) return { plan: { sheets: [], basis: [] }, refusals };
  const basis = blocks.flatMap(({ table, source }) => basisOf(table, source));
  const places = existing ? blocks.flatMap((block) => landmarksOn(existing, block)) : [];
  const landmarks = unchangedOf(places, cells);
  const typed = existing ? blocks.flatMap((block) => typedOn(existing, block)) : [];
  const change = {
    sheet: existing?.name ?? freeName(request.workbook, RESULTS.name[request.language]),
    create: existing === null,
    cells,
    tableResizes: [],
    columnWidths: existing ? [] : RESULTS.widths.map((characters, column) => ({ column, characters })),
  };
  return { plan: { sheets: [change], basis: [...basis, ...typed], landmarks }, refusals };
}

function blockOf(
  scored: ScoredTable,
  source: SheetSnapshot,
  { language }: ScoreRequest,
  texts: PlanTexts,
  top: number,
): Block | null {
  const { table } = scored;
  const indicator = findIndicator(table.rubric, table.indicator);
  const outputs = indicator && outputsOf(table, indicator, texts, language);
  if (!outputs) return null;
  const cell = table.id.slice(table.id.lastIndexOf('!') + 1);
  const headerOf = (part: ColumnRole): string =>
    table.columns.find(({ role }) => role === part)?.header ?? '';
  // What got out is copied as it is counted in the table.
  const result = countsTheRest(table) ? headerOf('result') : outputs.result.header;
  return {
    table,
    scored,
    source,
    outputs,
    top,
    title: resultsTitle(table.sheet, parseCell(cell) ? cell : table.id, indicator.name[language], language),
    headers: [
      RESULTS.unitHeader[language],
      headerOf(outputs.given),
      result,
      ...outputs.written.map(({ header }) => header),
    ],
    names: table.rows.filter(isScored).map(({ name }) => name),
  };
}

/**
 * The add-in wrote this sheet for the same tables, and each block still stands where it would be written, unit by unit:
 * a result typed there belongs to the name beside it, so a table that was sorted since gets a new sheet.
 */
function isEarlier(sheet: SheetSnapshot, blocks: readonly Block[]): boolean {
  return (
    !sheet.isProtected &&
    !sheet.isFiltered &&
    blocks.every(
      ({ title, headers, top, names }) =>
        valueAt(sheet, { row: top, column: UNIT }) === title &&
        headers.every((header, column) => isHeader(valueAt(sheet, { row: top + 1, column }), header)) &&
        names.every(
          (name, index) => (valueAt(sheet, { row: top + 2 + index, column: UNIT }) ?? '') === name,
        ) &&
        valueAt(sheet, { row: top + 2 + names.length, column: UNIT }) === null,
    )
  );
}

/** Whatever it says of the year: that may have changed since. */
function isHeader(value: CellValue, header: string): boolean {
  const words = value ?? '';
  return typeof words === 'string' && withoutPartOfYear(words) === withoutPartOfYear(header);
}

/** Somebody may have written their own into a column of scores; copies of the table's figures are always ours. */
function isOurs(sheet: SheetSnapshot, blocks: readonly Block[], { cell, before }: CellChange): boolean {
  const block = blocks.find(({ top, names }) => cell.row >= top + 2 && cell.row < top + 2 + names.length);
  const output = block?.outputs.written[cell.column - FIRST_WRITTEN];
  return !output || mayReplace(before, numberFormatAt(sheet, cell), output, true);
}

/** Title, headers, and names down to the blank cell below them. */
function landmarksOn(sheet: SheetSnapshot, { top, headers, names }: Block): PlanBasis[] {
  const header = { top: top + 1, bottom: top + 1, left: UNIT, right: headers.length - 1 };
  return [
    partOf(sheet, header),
    partOf(sheet, { top, bottom: top + 2 + names.length, left: UNIT, right: UNIT }),
  ];
}

/** Results that staff typed on this sheet: the scores are worked out from them. */
function typedOn(sheet: SheetSnapshot, { table, top, names }: Block): PlanBasis[] {
  if (names.length === 0 || hasResult(table)) return [];
  return [partOf(sheet, { top: top + 2, bottom: top + 1 + names.length, left: RESULT, right: RESULT })];
}

function hasResult(table: TargetTable): boolean {
  return table.columns.some(({ role }) => role === 'result');
}

function blockCells(block: Block, existing: SheetSnapshot | null, { mode }: ScoreRequest): CellChange[] {
  const { table, source, outputs, title, headers, top } = block;
  const copiesResult = hasResult(table);
  const rowOf = new Map<number, number>();
  table.rows.filter(isScored).forEach(({ row }, index) => rowOf.set(row, top + 2 + index));
  const typedHere: ResultElsewhere = (row) => {
    const cell = { row: rowOf.get(row.row) ?? 0, column: RESULT };
    return { cell, value: existing && valueAt(existing, cell) };
  };
  // Results that were typed on this sheet are known here only.
  const scored = existing && !copiesResult ? scoreTable(table, source, typedHere) : block.scored;
  const cells: CellChange[] = [
    change(existing, { row: top, column: UNIT }, text(title)),
    ...headers.map((header, column) => change(existing, { row: top + 1, column }, text(header))),
  ];
  for (const row of scored.rows) cells.push(...rowCells(row, rowOf.get(row.row.row) ?? 0));
  return cells.filter(({ before, after, numberFormat }) => {
    const isInput = !existing && numberFormat !== undefined;
    return isInput || !sameContent(before, after);
  });

  function rowCells(row: ScoredRow, at: number): CellChange[] {
    const local = copiesResult ? undefined : { row: at, column: RESULT };
    const references = referencesOf(table, row, quoted(source.name), local);
    const [given, reported] = row.inputs;
    const format = outputs.result.numberFormat;
    const place = (column: number): CellAddress => ({ row: at, column });
    const result = copiesResult
      ? change(existing, place(RESULT), copyOf(reported, source, mode), format)
      : // Typed by staff: whatever stands there stays.
        change(existing, place(RESULT), contentAt(existing, place(RESULT)), format);
    return [
      change(existing, place(UNIT), text(row.row.name)),
      change(existing, place(GIVEN), copyOf(given, source, mode), format),
      result,
      ...outputs.written.map((output, index) => {
        const written = references ? outputContent(output, row, references, mode) : { after: BLANK };
        return {
          ...change(existing, place(FIRST_WRITTEN + index), written.after, output.numberFormat),
          ...written,
        };
      }),
    ];
  }
}

function copyOf(
  input: ScoredRow['inputs'][number] | undefined,
  source: SheetSnapshot,
  mode: Mode,
): CellContent {
  if (!input?.cell) return BLANK;
  if (mode === 'formulas') return copyFormulaOf(source, input.cell);
  const figure = input.typed ?? input.value;
  if (typeof figure === 'number') return { kind: 'value', value: figure };
  const value = valueAt(source, input.cell);
  return { kind: 'value', value: isError(value) ? value.error : value };
}

function change(
  existing: SheetSnapshot | null,
  cell: CellAddress,
  after: CellContent,
  numberFormat?: string,
): CellChange {
  return {
    cell,
    before: contentAt(existing, cell),
    after,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}
