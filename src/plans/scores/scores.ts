/** The plan for scoring a workbook: one value for all tables, in the order of sheets, previewed before it is written. */
import type { LongSheetChange, PlanBasis, SheetChange } from '../../sheet/plan';
import type { RangeAddress } from '../../sheet/address';
import { extendedAreas } from '../../sheet/printAreas';
import { findSheet, type SheetSnapshot } from '../../sheet/snapshot';
import type { TargetTable } from '../../tables';
import { cellsOfTable, planAdjacent, type TableChange } from './adjacentColumns';
import { basisOf, landmarksOf, unchangedOf } from '../cells';
import { planLongResultsSheet, planResultsSheet } from './resultsSheet';
import { together } from './rows';
import type { LongScores, Refusal, ScorePlan, ScoreRequest } from '../types';

export function planScores(request: ScoreRequest): ScorePlan {
  return request.place === 'adjacent' ? planAllAdjacent(request) : planResultsSheet(request);
}

function planAllAdjacent(request: ScoreRequest): ScorePlan {
  const basis: PlanBasis[] = [];
  const landmarks: PlanBasis[] = [];
  const sheets: SheetChange[] = [];
  const { changes, refusals } = adjacentChanges(request);
  for (const { sheet, tables, ...change } of changes) {
    const cells = tables.map(({ table, change: one }) => {
      const own = cellsOfTable(one);
      basis.push(...basisOf(table, sheet));
      landmarks.push(...unchangedOf(landmarksOf(table, sheet), own));
      return own;
    });
    sheets.push({ ...change, sheet: sheet.name, cells: cells.flat() });
  }
  return { plan: { sheets, basis, landmarks }, refusals };
}

/** The same for a file: nobody changes it meanwhile, and its rows are worked out as they are written. */
export function planLongScores(request: ScoreRequest): LongScores {
  return request.place === 'adjacent' ? planLongAdjacent(request) : planLongResultsSheet(request);
}

function planLongAdjacent(request: ScoreRequest): LongScores {
  const { changes, refusals } = adjacentChanges(request);
  const all = changes.flatMap(({ tables }) => tables.map(({ change }) => change));
  const sheets = changes.map(({ sheet, tables, ...change }): LongSheetChange => ({
    ...change,
    sheet: sheet.name,
    cells: tables.flatMap(({ change: { headers } }) => headers),
    rowCells: together(tables.map(({ change: { body } }) => body)),
  }));
  return { sheets, count: all.reduce((sum, { count }) => sum + count, 0), refusals };
}

interface AdjacentChange extends Omit<SheetChange, 'sheet' | 'cells'> {
  readonly sheet: SheetSnapshot;
  readonly tables: readonly { readonly table: TargetTable; readonly change: TableChange }[];
}

function adjacentChanges(request: Omit<ScoreRequest, 'place'>): {
  readonly changes: readonly AdjacentChange[];
  readonly refusals: readonly Refusal[];
} {
  const changes = new Map<SheetSnapshot, { readonly table: TargetTable; readonly change: TableChange }[]>();
  const printed = new Map<SheetSnapshot, readonly RangeAddress[]>();
  const refusals: Refusal[] = [];
  for (const scored of request.tables) {
    const { table } = scored;
    const sheet = findSheet(request.workbook, table.sheet);
    if (!sheet) continue;
    const planned = planAdjacent(scored, sheet, request);
    if ('refusal' in planned) {
      refusals.push(planned.refusal);
    } else if (planned.change.count > 0) {
      const { change } = planned;
      const known = changes.get(sheet);
      if (known) known.push({ table, change });
      else changes.set(sheet, [{ table, change }]);
      const areas = extendedAreas(printed.get(sheet) ?? sheet.printAreas ?? [], table.range, change.right);
      if (areas) printed.set(sheet, areas);
    }
  }
  const list = [...changes].map(([sheet, tables]): AdjacentChange => ({
    sheet,
    create: false,
    tables,
    tableResizes: tables.flatMap(({ change }) => change.tableResizes),
    columnWidths: tables.flatMap(({ change }) => change.columnWidths),
    ...printAreasOf(sheet.printAreas, printed.get(sheet)),
  }));
  return { changes: list, refusals };
}

function printAreasOf(
  from: readonly RangeAddress[] | undefined,
  to: readonly RangeAddress[] | undefined,
): Pick<SheetChange, 'printAreas'> {
  return from && to ? { printAreas: { from, to } } : {};
}
