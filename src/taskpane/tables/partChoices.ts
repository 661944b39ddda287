/** What a column of a table can be. */
import { findIndicator } from '../../scoring';
import { inputParts, isDefined, type ColumnPart } from '../../tables';

interface ChosenIndicator {
  readonly rubric: string;
  readonly code: string;
}

const BEFORE: readonly ColumnPart[] = ['number', 'unit'];
const FIGURES: readonly ColumnPart[] = ['base', 'target', 'levelTarget', 'result'];
const BEHIND: readonly ColumnPart[] = ['percent', 'level', 'score', 'gap', 'note', 'other'];

/** What a column of this indicator's table can be: of one that says what its inputs are, those. */
export function partChoices(chosen: ChosenIndicator | null): readonly ColumnPart[] {
  const indicator = chosen && findIndicator(chosen.rubric, chosen.code);
  const figures = indicator && isDefined(indicator) ? inputParts(indicator).map(({ part }) => part) : FIGURES;
  return [...BEFORE, ...figures, ...BEHIND];
}
