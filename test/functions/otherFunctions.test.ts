import { call, column, error, OfficeError, valueError } from './registry';
import '../../src/functions';

describe('GROWTH', () => {
  test('percent, exact where it can be', () => {
    expect(call('GROWTH', 100, 117)).toBe(17);
    expect(call('GROWTH', 1000, 1165)).toBe(16.5);
    expect(call('GROWTH', '๑๐๐', '๙๐ บาท')).toBe(-10);
    expect(call('GROWTH', column(100, 100, '', 0, 'x'), column(120, '', 5, 5, 5))).toEqual([
      [20],
      [''],
      [''],
      [error('#DIV/0!')],
      [valueError('base', 'x')],
    ]);
  });
});

describe('WEIGHTED', () => {
  test('sum of products over sum of weights', () => {
    expect(call('WEIGHTED', column(5, 4, 3), column(40, 40, 20))).toBe(4.2);
    expect(call('WEIGHTED', [[5, 4]], [[1, 1]])).toBe(4.5);
    expect(call('WEIGHTED', column('๕', '๔'), column('40%', '60 %'))).toBe(4.4);
    expect(call('WEIGHTED', 3, 10)).toBe(3);
  });

  test('a blank level gives an empty result, a zero does not', () => {
    expect(call('WEIGHTED', column(5, '', 3), column(40, 40, 20))).toBe('');
    expect(call('WEIGHTED', column(5, null, 3), column(40, 40, 20))).toBe('');
    expect(call('WEIGHTED', column(5, 0, 3), column(40, 40, 20))).toBe(2.6);
  });

  test('what cannot be weighted', () => {
    expect(call('WEIGHTED', column(5, 4), column(40, 40, 20))).toEqual(valueError('weights'));
    expect(call('WEIGHTED', column(5, 4), column(40, ''))).toEqual(valueError('weights'));
    expect(call('WEIGHTED', column(5, 'x'), column(40, 60))).toEqual(valueError('levels', 'x'));
    expect(call('WEIGHTED', column(5, 6), column(40, 60))).toEqual(valueError('levels', '5'));
    expect(call('WEIGHTED', column(5, 5), column(0, 0))).toEqual(error('#DIV/0!'));
    expect(call('WEIGHTED', column(5, new OfficeError('#N/A')), column(40, 60))).toEqual(
      error('#N/A', 'levels'),
    );
  });
});

describe('DISTRICT', () => {
  test('the official spelling where it is certain', () => {
    const typed = column('อ.เมือง', 'อำเภอ กระสัง', 'ปะคํา', 'เเคนดง', 'หวยราช', '');
    expect(call('DISTRICT', typed, 'จ.บุรีรัมย์')).toEqual(
      column('เมืองบุรีรัมย์', 'กระสัง', 'ปะคำ', 'แคนดง', 'ห้วยราช', ''),
    );
    expect(call('DISTRICT', 'อ.เมือง จ.บุรีรัมย์')).toBe('เมืองบุรีรัมย์');
    expect(call('DISTRICT', 'จอมทอง', column('กรุงเทพฯ', 'เชียงใหม่'))).toEqual(column('จอมทอง', 'จอมทอง'));
  });

  test('anything less is #N/A, with what is near', () => {
    expect(call('DISTRICT', 'พิจิตร', 'บุรีรัมย์')).toEqual(error('#N/A', 'พิจิตร'));
    expect(call('DISTRICT', 'ตะพานทราย', 'บุรีรัมย์')).toEqual(error('#N/A', 'ตะพานทราย', 'ละหานทราย (บุรีรัมย์)'));
    expect(call('DISTRICT', 'จอมทอง')).toEqual(error('#N/A', 'กรุงเทพมหานคร', 'เชียงใหม่'));
    expect(call('DISTRICT', 'เมือง')).toEqual(error('#N/A', '…'));
  });

  test('a province that is none is named', () => {
    expect(call('DISTRICT', 'กระสัง', 'บุรี')).toEqual(valueError('province', 'บุรี'));
    expect(call('DISTRICT', true)).toEqual(valueError('name'));
  });
});

describe('NUMBER', () => {
  test('the number meant', () => {
    const typed = column('๑,๒๓๔', '1,234.50 บาท', 17, '๑๗%', '', null);
    expect(call('NUMBER', typed)).toEqual(column(1234, 1234.5, 17, 17, '', ''));
    expect(call('NUMBER', '๑,๒๓๔')).toBe(1234);
  });

  test('anything else is #VALUE! that names the argument', () => {
    expect(call('NUMBER', 'หนึ่งพัน')).toEqual(valueError('text', 'หนึ่งพัน'));
    expect(call('NUMBER', true)).toEqual(valueError('text', 'TRUE'));
  });
});
