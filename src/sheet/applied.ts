/** What a workbook reads like once a plan is written: for saying beforehand what follows from it. */
import type { RangeAddress } from './address';
import type { CellChange, WritePlan } from './plan';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from './snapshot';

const EMPTY: Omit<SheetSnapshot, 'name'> = {
  visible: true,
  isProtected: false,
  isFiltered: false,
  used: null,
  values: [],
  formulas: [],
  numberFormats: [],
  tables: [],
};

/** Formulas have the results that the plan foretells, or none. */
export function applied(workbook: WorkbookSnapshot, plan: WritePlan): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    const change = plan.sheets.find((one) => !one.create && one.sheet === sheet.name);
    if (!change) return sheet;
    const written = withCells(sheet, change.cells);
    const resized = written.tables.map((table) => {
      const resize = change.tableResizes.find((one) => one.table === table.name);
      return resize ? { ...table, range: resize.to } : table;
    });
    const printAreas = change.printAreas?.to ?? written.printAreas;
    return { ...written, tables: resized, ...(printAreas && { printAreas }) };
  });
  const added = plan.sheets
    .filter(({ create }) => create)
    .map(({ sheet, cells }) => withCells({ ...EMPTY, name: sheet }, cells));
  return { ...workbook, sheets: [...sheets, ...added] };
}

export function withCells(sheet: SheetSnapshot, changes: readonly CellChange[]): SheetSnapshot {
  const places = changes.map(({ cell }) => cell);
  const used = places.reduce<RangeAddress | null>(
    (range, { row, column }) => ({
      top: Math.min(range?.top ?? row, row),
      left: Math.min(range?.left ?? column, column),
      bottom: Math.max(range?.bottom ?? row, row),
      right: Math.max(range?.right ?? column, column),
    }),
    sheet.used,
  );
  if (!used) return sheet;
  const matrix = <T>(from: readonly (readonly T[])[], blank: T): T[][] =>
    Array.from({ length: used.bottom - used.top + 1 }, (_row, down) =>
      Array.from({ length: used.right - used.left + 1 }, (_column, across) => {
        const old = sheet.used ?? used;
        return from[used.top + down - old.top]?.[used.left + across - old.left] ?? blank;
      }),
    );
  const values = matrix<CellValue>(sheet.values, null);
  const formulas = matrix<string | null>(sheet.formulas, null);
  const numberFormats = matrix<string>(sheet.numberFormats, 'General');
  for (const { cell, after, shows, numberFormat } of changes) {
    const [down, across] = [cell.row - used.top, cell.column - used.left];
    const set = <T>(rows: T[][], value: T): void => {
      const row = rows[down];
      if (row) row[across] = value;
    };
    set(values, after.kind === 'value' ? after.value : (shows ?? null));
    set(formulas, after.kind === 'formula' ? after.formula : null);
    if (numberFormat !== undefined) set(numberFormats, numberFormat);
  }
  return { ...sheet, used, values, formulas, numberFormats };
}
