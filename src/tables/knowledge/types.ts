/** How a printed table is known by its headers: data, so that the next rubric's tables need no new code. */
import type { ColumnPart, ColumnRole } from '../types';

export interface HeaderPattern {
  readonly role: ColumnRole;
  /** For `input`: its name in the indicator. */
  readonly input?: string;
  /**
   * The words that `all` looks for, as `headerKey` gives them. Where the words of several parts stand in one header the
   * longest count, provided that they hold the others; else the header says two things, and none is taken.
   */
  readonly words?: string;
  /** All of these stand in the header (compared as `headerKey` gives it). */
  readonly all: readonly RegExp[];
  /** None of these does. */
  readonly none?: readonly RegExp[];
  /** The words say that those are counted who got out, or who remain (`questions/counts.ts`). */
  readonly counts?: 'gotOut' | 'remaining';
  /** Which years the header names: the rubric's fiscal year, the year before it, others only, or none at all. */
  readonly year?: 'fiscal' | 'before' | 'other' | 'none' | 'fiscalOrNone';
  /** For `levelTarget`: the highest level, or the level that the percentage in the header earns. */
  readonly level?: 'highest' | 'byPercent';
}

export interface TableKnowledge {
  readonly indicator: string;
  readonly rubric: string;
  /**
   * What makes a table this indicator's: a header, a title above or the sheet's name has one of `says`, or the headers have
   * all the words of one list of `together`; and nothing says one of `not`, or what tables of other things say.
   */
  readonly signature: {
    readonly says: readonly RegExp[];
    readonly together?: readonly (readonly RegExp[])[];
    readonly not?: readonly RegExp[];
    /** What it is itself about: words that tables of other things would say may stand in these. */
    readonly about?: readonly string[];
  };
  /** Without these columns rows cannot be scored. */
  readonly required: readonly ColumnPart[];
  /** A header that says just this and nothing else comes before all other words, and before columns that only speak of it. */
  readonly named?: readonly HeaderPattern[];
  /** First match counts; the common columns come after these. */
  readonly columns: readonly HeaderPattern[];
  /** Rows hold counts that are compared with the cumulative target; the level is not theirs. */
  readonly cumulative?: true;
  /** No single figure is the result, so a column that is called just that is none of its inputs. */
  readonly withoutResult?: true;
}
