/**
 * Reads the whole workbook in two requests: first what there is (sheets, tables, filters, settings), then all
 * cells. How large the cells are is not known before they are read: of a sheet that reaches further than most, or
 * where the web refuses the answer as too large, they are read in pieces, as far as `sheet/bounds` says.
 */
import { parseRange, type RangeAddress } from '../sheet/address';
import type { ExcelTable, SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import { bounded, FIRST_READ, READ_WINDOW, reachesBeyond } from '../sheet/bounds';
import { blockSize, splitRows } from './blocks';
import { Batch } from './batch';
import { readFormula, readValue } from './contents';
import { isTooLarge, mayBeOptional } from './errors';
import {
  type Extras,
  extrasOneByOne,
  type KeptParts,
  NO_EXTRAS,
  queueExtras,
  takeInventory,
} from './inventory';

const CELL_PROPERTIES = 'address,values,formulas,numberFormat';

/** Values, formulas and number formats of one cell; Thai text takes three bytes a letter. */
const BYTES_PER_CELL = 64;
const CELLS_PER_PIECE = 15_000;

interface Cells {
  /** `null`: nothing stands where it is looked for. */
  readonly range: RangeAddress | null;
  /** Where the contents of the sheet are, when more than was read. */
  readonly reaches: RangeAddress | null;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

export interface ReadResult {
  readonly snapshot: WorkbookSnapshot;
  /** Names by the ids that events carry. */
  readonly sheetNames: ReadonlyMap<string, string>;
  readonly kept: KeptParts;
}

export async function readWorkbook(context: Excel.RequestContext, wantsKept = false): Promise<ReadResult> {
  const inventory = await takeInventory(context);
  const { sheets: listed, unread } = inventory;
  const missing = new Set(unread);
  const queue = (): Extras => queueExtras(inventory, wantsKept);
  const { cells, extras } = await readCells(context, listed, queue).catch(async (error: unknown) => {
    if (!mayBeOptional(error)) throw error;
    // Once more by itself: the cells are what counts.
    const read = await readCells(context, listed, () => NO_EXTRAS);
    return { cells: read.cells, extras: await extrasOneByOne(context, inventory, missing) };
  });

  const tablesBySheet = new Map<string, { table: ExcelTable; isFiltered: boolean }[]>();
  inventory.tables.forEach((table, index) => {
    const range = parseRange(extras.tableRanges[index]?.address ?? '');
    if (!range) return;
    const list = tablesBySheet.get(table.worksheet.id) ?? [];
    list.push({
      table: { name: table.name, range, hasTotalRow: table.showTotals },
      isFiltered: !missing.has('filters') && table.autoFilter.isDataFiltered,
    });
    tablesBySheet.set(table.worksheet.id, list);
  });
  const sheets = listed.map((sheet, index): SheetSnapshot => {
    const list = tablesBySheet.get(sheet.id) ?? [];
    return {
      name: sheet.name,
      visible: sheet.visibility === Excel.SheetVisibility.visible,
      isProtected: !missing.has('protection') && sheet.protection.protected,
      isFiltered:
        (!missing.has('filters') && sheet.autoFilter.isDataFiltered) ||
        list.some(({ isFiltered }) => isFiltered),
      ...toMatrices(cells[index] ?? null),
      tables: list.map(({ table }) => table),
      ...printed(extras.printAreas[index]),
    };
  });
  const settingsXml = extras.settings?.value ?? null;
  return {
    snapshot: { sheets, settingsXml, ...(missing.size > 0 ? { unread: [...missing] } : {}) },
    sheetNames: new Map(listed.map((sheet) => [sheet.id, sheet.name])),
    kept: { ids: inventory.kept.map(({ id }) => id), xml: extras.kept?.value ?? null },
  };
}

function printed(found: Excel.RangeAreas | undefined): Pick<SheetSnapshot, 'printAreas'> {
  if (!found || found.isNullObject) return {};
  return { printAreas: found.areas.items.flatMap(({ address }) => parseRange(address) ?? []) };
}

type Matrices = Pick<SheetSnapshot, 'used' | 'reaches' | 'values' | 'formulas' | 'numberFormats'>;

function toMatrices(cells: Cells | null): Matrices {
  if (!cells) return { used: null, values: [], formulas: [], numberFormats: [] };
  const formulas = cells.formulas.map((row, r) =>
    row.map((formula, c) => readFormula(formula, cells.values[r]?.[c])),
  );
  return {
    used: cells.range,
    ...(cells.reaches && { reaches: cells.reaches }),
    values: cells.values.map((row, r) =>
      row.map((value, c) => readValue(value, typeof formulas[r]?.[c] === 'string')),
    ),
    formulas,
    numberFormats: cells.numberFormats,
  };
}

/** Only cells with contents: formats that somebody gave to whole columns would make the used range endless. */
function contentsIn(range: Excel.Range | Excel.Worksheet): Excel.Range {
  return range.getUsedRangeOrNullObject(true);
}

function blockOf(sheet: Excel.Worksheet, { top, left, bottom, right }: RangeAddress): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Where the contents of a sheet are: all of them, and those in the part that is read. */
interface Extent {
  readonly all: Excel.Range;
  readonly read: Excel.Range;
}

function queueExtent(sheet: Excel.Worksheet): Extent {
  return {
    all: contentsIn(sheet).load('address'),
    read: contentsIn(blockOf(sheet, READ_WINDOW)).load('address'),
  };
}

/** `queue` loads what shall come along with the cells; what an answer refused is queued anew. */
async function readCells<T>(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  queue: () => T,
): Promise<{ cells: (Cells | null)[]; extras: T }> {
  const extras = queue();
  const first = sheets.map((sheet) => ({
    sheet,
    extent: queueExtent(sheet),
    near: contentsIn(blockOf(sheet, FIRST_READ)).load(CELL_PROPERTIES),
  }));
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const again = queue();
    const extents = sheets.map(queueExtent);
    await context.sync();
    return { cells: await readInPieces(context, sheets, extents), extras: again };
  }
  const far = first.filter(({ extent }) => reachesPast(extent.all, FIRST_READ));
  const pieces = await readInPieces(
    context,
    far.map(({ sheet }) => sheet),
    far.map(({ extent }) => extent),
  );
  const bySheet = new Map(far.map(({ sheet }, index) => [sheet, pieces[index] ?? null]));
  return {
    cells: first.map(({ sheet, near }) => {
      const found = bySheet.get(sheet);
      if (found !== undefined) return found;
      return near.isNullObject ? null : cellsOf(parseRange(near.address), null, [near]);
    }),
    extras,
  };
}

function reachesPast(range: Excel.Range, part: RangeAddress): boolean {
  const address = range.isNullObject ? null : parseRange(range.address);
  return address !== null && reachesBeyond(address, part);
}

function cellsOf(
  range: RangeAddress | null,
  reaches: RangeAddress | null,
  pieces: readonly Excel.Range[],
): Cells {
  return {
    range,
    reaches,
    values: pieces.flatMap((piece) => piece.values as unknown[][]),
    formulas: pieces.flatMap((piece) => piece.formulas as unknown[][]),
    numberFormats: pieces.flatMap((piece) => piece.numberFormat as string[][]),
  };
}

interface Part {
  readonly range: RangeAddress | null;
  readonly reaches: RangeAddress | null;
}

/** `null` for an empty sheet. */
function partOf({ all, read }: Extent): Part | null {
  const reaches = all.isNullObject ? null : parseRange(all.address);
  if (!reaches) return null;
  const contents = read.isNullObject ? null : parseRange(read.address);
  const range = contents && bounded(contents);
  return { range, reaches: reachesBeyond(reaches, range) ? reaches : null };
}

async function readInPieces(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  extents: readonly Extent[],
): Promise<(Cells | null)[]> {
  const parts = extents.map(partOf);
  for (let cellsPerPiece = CELLS_PER_PIECE; ; cellsPerPiece = Math.floor(cellsPerPiece / 2)) {
    try {
      return await readPieces(context, sheets, parts, cellsPerPiece);
    } catch (error) {
      // Cells with much more text than most: smaller pieces, down to where only a single row is too much.
      if (!isTooLarge(error) || cellsPerPiece < 100) throw error;
    }
  }
}

async function readPieces(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  parts: readonly (Part | null)[],
  cellsPerPiece: number,
): Promise<(Cells | null)[]> {
  const batch = new Batch(context);
  const bytesPerCell = (BYTES_PER_CELL * CELLS_PER_PIECE) / cellsPerPiece;
  const pieces: Excel.Range[][] = [];
  for (const [index, sheet] of sheets.entries()) {
    const range = parts[index]?.range;
    const loaded: Excel.Range[] = [];
    for (const piece of range ? splitRows(range, cellsPerPiece) : []) {
      await batch.ask(blockSize(piece) * bytesPerCell);
      loaded.push(blockOf(sheet, piece).load(CELL_PROPERTIES));
    }
    pieces.push(loaded);
  }
  await batch.flush();
  return pieces.map((loaded, index) => {
    const part = parts[index];
    return part ? cellsOf(part.range, part.reaches, loaded) : null;
  });
}
