/**
 * Which district or province a typed name means. What is certain is told apart from what is merely near: a misread name
 * must never silently become a district, so an edit distance only ever gives suggestions.
 */
import { districtAliases, provinceAliases } from './aliases';
import { type District, type Province, districts, findProvince, provinces } from './districts';
import { nearest } from './distance';
import { normalise, withoutMarks } from './normalise';

export type DistrictMatch =
  /** `exact`: the official Thai name stands there, with or without อำเภอ and the province. */
  | { readonly state: 'certain'; readonly district: District; readonly exact: boolean }
  /** Nearest first; also where a name is right but not unique without its province. */
  | { readonly state: 'suggestion'; readonly candidates: readonly District[] }
  | { readonly state: 'unknown' };

const capital = 'เมือง';
const listNumber = /^\d+[.)] ?/;
/**
 * What stands before a name and is no part of it: อ., อำเภอ, กิ่งอำเภอ, ที่ว่าการอำเภอ, and the offices of the department
 * (สพอ., สนง.พช.อ., สำนักงานพัฒนาชุมชนอำเภอ; of a province สพจ., สนง.พช.จ., สำนักงานพัฒนาชุมชนจังหวัด).
 */
const office = String.raw`(?:สำนักงาน|สนง\.?) ?(?:พัฒนาชุมชน|พช\.?) ?`;
const districtPrefix = new RegExp(
  String.raw`^(?:(?:ที่ว่าการ|กิ่ง|${office}) ?)?(?:อำเภอ|อ\.|อ )|^สพอ\.? ?|^(?:${office})?เขต|^(?:amphoe|khet|district of) `,
  'i',
);
const provincePrefix = new RegExp(
  String.raw`^(?:${office})?(?:จังหวัด|จว?\.|จ )|^สพจ\.? ?|^(?:changwat|province of) `,
  'i',
);
const trailingProvince = /^(.+?)[ ,]*(?:จังหวัด|จว?\.)(.+)$/;

export const matchProvince: (name: string) => Province | null = remembered(provinceNamed);

function provinceNamed(name: string): Province | null {
  const typed = normalise(name);
  return provinceByKey(key(typed.replace(provincePrefix, ''))) ?? provinceByKey(key(typed));
}

export const matchDistrict: (name: string, provinceCode?: string) => DistrictMatch =
  remembered(districtNamed);

/** Names come again from row to row and from sheet to sheet; so many of them are kept. */
const MOST_REMEMBERED = 4000;

function remembered<T>(match: (name: string, within?: string) => T): (name: string, within?: string) => T {
  const known = new Map<string, T>();
  return (name, within) => {
    const key = `${within ?? ''} ${name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = match(name, within);
    if (known.size < MOST_REMEMBERED) known.set(key, found);
    return found;
  };
}

function districtNamed(name: string, provinceCode?: string): DistrictMatch {
  const typed = normalise(name).replace(listNumber, '');
  const [, district, inProvince] = trailingProvince.exec(typed) ?? [];
  if (district === undefined || inProvince === undefined) return matchWithin(typed, provinceCode);
  const named = matchProvince(inProvince);
  // A name that contradicts the table it stands in, or an unreadable province, decides nothing.
  if (!named || (provinceCode !== undefined && provinceCode !== named.code)) return { state: 'unknown' };
  return matchWithin(district, named.code);
}

/** Says by the word before it that it is a district: a province of the same name is not meant. */
export function isNamedAsDistrict(name: string): boolean {
  return districtPrefix.test(normalise(name).replace(listNumber, ''));
}

/** Without what stands before the name of a district. */
export function withoutDistrictPrefix(name: string): string {
  return normalise(name).replace(listNumber, '').replace(districtPrefix, '').trim();
}

/** The name alone, for comparing: no list number, no อำเภอ, no province behind it, no spaces. */
export function bareName(name: string): string {
  const typed = normalise(name).replace(listNumber, '');
  const [, district = typed] = trailingProvince.exec(typed) ?? [];
  return key(district.replace(districtPrefix, ''));
}

function matchWithin(typed: string, provinceCode: string | undefined): DistrictMatch {
  // The full text first: a district's own name may begin like a prefix.
  const keys = [...new Set([key(typed), key(typed.replace(districtPrefix, ''))])].filter(
    (text) => text !== '',
  );
  if (keys.length === 0) return { state: 'unknown' };
  const known = names(provinceCode);
  for (const find of lookups) {
    const found = unique(keys.flatMap((text) => find(known, text)));
    const [only] = found;
    if (only && found.length === 1)
      return { state: 'certain', district: only, exact: keys.includes(key(only.th)) };
    if (found.length > 1) return { state: 'suggestion', candidates: found };
  }
  const candidates = nearest(keys[keys.length - 1] ?? '', known.near);
  return candidates.length > 0 ? { state: 'suggestion', candidates } : { state: 'unknown' };
}

/** Names of one province or of the country, by key. */
interface Names {
  readonly official: ReadonlyMap<string, readonly District[]>;
  readonly other: ReadonlyMap<string, readonly District[]>;
  readonly unmarked: ReadonlyMap<string, readonly District[]>;
  readonly near: readonly (readonly [string, District])[];
}

const lookups: readonly ((known: Names, text: string) => readonly District[])[] = [
  (known, text) => known.official.get(text) ?? [],
  (known, text) => known.other.get(text) ?? [],
  (known, text) => known.unmarked.get(withoutMarks(text)) ?? [],
];

const namesByProvince = new Map<string | undefined, Names>();

function names(provinceCode: string | undefined): Names {
  let known = namesByProvince.get(provinceCode);
  if (!known) {
    const within = districts(provinceCode);
    const other = within.map((district) => [district, otherNames(district)] as const);
    known = {
      official: group(within.map((district) => [key(district.th), district])),
      other: group(other.flatMap(([district, list]) => list.map((name) => [key(name), district] as const))),
      unmarked: group(within.map((district) => [withoutMarks(key(district.th)), district])),
      near: within.map((district) => [key(district.th), district]),
    };
    // A code that is no province's is not worth remembering.
    if (provinceCode === undefined || findProvince(provinceCode)) namesByProvince.set(provinceCode, known);
  }
  return known;
}

/** English, older spellings, and plain เมือง for the capital district. */
function otherNames(district: District): readonly string[] {
  const isCapital = district.th === `${capital}${findProvince(district.province)?.th ?? ''}`;
  return [
    district.en,
    ...(districtAliases[district.code] ?? []),
    ...(isCapital ? [capital, 'Mueang', 'Muang'] : []),
  ];
}

let provincesByKey: ReadonlyMap<string, readonly Province[]> | null = null;

function provinceByKey(text: string): Province | null {
  provincesByKey ??= group(
    provinces().flatMap((province) =>
      [province.th, province.en, ...(provinceAliases[province.code] ?? [])].flatMap((name) =>
        [...new Set([key(name), withoutMarks(key(name))])].map((spelling) => [spelling, province] as const),
      ),
    ),
  );
  const found = provincesByKey.get(text) ?? provincesByKey.get(withoutMarks(text)) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** What two spellings of one name share: no spaces, dots, hyphens or PAIYANNOI, one case. */
function key(name: string): string {
  return normalise(name)
    .replace(/[\s.,\-ฯ]/g, '')
    .toLowerCase();
}

function group<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const [text, item] of pairs) {
    const list = grouped.get(text);
    if (list) list.push(item);
    else grouped.set(text, [item]);
  }
  return grouped;
}

function unique(list: readonly District[]): readonly District[] {
  return [...new Set(list)];
}
