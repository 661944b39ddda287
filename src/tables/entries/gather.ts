/**
 * The inputs of a unit for every sheet of a rubric. Steps come from the register once a tick of their sheet is filled in;
 * until then those that staff typed stay in force, and where none are typed the unit's first tick elsewhere makes them
 * none done. Else what staff entered counts before what a target table says, so that an entry can put a table right.
 */
import type { Indicator, InputSpec, InputValue, Rubric } from '../../scoring';
import type { ScorecardUnit } from '../../scoring/scorecard/scorecard';
import { cellRange, formatCell, type CellAddress } from '../../sheet/address';
import { findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot';
import { canBeAdded } from '../additive';
import { isDefined } from '../inputs';
import { coverageOf } from '../totals';
import type { TableRow, TargetTable } from '../types';
import { sumOfDistricts } from './districtSums';
import { evidenceOf } from './evidence';
import { entriesFor, evidenceFor, inputColumn, isResult, tableRows } from './lookup';
import { cannot } from './messages';
import { resultCells } from './resultsSheet';
import { figureAt, withKnownYear } from './tableFigures';
import { inOrder } from './units';
import { takesWeight, WEIGHT, weightUnit } from './weights';
import type { Entries, EntryRow, Gathered, GatheredInput, Place, UnitEvidence } from './types';

/** Every unit that a table, an entry or a document speaks of, and the provinces of their districts. */
export function unitsOf(
  _workbook: WorkbookSnapshot,
  tables: readonly TargetTable[],
  entries: Entries,
): readonly ScorecardUnit[] {
  const codes = new Set<string>();
  const add = (code: string): void => {
    codes.add(code);
    codes.add(code.slice(0, 2));
  };
  for (const { rows } of tables) {
    for (const { code } of rows) if (code !== null) add(code);
  }
  for (const { unit } of [...entries.inputs, ...entries.evidence]) add(unit);
  return inOrder(codes);
}

export function gatherInputs(
  workbook: WorkbookSnapshot,
  tables: readonly TargetTable[],
  entries: Entries,
  rubric: Rubric,
  unit: ScorecardUnit,
): readonly Gathered[] {
  return rubric.indicators.map((indicator) => {
    const own = withKnownYear(
      tables.filter((table) => table.rubric === rubric.id && table.indicator === indicator.code),
    );
    return {
      indicator,
      inputs: indicator.inputs.map(
        (spec) =>
          fromRegister(entries, indicator, spec, unit, 'sheet') ??
          fromEntries(entries, indicator, spec, unit) ??
          fromRegister(entries, indicator, spec, unit, 'unit') ??
          fromTables(workbook, own, indicator, spec, unit) ??
          sumOfDistricts(
            indicator,
            spec,
            unit,
            own,
            (figure, district) =>
              fromEntries(entries, indicator, figure, district) ??
              fromTables(workbook, own, indicator, figure, district),
          ) ??
          input(spec, null, 'none', [], null),
      ),
      ...(takesWeight(indicator) ? { weight: weightOf(entries, indicator, unit) } : {}),
    };
  });
}

function weightOf(entries: Entries, indicator: Indicator, unit: ScorecardUnit): GatheredInput {
  const of = weightUnit(entries, indicator, unit);
  return fromEntries(entries, indicator, WEIGHT, of) ?? input(WEIGHT, null, 'none', [], null);
}

function input(
  spec: InputSpec,
  value: InputValue,
  source: GatheredInput['source'],
  places: readonly Place[],
  problem: GatheredInput['problem'],
): GatheredInput {
  return { spec, value, source, places, problem };
}

function fromRegister(
  entries: Entries,
  indicator: Indicator,
  spec: InputSpec,
  unit: ScorecardUnit,
  entered: UnitEvidence['entered'],
): GatheredInput | null {
  if (spec.kind !== 'steps') return null;
  const rows = evidenceFor(entries, indicator, unit.code);
  const evidence = rows.length > 0 ? evidenceOf(entries, indicator, unit) : null;
  if (evidence?.entered !== entered) return null;
  const places = rows.map(({ sheet, haveCell }) => ({ sheet, range: cellRange(haveCell) }));
  return input(spec, evidence.done, 'evidence', places, null);
}

/** A blank entry of a single figure is none; in a list it is a project that has not reported. */
function fromEntries(
  entries: Entries,
  indicator: Indicator,
  spec: InputSpec,
  unit: ScorecardUnit,
): GatheredInput | null {
  const rows = entriesFor(entries, indicator, unit.code, spec.name);
  const filled = rows.filter(({ value, problem }) => value !== null || problem !== null);
  if (filled.length === 0) return null;
  const used = spec.kind === 'percentages' ? rows : filled;
  const places = used.map(({ sheet, valueCell }) => ({ sheet, range: cellRange(valueCell) }));
  const problem = used.find((row) => row.problem !== null)?.problem ?? contradiction(spec, filled);
  return input(spec, problem ? null : valueOf(spec, used), 'entry', places, problem);
}

/** The steps of a sheet that staff typed, whether the register has taken their place or not. */
export function typedSteps(
  entries: Entries,
  indicator: Indicator,
  unit: ScorecardUnit,
): GatheredInput | null {
  const spec = indicator.inputs.find(({ kind }) => kind === 'steps');
  return spec ? fromEntries(entries, indicator, spec, unit) : null;
}

function valueOf({ kind }: InputSpec, rows: readonly EntryRow[]): InputValue {
  if (kind !== 'percentages') return rows[0]?.value ?? null;
  return rows.map(({ value }) => (typeof value === 'number' ? value : null));
}

function contradiction({ kind }: InputSpec, rows: readonly EntryRow[]): GatheredInput['problem'] {
  if (kind === 'percentages' || rows.every(({ value }) => value === rows[0]?.value)) return null;
  return cannot.twice(rows.map(({ sheet, valueCell }) => `${sheet}!${formatCell(valueCell)}`));
}

function fromTables(
  workbook: WorkbookSnapshot,
  tables: readonly TargetTable[],
  indicator: Indicator,
  spec: InputSpec,
  unit: ScorecardUnit,
): GatheredInput | null {
  const rows = tables.map((table) => ({ table, own: tableRows(table, unit.code) }));
  // A total stands for the province only where no table has a row that is named as it, and where there can be one.
  const isNamed =
    !mayHaveTotal(indicator) || rows.some(({ own }) => own.some(({ kind }) => kind !== 'total'));
  const found = rows.flatMap(({ table, own }) =>
    own
      .filter(({ kind }) => !isNamed || kind !== 'total')
      .flatMap((row) =>
        cellsOf(workbook, table, row, indicator, spec).map((place) => ({
          ...figureAt(table, findSheet(workbook, table.sheet), indicator, spec, { ...place, row }),
          covers: coverageOf(table, row),
        })),
      ),
  );
  const [first] = found;
  if (!first) return null;
  const filled = found.filter(({ value, problem }) => value !== null || problem !== null);
  const used = filled[0] ?? first;
  const agree = filled.every(({ value }) => value === used.value);
  const problem =
    filled.find((one) => one.problem !== null)?.problem ??
    (agree ? null : cannot.tables(filled.map(({ sheet, cell }) => `${sheet}!${formatCell(cell)}`)));
  const places = (agree ? [used] : filled).map(({ sheet, cell }) => ({ sheet, range: cellRange(cell) }));
  const { derived, soFar, covers } = used;
  const waiting = filled.some((one) => one.waiting);
  return {
    ...input(spec, problem ? null : used.value, 'table', places, problem),
    ...(derived && agree ? { derived } : {}),
    ...(waiting ? { waiting } : {}),
    ...(soFar ? { soFar } : {}),
    ...(covers ? { covers } : {}),
  };
}

function mayHaveTotal(indicator: Indicator): boolean {
  return !isDefined(indicator) || canBeAdded(indicator);
}

/** Where this row has the figure: in the table, or on the results sheet of a table without a result column. */
function cellsOf(
  workbook: WorkbookSnapshot,
  table: TargetTable,
  row: TableRow,
  indicator: Indicator,
  spec: InputSpec,
): readonly { readonly sheet: SheetSnapshot; readonly cell: CellAddress }[] {
  const column = inputColumn(table, indicator, spec.name);
  if (column === null) {
    return isResult(table, indicator, spec.name) ? resultCells(workbook, table, row) : [];
  }
  const sheet = findSheet(workbook, table.sheet);
  return sheet ? [{ sheet, cell: { row: row.row, column } }] : [];
}
