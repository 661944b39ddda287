/** What must hold for every figure, against an oracle in whole numbers that knows the facts only. */
import fc from 'fast-check';
import type { Indicator, InputValue } from '../../src/scoring';
import { findIndicator, gap, level as levelOf, score, target } from '../../src/scoring';
import type { Fraction, Situation } from './oracle';
import { oracleLevel, rounded } from './oracle';

const RUNS = { numRuns: 300 };
const PERCENT_RANGE = 130;

function sheet(rubric: string, code: string): Indicator {
  const indicator = findIndicator(rubric, code);
  if (!indicator) throw new Error(`no sheet ${rubric} ${code}`);
  return indicator;
}

function scored(indicator: Indicator, inputs: readonly InputValue[]): { level: number; score: number } {
  const outcome = score(indicator, inputs);
  if (outcome.state !== 'scored') throw new Error(`${JSON.stringify(inputs)}: ${JSON.stringify(outcome)}`);
  // The level alone is worked out another way, and is held to the oracle by every property below.
  expect(levelOf(indicator, inputs)).toBe(outcome.level);
  return outcome;
}

/** Money is generated in satang, so that the oracle knows it exactly. */
const baht = (satang: number): number => satang / 100;

/** Sheets of a part and a whole: how the engine's inputs are laid out, and what else decides. */
interface ShareSheet {
  readonly rubric: string;
  readonly code: string;
  readonly unit: 'satang' | 'count';
  readonly better?: 'less';
  readonly inputs: (whole: number, part: number, rest: Rest) => readonly InputValue[];
  readonly situation?: (rest: Rest) => Partial<Situation>;
  readonly rounds?: boolean;
}

interface Rest {
  readonly steps: number;
  readonly tick: boolean;
  readonly villages: number;
  readonly groups: number;
}

const plain = (whole: number, part: number): readonly InputValue[] => [whole, part];
const shares: readonly ShareSheet[] = [
  {
    rubric: '2561',
    code: 'poverty-remaining',
    unit: 'count',
    better: 'less',
    inputs: (whole, part, { steps }) => [whole, part, steps],
    situation: ({ steps }) => ({ steps }),
  },
  { rubric: '2561', code: 'capital-access', unit: 'count', inputs: plain },
  { rubric: '2562/1', code: 'budget-disbursement', unit: 'satang', inputs: plain },
  {
    rubric: '2562/1',
    code: 'hr-data',
    unit: 'count',
    inputs: (whole, part, { steps }) => [Math.min(steps, 2), whole, part],
    situation: ({ steps }) => ({ steps }),
  },
  { rubric: '2562/1', code: 'livelihood', unit: 'count', inputs: plain },
  {
    rubric: '2562/1',
    code: 'sufficiency-village',
    unit: 'count',
    inputs: (whole, part, { steps, tick }) => [Math.min(steps, 3), whole, part, tick],
    situation: ({ steps, tick }) => ({ steps, gvh: tick }),
  },
  {
    rubric: '2562/1',
    code: 'womens-fund',
    unit: 'satang',
    inputs: (whole, part, { steps, tick }) => [Math.min(steps, 2), whole, part, tick],
    situation: ({ steps, tick }) => ({ steps, sara: tick }),
  },
  { rubric: '2562/1', code: 'bmn-collection', unit: 'count', inputs: plain, rounds: true },
  {
    rubric: '2562/1',
    code: 'bmn-collection-prachuap',
    unit: 'count',
    inputs: (whole, part, { steps }) => [Math.min(steps, 3), whole, part],
    situation: ({ steps }) => ({ steps }),
  },
  { rubric: '2562/2', code: 'budget-disbursement', unit: 'satang', inputs: plain },
  {
    rubric: '2562/2',
    code: 'livelihood',
    unit: 'count',
    inputs: (whole, part, { villages, groups }) => [whole, part, villages, groups],
    situation: ({ villages, groups }) => ({ y: [BigInt(groups) * 100n, BigInt(villages)] }),
  },
  { rubric: '2562/2', code: 'sufficiency-village', unit: 'count', inputs: plain },
  { rubric: '2562/2', code: 'poverty-remaining', unit: 'count', better: 'less', inputs: plain },
  {
    rubric: '2562/2',
    code: 'womens-fund',
    unit: 'satang',
    inputs: (whole, part, { tick }) => [whole, part, tick],
    situation: ({ tick }) => ({ sara: tick }),
  },
  { rubric: '2562/2', code: 'product-upgrade', unit: 'count', inputs: plain },
  { rubric: '2562/2', code: 'debt-management', unit: 'count', inputs: plain },
];

const rest: fc.Arbitrary<Rest> = fc.record({
  steps: fc.oneof({ arbitrary: fc.constant(5), weight: 3 }, { arbitrary: fc.nat(5), weight: 1 }),
  tick: fc.boolean(),
  villages: fc.integer({ min: 1, max: 300 }),
  groups: fc.nat(60),
});
/** A whole and a part of it, as often as not on or beside a round percentage. */
const wholeAndPart = fc
  .tuple(
    fc.integer({ min: 1, max: 3_000_000 }),
    fc.oneof(
      fc.nat(PERCENT_RANGE * 100),
      fc.nat(PERCENT_RANGE).map((percent) => percent * 100),
    ),
    fc.integer({ min: -2, max: 2 }),
  )
  .map(([whole, hundredths, nudge]) => ({
    whole,
    part: Math.max(0, Math.round((whole * hundredths) / 10_000) + nudge),
  }));

describe.each(shares)('$rubric $code', (known) => {
  const { rubric, code, unit, inputs, situation, rounds, better } = known;
  const indicator = sheet(rubric, code);
  const value = unit === 'satang' ? baht : (count: number): number => count;
  const expected = (whole: number, part: number, others: Rest): number => {
    const exact: Fraction = [BigInt(part) * 100n, BigInt(whole)];
    return oracleLevel(rubric, code, { x: rounds ? rounded(exact) : exact, ...situation?.(others) });
  };
  const given = (whole: number, part: number, others: Rest): readonly InputValue[] =>
    inputs(value(whole), value(part), others);

  test('the level is the oracle’s, and floor(score) is the level', () => {
    fc.assert(
      fc.property(wholeAndPart, rest, ({ whole, part }, others) => {
        const { level, score: between } = scored(indicator, given(whole, part, others));
        expect(level).toBe(expected(whole, part, others));
        expect(Math.floor(between)).toBe(level);
      }),
      RUNS,
    );
  });

  test('a better figure never scores less', () => {
    fc.assert(
      fc.property(wholeAndPart, fc.nat(1000), rest, ({ whole, part }, more, others) => {
        const one = scored(indicator, given(whole, part, others)).score;
        const two = scored(indicator, given(whole, part + more, others)).score;
        if (better === 'less') expect(two).toBeLessThanOrEqual(one);
        else expect(two).toBeGreaterThanOrEqual(one);
      }),
      RUNS,
    );
  });

  test('the target of a level earns it, and one unit less does not', () => {
    const all: Rest = { steps: 5, tick: true, villages: 10, groups: 10 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000 }), fc.integer({ min: 1, max: 5 }), (whole, level) => {
        const asked = target(indicator, level, value(whole));
        if (asked.state === 'notANumber') return;
        if (asked.state !== 'amount') throw new Error(JSON.stringify(asked));
        expect(scored(indicator, inputs(value(whole), asked.amount, all)).level).toBeGreaterThanOrEqual(
          level,
        );
        const part = Math.round(unit === 'satang' ? asked.amount * 100 : asked.amount);
        expect(value(part)).toBe(asked.amount);
        const worse = better === 'less' ? part + 1 : part - 1;
        const catchAll = 'catchAll' in (indicator.levels[level - 1]?.condition.threshold ?? {});
        // Of a rounded percentage the unrounded one is asked for, so that nothing may be missing.
        if (worse < 0 || catchAll || rounds) return;
        expect(scored(indicator, given(whole, worse, all)).level).toBeLessThan(level);
      }),
      RUNS,
    );
  });

  test('the gap closes the gap, and one unit less does not', () => {
    fc.assert(
      fc.property(wholeAndPart, rest, ({ whole, part }, others) => {
        const { level } = scored(indicator, given(whole, part, others));
        const missing = gap(indicator, given(whole, part, others));
        if (missing.state === 'notANumber') {
          expect(level).toBeLessThan(5);
          return;
        }
        if (missing.state !== 'amount') throw new Error(JSON.stringify(missing));
        expect(missing.amount === 0).toBe(level === 5);
        if (level === 5) return;
        const units = Math.round(unit === 'satang' ? missing.amount * 100 : missing.amount);
        expect(value(units)).toBe(missing.amount);
        expect(units).toBeGreaterThan(0);
        const sign = better === 'less' ? -1 : 1;
        expect(scored(indicator, given(whole, part + sign * units, others)).level).toBeGreaterThan(level);
        if (rounds) return;
        expect(scored(indicator, given(whole, part + sign * (units - 1), others)).level).toBe(level);
      }),
      RUNS,
    );
  });
});

describe.each([
  ['2561', [16, 17, 18, 19, 20]],
  ['2562/1', [17, 19, 21, 23]],
  ['2562/2', [17, 19, 21, 23]],
] as const)('%s otop-income', (rubric, percents) => {
  const indicator = sheet(rubric, 'otop-income');
  const WHOLE_BAHT_FROM = 100_000_00n;
  /** Base in satang, as often as not small, and a figure near a threshold of it. */
  const figures = fc
    .tuple(
      fc.oneof(
        fc.integer({ min: 1, max: 100_000_00 }),
        fc.integer({ min: 100_000_00, max: 200_000_000_00 }),
        fc.integer({ min: 1, max: 2_000_000_000 }).map((whole) => whole * 100),
      ),
      fc.oneof(fc.constantFrom(...percents), fc.integer({ min: -100, max: 60 })),
      fc.oneof(fc.integer({ min: -150, max: 150 }), fc.integer({ min: -2, max: 2 }), fc.nat(1_000_000)),
    )
    .map(([base, percent, nudge]) => ({
      base,
      actual: Math.max(0, Number((BigInt(base) * BigInt(100 + percent)) / 100n) + nudge),
    }));

  /** In satang; whole baht are what is left of a hundred satang. */
  const meets = (base: bigint, actual: bigint, percent: bigint): boolean =>
    base >= WHOLE_BAHT_FROM
      ? actual >= ((base * (100n + percent)) / 10_000n) * 100n
      : actual * 100n >= base * (100n + percent);
  const expected = (base: number, actual: number): number =>
    5 -
    percents.length +
    percents.filter((percent) => meets(BigInt(base), BigInt(actual), BigInt(percent))).length;

  test('the level is the oracle’s, and floor(score) is the level', () => {
    fc.assert(
      fc.property(figures, ({ base, actual }) => {
        const { level, score: between } = scored(indicator, [baht(base), baht(actual)]);
        expect(level).toBe(expected(base, actual));
        expect(Math.floor(between)).toBe(level);
      }),
      { numRuns: 2000 },
    );
  });

  test('more sales never score less', () => {
    fc.assert(
      fc.property(figures, fc.nat(500), ({ base, actual }, more) => {
        const one = scored(indicator, [baht(base), baht(actual)]).score;
        expect(scored(indicator, [baht(base), baht(actual + more)]).score).toBeGreaterThanOrEqual(one);
      }),
      RUNS,
    );
  });

  test('the target of a level earns it: base x (100 + t) / 100 to the satang, half up', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 5 }), ({ base }, level) => {
        const asked = target(indicator, level, baht(base));
        if (asked.state !== 'amount') throw new Error(JSON.stringify(asked));
        expect(scored(indicator, [baht(base), asked.amount]).level).toBeGreaterThanOrEqual(level);
        const percent = percents[level - 1 - (5 - percents.length)];
        if (percent === undefined) {
          expect(asked.amount).toBe(0);
          return;
        }
        const exact = BigInt(base) * BigInt(100 + percent);
        const halfUp = (exact + 50n) / 100n;
        // A small base compares exactly: where half up falls short, the target is the next satang.
        const satang = BigInt(base) >= WHOLE_BAHT_FROM || halfUp * 100n >= exact ? halfUp : halfUp + 1n;
        expect(BigInt(Math.round(asked.amount * 100))).toBe(satang);
      }),
      RUNS,
    );
  });

  test('the gap closes the gap', () => {
    fc.assert(
      fc.property(figures, ({ base, actual }) => {
        const { level } = scored(indicator, [baht(base), baht(actual)]);
        const missing = gap(indicator, [baht(base), baht(actual)]);
        if (missing.state !== 'amount') throw new Error(JSON.stringify(missing));
        expect(missing.amount === 0).toBe(level === 5);
        const closed = actual + Math.round(missing.amount * 100);
        expect(scored(indicator, [baht(base), baht(closed)]).level).toBe(
          missing.toLevel === null ? 5 : expected(base, closed),
        );
        expect(expected(base, closed)).toBeGreaterThanOrEqual(Math.min(5, level + 1));
      }),
      RUNS,
    );
  });

  test('between thresholds the score is the share of the way, rounded down', () => {
    fc.assert(
      fc.property(figures, ({ base, actual }) => {
        const { level, score: between } = scored(indicator, [baht(base), baht(actual)]);
        if (level === 0 || level === 5) return expect(between).toBe(level);
        const step = BigInt(percents[1] - percents[0]);
        const first = BigInt(percents[0]);
        const start = first + step * BigInt(level - 1 - (5 - percents.length));
        // (actual - base x (100 + start) / 100) / (base x step / 100), in millionths
        const way = (BigInt(actual) * 100n - BigInt(base) * (100n + start)) * 1_000_000n;
        const millionths = way <= 0n ? 0n : way / (BigInt(base) * step);
        expect(between).toBeGreaterThanOrEqual(level + Number(millionths) / 1e6 - 1e-9);
        expect(between).toBeLessThanOrEqual(level + (Number(millionths) + 1) / 1e6);
      }),
      RUNS,
    );
  });
});

describe('plan-completion', () => {
  test.each(['2562/1', '2562/2'])('%s: the mean of hundredths against the oracle', (rubric) => {
    const indicator = sheet(rubric, 'plan-completion');
    const hundredths = fc.array(
      fc.oneof(fc.nat(10_000), fc.constantFrom(7500, 8000, 8500, 9000, 9500, 10_000)),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(hundredths, (list) => {
        fc.pre(list.some((percent) => percent > 100));
        const { level, score: between } = scored(indicator, [list.map((percent) => percent / 100)]);
        const sum = BigInt(list.reduce((a, b) => a + b, 0));
        expect(level).toBe(oracleLevel(rubric, 'plan-completion', { x: [sum, BigInt(list.length) * 100n] }));
        expect(Math.floor(between)).toBe(level);
      }),
      RUNS,
    );
  });
});

test('steps and errors against the oracle', () => {
  const errors = sheet('2562/2', 'hr-data');
  fc.assert(
    fc.property(fc.nat(3), fc.nat(20), (steps, count) => {
      const condition = { x: [BigInt(count), 1n] as const, steps };
      expect(scored(errors, [steps, count]).level).toBe(oracleLevel('2562/2', 'hr-data', condition));
    }),
    RUNS,
  );
});
