/** Which columns an indicator's inputs are read from: the given figure and the reported one that its percentage compares. */
import { figureInputs, type Indicator, type InputSpec } from '../scoring';
import { knowledgeOf } from './knowledge';
import type { ColumnRole } from './types';

export interface FigureColumns {
  readonly given: { readonly input: InputSpec; readonly role: 'base' | 'target' };
  readonly reported: { readonly input: InputSpec; readonly role: 'result' };
}

/** `null` where the sheet does not turn on two figures (steps, say): such a table cannot be scored by rows. */
export function figureColumns(indicator: Indicator): FigureColumns | null {
  const figures = figureInputs(indicator);
  if (!figures) return null;
  const role = indicator.measure?.kind === 'growth' ? 'base' : 'target';
  return { given: { input: figures.given, role }, reported: { input: figures.reported, role: 'result' } };
}

/** Rows of this table compare a count with the cumulative target and have no level. */
export function isCumulative(indicator: string, rubric: string): boolean {
  return knowledgeOf(indicator, rubric)?.cumulative === true;
}

/** Columns that a table of this indicator needs. */
export function inputRoles(indicator: Indicator): ColumnRole[] {
  const figures = figureColumns(indicator);
  return figures ? [figures.given.role, figures.reported.role] : ['target', 'result'];
}
