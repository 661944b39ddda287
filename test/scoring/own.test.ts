/** Copies of built-in rubrics: they score as the original until somebody changes them, and a fault is named with its field. */
import { findIndicator, findRubric, rubrics, score } from '../../src/scoring';
import { evidenceOfLevel } from '../../src/scoring/documents';
import type { CopiedIndicator, LocalLevel, LocalRubric } from '../../src/scoring/localRubric/localRubric';
import { buildLocalRubric, copyOf } from '../../src/scoring/localRubric/build';
import { hasErrors, localFaults } from '../../src/scoring/localRubric/faults';
import { fromFile, toFile } from '../../src/scoring/localRubric/file';
import { registerLocalRubrics } from '../../src/scoring/localRubric/loaded';
import { builtInRubrics } from '../../src/scoring/registry';
import { idsIn } from '../i18n/ids';

const HEAD = { id: '2563/1', from: '2019-10-01', to: '2020-03-31', round: 1 };

function builtIn(id: string) {
  const rubric = findRubric(id);
  if (!rubric) throw new Error(id);
  return rubric;
}

const copy = copyOf(builtIn('2562/2'), HEAD, 'th');

function withIndicator(
  code: string,
  change: (own: CopiedIndicator) => Partial<CopiedIndicator>,
): LocalRubric {
  return {
    ...copy,
    indicators: copy.indicators.map((own) => (own.code === code ? { ...own, ...change(own) } : own)),
  };
}

function withLevel(code: string, level: number, change: Partial<LocalLevel>): LocalRubric {
  return withIndicator(code, ({ levels }) => ({
    levels: levels.map((one) => (one.level === level ? { ...one, ...change } : one)),
  }));
}

const found = (rubric: LocalRubric) =>
  localFaults(rubric).map(({ indicator, level, field, severity }) => [indicator, level, field, severity]);

afterEach(() => registerLocalRubrics([]));

describe.each(builtInRubrics().map(({ id }) => id))('a copy of %s', (id) => {
  test.each(['th', 'en'] as const)('in %s says and scores the same', (language) => {
    const source = builtIn(id);
    const own = copyOf(source, HEAD, language);
    expect(localFaults(own).filter(({ severity }) => severity === 'error')).toEqual([]);
    const built = buildLocalRubric(own);
    for (const [i, indicator] of built.indicators.entries()) {
      const original = source.indicators[i];
      const bare = (levels: typeof indicator.levels) =>
        levels.map(({ level, condition }) => {
          const { threshold = {} } = condition;
          const { upTo, below, ...figure } = { upTo: 0, below: 0, ...threshold };
          return { level, ...condition, threshold: figure, bounded: [upTo, below].length };
        });
      expect(bare(indicator.levels)).toEqual(bare(original?.levels ?? []));
      for (const { level } of indicator.levels)
        expect(evidenceOfLevel(indicator, level)).toEqual(original && evidenceOfLevel(original, level));
      expect(indicator.measure).toEqual(original?.measure);
      expect(indicator.weightPercent).toBe(original?.weightPercent);
      expect(indicator.group).toEqual(original?.group);
      for (const [n, level] of indicator.levels.entries()) {
        const { condition, applied } = original?.levels[n] ?? {};
        const bounded =
          condition?.threshold && ('upTo' in condition.threshold || 'below' in condition.threshold);
        if (!bounded) expect(level.applied).toEqual(applied);
      }
    }
  });
});

test('years in names and labels move on with the fiscal year', () => {
  const otop = buildLocalRubric(copy).indicators.find(({ code }) => code === 'otop-income');
  expect(otop?.inputs.map(({ label }) => label.th)).toEqual([
    'ยอดจำหน่าย OTOP ไตรมาส 1–4 ปีงบประมาณ 2562',
    'ยอดจำหน่าย OTOP ไตรมาส 1–4 ปีงบประมาณ 2563',
  ]);
  const plan = buildLocalRubric(copy).indicators.find(({ code }) => code === 'plan-completion');
  expect(plan?.name.th).toContain('ปี 2563');
  expect(plan?.name.en).toContain('FY2563');
});

test('a changed threshold changes the level and its wording, in this rubric alone', () => {
  const own = withLevel('otop-income', 3, { threshold: 19.5 });
  const built = buildLocalRubric(own).indicators.find(({ code }) => code === 'otop-income');
  if (!built) throw new Error('otop-income');
  expect(score(built, [100_000, 119_000])).toMatchObject({ state: 'scored', level: 2 });
  expect(score(built, [100_000, 119_500])).toMatchObject({ level: 3 });
  expect(built.levels[2]?.applied.th).toContain('19.5');
  const original = findIndicator('2562/2', 'otop-income');
  expect(original && score(original, [100_000, 119_000])).toMatchObject({ level: 3 });
});

test.each<[string, LocalRubric, unknown[]]>([
  ['a built-in name', { ...copy, id: '2562/2' }, [null, null, 'id', 'error']],
  ['no name', { ...copy, id: '' }, [null, null, 'id', 'error']],
  ['a name with a quote', { ...copy, id: '2563"1' }, [null, null, 'id', 'error']],
  ['no first day', { ...copy, from: '' }, [null, null, 'from', 'error']],
  ['a last day that does not exist', { ...copy, to: '2020-02-30' }, [null, null, 'to', 'error']],
  ['days the wrong way round', { ...copy, to: '2019-09-30' }, [null, null, 'to', 'error']],
  ['a round of half', { ...copy, round: 1.5 }, [null, null, 'round', 'error']],
  ['no indicator', { ...copy, indicators: [] }, [null, null, 'code', 'error']],
  [
    'a model that is not there',
    withIndicator('livelihood', () => ({ model: { rubric: '2562/2', code: 'nothing' } })),
    ['livelihood', null, 'model', 'error'],
  ],
  [
    'a level that is missing',
    withIndicator('livelihood', ({ levels }) => ({ levels: levels.slice(0, 4) })),
    ['livelihood', null, 'level', 'error'],
  ],
  [
    'a threshold like the one below',
    withLevel('otop-income', 3, { threshold: 17 }),
    ['otop-income', 3, 'threshold', 'error'],
  ],
  [
    'no threshold',
    withLevel('otop-income', 5, { threshold: null }),
    ['otop-income', 5, 'threshold', 'error'],
  ],
  [
    'more than all',
    withLevel('debt-management', 5, { threshold: 100.01 }),
    ['debt-management', 5, 'threshold', 'error'],
  ],
  [
    'at most where more is better',
    withLevel('debt-management', 1, { condition: 'atMost' }),
    ['debt-management', 1, 'condition', 'error'],
  ],
  [
    'thresholds that rise where fewer is better',
    withLevel('poverty-remaining', 5, { threshold: 5 }),
    ['poverty-remaining', 5, 'threshold', 'error'],
  ],
  [
    'half an error counted',
    withLevel('hr-data', 5, { threshold: 9.5 }),
    ['hr-data', 5, 'threshold', 'error'],
  ],
  [
    'below next in the middle',
    withLevel('otop-income', 3, { condition: 'belowNext', threshold: null }),
    ['otop-income', 3, 'condition', 'error'],
  ],
  [
    'a step too many',
    withLevel('grassroots-economy', 5, { steps: 6 }),
    ['grassroots-economy', 5, 'steps', 'error'],
  ],
  [
    'a step again',
    withLevel('grassroots-economy', 4, { steps: 3 }),
    ['grassroots-economy', 4, 'steps', 'error'],
  ],
  [
    'a step where there are none',
    withLevel('otop-income', 2, { steps: 1 }),
    ['otop-income', 2, 'steps', 'error'],
  ],
  [
    'something to confirm where there is nothing',
    withLevel('otop-income', 2, { tick: true }),
    ['otop-income', 2, 'tick', 'error'],
  ],
  [
    'a figure for steps only',
    withLevel('grassroots-economy', 5, { condition: 'atLeast', threshold: 5 }),
    ['grassroots-economy', 5, 'condition', 'error'],
  ],
  [
    'no weight above 100',
    withIndicator('livelihood', () => ({ weight: 101 })),
    ['livelihood', null, 'weight', 'error'],
  ],
  [
    'a code with a space',
    withIndicator('livelihood', () => ({ code: 'live lihood' })),
    ['live lihood', null, 'code', 'error'],
  ],
  [
    'a sum that is not 100',
    withIndicator('livelihood', () => ({ weight: 11 })),
    ['livelihood', null, 'weight', 'warning'],
  ],
])('%s is found at its field', (_name, rubric, expected) => {
  expect(found(rubric)).toContainEqual(expected);
  expect(hasErrors(localFaults(rubric))).toBe(expected[3] === 'error');
});

test('what is told, and what the copy says of its model, names indicators and not their ids', () => {
  const [first, second] = copy.indicators;
  if (!first || !second) throw new Error('two indicators');
  const faulty = {
    ...copy,
    indicators: [{ ...first, weight: null }, { ...first }, { ...second, code: 'Not A Code', name: '' }],
  };
  const faults = localFaults(faulty);
  expect(faults.map(({ field }) => field)).toEqual(expect.arrayContaining(['code', 'name', 'weight']));
  const notes = buildLocalRubric(copy).indicators[0]?.document?.notes ?? [];
  for (const { th, en } of [...faults.map(({ message }) => message), ...notes])
    expect([th, en, idsIn(th, en)]).toEqual([th, en, []]);
  expect(notes[0]?.th).toContain(first.name);
});

test('a copy without changes has nothing to tell', () => {
  expect(localFaults(copy)).toEqual([]);
});

test('a file gives back what went in, and refuses what is no rubric', () => {
  expect(fromFile(toFile(copy))).toEqual({ ok: true, rubric: copy });
  expect(fromFile(`\uFEFF${toFile(copy)}`)).toMatchObject({ ok: true });
  for (const content of [
    '',
    '{}',
    '[1]',
    '{"format":"kpi-rubric","version":3}',
    toFile(copy).replace('"atLeast"', '"atleast"'),
  ])
    expect(fromFile(content)).toMatchObject({ ok: false });
  expect(fromFile(toFile(copy).replace('"weight": 40', '"weight": "40"'))).toMatchObject({
    message: { en: expect.stringContaining('rubric.indicators.0.weight') },
  });
});

test('loading tells whether anything changed, and what is gone is taken away', () => {
  const ids = () => rubrics().map(({ id }) => id);
  expect(registerLocalRubrics([copy])).toBe(true);
  expect(ids()).toContain('2563/1');
  expect(registerLocalRubrics([{ ...copy }])).toBe(false);
  expect(registerLocalRubrics([withLevel('otop-income', 3, { threshold: 20 })])).toBe(true);
  expect(registerLocalRubrics([])).toBe(true);
  expect(ids()).toEqual(['2561', '2562/1', '2562/2']);
  expect(registerLocalRubrics([])).toBe(false);
});

test('a built-in rubric cannot be replaced', () => {
  expect(registerLocalRubrics([{ ...copy, id: '2562/2' }])).toBe(false);
  expect(findRubric('2562/2')).toBe(builtInRubrics()[2]);
});
