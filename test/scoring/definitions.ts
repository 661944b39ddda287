/** Definitions of indicators as people could make them, for tests: every measure, bound, further figure, deduction and cap. */
import fc from 'fast-check';
import type { Bound, Condition, Measure, Threshold } from '../../src/scoring/indicator';
import type { DefinedIndicator, DefinedInput, LocalRubric } from '../../src/scoring/localRubric/localRubric';

/** Words that stand in a cell, some of which could be taken for something else. */
const words = fc.oneof(
  fc.constantFrom(
    'ผลการดำเนินงาน',
    'เป้าหมาย ปี ๒๕๖๙',
    'Target',
    'ร้อยละ 80',
    'ระดับ 3',
    'ใช่',
    '31 มีนาคม 2569',
    'ตามแผน',
    'ครัวเรือน (ราย): ทั้งหมด',
    'ก/ข - ค',
    'item1',
    '100',
    '=1+1',
  ),
  fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.replace(/[;\p{C}\p{Z}]/gu, 'x')),
);
const figure = fc.integer({ min: -5000, max: 100_000 }).map((hundredths) => hundredths / 100);
const optionalText = fc.oneof(fc.constant(''), words);
const lists = fc.uniqueArray(words, { maxLength: 3 });

const NAMES = ['target', 'result', 'item1', 'item2', 'size'];

const input = (name: string): fc.Arbitrary<DefinedInput> =>
  fc
    .record({
      label: words,
      unit: optionalText,
      kind: fc.constantFrom('amount', 'count', 'figure', 'date', 'steps', 'tick', 'percentages'),
      role: fc.constantFrom('given', 'reported'),
      optional: fc.boolean(),
      max: fc.option(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(...NAMES)), { nil: null }),
      column: fc.record({
        synonyms: lists,
        reportedBy: fc.constantFrom('province', 'district', 'village', 'project'),
        counts: fc.constantFrom('cumulative', 'period', 'asOf'),
      }),
    })
    .map(({ max, ...rest }) => ({
      name,
      ...rest,
      ...(typeof max === 'number' ? { max } : max === null ? {} : { noMoreThan: max }),
    }));

const name = fc.constantFrom(...NAMES);
const rows = (most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 4 })
    .chain((starts) =>
      fc.tuple(
        fc.constant([...starts].sort((a, b) => a - b)),
        fc.constantFrom(1, 0.5),
        fc.array(fc.integer({ min: 1, max: most }), { minLength: 4, maxLength: 4 }),
      ),
    )
    .map(([starts, unit, figures]) =>
      starts.map((start, at) => ({ from: start * unit, figure: figures[at] ?? 1 })),
    );

const bound: fc.Arbitrary<Bound> = fc.oneof(
  figure,
  name.map((of) => ({ input: of })),
  fc
    .tuple(name, rows(90))
    .map(([size, bands]) => ({ size, classes: bands.map(({ from, figure: of }) => ({ from, bound: of })) })),
);

const compared: fc.Arbitrary<Exclude<Threshold, { readonly catchAll: true }>> = fc
  .tuple(bound, fc.boolean(), fc.boolean())
  .map(([of, isUp, exclusive]) => ({
    ...(isUp ? { atLeast: of } : { atMost: of }),
    ...(exclusive ? { exclusive: true as const } : {}),
  }));

const whenZero = fc.constantFrom(
  {},
  ...(['exempt', 'notApplicable', 'level0'] as const).map((of) => ({ whenZero: of })),
);
const rests = fc.constantFrom({}, { rest: true as const });
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });

const measure: fc.Arbitrary<Measure> = fc
  .tuple(
    fc.oneof(
      fc
        .tuple(name, name, whenZero)
        .map(([base, value, zero]) => ({ kind: 'growth' as const, base, value, ...zero })),
      fc.tuple(name, name, whenZero, fc.boolean(), rests).map(([part, whole, zero, of, rest]) => ({
        kind: 'share' as const,
        part,
        whole,
        ...zero,
        ...(of ? { partOfWhole: true, ...rest } : {}),
      })),
      fc
        .tuple(name, name, whenZero, fc.constantFrom(1, 1000, 2.5))
        .map(([part, whole, zero, per]) => ({ kind: 'ratio' as const, part, whole, per, ...zero })),
      fc.tuple(name, name).map(([base, value]) => ({ kind: 'change' as const, base, value })),
      fc
        .tuple(fc.constantFrom('mean' as const, 'ticked' as const), names)
        .map(([kind, values]) => ({ kind, values })),
      fc.tuple(names, whenZero).map(([values, zero]) => ({ kind: 'sum' as const, values, ...zero })),
      fc.tuple(names, fc.integer({ min: 1, max: 40 })).map(([values, asked]) => ({
        kind: 'ticked' as const,
        values,
        least: Object.fromEntries(values.slice(0, 2).map((of) => [of, asked / 2])),
      })),
      fc
        .tuple(fc.constantFrom('count' as const, 'value' as const), name, whenZero)
        .map(([kind, value, zero]) => ({ kind, value, ...zero })),
      fc
        .tuple(name, fc.oneof(name, fc.constantFrom({ on: '2026-03-31' }, { on: '2024-02-29' })))
        .map(([done, due]) => ({ kind: 'daysLate' as const, done, due })),
    ),
    fc.constantFrom({}, { roundedToDecimals: 0 }, { roundedToDecimals: 2 }),
  )
  .map(([of, rounded]) => ({ ...of, ...rounded }));

const condition = (withCatchAll: boolean): fc.Arbitrary<Condition> =>
  fc
    .record({
      threshold: fc.option(
        withCatchAll ? fc.oneof(compared, fc.constant({ catchAll: true as const })) : compared,
        { nil: undefined },
      ),
      steps: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      ticks: fc.option(names, { nil: undefined }),
      also: fc.option(fc.array(fc.record({ measure, threshold: compared }), { minLength: 1, maxLength: 2 }), {
        nil: undefined,
      }),
    })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, of]) => of !== undefined)));

const LEVELS = [1, 2, 3, 4, 5] as const;

function definition(code: string): fc.Arbitrary<DefinedIndicator> {
  return fc.record({
    kind: fc.constant('defined' as const),
    code: fc.constant(code),
    group: optionalText,
    name: words,
    weight: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
    unit: optionalText,
    forWhom: optionalText,
    synonyms: lists,
    measure: fc.option(measure, { nil: null }),
    inputs: fc.tuple(...NAMES.map(input)),
    levels: fc.tuple(
      ...LEVELS.map((level) =>
        fc.record({
          level: fc.constant(level),
          condition: condition(true),
          text: optionalText,
          printed: optionalText,
          evidence: lists,
        }),
      ),
    ),
    deductions: fc
      .tuple(fc.subarray(NAMES), rows(5))
      .map(([of, bands]) =>
        of.map((one) => ({ input: one, bands: bands.map(({ from, figure: levels }) => ({ from, levels })) })),
      ),
    caps: fc.array(
      fc.record({
        level: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
        unless: condition(false),
        text: optionalText,
      }),
      { maxLength: 3 },
    ),
  });
}

export const definedRubric: fc.Arbitrary<LocalRubric> = fc
  .tuple(definition('one'), definition('two'))
  .map((indicators) => ({ id: '2569', from: '2025-10-01', to: '2026-09-30', round: null, indicators }));
