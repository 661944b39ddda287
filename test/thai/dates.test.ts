import { impossibleDates, mended, withYear, yearMentions } from '../../src/thai/dates';

describe('impossibleDates', () => {
  test.each([
    ['31 ก.ย.61', '30 ก.ย.61'],
    ['(ณ ๓๑ ก.ย.๖๑)', '(ณ ๓๐ ก.ย.๖๑)'],
    ['31 กันยายน พ.ศ. 2561', '30 กันยายน พ.ศ. 2561'],
    ['31กย 61', '30กย 61'],
    ['31 เม.ย.', '30 เม.ย.'],
    ['30 ก.พ.', '29 ก.พ.'],
    ['29 ก.พ. 2561', '28 ก.พ. 2561'],
    ['29 กุมภาพันธ์ 62', '28 กุมภาพันธ์ 62'],
    ['35 ม.ค. 2561', '31 ม.ค. 2561'],
    ['1-31 มิ.ย. 61', '1-30 มิ.ย. 61'],
    ['31/9/2561', '30/9/2561'],
    ['31-11-61', '30-11-61'],
    ['31.9.2561', '30.9.2561'],
    ['9/30/2018', '30/9/2018'],
    ['2018-09-31', '2018-09-30'],
    ['31 September 2018', '30 September 2018'],
  ])('%s does not exist; near it is %s', (text, nearest) => {
    expect(impossibleDates(text).map((date) => date.nearest && mended(text, [date.nearest]))).toEqual([
      nearest,
    ]);
  });

  test.each(['0 ม.ค. 61', '45/13/2561'])('%s has nothing near it', (text) => {
    expect(impossibleDates(text).map((date) => date.nearest)).toEqual([null]);
  });

  test.each([
    '31 มี.ค.61',
    '30 ก.ย. 61',
    '31 ส.ค.',
    '31 ต.ค. 60',
    '29 ก.พ. 2563',
    '29 ก.พ. 63',
    '29/2/2020',
    '30/9/2561',
    'ต.ค.60-ก.ย.61',
    'ต.ค.60 ก.ย.61',
    'ปี 61 ก.ย.',
    'พ.ศ. 61 มิ.ย.',
    'ที่ 31/2561',
    '1,531 ก.ย.',
    '31 may remain',
    '31 กยศ.',
    '',
  ])('%j has no impossible date', (text) => {
    expect(impossibleDates(text)).toEqual([]);
  });

  test('several are mended at once, each in its place', () => {
    const text = 'ตั้งแต่ ๓๑ เม.ย.๖๑ ถึง 9/30/2561';
    const mendings = impossibleDates(text).flatMap(({ nearest }) => nearest ?? []);
    expect(mended(text, mendings)).toBe('ตั้งแต่ ๓๐ เม.ย.๖๑ ถึง 30/9/2561');
  });

  test('says where it stands and how long the month is', () => {
    expect(impossibleDates('ณ 31 ก.ย.61')).toMatchObject([
      { start: 2, text: '31 ก.ย.61', month: 8, lastDay: 30 },
    ]);
  });
});

describe('yearMentions', () => {
  test.each([
    ['ปีงบประมาณ พ.ศ. 2561', [{ year: 2561, label: 'buddhist', isFiscal: true, digits: 4 }]],
    ['ปี 60', [{ year: 2560, digits: 2, label: null }]],
    ['ปี๖๑', [{ year: 2561, digits: 2 }]],
    ['ค.ศ. 2018', [{ year: 2018, label: 'christian' }]],
    ['ก.ย.61', [{ year: 2561, inDate: true }]],
    ['30/9/2561', [{ year: 2561, inDate: true }]],
    ['ปี 2560-2561', [{ year: 2560 }, { year: 2561 }]],
    ['FY2018', [{ year: 2018 }]],
    ['เพิ่มขึ้น 16%', []],
    ['ปี 61 เพิ่มขึ้น 16%', [{ year: 2561 }]],
    ['2018 ครัวเรือน', []],
    ['รายปี 2018 บาท', []],
    ['1,837,619,981', []],
  ])('%s', (text, years) => {
    expect(yearMentions(text)).toMatchObject(years);
    expect(yearMentions(text)).toHaveLength(years.length);
  });

  test('a year is replaced in the digits it was written in', () => {
    const replaced = (text: string, year: number): string[] =>
      yearMentions(text).map((mention) => withYear(text, mention, year));
    expect(replaced('ปี ๒๐๑๘ (สะสม)', 2561)).toEqual(['ปี ๒๕๖๑ (สะสม)']);
    expect(replaced('ปี 18', 2561)).toEqual(['ปี 61']);
  });
});
