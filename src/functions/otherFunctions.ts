/**
 * Growth, weighted total, official spelling of a district, number of a text. The comments are the help that Excel shows
 * in English (`help.th.ts` holds the Thai).
 */
import { functionMessages as say } from '../i18n/functions';
import { growthPercent, weighted as weightedTotal } from '../scoring';
import { type District, findProvince, matchDistrict, matchProvince, type Province } from '../thai';
import { amountCell } from './outcome';
import { notAvailable, Problem, wrongArgument } from './problem';
import { figure, isBlank, text } from './read';
import { argument, type Cell, listOf, oneResult, spill } from './spill';

/**
 * Growth over a base in percent, such as 17. Ranges give one percentage per row.
 * @customfunction GROWTH GROWTH
 * @param base Figure of the base year
 * @param actual Figure of this year
 * @returns Growth in percent; empty where a figure is blank
 */
export function growth(base: unknown[][], actual: unknown[][]): unknown[][] {
  return spill<[number | null, number | null]>(
    [argument('base', base, figure), argument('actual', actual, figure)],
    ([from, to]) => amountCell(growthPercent(from, to)),
  );
}

/**
 * Weighted mean of levels or scores: sum of products over sum of weights. A blank level gives an empty result.
 * @customfunction WEIGHTED WEIGHTED
 * @param levels Levels or scores, one range
 * @param weights Their weights, a range of the same size
 * @returns Weighted level; empty where a level is blank
 */
export function weighted(levels: unknown[][], weights: unknown[][]): unknown {
  const of = listOf(argument('levels', levels, figure));
  if (of instanceof Problem) return oneResult(of);
  const by = listOf(argument('weights', weights, figure));
  if (by instanceof Problem) return oneResult(by);
  return oneResult(amountCell(weightedTotal(of, by)));
}

/**
 * Official spelling of a district, from a name as it is typed. Ranges give one name per row.
 * @customfunction DISTRICT DISTRICT
 * @param name Name of a district, with or without อำเภอ or its province
 * @param [province] Province; needed where the name is not unique in the country
 * @returns Official Thai name; #N/A with what is near where it is not certain
 */
export function district(name: unknown[][], province?: unknown[][]): unknown[][] {
  return spill<[string, Province | null]>(
    [argument('name', name, text), argument('province', province, optionalProvince)],
    ([typed, within]) => (typed === '' ? '' : officialName(typed, within)),
  );
}

/**
 * The number that a text means: Thai digits, thousands separators, บาท and % are understood. Ranges give one number per row.
 * @customfunction NUMBER NUMBER
 * @param text Text such as ๑,๒๓๔.๕๐ บาท
 * @returns Number; empty for a blank
 */
export function number(text: unknown[][]): unknown[][] {
  return spill<[number | null]>([argument('text', text, figure)], ([value]) => value ?? '');
}

function optionalProvince(cell: unknown, name: string): Province | Problem | null {
  if (isBlank(cell)) return null;
  const typed = text(cell, name);
  if (typed instanceof Problem) return typed;
  return matchProvince(typed) ?? wrongArgument(name, say.unknownProvince(typed));
}

function officialName(typed: string, within: Province | null): Cell | Problem {
  const match = matchDistrict(typed, within?.code);
  if (match.state === 'certain') return match.district.th;
  if (match.state === 'unknown') return notAvailable(say.unknownDistrict(typed));
  const near = match.candidates.slice(0, mostNamed).map(withProvince);
  if (match.candidates.length > mostNamed) near.push('…');
  return notAvailable(say.nearDistricts(typed, near.join(', ')));
}

const mostNamed = 5;

function withProvince({ th, province }: District): string {
  return `${th} (${findProvince(province)?.th ?? ''})`;
}
