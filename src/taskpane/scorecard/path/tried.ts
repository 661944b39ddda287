/**
 * The results that earn a level, to be tried out: the figure that the level needs, the steps and the ticks.
 * What is offered has been scored first, so that trying it shows the level it promises.
 */
import { figureInputs, score, target, type InputValue } from '../../../scoring';
import type { PathStep } from '../../../scoring/scorecard/path';
import type { Scorecard, ScorecardLine } from '../../../scoring/scorecard/scorecard';
import { trialKey } from '../trials';

export type Tried = Readonly<Record<string, InputValue>>;

export function lineOf(card: Scorecard, code: string): ScorecardLine | null {
  return card.groups.flatMap(({ lines }) => lines).find(({ indicator }) => indicator.code === code) ?? null;
}

/** `null` where the level is not a matter of figures that can be named. */
export function triedFor(line: ScorecardLine, step: PathStep): Tried | null {
  const { indicator, inputs } = line;
  const values = new Map<string, InputValue>();
  const figures = figureInputs(indicator);
  if (figures) {
    const given = inputs[indicator.inputs.findIndex(({ name }) => name === figures.given.name)];
    const needed = typeof given === 'number' ? target(indicator, step.toLevel, given) : null;
    if (needed?.state === 'amount') values.set(figures.reported.name, needed.amount);
  }
  for (const need of step.needs) {
    if (need.kind === 'steps') values.set('steps', Math.max(...need.steps));
    if (need.kind !== 'amount' && need.kind !== 'tick') continue;
    const at = indicator.inputs.findIndex(({ label }) => label.th === need.label.th);
    const name = indicator.inputs[at]?.name;
    if (name === undefined || values.has(name)) continue;
    const now = inputs[at] ?? 0;
    if (need.kind === 'tick') values.set(name, true);
    else if (typeof now === 'number') values.set(name, need.fewer ? now - need.amount : now + need.amount);
  }
  const tried = indicator.inputs.map(({ name }, i) => values.get(name) ?? inputs[i] ?? null);
  const outcome = score(indicator, tried);
  if (values.size === 0 || outcome.state !== 'scored' || outcome.level < step.toLevel) return null;
  return Object.fromEntries([...values].map(([name, value]) => [trialKey(indicator.code, name), value]));
}
