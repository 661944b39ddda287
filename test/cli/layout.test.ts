import { displayWidth, layOut } from '../../src/cli/layout';

test.each([
  ['กิ่ง', 2],
  ['เมืองบุรีรัมย์', 9],
  ['น้ำใส', 4],
  ['abc', 3],
  ['中', 2],
  ['a\u200bb', 2],
])('%s takes %i places', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('columns line up, and nothing from a cell breaks the line or reaches the terminal as a command', () => {
  const columns = [
    { header: 'ที่', align: 'right' },
    { header: 'ชื่อ', align: 'left' },
    { header: 'ค่า', align: 'right' },
  ] as const;
  expect(
    layOut(columns, [
      ['1', 'กิ่ง\nใหม่', '10'],
      ['12', '\u001b[31mx', '5'],
    ]).split('\n'),
  ).toEqual([' ที่  ชื่อ      ค่า', '──  ──────  ──', ' 1  กิ่ง ใหม่  10', '12  [31mx    5']);
});
