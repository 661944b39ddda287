/**
 * How a table writes its names ("กระสัง", "อ.กระสัง", "1. กระสัง จ.บุรีรัมย์", English), and in which way one name departs
 * from that or from the register's spelling. A name is mended into the table's own style.
 */
import { normalise, type District } from '../../../thai';
import type { NameReading } from './reading';
import { remembered } from '../../../sheet/remembered';

/** What stands before and behind the official name; digits of a list number are "#". */
export interface Style {
  readonly before: string;
  readonly behind: string;
  readonly language: 'th' | 'en';
}

export type Departure =
  /** อ., จ., a list number, spaces around: harmless to people. */
  | 'around'
  /** "เมือง" for the capital district. */
  | 'capital'
  | 'english'
  /** Another spelling in official use. */
  | 'otherSpelling'
  /** Looks the same and is stored otherwise. */
  | 'twoSaraE'
  | 'splitSaraAm'
  | 'invisible'
  | 'markOrder'
  | 'innerSpace'
  /** Tone marks and the like missing or wrong. */
  | 'marks';

const PLAIN: Style = { before: '', behind: '', language: 'th' };
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD\u00A0]/;
const LATIN = /^[\x20-\x7E]+$/;

/** What over half of the known names share; else the plain name. */
export const styleOf = remembered((names: readonly NameReading[]): Style => {
  const counts = new Map<string, { style: Style; count: number }>();
  let known = 0;
  for (const { raw, district } of names) {
    if (!district) continue;
    known += 1;
    const style = raw === district.th ? PLAIN : styleIn(raw, district);
    if (!style) continue;
    const key = `${style.language}\n${style.before}\n${style.behind}`;
    const counted = counts.get(key);
    if (counted) counted.count += 1;
    else counts.set(key, { style, count: 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most && most.count * 2 > known && !INVISIBLE.test(most.style.before + most.style.behind)
    ? most.style
    : PLAIN;
});

/** The name as the table would write it; a list number is the row's own. */
export function written(district: District, style: Style, raw: string): string {
  const [, number = ''] = /([0-9๐-๙]+)/.exec(raw) ?? [];
  const name = style.language === 'en' ? district.en : district.th;
  const before = number === '' && style.before.includes('#') ? '' : style.before.replace('#', number);
  return before + name + style.behind;
}

/** `null`: as the register and the table write it. */
export function departureOf(raw: string, district: District, style: Style): Departure | null {
  if (raw === district.th && style === PLAIN) return null;
  const own = styleIn(raw, district);
  if (own) {
    if (INVISIBLE.test(own.before + own.behind)) return 'invisible';
    if (own.language === 'en') return style.language === 'en' ? null : 'english';
    return own.before === style.before && own.behind === style.behind ? null : 'around';
  }
  if (LATIN.test(raw.trim())) return style.language === 'en' ? null : 'english';
  if (INVISIBLE.test(raw)) return 'invisible';
  if (/เเ/.test(raw)) return 'twoSaraE';
  if (/ํ|[ก-ฮ][่-๋]?\s+[าำ]/.test(raw)) return 'splitSaraAm';
  const respelt = normalise(raw);
  if (respelt.includes(district.th)) return 'markOrder';
  const joined = respelt.replace(/\s/g, '');
  if (joined.includes(district.th)) return 'innerSpace';
  if (/เมือง/.test(joined) && district.th.startsWith('เมือง') && !joined.includes(district.th.slice(0, 6)))
    return 'capital';
  return marksApart(joined, district) ? 'marks' : 'otherSpelling';
}

function styleIn(raw: string, { th, en }: District): Style | null {
  for (const [name, language] of [
    [th, 'th'],
    [en, 'en'],
  ] as const) {
    const at = raw.indexOf(name);
    if (at < 0) continue;
    const numbered = raw.slice(0, at).replace(/[0-9๐-๙]+/, '#');
    return { before: numbered, behind: raw.slice(at + name.length), language };
  }
  return null;
}

function marksApart(joined: string, { th }: District): boolean {
  return joined.replace(/[็-์]/g, '').includes(th.replace(/[็-์]/g, ''));
}
