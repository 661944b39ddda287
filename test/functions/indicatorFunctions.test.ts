import { rubrics } from '../../src/scoring';
import { unregisterRubric } from '../../src/scoring/registry';
import { registerManyInputs } from '../scoring/manyInputs';
import { call, column, error, valueError } from './registry';
import '../../src/functions';

describe('LEVEL and SCORE', () => {
  test.each<[string, string, unknown[], number, number]>([
    ['otop-income', '2561', [1000, 1165], 1, 1.5],
    ['otop-income', '2561', [1000, 1000], 0, 0],
    ['otop-income', '2562/1', [1000, 1170], 2, 2],
    ['poverty-remaining', '2561', [1000, 535], 1, 1.5],
    ['poverty-remaining', '2561', [1000, 500, 3], 3, 3],
    ['poverty-remaining', '2562/2', [1000, 40], 5, 5],
    ['capital-access', '2561', [100, 65], 1, 1.5],
    ['grassroots-economy', '2561', [4], 4, 4],
    ['grassroots-economy', '2561', [5, 8, 4, 23], 5, 5],
    ['grassroots-economy', '2561', [5, 7, 4, 23], 4, 4],
    ['budget-disbursement', '2562/1', [1000, 775], 2, 2.5],
    ['hr-data', '2562/1', [2, 10, 9], 4, 4],
    ['hr-data', '2562/1', [1, 10, 10], 1, 1],
    ['hr-data', '2562/2', [3, 10], 5, 5],
    ['livelihood', '2562/1', [100, 90], 3, 3],
    ['livelihood', '2562/2', [100, 85, 50, 5], 5, 5],
    ['sufficiency-village', '2562/1', [3, 10, 9, true], 4, 4],
    ['sufficiency-village', '2562/1', [3, 10, 9], 3, 3],
    ['sufficiency-village', '2562/2', [100, 90], 5, 5],
    ['household-support', '2562/1', [4], 4, 4],
    ['womens-fund', '2562/1', [2, 100, 60, true], 5, 5],
    ['womens-fund', '2562/2', [100, 98], 4, 4],
    ['bmn-collection', '2562/1', [10000, 10000], 5, 5],
    ['bmn-collection-prachuap', '2562/1', [3, 100, 10], 5, 5],
    ['product-upgrade', '2562/2', [100, 100], 5, 5],
    ['debt-management', '2562/2', [100, 65], 1, 1.5],
  ])('%s %s %j is level %d, score %d', (indicator, rubric, inputs, level, score) => {
    expect(call('LEVEL', indicator, rubric, ...inputs)).toBe(level);
    expect(call('SCORE', indicator, rubric, ...inputs)).toBe(score);
  });

  test('a sheet of many inputs takes them all, row by row where they are ranges', () => {
    registerManyInputs();
    const seven = [2, 100, 90, 50, 5, true];
    expect(call('LEVEL', 'seven', 'many', ...seven, 'มี')).toBe(5);
    expect(call('LEVEL', 'seven', 'many', ...seven, 'ไม่มี')).toBe(4);
    expect(call('LEVEL', 'seven', 'many', ...seven)).toBe(4);
    expect(
      call('SCORE', 'seven', 'many', 2, 100, column(90, 72, ''), 50, 5, true, column('x', '-', 1)),
    ).toEqual([[5], [2.4], ['']]);
    expect(call('LEVEL', 'seven', 'many', ...seven, 'อะไร')).toEqual(valueError('input7', 'อะไร'));
    expect(call('LEVEL', 'seven', 'many', ...seven, 1, 9)).toEqual(valueError('input8'));
    expect(call('LEVEL', 'seven', 'many', 2, 100, 90)).toEqual(valueError('input4', 'villages'));
    expect(call('LEVEL', 'otop-income', '2561')).toEqual(valueError('input1', 'base'));
    unregisterRubric('many');
  });

  test('completion percentages are one range and one result', () => {
    expect(call('LEVEL', 'plan-completion', '2562/1', column(70, 80))).toBe(2);
    expect(call('SCORE', 'plan-completion', '2562/1', column(75, 80))).toBe(2.5);
    expect(call('LEVEL', 'plan-completion', '2562/1', column(70, ''))).toBe('');
    expect(call('LEVEL', 'plan-completion', '2562/1', column(70, 'x'))).toEqual(valueError('input1', 'x'));
    expect(call('LEVEL', 'plan-completion', '2562/1', column(70, 80), column(1, 2))).toEqual(
      valueError('input2'),
    );
  });

  test('ranges: every argument may differ by row', () => {
    const codes = column('otop-income', 'capital-access', 'rural-income', 'none');
    expect(call('LEVEL', codes, '2561', column(1000, 100, 1, 1), column(1160, 70, 1, 1))).toEqual([
      [1],
      [2],
      [error('#N/A', '·')],
      [valueError('indicator', 'none', '2561')],
    ]);
    expect(call('SCORE', 'otop-income', '2561', 1000, column(1165, '', 'x'))).toEqual([
      [1.5],
      [''],
      [valueError('input2', 'x')],
    ]);
    expect(call('LEVEL', 'OTOP-Income', column(2561, '๒๕๖๒/๑'), 1000, 1190)).toEqual(column(4, 3));
    expect(call('LEVEL', 'otop-income', '2561', column(1, 2), column(1, 2, 3))).toEqual(
      valueError('input2', '3×1'),
    );
  });

  test('indicators without criteria are never scored', () => {
    for (const code of ['rural-income', 'silk-sales', 'poverty-households', 'tourism-products']) {
      expect(call('LEVEL', code, '2561', 1)).toEqual(error('#N/A', '·'));
      expect(call('SCORE', code, '2561', '')).toEqual(error('#N/A', '·'));
      expect(call('TARGET', code, '2561', 5, 100)).toEqual(error('#N/A', '·'));
      expect(call('GAP', code, '2561', 100, '')).toEqual(error('#N/A', '·'));
      expect(call('CRITERIA', code, '2561')).toEqual(error('#N/A', '·'));
    }
  });

  test('arguments that are wrong, missing or too many are named', () => {
    expect(call('LEVEL', 'otop-income', '2561', 1000)).toEqual(valueError('input2', 'actual', '2561'));
    expect(call('LEVEL', 'otop-income', '2561', 1000, '')).toBe('');
    expect(call('LEVEL', 'otop-income', '2561', 1000, 1200, 5)).toEqual(valueError('input3'));
    expect(call('LEVEL', '', '2561', 1000, 1200)).toEqual(valueError('indicator'));
    expect(call('LEVEL', 'otop-income', '', 1000, 1200)).toEqual(valueError('rubric'));
    expect(call('LEVEL', 'otop-income', 43466, 1000, 1200)).toEqual(valueError('rubric', 'quotes'));
    expect(call('LEVEL', 'capital-access', '2562/1', 1, 1)).toEqual(
      valueError('indicator', 'capital-access', '2562/1'),
    );
    expect(call('LEVEL', 'hr-data', '2562/1', 3, 10, 10)).toEqual(valueError('input1', 'steps'));
    expect(call('LEVEL', 'otop-income', '2561', 0, 10)).toEqual(error('#DIV/0!'));
  });
});

describe('TARGET', () => {
  test('the figure that earns the level, in its own unit', () => {
    expect(call('TARGET', 'otop-income', '2561', column(1, 2, 3, 4, 5), 1531349984)).toEqual(
      column(1776365981.44, 1791679481.28, 1806992981.12, 1822306480.96, 1837619980.8),
    );
    expect(call('TARGET', 'poverty-remaining', '2561', 5, 35)).toBe(17);
    expect(call('TARGET', 'capital-access', '2561', '๕', '28')).toBe(28);
    expect(call('TARGET', 'budget-disbursement', '2562/1', 1, 100)).toBe(0);
    expect(call('TARGET', 'otop-income', '2561', 5, column(100, '', 'x'))).toEqual([
      [120],
      [''],
      [valueError('baseOrTarget', 'x')],
    ]);
  });

  test('levels from 1 to 5 only; not every level is a number', () => {
    for (const level of [0, 6, 2.5, -1]) {
      expect(call('TARGET', 'otop-income', '2561', level, 100)).toEqual(valueError('level'));
    }
    expect(call('TARGET', 'otop-income', '2561', 'ห้า', 100)).toEqual(valueError('level', 'ห้า'));
    expect(call('TARGET', 'otop-income', '2561', '', 100)).toBe('');
    expect(call('TARGET', 'otop-income', '2561', 5, 0)).toEqual(error('#DIV/0!'));
    expect(call('TARGET', 'otop-income', '2561', 5, -1)).toEqual(valueError('baseOrTarget'));
    expect(call('TARGET', 'household-support', '2562/1', 5, 100)).toEqual(error('#N/A', '·'));
    expect(call('TARGET', 'plan-completion', '2562/1', 5, '')).toEqual(error('#N/A', '·'));
  });
});

describe('GAP', () => {
  test('what is missing to the next level, never negative', () => {
    expect(call('GAP', 'otop-income', '2561', 1000, column(1100, 1160, 1200, 5000))).toEqual(
      column(60, 10, 0, 0),
    );
    expect(call('GAP', 'poverty-remaining', '2561', 100, 60)).toBe(6);
    expect(call('GAP', 'capital-access', '2561', 28, 20)).toBe(3);
    expect(call('GAP', 'capital-access', '2561', 28, '')).toBe('');
    expect(call('GAP', 'poverty-remaining', '2561', 0, '')).toBe(0);
    expect(call('GAP', 'womens-fund', '2562/2', 100, 85)).toBe(5);
  });

  test('reasons and names', () => {
    expect(call('GAP', 'womens-fund', '2562/1', 100, 85)).toEqual(error('#N/A', '·'));
    expect(call('GAP', 'womens-fund', '2562/2', 100, 97)).toEqual(error('#N/A', '·'));
    expect(call('GAP', 'household-support', '2562/1', 1, 1)).toEqual(error('#N/A', '·'));
    expect(call('GAP', 'plan-completion', '2562/1', 1, '')).toEqual(error('#N/A', '·'));
    expect(call('GAP', 'otop-income', '2561', 'x', 1)).toEqual(valueError('baseOrTarget', 'x'));
    expect(call('GAP', 'otop-income', '2561', 1, -1)).toEqual(valueError('actual'));
    expect(call('GAP', 'otop-income', '2561', 0, 1)).toEqual(error('#DIV/0!'));
  });
});

describe('CRITERIA and INDICATORS', () => {
  test('every sheet that has criteria spills five levels in both languages', () => {
    for (const { id, indicators } of rubrics()) {
      for (const { code, levels } of indicators) {
        if (levels.length === 0) continue;
        const thai = call('CRITERIA', code, id) as unknown[][];
        expect(thai).toEqual(levels.map(({ level, applied }) => [level, applied.th]));
        expect(thai.map(([level]) => level)).toEqual([1, 2, 3, 4, 5]);
        expect(call('CRITERIA', code, id, 'th')).toEqual(thai);
        expect(call('CRITERIA', code, id, 'EN')).toEqual(
          levels.map(({ level, applied }) => [level, applied.en]),
        );
      }
    }
  });

  test('the catalogue: all 30 sheets, or those of one rubric', () => {
    const all = call('INDICATORS') as unknown[][];
    expect(all).toHaveLength(30);
    expect(new Set(all.map((row) => row.length))).toEqual(new Set([8]));
    const of2561 = call('INDICATORS', 2561, 'en') as unknown[][];
    expect(of2561).toHaveLength(8);
    expect(of2561[1]).toEqual([
      '2561',
      'otop-income',
      2,
      expect.any(String),
      expect.stringContaining('OTOP'),
      expect.any(String),
      20,
      'base, actual',
    ]);
    expect(of2561[0]?.[6]).toBe('');
    expect(call('INDICATORS', '๒๕๖๑')).toEqual(all.slice(0, 8));
    expect(all.map((row) => `${String(row[0])} ${String(row[1])}`)).toEqual(
      rubrics().flatMap(({ id, indicators }) => indicators.map(({ code }) => `${id} ${code}`)),
    );
  });

  test('wrong arguments', () => {
    expect(call('CRITERIA', 'otop-income', '2561', 'fr')).toEqual(valueError('language', 'fr'));
    expect(call('CRITERIA', column('otop-income', 'livelihood'), '2561')).toEqual(
      valueError('indicator', 'one cell'),
    );
    expect(call('CRITERIA', 'none', '2561')).toEqual(valueError('indicator', 'none'));
    expect(call('INDICATORS', '2599')).toEqual(valueError('rubric', '2599'));
    expect(call('INDICATORS', undefined, 5)).toEqual(valueError('language', '5'));
  });
});
