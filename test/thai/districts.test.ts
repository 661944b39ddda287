import { packRegister, readRegisterCsv } from '../../scripts/thai-register';
import {
  bareName,
  districts,
  findDistrict,
  findProvince,
  matchDistrict,
  matchProvince,
  normalise,
  provinces,
} from '../../src/thai';
import { packedRegister } from '../../src/thai/register';

const certain = (code: string, exact: boolean) => ({
  state: 'certain',
  district: expect.objectContaining({ code }) as unknown,
  exact,
});

describe('register', () => {
  const rows = readRegisterCsv();

  test('is the csv, packed', () => {
    expect(packedRegister).toBe(packRegister(rows));
  });

  test('unpacks to the csv', () => {
    expect(districts()).toEqual(
      rows.map(({ code, th, en, type, province }) => ({ code, th, en, type, province: province.code })),
    );
    expect(new Set(rows.map(({ province }) => JSON.stringify(province))).size).toBe(77);
    expect(provinces()).toEqual([...new Map(rows.map(({ province }) => [province.code, province])).values()]);
  });

  test('counts', () => {
    expect(provinces()).toHaveLength(77);
    expect(districts()).toHaveLength(928);
    expect(districts().filter(({ type }) => type === 'khet')).toHaveLength(50);
    expect(districts('31')).toHaveLength(23);
    expect(districts('99')).toEqual([]);
  });

  test('finds by code', () => {
    expect(findDistrict('3101')).toEqual({
      code: '3101',
      th: 'เมืองบุรีรัมย์',
      en: 'Mueang Buri Ram',
      province: '31',
      type: 'amphoe',
    });
    expect(findProvince('31')?.th).toBe('บุรีรัมย์');
    expect(findDistrict('3199')).toBeNull();
    expect(findProvince('00')).toBeNull();
  });
});

describe('matchProvince', () => {
  test.each([
    ['บุรีรัมย์', '31'],
    ['จ.บุรีรัมย์', '31'],
    ['สพจ.บุรีรัมย์', '31'],
    ['สนง.พช.จ.บุรีรัมย์', '31'],
    ['สำนักงานพัฒนาชุมชนจังหวัดบุรีรัมย์', '31'],
    ['จังหวัด บุรีรัมย์', '31'],
    ['จ. บุรีรัมย์ ', '31'],
    ['บุรีรัมย', '31'],
    ['Buri Ram', '31'],
    ['BURIRAM', '31'],
    ['กรุงเทพฯ', '10'],
    ['กทม.', '10'],
    ['เเพร่', '54'],
    ['ลําปาง', '52'],
    ['จ.จันทบุรี', '22'],
  ])('%s', (name, code) => {
    expect(matchProvince(name)?.code).toBe(code);
  });

  test.each(['', 'บุรี', 'กระสัง', 'รวม', 'จังหวัด', 'พิจิต'])('%j is none', (name) => {
    expect(matchProvince(name)).toBeNull();
  });

  test('every official name, Thai and English', () => {
    for (const province of provinces()) {
      expect(matchProvince(province.th)).toBe(province);
      expect(matchProvince(`จังหวัด${province.th}`)).toBe(province);
      expect(matchProvince(province.en)).toBe(province);
    }
  });
});

describe('matchDistrict', () => {
  test('every official name is certain in its province, with and without a prefix', () => {
    for (const district of districts()) {
      const expected = { state: 'certain', district, exact: true };
      const prefix = district.type === 'khet' ? 'เขต' : 'อ.';
      const province = findProvince(district.province)?.th ?? '';
      expect(matchDistrict(district.th, district.province)).toEqual(expected);
      expect(matchDistrict(`${prefix}${district.th}`, district.province)).toEqual(expected);
      expect(matchDistrict(`${prefix} ${district.th} จ.${province}`)).toEqual(expected);
      expect(matchDistrict(district.th.replace(/ำ/g, 'ํา'), district.province)).toEqual(expected);
      expect(matchDistrict(district.th.replace(/แ/g, 'เเ'), district.province)).toEqual(expected);
    }
  });

  test.each([
    'อ.',
    'อำเภอ',
    'กิ่งอำเภอ',
    'ที่ว่าการอำเภอ',
    'สพอ.',
    'สพอ. ',
    'สนง.พช.อ.',
    'สนง.พัฒนาชุมชนอำเภอ',
    'สำนักงานพัฒนาชุมชนอำเภอ',
    'สำนักงานพัฒนาชุมชน อำเภอ',
  ])('"%s" is no part of a name', (prefix) => {
    for (const district of districts('31')) {
      const expected = { state: 'certain', district, exact: true };
      expect(matchDistrict(`${prefix}${district.th}`, '31')).toEqual(expected);
    }
  });

  test('without a province every name is certain but the two that are shared', () => {
    const shared = districts().filter(({ th }) => matchDistrict(th).state !== 'certain');
    expect([...new Set(shared.map(({ th }) => th))].sort()).toEqual(['จอมทอง', 'เฉลิมพระเกียรติ']);
    expect(shared).toHaveLength(7);
    expect(matchDistrict('เฉลิมพระเกียรติ')).toEqual({
      state: 'suggestion',
      candidates: ['1913', '3032', '3123', '5515', '8023'].map((code) => findDistrict(code)),
    });
  });

  test('no two names of one province share a spelling without tone marks', () => {
    for (const { code } of provinces()) {
      const spellings = districts(code).map(({ th }) => normalise(th).replace(/[็-์]/g, ''));
      expect(new Set(spellings).size).toBe(spellings.length);
    }
  });

  test.each<[string, string | undefined, string, boolean]>([
    ['อ.เมือง', '31', '3101', false],
    ['เมือง', '31', '3101', false],
    ['เมืองฯ', '31', '3101', false],
    ['อำเภอเมืองบุรีรัมย์', '31', '3101', true],
    ['อ.เมือง จ.บุรีรัมย์', undefined, '3101', false],
    ['อ.เมือง จ.บุรีรัมย์', '31', '3101', false],
    ['เมือง บุรีรัมย์', undefined, '3101', true],
    ['อำเภอ\nกระสัง', '31', '3103', true],
    ['๒. กระสัง', '31', '3103', true],
    ['กระ\u200bสัง', undefined, '3103', true],
    ['ปะคํา', '31', '3112', true],
    ['ปะค า', '31', '3112', true],
    ['หวยราช', '31', '3116', false],
    ['Krasang', '31', '3103', false],
    ['ศรีขรภูมิ', '32', '3209', false],
    ['ปทุมรัตน์', undefined, '4503', false],
    ['ลานสะกา', '80', '8003', false],
    ['เขตพระนคร', undefined, '1001', true],
    ['จอมทอง', '50', '5002', true],
    ['เฉลิมพระเกียรติ จังหวัดบุรีรัมย์', undefined, '3123', true],
  ])('%j in %s is %s', (name, province, code, exact) => {
    expect(matchDistrict(name, province)).toEqual(certain(code, exact));
  });

  test.each([
    ['พิจิตร', '31'],
    ['บุรีรัมย์', '31'],
    ['รวม', '31'],
    ['', '31'],
    ['อำเภอ', '31'],
    ['จอมทอง', '31'],
    ['กระสัง', '99'],
    ['กระสัง จ.สุรินทร์', '31'],
    ['กระสัง จ.สุรินทร์', undefined],
    ['เมือง', '14'],
  ])('%j in %s is no district', (name, province) => {
    expect(matchDistrict(name, province).state).toBe('unknown');
  });

  test('what is near is only suggested, nearest first', () => {
    const codes = (name: string, province?: string) => {
      const match = matchDistrict(name, province);
      return match.state === 'suggestion' ? match.candidates.map(({ code }) => code) : match.state;
    };
    expect(codes('ตะพานทราย', '31')).toEqual(['3106']);
    expect(codes('กระสงค์', '31')).toEqual('unknown');
    expect(codes('กะสัง', '31')).toEqual(['3103']);
    expect(codes('หัวยราช', '31')).toEqual(['3116']);
    expect(codes('เมือง')).toHaveLength(75);
  });

  test('one wrong letter never makes a name certain', () => {
    const letters = ['ก', 'น', 'ร', 'า', 'ิ'];
    for (const { th } of districts('31')) {
      for (let at = 0; at < th.length; at++) {
        if (/[็-์]/.test(th[at] ?? '')) continue;
        for (const letter of letters) {
          const typed = th.slice(0, at) + letter + th.slice(at + 1);
          const match = matchDistrict(typed, '31');
          if (match.state === 'certain') expect(normalise(typed)).toBe(match.district.th);
        }
      }
    }
  });
});

test.each([
  ['๒. อ. กระ สัง', 'กระสัง'],
  ['อำเภอเมือง จ.บุรีรัมย์', 'เมือง'],
  ['เฉลิมพระเกียรติฯ', 'เฉลิมพระเกียรติ'],
  ['เขตพระนคร', 'พระนคร'],
  ['Amphoe Nang Rong', 'nangrong'],
  ['อำเภอ', ''],
])('the name alone of %j is %j', (name, bare) => {
  expect(bareName(name)).toBe(bare);
});
