/** One sheet of the workbook in memory (`memory.ts`): cells kept sparsely, by row and column. */
import type { RangeAddress } from '../../src/sheet/address';
import { rangesOverlap } from '../../src/sheet/address';
import type { CellContent } from '../../src/sheet/plan';
import type { CellValue, ExcelTable } from '../../src/sheet/snapshot';
import { MemoryLayout } from './memory-layout';
import type { HostCellFormat, HostChange, HostSheet, HostTable, Matrix } from './workbook';
import { NO_BORDER } from './workbook';

/** What a sheet needs of its workbook. */
export interface SheetOwner {
  nextId(): string;
  changed(change: HostChange): void;
  calculate(...args: Parameters<Calculator>): ReturnType<Calculator>;
  /** Work that `calculated()` waits for. */
  await(work: Promise<void>): void;
}

export const DEFAULT_FORMAT: HostCellFormat = {
  fill: null,
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  fontColor: '#000000',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
};

const WHOLE_SHEET: RangeAddress = { top: 0, left: 0, bottom: Infinity, right: Infinity };

const DEFAULT_WIDTH_POINTS = 48;

/** `=#N/A`: how an error value comes that stands in a cell as a constant. */
const ERROR_FORMULA = /^=(#[A-Z/0]+[!?]?)$/;

/** Gives the value of a formula; a promise leaves the cell at `#BUSY!` until it settles. */
export type Calculator = (
  formula: string,
  place: { readonly sheet: MemorySheet; readonly row: number; readonly column: number },
) => CellValue | Promise<CellValue>;

interface Cell {
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  format: HostCellFormat;
}

const EMPTY: Cell = { value: null, formula: null, numberFormat: 'General', format: DEFAULT_FORMAT };

function isDefault(cell: Cell): boolean {
  return (
    cell.value === null &&
    cell.formula === null &&
    cell.numberFormat === 'General' &&
    (cell.format === DEFAULT_FORMAT || JSON.stringify(cell.format) === JSON.stringify(DEFAULT_FORMAT))
  );
}

function mapRange<T>(range: RangeAddress, at: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const cells: T[] = [];
    for (let column = range.left; column <= range.right; column++) cells.push(at(row, column));
    rows.push(cells);
  }
  return rows;
}

export class MemorySheet implements HostSheet {
  visibility: HostSheet['visibility'] = 'Visible';
  isProtected = false;
  hasFilter = false;
  isFiltered = false;
  readonly mergedAreas: RangeAddress[] = [];
  readonly tableList: HostTable[] = [];
  readonly layout = new MemoryLayout(this);
  private readonly rows = new Map<number, Map<number, Cell>>();
  private readonly widths = new Map<number, number>();

  constructor(
    readonly id: string,
    public name: string,
    private readonly book: SheetOwner,
  ) {}

  nextId(): string {
    return this.book.nextId();
  }

  /** Every formula gets its value anew, unless those that show an error are to keep it. */
  recalculate(keepsErrors: boolean): void {
    for (const [row, cells] of this.rows) {
      for (const [column, { formula, value }] of cells) {
        if (keepsErrors && typeof value === 'object' && value !== null) continue;
        if (formula !== null) this.setContent(row, column, { kind: 'formula', formula });
      }
    }
  }

  keepFirst(range: RangeAddress): void {
    mapRange(range, (row, column) => {
      if (row !== range.top || column !== range.left)
        this.update(row, column, { value: null, formula: null });
    });
    this.book.changed({ sheetId: this.id, range });
  }

  setVisibility(visibility: HostSheet['visibility']): void {
    this.visibility = visibility;
  }

  cell(row: number, column: number): Readonly<Cell> {
    return this.rows.get(row)?.get(column) ?? EMPTY;
  }

  private update(row: number, column: number, change: Partial<Cell>): void {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map<number, Cell>()));
    const cell = { ...(cells.get(column) ?? EMPTY), ...change };
    if (isDefault(cell)) cells.delete(column);
    else cells.set(column, cell);
  }

  /** As when somebody inserts a row: cells, tables and merges from there on go down by one. */
  insertRow(at: number): void {
    const moved = [...this.rows].map(([row, cells]) => [row >= at ? row + 1 : row, cells] as const);
    this.rows.clear();
    for (const [row, cells] of moved) this.rows.set(row, cells);
    this.moveRanges((range) => ({
      ...range,
      top: range.top >= at ? range.top + 1 : range.top,
      bottom: range.bottom >= at ? range.bottom + 1 : range.bottom,
    }));
  }

  /** Takes an inserted row away again. */
  deleteRow(at: number): void {
    const left = [...this.rows].filter(([row]) => row !== at);
    this.rows.clear();
    for (const [row, cells] of left) this.rows.set(row > at ? row - 1 : row, cells);
    this.moveRanges((range) => ({
      ...range,
      top: range.top > at ? range.top - 1 : range.top,
      bottom: range.bottom >= at ? range.bottom - 1 : range.bottom,
    }));
  }

  private moveRanges(move: (range: RangeAddress) => RangeAddress): void {
    for (const [index, table] of this.tableList.entries()) {
      this.tableList[index] = { ...table, range: move(table.range) };
    }
    this.mergedAreas.splice(0, Infinity, ...this.mergedAreas.map(move));
  }

  usedRange(): RangeAddress | null {
    return this.extent(WHOLE_SHEET, () => true);
  }

  contentsWithin(range: RangeAddress): RangeAddress | null {
    return this.extent(range, ({ value, formula }) => value !== null || formula !== null);
  }

  /** How far such cells reach; plain comparisons, since a long sheet has a million cells. */
  private extent(within: RangeAddress, counts: (cell: Cell) => boolean): RangeAddress | null {
    let found: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const [row, cells] of this.rows) {
      if (row < within.top || row > within.bottom) continue;
      for (const [column, cell] of cells) {
        if (column < within.left || column > within.right || !counts(cell)) continue;
        found ??= { top: row, left: column, bottom: row, right: column };
        if (row < found.top) found.top = row;
        if (row > found.bottom) found.bottom = row;
        if (column < found.left) found.left = column;
        if (column > found.right) found.right = column;
      }
    }
    return found;
  }

  values(range: RangeAddress): Matrix<CellValue> {
    return mapRange(range, (row, column) => this.cell(row, column).value);
  }

  formulas(range: RangeAddress): Matrix<string | null> {
    return mapRange(range, (row, column) => this.cell(row, column).formula);
  }

  setContents(range: RangeAddress, contents: Matrix<CellContent | undefined>): void {
    contents.forEach((cells, r) =>
      cells.forEach((content, c) => {
        if (content) this.setContent(range.top + r, range.left + c, content);
      }),
    );
    this.book.changed({ sheetId: this.id, range });
  }

  private setContent(row: number, column: number, content: CellContent): void {
    if (content.kind === 'value') {
      this.update(row, column, { value: content.value, formula: null });
      return;
    }
    const { formula } = content;
    const constant = ERROR_FORMULA.exec(formula)?.[1];
    if (constant) {
      this.update(row, column, { value: { error: constant }, formula: null });
      return;
    }
    const value = this.book.calculate(formula, { sheet: this, row, column });
    this.update(row, column, { formula, value: value instanceof Promise ? { error: '#BUSY!' } : value });
    if (value instanceof Promise) {
      this.book.await(
        value.then((late) => {
          if (this.cell(row, column).formula === formula) this.update(row, column, { value: late });
        }),
      );
    }
  }

  numberFormats(range: RangeAddress): Matrix<string> {
    return mapRange(range, (row, column) => this.cell(row, column).numberFormat);
  }

  setNumberFormats(range: RangeAddress, formats: Matrix<string | undefined>): void {
    formats.forEach((cells, r) =>
      cells.forEach((numberFormat, c) => {
        if (numberFormat !== undefined) this.update(range.top + r, range.left + c, { numberFormat });
      }),
    );
  }

  formats(range: RangeAddress): Matrix<HostCellFormat> {
    return mapRange(range, (row, column) => this.cell(row, column).format);
  }

  setFormat(range: RangeAddress, format: Partial<HostCellFormat>): void {
    mapRange(range, (row, column) =>
      this.update(row, column, { format: { ...this.cell(row, column).format, ...format } }),
    );
  }

  columnWidth(column: number): number {
    return this.widths.get(column) ?? DEFAULT_WIDTH_POINTS;
  }

  setColumnWidth(column: number, points: number): void {
    this.widths.set(column, points);
  }

  merges(): readonly RangeAddress[] {
    return this.mergedAreas;
  }

  tables(): readonly HostTable[] {
    return this.tableList;
  }

  addTable(table: ExcelTable & { readonly isFiltered?: boolean }): void {
    if (this.tableList.some((other) => rangesOverlap(other.range, table.range))) {
      throw new Error(`Tables overlap: ${table.name}`);
    }
    this.tableList.push({ id: this.book.nextId(), hasHeaderRow: true, isFiltered: false, ...table });
  }

  resizeTable(id: string, range: RangeAddress): void {
    const index = this.tableList.findIndex((table) => table.id === id);
    const table = this.tableList[index];
    if (table) this.tableList[index] = { ...table, range };
  }
}
