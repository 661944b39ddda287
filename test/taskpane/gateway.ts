/**
 * A gateway over plain snapshots that keeps the promises of `sheet/gateway.ts`: it refuses what Excel refuses, writes
 * all of a plan or nothing, fires changes for what it writes, and restores by before-image. Formulas show what the
 * plan says they will, since nothing calculates here.
 */
import {
  formatCell,
  formatRange,
  parseRange,
  rangeContains,
  type RangeAddress,
} from '../../src/sheet/address';
import {
  WorkbookError,
  type Applied,
  type Calculated,
  type StandingFormula,
  type Mark,
  type Unapplied,
  type Undo,
  type Watch,
  type WorkbookGateway,
} from '../../src/sheet/gateway';
import { type CellContent, countCells, type SheetChange, type WritePlan } from '../../src/sheet/plan';
import type { CellValue, ExcelTable, SheetSnapshot, WorkbookSnapshot } from '../../src/sheet/snapshot';

interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
}

const BLANK: Cell = { value: null, formula: null };

export interface SheetFixture {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly isProtected?: boolean;
  readonly isFiltered?: boolean;
  readonly visible?: boolean;
  readonly tables?: readonly ExcelTable[];
  readonly printAreas?: readonly RangeAddress[];
}

class FakeSheet {
  readonly cells = new Map<string, Cell>();
  tables: readonly ExcelTable[];
  isProtected: boolean;
  isFiltered: boolean;
  readonly visible: boolean;
  private readonly printAreas: Pick<SheetSnapshot, 'printAreas'>;

  constructor(
    readonly name: string,
    fixture: Omit<SheetFixture, 'name'>,
  ) {
    this.tables = fixture.tables ?? [];
    this.isProtected = fixture.isProtected ?? false;
    this.isFiltered = fixture.isFiltered ?? false;
    this.visible = fixture.visible ?? true;
    this.printAreas = fixture.printAreas ? { printAreas: fixture.printAreas } : {};
    fixture.rows.forEach((values, row) =>
      values.forEach((value, column) => {
        if (value !== null) this.cells.set(formatCell({ row, column }), { value, formula: null });
      }),
    );
  }

  at(row: number, column: number): Cell {
    return this.cells.get(formatCell({ row, column })) ?? BLANK;
  }

  snapshot(): SheetSnapshot {
    const places = [...this.cells.keys()].flatMap((address) => parseRange(address) ?? []);
    const used =
      places.length === 0
        ? null
        : {
            top: Math.min(...places.map(({ top }) => top)),
            left: Math.min(...places.map(({ left }) => left)),
            bottom: Math.max(...places.map(({ bottom }) => bottom)),
            right: Math.max(...places.map(({ right }) => right)),
          };
    const matrix = <T>(pick: (cell: Cell) => T): T[][] =>
      used
        ? Array.from({ length: used.bottom - used.top + 1 }, (_, r) =>
            Array.from({ length: used.right - used.left + 1 }, (_, c) =>
              pick(this.at(used.top + r, used.left + c)),
            ),
          )
        : [];
    return {
      name: this.name,
      visible: this.visible,
      isProtected: this.isProtected,
      isFiltered: this.isFiltered,
      used,
      values: matrix(({ value }) => value),
      formulas: matrix(({ formula }) => formula),
      numberFormats: matrix(() => 'General'),
      tables: this.tables,
      ...this.printAreas,
    };
  }
}

interface FakeUndo extends Undo {
  readonly images: readonly {
    readonly sheet: string;
    readonly created: boolean;
    readonly tables: readonly ExcelTable[];
    readonly cells: readonly {
      readonly address: string;
      readonly before: Cell | undefined;
      readonly written: Cell;
    }[];
  }[];
}

function contentOf({ value, formula }: Cell): CellContent {
  if (formula !== null) return { kind: 'formula', formula };
  return { kind: 'value', value: typeof value === 'object' && value !== null ? value.error : value };
}

export class FakeWorkbook implements WorkbookGateway {
  private readonly sheets = new Map<string, FakeSheet>();
  private readonly listeners = new Set<(sheet: string) => void>();
  settingsXml: string | null = null;
  /** A cell is in edit mode: Excel then refuses everything. */
  isEditing = false;
  reads = 0;
  readonly applied: WritePlan[] = [];
  readonly selected: string[] = [];
  /** What is marked now. */
  marks: readonly Mark[] = [];
  recalculations = 0;
  private failure: Error | null = null;

  constructor(fixtures: readonly SheetFixture[]) {
    for (const fixture of fixtures) this.sheets.set(fixture.name, new FakeSheet(fixture.name, fixture));
  }

  sheet(name: string): FakeSheet {
    const sheet = this.sheets.get(name);
    if (!sheet) throw new WorkbookError('missingSheet', { sheet: name });
    return sheet;
  }

  get sheetNames(): readonly string[] {
    return [...this.sheets.keys()];
  }

  /** What a person does in the grid. */
  type(sheet: string, address: string, value: CellValue): void {
    const { cells } = this.sheet(sheet);
    if (value === null) cells.delete(address);
    else cells.set(address, { value, formula: null });
    this.fire(sheet);
  }

  value(sheet: string, address: string): CellValue {
    return this.sheet(sheet).cells.get(address)?.value ?? null;
  }

  formula(sheet: string, address: string): string | null {
    return this.sheet(sheet).cells.get(address)?.formula ?? null;
  }

  /** Every cell of every sheet, for "nothing else was touched". */
  contents(): Record<string, unknown> {
    return Object.fromEntries(
      [...this.sheets].flatMap(([name, { cells }]) =>
        [...cells].map(([address, cell]) => [`${name}!${address}`, cell]),
      ),
    );
  }

  /** The next call to the host fails like this. */
  failNext(error: Error): void {
    this.failure = error;
  }

  private enter(): void {
    const { failure } = this;
    this.failure = null;
    if (failure) throw failure;
    if (this.isEditing) throw new WorkbookError('cellEditing');
  }

  private fire(sheet: string): void {
    for (const listener of this.listeners) listener(sheet);
  }

  async read(): Promise<WorkbookSnapshot> {
    this.enter();
    this.reads += 1;
    return {
      sheets: [...this.sheets.values()].map((sheet) => sheet.snapshot()),
      settingsXml: this.settingsXml,
    };
  }

  /** What happens between two sheets of a write. */
  betweenSheets: (() => Promise<void>) | null = null;

  /** What Excel does not take of the next sheets that are added. */
  unapplied: readonly Unapplied[] = [];

  async apply(plan: WritePlan, watch: Watch = {}): Promise<Applied> {
    this.enter();
    this.check(plan);
    const images: FakeUndo['images'][number][] = [];
    const { unapplied } = this;
    const undo: FakeUndo & Applied = {
      cells: countCells(plan),
      sheets: plan.sheets.length,
      images,
      unapplied,
    };
    for (const [index, change] of plan.sheets.entries()) {
      images.push(this.write(change));
      watch.onSheet?.(index + 1, plan.sheets.length);
      await this.betweenSheets?.();
      if (!watch.signal?.aborted) continue;
      await this.restore(undo, true);
      throw new WorkbookError('stopped');
    }
    this.applied.push(plan);
    for (const { sheet } of plan.sheets) this.fire(sheet);
    return undo;
  }

  private check(plan: WritePlan): void {
    for (const { sheet: name, range, values } of plan.basis) {
      const sheet = this.sheet(name);
      const same = values.every((row, r) =>
        row.every((value, c) => Object.is(sheet.at(range.top + r, range.left + c).value, value)),
      );
      if (!same) throw new WorkbookError('changedSincePreview', { sheet: name, address: formatRange(range) });
    }
    for (const { sheet: name, create, cells } of plan.sheets) {
      if (create) {
        if (this.sheets.has(name)) throw new WorkbookError('sheetExists', { sheet: name });
        continue;
      }
      const sheet = this.sheet(name);
      if (sheet.isProtected) throw new WorkbookError('protectedSheet', { sheet: name });
      if (sheet.isFiltered) throw new WorkbookError('filteredRows', { sheet: name });
      for (const { cell, before } of cells) {
        const now = contentOf(sheet.at(cell.row, cell.column));
        if (JSON.stringify(now) !== JSON.stringify(before)) {
          throw new WorkbookError('changedSincePreview', { sheet: name, address: formatCell(cell) });
        }
      }
    }
  }

  private write(change: SheetChange): FakeUndo['images'][number] {
    if (change.create) this.sheets.set(change.sheet, new FakeSheet(change.sheet, { rows: [] }));
    const sheet = this.sheet(change.sheet);
    const { tables } = sheet;
    const cells = change.cells.map(({ cell, after, shows }) => {
      const address = formatCell(cell);
      const before = sheet.cells.get(address);
      const written: Cell =
        after.kind === 'formula'
          ? {
              value: this.showsName(after.formula) ? { error: '#NAME?' } : (shows ?? ''),
              formula: after.formula,
            }
          : { value: after.value, formula: null };
      if (written.formula === null && written.value === null) sheet.cells.delete(address);
      else sheet.cells.set(address, written);
      return { address, before, written };
    });
    sheet.tables = tables.map((table) => {
      const resize = change.tableResizes.find((one) => one.table === table.name);
      return resize ? { ...table, range: resize.to } : table;
    });
    return { sheet: change.sheet, created: change.create, tables, cells };
  }

  /** Settles when what was written has come to values. */
  calculation: Promise<boolean> = Promise.resolve(true);

  /** The add-in's functions are not registered: formulas that call one show #NAME?. */
  isUnregistered = false;

  private showsName(formula: string): boolean {
    return this.isUnregistered && formula.includes('KPI.');
  }

  async calculated(plan: WritePlan, waiting: AbortSignal | null): Promise<Calculated> {
    const unknown = plan.sheets.flatMap(({ sheet, cells }) =>
      cells.flatMap(({ after }) =>
        after.kind === 'formula' && this.showsName(after.formula) ? [{ sheet, formula: after.formula }] : [],
      ),
    );
    if (!waiting) return { isThere: true, unknown };
    const given = new Promise<boolean>((resolve) => waiting.addEventListener('abort', () => resolve(false)));
    return { isThere: await Promise.race([this.calculation, given]), unknown };
  }

  async restore(undo: Undo, overwriteLaterEdits: boolean, watch: Watch = {}): Promise<void> {
    this.enter();
    const { images } = undo as FakeUndo;
    if (!overwriteLaterEdits) {
      for (const { sheet, cells, created } of images) {
        // Gone already: a restore that was stopped goes on.
        if (created && !this.sheets.has(sheet)) continue;
        const edited = cells.find(({ address, written }) => {
          const now = this.sheet(sheet).cells.get(address) ?? BLANK;
          return now.value !== written.value || now.formula !== written.formula;
        });
        if (edited) throw new WorkbookError('changedSinceWrite', { sheet, address: edited.address });
      }
    }
    for (const [index, { sheet, created, tables, cells }] of images.entries()) {
      if (watch.onSheet && index > 0) {
        watch.onSheet(index, images.length);
        await this.betweenSheets?.();
        if (watch.signal?.aborted) throw new WorkbookError('restoreStopped');
      }
      if (created) {
        this.sheets.delete(sheet);
        continue;
      }
      const target = this.sheet(sheet);
      for (const { address, before } of cells) {
        if (before) target.cells.set(address, before);
        else target.cells.delete(address);
      }
      target.tables = tables;
      this.fire(sheet);
    }
  }

  /** What the next reading finds of an earlier pane. */
  left: Undo | null = null;

  found(): Undo | null {
    const { left } = this;
    this.left = null;
    return left;
  }

  readonly forgotten: Undo[] = [];

  async forget(undo: Undo): Promise<void> {
    this.enter();
    this.forgotten.push(undo);
  }

  async select(sheet: string, range: RangeAddress): Promise<void> {
    this.enter();
    if (!this.sheets.has(sheet)) {
      throw new WorkbookError('missingSheet', { sheet, address: formatRange(range) });
    }
    this.selected.push(`${sheet}!${formatRange(range)}`);
  }

  async saveSettings(xml: string): Promise<void> {
    this.enter();
    this.settingsXml = xml;
  }

  async onChanged(listener: (sheet: string) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return async () => {
      this.listeners.delete(listener);
    };
  }

  /** Sheets whose rules Excel cannot read. */
  unreadMarks: readonly string[] = [];

  async mark(marks: readonly Mark[]): Promise<readonly string[]> {
    this.enter();
    for (const { sheet } of [...marks, ...this.marks]) {
      if (this.sheet(sheet).isProtected) throw new WorkbookError('protectedSheet', { sheet });
    }
    this.marks = [...marks];
    return this.unreadMarks;
  }

  unmark(): Promise<readonly string[]> {
    return this.mark([]);
  }

  /** Formulas that were to be entered again. */
  failing: readonly StandingFormula[] = [];

  async recalculate(failing: readonly StandingFormula[] = []): Promise<void> {
    this.enter();
    this.failing = failing;
    this.recalculations += 1;
  }

  get listenerCount(): number {
    return this.listeners.size;
  }

  /** Whether a plan stays inside a range of a sheet. */
  static staysWithin(plan: WritePlan, sheet: string, range: RangeAddress): boolean {
    return plan.sheets.every(
      (change) => change.sheet === sheet && change.cells.every(({ cell }) => rangeContains(range, cell)),
    );
  }
}
