/**
 * Which unit a name is. The province of a table is what most of its districts say; only then are names read within it,
 * since a misread district may carry another province's name.
 */
import {
  bareName,
  districts,
  findDistrict,
  matchDistrict,
  matchProvince,
  normalise,
  withoutDistrictPrefix,
} from '../thai';
import { SUBTOTAL_NAME, SUBUNIT_NAME, TOTAL_NAME, TOTAL_OF } from './knowledge/common';
import { headerKey } from './text';
import { endsStep } from '../sheet/steps';

/** Reading unclear names in the whole country is slow; a list with more of them than this is no list of districts. */
const MOST_UNCLEAR_NAMES = 100;
/** Enough to tell a province where no name is written as in the register (in English, say). */
const NAMES_READ_CLOSELY = 30;

export interface Units {
  isTotal(name: string): boolean;
  /** The province named behind the word for a total. */
  totalProvince(name: string): string | null;
  /** Of a zone or a group of units. */
  isSubtotal(name: string): boolean;
  /** A line of a tambon or a village, by its name. */
  isSubunit(name: string): boolean;
  /** A total, or the name of a district, whether or not it says of which province. */
  isUnit(name: string): boolean;
  /** Two digits, or `null`. */
  provinceCode(name: string): string | null;
  /** Four digits where the name is certain within the province (or, without one, in the whole country). */
  districtCode(name: string, province: string | null): string | null;
}

const LONGEST_TOTAL = 50;
/** Quick look before the exact one: most names are neither. */
const MAYBE_TOTAL = /รวม|total/i;

/** "รวมจังหวัดบุรีรัมย์", "รวมทั้งสิ้น จ.บุรีรัมย์". */
function totalProvince(name: string): string | null {
  if (name.length >= LONGEST_TOTAL || !MAYBE_TOTAL.test(name)) return null;
  const [, , behind = ''] = TOTAL_OF.exec(normalise(name)) ?? [];
  return behind === '' ? null : (matchProvince(behind)?.code ?? null);
}

export function createUnits(): Units {
  const districtByName = new Map<string, string | null>();
  let unclear = 0;
  const units: Units = {
    isTotal: (name) =>
      name.length < LONGEST_TOTAL &&
      MAYBE_TOTAL.test(name) &&
      (TOTAL_NAME.test(headerKey(name)) || totalProvince(name) !== null),
    totalProvince,
    isSubtotal: (name) =>
      name.length < LONGEST_SUBTOTAL && !units.isTotal(name) && SUBTOTAL_NAME.test(headerKey(name)),
    isSubunit: (name) => SUBUNIT_NAME.test(headerKey(name)),
    isUnit: (name) =>
      units.isTotal(name) ||
      units.isSubtotal(name) ||
      units.isSubunit(name) ||
      bareName(name) === 'เมือง' ||
      isOfficial(name) ||
      units.districtCode(name, null) !== null,
    provinceCode: (name) => matchProvince(name)?.code ?? null,
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
  return units;
}

const LONGEST_SUBTOTAL = 40;

/** Over one half of the districts whose name is unique in the country, or nothing. */
export function* majorityProvince(names: readonly string[], units: Units): Generator<void, string | null> {
  const official = createVotes();
  for (const [index, name] of names.entries()) {
    if (endsStep(index)) yield;
    official.add(officialIn(name, null));
  }
  if (official.count() > 0) return official.majority();
  const read = createVotes();
  for (const name of names.slice(0, NAMES_READ_CLOSELY)) {
    yield;
    read.add(units.districtCode(name, null));
  }
  return read.majority();
}

interface Votes {
  /** A district votes for its province; `null` for none. */
  add(code: string | null): void;
  count(): number;
  majority(): string | null;
}

function createVotes(): Votes {
  const votes = new Map<string, number>();
  let all = 0;
  return {
    add: (code) => {
      if (code === null) return;
      const province = code.slice(0, 2);
      votes.set(province, (votes.get(province) ?? 0) + 1);
      all += 1;
    },
    count: () => all,
    majority: () => {
      for (const [province, count] of votes) if (count * 2 > all) return province;
      return null;
    },
  };
}

const CODE = /^\d{4}$/;

let codesByName: ReadonlyMap<string, readonly string[]> | null = null;

/** The quick way for names that are written as in the register. */
function officialIn(name: string, province: string | null): string | null {
  if (CODE.test(name)) return findDistrict(name)?.code ?? null;
  const plain = codesOf(name);
  const within = province === null ? plain : plain.filter((code) => code.startsWith(province));
  return within.length === 1 ? (within[0] ?? null) : null;
}

/** Written as in the register, of one province or of several. */
function isOfficial(name: string): boolean {
  return codesOf(name).length > 0;
}

function codesOf(name: string): readonly string[] {
  if (!codesByName) {
    const codes = new Map<string, string[]>();
    for (const { th, code } of districts()) codes.set(th, [...(codes.get(th) ?? []), code]);
    codesByName = codes;
  }
  return codesByName.get(name) ?? codesByName.get(withoutDistrictPrefix(name)) ?? [];
}
