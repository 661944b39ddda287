/** One look at everything on a sheet that a plan is about to touch: its state, contents, formats and widths. */
import {
  type CellAddress,
  formatCell,
  formatRange,
  parseRange,
  type RangeAddress,
  rangeContains,
} from '../sheet/address';
import { WorkbookError } from '../sheet/gateway';
import { utf8Bytes } from '../sheet/bytes';
import { type Batch, cellsPerBlock } from './batch';
import { blockSize, boundingBlock, cellKey, toBlocks } from './blocks';
import { type HeldContent, heldContent } from './contents';
import { FORMAT_BYTES, FORMAT_QUERY, type FormatPatch, readFormat } from './formats';

export interface ProbeTarget {
  /** Cells that will be written. */
  readonly cells: readonly CellAddress[];
  /** Of these, formulas that get a formula: of merged cells the first may. */
  readonly formulas: ReadonlySet<string>;
  /** Cells whose formats matter: those that will take one, and those it is taken from. */
  readonly formats: readonly CellAddress[];
  readonly columns: readonly number[];
  readonly tables: readonly string[];
  /** How large the largest cell should be, as value and as formula. */
  readonly bytesPerCell: number;
}

interface Piece {
  readonly block: RangeAddress;
  readonly range: Excel.Range;
}

interface FormatPiece extends Piece {
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** A cell with a figure: value, formula and number format. */
export const CONTENT_BYTES = 64;
const FORMATS_PER_BLOCK = 2_000;
const SHEET_BYTES = 2_000;

export class SheetProbe {
  private readonly contentPieces: Piece[] = [];
  private readonly formatPieces: FormatPiece[] = [];
  private readonly widths = new Map<number, Excel.RangeFormat>();
  private readonly tableRanges = new Map<string, Excel.Range>();
  private merged: Excel.RangeAreas | null = null;
  private readonly held = new Map<string, { content: HeldContent; raw: unknown; numberFormat: string }>();
  private readonly formats = new Map<string, { patch: FormatPatch; numberFormat: string }>();

  private constructor(
    readonly name: string,
    readonly sheet: Excel.Worksheet,
    private readonly target: ProbeTarget,
  ) {}

  /** Queues the look; what it saw is there when the batch is flushed and `collect` was called. */
  static async queue(
    batch: Batch,
    name: string,
    sheet: Excel.Worksheet,
    target: ProbeTarget,
  ): Promise<SheetProbe> {
    const probe = new SheetProbe(name, sheet, target);
    await batch.ask(SHEET_BYTES);
    sheet.load('id,name');
    sheet.protection.load('protected');
    sheet.autoFilter.load('isDataFiltered');
    sheet.tables.load('items/name,items/autoFilter/isDataFiltered');
    for (const table of target.tables) {
      probe.tableRanges.set(table, sheet.tables.getItemOrNullObject(table).getRange().load('address'));
    }
    for (const column of target.columns) {
      probe.widths.set(column, sheet.getRangeByIndexes(0, column, 1, 1).format.load('columnWidth'));
    }
    // Asking for merged areas empties Excel's undo list: asked once, and only where writing follows.
    const all = boundingBlock(target.cells);
    if (all)
      probe.merged = sheet
        .getRange(formatRange(all))
        .getMergedAreasOrNullObject()
        .load('areas/items/address');
    // Formats take most room: contents last, so that they come in the request that goes on to write.
    for (const block of toBlocks(target.formats, FORMATS_PER_BLOCK)) {
      await batch.ask(blockSize(block) * FORMAT_BYTES);
      const range = sheet.getRange(formatRange(block)).load('numberFormat');
      probe.formatPieces.push({ block, range, properties: range.getCellProperties(FORMAT_QUERY) });
    }
    for (const block of toBlocks(target.cells, cellsPerBlock(target.bytesPerCell))) {
      await batch.ask(blockSize(block) * target.bytesPerCell);
      const range = sheet.getRange(formatRange(block)).load('values,formulas,numberFormat');
      probe.contentPieces.push({ block, range });
    }
    return probe;
  }

  get isGone(): boolean {
    return this.sheet.isNullObject;
  }

  /** Throws where the sheet is gone, or where writing would fail or reach cells that nobody sees. */
  refuse(): void {
    const { sheet, name } = this;
    if (this.isGone) throw new WorkbookError('missingSheet', { sheet: name });
    if (sheet.protection.protected) throw new WorkbookError('protectedSheet', { sheet: name });
    const isFiltered = (filter: Excel.AutoFilter): boolean => filter.isDataFiltered;
    if (isFiltered(sheet.autoFilter) || sheet.tables.items.some(({ autoFilter }) => isFiltered(autoFilter))) {
      throw new WorkbookError('filteredRows', { sheet: name });
    }
    this.refuseMerged();
  }

  /** Takes in the answers; call it once the batch is flushed. */
  collect(): void {
    if (this.isGone) return;
    for (const { block, range } of this.contentPieces) {
      eachCell(block, (key, r, c) => {
        const raw: unknown = range.formulas[r]?.[c];
        const content = heldContent(range.values[r]?.[c], raw);
        this.held.set(key, { content, raw, numberFormat: String(range.numberFormat[r]?.[c]) });
      });
    }
    for (const { block, range, properties } of this.formatPieces) {
      eachCell(block, (key, r, c) => {
        const patch = readFormat(properties.value[r]?.[c] ?? {});
        this.formats.set(key, { patch, numberFormat: String(range.numberFormat[r]?.[c]) });
      });
    }
  }

  private refuseMerged(): void {
    if (!this.merged || this.merged.isNullObject) return;
    const areas = this.merged.areas.items.map(({ address }) => parseRange(address));
    const { cells, formulas } = this.target;
    const isHeld = (cell: CellAddress, { top, left }: RangeAddress): boolean =>
      cell.row === top && cell.column === left && formulas.has(cellKey(cell));
    const hit = cells.find((cell) =>
      areas.some((area) => area && rangeContains(area, cell) && !isHeld(cell, area)),
    );
    if (hit) throw new WorkbookError('mergedCells', { sheet: this.name, address: formatCell(hit) });
  }

  content(cell: CellAddress): HeldContent {
    return this.held.get(cellKey(cell))?.content ?? { kind: 'value', value: null };
  }

  /** What `formulas` gave, to compare with later. */
  raw(cell: CellAddress): unknown {
    return this.held.get(cellKey(cell))?.raw;
  }

  numberFormat(cell: CellAddress): string {
    const key = cellKey(cell);
    return this.held.get(key)?.numberFormat ?? this.formats.get(key)?.numberFormat ?? 'General';
  }

  format(cell: CellAddress): FormatPatch {
    return this.formats.get(cellKey(cell))?.patch ?? {};
  }

  widthPoints(column: number): number | null {
    return this.widths.get(column)?.columnWidth ?? null;
  }

  /** `null`: there is no such table. */
  tableRange(table: string): RangeAddress | null {
    const range = this.tableRanges.get(table);
    return range && !range.isNullObject ? parseRange(range.address) : null;
  }
}

/** Size of a cell that holds one of these: its content comes as value and as formula. */
export function cellBytes(contents: readonly unknown[]): number {
  return contents.reduce<number>(
    (most, content) =>
      Math.max(most, CONTENT_BYTES + (typeof content === 'string' ? 2 * utf8Bytes(content) : 0)),
    CONTENT_BYTES,
  );
}

function eachCell(block: RangeAddress, visit: (key: string, row: number, column: number) => void): void {
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      visit(cellKey({ row, column }), row - block.top, column - block.left);
    }
  }
}
