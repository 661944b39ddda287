/** Fiscal years that the sheets speak of and no rubric is for, each with the rubric that most of their tables can be read by. */
import type { YearQuestion } from '../../tables';
import type { Model } from '../model';

export interface YearWithout {
  readonly year: number;
  /** How many tables are of it. */
  readonly tables: number;
  /** The rubric to begin from, the nearest of those that know most of the tables' indicators. */
  readonly source: string;
}

export function yearsWithout({ tables }: Model): YearWithout[] {
  const asked = new Map<number, YearQuestion[]>();
  for (const { table } of tables)
    for (const question of table.questions)
      if (question.kind === 'year' && question.answer === null)
        asked.set(question.year, [...(asked.get(question.year) ?? []), question]);
  return [...asked]
    .sort(([a], [b]) => a - b)
    .flatMap(([year, questions]) => {
      const source = sourceOf(questions);
      return source === null ? [] : [{ year, tables: questions.length, source }];
    });
}

/** The answers stand in the order of their nearness. */
function sourceOf(questions: readonly YearQuestion[]): string | null {
  const ids = [...new Set(questions.flatMap(({ answers }) => answers))];
  const held = (id: string): number => questions.filter(({ answers }) => answers.includes(id)).length;
  return ids.reduce<string | null>((best, id) => (best === null || held(id) > held(best) ? id : best), null);
}
