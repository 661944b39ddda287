/** Sentences that the checks of names share. */
import type { Bilingual } from '../../../scoring';
import { formatCell } from '../../../sheet/address';
import type { District, Province } from '../../../thai';
import type { Fix } from '../../types';
import type { NameReading } from './reading';
import type { Doubtful, Place } from './doubtful';

export function quoted(text: string): string {
  return `“${text.replace(/\s+/g, ' ').trim()}”`;
}

export function inProvince({ th, en }: Province): Bilingual {
  return th === 'กรุงเทพมหานคร' ? { th, en } : { th: `จังหวัด${th}`, en: `${en} province` };
}

/** อำเภอ, or เขต in Bangkok. */
export function kindOf(province: Province): string {
  return province.code === '10' ? 'เขต' : 'อำเภอ';
}

export function oneOf(districts: readonly District[]): Bilingual {
  const names = districts.map(({ th }) => quoted(th));
  const last = names.at(-1) ?? '';
  const others = names.slice(0, -1).join(', ');
  return others === '' ? { th: last, en: last } : { th: `${others} หรือ ${last}`, en: `${others} or ${last}` };
}

/** "between A and B"; `''` where the order has neither. */
export function wherePlaced({ before, after }: Place): Bilingual {
  const [first, second] = [quoted(before?.th ?? ''), quoted(after?.th ?? '')];
  if (before && after) return { th: `ระหว่าง ${first} กับ ${second}`, en: `between ${first} and ${second}` };
  if (before) return { th: `ถัดจาก ${first}`, en: `after ${first}` };
  return { th: `ก่อน ${second}`, en: `before ${second}` };
}

/** Why the suggested name, as the end of a sentence. */
export function because({ reasons }: Doubtful, province: Province): Bilingual {
  const { near, place, isOnlyLacking } = reasons;
  const kind = kindOf(province);
  const th: string[] = [];
  const en: string[] = [];
  if (near?.isCutShort) {
    th.push(`เป็น${kind}เดียวที่ชื่อขึ้นต้นแบบนี้`);
    en.push('no other name begins like this');
  } else if (near) {
    th.push(`ตัวสะกดใกล้เคียงกัน ตารางนี้ยังไม่มี${kind}นี้`);
    en.push('the spelling is near and the table lacks it');
  }
  if (place) {
    const where = wherePlaced(place);
    th.push(`${place.order.from.th}แถวตรงนี้ (${where.th}) คือ${kind}นี้`);
    en.push(`${place.order.from.en} it is what stands here (${where.en})`);
  }
  if (isOnlyLacking) {
    th.push(`เป็น${kind}เดียวที่ตารางนี้ยังไม่มี`);
    en.push('it is the only one that the table lacks');
  }
  return { th: th.join(' และ'), en: en.join(', and ') };
}

export function at({ cell }: NameReading): string {
  return formatCell(cell);
}

/** The name written into its cell. A name that a formula brings is mended where it comes from. */
export function renaming(reading: NameReading, name: string, certain: boolean): Fix | null {
  if (reading.hasFormula) return null;
  const before = { kind: 'value', value: reading.raw === '' ? null : reading.raw } as const;
  return {
    certain,
    label: { th: `แก้เป็น ${quoted(name)}`, en: `Change to ${quoted(name)}` },
    changes: [{ cell: reading.cell, before, after: { kind: 'value', value: name } }],
  };
}
