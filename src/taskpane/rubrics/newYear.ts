/** The rubric of a fiscal year that has none, for the workbook as the pane has read it. */
import type { Language } from '../../i18n';
import { planNewYear } from '../../plans/localRubric/newYear';
import type { YearWithoutRubric } from '../../plans/localRubric/years';
import type { Model } from '../model';
import type { Planned } from '../requests';

export function newYearPlan({ workbook }: Model, year: YearWithoutRubric, language: Language): Planned {
  const { rubric, plan } = planNewYear({ workbook, year, language });
  if (!plan) throw new Error(`The rubric ${rubric.id} cannot be written.`);
  return { plan, refusals: [] };
}
