import { pathToFileURL } from 'node:url';
import { readCsv } from '../../scripts/samples/csv';
import { findRubric, registerRubric } from '../../src/scoring';
import { parseNumber } from '../../src/thai';
import { call, column, error, OfficeError, valueError } from './registry';
import '../../src/functions';

describe('two figures', () => {
  test.each<[string, unknown, unknown, string | undefined, number]>([
    ['OTOPLEVEL', 1000, 1160, undefined, 1],
    ['OTOPLEVEL', 1000, 1159.99, undefined, 0],
    ['OTOPLEVEL', 1000, 1200, undefined, 5],
    ['OTOPLEVEL', 1000, 1170, '2562/1', 2],
    ['OTOPLEVEL', 1000, 1169, '2562/1', 1],
    ['OTOPLEVEL', 1000, 1230, '2562/2', 5],
    ['POVERTYLEVEL', 100, 54, undefined, 1],
    ['POVERTYLEVEL', 100, 55, undefined, 0],
    ['POVERTYLEVEL', 100, 50, undefined, 5],
    ['POVERTYLEVEL', 100, 0, undefined, 5],
    ['POVERTYLEVEL', 100, 7, '2562/2', 2],
    ['POVERTYLEVEL', 100, 8, '2562/2', 1],
    ['CAPITALLEVEL', 387, 387, undefined, 5],
    ['CAPITALLEVEL', 10, 6, undefined, 1],
    ['CAPITALLEVEL', 10, 5, undefined, 0],
    ['BUDGETLEVEL', 1000, 750, undefined, 2],
    ['BUDGETLEVEL', 1000, 750, '2562/2', 1],
    ['BUDGETLEVEL', 1000, 900, undefined, 5],
    ['VILLAGELEVEL', 100, 90, undefined, 5],
    ['VILLAGELEVEL', 100, 74, undefined, 1],
    ['BMNLEVEL', 10000, 9942, undefined, 2],
    ['BMNLEVEL', 10000, 9941, undefined, 1],
    ['BMNLEVEL', 10000, 10000, undefined, 5],
    ['PRODUCTLEVEL', 100, 85, undefined, 2],
    ['PRODUCTLEVEL', 100, 84, undefined, 1],
    ['DEBTLEVEL', 100, 60, undefined, 1],
    ['DEBTLEVEL', 100, 59, undefined, 0],
    ['LIVELIHOODLEVEL', 100, 85, undefined, 2],
    ['LIVELIHOODLEVEL', 100, 100, undefined, 5],
  ])('%s(%d, %d, %s) is %d', (id, given, reported, rubric, level) => {
    expect(call(id, given, reported, rubric)).toBe(level);
  });

  test('blank is not zero: no result gives empty text, never a level', () => {
    const blanks = [null, '', '  ', undefined];
    for (const id of [
      'OTOPLEVEL',
      'POVERTYLEVEL',
      'CAPITALLEVEL',
      'BUDGETLEVEL',
      'VILLAGELEVEL',
      'BMNLEVEL',
    ]) {
      for (const blank of blanks) expect(call(id, 100, blank)).toBe('');
    }
    expect(call('POVERTYLEVEL', 100, 0)).toBe(5);
    expect(call('CAPITALLEVEL', 100, 0)).toBe(0);
    expect(call('OTOPLEVEL', null, 100)).toBe('');
  });

  test('what staff type', () => {
    expect(call('OTOPLEVEL', '๑,๐๐๐.๐๐ บาท', ' 1,180 บาท')).toBe(3);
    expect(call('OTOPLEVEL', '฿1 000', '๑๑๙๐')).toBe(4);
    expect(call('POVERTYLEVEL', '๑๐๐', '๕๔')).toBe(1);
    expect(call('PLANLEVEL', [['๘๐%', '90 %']])).toBe(4);
  });

  test.each<[string, unknown, unknown, string, string]>([
    ['OTOPLEVEL', 'มาก', 1, 'base', 'มาก'],
    ['OTOPLEVEL', 1000, 'ประมาณ 1200', 'actual', 'ประมาณ 1200'],
    ['OTOPLEVEL', 1000, true, 'actual', 'TRUE'],
    ['OTOPLEVEL', 1000, '-', 'actual', 'not a number'],
    ['OTOPLEVEL', 1000, -5, 'actual', 'ติดลบ'],
    ['POVERTYLEVEL', 100, '1,23', 'remaining', '1,23'],
    ['POVERTYLEVEL', 100, 12.5, 'remaining', 'whole number'],
    ['BMNLEVEL', 100, 'x', 'collected', 'x'],
    ['BMNLEVEL', 100, -1, 'collected', 'ติดลบ'],
    ['DEBTLEVEL', 100, 'n/a', 'reduced', 'n/a'],
    ['PRODUCTLEVEL', 100, -1, 'upgraded', 'negative'],
    ['BUDGETLEVEL', -1, 1, 'allocated', 'negative'],
  ])('%s(%s, %s) names %s', (id, given, reported, argument, word) => {
    expect(call(id, given, reported)).toEqual(valueError(argument, word));
  });

  test('a zero base or target divides by zero, unless nothing was to be done', () => {
    expect(call('OTOPLEVEL', 0, 100)).toEqual(error('#DIV/0!'));
    expect(call('CAPITALLEVEL', 0, 100)).toEqual(error('#DIV/0!'));
    expect(call('BUDGETLEVEL', 0, 0)).toEqual(error('#DIV/0!'));
    expect(call('POVERTYLEVEL', 0, 0)).toBe(5);
    expect(call('POVERTYLEVEL', 0, '')).toBe(5);
  });
});

describe('the rubric argument', () => {
  test('defaults are fixed for ever', () => {
    const defaults: Record<string, string> = {
      OTOPLEVEL: '2561',
      POVERTYLEVEL: '2561',
      CAPITALLEVEL: '2561',
      BUDGETLEVEL: '2562/1',
      LIVELIHOODLEVEL: '2562/1',
      VILLAGELEVEL: '2562/2',
      BMNLEVEL: '2562/1',
      PRODUCTLEVEL: '2562/2',
      DEBTLEVEL: '2562/2',
      FUNDLEVEL: '2562/2',
    };
    for (const [id, rubric] of Object.entries(defaults)) {
      const results = Array.from({ length: 1300 }, (_, i) => i);
      const given = results.map(() => 1000);
      expect(call(id, column(...given), column(...results))).toEqual(
        call(id, column(...given), column(...results), rubric),
      );
    }
    expect(call('PLANLEVEL', [[80, 81]])).toBe(call('PLANLEVEL', [[80, 81]], '2562/1'));
    expect(call('OTOPLEVEL', 1000, 1160, '')).toBe(1);
  });

  test.each([2561, '2561', '๒๕๖๑', ' ๒๕๖๑ '])('%j is rubric 2561', (rubric) => {
    expect(call('OTOPLEVEL', 1000, 1160, rubric)).toBe(1);
  });

  test.each(['2562/1', '๒๕๖๒/๑', ' 2562 / 1 ', '2562/ ๑'])('%j is rubric 2562/1', (rubric) => {
    expect(call('OTOPLEVEL', 1000, 1190, rubric)).toBe(3);
  });

  test.each([241792, 43466, 2562, 1281])('%d is what Excel makes of a bare 2562/1: use quotes', (rubric) => {
    expect(call('OTOPLEVEL', 1000, 1190, rubric)).toEqual(
      valueError('rubric', '"2562/1"', 'เครื่องหมายคำพูด', 'quotes'),
    );
  });

  test('unknown, or without this indicator, or with inputs the function does not take', () => {
    expect(call('OTOPLEVEL', 1000, 1190, '2570')).toEqual(
      valueError('rubric', '2570', '2561, 2562/1, 2562/2'),
    );
    expect(call('OTOPLEVEL', 1000, 1190, true)).toEqual(valueError('rubric'));
    expect(call('CAPITALLEVEL', 10, 6, '2562/1')).toEqual(valueError('rubric', '2562/1'));
    expect(call('VILLAGELEVEL', 10, 6, '2562/1')).toEqual(valueError('rubric', 'KPI.LEVEL'));
    expect(call('DEBTLEVEL', 10, 6, 2561)).toEqual(valueError('rubric', '2561'));
    expect(call('PLANLEVEL', [[80]], 2561)).toEqual(valueError('rubric', '2561'));
    expect(call('PLANLEVEL', [[80]], [['2562/1', '2562/2']])).toEqual(valueError('rubric', 'one cell'));
  });
});

test('a rubric loaded later reaches the functions, and changes no formula that names none', () => {
  const known = findRubric('2562/1');
  if (!known) throw new Error('no rubric 2562/1');
  const indicators = known.indicators.map((sheet) => ({ ...sheet, rubric: '2570/1' }));
  expect(call('OTOPLEVEL', 1000, 1190, '2570/1')).toEqual(valueError('rubric', '2570/1'));
  expect(registerRubric({ ...known, id: '2570/1', indicators })).toBeNull();
  expect(call('OTOPLEVEL', 1000, 1190, '๒๕๗๐/๑')).toBe(3);
  expect(call('OTOPLEVEL', 1000, 1190)).toBe(4);
});

describe('ranges', () => {
  test('one result per row, in one call, each row for itself', () => {
    const base = column(1000, '1,000', 1000, 0, 1000, 'abc');
    const actual = column(1160, 1200, '', 5, 'ไม่ทราบ', 1);
    expect(call('OTOPLEVEL', base, actual)).toEqual([
      [1],
      [5],
      [''],
      [error('#DIV/0!')],
      [valueError('actual', 'ไม่ทราบ')],
      [valueError('base', 'abc')],
    ]);
  });

  test('a single cell goes with every row', () => {
    expect(call('POVERTYLEVEL', 100, column(54, 53, 52))).toEqual(column(1, 2, 3));
    expect(call('OTOPLEVEL', column(1000, 1000), 1170, column('2561', '2562/1'))).toEqual(column(2, 2));
    expect(call('OTOPLEVEL', column(1000, 1000), 1180, column(2561, '2562/1'))).toEqual(column(3, 2));
    expect(call('OTOPLEVEL', 'x', column(1, 2))).toEqual([[valueError('base')], [valueError('base')]]);
  });

  test('a row and a block keep their shape', () => {
    expect(call('POVERTYLEVEL', [[100, 100]], [[54, 50]])).toEqual([[1, 5]]);
    expect(
      call('POVERTYLEVEL', 100, [
        [54, 53],
        [52, ''],
      ]),
    ).toEqual([
      [1, 2],
      [3, ''],
    ]);
  });

  test('ranges of different sizes fail as a whole and say so', () => {
    expect(call('OTOPLEVEL', column(1, 2, 3), column(1, 2))).toEqual(
      valueError('actual', '2×1', 'base', '3×1'),
    );
    expect(call('OTOPLEVEL', column(1, 2), [[1, 2]])).toEqual(valueError('actual', '1×2', '2×1'));
    expect(call('OTOPLEVEL', column(1, 2), 1, column('2561', '2561', '2561'))).toEqual(
      valueError('base', '2×1', 'rubric', '3×1'),
    );
  });

  test('an error in a cell stays in its row', () => {
    const broken = column(
      new OfficeError('#N/A'),
      new OfficeError('#REF!'),
      new OfficeError('#DIV/0!'),
      1200,
    );
    expect(call('OTOPLEVEL', 1000, broken)).toEqual([
      [error('#N/A', 'actual', '#N/A')],
      [valueError('actual', '#REF!')],
      [expect.objectContaining({ code: '#DIV/0!' })],
      [5],
    ]);
  });

  test('each of the 120 printed OTOP targets scores the level of its column', () => {
    const rows = readCsv(pathToFileURL('samples/tables/fy2561-kpi2-otop.csv')).slice(1);
    const amount = (text: string | undefined) => {
      const parsed = parseNumber(text ?? '');
      return parsed.state === 'number' ? parsed.value : null;
    };
    const printed = rows.filter((row) => amount(row[2]) !== null);
    expect(printed).toHaveLength(24);
    for (const level of [1, 2, 3, 4, 5]) {
      const result = call(
        'OTOPLEVEL',
        column(...printed.map((row) => row[2])),
        column(...printed.map((row) => row[level + 2])),
      );
      expect(result).toEqual(printed.map(() => [level]));
    }
  });

  test('100,000 rows in one call', () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => i);
    const base = rows.map((i) => [100_000 + i]);
    const actual = rows.map((i) => [117_000 + i]);
    const levels = call('OTOPLEVEL', base, actual) as unknown[][];
    expect(levels).toHaveLength(100_000);
    // 117,000 + i reaches the whole baht of (100,000 + i) x 1.17 up to i = 5, and of x 1.16 up to i = 6,256.
    expect(levels.slice(0, 6)).toEqual(column(2, 2, 2, 2, 2, 2));
    expect(levels.slice(6, 6257).every(([level]) => level === 1)).toBe(true);
    expect(levels.slice(6257).every(([level]) => level === 0)).toBe(true);
  });
});

describe('PLANLEVEL', () => {
  test('one range of any shape gives one result', () => {
    expect(call('PLANLEVEL', column(70, 80))).toBe(2);
    expect(call('PLANLEVEL', [[70, 80]])).toBe(2);
    expect(
      call(
        'PLANLEVEL',
        [
          [74, 74.9],
          [75, 75],
        ],
        '2562/1',
      ),
    ).toBe(1);
    expect(call('PLANLEVEL', column(100, 100), '2562/2')).toBe(5);
    expect(call('PLANLEVEL', 90)).toBe(5);
  });

  test('a blank project is never skipped', () => {
    expect(call('PLANLEVEL', column(100, '', 100))).toBe('');
    expect(call('PLANLEVEL', column(100, null))).toBe('');
    expect(call('PLANLEVEL', column(100, 0))).toBe(1);
  });

  test('fractions typed as percentages, and what is no percentage', () => {
    expect(call('PLANLEVEL', column(0.8, 0.95, 1))).toEqual(valueError('percentages', 'เศษส่วน', 'fractions'));
    expect(call('PLANLEVEL', 1)).toEqual(valueError('percentages'));
    expect(call('PLANLEVEL', column(80, 'เสร็จ'))).toEqual(valueError('percentages', 'เสร็จ'));
    expect(call('PLANLEVEL', column(80, 101))).toEqual(valueError('percentages', '100'));
    expect(call('LEVEL', 'plan-completion', '2562/1', column(0.8, 0.9))).toEqual(
      valueError('input1', 'fractions'),
    );
  });
});

describe('optional inputs', () => {
  test('LIVELIHOODLEVEL needs villages and groups by 2562/2', () => {
    expect(call('LIVELIHOODLEVEL', 100, 85, '2562/2', 50, 5)).toBe(5);
    expect(call('LIVELIHOODLEVEL', 100, 85, '2562/2', 50, 4)).toBe(0);
    expect(call('LIVELIHOODLEVEL', 100, 85, '2562/2')).toEqual(valueError('villages', '2562/2'));
    expect(call('LIVELIHOODLEVEL', 100, 85, '2562/2', 50)).toEqual(valueError('groups', '2562/2'));
    expect(call('LIVELIHOODLEVEL', 100, 85, '2562/2', 50, '')).toBe('');
    expect(call('LIVELIHOODLEVEL', 100, 85, '2562/2', 0, 4)).toEqual(error('#DIV/0!'));
    expect(call('LIVELIHOODLEVEL', 100, 85, '2562/2', 50, 'ห้า')).toEqual(valueError('groups', 'ห้า'));
    expect(call('LIVELIHOODLEVEL', column(100, 100), column(85, 70), '2562/2', 50, column(5, ''))).toEqual(
      column(5, ''),
    );
  });

  test('FUNDLEVEL: records do not match where left out; 2562/1 needs steps', () => {
    expect(call('FUNDLEVEL', 100, 98)).toBe(4);
    expect(call('FUNDLEVEL', 100, 98, undefined, true)).toBe(5);
    expect(call('FUNDLEVEL', 100, 98, '2562/2', '✓')).toBe(5);
    expect(call('FUNDLEVEL', 100, 98, '2562/2', '')).toBe(4);
    expect(call('FUNDLEVEL', 100, 98, '2562/2', 'ตรง')).toEqual(valueError('recordsMatch', 'ตรง'));
    expect(call('FUNDLEVEL', 100, 60, '2562/1')).toEqual(valueError('steps', '2562/1'));
    expect(call('FUNDLEVEL', 100, 60, '2562/1', true, 2)).toBe(5);
    expect(call('FUNDLEVEL', 100, 60, '2562/1', undefined, '๒')).toBe(4);
    expect(call('FUNDLEVEL', 100, 60, '2562/1', true, 1)).toBe(1);
    expect(call('FUNDLEVEL', 100, 60, '2562/1', true, 3)).toEqual(valueError('steps', '2'));
    expect(call('FUNDLEVEL', 100, '', '2562/1', true, 2)).toBe('');
  });
});

describe('MILESTONELEVEL', () => {
  test.each<[unknown[], number]>([
    [[true, 1, 'x', '✓', '✔'], 5],
    [['/', 'มี', 'X', '๑', ' ✓ '], 5],
    [[true, true, '', true, true], 2],
    [['', '', '', '', ''], 0],
    [[null, 1, 1, 1, 1], 0],
    [['มี', 'ไม่มี', 'มี'], 1],
    [[1, 0, 1], 1],
    [[1, false], 1],
    [[1, '-'], 1],
    [[1, 1], 2],
  ])('%j is %d', (ticks, level) => {
    expect(call('MILESTONELEVEL', [ticks])).toBe(level);
    expect(call('MILESTONELEVEL', column(...ticks))).toBe(level);
  });

  test('a block gives one level per row', () => {
    const block = [
      [1, 1, '', '', ''],
      [1, 'กำลังทำ', 1, 1, 1],
      ['/', '/', '/', '/', '/'],
    ];
    expect(call('MILESTONELEVEL', block)).toEqual([[2], [valueError('steps', 'กำลังทำ')], [5]]);
  });

  test('other text, other numbers and a sixth step are refused', () => {
    expect(call('MILESTONELEVEL', [['เสร็จ']])).toEqual(valueError('steps', 'เสร็จ'));
    expect(call('MILESTONELEVEL', [[1, 2]])).toEqual(valueError('steps'));
    expect(call('MILESTONELEVEL', [[1, 1, 1, 1, 1, 1]])).toEqual(valueError('steps', '6', '5'));
  });
});
