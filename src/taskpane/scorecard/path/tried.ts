/**
 * The results that earn a level, to be tried out: the figure that the level needs, the steps and the ticks.
 * What is offered has been scored first, so that trying it shows the level it promises.
 */
import type { InputValue } from '../../../scoring';
import type { PathStep } from '../../../scoring/scorecard/path';
import type { Scorecard, ScorecardLine } from '../../../scoring/scorecard/scorecard';
import { trialKey } from '../trials';

export type Tried = Readonly<Record<string, InputValue>>;

export function lineOf(card: Scorecard, code: string): ScorecardLine | null {
  return card.groups.flatMap(({ lines }) => lines).find(({ indicator }) => indicator.code === code) ?? null;
}

/** `null` where the level is not a matter of figures that can be named: of a list each would have to be. */
export function triedFor({ indicator }: ScorecardLine, { tried }: PathStep): Tried | null {
  const values = Object.entries(tried);
  if (values.length === 0 || values.some(([, value]) => typeof value === 'object')) return null;
  return Object.fromEntries(values.map(([name, value]) => [trialKey(indicator.code, name), value]));
}
