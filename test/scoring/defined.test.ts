/**
 * Every measure, form of levels, deduction and cap: golden/defined.csv holds inputs and what they earn, worked out with an
 * independent second opinion; the engine and its fast way must say the same. The functions: test/functions/defined.test.ts.
 */
import type { Outcome, Target } from '../../src/scoring';
import { gap, level, score, targetOf } from '../../src/scoring';
import {
  type Defined,
  defined,
  definedOf,
  givenIn,
  goldenRows,
  indicatorOf,
  inputsIn,
} from './definedIndicators';
import { type Fraction, type Given, verdictOf } from './definedOracle';

/** Four digits, cut. */
const cut = (figure: number): string => /^\d+\.\d{4}/.exec(figure.toFixed(14))?.[0] ?? '';
const cutFraction = ([n, d]: Fraction): string => {
  const digits = ((n * 10_000n) / d).toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
};

/** As the golden file writes it: level, level before caps and deductions, score. */
function said(outcome: Outcome): readonly string[] {
  if (outcome.state === 'scored')
    return [String(outcome.level), String(outcome.explanation.before), cut(outcome.score)];
  if (outcome.state === 'error' && outcome.error.kind === 'divisionByZero') return ['divisionByZero', '', ''];
  return [outcome.state, '', ''];
}

function saidByOracle(code: string, given: Given): readonly string[] {
  const verdict = verdictOf(definedOf(code).rule, given);
  return typeof verdict === 'string'
    ? [verdict, '', '']
    : [String(verdict.level), String(verdict.before), cutFraction(verdict.score)];
}

test('every indicator stands in the golden file, at, above and below each threshold', () => {
  for (const { sheet, moved } of defined) {
    const cases = goldenRows(sheet.code).map(([inputs]) => givenIn(inputs));
    for (const figure of moved.figures) {
      expect([sheet.code, figure, cases.some((given) => given[moved.input] === figure)]).toEqual([
        sheet.code,
        figure,
        true,
      ]);
    }
  }
});

test.each(defined.map(({ sheet }) => sheet.code))('%s earns what the golden file says', (code) => {
  const indicator = indicatorOf(code);
  for (const [inputs, ...expected] of goldenRows(code)) {
    const given = givenIn(inputs);
    const values = inputsIn(indicator, given);
    const outcome = score(indicator, values);
    expect([inputs, ...said(outcome)]).toEqual([inputs, ...expected]);
    expect([inputs, ...saidByOracle(code, given)]).toEqual([inputs, ...expected]);
    const alone = level(indicator, values);
    expect([inputs, typeof alone === 'number' ? alone : alone.state]).toEqual([
      inputs,
      'level' in outcome ? outcome.level : outcome.state,
    ]);
  }
});

const LEVELS = [1, 2, 3, 4, 5];

/** With this figure moved in, at the figure itself and a unit to the worse. */
function around({ moved, others, rule }: Defined, figure: number, units: number): Given {
  const step = (rule.better === 'more' ? -1 : 1) * units * moved.unit;
  return { ...others, [moved.input]: Number((figure + step).toFixed(6)) };
}

const amountOf = (answer: Target): number | null => (answer.state === 'amount' ? answer.amount : null);

test.each(defined.filter(({ rule }) => !['mean', 'ticked'].includes(rule.figure[0])))(
  '$sheet.code: TARGET earns its level, and one unit worse does not',
  (one) => {
    const indicator = indicatorOf(one.sheet.code);
    const isOfSum = one.rule.figure[0] === 'sum';
    for (const to of LEVELS) {
      const asked = one.rule.asked[to - 1] ?? null;
      if (asked === null || asked === 'steps') continue;
      const amount = amountOf(targetOf(indicator, to, inputsIn(indicator, one.others)));
      expect([to, amount]).toEqual([to, expect.any(Number)]);
      // Of a sum it is the whole of it.
      const own = (amount ?? 0) - (isOfSum ? 0.3 : 0);
      const at = verdictOf(one.rule, around(one, own, 0));
      const worse = verdictOf(one.rule, around(one, own, 1));
      if (typeof at === 'string' || typeof worse === 'string') throw new Error(one.sheet.code);
      expect(at.before).toBeGreaterThanOrEqual(to);
      // A rounded figure is asked for as it is.
      if (one.rule.decimals === undefined) expect(worse.before).toBeLessThan(to);
    }
  },
);

test.each(
  defined.filter(
    ({ rule }) => !['mean', 'ticked', 'minusFixed'].includes(rule.figure[0]) && rule.decimals === undefined,
  ),
)('$sheet.code: GAP closes the gap, and one unit less does not', (one) => {
  const indicator = indicatorOf(one.sheet.code);
  for (const [inputs] of goldenRows(one.sheet.code)) {
    const given = givenIn(inputs);
    const answer = gap(indicator, inputsIn(indicator, given));
    const before = verdictOf(one.rule, given);
    if (answer.state !== 'amount' || typeof before === 'string') continue;
    if (before.level === 5) {
      expect([inputs, answer.amount]).toEqual([inputs, 0]);
      continue;
    }
    const sign = one.rule.better === 'more' ? 1 : -1;
    const withOf = (units: number) => {
      const value = Number(given[one.moved.input]) + sign * (answer.amount - units * one.moved.unit);
      const verdict = verdictOf(one.rule, { ...given, [one.moved.input]: Number(value.toFixed(6)) });
      return typeof verdict === 'string' ? -1 : verdict.level;
    };
    expect([inputs, withOf(0) > before.level, withOf(1) > before.level]).toEqual([inputs, true, false]);
  }
});
