/**
 * What somebody typed in the pane, kept on the input sheet: cells of rows that are there change, what is new is added
 * below. A list keeps its rows together as far as it can; rows that it no longer needs are emptied, not deleted.
 */
import type { Indicator, InputSpec, InputValue } from '../../scoring';
import { formatCell } from '../../sheet/address';
import type { CellChange, CellContent, PlanBasis, SheetChange, WritePlan } from '../../sheet/plan';
import { findSheet, numberFormatAt, type SheetSnapshot } from '../../sheet/snapshot';
import {
  readEntries,
  takesWeight,
  unitText,
  WEIGHT,
  weightUnit,
  type Entries,
  type EntryBlock,
  type EntryRow,
} from '../../tables/entries';
import { TEXT_FORMAT } from '../../tables/managed/columns';
import { BLANK, contentAt, NOTHING, partOf } from '../cells';
import { numberFormat } from '../numberFormats';
import { addRows, basisOfBlocks, headerLandmarks, merged, type NewRow } from './blocks';
import type { EntriesRequest } from '../scorecard/requests';

type Item = number | boolean | null;

export function planEntries(request: EntriesRequest): WritePlan {
  const { workbook, rubric, unit, values, language } = request;
  const entries = readEntries(workbook);
  const changes: SheetChange[] = [];
  const landmarks: PlanBasis[] = [];
  const added: NewRow[] = [];
  for (const { indicator: code, input, value } of values) {
    const indicator = rubric.indicators.find((one) => one.code === code);
    const spec = indicator && specOf(indicator, input);
    if (!indicator || !spec) continue;
    const of = spec === WEIGHT ? weightUnit(entries, indicator, unit) : unit;
    const rows = entries.inputs.filter(
      (row) =>
        row.rubric === rubric.id && row.unit === of.code && row.indicator === code && row.input === input,
    );
    const items = itemsOf(value);
    const isList = spec.kind === 'percentages';
    for (const [index, row] of rows.entries()) {
      const sheet = findSheet(workbook, row.sheet);
      if (!sheet) continue;
      if (isList && index >= items.length) {
        changes.push(changeOf(sheet, emptied(sheet, row, entries.blocks)));
        continue;
      }
      // Somebody may have typed the same input twice: both then say the same.
      const cell = valueChange(sheet, row, isList ? (items[index] ?? null) : (items[0] ?? null), spec);
      if (!cell) continue;
      changes.push(changeOf(sheet, [cell]));
      landmarks.push(...keysOf(sheet, row, entries.blocks));
    }
    const missing = isList ? items.slice(rows.length) : rows.length > 0 ? [] : items.slice(0, 1);
    const isNothing = rows.length === 0 && items.every((item) => item === null);
    if (!isNothing) {
      added.push(...missing.map((item) => newRow(request, indicator, spec, item, unitText(of, language))));
    }
  }
  const addition = addRows(workbook, entries.blocks, 'inputs', added, language);
  const sheets = merged([...changes, ...(addition ? [addition] : [])]);
  if (sheets.length === 0) return NOTHING;
  return {
    sheets,
    basis: basisOfBlocks(workbook, inputBlocks(entries)),
    landmarks: [...headerLandmarks(workbook, inputBlocks(entries), sheets), ...landmarks],
  };
}

function specOf(indicator: Indicator, input: string): InputSpec | undefined {
  if (input === WEIGHT.name && takesWeight(indicator)) return WEIGHT;
  return indicator.inputs.find(({ name }) => name === input);
}

function inputBlocks({ blocks }: Entries): EntryBlock[] {
  return blocks.filter(({ kind }) => kind === 'inputs');
}

function itemsOf(value: InputValue): readonly Item[] {
  return typeof value === 'object' && value !== null ? value : [value];
}

function changeOf(sheet: SheetSnapshot, cells: readonly CellChange[]): SheetChange {
  return { sheet: sheet.name, create: false, cells, tableResizes: [], columnWidths: [] };
}

/** `null` where the cell says so already, in whatever way it was typed. */
function valueChange(
  sheet: SheetSnapshot,
  { valueCell: cell, value, problem }: EntryRow,
  wanted: Item,
  spec: InputSpec,
): CellChange | null {
  if (value === wanted && problem === null) return null;
  // A cell kept as text would keep the figure as text.
  const format = numberFormatAt(sheet, cell) === TEXT_FORMAT ? { numberFormat: numberFormat(spec) } : {};
  return { cell, before: contentAt(sheet, cell), after: contentOf(wanted), ...format };
}

/** Everything that says what the row was; the office's own columns stay. */
function emptied(sheet: SheetSnapshot, row: EntryRow, blocks: readonly EntryBlock[]): CellChange[] {
  const columns = Object.entries(blockOf(row, blocks)?.columns ?? {});
  return columns.flatMap(([kind, column]): CellChange[] => {
    if (kind === 'note') return [];
    const cell = { row: row.row, column };
    const before = contentAt(sheet, cell);
    return before.kind === 'value' && before.value === null ? [] : [{ cell, before, after: BLANK }];
  });
}

/** What says which input the row is. */
function keysOf(sheet: SheetSnapshot, row: EntryRow, blocks: readonly EntryBlock[]): PlanBasis[] {
  const { rubric, unit, code, indicator, input } = blockOf(row, blocks)?.columns ?? {};
  return [rubric, unit, code, indicator, input].flatMap((column) =>
    column === undefined
      ? []
      : [partOf(sheet, { top: row.row, bottom: row.row, left: column, right: column })],
  );
}

function blockOf(row: EntryRow, blocks: readonly EntryBlock[]): EntryBlock | null {
  const place = formatCell(row.valueCell);
  const holds = ({ kind, sheet, range, columns }: EntryBlock): boolean =>
    kind === 'inputs' &&
    sheet === row.sheet &&
    row.row > range.top &&
    row.row <= range.bottom &&
    columns.value !== undefined &&
    formatCell({ row: row.row, column: columns.value }) === place;
  return blocks.find(holds) ?? null;
}

function newRow(
  { rubric, language }: EntriesRequest,
  indicator: Indicator,
  spec: InputSpec,
  item: Item,
  unit: string,
): NewRow {
  return {
    rubric: rubric.id,
    unit,
    code: indicator.code,
    indicator: indicator.name[language],
    input: spec.label[language],
    value: { value: item, numberFormat: numberFormat(spec) },
    counted: spec.unit[language] || null,
  };
}

function contentOf(item: Item): CellContent {
  return { kind: 'value', value: item };
}
