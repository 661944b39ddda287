/**
 * What was read from a workbook, as plain data. Excel (through Office.js) and .xlsx files give the same
 * shape, so everything between reading and writing is a pure function over it.
 */
import type { CellAddress, RangeAddress } from './address';

/** An error value in a cell, e.g. `{ error: '#N/A' }`. */
export interface CellError {
  readonly error: string;
}

/**
 * Blank is `null`, never `''` or 0. A formula that gives empty text has the value `''`, and one whose value the file does
 * not hold has `NOT_CALCULATED`: it never reads as blank.
 */
export type CellValue = string | number | boolean | CellError | null;

export interface ExcelTable {
  readonly name: string;
  /** Header row and total row included. */
  readonly range: RangeAddress;
  readonly hasTotalRow: boolean;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** Rows are hidden by a filter on the sheet or on one of its tables. */
  readonly isFiltered: boolean;
  /** The block the three matrices below cover; `null` on an empty sheet (the matrices are then empty). */
  readonly used: RangeAddress | null;
  /** How far contents reach where that is more than what was read (`sheet/bounds`). */
  readonly reaches?: RangeAddress;
  readonly values: readonly (readonly CellValue[])[];
  /** English formula with its leading `=`, `null` where the cell holds no formula. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly tables: readonly ExcelTable[];
  /** Known only where reading it costs nothing (files); recognition never relies on it. */
  readonly merges?: readonly RangeAddress[];
  /** What is printed, where somebody chose it. */
  readonly printAreas?: readonly RangeAddress[];
  /** Rows and columns of the used range that are hidden, by hand or by a filter, in order; known like `merges`. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** The add-in's own custom XML part (namespace `SETTINGS_NAMESPACE`), `null` where there is none. */
  readonly settingsXml: string | null;
  /** Absent where everything was read. */
  readonly unread?: readonly UnreadPart[];
}

/** Namespace of the custom XML part in which the add-in keeps what the user chose for this workbook. */
export const SETTINGS_NAMESPACE = 'urn:kpi-addin:settings:1';

/** Namespace of the part that holds what stood in the workbook before the last write. */
export const KEPT_NAMESPACE = 'urn:kpi-addin:before:1';

/** What of a workbook could not be read. The rest stands as if there were none of it. */
export type UnreadPart = 'protection' | 'filters' | 'tables' | 'settings';

function at<T>(matrix: readonly (readonly T[])[], sheet: SheetSnapshot, cell: CellAddress): T | undefined {
  return sheet.used ? matrix[cell.row - sheet.used.top]?.[cell.column - sheet.used.left] : undefined;
}

/** The value of a cell by its place on the sheet; `null` outside the used range. */
export function valueAt(sheet: SheetSnapshot, cell: CellAddress): CellValue {
  return at(sheet.values, sheet, cell) ?? null;
}

export function formulaAt(sheet: SheetSnapshot, cell: CellAddress): string | null {
  return at(sheet.formulas, sheet, cell) ?? null;
}

/** "General" outside the used range. */
export function numberFormatAt(sheet: SheetSnapshot, cell: CellAddress): string {
  return at(sheet.numberFormats, sheet, cell) ?? 'General';
}

/** No program has worked this formula out since it was written (files of openpyxl and the like); in Excel there is none. */
export const NOT_CALCULATED: CellError = { error: 'not calculated' };

export function isNotCalculated(value: CellValue): boolean {
  return isError(value) && value.error === NOT_CALCULATED.error;
}

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

export function findSheet(workbook: WorkbookSnapshot, name: string): SheetSnapshot | null {
  return workbook.sheets.find((sheet) => sheet.name === name) ?? null;
}
