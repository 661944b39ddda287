/**
 * What a table leaves open, and how it was read where its words do not say everything: whether a result counts who remains
 * or who got out, whether it is the whole year's, whose year it is, in which unit. A question is plain data made at
 * recognition; an answer of the user is kept with the other choices. While one is open, no row of the table has a level.
 */
import type { CellAddress } from '../../sheet/address';

export type QuestionKind = 'counts' | 'period' | 'year' | 'unit';

interface Asked<Kind extends QuestionKind, Answer extends string> {
  readonly kind: Kind;
  /** The words that raise it, as they stand in a header, a title or the sheet's name. An answer holds for these words. */
  readonly words: string;
  /** `null`: the name of the sheet. */
  readonly cell: CellAddress | null;
  readonly answers: readonly Answer[];
  /** `null`: open. */
  readonly answer: Answer | null;
  /** What settled it; `null` while it is open. */
  readonly settledBy: 'words' | 'figures' | 'user' | null;
}

/**
 * Of an indicator in which less is better: `remaining` or `gotOut`, which leaves target - result. Of the others, where the
 * words speak of what is not done: `done` or `notDone`, which leaves the same.
 */
export type CountsQuestion = Asked<'counts', 'remaining' | 'gotOut' | 'done' | 'notDone'>;
export type PeriodQuestion = Asked<'period', 'soFar' | 'wholeYear'>;
/** The answer is a rubric. */
export interface YearQuestion extends Asked<'year', string> {
  readonly year: number;
}
export interface UnitQuestion extends Asked<'unit', 'same' | 'converted'> {
  /** Whether the two are those of columns held against each other, or of the definition and the table. */
  readonly between: 'columns' | 'definition';
  /** As the two say it; `''` where one does not. */
  readonly given: string;
  readonly result: string;
  /** What each figure is multiplied by where they are converted. */
  readonly factors: Factors;
}

export interface Factors {
  readonly given: number;
  readonly result: number;
}

export type TableQuestion = CountsQuestion | PeriodQuestion | YearQuestion | UnitQuestion;

/** What the user answered, and to which words: other words are asked about anew. */
export interface Answer {
  readonly answer: string;
  readonly words: string;
}

export type Answers = Readonly<Partial<Record<QuestionKind, Answer>>>;
