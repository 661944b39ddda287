/** The states that are no level, wrong input, targets and gaps that are no number, and the explanation. */
import type { Indicator, InputValue } from '../../src/scoring';
import { notesOf } from '../../src/scoring/documents';
import { formulaOf } from '../../src/scoring/documents/formula';
import {
  applicability,
  figureInputs,
  findIndicator,
  findRubric,
  gap,
  growthPercent,
  registerRubric,
  rubrics,
  score,
  stepsDone,
  target,
  weighted,
} from '../../src/scoring';

function sheet(rubric: string, code: string): Indicator {
  const indicator = findIndicator(rubric, code);
  if (!indicator) throw new Error(`no sheet ${rubric} ${code}`);
  return indicator;
}

const otop = sheet('2561', 'otop-income');
const poverty = sheet('2561', 'poverty-remaining');

describe('blank is never zero', () => {
  test.each<[string, string, InputValue[], string[]]>([
    ['2561', 'otop-income', [1000, null], ['actual']],
    ['2561', 'otop-income', [null, 1000], ['base']],
    ['2561', 'otop-income', [0, null], ['actual']],
    ['2561', 'otop-income', [], ['base', 'actual']],
    ['2561', 'poverty-remaining', [1202, null], ['remaining']],
    ['2562/2', 'livelihood', [100, 90], ['villages', 'groups']],
    ['2562/1', 'hr-data', [2, 10, null], ['loggedIn']],
    ['2562/1', 'hr-data', [null, 10, 10], ['steps']],
    ['2562/1', 'plan-completion', [null], ['percentages']],
    ['2562/1', 'plan-completion', [[]], ['percentages']],
    ['2562/1', 'plan-completion', [[100, null, 90]], ['percentages']],
    ['2561', 'grassroots-economy', [5, 8], ['groupsWithIncome', 'districts']],
  ])('%s %s %j lacks %j', (rubric, code, inputs, missing) => {
    expect(score(sheet(rubric, code), inputs)).toEqual({ state: 'notReported', missing });
  });
});

describe('wrong input names the input, in words and never by its id', () => {
  test.each<[string, string, InputValue[], 'value' | 'divisionByZero', string]>([
    ['2561', 'otop-income', [0, 5], 'divisionByZero', 'base'],
    ['2561', 'otop-income', [-1, 5], 'value', 'base'],
    ['2561', 'otop-income', [5, -0.01], 'value', 'actual'],
    ['2561', 'otop-income', [5, NaN], 'value', 'actual'],
    ['2561', 'otop-income', [5, Infinity], 'value', 'actual'],
    ['2561', 'otop-income', [5, true], 'value', 'actual'],
    ['2561', 'otop-income', [5, [1]], 'value', 'actual'],
    ['2561', 'otop-income', [5, 6, 7], 'value', 'input3'],
    ['2561', 'otop-income', [null, -1], 'value', 'actual'],
    ['2561', 'poverty-remaining', [10, 2.5], 'value', 'remaining'],
    ['2561', 'poverty-remaining', [10.5, 2], 'value', 'target'],
    ['2561', 'poverty-remaining', [10, -1], 'value', 'remaining'],
    ['2561', 'poverty-remaining', [10, 1, 6], 'value', 'steps'],
    ['2561', 'poverty-remaining', [10, 1, 1.5], 'value', 'steps'],
    ['2561', 'capital-access', [0, 3], 'divisionByZero', 'target'],
    ['2561', 'grassroots-economy', [5, 8, 4, 0], 'value', 'districts'],
    ['2562/1', 'hr-data', [3, 10, 10], 'value', 'steps'],
    ['2562/1', 'hr-data', [2, 0, 0], 'divisionByZero', 'staff'],
    ['2562/1', 'womens-fund', [2, 100, 60, 2], 'value', 'recordsMatch'],
    ['2562/1', 'plan-completion', [true], 'value', 'percentages'],
    ['2562/1', 'plan-completion', [[100, 101]], 'value', 'percentages'],
    ['2562/1', 'plan-completion', [[0.8, 1, 0.95]], 'value', 'percentages'],
    ['2562/2', 'livelihood', [100, 90, 0, 0], 'divisionByZero', 'villages'],
  ])('%s %s %j', (rubric, code, inputs, kind, input) => {
    const outcome = score(sheet(rubric, code), inputs);
    if (outcome.state !== 'error') throw new Error(outcome.state);
    expect(outcome.error).toMatchObject({ kind, input });
    const label = sheet(rubric, code).inputs.find(({ name }) => name === input)?.label;
    expect(outcome.error.message.th).toContain(label?.th ?? 'ค่าลำดับที่ 3');
    expect(outcome.error.message.en).toContain(label?.en ?? 'value 3');
    expect(outcome.error.message.th).not.toContain(input);
  });
});

describe('exempt', () => {
  test.each([[[0, null]], [[0, 0]], [[0, null, 0]], [[0, 3]]])('no target households: %j', (inputs) => {
    expect(score(poverty, inputs)).toMatchObject({ state: 'exempt', level: 5, score: 5 });
    expect(gap(poverty, inputs)).toMatchObject({ state: 'amount', amount: 0, toLevel: null });
  });
  test('the target of nothing is nothing', () => expect(target(poverty, 3, 0)).toMatchObject({ amount: 0 }));
  test('wrong input is still wrong', () => expect(score(poverty, [0, -1]).state).toBe('error'));
});

describe('no criteria', () => {
  test.each(['rural-income', 'silk-sales', 'poverty-households', 'tourism-products'])('%s', (code) => {
    const indicator = sheet('2561', code);
    expect(score(indicator, [1])).toEqual({ state: 'noCriteria', reason: indicator.noCriteria });
    expect(gap(indicator, [1, 2]).state).toBe('noCriteria');
    expect(target(indicator, 3, 100).state).toBe('noCriteria');
  });
});

describe('not this unit’s sheet', () => {
  const unit = (province: string | null, kind: 'province' | 'district' = 'district') => ({ province, kind });
  test.each([
    ['2562/1', 'bmn-collection', unit('77'), false],
    ['2562/1', 'bmn-collection', unit('31'), true],
    ['2562/1', 'bmn-collection', unit(null), true],
    ['2562/1', 'bmn-collection-prachuap', unit('77'), true],
    ['2562/1', 'bmn-collection-prachuap', unit('31'), false],
    ['2561', 'grassroots-economy', unit('31'), false],
    ['2561', 'grassroots-economy', unit('31', 'province'), true],
    ['2561', 'otop-income', unit('31'), true],
  ] as const)('%s %s for %j: %s', (rubric, code, who, applies) => {
    expect(applicability(sheet(rubric, code), who)?.state ?? null).toBe(applies ? null : 'notApplicable');
  });
});

describe('targets', () => {
  test.each<[string, string, number, number, number]>([
    ['2561', 'otop-income', 1, 1531349984, 1776365981.44],
    ['2561', 'otop-income', 5, 1531349984, 1837619980.8],
    ['2561', 'otop-income', 1, 100.03, 116.04],
    ['2562/1', 'otop-income', 1, 1000, 0],
    ['2561', 'poverty-remaining', 1, 1202, 649],
    ['2561', 'poverty-remaining', 5, 1202, 601],
    ['2561', 'poverty-remaining', 5, 1, 0],
    ['2562/2', 'poverty-remaining', 1, 1202, 1202],
    ['2561', 'capital-access', 1, 387, 233],
    ['2562/1', 'budget-disbursement', 2, 100.01, 75.01],
    ['2562/1', 'bmn-collection', 5, 12_813_850, 12_813_850],
    ['2562/1', 'hr-data', 5, 57, 57],
    ['2562/2', 'livelihood', 3, 1001, 751],
  ])('%s %s level %i of %d is %d', (rubric, code, level, given, amount) => {
    expect(target(sheet(rubric, code), level, given)).toMatchObject({ state: 'amount', amount });
  });

  test.each<[string, string, number]>([
    ['2561', 'grassroots-economy', 3],
    ['2562/1', 'plan-completion', 3],
    ['2562/2', 'hr-data', 5],
    ['2562/1', 'hr-data', 2],
    ['2562/1', 'womens-fund', 1],
  ])('%s %s level %i is not a matter of one number', (rubric, code, level) => {
    expect(target(sheet(rubric, code), level, 100).state).toBe('notANumber');
  });

  test.each([
    [0, 100, 'level'],
    [6, 100, 'level'],
    [2.5, 100, 'level'],
    [NaN, 100, 'level'],
    [3, -1, 'base'],
    [3, 0, 'base'],
    [3, NaN, 'base'],
  ])('level %d of %d is an error that names %s', (level, given, input) => {
    expect(target(otop, level, given)).toMatchObject({ state: 'error', error: { input } });
  });

  test('more digits than a cell holds are rounded so that the target still earns its level', () => {
    const base = 123_456_789_012_345;
    const asked = target(otop, 2, base);
    if (asked.state !== 'amount') throw new Error(asked.state);
    expect(score(otop, [base, asked.amount])).toMatchObject({ level: 2 });
  });
});

describe('gaps', () => {
  test.each<[string, string, InputValue[], number, number | null]>([
    ['2561', 'otop-income', [1531349984, 1791679481], 15313500.12, 3],
    ['2561', 'otop-income', [1000, 0], 1160, 1],
    ['2561', 'otop-income', [1000, 1200], 0, null],
    ['2561', 'poverty-remaining', [1202, 1202], 553, 1],
    ['2561', 'poverty-remaining', [1202, 640, 2], 3, 2],
    ['2561', 'capital-access', [387, 230], 3, 1],
    ['2562/2', 'livelihood', [1000, 740], 10, 3],
    ['2562/2', 'livelihood', [1000, 740, 100, 10], 10, 3],
    ['2562/2', 'womens-fund', [100, 92], 2, 3],
    ['2562/1', 'womens-fund', [2, 100, 52.5, null], 2.5, 4],
    ['2562/1', 'hr-data', [2, 57, 40], 6, 3],
    ['2562/1', 'bmn-collection', [10_000, 9941], 1, 2],
  ])('%s %s %j lacks %d to level %s', (rubric, code, inputs, amount, toLevel) => {
    expect(gap(sheet(rubric, code), inputs)).toMatchObject({ state: 'amount', amount, toLevel });
  });

  test.each<[string, string, InputValue[]]>([
    ['2561', 'poverty-remaining', [1202, 601, 2]],
    ['2561', 'grassroots-economy', [3]],
    ['2562/1', 'plan-completion', [[80, 90]]],
    ['2562/2', 'hr-data', [3, 12]],
    ['2562/1', 'hr-data', [1, 57, 40]],
    ['2562/1', 'hr-data', [null, 57, 40]],
    ['2562/2', 'womens-fund', [100, 97, false]],
    ['2562/2', 'livelihood', [1000, 740, 100, 9]],
  ])('%s %s %j waits for something else', (rubric, code, inputs) => {
    const missing = gap(sheet(rubric, code), inputs);
    expect(missing).toMatchObject({ state: 'notANumber' });
  });

  test('blank and wrong input are what they are for a score', () => {
    expect(gap(otop, [1000, null])).toEqual({ state: 'notReported', missing: ['actual'] });
    expect(gap(otop, [0, 5])).toMatchObject({ state: 'error', error: { kind: 'divisionByZero' } });
    expect(gap(otop, [5, -5])).toMatchObject({ state: 'error', error: { input: 'actual' } });
  });

  test('which two figures a sheet speaks of', () => {
    expect(figureInputs(sheet('2562/1', 'womens-fund'))).toMatchObject({
      given: { name: 'budget' },
      reported: { name: 'disbursed' },
    });
    expect(figureInputs(sheet('2562/1', 'plan-completion'))).toBeNull();
    expect(figureInputs(sheet('2562/1', 'household-support'))).toBeNull();
  });
});

describe('explanations', () => {
  function explanation(rubric: string, code: string, inputs: InputValue[]) {
    const outcome = score(sheet(rubric, code), inputs);
    if (outcome.state !== 'scored' && outcome.state !== 'exempt') throw new Error(outcome.state);
    return outcome.explanation;
  }
  const notes = (rubric: string, code: string, inputs: InputValue[]): string =>
    notesOf(explanation(rubric, code, inputs))
      .map(({ en }) => en)
      .join(' | ');

  test('figures as exact decimals, threshold met, threshold missed next', () => {
    const told = explanation('2561', 'otop-income', [1531349984, 1791679481.28]);
    expect(told).toMatchObject({
      rubric: '2561',
      indicator: 'otop-income',
      percent: '17',
      met: { en: 'growth at least 17%' },
      missed: { en: 'growth at least 18%' },
      inputs: [
        { name: 'base', value: '1531349984' },
        { name: 'actual', value: '1791679481.28' },
      ],
    });
    expect(told.source.th).toContain('2561');
    expect(formulaOf(sheet('2561', 'otop-income')).en).toBe(
      '(OTOP sales FY2561 − OTOP sales FY2560) ÷ OTOP sales FY2560 × 100',
    );
    expect(JSON.parse(JSON.stringify(told))).toMatchObject({ percent: '17', indicator: 'otop-income' });
  });

  test.each<[string, string, InputValue[], string | null]>([
    ['2561', 'otop-income', [3, 4], '33.333333…'],
    ['2561', 'otop-income', [3, 1], '-66.666666…'],
    ['2561', 'otop-income', [0.1 + 0.2, 0.36], '20'],
    ['2561', 'poverty-remaining', [1202, 601], '50'],
    ['2562/1', 'bmn-collection', [1_000_000, 994_150], '99.42'],
    ['2562/1', 'plan-completion', [[80, 90, 95.5]], '88.5'],
    ['2562/2', 'hr-data', [3, 12], null],
    ['2562/1', 'household-support', [4], null],
  ])('%s %s %j compares %s', (rubric, code, inputs, percent) => {
    expect(explanation(rubric, code, inputs).percent).toBe(percent);
  });

  test('no level has nothing met, level 5 nothing missed', () => {
    expect(explanation('2561', 'otop-income', [100, 100])).toMatchObject({
      met: null,
      missed: { en: 'growth at least 16%' },
    });
    expect(explanation('2561', 'otop-income', [100, 200]).missed).toBeNull();
  });

  test('notes that bear on the result', () => {
    expect(notes('2562/2', 'otop-income', [100, 120])).toContain('not over');
    expect(notes('2561', 'otop-income', [1531349984, 1791679481])).toContain('fraction of a baht');
    expect(notes('2561', 'otop-income', [1531349984, 1791679481.28])).not.toContain('fraction of a baht');
    expect(notes('2561', 'poverty-remaining', [10, 12])).toContain('exceeds');
    expect(notes('2561', 'poverty-remaining', [10, 9])).not.toContain('exceeds');
    expect(notes('2561', 'poverty-remaining', [10, 5])).toContain('Steps not given');
    expect(notes('2561', 'poverty-remaining', [10, 5, 5])).not.toContain('Steps not given');
    expect(notes('2561', 'grassroots-economy', [5])).toContain('counts not given');
    expect(explanation('2561', 'poverty-remaining', [0, null]).met?.en).toContain('level 5');
  });

  test('steps that were not given are not said to be done, nor to be missing', () => {
    expect(explanation('2561', 'poverty-remaining', [100, 53])).toMatchObject({
      met: { th: 'คงเหลือไม่เกินร้อยละ 53', en: 'at most 53% remaining' },
      missed: { th: 'คงเหลือไม่เกินร้อยละ 52', en: 'at most 52% remaining' },
    });
    expect(explanation('2561', 'poverty-remaining', [100, 53, 2])).toMatchObject({
      met: { en: 'at most 53% remaining and steps 1–2 done' },
      missed: { en: 'at most 52% remaining and steps 1–3 done' },
    });
    expect(explanation('2562/1', 'hr-data', [2, 10, 8]).met?.en).toBe(
      'at least 80% and steps 1–2 done, counting staff registered and logged in to DPIS to check their data',
    );
  });
});

describe('figures of no sheet', () => {
  test.each([
    [100, 117, 17],
    [100, 116.1, 16.1],
    [3, 4, 33.333333333333336],
    [100, 0, -100],
    [1531349984, 1791679481.28, 17],
  ])('growth from %d to %d is %d %', (base, actual, amount) => {
    expect(growthPercent(base, actual)).toMatchObject({ state: 'amount', amount });
  });
  test('growth of nothing, or of what is not there', () => {
    expect(growthPercent(0, 1)).toMatchObject({
      state: 'error',
      error: { kind: 'divisionByZero', input: 'base' },
    });
    expect(growthPercent(-1, 1)).toMatchObject({ state: 'error', error: { input: 'base' } });
    expect(growthPercent(1, NaN)).toMatchObject({ state: 'error', error: { input: 'actual' } });
    expect(growthPercent(null, 1)).toEqual({ state: 'notReported', missing: ['base'] });
    expect(growthPercent(0, null)).toEqual({ state: 'notReported', missing: ['actual'] });
  });

  test.each<[(number | null)[], (number | null)[], number]>([
    [[5, 4, 3], [40, 40, 20], 4.2],
    [[5], [0.1], 5],
    [[2.5, 3.5], [1, 2], 3.1666666666666665],
  ])('levels %j with weights %j give %d', (levels, weights, amount) => {
    expect(weighted(levels, weights)).toMatchObject({ state: 'amount', amount });
  });
  test('weighted totals that are none', () => {
    expect(weighted([5, null], [50, 50])).toEqual({ state: 'notReported', missing: ['levels'] });
    expect(weighted([], [])).toEqual({ state: 'notReported', missing: ['levels'] });
    expect(weighted([5], [0])).toMatchObject({
      state: 'error',
      error: { kind: 'divisionByZero', input: 'weights' },
    });
    expect(weighted([5], [null])).toMatchObject({
      state: 'error',
      error: { kind: 'value', input: 'weights' },
    });
    expect(weighted([5], [-1])).toMatchObject({ state: 'error', error: { input: 'weights' } });
    expect(weighted([6], [1])).toMatchObject({ state: 'error', error: { input: 'levels' } });
    expect(weighted([5, 5], [1])).toMatchObject({ state: 'error', error: { input: 'weights' } });
  });

  test('a step after one that is missing does not count', () => {
    expect([
      stepsDone([]),
      stepsDone([true, true]),
      stepsDone([true, false, true]),
      stepsDone([false, true]),
    ]).toEqual([0, 2, 1, 0]);
  });
});

describe('a score a hair below the next level', () => {
  const plan = sheet('2562/1', 'plan-completion');
  test.each([
    [75, 1],
    [80, 2],
    [85, 3],
    [90, 4],
  ])('mean just under %d %% stays below level %i + 1', (percent, level) => {
    const hair = 1e-13;
    const projects = [...Array<number>(9_999).fill(percent), Number((percent - hair).toFixed(13))];
    const outcome = score(plan, [projects]);
    if (outcome.state !== 'scored') throw new Error(outcome.state);
    expect([outcome.level, Math.floor(outcome.score)]).toEqual([level, level]);
    expect(outcome.score).toBeGreaterThan(level + 0.9999999999);
    expect(score(plan, [Array<number>(10_000).fill(percent)])).toMatchObject({ level: level + 1 });
  });
});

test('100,000 rows are scored in a breath', () => {
  const start = process.cpuUsage();
  let levels = 0;
  for (let i = 0; i < 100_000; i++) {
    const outcome = score(otop, [1_000_000 + i * 7.25, 1_200_000 + i * 3.5]);
    if (outcome.state === 'scored') levels += outcome.level;
  }
  const { user } = process.cpuUsage(start);
  expect(levels).toBeGreaterThan(0);
  // Ten times what it takes, so that only a different order of work fails it.
  expect(user / 1e6).toBeLessThan(5);
});

describe('registry', () => {
  const copy = { ...otop, rubric: '2570' };
  const later = {
    id: '2570',
    name: { th: 'ปี 2570', en: 'FY2570' },
    document: { th: 'ปี 2570', en: 'FY2570' },
    fiscalYear: 2570,
    round: null,
    indicators: [copy],
  };

  test('three rubrics stand from the start', () => {
    expect(rubrics().map(({ id, indicators }) => [id, indicators.length])).toEqual([
      ['2561', 8],
      ['2562/1', 11],
      ['2562/2', 11],
    ]);
    expect(findRubric('2563')).toBeNull();
    expect(findIndicator('2561', 'hr-data')).toBeNull();
  });

  test('a built-in rubric cannot be replaced, a broken one not added', () => {
    expect(registerRubric({ ...later, id: '2561' })).toMatchObject({ kind: 'value', input: 'rubric' });
    expect(findRubric('2561')?.indicators).toHaveLength(8);
    expect(registerRubric({ ...later, indicators: [copy, copy] })).toMatchObject({ input: 'rubric' });
    expect(registerRubric({ ...later, indicators: [otop] })).toMatchObject({ input: 'rubric' });
    expect(findRubric('2570')).toBeNull();
  });

  test('a rubric loaded later is found, scored and replaced by its next version', () => {
    expect(registerRubric(later)).toBeNull();
    expect(score(sheet('2570', 'otop-income'), [100, 116])).toMatchObject({ level: 1 });
    expect(registerRubric({ ...later, fiscalYear: 2571 })).toBeNull();
    expect(rubrics().filter(({ id }) => id === '2570')).toMatchObject([{ fiscalYear: 2571 }]);
  });
});
