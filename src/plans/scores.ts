/** The plan for scoring a workbook: one value for all tables, in the order of sheets, previewed before it is written. */
import type { PlanBasis, SheetChange } from '../sheet/plan';
import type { RangeAddress } from '../sheet/address';
import { extendedAreas } from '../sheet/printAreas';
import { findSheet } from '../sheet/snapshot';
import { planBeside, type TableChange } from './beside';
import { basisOf, landmarksOf, unchangedOf } from './cells';
import { planResultsSheet } from './resultsSheet';
import type { Refusal, ScorePlan, ScoreRequest } from './types';

export function planScores(request: ScoreRequest): ScorePlan {
  return request.place === 'beside' ? planAllBeside(request) : planResultsSheet(request);
}

function planAllBeside(request: ScoreRequest): ScorePlan {
  const changes = new Map<string, TableChange[]>();
  const printed = new Map<string, readonly RangeAddress[]>();
  const refusals: Refusal[] = [];
  const basis: PlanBasis[] = [];
  const landmarks: PlanBasis[] = [];
  for (const table of request.tables) {
    const sheet = findSheet(request.workbook, table.sheet);
    if (!sheet) continue;
    const planned = planBeside(table, sheet, request);
    if ('refusal' in planned) {
      refusals.push(planned.refusal);
    } else if (planned.change.cells.length > 0) {
      const known = changes.get(sheet.name);
      if (known) known.push(planned.change);
      else changes.set(sheet.name, [planned.change]);
      const right = planned.change.cells.reduce((most, { cell }) => Math.max(most, cell.column), 0);
      const areas = extendedAreas(printed.get(sheet.name) ?? sheet.printAreas ?? [], table.range, right);
      if (areas) printed.set(sheet.name, areas);
      basis.push(...basisOf(table, sheet));
      landmarks.push(...unchangedOf(landmarksOf(table, sheet), planned.change.cells));
    }
  }
  const sheets = [...changes].map(([sheet, list]): SheetChange => ({
    sheet,
    create: false,
    cells: list.flatMap(({ cells }) => cells),
    tableResizes: list.flatMap(({ tableResizes }) => tableResizes),
    columnWidths: list.flatMap(({ columnWidths }) => columnWidths),
    ...printAreasOf(findSheet(request.workbook, sheet)?.printAreas, printed.get(sheet)),
  }));
  return { plan: { sheets, basis, landmarks }, refusals };
}

function printAreasOf(
  from: readonly RangeAddress[] | undefined,
  to: readonly RangeAddress[] | undefined,
): Pick<SheetChange, 'printAreas'> {
  return from && to ? { printAreas: { from, to } } : {};
}
