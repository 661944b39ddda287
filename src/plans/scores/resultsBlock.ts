/** One table's block on the results sheet: title, headers, and its rows, worked out one by one. */
import type { PlanTexts } from '../../i18n/plans';
import { findIndicator } from '../../scoring';
import { parseCell, type CellAddress } from '../../sheet/address';
import type { CellChange, CellRows } from '../../sheet/plan';
import { isError, valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import {
  countsTheRest,
  isScored,
  scoreTable,
  type ColumnRole,
  type ResultElsewhere,
  type ScoredRow,
  type ScoredTable,
  type TargetTable,
} from '../../tables';
import {
  BLANK,
  contentAt,
  copyFormulaOf,
  outputContent,
  quoted,
  referencesOf,
  sameContent,
  text,
  type Written,
} from '../cells';
import { RESULTS, resultsTitle } from '../../tables/managed/results';
import { outputsOf, type Outputs } from './outputs';
import type { Mode, ScoreRequest } from '../types';

const { unit: UNIT, given: GIVEN, result: RESULT, written: FIRST_WRITTEN } = RESULTS.columns;

/** Without the place: it is the sheet. */
export type ResultsRequest = Omit<ScoreRequest, 'place'>;

export interface Block {
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

export function blockOf(
  scored: ScoredTable,
  source: SheetSnapshot,
  { language }: ResultsRequest,
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

export function hasResult(table: TargetTable): boolean {
  return table.columns.some(({ role }) => role === 'result');
}

export interface BlockCells {
  readonly block: Block;
  /** Title and headers. */
  readonly head: readonly CellChange[];
  readonly body: CellRows<CellChange>;
}

export function blockCells(
  block: Block,
  existing: SheetSnapshot | null,
  { mode, isOutdated }: ResultsRequest,
): BlockCells {
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
  const rows = new Map(scored.rows.map((row) => [rowOf.get(row.row.row) ?? 0, row]));
  const isChange = ({ cell, before, after, shows, numberFormat }: CellChange): boolean =>
    (!existing && numberFormat !== undefined) ||
    !sameContent(before, after) ||
    (existing !== null && shows !== undefined && isOutdated?.(existing.name, cell, shows) === true);
  const head = [
    change(existing, { row: top, column: UNIT }, { after: text(title) }),
    ...headers.map((header, column) => change(existing, { row: top + 1, column }, { after: text(header) })),
  ];
  return {
    block,
    head: head.filter(isChange),
    body: {
      rows: [...rows.keys()],
      at: (at) => {
        const row = rows.get(at);
        return row ? rowCells(row, at).filter(isChange) : [];
      },
    },
  };

  function rowCells(row: ScoredRow, at: number): CellChange[] {
    const local = copiesResult ? undefined : { row: at, column: RESULT };
    const references = referencesOf(table, row, quoted(source.name), local);
    const [given, reported] = row.inputs;
    const format = outputs.result.numberFormat;
    const place = (column: number): CellAddress => ({ row: at, column });
    const result = copiesResult
      ? change(existing, place(RESULT), copyOf(reported, source, mode), format)
      : // Typed by staff: whatever stands there stays.
        change(existing, place(RESULT), { after: contentAt(existing, place(RESULT)) }, format);
    return [
      change(existing, place(UNIT), { after: text(row.row.name) }),
      change(existing, place(GIVEN), copyOf(given, source, mode), format),
      result,
      ...outputs.written.map((output, index) => {
        const written = references ? outputContent(output, row, references, mode) : { after: BLANK };
        return change(existing, place(FIRST_WRITTEN + index), written, output.numberFormat);
      }),
    ];
  }
}

function copyOf(input: ScoredRow['inputs'][number] | undefined, source: SheetSnapshot, mode: Mode): Written {
  if (!input?.cell) return { after: BLANK };
  if (mode === 'formulas') return copyFormulaOf(source, input.cell);
  const figure = input.typed ?? input.value;
  if (typeof figure === 'number') return { after: { kind: 'value', value: figure } };
  const value = valueAt(source, input.cell);
  return { after: { kind: 'value', value: isError(value) ? value.error : value } };
}

function change(
  existing: SheetSnapshot | null,
  cell: CellAddress,
  written: Written,
  numberFormat?: string,
): CellChange {
  return {
    cell,
    before: contentAt(existing, cell),
    ...written,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}
