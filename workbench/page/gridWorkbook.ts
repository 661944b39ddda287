/** The workbook that the host drives: the one shown in the grid, so that what the add-in does is seen at once. */
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import { mergeWorksheetSnapshotWithDefault, type Injector, type Worksheet } from '@univerjs/core';
import { rangeContains, type RangeAddress } from '../../src/sheet/address';
import { SETTINGS_NAMESPACE } from '../../src/sheet/snapshot';
import type { HostChange, HostSelection, HostWorkbook, HostXmlPart } from '../host/workbook';
import type { GridCommands } from './gridCommands';
import { fromGridRange, toGridRange } from './gridRange';
import { GridSheet, NO_FACTS, type SheetFacts } from './gridSheet';

/** Cells as a write names them: by row, then by column. */
type CellsByPlace = Readonly<Record<number, Readonly<Record<number, unknown>> | undefined>>;

interface WriteParams {
  readonly subUnitId: string;
  readonly cellValue?: CellsByPlace;
}

/** Sheets that the file does not hold yet. */
export const ADDED = 'added-';

const WRITE = 'sheet.mutation.set-range-values';

export class GridWorkbook implements HostWorkbook {
  private xmlParts: readonly HostXmlPart[];
  private nextPart = 1;
  private readonly sheetViews = new Map<string, GridSheet>();
  private readonly formulaModel: FormulaDataModel;
  private readonly layoutListeners = new Set<() => void>();

  constructor(
    private readonly api: FUniver,
    private readonly commands: GridCommands,
    injector: Injector,
    private readonly book: FWorkbook,
    private readonly facts: ReadonlyMap<string, SheetFacts>,
    settingsXml: string | null,
  ) {
    this.formulaModel = injector.get(FormulaDataModel);
    this.xmlParts = settingsXml === null ? [] : [{ id: this.partId(), xml: settingsXml }];
  }

  sheets(): readonly GridSheet[] {
    // Not `book.getSheets()`: it makes every sheet a new object of many parts, and the host asks at every step.
    return this.book
      .getWorkbook()
      .getSheets()
      .map((sheet) => this.view(sheet.getSheetId()));
  }

  addSheet(name: string): GridSheet {
    const id = `${ADDED}${crypto.randomUUID()}`;
    const { defaultStyle, defaultRowHeight, defaultColumnWidth } = this.firstSheet().getConfig();
    const look = { defaultStyle, defaultRowHeight, defaultColumnWidth };
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name, rowCount: 200, columnCount: 40, ...look });
    const params = { unitId: this.book.getId(), index: this.book.getNumSheets(), sheet };
    // As if another person had added it: the grid brings what it added itself to the front, which Excel does not, and
    // would draw it again at every column width.
    this.commands.run('sheet.mutation.insert-sheet', params, { fromCollab: true });
    return this.view(id);
  }

  deleteSheet(id: string): void {
    if (!id.startsWith(ADDED))
      throw new Error('A sheet that came with the file stays: saving cannot take it out.');
    this.leaveSheet(id);
    this.view(id).forgetPending();
    this.commands.run('sheet.command.remove-sheet', { unitId: this.book.getId(), subUnitId: id });
    this.sheetViews.delete(id);
  }

  /** The grid goes on drawing the sheet in front after it is gone, and fails; as in Excel its neighbour comes to the front. */
  private leaveSheet(id: string): void {
    const all = this.book.getSheets();
    const at = all.findIndex((sheet) => sheet.getSheetId() === id);
    if (this.book.getActiveSheet().getSheetId() === id) (all[at - 1] ?? all[at + 1])?.activate();
  }

  selection(): HostSelection {
    const sheet = this.book.getActiveSheet();
    const range = sheet.getSelection()?.getActiveRange()?.getRange();
    return {
      sheetId: sheet.getSheetId(),
      range: range ? fromGridRange(range) : { top: 0, left: 0, bottom: 0, right: 0 },
    };
  }

  select({ sheetId, range }: HostSelection): void {
    const sheet = this.book.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
    if (this.book.getActiveSheet().getSheetId() !== sheetId) sheet.activate();
    sheet.getRange(toGridRange(this.withMerge(sheetId, range))).activate();
    this.bringIntoSight(sheet, range);
  }

  /** The first of merged cells stands for all of them. */
  private withMerge(sheetId: string, range: RangeAddress): RangeAddress {
    const isCell = range.top === range.bottom && range.left === range.right;
    const cell = { row: range.top, column: range.left };
    const merge =
      isCell &&
      this.view(sheetId)
        .merges()
        .find((one) => rangeContains(one, cell));
    return merge || range;
  }

  /** With a little room to the right and below: the grid's editor opens badly at the very edge. */
  private bringIntoSight(sheet: FWorksheet, { top, left }: RangeAddress): void {
    const range = {
      top,
      left,
      bottom: Math.min(top + 1, sheet.getMaxRows() - 1),
      right: Math.min(left + 2, sheet.getMaxColumns() - 1),
    };
    // Answers whether it had to scroll.
    this.api.syncExecuteCommand('sheet.command.scroll-to-cell', { range: toGridRange(range) });
  }

  customXmlParts(): readonly HostXmlPart[] {
    return this.xmlParts;
  }

  addCustomXmlPart(xml: string): HostXmlPart {
    const part = { id: this.partId(), xml };
    this.xmlParts = [...this.xmlParts, part];
    return part;
  }

  setCustomXmlPart(id: string, xml: string): void {
    this.xmlParts = this.xmlParts.map((part) => (part.id === id ? { id, xml } : part));
  }

  deleteCustomXmlPart(id: string): void {
    this.xmlParts = this.xmlParts.filter((part) => part.id !== id);
  }

  /** The one part that the saved file carries; others live as long as the page. */
  settingsXml(): string | null {
    return this.xmlParts.find((part) => part.xml.includes(SETTINGS_NAMESPACE))?.xml ?? null;
  }

  isEditing(): boolean {
    return this.book.isCellEditing();
  }

  async editingEnded(): Promise<void> {
    if (!this.isEditing()) return;
    await new Promise<void>((resolve) => {
      const watch = this.api.addEvent(this.api.Event.SheetEditEnded, () => {
        watch.dispose();
        // The event fires while the editor still counts as open.
        queueMicrotask(resolve);
      });
    });
    await this.editingEnded();
  }

  onChanged(listener: (change: HostChange) => void): () => void {
    const watch = this.api.addEvent(this.api.Event.CommandExecuted, ({ id, params, options }) => {
      if (id !== WRITE || options?.fromFormula) return;
      const { subUnitId, cellValue } = params as WriteParams;
      const range = cellValue && extent(cellValue);
      if (range) listener({ sheetId: subUnitId, range });
    });
    return () => watch.dispose();
  }

  onSelectionChanged(listener: (selection: HostSelection) => void): () => void {
    const events = [this.api.Event.SelectionChanged, this.api.Event.ActiveSheetChanged] as const;
    const watches = events.map((event) => this.api.addEvent(event, () => listener(this.selection())));
    return () => watches.forEach((watch) => watch.dispose());
  }

  /** Charts, pages, tables or conditional formats of a sheet are others than before. */
  onLayoutChanged(listener: () => void): void {
    this.layoutListeners.add(listener);
  }

  recalculate(): void {
    this.api.getFormula().executeCalculation();
  }

  /** Formulas that have no value, by sheet, place and text. */
  waitingFormulas(): readonly string[] {
    return this.sheets().flatMap((sheet) =>
      sheet.waitingFormulas().map((formula) => `${sheet.id}!${formula}`),
    );
  }

  private firstSheet(): Worksheet {
    const [sheet] = this.book.getWorkbook().getSheets();
    if (!sheet) throw new Error('A workbook has at least one sheet.');
    return sheet;
  }

  private view(id: string): GridSheet {
    const known = this.sheetViews.get(id);
    const sheet = this.book.getWorkbook().getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    if (known) return known;
    const facts = this.facts.get(id) ?? { ...NO_FACTS };
    const styles = this.book.getWorkbook().getStyles();
    const view = new GridSheet(this.commands, this.formulaModel, sheet, facts, styles, () =>
      this.layoutListeners.forEach((listener) => listener()),
    );
    this.sheetViews.set(id, view);
    return view;
  }

  private partId(): string {
    return `{part-${this.nextPart++}}`;
  }
}

function extent(cells: CellsByPlace): HostChange['range'] | null {
  const rows = Object.keys(cells).map(Number);
  const columns = rows.flatMap((row) => Object.keys(cells[row] ?? {}).map(Number));
  if (rows.length === 0 || columns.length === 0) return null;
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}
