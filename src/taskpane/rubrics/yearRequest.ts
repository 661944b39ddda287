/** A rubric for a new fiscal year as a plan; making it loads when it is asked for. */
import type { PlanRequest } from '../requests';
import type { YearWithout } from './years';

export function newYearRequest(asked: YearWithout): PlanRequest {
  return {
    from: { name: 'tables' },
    make: async (model, language) => (await import('./newYear')).planNewYear(model, asked, language),
  };
}
