/** What the screen of rubrics is about: kept in the screen, so that one comes back to it from a preview. */
import type { LocalRubric } from '../../scoring/localRubric/localRubric';

/** A rubric as it is being typed. */
export interface RubricEdit {
  /** A copy of a rubric, one of the workbook that is changed, or one that came as a file. */
  readonly kind: 'copy' | 'change' | 'import';
  /** The rubric it was made from, by name. */
  readonly of: string;
  /** Holds whatever is not typed. */
  readonly base: LocalRubric;
  /** Fields as typed: `id`, `weight otop-income`, `threshold otop-income 3`. */
  readonly typed: Readonly<Record<string, string>>;
}

export type RubricSelection =
  | { readonly view: 'rubric'; readonly id: string }
  | { readonly view: 'edit'; readonly draft: RubricEdit }
  | { readonly view: 'import' };
