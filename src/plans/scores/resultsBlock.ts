/** One table's block on the results sheet: title, headers, and its rows, worked out one by one. */
import type { PlanTexts } from '../../i18n/plans';
import { findIndicator, type Indicator } from '../../scoring';
import { parseCell, type CellAddress } from '../../sheet/address';
import type { CellChange, CellRows } from '../../sheet/plan';
import { isError, valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import {
  countsTheRest,
  inputParts,
  isCumulative,
  isScored,
  lacksResult,
  partOf,
  scoreTable,
  type ColumnPart,
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
import { numberFormat } from '../numberFormats';
import { outputsOf, type Outputs } from './outputs';
import type { Mode, ScoreRequest } from '../types';

const { unit: UNIT, result: RESULT } = RESULTS.columns;

/** Without the place: it is the sheet. */
export type ResultsRequest = Omit<ScoreRequest, 'place'>;

export interface Block {
  readonly table: TargetTable;
  readonly scored: ScoredTable;
  readonly source: SheetSnapshot;
  readonly outputs: Outputs;
  readonly title: string;
  /** What is copied from the table, or (the result that it has no column for) typed here, from the second column on. */
  readonly inputs: readonly CopiedInput[];
  readonly headers: readonly string[];
  /** Row of the title; the header is below it, then the rows. */
  readonly top: number;
  readonly names: readonly string[];
}

interface CopiedInput {
  readonly name: string;
  readonly part: ColumnPart;
  readonly header: string;
  readonly numberFormat: string;
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
  const inputs = inputsOf(table, indicator, outputs);
  return {
    table,
    scored,
    source,
    outputs,
    top,
    title: resultsTitle(table.sheet, parseCell(cell) ? cell : table.id, indicator.name[language], language),
    inputs,
    headers: [
      RESULTS.unitHeader[language],
      ...inputs.map(({ header }) => header),
      ...outputs.written.map(({ header }) => header),
    ],
    names: table.rows.filter(isScored).map(({ name }) => name),
  };
}

/** The figure that results are held against, the result, and what else the table holds. */
function inputsOf(table: TargetTable, indicator: Indicator, { given, result }: Outputs): CopiedInput[] {
  const columnOfPart = (part: ColumnPart) => table.columns.find((column) => partOf(column) === part);
  const copied = (name: string, part: ColumnPart, numberFormat: string): CopiedInput => {
    const header = columnOfPart(part)?.header ?? '';
    // What got out is copied as it is counted in the table.
    const isWritten = part === 'result' && result !== null && !(header !== '' && countsTheRest(table));
    return { name, part, numberFormat, header: isWritten ? result.header : header };
  };
  const format = result?.numberFormat ?? '';
  if (isCumulative(table.indicator, table.rubric))
    return [copied('target', given, format), copied('result', 'result', format)];
  const held = inputParts(indicator).filter(
    ({ part }) => part === 'result' || columnOfPart(part) !== undefined,
  );
  const first = held.find(({ part }) => part === given);
  const reported = held.find(({ part }) => part === 'result');
  const others = held.filter((one) => one !== first && one !== reported);
  const ordered = [
    ...(first ? [first] : []),
    ...(reported && reported !== first ? [reported] : []),
    ...others,
  ];
  return ordered.map(({ input, part }) => copied(input.name, part, numberFormat(input)));
}

/** The table has no column for the result, so that it is typed here. */
export function typesResult({ table }: Block): boolean {
  return lacksResult(table);
}

export function firstWritten({ inputs }: Block): number {
  return UNIT + 1 + inputs.length;
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
  const isTyped = typesResult(block);
  const rowOf = new Map<number, number>();
  table.rows.filter(isScored).forEach(({ row }, index) => rowOf.set(row, top + 2 + index));
  const typedHere: ResultElsewhere = (row) => {
    const cell = { row: rowOf.get(row.row) ?? 0, column: RESULT };
    return { cell, value: existing && valueAt(existing, cell) };
  };
  // Results that were typed on this sheet are known here only.
  const scored = existing && isTyped ? scoreTable(table, source, typedHere) : block.scored;
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
    const local = isTyped ? { row: at, column: RESULT } : undefined;
    const references = referencesOf(table, row, quoted(source.name), local);
    const place = (column: number): CellAddress => ({ row: at, column });
    return [
      change(existing, place(UNIT), { after: text(row.row.name) }),
      ...block.inputs.map(({ name, part, numberFormat }, index) => {
        const cell = place(UNIT + 1 + index);
        const input = row.inputs.find((one) => one.name === name);
        // Typed by staff: whatever stands there stays.
        const content =
          isTyped && part === 'result' ? { after: contentAt(existing, cell) } : copyOf(input, source, mode);
        return change(existing, cell, content, numberFormat);
      }),
      ...outputs.written.map((output, index) => {
        const written = references ? outputContent(output, row, references, mode) : { after: BLANK };
        return change(existing, place(firstWritten(block) + index), written, output.numberFormat);
      }),
    ];
  }
}

function copyOf(input: ScoredRow['inputs'][number] | undefined, source: SheetSnapshot, mode: Mode): Written {
  if (!input?.cell) return { after: BLANK };
  if (mode === 'formulas') return copyFormulaOf(source, input.cell);
  const figure = input.typed ?? input.value;
  if (typeof figure === 'number' || typeof figure === 'boolean')
    return { after: { kind: 'value', value: figure } };
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
