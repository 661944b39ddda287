/** The words of an indicator of a built-in rubric, or of a copy of one; `null` where its tables are known by print or by its own definition. */
import type { Indicator } from '../../../scoring';
import { communities } from './communities';
import { people } from './people';
import { team } from './team';
import type { IndicatorWords } from './types';

const WORDS = [...team, ...people, ...communities];
const found = new WeakMap<Indicator, IndicatorWords | null>();

export function wordsOf(indicator: Indicator): IndicatorWords | null {
  let words = found.get(indicator);
  if (words === undefined) found.set(indicator, (words = find(indicator)));
  return words;
}

function find({ code, inputs }: Indicator): IndicatorWords | null {
  if (inputs.length === 0) return null;
  const fits = ({ code: own, inputs: named }: IndicatorWords): boolean =>
    own === code && inputs.every(({ name, column }) => column === undefined && Object.hasOwn(named, name));
  return WORDS.find(fits) ?? null;
}
