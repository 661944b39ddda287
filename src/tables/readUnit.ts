/**
 * Which province or district one cell names, wherever a unit is typed into a list. (In a target table the names around it say
 * of which province a district is: `units.ts`.)
 */
import type { Bilingual } from '../scoring';
import type { CellValue } from '../sheet/snapshot';
import {
  findDistrict,
  findProvince,
  isNamedAsDistrict,
  matchDistrict,
  matchProvince,
  normalise,
  type District,
} from '../thai';
import { quote, readText, type CellRead } from './readCell';

/** The code of the register, `null` where nothing is typed. */
export function readUnit(value: CellValue): CellRead<string | null> {
  const read = readText(value);
  if ('problem' in read) return read;
  if (read.value === '') return { value: null };
  const unit = unitNamed(read.value);
  return unit.state === 'unit' ? { value: unit.code } : { problem: notCertain(quote(value), unit.near) };
}

function notCertain(typed: string, near: readonly string[]): Bilingual {
  const [th, en] =
    near.length === 0 ? ['', ''] : [` ใกล้เคียง ${near.join(', ')}`, `; near: ${near.join(', ')}`];
  return {
    th: `"${typed}" ไม่แน่ชัดว่าเป็นจังหวัดหรืออำเภอใด${th}`,
    en: `"${typed}" is not certainly a province or district${en}`,
  };
}

const CODE = /^\d{2}(?:\d{2})?$/;

type UnitRead =
  { readonly state: 'unit'; readonly code: string } | { readonly state: 'unknown'; readonly near: string[] };

const remembered = new Map<string, UnitRead>();
const MOST_REMEMBERED = 5000;

/** A register code, or the name of a province or district; a district whose name is not unique needs its province. */
export function unitNamed(text: string): UnitRead {
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
  return {
    state: 'unknown',
    near: near.map(({ th, province: code }) => `${th} (${findProvince(code)?.th ?? ''})`),
  };
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
