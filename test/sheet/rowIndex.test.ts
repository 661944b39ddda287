import { rowIndexOf } from '../../src/sheet/rowIndex';

const ranges = [
  { name: 'far down', top: 900, bottom: 910 },
  { name: 'long', top: 0, bottom: 100_000 },
  { name: 'one row', top: 5, bottom: 5 },
  { name: 'over the edge of a block', top: 20, bottom: 40 },
];
const index = rowIndexOf(ranges, (range) => range);
const names = (top: number, bottom: number): string[] => index.within(top, bottom).map(({ name }) => name);

test('what stands in a row, in the order in which it came', () => {
  expect(names(5, 5)).toEqual(['long', 'one row']);
  expect(names(40, 40)).toEqual(['long', 'over the edge of a block']);
  expect(names(905, 905)).toEqual(['far down', 'long']);
  expect(names(200_000, 200_000)).toEqual([]);
});

test('what reaches into several rows comes once, also where a whole column is asked for', () => {
  expect(names(4, 40)).toEqual(['long', 'one row', 'over the edge of a block']);
  expect(names(0, 1_048_575)).toEqual(ranges.map(({ name }) => name));
});

test('every row of many has what a search through all of them finds', () => {
  const many = Array.from({ length: 300 }, (_, n) => ({
    top: (n * 37) % 500,
    bottom: ((n * 37) % 500) + (n % 70),
  }));
  const byRow = rowIndexOf(many, (range) => range);
  for (let row = 0; row < 600; row++) {
    for (const last of [row, row + 50])
      expect(byRow.within(row, last)).toEqual(many.filter(({ top, bottom }) => top <= last && bottom >= row));
  }
});
