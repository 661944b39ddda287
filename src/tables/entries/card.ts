/** The scorecard of what was gathered for a unit, with the results that are only tried out laid over it. */
import type { Bilingual, Indicator, InputValue, Rubric } from '../../scoring';
import { scorecard, type Scorecard, type ScorecardUnit } from '../../scoring/scorecard/scorecard';
import type { Gathered } from './types';
import { WEIGHT } from './weights';

/** What is tried out in place of an input; `undefined`: nothing is. */
export type Tried = (indicator: Indicator, input: string) => InputValue | undefined;

const NOTHING_TRIED: Tried = () => undefined;

export function gatheredCard(
  rubric: Rubric,
  unit: ScorecardUnit,
  gathered: readonly Gathered[],
  tried: Tried = NOTHING_TRIED,
): Scorecard {
  const byCode = new Map(gathered.map((one) => [one.indicator.code, one]));
  return scorecard(
    rubric,
    unit,
    (indicator) => {
      const found = byCode.get(indicator.code)?.inputs ?? [];
      return indicator.inputs.map(({ name }, at) => {
        const value = tried(indicator, name);
        return value === undefined ? (found[at]?.value ?? null) : value;
      });
    },
    (indicator) => {
      const found = byCode.get(indicator.code);
      return found ? partOfYearOf(found, tried) : null;
    },
    (indicator) => {
      const value = tried(indicator, WEIGHT.name);
      const weight = value === undefined ? byCode.get(indicator.code)?.weight?.value : value;
      return typeof weight === 'number' ? weight : null;
    },
  );
}

/** In which words the table of a result that is used says that it is that of a part of the year. */
export function partOfYearOf(
  { indicator, inputs }: Gathered,
  tried: Tried = NOTHING_TRIED,
): Bilingual | null {
  const input = inputs.find(
    ({ spec, soFar }) => soFar !== undefined && tried(indicator, spec.name) === undefined,
  );
  return input?.soFar ?? null;
}
