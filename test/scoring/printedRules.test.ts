/**
 * Rules as agencies print them beside the table of levels, each in a small definition of its own against levels worked out
 * by hand: what cannot be, what is not to be assessed, how a figure is cut, what counts as done.
 */
import { level, score, type Indicator, type InputValue } from '../../src/scoring';
import { buildLocalRubric } from '../../src/scoring/localRubric/build';
import { hasErrors, localFaults } from '../../src/scoring/localRubric/faults';
import type { DefinedIndicator, LocalRubric } from '../../src/scoring/localRubric/localRubric';
import { startingPoint, type StartingKind } from '../../src/scoring/localRubric/startingPoints';

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
