/**
 * Target tables of a workbook, wherever they stand on its sheets, by their headers. What fits no indicator, or more than
 * one, is returned as not recognised: a wrong guess would give wrong levels that look right.
 */
import { findIndicator, rubrics } from '../scoring';
import { formatCell, parseCell, rangeContains, type CellAddress, type RangeAddress } from '../sheet/address';
import { growingRowIndex, type RowIndex } from '../sheet/rowIndex';
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import { findAnchors, anchorsByRow, type Anchor } from './anchors';
import { otherBlocks } from './blocks';
import { assignRoles } from './columns';
import { bestFit, chosenFit, type Known, type Reading } from './fit';
import { gridOf, isFigure, type Grid } from './grid';
import { framesOf, headersOf, type Frame } from './header';
import { definesItself } from './inputs';
import { isResultsTitle } from './managed/results';
import { questionsOf } from './questions/ask';
import type { Title } from './questions/year';
import { readRows, type Rows } from './rows';
import type { TableChoice, TargetTable, UnrecognisedTable } from './types';
import { createUnits, type Units } from './units';

export interface Recognised {
  readonly tables: readonly TargetTable[];
  readonly unrecognised: readonly UnrecognisedTable[];
}

const TITLE_ROWS = 6;
/** What is longer is no title, and its end says nothing of the table. */
const LONGEST_TITLE = 300;

export function recogniseTables(
  workbook: WorkbookSnapshot,
  choices: readonly TableChoice[],
  memory?: RecognitionMemory,
): Recognised {
  const steps = recogniseSteps(workbook, choices, memory);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * What was recognised on sheets that are still the same. A sheet is recognised by its own cells and choices alone, so
 * one that nobody touched since need not be read again.
 */
export type RecognitionMemory = WeakMap<
  SheetSnapshot,
  { readonly choices: string; readonly found: Recognised }
>;

/** The same in steps of about a thousand rows, so that a host can let others work in between. */
export function* recogniseSteps(
  workbook: WorkbookSnapshot,
  choices: readonly TableChoice[],
  memory: RecognitionMemory = new WeakMap(),
): Generator<void, Recognised> {
  const tables: TargetTable[] = [];
  const unrecognised: UnrecognisedTable[] = [];
  const known = rubricsKnown();
  for (const sheet of workbook.sheets) {
    const own = choices.filter(({ tableId }) => tableId.startsWith(`${sheet.name}!`));
    const key = JSON.stringify([own, known]);
    const remembered = memory.get(sheet);
    const found =
      remembered?.choices === key ? remembered.found : yield* recogniseSheet(sheet, own, createUnits());
    memory.set(sheet, { choices: key, found });
    tables.push(...found.tables);
    unrecognised.push(...found.unrecognised);
    yield;
  }
  return { tables, unrecognised };
}

/** What a sheet is recognised by, beside its own cells: the rubrics, and what those of a workbook say of their tables. */
function rubricsKnown() {
  return rubrics().map(({ id, fiscalYear, indicators }) => [
    id,
    fiscalYear,
    ...indicators.filter(definesItself).map(({ code, name, synonyms, inputs, measure, levels }) => ({
      ...{ code, name, synonyms, inputs, measure },
      conditions: levels.map(({ condition }) => condition),
    })),
  ]);
}

function* recogniseSheet(
  sheet: SheetSnapshot,
  choices: readonly TableChoice[],
  units: Units,
): Generator<void, Recognised> {
  const grid = gridOf(sheet);
  if (!grid) return { tables: [], unrecognised: [] };
  const found = yield* findAnchors(grid);
  const all = [...chosenAnchors(sheet.name, choices, anchorsByRow(found)), ...found];
  const anchors = anchorsByRow(all);
  const claimed = growingRowIndex<RangeAddress>();
  const tables: TargetTable[] = [];
  const unrecognised: UnrecognisedTable[] = [];
  for (const anchor of all) {
    if (claimed.within(anchor.row, anchor.row).some((range) => rangeContains(range, anchor))) continue;
    const frames = framesOf(grid, anchor, anchors, sheet.tables);
    const read = yield* readTable({ sheet, grid, anchor, anchors, frames, claimed, units }, choices);
    if (!read) continue;
    claimed.add(read.claims, read.claims);
    if (read.table) tables.push(read.table);
    else if (read.unrecognised) unrecognised.push(read.unrecognised);
  }
  unrecognised.push(...(yield* otherBlocks(sheet.name, grid, claimed)));
  const byPlace = (a: { range: RangeAddress }, b: { range: RangeAddress }): number =>
    a.range.top - b.range.top || a.range.left - b.range.left;
  return { tables: tables.sort(byPlace), unrecognised: unrecognised.sort(byPlace) };
}

function idOf(sheet: string, cell: CellAddress): string {
  return `${sheet}!${formatCell(cell)}`;
}

/** Blocks without a header that is known as the units': the user named the column, so the table is read from there. */
function chosenAnchors(sheet: string, choices: readonly TableChoice[], found: RowIndex<Anchor>): Anchor[] {
  return choices.flatMap(({ tableId, roles }): Anchor[] => {
    if (!tableId.startsWith(`${sheet}!`)) return [];
    const cell = parseCell(tableId.slice(sheet.length + 1));
    const unit = Object.entries(roles).find(([, role]) => role === 'unit')?.[0];
    if (!cell || unit === undefined) return [];
    const here = found.within(cell.row, cell.row);
    if (here.some(({ kind, column }) => kind === 'header' && column === cell.column)) return [];
    return [{ row: cell.row, column: Number(unit), kind: 'header', id: tableId }];
  });
}

interface Place {
  readonly sheet: SheetSnapshot;
  readonly grid: Grid;
  readonly anchor: Anchor;
  readonly anchors: RowIndex<Anchor>;
  readonly frames: readonly Frame[];
  readonly claimed: RowIndex<RangeAddress>;
  readonly units: Units;
}

interface Read {
  readonly claims: RangeAddress;
  readonly table?: TargetTable;
  readonly unrecognised?: UnrecognisedTable;
}

function* readTable(place: Place, choices: readonly TableChoice[]): Generator<void, Read | null> {
  const { sheet, grid, anchor, anchors, frames, units } = place;
  const [base] = frames;
  if (!base) return null;
  const id = anchor.id ?? idOf(sheet.name, { row: base.headerTop, column: anchor.column });
  const choice = choices.find(({ tableId }) => tableId === id) ?? null;
  const titles = titlesAbove(place, base);
  const reading: Reading = { grid, frames, titles: titles.texts, sheet: sheet.name, choice };
  const fit = choice?.indicator === undefined ? bestFit(reading) : chosenFit(reading, base, choice);
  const frame = fit.frame ?? base;
  const columns =
    fit.assignment?.columns ?? assignRoles(headersOf(grid, base), base.unitColumn, null, choice).columns;
  const rows = yield* readRows(grid, frame, columns, anchors, units, sheet.merges ?? []);
  // A lone header, or names without anything beside them, is no table.
  if (!rows || frame.left === frame.right) return null;
  const range = { top: frame.headerTop, left: frame.left, bottom: rows.bottom, right: frame.right };
  if (titles.isResultsReport) return { claims: { ...range, top: Math.max(0, range.top - 1) } };
  if (fit.state !== 'known') {
    const headers = columns.map(({ header }) => header);
    const { reason, missing, year } = fit;
    const unrecognised = {
      id,
      sheet: sheet.name,
      range,
      headers,
      reason,
      ...(year === undefined ? {} : { year }),
    };
    if (!missing) return { claims: range, unrecognised };
    const { indicator, rubric, resembles } = missing;
    const headerRange = { ...range, bottom: frame.headerBottom };
    const known = { missing: missing.role, resembles, indicator, rubric, headerRange, columns };
    return { claims: range, unrecognised: { ...unrecognised, ...known } };
  }
  const { indicator, rubric, assignment } = fit;
  const table: TargetTable = {
    id,
    sheet: sheet.name,
    range,
    headerRange: { ...range, bottom: frame.headerBottom },
    indicator,
    rubric,
    province: rows.province,
    columns: assignment.columns,
    rows: rows.rows,
    excelTable: frame.excelTable?.name ?? null,
    correctedByHand: assignment.correctedByHand,
    questions: asked(reading, fit, rows, notesBelow(place, frame, rows.bottom)),
  };
  return { claims: range, table };
}

function asked(
  reading: Reading,
  { frame, assignment, indicator, rubric, year }: Known,
  { rows }: Rows,
  notes: readonly Title[],
) {
  const found = findIndicator(rubric, indicator);
  if (!found) return [];
  const headers = headersOf(reading.grid, frame);
  const { columns } = assignment;
  return questionsOf({ ...reading, frame, indicator: found, headers, columns, rows, notes, year });
}

const NOTE_ROWS = 6;

/** Lines below the table, up to where other figures stand. */
function notesBelow({ grid, anchors }: Place, frame: Frame, bottom: number): Title[] {
  const notes: Title[] = [];
  const end = Math.min(grid.bottom, bottom + NOTE_ROWS);
  for (let row = bottom + 1; row <= end; row++) {
    if (anchors.within(row, row).length > 0) break;
    for (let column = grid.left; column <= frame.right; column++) {
      if (isFigure(grid.at(row, column))) return notes;
      const text = grid.text(row, column).slice(0, LONGEST_TITLE);
      if (text !== '') notes.push({ text, cell: { row, column } });
    }
  }
  return notes;
}

interface Titles {
  readonly texts: readonly Title[];
  readonly isResultsReport: boolean;
}

/** Lines above the header, up to the table before. */
function titlesAbove({ grid, claimed }: Place, frame: Frame): Titles {
  const texts: Title[] = [];
  let isResultsReport = false;
  for (let row = frame.headerTop - 1; row >= Math.max(grid.top, frame.headerTop - TITLE_ROWS); row--) {
    if (claimed.within(row, row).length > 0) break;
    for (let column = grid.left; column <= Math.max(frame.right, grid.left); column++) {
      const text = grid.text(row, column);
      if (text === '') continue;
      texts.push({ text: text.slice(0, LONGEST_TITLE), cell: { row, column } });
      if (row === frame.headerTop - 1 && isResultsTitle(text)) isResultsReport = true;
    }
  }
  return { texts, isResultsReport };
}
