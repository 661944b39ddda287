/**
 * Scores on a sheet of their own, for tables without room beside them: one block per table with a title that the add-in
 * knows again (`tables/managed/results.ts`). Where a table has no result column, the block has one to type into.
 */
import { planTexts } from '../../i18n/plans';
import type { CellChange, CellRows, PlanBasis, SheetChange } from '../../sheet/plan';
import { findSheet, numberFormatAt, valueAt, type CellValue, type SheetSnapshot } from '../../sheet/snapshot';
import { openQuestions, withoutPartOfYear } from '../../tables';
import { basisOf, partOf, unchangedOf } from '../cells';
import { RESULTS } from '../../tables/managed/results';
import {
  blockCells,
  blockOf,
  firstWritten,
  typesResult,
  type Block,
  type BlockCells,
  type ResultsRequest,
} from './resultsBlock';
import { mayReplace } from './replaceable';
import { together } from './rows';
import { freeName } from '../managed/names';
import type { LongScores, Refusal, ScorePlan } from '../types';

const { unit: UNIT, result: RESULT } = RESULTS.columns;

export function planResultsSheet(request: ResultsRequest): ScorePlan {
  const { frame, parts, existing, refusals } = resultsSheet(request);
  if (!frame) return { plan: { sheets: [], basis: [] }, refusals };
  const cells = parts.flatMap(({ head, body }) => [...head, ...body.rows.flatMap(body.at)]);
  const blocks = parts.map(({ block }) => block);
  const basis = blocks.flatMap(({ table, source }) => basisOf(table, source));
  const places = existing ? blocks.flatMap((block) => landmarksOn(existing, block)) : [];
  const landmarks = unchangedOf(places, cells);
  const typed = existing ? blocks.flatMap((block) => typedOn(existing, block)) : [];
  return { plan: { sheets: [{ ...frame, cells }], basis: [...basis, ...typed], landmarks }, refusals };
}

/** The same for a file: the rows are worked out as they are written. */
export function planLongResultsSheet(request: ResultsRequest): LongScores {
  const { frame, count, parts, refusals } = resultsSheet(request);
  if (!frame) return { sheets: [], count, refusals };
  const cells = parts.flatMap(({ head }) => head);
  const rowCells = together(parts.map(({ body }) => body));
  return { sheets: [{ ...frame, cells, rowCells }], count, refusals };
}

interface ResultsSheet {
  /** `null` where nothing changes. */
  readonly frame: Omit<SheetChange, 'cells'> | null;
  /** Cells in all. */
  readonly count: number;
  readonly parts: readonly BlockCells[];
  readonly existing: SheetSnapshot | null;
  readonly refusals: readonly Refusal[];
}

function resultsSheet(request: ResultsRequest): ResultsSheet {
  const { blocks, refusals } = blocksOf(request);
  if (blocks.length === 0) return { frame: null, count: 0, parts: [], existing: null, refusals };
  const partsOn = (sheet: SheetSnapshot | null): readonly BlockCells[] =>
    blocks.map((block) => blockCells(block, sheet, request));
  const existing =
    request.workbook.sheets.find(
      (sheet) => isEarlier(sheet, blocks) && partsOn(sheet).every((part) => isOurs(sheet, part)),
    ) ?? null;
  const parts = partsOn(existing);
  const count = parts.reduce((sum, { head, body }) => sum + head.length + cellsIn(body), 0);
  if (count === 0) return { frame: null, count, parts, existing, refusals };
  const frame = {
    sheet: existing?.name ?? freeName(request.workbook, RESULTS.name[request.language]),
    create: existing === null,
    tableResizes: [],
    columnWidths: existing ? [] : RESULTS.widths.map((characters, column) => ({ column, characters })),
  };
  return { frame, count, parts, existing, refusals };
}

function cellsIn({ rows, at }: CellRows<CellChange>): number {
  return rows.reduce((sum, row) => sum + at(row).length, 0);
}

function blocksOf(request: ResultsRequest): {
  readonly blocks: readonly Block[];
  readonly refusals: readonly Refusal[];
} {
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
  return { blocks, refusals };
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
function isOurs(sheet: SheetSnapshot, { block, body }: BlockCells): boolean {
  return body.rows.every((row) =>
    body.at(row).every(({ cell, before }) => {
      const output = block.outputs.written[cell.column - firstWritten(block)];
      return !output || mayReplace(before, numberFormatAt(sheet, cell), output, true);
    }),
  );
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
function typedOn(sheet: SheetSnapshot, block: Block): PlanBasis[] {
  const { top, names } = block;
  if (names.length === 0 || !typesResult(block)) return [];
  return [partOf(sheet, { top: top + 2, bottom: top + 1 + names.length, left: RESULT, right: RESULT })];
}
