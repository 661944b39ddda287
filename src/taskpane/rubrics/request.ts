/** A rubric as it stands on the screen, on its way into the workbook: the sheet that is written and what follows from it. */
import { rubricTexts } from '../../i18n/rubrics';
import { planRubricSheet } from '../../plans/localRubric/sheet';
import type { LocalRubric } from '../../scoring/localRubric/localRubric';
import type { PlanRequest } from '../requests';
import { effectNotice, scoresNotice } from './effect';
import type { RubricSelection } from './selection';

/** One comes back to `selection`. */
export function rubricRequest(selection: RubricSelection, rubric: LocalRubric): PlanRequest {
  return {
    from: { name: 'rubrics', selection },
    make: async ({ workbook, ...model }, language) => {
      const plan = planRubricSheet({ workbook, rubric, language });
      if (!plan) throw new Error(rubricTexts(language).otherRows);
      const notices = [effectNotice(workbook, rubric), scoresNotice({ ...model, workbook }, rubric)];
      return { plan, refusals: [], notices: notices.filter((notice) => notice !== null) };
    },
  };
}
