/**
 * A rubric of the users' own into the workbook: a sheet with an Excel table to edit by hand and to print, or, where the
 * rubric has its table already, only the cells that differ. Rows are never moved: a rubric with other indicators or
 * levels than its table is another rubric and needs another name.
 */
import { rubricTexts } from '../../i18n/rubrics';
import type { LocalField, LocalRubric } from '../../scoring/localRubric/localRubric';
import type { CellChange, CellLook, SheetChange, WritePlan } from '../../sheet/plan';
import { findSheet, numberFormatAt, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot';
import { localRubricsOf, type LocalRubricTable } from '../../tables/localRubric/read';
import { LOCAL_FIELDS, LOCAL_HEADERS } from '../../tables/localRubric/words';
import { BLANK, contentAt, sameContent, valuesOf } from '../cells';
import { changedFields, rowsOf, type LocalRow, type LocalValue } from './rows';
import { freeName } from '../managed/names';

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
  return { sheets: [newSheet(workbook, rubric, language)], basis: [] };
}

const HEADER_ROW = 2;
const TITLE: CellLook = { bold: true, size: 14 };
const HEADER: CellLook = { bold: true, wrap: true, boxed: true, fill: '#DCE6F1' };
const WORDS: CellLook = { wrap: true, boxed: true };
const FIGURE: CellLook = { ...WORDS, align: 'center' };

const CENTRED: readonly LocalField[] = ['round', 'weight', 'level', 'threshold', 'steps', 'tick'];
/** Excel would make dates of these. */
const AS_TEXT: readonly LocalField[] = ['id', 'from', 'to', 'model'];
const TEXT_FORMAT = '@';

/** In characters. */
const WIDTHS: Readonly<Record<LocalField, number>> = {
  id: 10,
  from: 15,
  to: 15,
  round: 6,
  group: 14,
  code: 18,
  name: 32,
  weight: 9,
  model: 22,
  level: 7,
  condition: 16,
  threshold: 9,
  steps: 11,
  tick: 12,
  text: 30,
  printed: 20,
  evidence: 30,
};

function newSheet(workbook: WorkbookSnapshot, rubric: LocalRubric, language: 'th' | 'en'): SheetChange {
  const texts = rubricTexts(language).sheet;
  const rows = rowsOf(rubric, language);
  const last = LOCAL_FIELDS.length - 1;
  const range = { top: HEADER_ROW, left: 0, bottom: HEADER_ROW + rows.length, right: last };
  return {
    sheet: freeName(workbook, texts.name(rubric.id)),
    create: true,
    cells: [
      added(0, 0, texts.title(rubric.id), TITLE),
      added(1, 0, texts.help),
      ...LOCAL_FIELDS.map((field, column) =>
        added(HEADER_ROW, column, LOCAL_HEADERS[field][language], HEADER),
      ),
      ...rows.flatMap(({ values }, index) =>
        LOCAL_FIELDS.map((field, column) => bodyCell(HEADER_ROW + 1 + index, column, field, values[field])),
      ),
    ],
    tableResizes: [],
    columnWidths: LOCAL_FIELDS.map((field, column) => ({ column, characters: WIDTHS[field] })),
    layout: {
      page: { orientation: 'landscape', repeatRows: { top: HEADER_ROW, bottom: HEADER_ROW } },
      freezeRows: HEADER_ROW + 1,
      tables: [{ name: `KPI_Rubric_${rubric.id.replace(/[^A-Za-z0-9]+/g, '_')}`, range }],
    },
  };
}

function bodyCell(row: number, column: number, field: LocalField, value: LocalValue): CellChange {
  return {
    ...added(row, column, value, CENTRED.includes(field) ? FIGURE : WORDS),
    ...(AS_TEXT.includes(field) ? { numberFormat: TEXT_FORMAT } : {}),
  };
}

function added(row: number, column: number, value: LocalValue, look?: CellLook): CellChange {
  return {
    cell: { row, column },
    before: BLANK,
    after: { kind: 'value', value },
    ...(look ? { look } : {}),
  };
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
  if (AS_TEXT.includes(field)) return { numberFormat: TEXT_FORMAT };
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
  const part = (range: typeof block) => ({ sheet: sheet.name, range, values: valuesOf(sheet, range) });
  return {
    sheets: [{ sheet: sheet.name, create: false, cells, tableResizes: [], columnWidths: [] }],
    basis: [part(block)],
    landmarks: [part(header), part(codes)],
  };
}
