/**
 * A new fiscal year in one step: the years that tables speak of and no rubric is for, one rubric of such a year copied from
 * the nearest, and the answer of all its tables at once. Whatever the rubric says can be changed afterwards.
 *
 *     const [year] = yearsWithoutRubric(tables);
 *     const step = planNewYear({ workbook, year, choices, locals, language: 'th' });
 *     // step.rubric to preview, step.plan to write, step.choices to keep as corrected tables' are
 */
import { findIndicator, findRubric, rubrics } from '../../scoring';
import { fiscalYearOf, type LocalRubric } from '../../scoring/localRubric/localRubric';
import { headOfYear, indicatorsOfYear } from '../../scoring/localRubric/newYear';
import type { WritePlan } from '../../sheet/plan';
import type { WorkbookSnapshot } from '../../sheet/snapshot';
import type { TableChoice, TargetTable } from '../../tables';
import type { YearQuestion } from '../../tables/questions/types';
import { planRubricSheet } from './sheet';

export interface TableOfYear {
  readonly table: TargetTable;
  readonly question: YearQuestion;
  /** Rubrics by which it can be read, levels in its headers included; the nearest first. */
  readonly starts: readonly string[];
  /** Somebody has answered with a rubric of another year: the new one takes its place. */
  readonly isAnswered: boolean;
}

export interface YearWithoutRubric {
  readonly fiscalYear: number;
  /** In the order of the workbook; at least one. */
  readonly tables: readonly TableOfYear[];
  /** To start from: the rubric that fits most of its tables, of those the nearest. */
  readonly suggested: string;
  /** Every rubric that can be started from, the nearest first. */
  readonly starts: readonly string[];
}

/** Earliest first. A table whose indicator has a rubric of its year is not among them. */
export function yearsWithoutRubric(tables: readonly TargetTable[]): YearWithoutRubric[] {
  const byYear = new Map<number, TableOfYear[]>();
  for (const table of tables) {
    const question = table.questions.find((one): one is YearQuestion => one.kind === 'year');
    if (!question || hasRubric(question.year, table.indicator)) continue;
    const starts = nearestFirst(question.answers, question.year);
    const one: TableOfYear = { table, question, starts, isAnswered: question.answer !== null };
    byYear.set(question.year, [...(byYear.get(question.year) ?? []), one]);
  }
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([fiscalYear, of]) => {
      const starts = nearestFirst(
        rubrics().map(({ id }) => id),
        fiscalYear,
      );
      return { fiscalYear, tables: of, suggested: fittingMost(starts, of), starts };
    });
}

function hasRubric(year: number, indicator: string): boolean {
  return rubrics().some(({ id, fiscalYear }) => fiscalYear === year && findIndicator(id, indicator) !== null);
}

/** Of the rounds of one year the last, which has the whole year's figures. */
function nearestFirst(ids: readonly string[], year: number): string[] {
  const away = (id: string): number => Math.abs((findRubric(id)?.fiscalYear ?? 0) - year);
  return [...ids].reverse().sort((a, b) => away(a) - away(b));
}

function fittingMost(nearest: readonly string[], tables: readonly TableOfYear[]): string {
  const fits = (id: string): number => tables.filter(({ starts }) => starts.includes(id)).length;
  return [...nearest].sort((a, b) => fits(b) - fits(a))[0] ?? '';
}

export interface NewYearRequest {
  readonly workbook: WorkbookSnapshot;
  readonly year: YearWithoutRubric;
  /** One of `year.starts`; absent: what is suggested. */
  readonly start?: string;
  /** The rubrics of the workbook (`localRubricsOf`). */
  readonly locals: readonly LocalRubric[];
  /** Of all tables, as they are kept. */
  readonly choices: readonly TableChoice[];
  readonly language: 'th' | 'en';
}

export interface NewYear {
  /** The one rubric of the year; where the workbook has one that lacks the indicators, that one with them added. */
  readonly rubric: LocalRubric;
  readonly isExtended: boolean;
  /** `null`: the table of the rubric that is extended has no room below. */
  readonly plan: WritePlan | null;
  /** All choices, with the year's question of its tables answered. */
  readonly choices: readonly TableChoice[];
}

export function planNewYear(request: NewYearRequest): NewYear {
  const { workbook, year, locals, language } = request;
  const ofYear = locals.filter(({ from }) => fiscalYearOf(from) === year.fiscalYear);
  const [only] = ofYear;
  const isExtended = only !== undefined && ofYear.length === 1;
  const rubric = isExtended ? withIndicators(only, year.tables, locals, language) : newRubric(request);
  return {
    rubric,
    isExtended,
    plan: planRubricSheet({ workbook, rubric, language }),
    choices: answeredChoices(request, rubric.id),
  };
}

/** All of the rubric that is started from; what a table of the year does not fit is taken from one that it fits. */
function newRubric({ year, start = year.suggested, locals, language }: NewYearRequest): LocalRubric {
  const source = findRubric(start);
  const taken = [...rubrics(), ...locals].map(({ id }) => id);
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

/** What a user who answered each table's question would have chosen; columns and other answers stay. */
function answeredChoices({ year, choices }: NewYearRequest, rubric: string): readonly TableChoice[] {
  const given = year.tables.map(({ table: { id }, question: { words } }): TableChoice => {
    const before = choices.find(({ tableId }) => tableId === id) ?? { tableId: id, roles: {} };
    const answers = { ...before.answers, year: { answer: rubric, words } };
    return { ...before, ...(before.rubric === undefined ? {} : { rubric }), answers };
  });
  const ids = new Set(given.map(({ tableId }) => tableId));
  return [...choices.filter(({ tableId }) => !ids.has(tableId)), ...given];
}
