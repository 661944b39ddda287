/** Entering the add-in's formulas again, with preview and restore like any other write. */
import { countCells } from '../../sheet/plan';
import type { PlanRequest } from '../requests';

/** `null`: of the whole workbook. */
export function enterRequest(sheet: string | null): PlanRequest {
  return {
    from: { name: 'tables' },
    make: async ({ workbook }) => {
      const [{ planEntering }, { unknownTh, unknownEn }] = await Promise.all([
        import('../../plans/entering'),
        import('../../i18n/unknown'),
      ]);
      const { plan, left } = planEntering(workbook, sheet);
      const cells = countCells(plan);
      const notices = cells > 0 ? [{ th: unknownTh.entering(cells), en: unknownEn.entering(cells) }] : [];
      const byHand = left.map(({ sheet: name, reason }) => ({
        th: unknownTh.left[reason](name),
        en: unknownEn.left[reason](name),
      }));
      return { plan, refusals: [], notices, byHand };
    },
  };
}
