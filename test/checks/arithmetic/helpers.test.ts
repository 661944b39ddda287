/** What is decided in whole numbers that doubles hold is what the fractions say, on a threshold and beside it. */
import fc from 'fast-check';
import { exact, multiply, total, totalOf, type Exact } from '../../../src/checks/arithmetic/helpers/exact';
import { fitOfFractions, fitting, fittingHundredths } from '../../../src/checks/arithmetic/helpers/rounding';

const FACTORS: readonly Exact[] = [
  { n: 116n, d: 100n },
  { n: 50n, d: 100n },
  { n: 11_250n, d: 10_000n },
  { n: 1_153_333n, d: 1_000_000n },
];
const factor = fc.constantFrom(...FACTORS);
const satang = fc.integer({ min: 0, max: 20_000_000_00 }).map((hundredths) => hundredths / 100);
const given = fc.oneof(satang, fc.integer({ min: 0, max: 2_000_000_000 }), fc.double({ noNaN: true }));
/** From the exact amount: on it, on the roundings of it, and what lies beside them. */
const away = fc.constantFrom(-1.01, -1, -0.99, -0.5, -0.01, 0, 0.004, 0.005, 0.01, 0.5, 0.99, 1, 1.01, 1e6);
const step = fc.constantFrom(1, 0.5, 0.01, 1e-3);

function amountNear(base: number, { n, d }: Exact, off: number, to: number): number {
  const amount = (base * Number(n)) / Number(d) + off;
  return Number((Math.round(amount / to) * to).toPrecision(15));
}

test('whole satang and fractions tell the same rounding', () => {
  fc.assert(
    fc.property(given, factor, away, step, (base, by, off, to) => {
      const printed = amountNear(base, by, off, to);
      if (!Number.isFinite(base) || !Number.isFinite(printed)) return;
      expect(fitting(by)(printed, base)).toEqual(fitOfFractions(exact(printed), multiply(exact(base), by)));
    }),
    { numRuns: 3000 },
  );
});

test('figures of an office need no fractions; what has more decimals, is huge or below zero does', () => {
  for (const by of FACTORS.slice(0, 3)) expect(fittingHundredths(by)(1, 1_234_567_890.12)).toBeNull();
  expect(fittingHundredths({ n: 116n, d: 100n })(116, 100)).toMatchObject({ exact: true, tells: false });
  expect(fittingHundredths({ n: 1n, d: 1n })(1.005, 1)).toBeUndefined();
  expect(fittingHundredths({ n: 1n, d: 1n })(-1, 1)).toBeUndefined();
  expect(fittingHundredths({ n: 116n, d: 100n })(1, 1e13)).toBeUndefined();
});

test('a sum is that of the fractions', () => {
  const figure = fc.oneof(
    satang,
    given,
    fc.integer(),
    fc.constantFrom(-0.01, 9.99e12, -9.99e12, 1e15, 0.1 + 0.2),
  );
  fc.assert(
    fc.property(fc.array(figure), (figures) => {
      const finite = figures.filter(Number.isFinite);
      expect(totalOf(finite)).toEqual(total(finite.map(exact)));
    }),
    { numRuns: 1000 },
  );
  // Together more than a double holds exactly.
  const many = Array.from({ length: 1000 }, () => 9_999_999_999_999);
  expect(totalOf(many)).toEqual({ n: 9_999_999_999_999_000n, d: 1n });
});
