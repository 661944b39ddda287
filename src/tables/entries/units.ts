/** Provinces and districts as the add-in writes them, so that `readUnit.ts` reads them back. */
import type { Bilingual } from '../../scoring';
import type { ScorecardUnit } from '../../scoring/scorecard/scorecard';
import { districts, findDistrict, findProvince, provinces, type District, type Province } from '../../thai';
import { unitNamed } from '../readUnit';

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
    const read = unitNamed(text);
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

function provinceName(code: string): string {
  return findProvince(code)?.th ?? '';
}
