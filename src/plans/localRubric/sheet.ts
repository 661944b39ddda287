/**
 * A rubric of the users' own into the workbook: a sheet with an Excel table to edit by hand and to print, or, where the
 * rubric has its table already, only the cells that differ. Rows are never moved: a rubric with other indicators or
 * levels than its table is another rubric and needs another name.
 */
import type { LocalField, LocalRubric } from '../../scoring/localRubric/localRubric';
import type { CellChange, WritePlan } from '../../sheet/plan';
import { findSheet, numberFormatAt, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot';
import { localRubricsOf, type LocalRubricTable } from '../../tables/localRubric/read';
import { TEXT_FORMAT } from '../../tables/managed/columns';
import { LOCAL_RUBRIC } from '../../tables/managed/localRubric';
import { contentAt, partOf, sameContent } from '../cells';
import { addedList } from '../managed/declared';
import { changedFields, rowsOf, type LocalRow } from './rows';

export interface RubricSheetRequest {
  readonly workbook: WorkbookSnapshot;
  readonly rubric: LocalRubric;
  readonly language: 'th' | 'en';
}

/** `null`: the table in the workbook has other rows or lacks a column; the rubric needs another name. */
export function planRubricSheet({ workbook, rubric, language }: RubricSheetRequest): WritePlan | null {
  const table = localRubricsOf(workbook).tables.find((one) => one.rubric.id === rubric.id);
  const sheet = table && findSheet(workbook, table.sheet);
  if (table && sheet) return planChanges(table, sheet, rubric, language);
  const rows = rowsOf(rubric, language).map(({ values }) => values);
  return { sheets: [addedList(workbook, LOCAL_RUBRIC, rows, language, rubric.id)], basis: [] };
}

/** The rubric as it stands in its table keeps what a person typed where it means the same. */
function planChanges(
  table: LocalRubricTable,
  sheet: SheetSnapshot,
  rubric: LocalRubric,
  language: 'th' | 'en',
): WritePlan | null {
  const before = rowsOf(table.rubric, language);
  const after = rowsOf(rubric, language);
  const keys = (rows: readonly Pick<LocalRow, 'code' | 'level'>[]): string =>
    rows.map(keyOf).sort().join('\n');
  if (keys(before) !== keys(after) || keys(before) !== keys(table.rows)) return null;
  const wanted = new Map(after.map((row) => [keyOf(row), row]));
  const known = new Map(before.map((row) => [keyOf(row), row]));
  const cells: CellChange[] = [];
  const started = new Set<string>();
  for (const { row, ...place } of table.rows) {
    const key = keyOf(place);
    const [from, to] = [known.get(key), wanted.get(key)];
    if (!from || !to) return null;
    for (const field of changedFields(from, to)) {
      const column = table.columns.get(field);
      if (column === undefined) return null;
      const first = `${field} ${SHARED.has(field) ? (SHARED.get(field) === 'indicator' ? place.code : '') : key}`;
      const before = contentAt(sheet, { row, column });
      // What stands once for several rows is changed where it stands.
      const isCarried = started.has(first) && before.kind === 'value' && before.value === null;
      started.add(first);
      const value = { kind: 'value', value: to.values[field] } as const;
      if (isCarried || sameContent(before, value)) continue;
      cells.push({ cell: { row, column }, before, after: value, ...formatFor(sheet, row, column, field) });
    }
  }
  return cells.length === 0 ? { sheets: [], basis: [] } : changesPlan(table, sheet, cells);
}

const SHARED: ReadonlyMap<LocalField, 'rubric' | 'indicator'> = new Map([
  ['from', 'rubric'],
  ['to', 'rubric'],
  ['round', 'rubric'],
  ['group', 'indicator'],
  ['name', 'indicator'],
  ['weight', 'indicator'],
  ['model', 'indicator'],
]);

function keyOf({ code, level }: Pick<LocalRow, 'code' | 'level'>): string {
  return `${code} ${level ?? ''}`;
}

/** In a cell formatted as percent 25 would read as 2500, in one formatted as text it would be no number. */
function formatFor(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  field: LocalField,
): { numberFormat?: string } {
  const declared = LOCAL_RUBRIC.columns.find(({ key }) => key === field)?.numberFormat;
  if (declared !== undefined) return { numberFormat: declared };
  const format = numberFormatAt(sheet, { row, column });
  return format === TEXT_FORMAT || format.includes('%') ? { numberFormat: 'General' } : {};
}

function changesPlan(table: LocalRubricTable, sheet: SheetSnapshot, cells: readonly CellChange[]): WritePlan {
  const columns = [...table.columns.values()];
  const rows = table.rows.map(({ row }) => row);
  const block = {
    top: table.headerRow,
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  const header = { ...block, bottom: table.headerRow };
  const code = table.columns.get('code') ?? block.left;
  const codes = { top: Math.min(...rows), bottom: block.bottom, left: code, right: code };
  return {
    sheets: [{ sheet: sheet.name, create: false, cells, tableResizes: [], columnWidths: [] }],
    basis: [partOf(sheet, block)],
    landmarks: [partOf(sheet, header), partOf(sheet, codes)],
  };
}
