/** The way up: what a step asks for earns its level, and the cheapest set is the one that trying out all sets finds. */
import fc from 'fast-check';
import { findRubric, score } from '../../src/scoring';
import type { InputValue, Level, Rubric } from '../../src/scoring';
import type { Cheapest, Efforts, PathStep } from '../../src/scoring/scorecard/path';
import { cheapest, pathSteps } from '../../src/scoring/scorecard/path';
import type { Scorecard } from '../../src/scoring/scorecard/scorecard';
import { countedLines, scorecard } from '../../src/scoring/scorecard/scorecard';
import { decimal, minus, plus, sign, times } from './cardOracle';
import { BURIRAM } from './cards';
import type { Fraction } from './oracle';

const UNIT = { ...BURIRAM, name: { th: 'บุรีรัมย์', en: 'Buriram' } };
const TEAM = 0;
const INDIVIDUAL = 1;

function rubricOf(id: string): Rubric {
  const rubric = findRubric(id);
  if (!rubric) throw new Error(`no rubric ${id}`);
  return rubric;
}

function card(id: string, inputs: Readonly<Record<string, readonly InputValue[]>>): Scorecard {
  return scorecard(rubricOf(id), UNIT, ({ code }) => inputs[code] ?? []);
}

function stepsFor(id: string, code: string, inputs: readonly InputValue[]): readonly PathStep[] {
  return pathSteps(card(id, { [code]: inputs }));
}

/** Level by level: what is missing, in short. */
function missing(id: string, code: string, inputs: readonly InputValue[]): Record<number, unknown> {
  return Object.fromEntries(
    stepsFor(id, code, inputs).map(({ toLevel, missing }) => [
      toLevel,
      missing.state === 'amount'
        ? `${missing.amount} ${missing.unit.en}`
        : missing.state === 'steps'
          ? `${missing.steps} steps, ${missing.documents.length} documents`
          : missing.reason.en,
    ]),
  );
}

describe('what a step asks for', () => {
  test('households more', () => {
    expect(missing('2561', 'capital-access', [387, 300])).toEqual({
      3: '10 households',
      4: '49 households',
      5: '87 households',
    });
  });

  test('households fewer, where less is better', () => {
    const steps = stepsFor('2562/2', 'poverty-remaining', [200, 13]);
    expect(steps.map(({ missing }) => missing)).toMatchObject([
      { state: 'amount', amount: 1 },
      { state: 'amount', amount: 3 },
      { state: 'amount', amount: 5 },
    ]);
    expect(steps[0]?.needs).toMatchObject([{ kind: 'amount', fewer: true, amount: 1 }]);
    // From 200 down to 12 there are 188 households to go, 187 of them done.
    expect(steps[0]?.effort).toBeCloseTo(1 / 188, 15);
  });

  test('baht to the satang', () => {
    expect(missing('2562/1', 'otop-income', [1_000_000, 1_200_000.5])).toEqual({
      4: '9999.5 baht',
      5: '29999.5 baht',
    });
  });

  test('steps with their documents', () => {
    const steps = stepsFor('2562/1', 'household-support', [3]);
    expect(steps).toMatchObject([
      {
        fromLevel: 3,
        toLevel: 4,
        missing: { state: 'steps', steps: 1, documents: [{ en: 'register of activities' }] },
        effort: 0.2,
      },
      {
        fromLevel: 3,
        toLevel: 5,
        missing: {
          state: 'steps',
          steps: 2,
          documents: [{ en: 'register of activities' }, { en: 'follow-up plan' }, { en: 'summary report' }],
        },
        effort: 0.4,
      },
    ]);
  });

  test('steps and a figure', () => {
    expect(missing('2562/1', 'hr-data', [1, 40, 30])).toEqual({
      2: '1 steps, 1 documents',
      3: 'Staff registered and logged in to DPIS: 2 persons more and step 2',
      4: 'Staff registered and logged in to DPIS: 6 persons more and step 2',
      5: 'Staff registered and logged in to DPIS: 10 persons more and step 2',
    });
    // Half of the steps and 30 of 32 persons are there.
    const [, third] = stepsFor('2562/1', 'hr-data', [1, 40, 30]);
    expect(third?.effort).toBeCloseTo(1 - (1 / 2) * (30 / 32), 15);
  });

  test('a confirmation that is missing', () => {
    expect(missing('2562/2', 'womens-fund', [8_000_000, 7_900_000, false])).toEqual({
      5: 'SARA record correct, complete and equal to the register of receipts and payments',
    });
  });

  test('a second percentage, alone and with the figure', () => {
    expect(missing('2562/2', 'livelihood', [1200, 850, 60, 4])).toEqual({
      2: '2 groups',
      3: 'Target persons promoted, at work and earning more: 50 persons more and New occupational groups registered: 2 groups more',
      4: 'Target persons promoted, at work and earning more: 110 persons more and New occupational groups registered: 2 groups more',
      5: 'Target persons promoted, at work and earning more: 170 persons more and New occupational groups registered: 2 groups more',
    });
  });

  test('counts by the size of the province', () => {
    expect(missing('2561', 'grassroots-economy', [5, 6, 4, 23])).toEqual({ 5: '2 groups' });
    expect(missing('2561', 'grassroots-economy', [4, 6, 4, 23])).toEqual({
      5: 'step 5 and Groups selected and developed, beyond those before: 2 groups more',
    });
  });

  test('the mean of projects', () => {
    expect(missing('2562/1', 'plan-completion', [[80, 84]])).toEqual({
      4: 'the mean of all projects 3 percentage points higher',
      5: 'the mean of all projects 8 percentage points higher',
    });
  });

  test('errors that were counted stay counted', () => {
    expect(missing('2562/2', 'hr-data', [3, 16])).toEqual({});
    expect(missing('2562/2', 'hr-data', [1, 12])).toEqual({
      2: '1 steps, 1 documents',
      4: '2 steps, 2 documents',
    });
  });

  test('a level nobody can get is no step: with both steps done the fund is at level 3 at least', () => {
    expect(Object.keys(missing('2562/1', 'womens-fund', [1, 8_000_000, 0, false]))).toEqual(['3', '4', '5']);
  });

  test('optional steps that were not given are left aside, others are asked for', () => {
    expect(missing('2561', 'poverty-remaining', [1202, 640, null])).toMatchObject({ 5: '39 households' });
    expect(missing('2561', 'poverty-remaining', [1202, 600, 3])).toMatchObject({ 4: '1 steps, 1 documents' });
  });

  test("nothing for lines that are blank, exempt, at level 5 or not this unit's", () => {
    const none = card('2562/2', {
      'poverty-remaining': [0, null],
      'debt-management': [120, 120],
      livelihood: [1200, null, 60, 6],
    });
    expect(pathSteps(none)).toEqual([]);
  });

  test('a sheet without weight has steps that gain nothing', () => {
    expect(stepsFor('2561', 'capital-access', [387, 300]).map(({ gain }) => gain)).toEqual([0, 0, 0]);
  });

  test('the line that gains most comes first, its levels in order', () => {
    const steps = pathSteps(
      card('2562/2', { 'budget-disbursement': [100, 85], 'plan-completion': [[85]], 'hr-data': [2, 20] }),
    );
    expect(steps.map(({ code, toLevel }) => `${code} ${toLevel}`)).toEqual([
      'budget-disbursement 3',
      'budget-disbursement 4',
      'budget-disbursement 5',
      'plan-completion 3',
      'plan-completion 4',
      'plan-completion 5',
      'hr-data 3',
    ]);
    expect(steps.map(({ gain }) => gain)).toEqual([0.4, 0.8, 1.2, 0.4, 0.8, 1.2, 0.2]);
  });
});

/** Inputs of the sheets with criteria, with figures of the size that offices have. */
const whole = (max: number) => fc.integer({ min: 0, max });
const percentOf = (total: number) =>
  fc.integer({ min: 0, max: 110 }).map((p) => Math.round((total * p) / 100));
const ROUND2 = fc.record({
  'budget-disbursement': fc
    .tuple(fc.constant(24_800_000), fc.double({ min: 0.8, max: 1, noNaN: true }))
    .map(([total, share]) => [total, Math.round(total * share * 100) / 100]),
  'plan-completion': fc
    .array(fc.integer({ min: 50, max: 100 }), { minLength: 1, maxLength: 6 })
    .map((list) => [list]),
  'hr-data': fc.tuple(whole(3), whole(20)),
  livelihood: fc.tuple(fc.constant(1200), percentOf(1200), fc.constant(60), whole(12)),
  'sufficiency-village': fc.tuple(fc.constant(60), percentOf(60)),
  'grassroots-economy': fc.tuple(whole(5)),
  'poverty-remaining': fc.tuple(fc.constantFrom(0, 200, 137), whole(20)),
  'otop-income': fc
    .tuple(fc.constantFrom(99_999, 1_234_567.89), fc.double({ min: 1.1, max: 1.3, noNaN: true }))
    .map(([base, growth]) => [base, Math.round(base * growth * 100) / 100]),
  'womens-fund': fc.tuple(fc.constant(8_000_000), percentOf(8_000_000), fc.boolean()),
  'product-upgrade': fc.tuple(fc.constant(37), percentOf(37)),
  'debt-management': fc.tuple(fc.constant(113), percentOf(113)),
});
const ROUND1 = fc.record({
  'hr-data': fc.tuple(whole(2), fc.constant(37), percentOf(37)),
  'sufficiency-village': fc.tuple(whole(3), fc.constant(45), percentOf(45), fc.boolean()),
  'womens-fund': fc.tuple(whole(2), fc.constant(8_000_000.5), percentOf(8_000_000), fc.boolean()),
  'bmn-collection': fc.tuple(fc.constant(12_345), fc.integer({ min: 12_200, max: 12_400 })),
  'household-support': fc.tuple(whole(5)),
});

describe('doing what a step asks for earns exactly its level', () => {
  const doneAs = (inputs: readonly InputValue[], step: PathStep, rubric: Rubric): Level | null => {
    const indicator = rubric.indicators.find(({ code }) => code === step.code);
    if (!indicator) return null;
    const changed = indicator.inputs.map((spec, i) => {
      const value = inputs[i] ?? null;
      for (const need of step.needs) {
        if (need.kind === 'amount' && need.label.en === spec.label.en && typeof value === 'number') {
          const sum = need.fewer
            ? minus(decimal(value), decimal(need.amount))
            : plus(decimal(value), decimal(need.amount));
          return Number(sum[0]) / Number(sum[1]);
        }
        if (need.kind === 'steps' && spec.kind === 'steps') return need.steps.at(-1) ?? null;
        if (need.kind === 'tick' && need.label.en === spec.label.en) return true;
        if (need.kind === 'mean' && typeof value === 'object') {
          // Every project by so many points: the mean rises by as many (beyond 100 is for the property alone).
          return (value ?? []).map((item) => (item ?? 0) + need.points);
        }
      }
      return value;
    });
    const outcome = score(indicator, changed);
    return outcome.state === 'scored' ? outcome.level : null;
  };

  test.each([
    ['2562/1', ROUND1],
    ['2562/2', ROUND2],
  ] as const)('%s', (id, sheets) => {
    const rubric = rubricOf(id);
    let tried = 0;
    fc.assert(
      fc.property(sheets as fc.Arbitrary<Record<string, readonly InputValue[]>>, (inputs) => {
        for (const step of pathSteps(card(id, inputs))) {
          if (step.needs.some(({ kind }) => kind === 'mean')) continue;
          tried += 1;
          expect(doneAs(inputs[step.code] ?? [], step, rubric)).toBe(step.toLevel);
          expect(step.toLevel).toBeGreaterThan(step.fromLevel);
          expect(step.effort).toBeGreaterThan(0);
          expect(step.effort).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
    expect(tried).toBeGreaterThan(300);
  });

  test('a harder level of the same sheet never takes less effort', () => {
    fc.assert(
      fc.property(ROUND2 as fc.Arbitrary<Record<string, readonly InputValue[]>>, (inputs) => {
        const steps = pathSteps(card('2562/2', inputs));
        for (const [i, step] of steps.entries()) {
          const before = steps[i - 1];
          if (before?.code === step.code) expect(step.effort).toBeGreaterThanOrEqual(before.effort);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** All sets of at most one step per line, in fractions: least effort, then fewest steps. */
function bruteForce(of: Scorecard, group: number, wished: number, effortOf: Efforts) {
  const lines = of.groups[group] ? countedLines(of.groups[group]) : [];
  const steps = pathSteps(of).filter((step) => step.group === group && Number.isFinite(effortOf(step)));
  const weightSum = lines.map(({ weightPercent }) => decimal(weightPercent)).reduce(plus);
  const goal = times(decimal(wished), weightSum);
  let best: { effort: Fraction; count: number } | null = null;
  const visit = (i: number, sum: Fraction, effort: Fraction, count: number): void => {
    const line = lines[i];
    if (!line) {
      if (sign(minus(sum, goal)) < 0) return;
      const less = best ? sign(minus(effort, best.effort)) || count - best.count : -1;
      if (less < 0) best = { effort, count };
      return;
    }
    const weight = decimal(line.weightPercent);
    visit(i + 1, plus(sum, times(decimal15(line.outcome.score), weight)), effort, count);
    for (const step of steps) {
      if (step.code !== line.indicator.code) continue;
      const more = plus(effort, decimal15(Math.max(0, effortOf(step))));
      visit(i + 1, plus(sum, times([BigInt(step.toLevel), 1n], weight)), more, count + 1);
    }
  };
  visit(0, [0n, 1n], [0n, 1n], 0);
  return best as { effort: Fraction; count: number } | null;
}

/** A double as the decimal of 15 digits that Excel shows. */
function decimal15(value: number): Fraction {
  const [, digits = '0', fraction = '', exponent = '0'] =
    /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(value.toPrecision(15)) ?? [];
  const places = fraction.length - Number(exponent);
  const n = BigInt(digits + fraction);
  return places >= 0 ? [n, 10n ** BigInt(places)] : [n * 10n ** BigInt(-places), 1n];
}

function totalAfter(of: Scorecard, group: number, result: Extract<Cheapest, { state: 'reached' }>): Fraction {
  const lines = of.groups[group] ? countedLines(of.groups[group]) : [];
  const parts = lines.map((line) => {
    const step = result.steps.find(({ code }) => code === line.indicator.code);
    return times(
      step ? [BigInt(step.toLevel), 1n] : decimal15(line.outcome.score),
      decimal(line.weightPercent),
    );
  });
  const weights = lines.map(({ weightPercent }) => decimal(weightPercent)).reduce(plus);
  return times(parts.reduce(plus), [weights[1], weights[0]]);
}

describe('the cheapest set of steps', () => {
  /** Up to six lines, so that every set can be tried out. */
  const few = fc
    .tuple(
      ROUND2 as fc.Arbitrary<Record<string, readonly InputValue[]>>,
      fc.subarray(
        rubricOf('2562/2').indicators.map(({ code }) => code),
        { minLength: 1, maxLength: 6 },
      ),
    )
    .map(([inputs, codes]) => Object.fromEntries(codes.map((code) => [code, inputs[code] ?? []])));
  const wish = fc.integer({ min: 0, max: 500 }).map((hundredths) => hundredths / 100);
  /** Efforts with many ties, and any. */
  const taste = fc.constantFrom<Efforts>(
    ({ effort }) => effort,
    () => 1,
    ({ toLevel, fromLevel }) => toLevel - fromLevel,
    ({ code, toLevel }) => ((code.length * 7 + toLevel * 3) % 5) / 10,
    ({ toLevel }) => (toLevel === 5 ? Infinity : 0.1),
  );

  test('is what trying out all sets finds', () => {
    const states = new Set<string>();
    fc.assert(
      fc.property(few, wish, taste, fc.constantFrom(TEAM, INDIVIDUAL), (inputs, wished, effortOf, group) => {
        const of = card('2562/2', inputs);
        if ((of.groups[group] ? countedLines(of.groups[group]) : []).length === 0) return;
        const result = cheapest(of, group, wished, effortOf);
        const best = bruteForce(of, group, wished, effortOf);
        states.add(result.state);
        if (result.state === 'outOfReach') {
          expect(best).toBeNull();
          expect(result.best).toBeLessThan(wished);
        } else if (result.state === 'already') {
          expect(best?.count).toBe(0);
          expect(result.total).toBe(of.groups[group]?.soFar);
        } else {
          const effort = result.steps.map((step) => decimal15(Math.max(0, effortOf(step)))).reduce(plus);
          expect(best && sign(minus(effort, best.effort))).toBe(0);
          expect(result.steps.length).toBe(best?.count);
          expect(new Set(result.steps.map(({ code }) => code)).size).toBe(result.steps.length);
          const total = totalAfter(of, group, result);
          expect(sign(minus(total, decimal(wished)))).toBeGreaterThanOrEqual(0);
          expect(Math.abs(result.total - Number(total[0]) / Number(total[1]))).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 300 },
    );
    expect(states).toEqual(new Set(['already', 'reached', 'outOfReach']));
  });

  const thresholds = card('2562/2', {
    'budget-disbursement': [100, 95],
    'plan-completion': [[95]],
    'hr-data': [2, 0],
  });

  test('a wish that is hit exactly is reached, one that is met already needs nothing', () => {
    // 4 x 40 + 4 x 40 + 2 x 20 = 3.6; hr-data at level 5 (third step) makes 4.2, one more level of the budget 4.0.
    expect(thresholds.groups[TEAM]?.total).toBe(3.6);
    expect(cheapest(thresholds, TEAM, 3.6)).toEqual({ state: 'already', total: 3.6 });
    const reached = cheapest(thresholds, TEAM, 4.2, () => 1);
    expect(reached).toMatchObject({ state: 'reached', total: 4.2, effort: 1 });
    expect(cheapest(thresholds, TEAM, 4.0, ({ code }) => (code === 'hr-data' ? 3 : 1))).toMatchObject({
      state: 'reached',
      total: 4,
      steps: [{ code: 'budget-disbursement', toLevel: 5 }],
    });
  });

  test('tenths do not miss by the noise of doubles', () => {
    // 0.1 + 0.2 is not 0.3 in doubles: three sheets of weight 0.1, 0.2 and 0.3 at levels 3, 3 and 3.
    const rubric = rubricOf('2562/2');
    const indicators = rubric.indicators
      .slice(0, 3)
      .map((sheet, i) => ({ ...sheet, weightPercent: [0.1, 0.2, 0.3][i] ?? 0 }));
    const of = scorecard({ ...rubric, indicators }, UNIT, ({ code }) =>
      code === 'plan-completion' ? [[90]] : code === 'hr-data' ? [3, 16] : [100, 90],
    );
    expect(of.groups[TEAM]?.total).toBe(3);
    expect(cheapest(of, TEAM, 3)).toEqual({ state: 'already', total: 3 });
    // (0.1 x 3 + 0.2 x 5 + 0.3 x 3) / 0.6
    expect(cheapest(of, TEAM, 3.5, () => 1)).toMatchObject({
      state: 'reached',
      steps: [{ code: 'plan-completion', toLevel: 5 }],
      total: 11 / 3,
    });
  });

  test('out of reach says how far one can get', () => {
    const of = card('2562/2', {
      'budget-disbursement': [100, 95],
      'plan-completion': [[95]],
      'hr-data': [3, 16],
    });
    // Errors that were counted stay counted: hr-data stays at 3.
    expect(cheapest(of, TEAM, 4.7)).toEqual({ state: 'outOfReach', best: 4.6 });
  });

  test('a group without a scored weight, and a wish that is no number', () => {
    expect(cheapest(card('2561', { 'capital-access': [387, 300] }), 0, 1)).toEqual({
      state: 'outOfReach',
      best: 0,
    });
    expect(cheapest(thresholds, 9, 1)).toEqual({ state: 'outOfReach', best: 0 });
    expect(cheapest(thresholds, TEAM, NaN)).toEqual({ state: 'outOfReach', best: 3.6 });
  });

  test('lines without a score take no part: the total is over the lines scored so far', () => {
    const of = card('2562/2', { 'budget-disbursement': [100, 85], 'plan-completion': [null] });
    expect(cheapest(of, TEAM, 3)).toMatchObject({ state: 'reached', total: 3, steps: [{ toLevel: 3 }] });
  });
});
