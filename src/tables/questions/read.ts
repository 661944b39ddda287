/** What a table's questions and answers mean for its figures. */
import type { Factors, PeriodQuestion, TableQuestion } from './types';

interface WithQuestions {
  readonly questions: readonly TableQuestion[];
}

/** Questions that keep the rows from having a level. */
export function openQuestions({ questions }: WithQuestions): readonly TableQuestion[] {
  return questions.filter(({ answer }) => answer === null);
}

/** The result counts who got out where those that remain are scored, or what is not done: target - result is scored. */
export function countsTheRest({ questions }: WithQuestions): boolean {
  return questions.some(
    ({ kind, answer }) => kind === 'counts' && (answer === 'gotOut' || answer === 'notDone'),
  );
}

/** The results are those of a part of the year: levels are so far, never final. */
export function soFarOf({ questions }: WithQuestions): PeriodQuestion | null {
  for (const question of questions)
    if (question.kind === 'period' && question.answer === 'soFar') return question;
  return null;
}

const AS_TYPED: Factors = { given: 1, result: 1 };

export function factorsOf({ questions }: WithQuestions): Factors {
  for (const question of questions)
    if (question.kind === 'unit' && question.answer === 'converted') return question.factors;
  return AS_TYPED;
}

export interface Pair {
  readonly given: number | null;
  readonly reported: number | null;
}

/** The two figures of a row as they are scored, from those that stand in its cells. */
export function figuresRead(table: WithQuestions, { given, reported }: Pair): Pair {
  const factors = factorsOf(table);
  const whole = times(given, factors.given);
  const part = times(reported, factors.result);
  if (!countsTheRest(table) || whole === null || part === null)
    return { given: whole, reported: countsTheRest(table) ? null : part };
  return { given: whole, reported: asExcel(whole - part) };
}

function times(figure: number | null, factor: number): number | null {
  return figure === null || factor === 1 ? figure : asExcel(figure * factor);
}

const DIGITS = 15;

/** What Excel would show of it: its arithmetic is that of doubles too. */
function asExcel(figure: number): number {
  return Number(figure.toPrecision(DIGITS));
}
