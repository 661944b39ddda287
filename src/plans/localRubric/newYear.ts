/**
 * A new fiscal year in one step: one rubric of a year that tables speak of and no rubric is for, copied from another with its
 * years moved. Once it is in the workbook, it is the one answer to the question that all these tables ask, and the question
 * is open again where the writing is taken back. Whatever the rubric says can be changed afterwards.
 *
 *     const [year] = yearsWithoutRubric(tables);
 *     const { rubric, plan } = planNewYear({ workbook, year, language: 'th' });
 */
import { findRubric, rubrics } from '../../scoring';
import { fiscalYearOf, type LocalRubric } from '../../scoring/localRubric/localRubric';
import { headOfYear, indicatorsOfYear } from '../../scoring/localRubric/newYear';
import type { WritePlan } from '../../sheet/plan';
import type { WorkbookSnapshot } from '../../sheet/snapshot';
import { localRubricsOf } from '../../tables/localRubric/read';
import { planRubricSheet } from './sheet';
import type { TableOfYear, YearWithoutRubric } from './years';

export interface NewYearRequest {
  readonly workbook: WorkbookSnapshot;
  readonly year: YearWithoutRubric;
  /** One of `year.starts`; absent: what is suggested. */
  readonly start?: string;
  readonly language: 'th' | 'en';
}

export interface NewYear {
  /** The one rubric of the year; where the workbook has one that lacks the indicators, that one with them added. */
  readonly rubric: LocalRubric;
  readonly isExtended: boolean;
  /** `null`: it cannot be written under its name. */
  readonly plan: WritePlan | null;
}

export function planNewYear(request: NewYearRequest): NewYear {
  const { workbook, year, language } = request;
  const { rubrics: locals, tables } = localRubricsOf(workbook);
  const [only, ...others] = locals.filter(({ from }) => fiscalYearOf(from) === year.fiscalYear);
  if (only && others.length === 0) {
    const rubric = withIndicators(only, year.tables, locals, language);
    const plan = planRubricSheet({ workbook, rubric, language });
    // Without room below its table the indicators make a rubric of their own.
    if (plan) return { rubric, isExtended: true, plan };
  }
  const taken = [...rubrics(), ...tables.map((table) => table.rubric)].map(({ id }) => id);
  const rubric = newRubric(request, locals, taken);
  return { rubric, isExtended: false, plan: planRubricSheet({ workbook, rubric, language }) };
}

/** All of the rubric that is started from; what a table of the year does not fit is taken from one that it fits. */
function newRubric(
  { year, start = year.suggested, language }: NewYearRequest,
  locals: readonly LocalRubric[],
  taken: readonly string[],
): LocalRubric {
  const source = findRubric(start);
  const base = source ?? { id: String(year.fiscalYear), fiscalYear: year.fiscalYear, round: null };
  const head = headOfYear(base, year.fiscalYear, taken);
  const indicators = source ? indicatorsOfYear(source, localNamed(start, locals), head, language) : [];
  const fitting = year.tables.filter(({ starts }) => !starts.includes(start));
  return withIndicators({ ...head, indicators }, fitting, locals, language);
}

function localNamed(id: string, locals: readonly LocalRubric[]): LocalRubric | null {
  return locals.find((one) => one.id === id) ?? null;
}

/** An indicator that the rubric has keeps its group and weight, so that weights go on adding up. */
function withIndicators(
  rubric: LocalRubric,
  tables: readonly TableOfYear[],
  locals: readonly LocalRubric[],
  language: 'th' | 'en',
): LocalRubric {
  const indicators = new Map(rubric.indicators.map((own) => [own.code, own]));
  for (const { table, starts } of tables) {
    const [start = ''] = starts;
    const source = findRubric(start);
    const copies = source ? indicatorsOfYear(source, localNamed(start, locals), rubric, language) : [];
    const copy = copies.find(({ code }) => code === table.indicator);
    if (!copy) continue;
    const { group, weight } = indicators.get(copy.code) ?? copy;
    indicators.set(copy.code, { ...copy, group, weight });
  }
  return { ...rubric, indicators: [...indicators.values()] };
}
