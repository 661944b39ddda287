/**
 * Golden scorecards of every rubric: literals, the independent oracle and the scorecard must agree, line by line and
 * in the totals of the groups.
 */
import { findRubric, rubrics, score, weighted } from '../../src/scoring';
import type { InputValue, Rubric } from '../../src/scoring';
import type { Scorecard, ScorecardUnit } from '../../src/scoring/scorecard/scorecard';
import { countedLines, scorecard } from '../../src/scoring/scorecard/scorecard';
import { decimal, opinion, over, plus, text, times } from './cardOracle';
import { BURIRAM, cards, NANG_RONG, PRACHUAP, type GoldenCard } from './cards';
import { factSheets } from './facts';
import type { Fraction } from './oracle';

const NAME = { th: 'หน่วย', en: 'unit' };

function rubricOf(id: string): Rubric {
  const rubric = findRubric(id);
  if (!rubric) throw new Error(`no rubric ${id}`);
  return rubric;
}

function cardOf(golden: GoldenCard): Scorecard {
  return scorecard(rubricOf(golden.rubric), { ...golden.unit, name: NAME }, ({ code }) =>
    inputsOf(golden, code),
  );
}

function inputsOf(golden: GoldenCard, code: string): readonly InputValue[] {
  return golden.lines.find((line) => line.code === code)?.inputs ?? [];
}

/** Far closer than four decimals, and wide enough for doubles that are rounded down. */
function near(value: number | null | undefined, exact: Fraction): boolean {
  if (typeof value !== 'number') return false;
  const scale = 10n ** 13n;
  const [n, d] = exact;
  return Math.abs(value - Number((n * scale) / d) / 1e13) < 1e-12;
}

describe.each(cards)('$rubric: $title', (golden) => {
  const card = cardOf(golden);
  const lines = card.groups.flatMap((group) => group.lines);

  test('lists every sheet of the rubric in its order', () => {
    const codes = factSheets.filter(({ rubric }) => rubric === golden.rubric).map(({ code }) => code);
    expect(lines.map(({ indicator }) => indicator.code)).toEqual(codes);
    expect(golden.lines.map(({ code }) => code)).toEqual(codes);
    expect(golden.lines.map(({ name }) => name)).toEqual(lines.map(({ indicator }) => indicator.name.th));
  });

  test.each(golden.lines)('$code', ({ code, inputs, level, score: expected, weighted: points }) => {
    const line = lines.find(({ indicator }) => indicator.code === code);
    const { outcome, weightPercent } = line ?? {};
    if (expected === undefined) {
      expect(outcome?.state).toBe(level);
      expect(line?.weighted).toBeNull();
      if (level !== 'notApplicable') expect(opinion(golden.rubric, code, inputs).state).toBe(level);
      return;
    }
    const exact = opinion(golden.rubric, code, inputs);
    expect(exact.level).toBe(level);
    expect(exact.score && text(exact.score)).toBe(expected);
    expect(outcome).toMatchObject({ state: exact.state, level });
    const points100 = line?.weighted;
    const shown = outcome && 'score' in outcome ? outcome.score : null;
    expect(shown !== null && exact.score !== null && near(shown, exact.score)).toBe(true);
    if (points === undefined) {
      expect([weightPercent, points100]).toEqual([null, null]);
    } else {
      // The very double of Excel's =score*weight/100.
      expect(points100).toBe(((shown ?? NaN) * (weightPercent ?? NaN)) / 100);
      const exactPoints = times(exact.score ?? [0n, 1n], [BigInt(weightPercent ?? 0), 100n]);
      expect(text(exactPoints)).toBe(points);
      expect(near(points100, exactPoints)).toBe(true);
    }
  });

  test.each(golden.groups)('total of $en', ({ en, weightPercent, scoredPercent, total, soFar }) => {
    const group = card.groups.find((candidate) => candidate.group.en === en);
    expect(group).toMatchObject({ weightPercent, scoredPercent });
    const facts = factSheets.filter(({ rubric, group }) => rubric === golden.rubric && group === en);
    const scored = facts.flatMap(({ code, weight }) => {
      const line = golden.lines.find((line) => line.code === code);
      const exact = line && line.score !== undefined ? opinion(golden.rubric, code, line.inputs).score : null;
      return exact && weight !== null ? [{ exact, weight: decimal(weight) }] : [];
    });
    if (soFar === null) {
      expect([group?.soFar, group?.total, scored]).toEqual([null, null, []]);
      return;
    }
    const weights = scored.map(({ weight }) => weight).reduce(plus);
    const mean = over(scored.map(({ exact, weight }) => times(exact, weight)).reduce(plus), weights);
    expect(text(mean)).toBe(soFar);
    expect(near(group?.soFar, mean)).toBe(true);
    expect(group?.total).toBe(total === null ? null : group?.soFar);
  });

  test('a total is what KPI.WEIGHTED gives over the same cells', () => {
    for (const group of card.groups) {
      const counted = countedLines(group);
      const figure = weighted(
        counted.map(({ outcome }) => outcome.score),
        counted.map(({ weightPercent }) => weightPercent),
      );
      expect(group.soFar).toBe(figure.state === 'amount' ? figure.amount : null);
    }
  });
});

test('the golden cards cover every sheet, every level and every state but errors', () => {
  const seen = new Set(cards.flatMap(({ rubric, lines }) => lines.map((line) => `${rubric} ${line.code}`)));
  expect(seen.size).toBe(30);
  const levels = cards.flatMap(({ lines }) => lines.map(({ level }) => level));
  expect(new Set(levels)).toEqual(new Set([0, 1, 2, 3, 4, 5, 'notReported', 'notApplicable', 'noCriteria']));
});

describe('what counts', () => {
  const blank = (id: string, unit: Omit<ScorecardUnit, 'name'>) =>
    scorecard(rubricOf(id), { ...unit, name: NAME }, () => []);

  test('2561: only the OTOP sheet has a weight; the others are scored, left out of the total and named', () => {
    const [functional, agenda, area, potential] = blank('2561', BURIRAM).groups;
    expect(functional).toMatchObject({
      weightPercent: 20,
      withoutWeight: ['poverty-remaining', 'capital-access'],
    });
    expect(agenda).toMatchObject({ weightPercent: 0, withoutWeight: ['grassroots-economy'], total: null });
    // Without criteria there is nothing to weigh.
    for (const group of [area, potential]) {
      expect(group).toMatchObject({ weightPercent: 0, withoutWeight: [], total: null, soFar: null });
    }
  });

  test('every line of a blank card is blank, and no total is zero', () => {
    for (const { id } of rubrics()) {
      for (const { lines, total, soFar } of blank(id, BURIRAM).groups) {
        expect([total, soFar]).toEqual([null, null]);
        for (const { inputs, indicator, outcome, weighted } of lines) {
          expect(inputs).toEqual(indicator.inputs.map(() => null));
          expect(['notReported', 'noCriteria', 'notApplicable']).toContain(outcome.state);
          expect(weighted).toBeNull();
        }
      }
    }
  });

  test("the province alone has the sheet of the local economy of 2561, and no gap is told of what is not a unit's", () => {
    const [, agenda] = blank('2561', NANG_RONG).groups;
    expect(agenda?.lines[0]).toMatchObject({ outcome: { state: 'notApplicable' }, gap: null });
    expect(agenda?.withoutWeight).toEqual([]);
  });

  test('Prachuap Khiri Khan and the others sum to 100 each', () => {
    expect(blank('2562/1', PRACHUAP).groups.map(({ weightPercent }) => weightPercent)).toEqual([100, 100]);
    expect(blank('2562/1', BURIRAM).groups.map(({ weightPercent }) => weightPercent)).toEqual([100, 100]);
  });

  test('an error keeps the total open and is told on its line', () => {
    const card = scorecard(rubricOf('2562/2'), { ...BURIRAM, name: NAME }, ({ code }) =>
      code === 'budget-disbursement' ? [0, 5] : code === 'plan-completion' ? [[80, 90]] : [],
    );
    const [team] = card.groups;
    expect(team?.lines[0]?.outcome).toMatchObject({ state: 'error', error: { kind: 'divisionByZero' } });
    expect(team).toMatchObject({ total: null, soFar: 2, weightPercent: 100, scoredPercent: 40 });
  });

  test('more inputs than the sheet takes are an error, not cut off', () => {
    const card = scorecard(rubricOf('2562/2'), { ...BURIRAM, name: NAME }, () => [100, 90, true, 4, 5]);
    expect(card.groups[0]?.lines[0]?.outcome.state).toBe('error');
  });

  test('weights of decimals add up without the noise of doubles', () => {
    const rubric = rubricOf('2562/2');
    const tenths: Rubric = {
      ...rubric,
      indicators: rubric.indicators.slice(0, 3).map((indicator) => ({ ...indicator, weightPercent: 0.1 })),
    };
    const card = scorecard(tenths, { ...BURIRAM, name: NAME }, () => []);
    expect(card.groups[0]?.weightPercent).toBe(0.3);
  });
});

test('a line scores as the sheet alone does', () => {
  for (const golden of cards) {
    for (const line of cardOf(golden).groups.flatMap(({ lines }) => lines)) {
      if (line.outcome.state === 'notApplicable') continue;
      const alone = score(line.indicator, line.inputs);
      expect(JSON.stringify(line.outcome)).toBe(JSON.stringify(alone));
    }
  }
});
