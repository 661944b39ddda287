/**
 * Indicators of a rubric made in a workbook, one for each measure, form of levels, deduction and cap, and beside each what
 * it says in plain terms for the second opinion (definedOracle.ts), which shares no line with the engine.
 */
import { join } from 'node:path';
import type { Indicator, InputValue, Rubric } from '../../src/scoring';
import type { Condition, Measure, Threshold } from '../../src/scoring/indicator';
import { buildRubric } from '../../src/scoring/registry';
import type { IndicatorDefinition } from '../../src/scoring/rubrics/build';
import type { InputSpec } from '../../src/scoring/types';
import { csvRows } from './csv';
import type { Given, Rule } from './definedOracle';

export interface Defined {
  readonly sheet: IndicatorDefinition;
  readonly rule: Rule;
  /** What the named inputs are beside those of a case. */
  readonly others: Readonly<Record<string, number | boolean>>;
  /** One unit of the figure that is moved across the thresholds, and the input that moves it. */
  readonly moved: { readonly input: string; readonly unit: number; readonly figures: readonly number[] };
}

type Kind = InputSpec['kind'];

function input(name: string, kind: Kind, unit: string, more: Partial<InputSpec> = {}): InputSpec {
  const role = ['base', 'whole', 'due', 'size'].includes(name) || name.startsWith('t') ? 'given' : 'reported';
  return {
    name,
    label: { th: `ข้อมูล ${name}`, en: `Figure ${name}` },
    unit: { th: unit, en: unit },
    kind,
    role,
    optional: false,
    column: { synonyms: [], reportedBy: 'district', counts: 'asOf' },
    ...more,
  };
}

type Bounds = readonly (Threshold | null)[];

function levels(bounds: Bounds, more: (level: number) => Condition = () => ({})): Condition[] {
  return bounds.map((threshold, i) => ({ ...(threshold && { threshold }), ...more(i + 1) }));
}

const atLeast = (...figures: readonly number[]): Threshold[] =>
  figures.map((figure) => ({ atLeast: figure }));
const moreThan = (...figures: readonly number[]): Threshold[] =>
  figures.map((figure) => ({ atLeast: figure, exclusive: true }));
const atMost = (...figures: readonly number[]): Threshold[] => figures.map((figure) => ({ atMost: figure }));
const lessThan = (...figures: readonly number[]): Threshold[] =>
  figures.map((figure) => ({ atMost: figure, exclusive: true }));
const rest: Threshold = { catchAll: true };

let no = 0;
function sheet(
  code: string,
  inputs: readonly InputSpec[],
  measure: Measure | null,
  conditions: readonly Condition[],
  more: Partial<IndicatorDefinition> = {},
): IndicatorDefinition {
  no += 1;
  const group = { th: 'กลุ่ม', en: 'Group' };
  const name = { th: `ตัวชี้วัด ${code}`, en: `Indicator ${code}` };
  return {
    code,
    no,
    group,
    name,
    weight: 10,
    inputs,
    ...(measure && { measure }),
    levels: conditions,
    ...more,
  };
}

const growthOf = { kind: 'growth', base: 'base', value: 'value' } as const;
const shareOf = { kind: 'share', part: 'part', whole: 'whole' } as const;
const baseAndValue = (kind: Kind): InputSpec[] => [input('base', kind, 'บาท'), input('value', kind, 'บาท')];
const wholeAndPart = (kind: Kind): InputSpec[] => [input('whole', kind, 'ราย'), input('part', kind, 'ราย')];
const five = [1, 2, 3, 4, 5].map((level) => `t${level}`);

export const defined: readonly Defined[] = [
  {
    sheet: sheet('growth', baseAndValue('amount'), growthOf, levels(atLeast(-5, 0, 2.5, 5, 7.5))),
    rule: { figure: ['growth', 'base', 'value'], asked: [-5, 0, 2.5, 5, 7.5], better: 'more' },
    others: { base: 123_456.78 },
    moved: {
      input: 'value',
      unit: 0.01,
      figures: [117_283.94, 123_456.78, 126_543.2, 129_629.62, 132_716.04],
    },
  },
  {
    sheet: sheet('growth-more-than', baseAndValue('amount'), growthOf, levels(moreThan(0, 5, 10, 15, 20))),
    rule: { figure: ['growth', 'base', 'value'], asked: [0, 5, 10, 15, 20], better: 'more', exclusive: true },
    others: { base: 200_000 },
    moved: {
      input: 'value',
      unit: 0.01,
      figures: [200_000.01, 210_000.01, 220_000.01, 230_000.01, 240_000.01],
    },
  },
  {
    sheet: sheet(
      'growth-rounded',
      baseAndValue('amount'),
      { ...growthOf, roundedToDecimals: 1 },
      levels([rest, ...atLeast(1, 2, 3, 4)]),
    ),
    rule: { figure: ['growth', 'base', 'value'], asked: [null, 1, 2, 3, 4], better: 'more', decimals: 1 },
    others: { base: 1000 },
    moved: { input: 'value', unit: 0.01, figures: [1009.5, 1019.5, 1029.5, 1039.5] },
  },
  {
    sheet: sheet('share', wholeAndPart('count'), shareOf, levels([rest, ...atLeast(70, 80, 90, 100)])),
    rule: { figure: ['per', 'part', 'whole', 100], asked: [null, 70, 80, 90, 100], better: 'more' },
    others: { whole: 387 },
    moved: { input: 'part', unit: 1, figures: [271, 310, 349, 387] },
  },
  {
    sheet: sheet('share-more-than', wholeAndPart('count'), shareOf, levels(moreThan(60, 70, 80, 90, 99.5))),
    rule: {
      figure: ['per', 'part', 'whole', 100],
      asked: [60, 70, 80, 90, 99.5],
      better: 'more',
      exclusive: true,
    },
    others: { whole: 1000 },
    moved: { input: 'part', unit: 1, figures: [601, 701, 801, 901, 996] },
  },
  {
    sheet: sheet(
      'share-rounded',
      wholeAndPart('count'),
      { ...shareOf, roundedToDecimals: 2 },
      levels(lessThan(5, 4, 3, 2, 1)),
    ),
    rule: {
      figure: ['per', 'part', 'whole', 100],
      asked: [5, 4, 3, 2, 1],
      better: 'less',
      exclusive: true,
      decimals: 2,
    },
    others: { whole: 1_000_000 },
    moved: { input: 'part', unit: 1, figures: [49_949, 39_949, 29_949, 19_949, 9949] },
  },
  {
    sheet: sheet(
      'remaining-exempt',
      wholeAndPart('count'),
      { ...shareOf, whenZero: 'exempt', partOfWhole: true },
      levels(atMost(54, 53, 52, 51, 50)),
    ),
    rule: {
      figure: ['per', 'part', 'whole', 100],
      asked: [54, 53, 52, 51, 50],
      better: 'less',
      zero: 'exempt',
    },
    others: { whole: 1202 },
    moved: { input: 'part', unit: 1, figures: [649, 637, 625, 613, 601] },
  },
  {
    sheet: sheet(
      'share-zero-is-0',
      wholeAndPart('amount'),
      { ...shareOf, whenZero: 'level0' },
      levels(atLeast(20, 40, 60, 80, 100)),
    ),
    rule: {
      figure: ['per', 'part', 'whole', 100],
      asked: [20, 40, 60, 80, 100],
      better: 'more',
      zero: 'level0',
    },
    others: { whole: 100.01 },
    moved: { input: 'part', unit: 0.01, figures: [20.01, 40.01, 60.01, 80.01, 100.01] },
  },
  {
    sheet: sheet(
      'ratio',
      wholeAndPart('count'),
      { kind: 'ratio', part: 'part', whole: 'whole', per: 100_000, whenZero: 'notApplicable' },
      levels(atMost(25, 20, 15, 10, 5)),
    ),
    rule: {
      figure: ['per', 'part', 'whole', 100_000],
      asked: [25, 20, 15, 10, 5],
      better: 'less',
      zero: 'notApplicable',
    },
    others: { whole: 412_345 },
    moved: { input: 'part', unit: 1, figures: [103, 82, 61, 41, 20] },
  },
  {
    sheet: sheet(
      'change',
      [input('base', 'figure', 'ร้อยละ'), input('value', 'figure', 'ร้อยละ')],
      { kind: 'change', base: 'base', value: 'value' },
      levels(atLeast(-2, 0, 1.5, 3, 4.5)),
    ),
    rule: { figure: ['minus', 'value', 'base'], asked: [-2, 0, 1.5, 3, 4.5], better: 'more' },
    others: { base: -1.25 },
    moved: { input: 'value', unit: 0.01, figures: [-3.25, -1.25, 0.25, 1.75, 3.25] },
  },
  {
    sheet: sheet(
      'mean',
      ['a', 'b', 'c'].map((name) => input(name, 'figure', 'คะแนน')),
      { kind: 'mean', values: ['a', 'b', 'c'], roundedToDecimals: 2 },
      levels(atLeast(2, 2.5, 3, 3.5, 4)),
    ),
    rule: { figure: ['mean', 'a', 'b', 'c'], asked: [2, 2.5, 3, 3.5, 4], better: 'more', decimals: 2 },
    others: { a: 3.1, b: 2.9 },
    moved: { input: 'c', unit: 0.001, figures: [-0.015, 1.485, 2.985, 4.485, 5.985] },
  },
  {
    sheet: sheet(
      'sum',
      ['a', 'b', 'c'].map((name) => input(name, 'amount', 'บาท')),
      { kind: 'sum', values: ['a', 'b', 'c'] },
      levels(atLeast(1000, 2000, 3000, 4000, 5000)),
    ),
    rule: { figure: ['sum', 'a', 'b', 'c'], asked: [1000, 2000, 3000, 4000, 5000], better: 'more' },
    others: { a: 0.1, b: 0.2 },
    moved: { input: 'c', unit: 0.01, figures: [999.7, 1999.7, 2999.7, 3999.7, 4999.7] },
  },
  {
    sheet: sheet(
      'count',
      [input('value', 'count', 'ครั้ง')],
      { kind: 'count', value: 'value' },
      levels(atMost(10, 8, 5, 2, 0)),
    ),
    rule: { figure: ['is', 'value'], asked: [10, 8, 5, 2, 0], better: 'less' },
    others: {},
    moved: { input: 'value', unit: 1, figures: [10, 8, 5, 2, 0] },
  },
  {
    sheet: sheet(
      'value',
      [input('value', 'figure', 'คะแนน')],
      { kind: 'value', value: 'value' },
      levels(moreThan(-10, -5, 0, 5, 10)),
    ),
    rule: { figure: ['is', 'value'], asked: [-10, -5, 0, 5, 10], better: 'more', exclusive: true },
    others: {},
    moved: { input: 'value', unit: 0.01, figures: [-9.99, -4.99, 0.01, 5.01, 10.01] },
  },
  {
    sheet: sheet(
      'ticked',
      [
        ...five.map((name) => input(name, 'tick', '', { role: 'reported', optional: true })),
        input('more', 'count', 'ครั้ง'),
      ],
      { kind: 'ticked', values: five },
      levels(atLeast(1, 2, 3, 4, 5), (level) =>
        level === 5
          ? { also: [{ measure: { kind: 'count', value: 'more' }, threshold: { atLeast: 3 } }] }
          : {},
      ),
    ),
    rule: {
      figure: ['ticked', ...five],
      asked: [1, 2, 3, 4, 5],
      better: 'more',
      also: [{ from: 5, figure: ['is', 'more'], atLeast: 3 }],
    },
    others: { t1: true, t2: true, t3: true, t4: true, t5: true },
    moved: { input: 'more', unit: 1, figures: [3] },
  },
  {
    sheet: sheet(
      'days-late',
      [input('due', 'date', ''), input('done', 'date', '')],
      { kind: 'daysLate', done: 'done', due: 'due' },
      levels(atMost(30, 15, 5, 0, -7)),
    ),
    rule: { figure: ['minus', 'done', 'due'], asked: [30, 15, 5, 0, -7], better: 'less' },
    others: { due: 43_738 },
    moved: { input: 'done', unit: 1, figures: [43_768, 43_753, 43_743, 43_738, 43_731] },
  },
  {
    sheet: sheet(
      'by-the-day',
      [input('done', 'date', '')],
      { kind: 'daysLate', done: 'done', due: { on: '2019-09-30' } },
      levels([...lessThan(10, 5), ...atMost(1), ...lessThan(0), ...atMost(-3)]),
    ),
    rule: {
      figure: ['minusFixed', 'done', 43_738],
      asked: [10, 5, 1, 0, -3],
      better: 'less',
      exclusiveAt: [1, 2, 4],
    },
    others: {},
    moved: { input: 'done', unit: 1, figures: [43_747, 43_742, 43_739, 43_737, 43_735] },
  },
  {
    sheet: sheet(
      'own-targets',
      [input('value', 'count', 'แห่ง'), ...five.map((name) => input(name, 'count', 'แห่ง'))],
      { kind: 'value', value: 'value' },
      levels(five.map((name) => ({ atLeast: { input: name } }))),
    ),
    rule: { figure: ['is', 'value'], asked: five, better: 'more' },
    others: { t1: 3, t2: 5, t3: 5, t4: 9, t5: 12 },
    moved: { input: 'value', unit: 1, figures: [3, 5, 9, 12] },
  },
  {
    sheet: sheet(
      'own-percent',
      [...wholeAndPart('count'), input('t5', 'amount', 'ร้อยละ')],
      shareOf,
      levels([rest, ...atMost(40, 30, 20), { atMost: { input: 't5' }, exclusive: true }]),
    ),
    rule: {
      figure: ['per', 'part', 'whole', 100],
      asked: [null, 40, 30, 20, 't5'],
      better: 'less',
      exclusiveAt: [5],
    },
    others: { whole: 800, t5: 12.5 },
    moved: { input: 'part', unit: 1, figures: [320, 240, 160, 99] },
  },
  {
    sheet: sheet(
      'by-size',
      [input('size', 'count', 'หมู่บ้าน'), input('value', 'count', 'กลุ่ม')],
      { kind: 'count', value: 'value' },
      levels(
        [1, 2, 3, 4, 5].map((level) => ({
          atLeast: {
            size: 'size',
            classes: [
              { from: 1, bound: level },
              { from: 10, bound: 2 * level },
              { from: 50, bound: 2 * level + 3 },
            ],
          },
        })),
      ),
    ),
    rule: {
      figure: ['is', 'value'],
      asked: [1, 2, 3, 4, 5],
      better: 'more',
      bySize: {
        size: 'size',
        classes: [
          [1, 1, 0],
          [10, 2, 0],
          [50, 2, 3],
        ],
      },
    },
    others: { size: 10 },
    moved: { input: 'value', unit: 1, figures: [2, 4, 6, 8, 10] },
  },
  {
    sheet: sheet(
      'steps-and-share',
      [
        input('steps', 'steps', 'ขั้น', { max: 3 }),
        ...wholeAndPart('count'),
        input('minutes', 'count', 'ครั้ง'),
        input('people', 'count', 'คน'),
      ],
      shareOf,
      levels([null, null, null, ...atLeast(80, 90)], (level) => ({
        steps: Math.min(level, 3),
        ...(level >= 4 && {
          also: [
            {
              measure: { kind: 'ratio', part: 'minutes', whole: 'people', per: 1 },
              threshold: { atMost: 2, exclusive: true },
            },
          ],
        }),
      })),
    ),
    rule: {
      figure: ['per', 'part', 'whole', 100],
      asked: ['steps', 'steps', 'steps', 80, 90],
      better: 'more',
      also: [{ from: 4, figure: ['per', 'minutes', 'people', 1], below: 2 }],
    },
    others: { steps: 3, whole: 250, minutes: 19, people: 10 },
    moved: { input: 'part', unit: 1, figures: [200, 225] },
  },
  {
    sheet: sheet(
      'deducted',
      [
        ...wholeAndPart('amount'),
        input('late', 'count', 'สัญญา'),
        input('errors', 'count', 'ครั้ง', { optional: true }),
      ],
      shareOf,
      levels([rest, ...atLeast(85, 90, 95, 100)]),
      {
        deductions: [
          {
            input: 'late',
            bands: [
              { from: 1, levels: 1 },
              { from: 4, levels: 2 },
              { from: 10, levels: 5 },
            ],
          },
          { input: 'errors', bands: [{ from: 3, levels: 1 }] },
        ],
      },
    ),
    rule: {
      figure: ['per', 'part', 'whole', 100],
      asked: [null, 85, 90, 95, 100],
      better: 'more',
      off: [
        {
          input: 'late',
          bands: [
            [1, 1],
            [4, 2],
            [10, 5],
          ],
        },
        { input: 'errors', bands: [[3, 1]] },
      ],
    },
    others: { whole: 1_000_000, late: 0, errors: 0 },
    moved: { input: 'part', unit: 0.01, figures: [850_000, 900_000, 950_000, 1_000_000] },
  },
  {
    sheet: sheet(
      'capped',
      [
        ...wholeAndPart('count'),
        input('documents', 'tick', '', { optional: true }),
        input('late', 'count', 'สัญญา'),
      ],
      shareOf,
      levels(atLeast(50, 60, 70, 80, 90)),
      {
        caps: [
          {
            level: 4,
            unless: { ticks: ['documents'] },
            text: { th: 'เอกสารครบถ้วน', en: 'complete documents' },
          },
          { level: 2, unless: { threshold: { atLeast: 75 } }, text: { th: 'ได้ร้อยละ 75', en: '75% reached' } },
        ],
        deductions: [{ input: 'late', bands: [{ from: 2, levels: 1 }] }],
      },
    ),
    rule: {
      figure: ['per', 'part', 'whole', 100],
      asked: [50, 60, 70, 80, 90],
      better: 'more',
      caps: [
        { level: 4, unlessTicked: 'documents' },
        { level: 2, unlessAtLeast: 75 },
      ],
      off: [{ input: 'late', bands: [[2, 1]] }],
    },
    others: { whole: 200, documents: true, late: 0 },
    moved: { input: 'part', unit: 1, figures: [100, 120, 140, 150, 160, 180] },
  },
];

export const definedRubric: Rubric = buildRubric(
  {
    id: 'จังหวัด/2563',
    name: { th: 'เกณฑ์ของจังหวัด', en: 'Rubric of the province' },
    document: { th: 'เกณฑ์ของจังหวัด', en: 'Rubric of the province' },
    fiscalYear: 2563,
    round: null,
  },
  defined.map((one) => one.sheet),
);

export function indicatorOf(code: string): Indicator {
  const indicator = definedRubric.indicators.find((one) => one.code === code);
  if (!indicator) throw new Error(code);
  return indicator;
}

export function definedOf(code: string): Defined {
  const one = defined.find(({ sheet }) => sheet.code === code);
  if (!one) throw new Error(code);
  return one;
}

/** "base 100; done yes" */
export function givenIn(text: string): Given {
  return Object.fromEntries(
    text.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split(' ');
      return [name, value === 'yes' ? true : value === 'no' ? false : Number(value)];
    }),
  );
}

export function inputsIn({ inputs }: Indicator, given: Given): InputValue[] {
  return inputs.map(({ name }) => given[name] ?? null);
}

type GoldenRow = readonly [inputs: string, level: string, before: string, score: string];

export function goldenRows(code: string): GoldenRow[] {
  return csvRows(join(__dirname, 'golden/defined.csv')).flatMap(
    ([of, inputs = '', level = '', before = '', between = '']): GoldenRow[] =>
      of === code ? [[inputs, level, before, between]] : [],
  );
}
