/** What the screen of rubrics is about: kept in the screen, so that one comes back to it from a preview. */
import type { LocalRubric } from '../../scoring/localRubric/localRubric';
import type { DefineForm } from './define/form';

/** A rubric as it is being typed. */
export interface RubricEdit {
  /** A copy of a rubric, one of the workbook that is changed, one that came as a file, or one that is begun. */
  readonly kind: 'copy' | 'change' | 'import' | 'new';
  /** The rubric it was made from, by name; its own where it is begun. */
  readonly of: string;
  /** Holds whatever is not typed. */
  readonly base: LocalRubric;
  /** Fields as typed: `id`, `weight otop-income`, `threshold otop-income 3`. */
  readonly typed: Readonly<Record<string, string>>;
}

/** An indicator that is defined or changed, in the rubric that it goes into. */
export interface DefineSelection {
  readonly view: 'define';
  readonly draft: RubricEdit;
  readonly form: DefineForm;
  /** The code of the indicator that it takes the place of; `null`: it is added. */
  readonly replaces: string | null;
  /** It has been on the way to the sheet. */
  readonly isPreviewed?: true;
}

export type RubricSelection =
  | { readonly view: 'rubric'; readonly id: string }
  | { readonly view: 'edit'; readonly draft: RubricEdit }
  | DefineSelection
  | { readonly view: 'import' };
