/**
 * Rules as agencies print them beside the table of levels, each in a small definition of its own against levels worked out
 * by hand: what cannot be, what is not to be assessed, how a figure is cut, what counts as done.
 */
import { gap, level, score, target, type Indicator, type InputValue } from '../../src/scoring';
import type { WhenZero } from '../../src/scoring/indicator';
import { buildLocalRubric } from '../../src/scoring/localRubric/build';
import { hasErrors, localFaults } from '../../src/scoring/localRubric/faults';
import type { DefinedIndicator, DefinedInput, LocalRubric } from '../../src/scoring/localRubric/localRubric';
import { startingPoint, type StartingKind } from '../../src/scoring/localRubric/startingPoints';
import { wayTo } from '../../src/scoring/scorecard/needs';

function begun(kind: StartingKind): DefinedIndicator {
  return startingPoint(kind, { code: 'k', group: 'ก', name: 'ชื่อ', weight: 10, language: 'th' });
}

function rubricOf(indicator: DefinedIndicator): LocalRubric {
  return { id: '2570', from: '2026-10-01', to: '2027-09-30', round: null, indicators: [indicator] };
}

function built(indicator: DefinedIndicator): Indicator {
  const rubric = rubricOf(indicator);
  expect(localFaults(rubric).filter(({ severity }) => severity === 'error')).toEqual([]);
  const [one] = buildLocalRubric(rubric).indicators;
  if (!one) throw new Error('no indicator');
  return one;
}

/** The level, or why there is none; a level alone says the same. */
function said(indicator: Indicator, ...inputs: readonly InputValue[]): number | string {
  const outcome = score(indicator, inputs);
  const alone = level(indicator, inputs);
  const is = 'level' in outcome ? outcome.level : outcome.state;
  expect(typeof alone === 'number' ? alone : alone.state === 'error' ? 'error' : alone.state).toBe(is);
  return is;
}

function withInput(
  indicator: DefinedIndicator,
  name: string,
  more: Partial<DefinedIndicator['inputs'][number]>,
): DefinedIndicator {
  const inputs = indicator.inputs.map((input) => (input.name === name ? { ...input, ...more } : input));
  return { ...indicator, inputs };
}

describe('a part of its whole', () => {
  // 80 at level 3, 10 a level; trees that grew, of trees that were planted.
  const trees = withInput(begun('percentOfTarget'), 'result', { noMoreThan: 'target' });

  test.each<readonly [InputValue, InputValue, number | string]>([
    [50, 50, 5],
    [50, 40, 3],
    [50, 51, 'error'],
    [50, 50.01, 'error'],
    [0, 3, 'error'],
    [50, null, 'notReported'],
    [null, 50, 'notReported'],
  ])('%p planted, %p grew: %p', (planted, grew, expected) => {
    expect(said(built(trees), planted, grew)).toBe(expected);
  });

  test('the whole has to be a figure that there is', () => {
    const lost = withInput(begun('percentOfTarget'), 'result', { noMoreThan: 'planted' });
    expect(hasErrors(localFaults(rubricOf(lost)))).toBe(true);
  });
});

test('a count has its highest value as an amount has', () => {
  const papers = built(withInput(begun('count'), 'result', { max: 6 }));
  expect([6, 7].map((count) => said(papers, count))).toEqual([5, 'error']);
});

test('what remains, from what is done: less is better, and what is asked for is more of what is done', () => {
  // Wells to be repaired: up to 30 % left is level 1, 10 % less a level; to whole percents, half up.
  const left = begun('remaining');
  const wells = built({
    ...withInput(left, 'remaining', { label: 'ซ่อมแล้ว', kind: 'count', noMoreThan: 'total' }),
    measure: {
      kind: 'share',
      part: 'remaining',
      whole: 'total',
      partOfWhole: true,
      rest: true,
      whenZero: 'exempt',
      roundedToDecimals: 0,
    },
  });
  const cases: readonly (readonly [InputValue, InputValue, number | string])[] = [
    [200, 180, 5], // 10 left
    [200, 179, 4], // 10.5: 11
    [1000, 896, 5], // 10.4: 10
    [200, 140, 1], // 30
    [200, 139, 0], // 30.5: 31
    [200, 0, 0],
    [200, 201, 'error'],
    [0, 0, 'exempt'],
    [200, null, 'notReported'],
  ];
  for (const [total, done, expected] of cases) {
    const is = said(wells, total, done);
    expect([total, done, is === 5 && expected === 'exempt' ? 'exempt' : is]).toEqual([total, done, expected]);
  }
  // From 179 repaired to level 5, which 180 have.
  expect(gap(wells, [200, 179])).toMatchObject({ state: 'amount', amount: 1, toLevel: 5 });
  expect(target(wells, 5, 200)).toMatchObject({ state: 'amount', amount: 180 });
  expect(target(wells, 1, 200)).toMatchObject({ state: 'amount', amount: 140 });
});

test('a list of items in any order, some of them counted from so many on', () => {
  const list = begun('list');
  const [first = '', second = ''] = list.inputs.map(({ name }) => name);
  const items = built({
    ...list,
    inputs: list.inputs.map((input, at) => (at < 2 ? { ...input, kind: 'count' } : input)),
    measure: {
      kind: 'ticked',
      values: list.inputs.map(({ name }) => name),
      least: { [first]: 4, [second]: 1 },
    },
  });
  expect(said(items, 4, 1, true, true, true)).toBe(5);
  expect(said(items, 3, 1, true, true, true)).toBe(4);
  expect(said(items, 9, 0, false, false, false)).toBe(1);
  expect(said(items, 3, 0, false, false, false)).toBe(0);
  expect(said(items, 4, null, true, true, true)).toBe('notReported');
  expect(said(items, 4, -1, true, true, true)).toBe('error');
  // The way up asks for as many as count as done.
  expect(wayTo(items, [3, 1, true, true, true], 5)?.tried).toEqual({ [first]: 4 });
});

test.each<readonly [WhenZero | undefined, number | string]>([
  ['notApplicable', 'notApplicable'],
  ['level0', 0],
  [undefined, 5],
])('own targets that are all zero: %p', (whenZero, expected) => {
  const value = begun('value');
  const targets = [1, 2, 3, 4, 5].map((number) => `target${number}`);
  const sales = built({
    ...value,
    measure: { kind: 'value', value: 'result', ...(whenZero && { whenZero }) },
    inputs: [
      ...value.inputs,
      ...targets.map((name) => ({
        ...(value.inputs[0] as DefinedInput),
        name,
        label: name,
        role: 'given' as const,
        column: { synonyms: [], reportedBy: 'district' as const, counts: 'period' as const },
      })),
    ],
    levels: value.levels.map((one, at) => ({
      ...one,
      condition: { threshold: { atLeast: { input: targets[at] ?? '' } } },
    })),
  });
  expect(said(sales, 350, 0, 0, 0, 0, 0)).toBe(expected);
  // One that is not zero is a target.
  expect(said(sales, 350, 0, 0, 0, 0, 400)).toBe(4);
  expect(said(sales, 350, 100, 200, 300, 400, 500)).toBe(3);
});

test.each<readonly [WhenZero | undefined, number | string]>([
  ['notApplicable', 'notApplicable'],
  ['exempt', 5],
  ['level0', 0],
  [undefined, 'error'],
])('a further figure of nothing: %p', (whenZero, expected) => {
  const share = begun('percentOfTarget');
  const [{ column }] = share.inputs as readonly [DefinedInput, ...DefinedInput[]];
  const further = (name: string): DefinedInput => ({
    name,
    label: name,
    unit: 'คน',
    kind: 'count',
    role: 'reported',
    optional: false,
    column: { ...column, synonyms: [] },
  });
  const trained = built({
    ...share,
    inputs: [...share.inputs, further('members'), further('trained')],
    levels: share.levels.map((one) => ({
      ...one,
      condition: {
        ...one.condition,
        also: [
          {
            measure: {
              kind: 'share' as const,
              part: 'trained',
              whole: 'members',
              ...(whenZero && { whenZero }),
            },
            threshold: { atLeast: 50 },
          },
        ],
      },
    })),
  });
  expect(said(trained, 50, 50, 10, 5)).toBe(5);
  expect(said(trained, 50, 50, 10, 4)).toBe(0);
  expect(said(trained, 50, 50, 0, 0)).toBe(expected);
});
