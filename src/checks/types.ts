/**
 * What a check is and what it finds. One file per check; a check is a pure function over one table (or the whole
 * workbook) and names the cell, the figures and, where it can, the fix.
 */
import type { CellAddress, RangeAddress } from '../sheet/address';
import type { CellContent } from '../sheet/plan';
import type { RowIndex } from '../sheet/rowIndex';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import type { Bilingual, Indicator } from '../scoring';
import type { ColumnRole, TableColumn, TableRow, TargetTable, UnrecognisedTable } from '../tables';
import type { Figure } from '../tables/readCell';

export type Severity = 'error' | 'warning' | 'info';
export type CheckGroup = 'names' | 'cells' | 'arithmetic' | 'formulas' | 'structure';

export interface FixChange {
  readonly cell: CellAddress;
  readonly before: CellContent;
  readonly after: CellContent;
}

export interface Fix {
  /** Only one reading is possible, so it may be applied without a person looking at it first. */
  readonly certain: boolean;
  readonly label: Bilingual;
  /** All on the finding's sheet. */
  readonly changes: readonly FixChange[];
}

export interface Finding {
  /** The same fault has the same id on every run: check, sheet, place, and what was found there. */
  readonly id: string;
  /** As earlier versions named it, by the figures of the English sentence: saved workbooks may hold it as accepted. */
  readonly formerId?: string;
  readonly check: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly range: RangeAddress;
  /** Which cell, what is wrong, which figures, what to do. */
  readonly message: Bilingual;
  /** The value that the fix would write, or what to look at. */
  readonly suggestion: Bilingual | null;
  readonly fix: Fix | null;
}

/** What a check says; the runner adds id, check, severity (unless given) and sheet. */
export interface Fault {
  readonly range: RangeAddress;
  readonly message: Bilingual;
  readonly suggestion?: Bilingual;
  readonly fix?: Fix;
  /** Where a check knows faults of different weight. */
  readonly severity?: Severity;
  /** Where it is not the table's own. */
  readonly sheet?: string;
  /** Where place and check alone do not tell two faults apart. */
  readonly key?: string;
}

/** A target table with its cells at hand. */
export interface TableView {
  readonly table: TargetTable;
  readonly sheet: SheetSnapshot;
  readonly indicator: Indicator;
  /** Unit rows by kind, in sheet order. */
  readonly districts: readonly TableRow[];
  readonly province: TableRow | null;
  readonly totals: readonly TableRow[];
  column(role: ColumnRole): TableColumn | null;
  levelColumns(): readonly TableColumn[];
  /** Columns that hold figures (given, reported, level targets and `other` columns of figures). */
  figureColumns(): readonly TableColumn[];
  value(row: number, column: number): CellValue;
  formula(row: number, column: number): string | null;
  figure(row: number, column: number): Figure;
}

export interface CheckContext {
  readonly workbook: WorkbookSnapshot;
  readonly views: readonly TableView[];
  readonly unrecognised: readonly UnrecognisedTable[];
  /** What stands on the sheet of this name. */
  on(sheet: string): SheetTables;
}

export interface SheetTables {
  readonly views: RowIndex<TableView>;
  /** Of those and of the tables that are not recognised. */
  readonly ranges: RowIndex<RangeAddress>;
}

/** `null` is a yield: the runner may let others work before it goes on. Long loops give one every few hundred rows. */
export type Faults = Iterable<Fault | null>;

export interface CheckMeta {
  readonly group: CheckGroup;
  readonly severity: Severity;
  readonly fixable: boolean;
  readonly title: Bilingual;
  /** What it looks for and why, one sentence. */
  readonly description: Bilingual;
}

/**
 * A check sees one sheet at a time, its own tables and nothing of the others, so that it need not run again for sheets that
 * nobody touched. One that compares across sheets says so, sees the whole workbook and runs again after every change.
 */
interface Reach {
  readonly acrossSheets?: true;
}

export interface TableCheck extends Reach {
  readonly id: string;
  readonly meta: CheckMeta;
  readonly checkTable: (view: TableView, context: CheckContext) => Faults;
}

export interface WorkbookCheck extends Reach {
  readonly id: string;
  readonly meta: CheckMeta;
  readonly checkWorkbook: (context: CheckContext) => Faults;
}

export type Check = TableCheck | WorkbookCheck;
