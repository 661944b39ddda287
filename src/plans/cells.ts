/** Single cells of a plan: what stands there, what shall, and whether that is a change at all. */
import { formulaFromFile } from '../formula/spelling';
import { formatCell, type CellAddress, type RangeAddress } from '../sheet/address';
import type { CellChange, CellContent, PlanBasis, WritePlan } from '../sheet/plan';
import { formulaAt, isError, isNotCalculated, valueAt, type SheetSnapshot } from '../sheet/snapshot';
import { findIndicator, type Indicator } from '../scoring';
import {
  countsTheRest,
  factorsOf,
  figureColumns,
  inputParts,
  isCumulative,
  type ScoredRow,
  type TargetTable,
} from '../tables';
import { copyFormula, type Figures, type References } from './scores/formulas';
import { shown, type Output } from './scores/outputs';
import type { Mode } from './types';

export const BLANK: CellContent = { kind: 'value', value: null };
export const NOTHING: WritePlan = { sheets: [], basis: [] };

export function text(value: string): CellContent {
  return { kind: 'value', value };
}

/** What stands in the cell now. An error typed in as a value is shown as its text. */
export function contentAt(sheet: SheetSnapshot | null, cell: CellAddress): CellContent {
  if (!sheet) return BLANK;
  const formula = formulaAt(sheet, cell);
  if (formula !== null) return { kind: 'formula', formula };
  const value = valueAt(sheet, cell);
  if (value === null) return BLANK;
  return { kind: 'value', value: isError(value) ? value.error : value };
}

/** Excel may give a formula back with other spaces, letters in another case, sheet names without their quotes, or "@". */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.kind === 'formula') return b.kind === 'formula' && canonical(a.formula) === canonical(b.formula);
  return b.kind === 'value' && a.value === b.value;
}

/** Spaces and case count inside quotes only, case not in names of sheets; "@" in a reference to a table's own row. */
function canonical(formula: string): string {
  return formulaFromFile(formula)
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => {
      if (index % 2 === 0) return part.replace(/\s|(?<!\[)@/g, '').toUpperCase();
      return part.startsWith('"') ? part : part.slice(1, -1).toUpperCase();
    })
    .join('');
}

/** `undefined` where the row has nothing to write in this column. */
export function outputContent(output: Output, row: ScoredRow, at: References, mode: Mode): Written {
  if (!output.write) return { after: BLANK };
  const value = output.write.value(row);
  if (mode === 'values') return { after: { kind: 'value', value } };
  // A formula would score the one row of several that it stands in.
  if (row.row.several) return { after: BLANK };
  // V8 keeps what was put together as a tree of its pieces, several times the text's size, until all of it is looked at.
  const formula = output.write.formula(at).trim();
  return { after: { kind: 'formula', formula }, shows: shown(value) };
}

export type Written = Pick<CellChange, 'after' | 'shows'>;

/**
 * Names of the cells of a row, with the sheet's name in front where the formula stands on another sheet; `null` where one is
 * missing. `local`: where the result stands that the table has no column for.
 */
export function referencesOf(
  table: TargetTable,
  row: ScoredRow,
  prefix: string,
  local?: CellAddress,
): References | null {
  const indicator = findIndicator(table.rubric, table.indicator);
  if (!indicator) return null;
  const parts = inputParts(indicator);
  const isResult = (name: string): boolean =>
    name === 'result' || parts.some(({ input, part }) => part === 'result' && input.name === name);
  const named = new Map(
    row.inputs.map(({ name, cell }) => {
      const own = cell && `${prefix}${formatCell(cell)}`;
      return [name, local && isResult(name) ? formatCell(local) : own];
    }),
  );
  if ([...named.values()].includes(null)) return null;
  const inputs = indicator.inputs.map(({ name }) => named.get(name) ?? null);
  return { inputs, figures: figuresOf(table, indicator, named) };
}

function figuresOf(
  table: TargetTable,
  indicator: Indicator,
  named: ReadonlyMap<string, string | null>,
): Figures | null {
  const columns = isCumulative(table.indicator, table.rubric) ? null : figureColumns(indicator);
  const given = named.get(columns?.given.input.name ?? 'target');
  const reported = named.get(columns?.reported.input.name ?? 'result');
  if (given === undefined || given === null || reported === undefined || reported === null) return null;
  const factors = factorsOf(table);
  const theRest = countsTheRest(table);
  const isPlain = !theRest && factors.given === 1 && factors.result === 1;
  return isPlain ? { given, reported } : { given, reported, counting: { factors, theRest } };
}

export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

const WRITTEN = new Set(['percent', 'level', 'score', 'gap']);

/** The table's own cells; columns the add-in writes are left out, since they may recalculate meanwhile. */
export function basisOf(table: TargetTable, sheet: SheetSnapshot): PlanBasis[] {
  const { top, bottom, left, right } = table.range;
  const runs = runsOf(left, right, (column) => {
    const role = table.columns.find((one) => one.column === column)?.role ?? null;
    return role === null || !WRITTEN.has(role);
  });
  return runs.map((run) => partOf(sheet, { top, bottom, ...run }));
}

/** The header, also of the add-in's columns, and the column of units. */
export function landmarksOf(table: TargetTable, sheet: SheetSnapshot): PlanBasis[] {
  const { range, headerRange } = table;
  const unit = table.columns.find(({ role }) => role === 'unit')?.column ?? range.left;
  const names = { top: headerRange.bottom + 1, bottom: range.bottom, left: unit, right: unit };
  return [headerRange, names].map((part) => partOf(sheet, part));
}

/** The parts without the columns in which the plan itself changes a cell of theirs: such a cell tells nothing of its place. */
export function unchangedOf(parts: readonly PlanBasis[], cells: readonly CellChange[]): readonly PlanBasis[] {
  return parts.flatMap((part) => {
    const { top, bottom, left, right } = part.range;
    const changed = new Set(
      cells.flatMap(({ cell }) => (cell.row >= top && cell.row <= bottom ? [cell.column] : [])),
    );
    return runsOf(left, right, (column) => !changed.has(column)).map((run): PlanBasis => ({
      ...part,
      range: { top, bottom, ...run },
      values: part.values.map((row) => row.slice(run.left - left, run.right - left + 1)),
    }));
  });
}

/** Columns that are kept, as few ranges as they make. */
function runsOf(
  left: number,
  right: number,
  isKept: (column: number) => boolean,
): readonly Pick<RangeAddress, 'left' | 'right'>[] {
  const runs: Pick<RangeAddress, 'left' | 'right'>[] = [];
  for (let column = left; column <= right; column++) {
    if (!isKept(column)) continue;
    const last = runs.at(-1);
    if (last?.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ left: column, right: column });
  }
  return runs;
}

export function valuesOf(sheet: SheetSnapshot, range: RangeAddress): PlanBasis['values'] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_row, down) =>
    Array.from({ length: range.right - range.left + 1 }, (_column, across) =>
      valueAt(sheet, { row: range.top + down, column: range.left + across }),
    ),
  );
}

export function partOf(sheet: SheetSnapshot, range: RangeAddress): PlanBasis {
  return { sheet: sheet.name, range, values: valuesOf(sheet, range) };
}

/** A live copy of a cell of another sheet, blank while that cell is. */
export function copyFormulaOf(sheet: SheetSnapshot, cell: CellAddress): Written {
  const formula = copyFormula(`${quoted(sheet.name)}${formatCell(cell)}`);
  const after: CellContent = { kind: 'formula', formula };
  const value = valueAt(sheet, cell);
  return isNotCalculated(value) ? { after } : { after, shows: value ?? '' };
}
