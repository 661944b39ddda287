/** The X-ray and the number line of indicators made in a workbook: every new form with its fault, and none where there is none. */
import type { Cap, Condition, Deduction, Indicator, Measure, Threshold } from '../../src/scoring/indicator';
import { forUnit, whyNoLine } from '../../src/scoring/forUnit';
import { numberLine, xray } from '../../src/scoring/xray/xray';
import { definedRubric, indicatorOf } from './definedIndicators';

const kinds = (indicator: Indicator): string[] =>
  xray({ ...definedRubric, indicators: [{ ...indicator, weightPercent: 100 }] }).map(({ kind, levels }) =>
    `${kind} ${levels.join()}`.trim(),
  );

test('what is right is not called wrong: only what the rubric cannot know, and what is below level 1, is told', () => {
  const told = definedRubric.indicators.flatMap((indicator) =>
    kinds(indicator)
      .filter((kind) => !kind.startsWith('belowLevel1'))
      .map((kind) => `${indicator.code}: ${kind}`),
  );
  expect(told).toEqual(['own-targets: ownTargets 1,2,3,4,5', 'own-percent: ownTargets 5']);
});

interface Change {
  readonly code?: string;
  readonly measure?: Measure;
  readonly thresholds?: readonly Threshold[];
  readonly conditions?: readonly Condition[];
  readonly deductions?: readonly Deduction[];
  readonly caps?: readonly Cap[];
}

function changed({ code = 'capped', measure, thresholds, conditions, deductions, caps }: Change): Indicator {
  const indicator = indicatorOf(code);
  const asked = conditions ?? thresholds?.map((threshold) => ({ threshold }));
  return {
    ...indicator,
    ...(measure && { measure }),
    levels: indicator.levels.map((criterion, i) => ({
      ...criterion,
      condition: asked?.[i] ?? criterion.condition,
    })),
    deductions: deductions ?? [],
    caps: caps ?? [],
  };
}

const text = { th: 'เอกสารครบถ้วน', en: 'complete documents' };
const deduction = (...bands: readonly (readonly [from: number, levels: number])[]): Deduction => ({
  input: 'late',
  bands: bands.map(([from, levels]) => ({ from, levels })),
});
const atLeast = (...figures: readonly number[]): Threshold[] =>
  figures.map((figure) => ({ atLeast: figure }));

test.each<[string, Change, string[]]>([
  ['bands that do not rise', { deductions: [deduction([3, 1], [2, 2])] }, ['bands']],
  ['a later band that takes less', { deductions: [deduction([1, 2], [5, 1])] }, ['bands']],
  ['half a level', { deductions: [deduction([1, 0.5])] }, ['bands']],
  ['no band', { deductions: [deduction()] }, ['bands']],
  ['a band from 0 on', { deductions: [deduction([0, 1])] }, ['bands']],
  ['bands in order', { deductions: [deduction([1, 1], [3, 1], [4, 2])] }, []],
  [
    'a cap that the levels above ask for anyway',
    { caps: [{ level: 3, unless: { threshold: { atLeast: 80 } }, text }] },
    ['idleCap 3'],
  ],
  ['a cap without a condition', { caps: [{ level: 3, unless: {}, text }] }, ['idleCap 3']],
  ['a cap that holds', { caps: [{ level: 4, unless: { ticks: ['documents'] }, text }] }, []],
  [
    'the same figure, once exclusive: two levels',
    { thresholds: [...atLeast(50, 60, 70, 80), { atLeast: 80, exclusive: true }] },
    [],
  ],
  [
    'more than 80 below at least 80',
    { thresholds: [...atLeast(50, 60, 70), { atLeast: 80, exclusive: true }, { atLeast: 80 }] },
    ['notMonotone 4,5', 'unreachable 4'],
  ],
  [
    'classes that do not rise',
    {
      code: 'by-size',
      thresholds: [1, 2, 3, 4, 5].map((bound) => ({
        atLeast: {
          size: 'size',
          classes: [
            { from: 10, bound },
            { from: 1, bound },
          ],
        },
      })),
    },
    ['bands 1', 'bands 2', 'bands 3', 'bands 4', 'bands 5'],
  ],
  [
    'one class in which a level is easier',
    {
      code: 'by-size',
      thresholds: [1, 2, 3, 4, 5].map((bound) => ({
        atLeast: {
          size: 'size',
          classes: [
            { from: 1, bound },
            { from: 10, bound: bound === 3 ? 1 : 2 * bound },
          ],
        },
      })),
    },
    ['notMonotone 2,3'],
  ],
  ['more items than there are', { code: 'ticked', thresholds: atLeast(1, 2, 3, 4, 6) }, ['unreachable 5']],
])('%s', (_what, change, expected) => {
  expect(kinds(changed(change)).filter((kind) => !kind.startsWith('belowLevel1'))).toEqual(expected);
});

test('findings speak both languages', () => {
  const faulty = [
    changed({ deductions: [deduction([3, 1], [2, 2])], caps: [{ level: 3, unless: {}, text }] }),
    indicatorOf('own-targets'),
  ];
  for (const { message } of xray({ ...definedRubric, indicators: faulty })) {
    expect(message.th).toMatch(/[ก-๙]/);
    expect(message.en).toMatch(/^[A-Z0-9]/);
  }
});

describe('the number line', () => {
  const segments = (indicator: Indicator) =>
    numberLine(indicator, 'applied')?.segments.map(({ wording }) => wording.en) ?? null;

  test('an exclusive threshold belongs to the level below it', () => {
    expect(segments(indicatorOf('share-more-than'))?.slice(0, 2)).toEqual([
      '60% or less: no level',
      'above 60 to 70%: level 1',
    ]);
    expect(segments(indicatorOf('by-the-day'))?.slice(0, 3)).toEqual([
      '-3 or less: level 5',
      'above -3 but below 0: level 4',
      '0–1: level 3',
    ]);
  });

  test('figures below zero have their place', () => {
    expect(numberLine(indicatorOf('change'), 'applied')).toMatchObject({
      direction: 'up',
      unit: { th: 'จุดร้อยละ' },
    });
    expect(segments(indicatorOf('change'))?.[0]).toBe('less than -2: no level');
  });

  test('where it depends on the unit there is none, which is said; for a unit there is', () => {
    const own = indicatorOf('own-targets');
    expect([segments(own), whyNoLine(own)?.en]).toEqual([
      null,
      expect.stringContaining('targets of its own'),
    ]);
    expect(segments(forUnit(own, [null, 3, 5, 7, 9, 12]))?.at(-1)).toBe('12 or more: level 5');
    const sized = indicatorOf('by-size');
    expect([segments(sized), whyNoLine(sized)?.th]).toEqual([null, expect.stringContaining('ข้อมูล size')]);
    expect(segments(forUnit(sized, [50, null]))?.at(-1)).toBe('13 or more: level 5');
    expect(whyNoLine(indicatorOf('share'))).toBeNull();
  });
});
