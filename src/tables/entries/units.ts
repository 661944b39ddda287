/** Provinces and districts as staff name them in a cell, and as the add-in writes them so that they are read back. */
import type { Bilingual } from '../../scoring';
import type { ScorecardUnit } from '../../scoring/scorecard/scorecard';
import {
  districts,
  findDistrict,
  findProvince,
  isNamedAsDistrict,
  matchDistrict,
  matchProvince,
  normalise,
  provinces,
  type District,
  type Province,
} from '../../thai';

const CODE = /^\d{2}(?:\d{2})?$/;

export type UnitRead =
  { readonly state: 'unit'; readonly code: string } | { readonly state: 'unknown'; readonly near: string[] };

const remembered = new Map<string, UnitRead>();
const MOST_REMEMBERED = 5000;

/** A register code, or the name of a province or district; a district whose name is not unique needs its province. */
export function readUnit(text: string): UnitRead {
  const known = remembered.get(text);
  if (known) return known;
  const read = unitOf(normalise(text));
  if (remembered.size < MOST_REMEMBERED) remembered.set(text, read);
  return read;
}

function unitOf(typed: string): UnitRead {
  if (CODE.test(typed)) {
    return (findProvince(typed) ?? findDistrict(typed))
      ? { state: 'unit', code: typed }
      : { state: 'unknown', near: [] };
  }
  const province = isNamedAsDistrict(typed) ? null : matchProvince(typed);
  if (province) return { state: 'unit', code: province.code };
  const match = matchDistrict(typed);
  if (match.state === 'certain') return { state: 'unit', code: match.district.code };
  const within = districtBeforeProvince(typed);
  if (within) return { state: 'unit', code: within.code };
  const near = match.state === 'suggestion' ? match.candidates.slice(0, 3) : [];
  return { state: 'unknown', near: near.map(({ th, province: code }) => `${th} (${provinceName(code)})`) };
}

/** "กระสัง บุรีรัมย์", "Krasang, Buri Ram". */
function districtBeforeProvince(typed: string): District | null {
  for (const separator of [',', ' ']) {
    const at = typed.lastIndexOf(separator);
    if (at < 0) continue;
    const province = matchProvince(typed.slice(at + 1));
    const match = province && matchDistrict(typed.slice(0, at), province.code);
    if (match?.state === 'certain') return match.district;
  }
  return null;
}

function provinceName(code: string): string {
  return findProvince(code)?.th ?? '';
}

/** `null` where the register has no such code. */
export function unitWithCode(code: string): ScorecardUnit | null {
  const province = findProvince(code);
  if (province) return { kind: 'province', code, name: nameOf(province) };
  const district = findDistrict(code);
  return district && { kind: 'district', code, name: nameOf(district) };
}

function nameOf({ th, en }: Province | District): Bilingual {
  return { th, en };
}

/** Provinces first, then districts, each in the order of the register. */
export function inOrder(codes: ReadonlySet<string>): ScorecardUnit[] {
  const all = [...provinces(), ...districts()].filter(({ code }) => codes.has(code));
  return all.flatMap(({ code }) => unitWithCode(code) ?? []);
}

/** What stands in the cell of a unit. Two districts may share an English name: then the Thai one. */
export function unitText({ code }: ScorecardUnit, language: 'th' | 'en'): string {
  const texts = language === 'en' ? [englishText(code), thaiText(code)] : [thaiText(code)];
  const isRead = (text: string): boolean => {
    const read = readUnit(text);
    return read.state === 'unit' && read.code === code;
  };
  return texts.find(isRead) ?? code;
}

function thaiText(code: string): string {
  const district = findDistrict(code);
  if (!district) return code === BANGKOK ? provinceName(code) : `จังหวัด${provinceName(code)}`;
  const { th, province, type } = district;
  return type === 'khet' ? `เขต${th} ${provinceName(province)}` : `อำเภอ${th} จังหวัด${provinceName(province)}`;
}

const BANGKOK = '10';

function englishText(code: string): string {
  const district = findDistrict(code);
  const province = findProvince(district?.province ?? code)?.en ?? '';
  return district ? `${district.en}, ${province}` : province;
}
