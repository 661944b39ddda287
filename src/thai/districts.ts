/** The register of 77 provinces and 928 districts, unpacked when first asked for (its source: data/README.md). */
import { packedRegister } from './register';

export interface Province {
  /** Two digits, as the Department of Provincial Administration numbers them. */
  readonly code: string;
  readonly th: string;
  readonly en: string;
}

export interface District {
  /** Four digits, the first two being the province's. */
  readonly code: string;
  /** Without อำเภอ or เขต. */
  readonly th: string;
  readonly en: string;
  /** Code of the province, two digits. */
  readonly province: string;
  /** เขต in Bangkok, else อำเภอ. */
  readonly type: 'khet' | 'amphoe';
}

interface Register {
  readonly provinces: readonly Province[];
  readonly districts: readonly District[];
  readonly byProvince: ReadonlyMap<string, readonly District[]>;
  readonly byCode: ReadonlyMap<string, District>;
}

const bangkok = '10';
/** The register keeps one sign of ASCII for each Thai letter of its names, in this order (two signs would need escaping). */
export const THAI_SIGNS = 'กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรล_วศษ_สหฬอฮะัาำิีึืุูเแโใไ็่้๊๋์';
export const FIRST_SIGN = 0x3a;
let unpacked: Register | null = null;

export function provinces(): readonly Province[] {
  return register().provinces;
}

/** Of the country, or of one province (none for a code that is no province's). */
export function districts(provinceCode?: string): readonly District[] {
  return provinceCode === undefined ? register().districts : (register().byProvince.get(provinceCode) ?? []);
}

export function findProvince(code: string): Province | null {
  return provinces().find((province) => province.code === code) ?? null;
}

export function findDistrict(code: string): District | null {
  return register().byCode.get(code) ?? null;
}

function register(): Register {
  unpacked ??= unpack();
  return unpacked;
}

function unpack(): Register {
  const byProvince = new Map<string, readonly District[]>();
  const [thai = '', english = ''] = packedRegister.split('\n\n');
  const englishLines = english.split('\n');
  const found = thai.split('\n').map((line, i) => {
    const [head = '', ...entries] = line.split('|');
    const [en = '', ...names] = englishLines[i]?.split('|') ?? [];
    const province: Province = { code: head.slice(0, 2), th: lettersOf(head.slice(2)), en };
    byProvince.set(province.code, unpackDistricts(province, entries, names));
    return province;
  });
  const all = [...byProvince.values()].flat();
  return {
    provinces: found,
    districts: all,
    byProvince,
    byCode: new Map(all.map((district) => [district.code, district])),
  };
}

function unpackDistricts(
  province: Province,
  entries: readonly string[],
  names: readonly string[],
): District[] {
  let number = 0;
  return entries.map((entry, i) => {
    const [, jump = '', signs = ''] = /^(\d*)(.*)$/.exec(entry) ?? [];
    const en = names[i] ?? '';
    number = jump === '' ? number + 1 : Number(jump);
    return {
      code: `${province.code}${String(number).padStart(2, '0')}`,
      th: signs === '*' ? `เมือง${province.th}` : lettersOf(signs),
      en: en === '*' ? `Mueang ${province.en}` : en,
      province: province.code,
      type: province.code === bangkok ? 'khet' : 'amphoe',
    };
  });
}

function lettersOf(signs: string): string {
  return signs.replace(/[:-~]/g, (sign) => THAI_SIGNS.charAt(sign.charCodeAt(0) - FIRST_SIGN));
}
