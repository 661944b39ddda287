/** A rubric for a fiscal year that has none: the nearest one with years moved, and whatever else its tables are about. */
import { findRubric } from '../../scoring';
import { copyOf } from '../../scoring/localRubric/build';
import type { LocalIndicator, LocalRubric } from '../../scoring/localRubric/localRubric';
import { indicatorMoved } from '../../scoring/localRubric/years';
import type { Language } from '../../i18n';
import { planRubricSheet } from '../../plans/localRubric/sheet';
import { builtInRubrics, rubrics } from '../../scoring/registry';
import { localRubricsOf } from '../../tables/localRubric/read';
import type { Model } from '../model';
import type { Planned } from '../requests';
import { datesOf, freeId, nextId } from './draft';
import type { YearWithout } from './years';

export function planNewYear(model: Model, asked: YearWithout, language: Language): Planned {
  const { workbook } = model;
  const rubric = yearRubric(model, asked, language);
  const plan = planRubricSheet({ workbook, rubric, language });
  if (!plan) throw new Error(`The rubric ${rubric.id} cannot be written.`);
  return { plan, refusals: [] };
}

export function yearRubric(
  { workbook, tables }: Model,
  { year, source }: YearWithout,
  language: Language,
): LocalRubric {
  const local = localRubricsOf(workbook);
  const { round = null } = findRubric(source) ?? {};
  const taken = [...rubrics(), ...local.tables.map(({ rubric }) => rubric)].map(({ id }) => id);
  const head = { id: freeId(nextId(source, year, round), taken), ...datesOf(year, round), round };
  const own = (id: string): readonly LocalIndicator[] => {
    const known = local.rubrics.find((rubric) => rubric.id === id);
    const built = findRubric(id);
    const moved = year - (built?.fiscalYear ?? year);
    if (known) return known.indicators.map((one) => indicatorMoved(one, moved));
    const builtIn = builtInRubrics().find((rubric) => rubric.id === id);
    return builtIn ? copyOf(builtIn, head, language).indicators : [];
  };
  const copied = own(source);
  const codes = new Set(copied.map(({ code }) => code));
  // Tables of that year whose indicator the source does not know bring it along from the nearest that does.
  const others = tables.flatMap(({ table }) => {
    const question = table.questions.find((one) => one.kind === 'year');
    if (question?.kind !== 'year' || question.year !== year || codes.has(table.indicator)) return [];
    codes.add(table.indicator);
    return own(question.answers[0] ?? '').filter(({ code }) => code === table.indicator);
  });
  return { ...head, indicators: [...copied, ...others] };
}
