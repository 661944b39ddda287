/** The official spelling of a district, or the reason why it is not certain. */
import { functionMessages as say } from '../i18n/functions';
import { type District, findProvince, matchDistrict, type Province } from '../thai';
import { notAvailable, type Problem } from './problem';
import type { Cell } from './spill';

export function district([typed, within]: readonly [string, Province | null]): Cell | Problem {
  return typed === '' ? '' : officialName(typed, within);
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
