/**
 * The fiscal years that tables speak of and no rubric is for, each with what a rubric of it can be started from. Made in one
 * step for all their tables: `newYear.ts`.
 */
import { findIndicator, findRubric, rubrics } from '../../scoring';
import type { TargetTable } from '../../tables';
import type { YearQuestion } from '../../tables/questions/types';

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
