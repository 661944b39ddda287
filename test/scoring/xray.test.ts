/**
 * The X-ray: the exact list of what is wrong with the documents' own rubrics, rubrics with planted faults, and the rule
 * that a gap is reported exactly where some figure has no level.
 */
import fc from 'fast-check';
import { findRubric, rubrics } from '../../src/scoring';
import type { Condition, Indicator, LevelCriterion, Rubric, Threshold } from '../../src/scoring';
import type { XrayFinding } from '../../src/scoring/xray/xray';
import { numberLine, xray } from '../../src/scoring/xray/xray';
import { oracleLevel } from './oracle';

function rubricOf(id: string): Rubric {
  const rubric = findRubric(id);
  if (!rubric) throw new Error(`no rubric ${id}`);
  return rubric;
}

function sheetOf(id: string, code: string): Indicator {
  const sheet = rubricOf(id).indicators.find((indicator) => indicator.code === code);
  if (!sheet) throw new Error(`no sheet ${id} ${code}`);
  return sheet;
}

const short = ({ kind, indicator, levels, wording }: XrayFinding): string =>
  [kind, indicator ?? 'group', levels.join(), wording].join(' ');

describe('the rubrics of the documents', () => {
  test('2561', () => {
    expect(xray(rubricOf('2561')).map(short)).toEqual([
      // One weight only is printed (20 for OTOP income); the overview leaves the others open.
      'weights group  applied',
      // Agenda: the sheet of the local economy has criteria and no weight.
      'weights group  applied',
      // A target of 74,620 baht, no levels.
      'noCriteria rural-income  printed',
      // "Growth of 16 %", "17 %", ... without "at least": 16.5 % and 21 % are nowhere.
      'gap otop-income 1,2,3,4,5 printed',
      // Level 1 begins at 16 %.
      'belowLevel1 otop-income 1 printed',
      // Level 1 ends at 54 % remaining.
      'belowLevel1 poverty-remaining 1 printed',
      // Level 1 begins at 60 %.
      'belowLevel1 capital-access 1 printed',
      // Level 5 is "100 %"; more households than the target can get one contract.
      'above100 capital-access 4,5 printed',
      // Three indicators were still under consideration.
      'noCriteria silk-sales  printed',
      'noCriteria poverty-households  printed',
      'noCriteria tourism-products  printed',
    ]);
  });

  test('2562/1', () => {
    expect(xray(rubricOf('2562/1')).map(short)).toEqual([
      // Level 5 is "100 %" of the target persons; more can be promoted.
      'above100 livelihood 4,5 printed',
      // Level 3 is "disbursed less than 55 %": once both steps are done everybody has at least 3.
      'unreachable womens-fund 2 applied',
      'catchAllAbove1 womens-fund 3 applied',
      // "less than 99.41 %", "99.42 - 99.60", "99.61 - 99.80", "99.81 - 100", "100 and more".
      'gap bmn-collection 1,2 printed',
      'gap bmn-collection 2,3 printed',
      'gap bmn-collection 3,4 printed',
      'overlap bmn-collection 4,5 printed',
      // "5 %" and "10 %" without "at least".
      'gap bmn-collection-prachuap 4,5 printed',
    ]);
  });

  test('2562/2', () => {
    expect(xray(rubricOf('2562/2')).map(short)).toEqual([
      // Every level wants new groups for a tenth of the villages; less than that is not mentioned.
      'belowLevel1 livelihood 1 printed',
      // Levels 2 to 5 print "not over" where round 1 prints "not less than".
      'misprint otop-income 2,3,4,5 printed',
      // Level 5 is "100 %" of the target; more products can be raised.
      'above100 product-upgrade 4,5 printed',
      // Level 1 begins at 60 %.
      'belowLevel1 debt-management 1 printed',
    ]);
  });

  test('every finding says in both languages what and where', () => {
    for (const finding of rubrics().flatMap(xray)) {
      expect(finding.message.th).toMatch(/[ก-๙]/);
      expect(finding.message.en).toMatch(/^[A-Z0-9][^ก-๙]*$/);
    }
    const texts = xray(rubricOf('2562/1')).map(({ message }) => message.en);
    expect(texts).toContain(
      '99.41 to below 99.42% belongs to no level (between levels 1 and 2); scored after rounding to 2 decimals: 99.41 is level 1, 99.42 is level 2',
    );
    expect(texts).toContain('100% belongs to both level 4 and level 5; scored as level 5');
    expect(xray(rubricOf('2561'))[0]?.message.en).toBe(
      "Functional: the weights sum to 20%, not to 100, so the group's total is divided by 20; without weight, and not in the total: Target households remaining below the BMN income line, Target groups with access to funds for occupations or debt problems",
    );
  });
});

/** A sheet of made-up conditions: share of a target, steps and a confirmation beside it. */
function made(conditions: readonly Condition[], change: Partial<Indicator> = {}): Indicator {
  const model = sheetOf('2562/1', 'womens-fund');
  const words = { th: 'ข้อความ', en: 'words' };
  return {
    ...model,
    code: 'made',
    rubric: 'made',
    weightPercent: 100,
    measure: { kind: 'share', part: 'disbursed', whole: 'budget' },
    levels: conditions.map((condition, i): LevelCriterion => ({
      level: (i + 1) as LevelCriterion['level'],
      printed: words,
      applied: words,
      figure: null,
      condition,
    })),
    ...change,
  };
}

function found(conditions: readonly Condition[], change: Partial<Indicator> = {}): string[] {
  return xray({ ...rubricOf('2562/1'), id: 'made', indicators: [made(conditions, change)] }).map(short);
}

const at = (...thresholds: readonly (Threshold | number)[]): Condition[] =>
  thresholds.map((threshold) => ({
    threshold: typeof threshold === 'number' ? { atLeast: threshold } : threshold,
  }));
const rest: Threshold = { catchAll: true };

describe('a finding says what is scored', () => {
  test.each<[string, readonly Condition[], string]>([
    [
      'a hole',
      at(rest, { atLeast: 75, upTo: 79 }, 80, 85, 90),
      'Above 79 but below 80% belongs to no level (between levels 2 and 3); scored as level 2',
    ],
    [
      'a double claim',
      at(rest, { atLeast: 75, upTo: 80 }, 80, 85, 90),
      '80% belongs to both level 2 and level 3; scored as level 3',
    ],
    [
      'a wide double claim over a threshold: no one level',
      at(rest, { atLeast: 75, upTo: 87 }, { atLeast: 80, upTo: 84 }, 85, 90),
      '80–84% belongs to both level 2 and level 3; scored as level 3',
    ],
    [
      'an end at 100',
      at(rest, 75, 80, 85, { atLeast: 90, upTo: 100 }),
      'Level 5 ends at 100%, but results can exceed 100%; scored as level 5',
    ],
  ])('%s', (_, conditions, expected) => {
    const rubric: Rubric = { ...rubricOf('2562/1'), id: 'made', indicators: [made(conditions)] };
    expect(xray(rubric).map(({ message }) => message.en)).toContain(expected);
  });

  test('a group without any weight has no total', () => {
    expect(xray(rubricOf('2561'))[1]?.message.en).toBe(
      'Agenda: no weights at all, so the group has no total (Driving the local economy and Pracharat)',
    );
  });
});

describe('planted faults', () => {
  test.each<[string, readonly Condition[], Partial<Indicator>, string[]]>([
    ['nothing wrong', at(rest, 75, 80, 85, 90), {}, []],
    ['fewer is better, nothing wrong', at(rest, ...[7, 6, 5, 4].map((atMost) => ({ atMost }))), {}, []],
    [
      'two equal thresholds',
      at(rest, 75, 80, 80, 90),
      {},
      ['notMonotone made 3,4 applied', 'unreachable made 3 applied'],
    ],
    [
      'a level easier than the one below',
      at(rest, 75, 85, 80, 90),
      {},
      ['notMonotone made 3,4 applied', 'unreachable made 3 applied'],
    ],
    [
      'fewer is better, but more is asked',
      at({ atMost: 54 }, { atMost: 53 }, { atMost: 53.5 }, { atMost: 51 }, { atMost: 50 }),
      {},
      ['notMonotone made 2,3 applied', 'unreachable made 2 applied', 'belowLevel1 made 1 printed'].sort(),
    ],
    [
      'directions mixed',
      at(rest, 75, { atMost: 80 }, 85, 90),
      {},
      ['notMonotone made 2,3 applied', 'notMonotone made 3,4 applied'],
    ],
    [
      'a hole between bands',
      at({ ...rest, upTo: 74.99 }, { atLeast: 75, upTo: 79 }, 80, 85, 90),
      {},
      ['gap made 1,2 applied', 'gap made 2,3 applied'],
    ],
    [
      'no hole where figures come in hundredths',
      at({ ...rest, upTo: 74.99 }, { atLeast: 75, upTo: 79.99 }, 80, 85, 90),
      { measure: { kind: 'share', part: 'disbursed', whole: 'budget', roundedToDecimals: 2 } },
      // The wording knows nothing of rounding.
      ['gap made 1,2 printed', 'gap made 2,3 printed'],
    ],
    ['bands that overlap', at(rest, { atLeast: 75, upTo: 82 }, 80, 85, 90), {}, ['overlap made 2,3 applied']],
    [
      'bands that share their end',
      at(rest, { atLeast: 75, upTo: 80 }, 80, 85, 90),
      {},
      ['overlap made 2,3 applied'],
    ],
    ['bands that fit', at(rest, { atLeast: 75, below: 80 }, 80, 85, 90), {}, []],
    [
      'a best level that ends at 100',
      at(rest, 75, 80, 85, { atLeast: 90, upTo: 100 }),
      {},
      ['above100 made 5 applied'],
    ],
    [
      'a best level that ends before',
      at(rest, 75, 80, 85, { atLeast: 90, upTo: 95 }),
      {},
      ['gap made 5 applied'],
    ],
    [
      'a best level that ends at 100 where no more can be',
      at(rest, 75, 80, 85, { atLeast: 90, upTo: 100 }),
      { measure: { kind: 'share', part: 'disbursed', whole: 'budget', partOfWhole: true } },
      [],
    ],
    ['a threshold above 100', at(rest, 75, 80, 85, 900), {}, ['above100 made 5 applied']],
    ['nothing below level 1', at(60, 70, 80, 90, 95), {}, ['belowLevel1 made 1 printed']],
    [
      'a catch-all in the middle',
      [{ steps: 1 }, { steps: 2 }, ...at(rest, 55, 60).map((condition) => ({ ...condition, steps: 2 }))],
      {},
      ['unreachable made 2 applied', 'catchAllAbove1 made 3 applied'],
    ],
    [
      'more steps than there are',
      [
        { steps: 1 },
        { steps: 2 },
        { steps: 3 },
        ...at(55, 60).map((condition) => ({ ...condition, steps: 2 })),
      ],
      {},
      ['unreachable made 3 applied'],
    ],
    [
      'the same step twice',
      [
        { steps: 1 },
        { steps: 1 },
        { steps: 2 },
        ...at(55, 60).map((condition) => ({ ...condition, steps: 2 })),
      ],
      {},
      ['unreachable made 1 applied'],
    ],
    ['no criteria', [], {}, ['noCriteria made  printed']],
    ['a weight short of 100', at(rest, 75, 80, 85, 90), { weightPercent: 95 }, ['weights group  applied']],
    ['no weight', at(rest, 75, 80, 85, 90), { weightPercent: null }, ['weights group  applied']],
  ])('%s', (_, conditions, change, expected) => {
    expect(found(conditions, change).sort()).toEqual([...expected].sort());
  });

  test('a level that is only told apart by a confirmation can be reached', () => {
    const ticked = at(rest, 75, 80, 85, 85).map((condition, i) =>
      i === 4 ? { ...condition, ticks: ['recordsMatch'] } : condition,
    );
    expect(found(ticked)).toEqual(['notMonotone made 4,5 applied']);
  });

  test('weights: each province has one of the variants', () => {
    const rubric = rubricOf('2562/1');
    const heavier = (code: string): Rubric => ({
      ...rubric,
      indicators: rubric.indicators.map((indicator) =>
        indicator.code === code ? { ...indicator, weightPercent: 20 } : indicator,
      ),
    });
    const weights = (of: Rubric) => xray(of).filter(({ kind }) => kind === 'weights');
    expect(weights(rubric)).toEqual([]);
    for (const code of ['bmn-collection', 'bmn-collection-prachuap']) {
      expect(weights(heavier(code)).map(({ message }) => message.en)).toEqual([
        "Individual: the weights sum to 105%, not to 100, so the group's total is divided by 105",
      ]);
    }
  });

  test('weights of decimals that make 100 are not called wrong', () => {
    const [first] = rubricOf('2562/2').indicators;
    if (!first) throw new Error('no sheet');
    const indicators = [33.3, 33.3, 33.4].map((weightPercent, i) => ({
      ...first,
      code: `made${i}`,
      weightPercent,
    }));
    expect(xray({ ...rubricOf('2562/2'), indicators }).filter(({ kind }) => kind === 'weights')).toEqual([]);
  });
});

describe('a gap or an overlap is reported exactly where figures have no level or two', () => {
  interface Bands {
    readonly thresholds: readonly Threshold[];
    readonly covers: (level: number, hundredths: number) => boolean;
  }
  /** Bands in tenths: each begins so far from the end of the one before (below zero: they overlap). */
  const bands: fc.Arbitrary<Bands> = fc
    .tuple(
      fc.integer({ min: 300, max: 600 }),
      fc.array(
        fc.record({
          width: fc.integer({ min: 5, max: 60 }),
          hole: fc.integer({ min: -4, max: 4 }),
          closed: fc.boolean(),
        }),
        {
          minLength: 4,
          maxLength: 4,
        },
      ),
    )
    .map(([first, rows]): Bands => {
      let begin = first;
      const levels = rows.map(({ width, hole, closed }) => {
        const from = begin;
        const to = from + width;
        begin = closed ? to + hole : to;
        return { from, to, closed, strict: hole === 0 };
      });
      const all = [...levels, { from: begin, to: Infinity, closed: false, strict: false }];
      return {
        thresholds: all.map(({ from, to, closed, strict }): Threshold =>
          !closed
            ? { atLeast: from / 10 }
            : strict
              ? { atLeast: from / 10, below: to / 10 }
              : { atLeast: from / 10, upTo: to / 10 },
        ),
        covers: (level, hundredths) => {
          const band = all[level - 1];
          if (!band || hundredths < band.from * 10) return false;
          // An open band ends where the next begins.
          if (!band.closed) return hundredths < (all[level]?.from ?? Infinity) * 10;
          return band.strict ? hundredths < band.to * 10 : hundredths <= band.to * 10;
        },
      };
    })
    .filter(({ thresholds }) =>
      thresholds.every((t, i) => {
        const before = thresholds[i - 1];
        return !before || ('atLeast' in t && 'atLeast' in before && t.atLeast > before.atLeast);
      }),
    );

  test('stepping through the axis in hundredths', () => {
    let gaps = 0;
    let overlaps = 0;
    fc.assert(
      fc.property(bands, ({ thresholds, covers }) => {
        const reported = found(at(...thresholds)).filter((text) => /^(gap|overlap)/.test(text));
        const expected = new Set<string>();
        let highest = 0;
        for (let hundredths = 2900; hundredths <= 9500; hundredths++) {
          const levels = [1, 2, 3, 4, 5].filter((level) => covers(level, hundredths));
          const [low, high] = levels;
          if (high !== undefined) expected.add(`overlap made ${low},${high} applied`);
          if (low === undefined && highest > 0) {
            expected.add(`gap made ${highest},${highest + 1} applied`);
          }
          highest = Math.max(highest, ...levels);
        }
        for (const text of expected) {
          if (text.startsWith('gap')) gaps += 1;
          else overlaps += 1;
        }
        expect(new Set(reported)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
    expect(Math.min(gaps, overlaps)).toBeGreaterThan(20);
  });
});

describe('the number line', () => {
  const figures = rubrics().flatMap(({ indicators }) =>
    indicators.filter(({ levels }) => levels.some(({ condition }) => condition.threshold)),
  );

  test('there is one for every sheet with a figure, and none for steps or without criteria', () => {
    for (const indicator of rubrics().flatMap(({ indicators }) => indicators)) {
      expect(numberLine(indicator, 'applied') !== null).toBe(figures.includes(indicator));
    }
    expect(figures.length).toBe(22);
  });

  test.each(
    figures.flatMap((indicator) =>
      (['printed', 'applied'] as const).map((wording) => ({
        indicator,
        wording,
        name: `${indicator.rubric} ${indicator.code} ${wording}`,
      })),
    ),
  )('$name: one segment after the other, ticks where they meet', ({ indicator, wording }) => {
    const line = numberLine(indicator, wording);
    if (!line) throw new Error('no line');
    line.segments.forEach((segment, i) => {
      const before = line.segments[i - 1];
      if (!before) return;
      expect(segment.from).toBe(before.to);
      expect(segment.fromIncluded).toBe(!before.toIncluded);
      expect(segment.level).not.toBe(before.level);
    });
    expect(line.ticks.length).toBeGreaterThan(0);
    for (const tick of line.ticks) {
      expect(tick).toBeGreaterThanOrEqual(line.from);
      expect(tick).toBeLessThanOrEqual(line.to);
    }
    for (const { wording: text } of line.segments) {
      expect(text.th).toMatch(/(ระดับ \d|ไม่มีระดับ)$/);
      expect(text.en).toMatch(/(level \d|no level)$/);
    }
  });

  test('what is scored is what the conditions of the documents give, in hundredths', () => {
    for (const indicator of figures) {
      const { rubric, code } = indicator;
      const line = numberLine(indicator, 'applied');
      const first = indicator.levels.find(({ condition }) => condition.threshold)?.level ?? 1;
      for (
        let hundredths = 0;
        hundredths <= 10_500;
        hundredths += code === 'bmn-collection' && hundredths >= 9900 ? 1 : 50
      ) {
        if (line?.segments.at(-1)?.to === 100 && hundredths > 10_000) break;
        const x = hundredths / 100;
        const segment = line?.segments.find(
          ({ from, to, fromIncluded, toIncluded }) =>
            (from === null || x > from || (fromIncluded && x === from)) &&
            (to === null || x < to || (toIncluded && x === to)),
        );
        const level = oracleLevel(rubric, code, { x: [BigInt(hundredths), 100n] });
        expect(`${rubric} ${code} ${x}: ${segment?.level}`).toBe(
          `${rubric} ${code} ${x}: ${Math.max(level, first - 1)}`,
        );
      }
    }
  });

  test('the print taken literally: "not over 23 %" gives level 5 to no growth at all', () => {
    const line = numberLine(sheetOf('2562/2', 'otop-income'), 'printed');
    expect(line?.segments.map(({ level, from, to }) => [level, from, to])).toEqual([
      [5, null, 23],
      [0, 23, null],
    ]);
    expect(line?.direction).toBe('up');
  });

  test('printed and scored are drawn on the same axis', () => {
    for (const indicator of figures) {
      const [printed, applied] = [numberLine(indicator, 'printed'), numberLine(indicator, 'applied')];
      expect([printed?.from, printed?.to]).toEqual([applied?.from, applied?.to]);
    }
  });

  test('fewer is better: the best level lies at the low end', () => {
    const line = numberLine(sheetOf('2562/2', 'poverty-remaining'), 'applied');
    expect(line?.direction).toBe('down');
    expect(line?.segments.map(({ level }) => level)).toEqual([5, 4, 3, 2, 1]);
    expect(line?.segments[1]?.wording).toEqual({
      th: 'มากกว่าร้อยละ 4 แต่ไม่เกิน 5: ระดับ 4',
      en: 'above 4 to 5%: level 4',
    });
  });
});
