/**
 * One sheet of the grid as the host sees it. Content, formats, widths and merges live in the grid; what the grid
 * has no notion of (Excel tables, protection, filters) stands in `SheetFacts`, as it was in the file.
 */
import type { ICellData, IStyleData, Nullable, Styles, Worksheet } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/preset-sheets-core';
import {
  formatCell,
  rangeContains,
  rangeWith,
  type CellAddress,
  type RangeAddress,
} from '../../src/sheet/address';
import type { CellContent } from '../../src/sheet/plan';
import type { FileFormat } from '../../src/files';
import { isError, type CellValue } from '../../src/sheet/snapshot';
import type { HostCellFormat, HostSheet, HostTable, Matrix } from '../host/workbook';
import { toCellValue, toGridContent } from './cellContent';
import { toGridStyle, toHostFormat } from './cellFormat';
import { GridCells } from './gridCells';
import type { GridCommands } from './gridCommands';
import { GridLayout } from './gridLayout';
import { PendingCells } from './pendingCells';
import { RowFitter } from './rowFit';
import { fromGridRange } from './gridRange';

export interface SheetFacts {
  readonly isProtected: boolean;
  readonly hasFilter: boolean;
  readonly isFiltered: boolean;
  readonly veryHidden: boolean;
  tables: readonly HostTable[];
  /** The file does not hold the sheet yet. */
  readonly isAdded: boolean;
  /** Conditional formats of the file that the grid can show. */
  readonly formats: readonly FileFormat[];
  readonly printAreas: readonly RangeAddress[];
}

/** Of an added sheet. */
export const NO_FACTS: SheetFacts = {
  isProtected: false,
  hasFilter: false,
  isFiltered: false,
  veryHidden: false,
  tables: [],
  isAdded: true,
  formats: [],
  printAreas: [],
};

/** A cell as saving compares it. */
export interface GridCell extends CellAddress {
  readonly value: CellValue;
  readonly formula: string | null;
  /** Its own format, rows' and columns' apart. */
  readonly style: IStyleData | null;
  /** The block that its formula fills, where that is more than the cell itself. */
  readonly fills: RangeAddress | null;
}

type CellsByPlace = Record<number, Record<number, ICellData>>;

const POINTS_PER_PIXEL = 0.75;

export class GridSheet implements HostSheet {
  readonly id: string;
  readonly layout: GridLayout;
  private readonly read: GridCells;
  private readonly rows: RowFitter;
  private readonly pending = new PendingCells(() => this.takePending());

  constructor(
    private readonly commands: GridCommands,
    formulaModel: FormulaDataModel,
    private readonly sheet: Worksheet,
    private readonly facts: SheetFacts,
    private readonly styles: Styles,
    layoutChanged: () => void,
  ) {
    this.id = sheet.getSheetId();
    this.read = new GridCells(sheet, formulaModel);
    this.rows = new RowFitter(sheet, (id, params) => this.run(id, params));
    this.layout = new GridLayout(sheet, facts, {
      run: (id, params) => this.run(id, params),
      blank: (range) => this.pending.addContents(range, () => toGridContent({ kind: 'value', value: null })),
      ensureSize: (row, column) => this.ensureSize(row, column),
      changed: layoutChanged,
    });
  }

  get name(): string {
    return this.sheet.getName();
  }

  get visibility(): HostSheet['visibility'] {
    if (this.facts.veryHidden) return 'VeryHidden';
    return this.sheet.isSheetHidden() ? 'Hidden' : 'Visible';
  }

  setVisibility(visibility: HostSheet['visibility']): void {
    const hidden = visibility === 'Visible' ? 0 : 1;
    this.run('sheet.mutation.set-worksheet-hidden', { hidden });
  }

  get isProtected(): boolean {
    return this.facts.isProtected;
  }

  get hasFilter(): boolean {
    return this.facts.hasFilter;
  }

  get isFiltered(): boolean {
    return this.facts.isFiltered;
  }

  usedRange(): RangeAddress | null {
    this.takePending();
    let used: RangeAddress | null = null;
    this.read.each((row, column, cell) => {
      if (toCellValue(cell) === null && !cell.s) return;
      used = rangeWith(used, { row, column });
    });
    return used;
  }

  contentsWithin(range: RangeAddress): RangeAddress | null {
    this.takePending();
    let found: RangeAddress | null = null;
    this.read.each((row, column, cell) => {
      if (!rangeContains(range, { row, column })) return;
      if (toCellValue(cell) !== null || this.read.formula(row, column) !== null)
        found = rangeWith(found, { row, column });
    });
    return found;
  }

  /** Every cell with content or a format of its own, by its A1 address. */
  cells(): ReadonlyMap<string, GridCell> {
    this.takePending();
    const cells = new Map<string, GridCell>();
    this.read.each((row, column, cell) => {
      const value = toCellValue(cell);
      const style = this.styles.getStyleByCell(cell) ?? null;
      if (value === null && !style) return;
      const formula = this.read.formula(row, column);
      // A formula that finds its block taken (#SPILL!) fills nothing.
      const fills = formula === null || isError(value) ? null : this.read.filledBy(row, column);
      cells.set(formatCell({ row, column }), { row, column, value, formula, style, fills });
    });
    return cells;
  }

  /** Of those that have no value, the place and the text. */
  waitingFormulas(): readonly string[] {
    return this.read.waitingFormulas();
  }

  columnPixels(): Readonly<Record<number, number>> {
    return numbersOf(this.sheet.getConfig().columnData, ({ w }) => w);
  }

  rowPixels(): Readonly<Record<number, number>> {
    return numbersOf(this.sheet.getConfig().rowData, ({ h }) => h);
  }

  values(range: RangeAddress): Matrix<CellValue> {
    this.takePending();
    return this.map(range, (row, column) => toCellValue(this.read.cell(row, column)));
  }

  formulas(range: RangeAddress): Matrix<string | null> {
    this.takePending();
    return this.map(range, (row, column) => this.read.formula(row, column));
  }

  setContents(range: RangeAddress, contents: Matrix<CellContent | undefined>): void {
    this.pending.addContents(range, (row, column) => {
      const content = contents[row - range.top]?.[column - range.left];
      return content ? toGridContent(content) : null;
    });
  }

  numberFormats(range: RangeAddress): Matrix<string> {
    return this.map(range, (row, column) => this.style(row, column)?.n?.pattern ?? 'General');
  }

  setNumberFormats(range: RangeAddress, formats: Matrix<string | undefined>): void {
    this.pending.addStyles(range, (row, column) => {
      const pattern = formats[row - range.top]?.[column - range.left];
      return pattern === undefined ? null : { n: pattern === 'General' ? null : { pattern } };
    });
  }

  formats(range: RangeAddress): Matrix<HostCellFormat> {
    return this.map(range, (row, column) => toHostFormat(this.style(row, column)));
  }

  setFormat(range: RangeAddress, format: Partial<HostCellFormat>): void {
    const style = toGridStyle(format);
    this.pending.addStyles(range, () => style);
  }

  columnWidth(column: number): number {
    return this.sheet.getColumnWidth(column) * POINTS_PER_PIXEL;
  }

  setColumnWidth(column: number, points: number): void {
    this.ensureSize(0, column);
    const ranges = [
      { startRow: 0, endRow: this.sheet.getRowCount() - 1, startColumn: column, endColumn: column },
    ];
    // As with cells: the command around it would measure every row of the sheet anew for each column.
    this.run('sheet.mutation.set-worksheet-col-width', { ranges, colWidth: points / POINTS_PER_PIXEL });
    if (this.facts.isAdded) this.rows.ask();
  }

  merges(): readonly RangeAddress[] {
    return this.sheet.getMergeData().map(fromGridRange);
  }

  tables(): readonly HostTable[] {
    return this.facts.tables;
  }

  resizeTable(id: string, range: RangeAddress): void {
    this.facts.tables = this.facts.tables.map((table) => (table.id === id ? { ...table, range } : table));
  }

  private style(row: number, column: number): IStyleData {
    // The cell's own record: what conditional formats lay over it is no format of its.
    const taken = this.sheet.getComposedCellStyleByCellData(row, column, this.sheet.getCellRaw(row, column));
    return this.pending.over(row, column, taken);
  }

  private map<T>(range: RangeAddress, read: (row: number, column: number) => T): T[][] {
    return Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
      Array.from({ length: range.right - range.left + 1 }, (__, column) =>
        read(range.top + row, range.left + column),
      ),
    );
  }

  /** Of a sheet that goes, what waits goes along. */
  forgetPending(): void {
    this.pending.drain();
  }

  /** Hands the grid what is waiting. */
  private takePending(): void {
    const cells = this.pending.drain();
    if (cells.length === 0) return;
    const value: CellsByPlace = {};
    let size = { row: 0, column: 0 };
    for (const { row, column, content, style } of cells) {
      // The kind of value goes along: the grid guesses it anew otherwise, and text like "00123" becomes a number.
      const kind = content ? null : this.sheet.getCellMatrix().getValue(row, column)?.t;
      (value[row] ??= {})[column] = {
        ...(style ? { s: style } : {}),
        ...(kind ? { t: kind } : {}),
        ...content,
      };
      size = { row: Math.max(size.row, row), column: Math.max(size.column, column) };
    }
    this.ensureSize(size.row, size.column);
    this.change(value);
  }

  private change(value: CellsByPlace): void {
    // The change itself, not the command around it: that one also measures rows, and fails on sheets never shown.
    this.run('sheet.mutation.set-range-values', { cellValue: value });
    if (this.facts.isAdded) this.rows.ask();
  }

  /** The grid draws only as many rows and columns as it was given. */
  private ensureSize(row: number, column: number): void {
    if (row >= this.sheet.getRowCount()) {
      this.run('sheet.command.set-worksheet-row-count', { rowCount: row + 1 });
    }
    if (column >= this.sheet.getColumnCount()) {
      this.run('sheet.command.set-worksheet-column-count', { columnCount: column + 1 });
    }
  }

  private run(id: string, params: object): void {
    this.commands.run(id, { unitId: this.sheet.getUnitId(), subUnitId: this.id, ...params });
  }
}

function numbersOf<T extends object>(
  data: Readonly<Record<number, Nullable<T>>>,
  read: (item: T) => number | undefined,
): Record<number, number> {
  const found = Object.entries<Nullable<T>>(data).flatMap(([index, item]): [string, number][] => {
    const number = item ? read(item) : undefined;
    return number === undefined ? [] : [[index, number]];
  });
  return Object.fromEntries(found);
}
