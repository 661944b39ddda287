/** Snapshots made by hand for tests: rows of cells as a person would type them, placed anywhere on a sheet. */
import { readFileSync } from 'node:fs';
import { openXlsx } from '../../src/files';
import type { RangeAddress } from '../../src/sheet/address';
import type { CellValue, ExcelTable, SheetSnapshot, WorkbookSnapshot } from '../../src/sheet/snapshot';
export { applied, withCells } from '../../src/sheet/applied';
import { recogniseTables, type TableChoice, type TargetTable } from '../../src/tables';

export type Cells = readonly (readonly CellValue[])[];

export interface SheetOptions {
  readonly name?: string;
  /** Rows and columns left empty before the first cell. */
  readonly down?: number;
  readonly right?: number;
  readonly tables?: readonly ExcelTable[];
  readonly merges?: readonly RangeAddress[];
  readonly isProtected?: boolean;
  readonly isFiltered?: boolean;
}

/** Text that begins with `=` becomes a formula cell with no value. */
export function sheetOf(cells: Cells, options: SheetOptions = {}): SheetSnapshot {
  const { down = 0, right = 0, name = 'แผ่น1', tables = [], merges = [] } = options;
  const width = Math.max(0, ...cells.map((row) => row.length));
  const used = { top: down, left: right, bottom: down + cells.length - 1, right: right + width - 1 };
  const isFormula = (cell: CellValue): cell is string => typeof cell === 'string' && cell.startsWith('=');
  const full = cells.map((row) => Array.from({ length: width }, (_cell, column) => row[column] ?? null));
  return {
    name,
    visible: true,
    isProtected: options.isProtected ?? false,
    isFiltered: options.isFiltered ?? false,
    used: cells.length > 0 && width > 0 ? used : null,
    values: full.map((row) => row.map((cell) => (isFormula(cell) ? '' : cell))),
    formulas: full.map((row) => row.map((cell) => (isFormula(cell) ? cell : null))),
    numberFormats: full.map((row) => row.map(() => 'General')),
    tables,
    merges,
  };
}

export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, settingsXml: null };
}

export function sample(name: 'buriram-2561' | 'buriram-2561-results'): WorkbookSnapshot {
  const path = new URL(`../../samples/${name}.xlsx`, `file://${__filename}`);
  return openXlsx(new Uint8Array(readFileSync(path))).snapshot;
}

export function only(workbook: WorkbookSnapshot, choices: readonly TableChoice[] = []): TargetTable {
  const { tables, unrecognised } = recogniseTables(workbook, choices);
  const [table] = tables;
  if (!table || tables.length > 1)
    throw new Error(`${tables.length} tables, not recognised: ${JSON.stringify(unrecognised)}`);
  return table;
}

/** "number unit base result" and so on; a level target carries its level, what is not known is "?". */
export function roles(table: TargetTable): string {
  return table.columns.map(({ role, level }) => `${role ?? '?'}${level ?? ''}`).join(' ');
}
