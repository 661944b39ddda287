/**
 * What changed since the file was opened, as a patch for it: edits of the person and of the add-in alike. Only what
 * differs is written, so charts, pictures, conditional formats and all else in the file keep their bytes.
 */
import type { CellPatch, ContentPatch, FilePatch, SheetPatch, SheetView, XlsxFile } from '../../src/files';
import { formatCell, formatRange, rangeContains, type RangeAddress } from '../../src/sheet/address';
import { formulaAt, isError, valueAt, type CellValue } from '../../src/sheet/snapshot';
import type { HostTable } from '../host/workbook';
import { toCharacters } from './fileToGrid';
import type { GridCell, GridSheet } from './gridSheet';
import { ADDED, type GridWorkbook } from './gridWorkbook';
import { layoutPatch } from './layoutPatch';
import { stylePatch } from './stylePatch';

const PIXELS_PER_POINT = 4 / 3;

/** A sheet as it stood when the file was opened. */
interface SheetBaseline {
  readonly cells: ReadonlyMap<string, GridCell>;
  readonly merges: readonly RangeAddress[];
  readonly tables: readonly HostTable[];
  readonly widths: Readonly<Record<number, number>>;
  readonly heights: Readonly<Record<number, number>>;
  readonly frozenRows: number;
}

export interface Baseline {
  readonly sheets: ReadonlyMap<string, SheetBaseline>;
  readonly settingsXml: string | null;
}

const EMPTY: SheetBaseline = {
  cells: new Map(),
  merges: [],
  tables: [],
  widths: {},
  heights: {},
  frozenRows: 0,
};

export function takeBaseline(book: GridWorkbook, file: XlsxFile): Baseline {
  const sheets = book
    .sheets()
    .map((sheet, index): [string, SheetBaseline] => [sheet.id, baselineOf(sheet, file.sheets[index])]);
  return { sheets: new Map(sheets), settingsXml: book.settingsXml() };
}

function baselineOf(sheet: GridSheet, view: SheetView | undefined): SheetBaseline {
  return {
    cells: withFills(sheet.cells(), view),
    merges: sheet.merges(),
    tables: sheet.tables(),
    widths: sheet.columnPixels(),
    heights: sheet.rowPixels(),
    frozenRows: sheet.layout.frozenRows(),
  };
}

/** The grid fills blocks of array formulas when it calculates; in the file they are filled already. */
function withFills(
  cells: ReadonlyMap<string, GridCell>,
  view: SheetView | undefined,
): ReadonlyMap<string, GridCell> {
  const filled = new Map(cells);
  for (const range of view?.arrays ?? []) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const cell = { row, column };
        const isFirst = row === range.top && column === range.left;
        filled.set(formatCell(cell), {
          ...cell,
          value: view ? valueAt(view.snapshot, cell) : null,
          formula: isFirst && view ? formulaAt(view.snapshot, cell) : null,
          style: cells.get(formatCell(cell))?.style ?? null,
          fills: isFirst && formatRange(range) !== formatCell(cell) ? range : null,
        });
      }
    }
  }
  return filled;
}

export function toPatch(book: GridWorkbook, baseline: Baseline): FilePatch {
  const settingsXml = book.settingsXml();
  const sheets = book.sheets().map((sheet) => sheetPatch(sheet, baseline.sheets.get(sheet.id) ?? EMPTY));
  return {
    sheets: sheets.filter((sheet) => sheet !== null),
    ...(settingsXml !== null && settingsXml !== baseline.settingsXml ? { settingsXml } : {}),
  };
}

function sheetPatch(sheet: GridSheet, before: SheetBaseline): SheetPatch | null {
  const create = sheet.id.startsWith(ADDED);
  const patch = {
    cells: cellPatches(before.cells, sheet.cells()),
    merges: {
      add: without(sheet.merges(), before.merges),
      remove: without(before.merges, sheet.merges()),
    },
    columnWidths: changes(before.widths, sheet.columnPixels()).map(([column, pixels]) => ({
      column,
      characters: toCharacters(pixels),
    })),
    rowHeights: changes(before.heights, sheet.rowPixels()).map(([row, pixels]) => ({
      row,
      points: pixels / PIXELS_PER_POINT,
    })),
    tableResizes: tableResizes(before.tables, sheet.tables()),
  };
  const { cells, merges, columnWidths, rowHeights, tableResizes: resizes } = patch;
  const { name, layout } = sheet;
  const around = layoutPatch({ sheet: name, create, layout, tables: sheet.tables(), before });
  const { add = [], remove = [] } = around.formats ?? {};
  const parts = [cells, merges.add, merges.remove, columnWidths, rowHeights, resizes, add, remove];
  if (!create && parts.every((part) => part.length === 0)) return null;
  return { sheet: sheet.name, ...(create ? { create } : {}), ...patch, ...around };
}

function cellPatches(
  before: ReadonlyMap<string, GridCell>,
  after: ReadonlyMap<string, GridCell>,
): CellPatch[] {
  const settled = unchangedFills(before, after);
  const patches: CellPatch[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(key);
    const is = after.get(key);
    const place = is ?? was;
    if (!place) continue;
    const cell = { row: place.row, column: place.column };
    const inFill = settled.some((range) => rangeContains(range, cell));
    const content = inFill ? null : contentPatch(was, is);
    const style = stylePatch(was?.style ?? null, is?.style ?? null);
    if (content || style)
      patches.push({ cell, ...(content ? { content } : {}), ...(style ? { style } : {}) });
  }
  return patches;
}

function contentPatch(was: GridCell | undefined, is: GridCell | undefined): ContentPatch | null {
  const formula = is?.formula ?? null;
  const value = is?.value ?? null;
  if (formula === null) {
    const same = (was?.formula ?? null) === null && sameValue(was?.value ?? null, value);
    return same ? null : { kind: 'value', value };
  }
  const sameFormula = was?.formula === formula && sameFills(was, is);
  if (sameFormula && sameValue(was.value, value)) return null;
  // A function that Excel knows and this grid does not: the result in the file is the better one.
  if (sameFormula && isError(value) && value.error === '#NAME?') return null;
  return { kind: 'formula', formula, cached: value, ...(is?.fills ? { fills: is.fills } : {}) };
}

/**
 * Blocks that one formula of the file fills, where that formula stands unchanged: the file keeps them as they are,
 * since their cells change together or not at all, and Excel calculates them anew when it opens the file.
 */
function unchangedFills(
  before: ReadonlyMap<string, GridCell>,
  after: ReadonlyMap<string, GridCell>,
): RangeAddress[] {
  return [...before].flatMap(([key, was]) =>
    was.fills && after.get(key)?.formula === was.formula ? [was.fills] : [],
  );
}

function sameFills(was: GridCell, is: GridCell | undefined): boolean {
  return (was.fills ? formatRange(was.fills) : '') === (is?.fills ? formatRange(is.fills) : '');
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (a === null || b === null || !isError(a) || !isError(b)) return a === b;
  return a.error === b.error;
}

function without(ranges: readonly RangeAddress[], others: readonly RangeAddress[]): RangeAddress[] {
  const known = new Set(others.map(formatRange));
  return ranges.filter((range) => !known.has(formatRange(range)));
}

function changes(
  before: Readonly<Record<number, number>>,
  after: Readonly<Record<number, number>>,
): [number, number][] {
  return Object.entries(after)
    .map(([index, pixels]): [number, number] => [Number(index), pixels])
    .filter(([index, pixels]) => before[index] !== pixels);
}

function tableResizes(
  before: readonly HostTable[],
  after: readonly HostTable[],
): SheetPatch['tableResizes'] & object {
  return after.flatMap((table) => {
    const was = before.find(({ id }) => id === table.id);
    if (!was || formatRange(was.range) === formatRange(table.range)) return [];
    return [{ table: table.name, from: was.range, to: table.range }];
  });
}
