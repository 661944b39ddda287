/** A rubric for a new fiscal year as a plan; making it loads when it is asked for. */
import type { PlanRequest } from '../requests';
import type { YearWithoutRubric } from '../../plans/localRubric/years';

export function newYearRequest(year: YearWithoutRubric): PlanRequest {
  return {
    from: { name: 'tables' },
    make: async (model, language) => (await import('./newYear')).newYearPlan(model, year, language),
  };
}
