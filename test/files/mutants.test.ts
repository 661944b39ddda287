/** Spoilt workbooks: a fixed set here, more of them in `npm run bench`. */
import { mutant, tally } from './mutants';

const COUNT = 400;

test('no mutant ends in anything but a known reason or a file that opens', () => {
  const { outcomes, failures } = tally(1, COUNT);
  expect(failures).toEqual([]);
  // The set is worth something only while many of it get as far as being written.
  expect(outcomes.written).toBeGreaterThan(COUNT / 4);
  expect(outcomes.refused).toBeGreaterThan(COUNT / 10);
}, 120_000);

test('the same number gives the same mutant', () => {
  expect(Buffer.from(mutant(7)).equals(Buffer.from(mutant(7)))).toBe(true);
});
