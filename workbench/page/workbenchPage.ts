/** What lies on the page: one open workbook in the grid, one add-in connected to it, and what is said about both. */
import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  IUniverInstanceService,
  type DocumentDataModel,
} from '@univerjs/core';
import { ILayoutService } from '@univerjs/preset-sheets-core';
import type { Language } from '../../src/i18n';
import { workbenchMessages, type WorkbenchMessages } from '../words';
import { PatchError, XlsxError } from '../../src/files';
import { formatCell, formatRange, rangeContains, type CellAddress } from '../../src/sheet/address';
import { isError } from '../../src/sheet/snapshot';
import { openAddIn, type AddIn } from './addInFrame';
import { keepCalculated } from './calculation';
import type { FunctionTexts } from './functionMetadata';
import { createChartStrip, type ChartStrip } from './chartStrip';
import { endTypingAsExcel } from './endTyping';
import { createGrid, type Grid } from './grid';
import { GridCommands } from './gridCommands';
import { describeFunctions, ErrorNotes, registerFunctions } from './kpiFunctions';
import { CannotSave } from './layoutPatch';
import { openDocument, type OpenDocument } from './openDocument';
import type { PlayedExcel } from './playedExcel';
import { wireRegions, type Regions } from './regions';
import type { Toolbar } from './toolbar';

export interface WorkbenchParts {
  readonly toolbar: Toolbar;
  readonly functions: FunctionTexts;
  readonly language: Language;
  readonly excel: PlayedExcel;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What changes the file when it is saved. */
const EDITS =
  /^sheet\.mutation\.(set-range-values|set-worksheet-(col-width|row-height)|insert-sheet|remove-sheet|(add|remove)-worksheet-merge)$/;

export class WorkbenchPage {
  language: Language;
  isEdited = false;
  addIn: AddIn | null = null;
  document: OpenDocument | null = null;
  readonly grid: Grid;
  private readonly commands: GridCommands;
  private readonly notes = new ErrorNotes();
  private readonly regions: Regions;
  private readonly charts: ChartStrip;
  private functionsKnown = false;

  constructor(private readonly parts: WorkbenchParts) {
    this.language = parts.language;
    this.grid = createGrid(place('grid'), parts.language);
    this.commands = new GridCommands(this.grid.api, {
      refused: () => this.warn(this.text.refused),
      mayNotWrite: () => this.mayNotWrite(),
    });
    this.regions = this.wireRegions();
    this.charts = createChartStrip(place('charts'), this.grid.api, {
      workbook: () => this.document?.workbook ?? null,
      text: () => this.text,
    });
    keepCalculated(this.grid.api, () => this.document?.workbook ?? null);
    this.watch();
  }

  get text(): WorkbenchMessages {
    return workbenchMessages(this.language);
  }

  async openSample(name: string): Promise<void> {
    const response = await fetch(`/samples/${encodeURIComponent(name)}`);
    await this.open(new Uint8Array(await response.arrayBuffer()), name, true);
  }

  async open(bytes: Uint8Array, name: string, isSample = false): Promise<void> {
    this.say(this.text.opening(name));
    try {
      const document = await openDocument(this.grid, this.commands, bytes, name);
      this.addIn?.close();
      this.document?.close();
      this.document = document;
      document.workbook.onLayoutChanged(() => {
        this.setEdited(true);
        this.charts.refresh();
      });
      this.charts.refresh();
      this.setEdited(false);
      this.parts.toolbar.showFile(name, isSample);
      this.startAddIn(document);
      const hasDrawings = document.file.sheets.some((sheet) => sheet.hasDrawings);
      this.say(hasDrawings ? this.text.hiddenDrawings : this.text.opened(name));
    } catch (error) {
      this.warn(this.failure(error, name));
    }
  }

  async save(): Promise<void> {
    const { document } = this;
    if (!document) return;
    try {
      await document.book.endEditingAsync(true);
      await this.calculated();
      const bytes = document.save();
      download(bytes, document.name);
      this.setEdited(false);
      this.say(this.text.saved(document.name));
    } catch (error) {
      this.warn(this.failure(error, document.name));
    }
  }

  /** Settles when no formula waits for its value any more. */
  async calculated(): Promise<void> {
    await this.grid.api.getFormula().onCalculationResultApplied();
  }

  /** The keyboard goes to the selected cell. */
  focusGrid(): void {
    if (this.document) this.grid.api.setCurrent(this.document.book.getId());
    this.grid.injector.get(ILayoutService).focus();
  }

  /** What stands in the cell's editor at this moment. */
  editedText(): string | null {
    const editors = this.grid.injector.get(IUniverInstanceService);
    const editor = editors.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    return editor?.getBody()?.dataStream.replace(/\r\n$/, '') ?? null;
  }

  setLanguage(language: Language): void {
    this.language = language;
    this.parts.toolbar.setLanguage(language);
    this.grid.setLanguage(language);
    this.charts.refresh();
    if (this.functionsKnown) describeFunctions(this.grid.injector, this.parts.functions[language]);
    if (this.addIn) this.addIn.frame.title = this.text.pane;
  }

  private startAddIn(document: OpenDocument): void {
    const addIn = openAddIn(place('pane'), document.workbook, {
      excel: this.parts.excel,
      title: this.text.pane,
      displayLanguage: this.language === 'th' ? 'th-TH' : 'en-US',
      documentUrl: document.name,
    });
    this.addIn = addIn;
    if (!this.functionsKnown) {
      // With the first workbook the grid's editor is there.
      endTypingAsExcel(this.grid.injector);
      const functions = {
        blank: this.parts.excel.blank,
        isRegistered: () => this.parts.excel.registration.isDone,
        find: (id: string) => this.addIn?.functions.find(id) ?? null,
        error: (code: string) => this.addIn?.functions.error(code),
      };
      registerFunctions(this.grid.injector, this.parts.functions[this.language], functions, this.notes);
      this.functionsKnown = true;
    }
    addIn.frame.addEventListener('load', () => {
      const near = addIn.frame.contentDocument?.defaultView;
      if (near) {
        this.parts.toolbar.watchDrops(near);
        this.regions.watch(near);
      }
      this.grid.api.getFormula().executeCalculation();
      void this.calculated().then(() => {
        if (this.document === document)
          document.workbook.sheets().forEach((sheet) => sheet.layout.showFormats());
      });
    });
  }

  private wireRegions(): Regions {
    const grid = { element: place('grid'), focus: () => this.focusGrid() };
    const pane = { element: place('pane'), focus: () => this.addIn?.frame.contentWindow?.focus() };
    const bar = { element: place('bar'), focus: () => place('open').focus() };
    return wireRegions([bar, grid, pane], grid, () => this.document?.workbook.isEditing() !== true);
  }

  private watch(): void {
    const { api } = this.grid;
    api.addEvent(api.Event.CommandExecuted, ({ id, options }) => {
      if (this.document && EDITS.test(id) && !options?.fromFormula) this.setEdited(true);
    });
    api.addEvent(api.Event.SelectionChanged, () => this.explainSelection());
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      if (this.mayNotEdit(event.worksheet.getSheetId(), event)) event.cancel = true;
    });
  }

  /** Excel shows the message of a function's error beside the cell; here it stands in the status line. */
  private explainSelection(): void {
    const sheet = this.document?.workbook
      .sheets()
      .find(({ id }) => id === this.document?.workbook.selection().sheetId);
    const range = this.document?.workbook.selection().range;
    if (!sheet || !range) return;
    const value = sheet.values({ ...range, bottom: range.top, right: range.left })[0]?.[0] ?? null;
    const note = isError(value) ? this.notes.get(sheet.id, range.top, range.left) : null;
    if (!isError(value) || !note) return this.say('');
    this.warn(this.text.cellError(formatCell({ row: range.top, column: range.left }), value.error, note));
  }

  private mayNotEdit(sheetId: string, cell: CellAddress): boolean {
    const view = this.document?.sheetView(sheetId);
    if (!view) return false;
    const style = this.document?.file.styles[view.styleAt(cell)];
    if (view.snapshot.isProtected && style?.locked !== false) {
      this.warn(this.text.protectedSheet);
      return true;
    }
    const block = view.arrays.find((range) => rangeContains(range, cell));
    if (!block || (block.top === cell.row && block.left === cell.column)) return false;
    this.warn(this.text.arrayPart(formatRange(block)));
    return true;
  }

  /** Paste, fill and delete on a protected sheet, or over part of an array formula. */
  private mayNotWrite(): boolean {
    const selection = this.document?.workbook.selection();
    if (!selection) return false;
    const { sheetId, range } = selection;
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        if (this.mayNotEdit(sheetId, { row, column })) return true;
      }
    }
    return false;
  }

  private failure(error: unknown, name: string): string {
    const { failures } = this.text;
    if (error instanceof XlsxError) return failures[error.code](name);
    if (error instanceof PatchError && error.code === 'arrayPart') return this.text.arrayPart(error.address);
    if (error instanceof CannotSave) return this.text.cannotSave(error.sheet, error.what);
    return failures.unexpected(error instanceof Error ? error.message : String(error));
  }

  private setEdited(edited: boolean): void {
    this.isEdited = edited;
    this.parts.toolbar.showEdited(edited);
  }

  private say(text: string): void {
    this.parts.toolbar.say(text);
  }

  private warn(text: string): void {
    this.parts.toolbar.say(text, 'warning');
  }
}

function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no ${id}.`);
  return found;
}
