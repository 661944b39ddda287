/**
 * A rubric of the users' own into the workbook: a sheet with an Excel table to edit by hand and to print, and one with the
 * inputs of what is defined; or, where the rubric has its tables already, the cells that differ, rows that come and go included.
 */
import type { LocalField, LocalRubric } from '../../scoring/localRubric/localRubric';
import { applied } from '../../sheet/applied';
import type { PlanBasis, SheetChange, WritePlan } from '../../sheet/plan';
import { findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot';
import type { RubricBlock } from '../../tables/localRubric/blocks';
import { localRubricsOf, type LocalRubricTable } from '../../tables/localRubric/read';
import { DEFINED_FIELDS, DEFINED_HELP, LOCAL_RUBRIC } from '../../tables/managed/localRubric';
import { RUBRIC_INPUTS, type RubricInputColumn } from '../../tables/managed/rubricInputs';
import { NOTHING } from '../cells';
import { merged } from '../entries/blocks';
import { addedList } from '../managed/declared';
import { listChange, type ListChange } from './listChanges';
import { inputKey, inputRowsOf, rowKey, rowsOf, type RubricInputRow } from './rows';
import type { StandingList } from './slots';

export interface RubricSheetRequest {
  readonly workbook: WorkbookSnapshot;
  readonly rubric: LocalRubric;
  readonly language: 'th' | 'en';
}

/**
 * `null`: the tables in the workbook have rows that cannot be told apart, or something stands where rows would be added; the
 * rubric needs another name.
 */
export function planRubricSheet({ workbook, rubric, language }: RubricSheetRequest): WritePlan | null {
  const table = localRubricsOf(workbook).tables.find((one) => one.rubric.id === rubric.id);
  const sheet = table && findSheet(workbook, table.sheet);
  const inputRows = inputRowsOf(rubric, language);
  const added = (): SheetChange[] => {
    const rows = inputRows.map(({ values }) => values);
    return rows.length === 0 ? [] : [addedList(workbook, RUBRIC_INPUTS, rows, language, rubric.id)];
  };
  if (!table || !sheet) {
    const rows = rowsOf(rubric, language).map(({ values }) => values);
    const isDefined = rubric.indicators.some(({ kind }) => kind === 'defined');
    // A rubric of copies has no use for what only a defined indicator says.
    const columns = LOCAL_RUBRIC.columns.filter(({ key }) => !DEFINED_FIELDS.includes(key));
    const list = isDefined ? { ...LOCAL_RUBRIC, help: DEFINED_HELP } : { ...LOCAL_RUBRIC, columns };
    return { sheets: [addedList(workbook, list, rows, language, rubric.id), ...added()], basis: [] };
  }
  const main = listChange(
    mainList(table, sheet),
    rowsOf(table.rubric, language),
    rowsOf(rubric, language),
    language,
  );
  const inputs = inputChanges(table, inputRowsOf(table.rubric, language), inputRows, language);
  if (!main || !inputs) return null;
  const plan = planOf([main, ...inputs], table.inputRows.length === 0 ? added() : []);
  return keepsAll(workbook, plan, rubric) ? plan : null;
}

/** Read again, the workbook has the rubric as it is asked for and all others as they were. */
function keepsAll(workbook: WorkbookSnapshot, plan: WritePlan, rubric: LocalRubric): boolean {
  const standing = (of: WorkbookSnapshot): LocalRubric[] =>
    localRubricsOf(of).tables.map((one) => one.rubric);
  const before = standing(workbook);
  const changed = before.findIndex(({ id }) => id === rubric.id);
  const wanted = before.map((one, at) => (at === changed ? rubric : one));
  return contentOf(standing(applied(workbook, plan))) === contentOf(wanted);
}

/** Whatever the order of indicators, of what they deduct, and of members. */
function contentOf(rubrics: readonly LocalRubric[]): string {
  const sorted = (items: readonly unknown[]): string[] => items.map(textOf).sort();
  const textOf = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
    const members = Object.entries(value).map(([key, of]) =>
      key === 'deductions' || key === 'indicators'
        ? `${key}:${sorted(of as unknown[]).join()}`
        : `${key}:${textOf(of)}`,
    );
    return `{${members.sort().join()}}`;
  };
  return sorted(rubrics).join();
}

function planOf(changes: readonly ListChange[], added: readonly SheetChange[]): WritePlan {
  const real = changes.filter(({ change }) => change.cells.length > 0);
  if (real.length + added.length === 0) return NOTHING;
  const sheets = [...merged(real.map(({ change }) => change)), ...added];
  const basis: PlanBasis[] = real.map((one) => one.basis);
  return { sheets, basis, landmarks: real.flatMap(({ landmarks }) => landmarks) };
}

function mainList(table: LocalRubricTable, sheet: SheetSnapshot): StandingList<LocalField> {
  const { headerRow, columns, excelTable } = table;
  const rows = table.rows.map((place) => ({ row: place.row, code: place.code, key: rowKey(place) }));
  return {
    list: LOCAL_RUBRIC,
    sheet,
    headerRow,
    columns,
    excelTable,
    rows,
    shared: SHARED,
    series: seriesOf,
  };
}

/** A further figure belongs to the cap above it, and those of a level are counted as they stand. */
function seriesOf({ key, code }: { readonly key: string; readonly code: string }): string | null {
  if (key.startsWith(`${code} cap `)) return `${code} cap`;
  const [level = '', part] = key.split(' part ');
  return part === undefined ? null : level;
}

const SHARED: ReadonlyMap<LocalField, 'rubric' | 'indicator'> = new Map([
  ['from', 'rubric'],
  ['to', 'rubric'],
  ['round', 'rubric'],
  ['group', 'indicator'],
  ['name', 'indicator'],
  ['weight', 'indicator'],
  ['model', 'indicator'],
  ['unit', 'indicator'],
  ['forWhom', 'indicator'],
  ['decimals', 'indicator'],
  ['whenZero', 'indicator'],
  ['synonyms', 'indicator'],
]);

/** Each indicator's inputs where they stand, those of a new one in the last of the lists. */
function inputChanges(
  table: LocalRubricTable,
  before: readonly RubricInputRow[],
  after: readonly RubricInputRow[],
  language: 'th' | 'en',
): ListChange[] | null {
  const blocks = [...new Set(table.inputRows.map(({ block }) => block))];
  const last = blocks.at(-1);
  if (!last) return [];
  const blockOf = (code: string): RubricBlock<RubricInputColumn> =>
    table.inputRows.find((row) => row.code === code)?.block ?? last;
  const changes: ListChange[] = [];
  for (const block of blocks) {
    const defined = new Set(before.map(({ code }) => code));
    const rows = table.inputRows
      .filter((one) => one.block === block && defined.has(one.code))
      .map(({ row, code, input }) => ({ row, code, key: inputKey(code, input.name) }));
    const { sheet, headerRow, columns, excelTable } = block;
    const of = (all: readonly RubricInputRow[]): RubricInputRow[] =>
      all.filter(({ code }) => blockOf(code) === block);
    const change = listChange(
      {
        list: RUBRIC_INPUTS,
        sheet,
        headerRow,
        columns,
        excelTable,
        rows,
        shared: new Map(),
        series: ({ code }) => code,
      },
      of(before),
      of(after),
      language,
    );
    if (!change) return null;
    changes.push(change);
  }
  return changes;
}
