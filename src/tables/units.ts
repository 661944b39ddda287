/**
 * Which unit a name is. The province of a table is what most of its districts say; only then are names read within it,
 * since a misread district may carry another province's name.
 */
import { districts, matchDistrict, matchProvince, normalise } from '../thai';
import { BREATH } from './grid';
import { TOTAL_NAME } from './knowledge/common';
import { headerKey } from './text';

/** Reading unclear names in the whole country is slow; a list with more of them than this is no list of districts. */
const MOST_UNCLEAR_NAMES = 100;
/** Enough to tell a province where no name is written as in the register (in English, say). */
const NAMES_READ_CLOSELY = 30;

export interface Units {
  isTotal(name: string): boolean;
  /** Two digits, or `null`. */
  provinceCode(name: string): string | null;
  /** Four digits where the name is certain within the province (or, without one, in the whole country). */
  districtCode(name: string, province: string | null): string | null;
}

export function createUnits(): Units {
  const provinceByName = new Map<string, string | null>();
  const districtByName = new Map<string, string | null>();
  let unclear = 0;
  return {
    isTotal: (name) => name.length < 30 && TOTAL_NAME.test(headerKey(name)),
    provinceCode: (name) => {
      const known = provinceByName.get(name);
      if (known !== undefined) return known;
      const code = matchProvince(name)?.code ?? null;
      provinceByName.set(name, code);
      return code;
    },
    districtCode: (name, province) => {
      const key = `${province ?? ''}|${name}`;
      const known = districtByName.get(key);
      if (known !== undefined) return known;
      const official = officialIn(name, province);
      if (official !== null || (province === null && unclear >= MOST_UNCLEAR_NAMES)) return official;
      const match = matchDistrict(name, province ?? undefined);
      const code = match.state === 'certain' ? match.district.code : null;
      if (code === null && province === null) unclear += 1;
      districtByName.set(key, code);
      return code;
    },
  };
}

/** Over one half of the districts whose name is unique in the country, or nothing. */
export function* majorityProvince(names: readonly string[], units: Units): Generator<void, string | null> {
  const official: string[] = [];
  for (const [index, name] of names.entries()) {
    if (index % BREATH === 0) yield;
    const code = officialIn(name, null);
    if (code !== null) official.push(code);
  }
  if (official.length > 0) return majority(official);
  return majority(names.slice(0, NAMES_READ_CLOSELY).flatMap((name) => units.districtCode(name, null) ?? []));
}

function majority(codes: readonly string[]): string | null {
  const votes = new Map<string, number>();
  for (const code of codes) votes.set(code.slice(0, 2), (votes.get(code.slice(0, 2)) ?? 0) + 1);
  for (const [province, count] of votes) if (count * 2 > codes.length) return province;
  return null;
}

let codesByName: ReadonlyMap<string, readonly string[]> | null = null;

/** The quick way for names that are written as in the register. */
function officialIn(name: string, province: string | null): string | null {
  if (!codesByName) {
    const codes = new Map<string, string[]>();
    for (const { th, code } of districts()) codes.set(th, [...(codes.get(th) ?? []), code]);
    codesByName = codes;
  }
  const plain =
    codesByName.get(name) ?? codesByName.get(normalise(name).replace(/^(?:อำเภอ|อ\.)\s*/, '')) ?? [];
  const within = province === null ? plain : plain.filter((code) => code.startsWith(province));
  return within.length === 1 ? (within[0] ?? null) : null;
}
