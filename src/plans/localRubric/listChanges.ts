/**
 * Rows of a rubric changed, added and taken away where its table stands. A row that stays stays where it is, since formulas
 * elsewhere may point at its cells: one that is taken away is left blank, and rows are added there or below the last.
 */
import type { CellChange, CellContent, PlanBasis, SheetChange } from '../../sheet/plan';
import { numberFormatAt } from '../../sheet/snapshot';
import { TEXT_FORMAT } from '../../tables/managed/columns';
import { listsOf } from '../../tables/managed/found';
import type { ManagedList } from '../../tables/managed/types';
import { BLANK, contentAt, partOf, sameContent, unchangedOf } from '../cells';
import { isFree, lastFilledRow } from '../managed/room';
import { changedFields, type KeyedRow } from './rows';
import { slotsFor, type Slot, type StandingList } from './slots';

export interface ListChange {
  readonly change: SheetChange;
  readonly basis: PlanBasis;
  readonly landmarks: readonly PlanBasis[];
}

/** `null`: something stands in the way, or the table has other rows than were read. */
export function listChange<Field extends string>(
  standing: StandingList<Field>,
  before: readonly KeyedRow<Field>[],
  after: readonly KeyedRow<Field>[],
  language: 'th' | 'en',
): ListChange | null {
  const known = new Map(before.map((row) => [row.key, row]));
  const keys = standing.rows.map(({ key }) => key);
  if (known.size < before.length || [...keys].sort().join('\n') !== [...known.keys()].sort().join('\n'))
    return null;
  const { sheet, headerRow, excelTable } = standing;
  const table = sheet.tables.find(({ name }) => name === excelTable);
  const columns = withNewColumns(standing, after);
  if (!columns) return null;
  const edges = [...columns.values()];
  const block = {
    top: headerRow,
    left: Math.min(...edges, table?.range.left ?? Infinity),
    right: Math.max(...edges, table?.range.right ?? 0),
  };
  const end = Math.max(table?.range.bottom ?? 0, ...standing.rows.map(({ row }) => row), headerRow);
  const last = lastFilledRow(sheet, { ...block, bottom: Math.max(end, sheetEnd(standing)) });
  const slots = slotsFor(standing, after, { ...block, bottom: last });
  const added = slots.filter(({ row }) => row > last).length;
  const bottom = Math.max(end, last + added);
  if (added > 0) {
    const taken = { ...block, top: last + 1, bottom: last + added };
    if (table?.hasTotalRow === true || !isFree(sheet, taken, excelTable)) return null;
  }
  const cells = [
    ...headerCells(standing, columns, language),
    ...rowCells(standing, known, columns, slots, last),
    ...leftCells(standing, slots),
  ];
  const isGrown = table && (bottom > table.range.bottom || block.right > table.range.right);
  const codes = columns.get('code' as Field) ?? block.left;
  const landmarks = [
    partOf(sheet, { ...block, bottom: headerRow }),
    ...(last > headerRow
      ? [partOf(sheet, { top: headerRow + 1, bottom: last, left: codes, right: codes })]
      : []),
  ];
  return {
    change: {
      sheet: sheet.name,
      create: false,
      cells,
      tableResizes: isGrown
        ? [{ table: table.name, from: table.range, to: { ...table.range, bottom, right: block.right } }]
        : [],
      columnWidths: [...columns].flatMap(([field, column]) =>
        standing.columns.has(field)
          ? []
          : [{ column, characters: columnOf(standing.list, field)?.width ?? 12 }],
      ),
    },
    basis: partOf(sheet, { ...block, bottom }),
    landmarks: unchangedOf(landmarks, cells),
  };
}

function columnOf<Field extends string>({ columns }: ManagedList<Field>, field: Field) {
  return columns.find(({ key }) => key === field);
}

/** Where other rubrics of the same list end. */
function sheetEnd<Field extends string>({
  sheet,
  list,
  excelTable,
  columns,
  headerRow,
}: StandingList<Field>): number {
  if (excelTable !== null) return headerRow;
  const found = listsOf(sheet, list).find(
    ({ range }) => range.top === headerRow && range.left === Math.min(...columns.values()),
  );
  return found?.range.bottom ?? headerRow;
}

/** Fields that have no column yet and something to say get one on the right, where nothing stands. */
function withNewColumns<Field extends string>(
  standing: StandingList<Field>,
  after: readonly KeyedRow<Field>[],
): ReadonlyMap<Field, number> | null {
  const { list, sheet, columns, excelTable, headerRow, rows } = standing;
  const wanted = list.columns
    .map(({ key }) => key)
    .filter((field) => !columns.has(field) && after.some(({ values }) => values[field] !== null));
  if (wanted.length === 0) return columns;
  const table = sheet.tables.find(({ name }) => name === excelTable);
  const left = Math.max(...columns.values(), table?.range.right ?? 0) + 1;
  const bottom = Math.max(headerRow, table?.range.bottom ?? 0, ...rows.map(({ row }) => row));
  const taken = { top: headerRow, bottom, left, right: left + wanted.length - 1 };
  if (!isFree(sheet, taken, excelTable)) return null;
  return new Map([...columns, ...wanted.map((field, at): [Field, number] => [field, left + at])]);
}

function headerCells<Field extends string>(
  { list, sheet, columns: known, headerRow }: StandingList<Field>,
  columns: ReadonlyMap<Field, number>,
  language: 'th' | 'en',
): CellChange[] {
  const like = Math.max(...known.values());
  return [...columns].flatMap(([field, column]): CellChange[] => {
    const header = columnOf(list, field)?.header[language];
    if (known.has(field) || header === undefined) return [];
    const cell = { row: headerRow, column };
    return [
      {
        cell,
        before: contentAt(sheet, cell),
        after: { kind: 'value', value: header },
        formatLike: { row: headerRow, column: like },
      },
    ];
  });
}

function rowCells<Field extends string>(
  standing: StandingList<Field>,
  known: ReadonlyMap<string, KeyedRow<Field>>,
  columns: ReadonlyMap<Field, number>,
  slots: readonly Slot<Field>[],
  last: number,
): CellChange[] {
  const { sheet, headerRow, rows } = standing;
  const isSame = slots.length === rows.length && slots.every((slot) => slot.standing !== null);
  const started = new Set<string>();
  const cells: CellChange[] = [];
  for (const { row, standing: key, wanted } of [...slots].sort((a, b) => a.row - b.row)) {
    const from = key === null ? null : (known.get(key) ?? null);
    const changed = new Set(from ? changedFields(from, wanted) : columns.keys());
    for (const [field, column] of columns) {
      const cell = { row, column };
      const before = contentAt(sheet, cell);
      const first = `${field} ${sharedKey(standing, field, wanted)}`;
      // What stands once for several rows is changed where it stands; where rows come and go, each says all of it.
      const isCarried = started.has(first) && isBlank(before);
      started.add(first);
      const keeps = isSame ? !changed.has(field) || isCarried : !changed.has(field) && !isBlank(before);
      const after: CellContent = { kind: 'value', value: wanted.values[field] };
      if (keeps || sameContent(before, after)) continue;
      const format = from
        ? formatFor(standing, row, column, field)
        : {
            ...(last > headerRow ? { formatLike: { row: last, column } } : {}),
            ...declaredFormat(standing, field),
          };
      cells.push({ cell, before, after, ...format });
    }
  }
  return cells;
}

function isBlank(content: CellContent): boolean {
  return content.kind === 'value' && content.value === null;
}

/** A further part of a level says for itself what is measured. */
function sharedKey<Field extends string>(
  { shared }: StandingList<Field>,
  field: Field,
  { key, code }: KeyedRow<Field>,
): string {
  const whose = shared.get(field);
  if (whose === undefined || (MEASURED.has(field) && key.includes(' part '))) return key;
  return whose === 'rubric' ? '' : code;
}

const MEASURED: ReadonlySet<string> = new Set(['model', 'decimals', 'whenZero']);

/** Rows that nothing stands in any more. */
function leftCells<Field extends string>(
  { sheet, rows, columns }: StandingList<Field>,
  slots: readonly Slot<Field>[],
): CellChange[] {
  const kept = new Set(slots.map(({ row }) => row));
  return rows.flatMap(({ row }): CellChange[] =>
    kept.has(row)
      ? []
      : [...columns.values()].flatMap((column): CellChange[] => {
          const before = contentAt(sheet, { row, column });
          return isBlank(before) ? [] : [{ cell: { row, column }, before, after: BLANK }];
        }),
  );
}

/** In a cell formatted as percent 25 would read as 2500, in one formatted as text it would be no number. */
function formatFor<Field extends string>(
  standing: StandingList<Field>,
  row: number,
  column: number,
  field: Field,
): { numberFormat?: string } {
  const declared = declaredFormat(standing, field);
  if (declared.numberFormat !== undefined) return declared;
  const format = numberFormatAt(standing.sheet, { row, column });
  return format === TEXT_FORMAT || format.includes('%') ? { numberFormat: 'General' } : {};
}

function declaredFormat<Field extends string>(
  { list }: StandingList<Field>,
  field: Field,
): { numberFormat?: string } {
  const numberFormat = columnOf(list, field)?.numberFormat;
  return numberFormat === undefined ? {} : { numberFormat };
}
