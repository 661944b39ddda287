/**
 * A workbook in memory behind the rich-API host, for tests: no spreadsheet, no recalculation graph. A formula
 * gets its value once, when it is written, from the calculator that the test passes in; without one it reads
 * `#NAME?`, as Excel shows a function it does not know.
 */
import type { CellContent } from '../../src/sheet/plan';
import { type CellValue, SETTINGS_NAMESPACE, type WorkbookSnapshot } from '../../src/sheet/snapshot';
import { type Calculator, MemorySheet, type SheetOwner } from './memory-sheet';
import type { HostChange, HostSelection, HostWorkbook, HostXmlPart } from './workbook';

export class MemoryWorkbook implements HostWorkbook, SheetOwner {
  private list: MemorySheet[] = [];
  private parts: HostXmlPart[] = [];
  private selected: HostSelection | null = null;
  private readonly changeListeners = new Set<(change: HostChange) => void>();
  private readonly selectionListeners = new Set<(selection: HostSelection) => void>();
  private pending: Promise<void>[] = [];
  private editors: (() => void)[] | null = null;
  private ids = 0;
  /** Switch for an Excel whose recalculation does not ask again for what shows an error. */
  keepsErrors = false;

  constructor(private readonly calculator: Calculator = () => ({ error: '#NAME?' })) {}

  static of(snapshot: WorkbookSnapshot, calculator?: Calculator): MemoryWorkbook {
    const book = new MemoryWorkbook(calculator);
    for (const source of snapshot.sheets) {
      const sheet = book.addSheet(source.name);
      sheet.visibility = source.visible ? 'Visible' : 'Hidden';
      sheet.isProtected = source.isProtected;
      sheet.hasFilter = sheet.isFiltered = source.isFiltered;
      sheet.mergedAreas.push(...(source.merges ?? []));
      const { printAreas } = source;
      if (printAreas) sheet.layout.setPage({ ...sheet.layout.page(), printAreas });
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
    this.parts = [...this.parts, part];
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

  recalculate(): void {
    this.list.forEach((sheet) => sheet.recalculate(this.keepsErrors));
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
