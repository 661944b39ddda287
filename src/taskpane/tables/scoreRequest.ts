/** Scores of tables as formulas or values; the plan loads when it is asked for. */
import type { PlanRequest } from '../requests';
import type { ScoreRequest } from './planning';

export function scoreRequest(asked: ScoreRequest): PlanRequest {
  return {
    from: { name: 'score' },
    make: async (model, language) => {
      const { planFor } = await import('./planning');
      return {
        ...planFor(model, asked, language),
        apart: (tableIds) =>
          scoreRequest({ ...asked, onResultsSheet: [...asked.onResultsSheet, ...tableIds] }),
      };
    },
  };
}
