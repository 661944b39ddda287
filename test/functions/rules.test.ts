/** The scoring rules as formulas see them, rule by rule; what one function does alone stands in its own test. */
import { findIndicator, rubrics } from '../../src/scoring';
import { call, column, error, valueError } from './registry';
import '../../src/functions';

describe('levels', () => {
  test.each<[string, number, number, string | undefined, number]>([
    ['OTOPLEVEL', 1.1, 1.287, undefined, 2],
    ['OTOPLEVEL', 0.1 + 0.2, 0.348, undefined, 1],
    ['BUDGETLEVEL', 0.3, 0.225, undefined, 2],
    ['BUDGETLEVEL', 0.7, 0.63, undefined, 5],
    ['CAPITALLEVEL', 387, 233, undefined, 1],
    ['CAPITALLEVEL', 387, 232, undefined, 0],
  ])('%s(%d, %d) stands on its threshold exactly', (id, given, reported, rubric, level) => {
    expect(call(id, given, reported, rubric)).toBe(level);
  });

  test('OTOP from a base of 100,000 baht: the fraction of a baht of the needed amount is dropped, below it is not', () => {
    expect(call('OTOPLEVEL', 100001, column(116001, 116000.99))).toEqual(column(1, 0));
    expect(call('OTOPLEVEL', 100000.5, column(117000, 116999.99), '2562/1')).toEqual(column(2, 1));
    expect(call('OTOPLEVEL', 99999, column(115998.84, 115998.83))).toEqual(column(1, 0));
  });

  test('"not over" of 2562/2 is scored as "not less than"', () => {
    expect(call('OTOPLEVEL', 1000, column(1000, 1169, 1170, 1190, 1210, 1230), '2562/2')).toEqual(
      column(1, 1, 2, 3, 4, 5),
    );
  });

  test('BMN percentages are rounded half up to two decimals', () => {
    const collected = column(994149, 994150, 996049, 996050, 998049, 998050, 999949, 999950, 1000001);
    expect(call('BMNLEVEL', 1000000, collected)).toEqual(column(1, 2, 2, 3, 3, 4, 4, 5, 5));
  });

  test('more poor households than the target are scored, and none at all is level 5', () => {
    expect(call('POVERTYLEVEL', 10, column(12, 0))).toEqual(column(0, 5));
    expect(call('POVERTYLEVEL', 10, column(12, 0), '2562/2')).toEqual(column(1, 5));
    expect(call('LEVEL', 'poverty-remaining', '2561', 0, '', 2)).toBe(5);
  });

  test('a level takes every part of its condition; steps count in order', () => {
    expect(call('LEVEL', 'poverty-remaining', '2561', 100, 50, column(0, 1, 4, 5))).toEqual(
      column(0, 1, 4, 5),
    );
    expect(call('LEVEL', 'hr-data', '2562/2', column(3, 3, 3, 2), column(10, 15, 16, 0))).toEqual(
      column(5, 4, 3, 2),
    );
    expect(
      call('LEVEL', 'grassroots-economy', '2561', 5, column(5, 7, 7), column(2, 3, 3), column(9, 20, 21)),
    ).toEqual(column(5, 5, 4));
    expect(
      call('LEVEL', 'bmn-collection-prachuap', '2562/1', column(2, 3, 3, 3), 100, column(100, 4, 5, 10)),
    ).toEqual(column(2, 3, 4, 5));
    expect(
      call('LEVEL', 'womens-fund', '2562/1', 2, 100, column(54, 55, 60, 60), column('', '', '-', '/')),
    ).toEqual(column(3, 4, 4, 5));
  });
});

describe('scores between levels', () => {
  test('a catch-all starts one step below the next threshold; where there is none, 0 lies below level 1', () => {
    expect(call('SCORE', 'budget-disbursement', '2562/1', 100, column(0, 70, 72.5, 75))).toEqual(
      column(1, 1, 1.5, 2),
    );
    expect(call('SCORE', 'poverty-remaining', '2562/2', 1000, column(1000, 80, 75, 70))).toEqual(
      column(1, 1, 1.5, 2),
    );
    expect(call('SCORE', 'capital-access', '2561', 100, column(0, 59, 60, 100, 250))).toEqual(
      column(0, 0, 1, 5, 5),
    );
  });

  test('the score is the level where something other than the number keeps the next one back', () => {
    expect(call('SCORE', 'womens-fund', '2562/2', 100, 97, column(true, false, ''))).toEqual(
      column(4.5, 4, 4),
    );
    expect(call('SCORE', 'livelihood', '2562/2', 100, 72, 100, column(10, 9))).toEqual(column(2.4, 0));
    expect(call('SCORE', 'household-support', '2562/1', column(0, 1, 2, 3, 4, 5))).toEqual(
      column(0, 1, 2, 3, 4, 5),
    );
  });

  test('the last satang below a threshold never shows the next level', () => {
    const base = 999_999_999_999;
    const below = column(...[17, 18, 19, 20].map((t) => Math.floor((base * (100 + t)) / 100) - 0.01));
    const levels = call('LEVEL', 'otop-income', '2561', base, below);
    const scores = call('SCORE', 'otop-income', '2561', base, below) as number[][];
    expect(levels).toEqual(column(1, 2, 3, 4));
    expect(scores.map(([score]) => [Math.floor(score ?? NaN)])).toEqual(levels);
  });
});

describe('targets and gaps', () => {
  test('in the unit of the input: satang for money, whole numbers for counts, the whole target for poverty', () => {
    expect(call('TARGET', 'budget-disbursement', '2562/1', column(1, 2, 5), 100.01)).toEqual(
      column(0, 75.01, 90.01),
    );
    expect(call('TARGET', 'poverty-remaining', '2562/2', column(1, 2, 5), 1202)).toEqual(
      column(1202, 84, 48),
    );
    expect(call('TARGET', 'capital-access', '2561', column(1, 5), 387)).toEqual(column(233, 387));
    expect(call('TARGET', 'otop-income', '2561', 1, 100.03)).toBe(116.04);
  });

  test('whoever reports the target earns its level, and then lacks nothing to it', () => {
    for (const [code, rubric, given] of [
      ['otop-income', '2561', 1531349984],
      ['otop-income', '2562/2', 100.03],
      ['poverty-remaining', '2561', 1202],
      ['capital-access', '2561', 387],
      ['bmn-collection', '2562/1', 12813850],
      ['debt-management', '2562/2', 77],
    ] as const) {
      for (const level of [2, 3, 4, 5]) {
        const asked = call('TARGET', code, rubric, level, given);
        expect([code, call('LEVEL', code, rubric, given, asked)]).toEqual([code, level]);
      }
    }
  });

  test('sheets that are no matter of one number say so', () => {
    expect(call('TARGET', 'hr-data', '2562/2', 5, 100)).toEqual(error('#N/A', '·'));
    expect(call('GAP', 'hr-data', '2562/2', 100, 12)).toEqual(error('#N/A', '·'));
    expect(call('GAP', 'grassroots-economy', '2562/1', 5, 3)).toEqual(error('#N/A', '·'));
  });
});

test('inputs of LEVEL and SCORE stand in the order that is fixed', () => {
  const order = `
2561 otop-income base, actual
2561 poverty-remaining target, remaining, [steps]
2561 capital-access target, achieved
2561 grassroots-economy steps, [groups], [groupsWithIncome], [districts]
2562/1 budget-disbursement allocated, disbursed
2562/1 plan-completion percentages
2562/1 hr-data steps 0-2, staff, loggedIn
2562/1 livelihood target, achieved
2562/1 sufficiency-village steps 0-3, completed, recorded, [gvhReported]
2562/1 grassroots-economy steps
2562/1 household-support steps
2562/1 otop-income base, actual
2562/1 womens-fund steps 0-2, budget, disbursed, [recordsMatch]
2562/1 bmn-collection target, collected
2562/1 bmn-collection-prachuap steps 0-3, target, collected
2562/2 budget-disbursement allocated, disbursed
2562/2 plan-completion percentages
2562/2 hr-data steps 0-3, errors
2562/2 livelihood target, achieved, villages, groups
2562/2 sufficiency-village villages, improved
2562/2 grassroots-economy steps
2562/2 poverty-remaining target, remaining
2562/2 otop-income base, actual
2562/2 womens-fund budget, disbursed, [recordsMatch]
2562/2 product-upgrade target, upgraded
2562/2 debt-management target, reduced`;
  const built = ['2561', '2562/1', '2562/2'].flatMap((id) =>
    (rubrics().find((rubric) => rubric.id === id)?.indicators ?? [])
      .filter(({ levels }) => levels.length > 0)
      .map(({ code, inputs }) => {
        const names = inputs.map(({ name, optional, max }) => {
          const named = max === undefined || max === 5 ? name : `${name} 0-${max}`;
          return optional ? `[${named}]` : named;
        });
        return `${id} ${code} ${names.join(', ')}`;
      }),
  );
  expect(built).toEqual(order.trim().split('\n'));
});

describe('states and wrong input', () => {
  test('a blank result of any sheet is an empty text; a zero is a result', () => {
    for (const { id, indicators } of rubrics()) {
      for (const { code, inputs, levels } of indicators) {
        if (levels.length === 0) continue;
        const blanks = inputs.map(() => '');
        expect([id, code, call('LEVEL', code, id, ...blanks)]).toEqual([id, code, '']);
        expect([id, code, call('SCORE', code, id, ...blanks)]).toEqual([id, code, '']);
      }
    }
    expect(call('LEVEL', 'poverty-remaining', '2561', 100, column('', 0, null))).toEqual(column('', 5, ''));
  });

  test('every zero base or target divides by zero, but for the poor households', () => {
    for (const [code, rubric, ...rest] of [
      ['otop-income', '2562/2', 5],
      ['budget-disbursement', '2562/2', 0],
      ['livelihood', '2562/1', 5],
      ['sufficiency-village', '2562/2', 0],
      ['bmn-collection', '2562/1', 0],
      ['product-upgrade', '2562/2', 0],
      ['debt-management', '2562/2', 0],
      ['womens-fund', '2562/2', 0],
    ] as const) {
      expect([code, call('LEVEL', code, rubric, 0, ...rest)]).toEqual([code, error('#DIV/0!')]);
      expect([code, call('GAP', code, rubric, 0, ...rest)]).toEqual([code, error('#DIV/0!')]);
    }
    expect(call('POVERTYLEVEL', 0, column('', 0, 3), '2562/2')).toEqual(column(5, 5, 5));
  });

  test('a bare 2562/1 and an indicator that the rubric does not have', () => {
    for (const id of ['LEVEL', 'SCORE', 'GAP']) {
      expect(call(id, 'otop-income', 2562, 1000, 1190)).toEqual(valueError('rubric', 'quotes'));
    }
    expect(call('TARGET', 'otop-income', 241792, 5, 1000)).toEqual(valueError('rubric', 'quotes'));
    expect(call('CRITERIA', 'otop-income', 1281)).toEqual(valueError('rubric', 'quotes'));
    expect(findIndicator('2562/2', 'household-support')).toBeNull();
    expect(call('LEVEL', 'household-support', '2562/2', 5)).toEqual(valueError('indicator', 'rubric 2562/2'));
  });
});
