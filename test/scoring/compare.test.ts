/** The same inputs under another rubric: what goes over, what does not, who gains. */
import { findRubric } from '../../src/scoring';
import type { InputValue, Rubric } from '../../src/scoring';
import { compareCards } from '../../src/scoring/scorecard/compare';
import type { ComparedLine } from '../../src/scoring/scorecard/compare';
import { documentOf } from '../../src/scoring/documents';
import { buildLocalRubric, copyOf } from '../../src/scoring/localRubric/build';
import { scorecard } from '../../src/scoring/scorecard/scorecard';
import { BURIRAM, cards } from './cards';

const UNIT = { ...BURIRAM, name: { th: 'บุรีรัมย์', en: 'Buriram' } };

function rubricOf(id: string): Rubric {
  const rubric = findRubric(id);
  if (!rubric) throw new Error(`no rubric ${id}`);
  return rubric;
}

function compared(
  from: string,
  to: string | Rubric,
  inputs: Readonly<Record<string, readonly InputValue[]>>,
): { readonly line: (code: string) => ComparedLine; readonly lines: readonly ComparedLine[] } {
  const here = scorecard(rubricOf(from), UNIT, ({ code }) => inputs[code] ?? []);
  const { lines } = compareCards(here, typeof to === 'string' ? rubricOf(to) : to);
  return {
    lines,
    line: (code) => {
      const line = lines.find((candidate) => candidate.code === code);
      if (!line) throw new Error(`no line ${code}`);
      return line;
    },
  };
}

test('the same figures, other thresholds: budget of round 1 under round 2', () => {
  const { line } = compared('2562/1', '2562/2', { 'budget-disbursement': [1000, 900] });
  // 90 %: level 5 in round 1, level 3 in round 2.
  expect(line('budget-disbursement')).toMatchObject({ difference: -2, why: null });
  expect(line('budget-disbursement').notes.map(({ en }) => en)).toEqual([
    '"Budget of instalment 1 (quarters 1–2) allocated in FY2562" stands for "All budget allocated in FY2562"',
    '"Budget of instalment 1 disbursed" stands for "Budget disbursed in the whole year"',
  ]);
});

test('growth over other months is told, growth over another year is the same figure', () => {
  const { line } = compared('2561', '2562/1', { 'otop-income': [1_000_000, 1_190_000] });
  // 19 %: level 4 in 2561, level 3 in 2562.
  expect(line('otop-income')).toMatchObject({ difference: -1, why: null });
  expect(line('otop-income').notes.map(({ en }) => en)).toEqual([
    '"OTOP sales FY2560" stands for "OTOP sales, quarters 1–2 of FY2561"',
    '"OTOP sales FY2561" stands for "OTOP sales, quarters 1–2 of FY2562"',
  ]);
  const copy = buildLocalRubric(
    copyOf(rubricOf('2561'), { id: '2563', from: '2019-10-01', to: '2020-09-30', round: null }, 'th'),
  );
  const later = compared('2561', copy, { 'otop-income': [1_000_000, 1_190_000] });
  expect(later.line('otop-income')).toMatchObject({ difference: 0, why: null, notes: [] });
});

test('a difference has no noise of doubles', () => {
  // 86 % is 4.2 in round 1 and 2.2 in round 2.
  expect(
    compared('2562/1', '2562/2', { 'budget-disbursement': [100, 86] }).line('budget-disbursement').difference,
  ).toBe(-2);
});

test('steps go over only where both ask for the same', () => {
  const steps = { 'grassroots-economy': [4], 'hr-data': [2, 40, 40] };
  const { line } = compared('2562/1', '2562/2', steps);
  for (const code of ['grassroots-economy', 'hr-data']) {
    expect(line(code)).toMatchObject({
      difference: null,
      why: { en: 'The two rubrics ask for different steps' },
    });
    expect(line(code).there?.outcome.state).toBe('notReported');
  }
  const rubric = rubricOf('2562/1');
  const copy: Rubric = {
    ...rubric,
    id: 'copy',
    indicators: rubric.indicators.map((indicator) => ({
      ...indicator,
      rubric: 'copy',
      document: documentOf(indicator),
      // A level more is asked for everybody who logs in; the steps stay.
      levels: indicator.levels.map((level) =>
        indicator.code === 'hr-data' && level.level === 5
          ? { ...level, figure: { th: 'อื่น', en: 'other' }, applied: { th: 'อื่น และอีก', en: 'other and more' } }
          : level,
      ),
    })),
  };
  const same = compared('2562/1', copy, steps);
  expect(same.line('grassroots-economy')).toMatchObject({ difference: 0, why: null });
  expect(same.line('hr-data')).toMatchObject({ difference: 0, why: null });
});

test('the steps of 2561 are the levels of its poverty sheet; round 2 of 2562 asks for none', () => {
  const { line } = compared('2561', '2562/2', { 'poverty-remaining': [200, 10, 2] });
  // 5 % remaining with 2 of 5 steps: level 2 here, level 4 there.
  expect(line('poverty-remaining')).toMatchObject({
    difference: 2,
    why: null,
    notes: [
      {
        en: '"Target households with income still below the BMN line" stands for "Target households with average income still below the BMN line"',
      },
      { en: 'Not used by the other rubric: Steps done' },
    ],
  });
});

test('an input that the other rubric needs is asked for by name', () => {
  const { line } = compared('2562/1', '2562/2', { livelihood: [1200, 1100] });
  expect(line('livelihood').why?.en).toBe(
    'The other rubric needs more: Target villages, New occupational groups registered',
  );
  expect(line('livelihood').there?.inputs).toEqual([1200, 1100, null, null]);
});

test('an input under another name is told', () => {
  const { line } = compared('2562/2', '2562/1', { livelihood: [1200, 1100, 60, 6] });
  // 91.67 % is level 5 in round 2 and 3.33 in round 1.
  expect(line('livelihood').difference).toBeCloseTo(-5 / 3, 12);
  expect(line('livelihood').notes.map(({ en }) => en)).toEqual([
    '"Target persons promoted, at work and earning more" stands for "Target persons promoted in livelihoods"',
    'Not used by the other rubric: Target villages, New occupational groups registered',
  ]);
});

test.each([
  ['2562/1', '2562/2', 'household-support', 'Only one of the rubrics has this indicator'],
  ['2562/1', '2562/2', 'debt-management', 'Only one of the rubrics has this indicator'],
  ['2561', '2561', 'silk-sales', 'Without scoring criteria'],
  ['2562/1', '2562/1', 'bmn-collection-prachuap', 'Not an indicator of this unit'],
  ['2562/1', '2562/2', 'budget-disbursement', 'There is no score yet to compare'],
])('%s under %s: %s is not compared', (from, to, code, why) => {
  expect(compared(from, to, {}).line(code)).toMatchObject({ difference: null, why: { en: why } });
});

test('lines keep the order of the card; what only the other rubric has comes after', () => {
  const { lines } = compared('2562/1', '2562/2', {});
  const ours = rubricOf('2562/1').indicators.map(({ code }) => code);
  expect(lines.map(({ code }) => code)).toEqual([
    ...ours,
    'poverty-remaining',
    'product-upgrade',
    'debt-management',
  ]);
  expect(lines.slice(-3).every(({ here, there }) => here === null && there !== null)).toBe(true);
});

test('under its own rubric every golden card stays as it is', () => {
  for (const { rubric, unit, lines: golden } of cards) {
    const here = scorecard(
      rubricOf(rubric),
      { ...unit, name: UNIT.name },
      ({ code }) => golden.find((line) => line.code === code)?.inputs ?? [],
    );
    const { there, lines } = compareCards(here, rubricOf(rubric));
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
    expect(lines.every(({ difference, notes }) => (difference ?? 0) === 0 && notes.length === 0)).toBe(true);
  }
});
