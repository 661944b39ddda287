/** Rubrics of the workbook, loaded with each reading of it: formulas and pane then score by what its tables say. */
import { registerLocalRubrics } from '../../scoring/localRubric/loaded';
import type { WorkbookSnapshot } from '../../sheet/snapshot';
import { localRubricsOf } from '../../tables/localRubric/read';

/** True: the set changed, and formulas naming a rubric must be worked out again. */
function loadLocalRubrics(workbook: WorkbookSnapshot): boolean {
  return registerLocalRubrics(localRubricsOf(workbook).rubrics);
}

let isDue = false;

/** Loads, and keeps in mind that formulas are behind until they have been worked out again. */
export function followRubrics(workbook: WorkbookSnapshot): void {
  isDue = loadLocalRubrics(workbook) || isDue;
}

export function isRecalculationDue(): boolean {
  return isDue;
}

export function recalculated(): void {
  isDue = false;
}
