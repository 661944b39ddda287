/**
 * A workbook in memory behind the rich-API host, for tests: no spreadsheet, no recalculation graph. A formula
 * gets its value once, when it is written, from the calculator that the test passes in; without one it reads
 * `#NAME?`, as Excel shows a function it does not know.
 */
import type { RangeAddress } from '../../sheet/address';
import { rangesOverlap } from '../../sheet/address';
import type { CellContent } from '../../sheet/plan';
import {
  type CellValue,
  type ExcelTable,
  SETTINGS_NAMESPACE,
  type WorkbookSnapshot,
} from '../../sheet/snapshot';
import type {
  HostCellFormat,
  HostChange,
  HostSelection,
  HostSheet,
  HostTable,
  HostWorkbook,
  HostXmlPart,
  Matrix,
} from './workbook';
import { NO_BORDER } from './workbook';

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
  private readonly rows = new Map<number, Map<number, Cell>>();
  private readonly widths = new Map<number, number>();

  constructor(
    readonly id: string,
    public name: string,
    private readonly book: MemoryWorkbook,
  ) {}

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

  usedRange(): RangeAddress | null {
    let used: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const [row, cells] of this.rows) {
      for (const column of cells.keys()) {
        used ??= { top: row, left: column, bottom: row, right: column };
        used.top = Math.min(used.top, row);
        used.left = Math.min(used.left, column);
        used.bottom = Math.max(used.bottom, row);
        used.right = Math.max(used.right, column);
      }
    }
    return used;
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

export class MemoryWorkbook implements HostWorkbook {
  private list: MemorySheet[] = [];
  private parts: HostXmlPart[] = [];
  private selected: HostSelection | null = null;
  private readonly changeListeners = new Set<(change: HostChange) => void>();
  private readonly selectionListeners = new Set<(selection: HostSelection) => void>();
  private pending: Promise<void>[] = [];
  private editors: (() => void)[] | null = null;
  private ids = 0;

  constructor(private readonly calculator: Calculator = () => ({ error: '#NAME?' })) {}

  static of(snapshot: WorkbookSnapshot, calculator?: Calculator): MemoryWorkbook {
    const book = new MemoryWorkbook(calculator);
    for (const source of snapshot.sheets) {
      const sheet = book.addSheet(source.name);
      sheet.visibility = source.visible ? 'Visible' : 'Hidden';
      sheet.isProtected = source.isProtected;
      sheet.hasFilter = sheet.isFiltered = source.isFiltered;
      sheet.mergedAreas.push(...(source.merges ?? []));
      if (source.used) {
        sheet.setNumberFormats(source.used, source.numberFormats);
        const contents = source.values.map((row, r) =>
          row.map((value, c) => toContent(value, source.formulas[r]?.[c])),
        );
        sheet.setContents(source.used, contents);
      }
      source.tables.forEach((table) => sheet.addTable(table));
    }
    if (snapshot.settingsXml !== null) book.addCustomXmlPart(snapshot.settingsXml);
    return book;
  }

  nextId(): string {
    return `{${String(++this.ids).padStart(8, '0')}}`;
  }

  calculate(...args: Parameters<Calculator>): ReturnType<Calculator> {
    return this.calculator(...args);
  }

  await(work: Promise<void>): void {
    this.pending.push(work);
  }

  /** Settles when every late formula has its value. */
  async calculated(): Promise<void> {
    while (this.pending.length > 0) await Promise.all(this.pending.splice(0));
  }

  sheets(): readonly MemorySheet[] {
    return this.list;
  }

  sheet(name: string): MemorySheet {
    const found = this.list.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  }

  addSheet(name: string): MemorySheet {
    const sheet = new MemorySheet(this.nextId(), name, this);
    this.list.push(sheet);
    return sheet;
  }

  deleteSheet(id: string): void {
    this.list = this.list.filter((sheet) => sheet.id !== id);
    if (this.selected?.sheetId === id) this.selected = null;
  }

  selection(): HostSelection {
    const sheetId = this.list[0]?.id ?? '';
    return this.selected ?? { sheetId, range: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  select(selection: HostSelection): void {
    this.selected = selection;
    for (const listener of [...this.selectionListeners]) listener(selection);
  }

  customXmlParts(): readonly HostXmlPart[] {
    return this.parts;
  }

  addCustomXmlPart(xml: string): HostXmlPart {
    const part = { id: this.nextId(), xml };
    this.parts.push(part);
    return part;
  }

  setCustomXmlPart(id: string, xml: string): void {
    this.parts = this.parts.map((part) => (part.id === id ? { id, xml } : part));
  }

  deleteCustomXmlPart(id: string): void {
    this.parts = this.parts.filter((part) => part.id !== id);
  }

  settingsXml(): string | null {
    return this.parts.find((part) => part.xml.includes(SETTINGS_NAMESPACE))?.xml ?? null;
  }

  isEditing(): boolean {
    return this.editors !== null;
  }

  editingEnded(): Promise<void> {
    const { editors } = this;
    return editors ? new Promise((resolve) => editors.push(resolve)) : Promise.resolve();
  }

  startEditing(): void {
    this.editors ??= [];
  }

  endEditing(): void {
    const waiting = this.editors ?? [];
    this.editors = null;
    waiting.forEach((resolve) => resolve());
  }

  changed(change: HostChange): void {
    for (const listener of [...this.changeListeners]) listener(change);
  }

  onChanged(listener: (change: HostChange) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  onSelectionChanged(listener: (selection: HostSelection) => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }
}

function toContent(value: CellValue, formula: string | null | undefined): CellContent {
  if (formula) return { kind: 'formula', formula };
  if (typeof value === 'object' && value !== null) return { kind: 'formula', formula: `=${value.error}` };
  return { kind: 'value', value };
}
