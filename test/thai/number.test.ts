import fc from 'fast-check';
import { normalise, parseNumber, toArabicDigits } from '../../src/thai';

describe('parseNumber', () => {
  test.each([
    ['1234.5', 1234.5],
    ['1,234.50', 1234.5],
    ['๑,๒๓๔.๕๐', 1234.5],
    ['๑,๕๓๑,๓๔๙,๙๘๔', 1531349984],
    ['  1 531 349 984  ', 1531349984],
    ['1,234.50 บาท', 1234.5],
    ['1234.50บาท', 1234.5],
    ['฿ 500', 500],
    ['500.-', 500],
    ['1,500.- บาท', 1500],
    ['17%', 17],
    ['๑๗ %', 17],
    ['ร้อยละ ๑๗.๕', 17.5],
    ['.5', 0.5],
    ['-12', -12],
    ['− 12', -12],
    ['(1,250)', -1250],
    ['0', 0],
    ['-0', 0],
    ['\u200b42\u00a0', 42],
    ['1,837,619, 981', 1837619981],
    ['000123456789012345', 123456789012345],
    ['0.1', 0.1],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text)).toEqual({ state: 'number', value });
  });

  test('figures as they are mostly typed mean what every other spelling of them does', () => {
    const pieces = fc.constantFrom(
      ...['0', '1', '9', '12', '007', '123', '4567', ',', ',234', ',000', '.', '.5', '.50', '-', ' '],
      ...['บาท', ' บาท', '%', '฿', '(', ')', '123456789012345', '๑'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (typed) => {
        const text = typed.join('');
        // An invisible character means nothing, and makes it the odd text that is read step by step.
        expect(parseNumber(text)).toEqual(parseNumber(`\u200b${text}`));
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(999_999), fc.nat(6), (whole, fraction, decimals) => {
        const digits = String(fraction).padStart(decimals, '0').slice(0, decimals);
        const value = Number(`${String(whole)}.${digits}`);
        for (const unit of ['', 'บาท', ' บาท']) {
          const text = `${whole.toLocaleString('en')}${digits === '' ? '' : `.${digits}`}${unit}`;
          expect(parseNumber(text)).toEqual({ state: 'number', value });
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(['', '   ', '\u00a0\u200b', '\n'])('%j is blank', (text) => {
    expect(parseNumber(text)).toEqual({ state: 'blank' });
  });

  test.each(['-', '–', 'ไม่มี', '-ไม่มี-', 'n/a', '.'])('%s may mean none or not known', (text) => {
    expect(parseNumber(text)).toEqual({ state: 'dash' });
  });

  test.each([
    'abc',
    '1,23',
    '12,34,567',
    '1.234.567',
    '12 34',
    '1.5 ล้าน',
    '1.5 ล้านบาท',
    '12 คน',
    '1e5',
    '5%5',
    '--5',
    'บาท',
    '%',
    '๑๒๓ กก',
    '1234567890123456',
    'Infinity',
    '0x10',
  ])('%s is not taken for a number', (text) => {
    expect(parseNumber(text)).toEqual({ state: 'notANumber' });
  });
});

describe('normalise', () => {
  test.each([
    ['SARA AM in two parts', 'ปะคํา', 'ปะคำ'],
    ['SARA AM in two parts, tone between', 'นํ้า', 'น้ำ'],
    ['SARA AM in two parts, tone before', 'น้ํา', 'น้ำ'],
    ['SARA AM before its tone', 'นำ้', 'น้ำ'],
    ['SARA AM set apart', 'ปะค ำ', 'ปะคำ'],
    ['SARA AM that lost its ring', 'จ านวน', 'จำนวน'],
    ['two SARA E', 'เเคนดง', 'แคนดง'],
    ['tone before vowel', 'ที่', 'ท่ี'],
    ['a mark typed twice', 'สตึึก', 'สตึก'],
    ['characters that cannot be seen', 'กระ\u200bสัง\ufeff', 'กระสัง'],
    ['line breaks and hard spaces', ' ครัวเรือน\r\nยากจน\u00a0\u00a0ที่ ', 'ครัวเรือน ยากจน ที่'],
    ['Thai digits', 'ปี ๒๕๖๑', 'ปี 2561'],
  ])('%s', (_, a, b) => {
    expect(normalise(a)).toBe(normalise(b));
    expect(normalise(normalise(a))).toBe(normalise(a));
  });

  test('gives the usual spelling', () => {
    expect(normalise('  นํ้า\nเเข็ง  ๑๒ ')).toBe('น้ำ แข็ง 12');
    expect(normalise('ท่ี')).toBe('ที่');
  });

  test('the quick look before comes to the same as the long way', () => {
    const pieces = fc.constantFrom(...'กขดจนำาเแัิีุู็่้์ํฺฯ๑1aZ .\u200b\u00a0', '  ', 'เเ', 'นำ้', 'ค ำ');
    const texts = fc.array(pieces, { maxLength: 12 }).map((all) => all.join(''));
    // A character that cannot be seen is always looked at closely, and taken away.
    fc.assert(
      fc.property(texts, (text) => expect(normalise(text)).toBe(normalise(`\u200b${text}`))),
      { numRuns: 2000, seed: 2561 },
    );
  });

  test('leaves other text alone', () => {
    expect(normalise('OTOP ปี 61 เพิ่มขึ้น 16%')).toBe('OTOP ปี 61 เพิ่มขึ้น 16%');
    expect(toArabicDigits('๐๑๒๓๔๕๖๗๘๙ ก')).toBe('0123456789 ก');
  });
});
