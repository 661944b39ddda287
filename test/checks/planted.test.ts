/**
 * The checks over made-up workbooks: a fault of every kind is found at its cell, certain fixes bring back what stood
 * there, and nothing is said of workbooks in which nothing is wrong. A fixed sample; `npm run bench` measures the rest.
 */
import { checks } from '../../src/checks';
import { provinces } from '../../src/thai';
import { nameOf, planters } from '../generator/faults';
import { falseAlarms, measureFaults, plantOne, provinceOf } from '../generator/measure';

const ROUNDS = 2;
const CLEAN = 40;
const MOST_SHOWN = 5;

test('there is a fault for every check', () => {
  expect(planters.map(({ check }) => check).sort()).toEqual(checks.map(({ id }) => id).sort());
});

test('every planted fault is found at its cell, and certain fixes bring back what stood there', () => {
  const { results, misses } = measureFaults(planters.length * ROUNDS);
  expect(misses.slice(0, MOST_SHOWN)).toEqual([]);
  expect(results.map(({ planted }) => planted)).toEqual(planters.map(() => ROUNDS));
});

test('nothing is said of clean workbooks', () => {
  const alarms = falseAlarms(CLEAN).map(
    ({ seed, finding }) => `seed ${seed}: ${finding.check} ${finding.message.en}`,
  );
  expect(alarms.slice(0, MOST_SHOWN)).toEqual([]);
});

test('any province may be drawn', () => {
  const drawn = new Set(Array.from({ length: 2000 }, (_, seed) => provinceOf(seed)));
  expect(drawn.size).toBe(provinces().length);
});

test.each(planters)('$check: the fault stands in the sheet', (planter) => {
  const { made, planted, clean } = plantOne(planter, 1);
  const before = clean.sheets.find(({ name }) => name === planted.sheet);
  const after = made.sheets.find(({ name }) => name === planted.sheet);
  expect(planted.cells.length).toBeGreaterThan(0);
  expect(after?.snapshot()).not.toEqual(before?.snapshot());
  for (const { cell, content } of planted.before) {
    expect({ cell: nameOf(cell), content: after?.contentAt(cell) }).not.toEqual({
      cell: nameOf(cell),
      content,
    });
    expect({ cell: nameOf(cell), content: before?.contentAt(cell) }).toEqual({ cell: nameOf(cell), content });
  }
});
