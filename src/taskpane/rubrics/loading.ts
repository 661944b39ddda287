/** Rubrics of the workbook, loaded with each reading of it: formulas and pane then score by what its tables say. */
import { registerOwn } from '../../scoring/ownLoaded';
import type { WorkbookSnapshot } from '../../sheet/snapshot';
import { ownRubricsOf } from '../../tables/own';

/** True: the set changed, and formulas naming a rubric must be worked out again. */
function loadOwnRubrics(workbook: WorkbookSnapshot): boolean {
  return registerOwn(ownRubricsOf(workbook).rubrics);
}

let isDue = false;

/** Loads, and keeps in mind that formulas are behind until they have been worked out again. */
export function followRubrics(workbook: WorkbookSnapshot): void {
  isDue = loadOwnRubrics(workbook) || isDue;
}

export function isRecalculationDue(): boolean {
  return isDue;
}

export function recalculated(): void {
  isDue = false;
}
