/** What a defined indicator cannot be scored by, or would score nobody meant, is told at its field with the next step. */
import type { Threshold } from '../../src/scoring/indicator';
import { hasErrors, localFaults } from '../../src/scoring/localRubric/faults';
import { fromFile, toFile } from '../../src/scoring/localRubric/file';
import type { DefinedIndicator, DefinedInput, DefinedLevel } from '../../src/scoring/localRubric/localRubric';
import { startingPoint, type StartingKind } from '../../src/scoring/localRubric/startingPoints';
import { idsIn } from '../i18n/ids';

const HEAD = { id: '2569', from: '2025-10-01', to: '2026-09-30', round: null };

function start(kind: StartingKind): DefinedIndicator {
  return startingPoint(kind, { code: 'one', group: 'ทีม', name: 'ตัวอย่าง', weight: 100, language: 'th' });
}

const share = start('percentOfTarget');
const steps = start('milestones');
const list = start('list');

function input(name: string, more: Partial<DefinedInput> = {}): DefinedInput {
  const column = { synonyms: [], reportedBy: 'district', counts: 'cumulative' } as const;
  return {
    name,
    label: `ข้อมูล ${name}`,
    unit: '',
    kind: 'count',
    role: 'reported',
    optional: false,
    column,
    ...more,
  };
}

function withInputs(of: DefinedIndicator, ...more: readonly DefinedInput[]): DefinedIndicator {
  return { ...of, inputs: [...of.inputs, ...more] };
}

function withInput(of: DefinedIndicator, name: string, change: Partial<DefinedInput>): DefinedIndicator {
  return { ...of, inputs: of.inputs.map((one) => (one.name === name ? { ...one, ...change } : one)) };
}

function withLevel(of: DefinedIndicator, level: number, change: Partial<DefinedLevel>): DefinedIndicator {
  return { ...of, levels: of.levels.map((one) => (one.level === level ? { ...one, ...change } : one)) };
}

function withThresholds(of: DefinedIndicator, ...thresholds: readonly Threshold[]): DefinedIndicator {
  return {
    ...of,
    levels: of.levels.map((level, at) => ({
      ...level,
      condition: { ...level.condition, threshold: thresholds[at] ?? { catchAll: true } },
    })),
  };
}

const up = (...figures: readonly number[]) =>
  withThresholds(share, ...figures.map((atLeast) => ({ atLeast })));
const errors = input('errors');

/** Field, level, and the input, cap or part, as far as they are named. */
function told(of: DefinedIndicator): string[] {
  return localFaults({ ...HEAD, indicators: [of] })
    .filter(({ severity }) => severity === 'error')
    .map(({ field, level, input: name, cap, part }) =>
      [
        field,
        level,
        name,
        cap === undefined ? null : `cap ${cap}`,
        part === undefined ? null : `part ${part}`,
      ]
        .filter((one) => one !== null && one !== undefined)
        .join(' '),
    );
}

test.each<[string, DefinedIndicator, string]>([
  ['no inputs', { ...steps, inputs: [] }, 'model'],
  ['a measure of an input that is not there', { ...share, inputs: share.inputs.slice(0, 1) }, 'model'],
  ['an input of the wrong kind', withInput(share, 'target', { kind: 'tick' }), 'model'],
  [
    'one input on both sides',
    { ...share, measure: { kind: 'share', part: 'target', whole: 'target' } },
    'model',
  ],
  ['a short name of Thai letters', withInput(share, 'target', { name: 'เป้า' }), 'input เป้า'],
  ['two inputs of one short name', withInputs(share, input('result')), 'input result'],
  ['two labels alike', withInputs(share, input('errors', { label: 'เป้า หมาย' })), 'label errors'],
  [
    'a word of headers that means two',
    withInputs(share, input('errors', { column: { ...errors.column, synonyms: ['เป้าหมาย'] } })),
    'headers errors',
  ],
  [
    'a word of headers that would be two in its cell',
    withInputs(share, input('errors', { column: { ...errors.column, synonyms: ['ผิด; พลาด'] } })),
    'headers errors',
  ],
  ['no label', withInput(share, 'target', { label: '' }), 'label target'],
  ['steps without an end', withInput(steps, 'steps', { max: 0 }), 'max steps'],
  [
    'a rate per nothing',
    { ...start('ratio'), measure: { kind: 'ratio', part: 'cases', whole: 'population', per: 0 } },
    'model',
  ],
  [
    'half a decimal',
    { ...share, measure: { kind: 'value', value: 'result', roundedToDecimals: 0.5 } },
    'decimals',
  ],
  [
    'a due date of a Buddhist year taken for a Christian one',
    { ...start('date'), measure: { kind: 'daysLate', done: 'done', due: { on: '2563-03-31' } } },
    'model',
  ],
  [
    'a due date that no calendar has',
    { ...start('date'), measure: { kind: 'daysLate', done: 'done', due: { on: '2026-02-30' } } },
    'model',
  ],
  ['a level that is missing', { ...share, levels: share.levels.slice(0, 4) }, 'level'],
  [
    'a level that is there twice',
    { ...share, levels: [...share.levels, ...share.levels.slice(4)] },
    'level 5',
  ],
  ['a level that asks for nothing', withLevel(steps, 5, { condition: {} }), 'condition 5'],
  ['thresholds that fall', up(60, 70, 65, 80, 90), 'threshold 3'],
  ['equal thresholds', up(60, 70, 70, 80, 90), 'threshold 3'],
  [
    'thresholds that rise where less is better',
    withThresholds(start('remaining'), ...[30, 25, 26, 10, 5].map((atMost) => ({ atMost }))),
    'threshold 3',
  ],
  [
    'one level the other way',
    withLevel(share, 4, { condition: { threshold: { atMost: 90 } } }),
    'condition 4',
  ],
  [
    'below next in the middle',
    withLevel(share, 3, { condition: { threshold: { catchAll: true } } }),
    'condition 3',
  ],
  [
    'more than all',
    withThresholds(start('disbursement'), ...[80, 85, 90, 95, 101].map((atLeast) => ({ atLeast }))),
    'threshold 5',
  ],
  [
    'half a thing counted',
    withThresholds(start('count'), ...[1, 2, 3, 4, 4.5].map((atLeast) => ({ atLeast }))),
    'threshold 5',
  ],
  [
    'more items than there are',
    withThresholds(list, ...[1, 2, 3, 4, 6].map((atLeast) => ({ atLeast }))),
    'threshold 5',
  ],
  [
    'a target that is no input',
    withLevel(share, 5, { condition: { threshold: { atLeast: { input: 'goal' } } } }),
    'threshold 5',
  ],
  [
    'sizes that fall',
    withLevel(withInputs(share, input('size')), 5, {
      condition: {
        threshold: {
          atLeast: {
            size: 'size',
            classes: [
              { from: 9, bound: 101 },
              { from: 1, bound: 102 },
            ],
          },
        },
      },
    }),
    'threshold 5',
  ],
  [
    'a class of size that asks for less than the level below',
    withLevel(withInputs(share, input('size')), 5, {
      condition: {
        threshold: {
          atLeast: {
            size: 'size',
            classes: [
              { from: 0, bound: 80 },
              { from: 10, bound: 110 },
            ],
          },
        },
      },
    }),
    'threshold 5',
  ],
  [
    'a figure where there are steps only',
    withLevel(steps, 5, { condition: { steps: 5, threshold: { atLeast: 5 } } }),
    'condition 5',
  ],
  [
    'figures that no level compares',
    { ...steps, measure: { kind: 'value', value: 'result' }, inputs: [...steps.inputs, input('result')] },
    'model',
  ],
  ['a step too many', withLevel(steps, 5, { condition: { steps: 6 } }), 'steps 5'],
  ['a step again', withLevel(steps, 4, { condition: { steps: 3 } }), 'condition 4'],
  ['fewer steps than below', withLevel(steps, 4, { condition: { steps: 2 } }), 'steps 4'],
  [
    'something to have that is no yes or no',
    withLevel(share, 5, { condition: { threshold: { atLeast: 100 }, ticks: ['target'] } }),
    'tick 5',
  ],
  [
    'something to have that the level above lets go',
    withLevel(withInputs(share, input('order', { kind: 'tick' })), 4, {
      condition: { threshold: { atLeast: 90 }, ticks: ['order'] },
    }),
    'tick 5',
  ],
  [
    'a further figure of nothing',
    withLevel(share, 5, {
      condition: {
        threshold: { atLeast: 100 },
        also: [{ measure: { kind: 'count', value: 'meetings' }, threshold: { atLeast: 2 } }],
      },
    }),
    'model 5 part 0',
  ],
  [
    'a further figure that the level above lets go',
    withLevel(withInputs(share, errors), 4, {
      condition: {
        threshold: { atLeast: 90 },
        also: [{ measure: { kind: 'count', value: 'errors' }, threshold: { atMost: 2 } }],
      },
    }),
    'condition 5',
  ],
  [
    'a deduction by words',
    { ...share, deductions: [{ input: 'goal', bands: [{ from: 1, levels: 1 }] }] },
    'deduction goal',
  ],
  [
    'a deduction for nothing',
    { ...withInputs(share, errors), deductions: [{ input: 'errors', bands: [{ from: 0, levels: 1 }] }] },
    'deduction errors',
  ],
  [
    'half a level off',
    { ...withInputs(share, errors), deductions: [{ input: 'errors', bands: [{ from: 1, levels: 0.5 }] }] },
    'deduction errors',
  ],
  [
    'bands that fall',
    {
      ...withInputs(share, errors),
      deductions: [
        {
          input: 'errors',
          bands: [
            { from: 3, levels: 1 },
            { from: 1, levels: 2 },
          ],
        },
      ],
    },
    'deduction errors',
  ],
  [
    'a cap without words',
    {
      ...withInputs(share, input('order', { kind: 'tick' })),
      caps: [{ level: 4, unless: { ticks: ['order'] }, text: '' }],
    },
    'text cap 0',
  ],
  [
    'a cap unless nothing',
    { ...share, caps: [{ level: 4, unless: {}, text: 'เอกสารครบ' }] },
    'condition cap 0',
  ],
])('%s is told', (_name, of, expected) => {
  expect(told(of)).toContain(expected);
});

test('equal thresholds are two levels where the higher one asks for a document', () => {
  const own = withLevel(withInputs(up(60, 70, 80, 90, 90), input('order', { kind: 'tick' })), 5, {
    condition: { threshold: { atLeast: 90 }, ticks: ['order'] },
  });
  expect(told(own)).toEqual([]);
});

test('an input that decides nothing is told of, and does no harm', () => {
  const faults = localFaults({ ...HEAD, indicators: [withInputs(share, errors)] });
  expect(faults).toMatchObject([{ field: 'input', input: 'errors', severity: 'warning' }]);
  expect(hasErrors(faults)).toBe(false);
});

test('faults name inputs by their labels', () => {
  const own = withLevel(withInput(share, 'target', { kind: 'tick' }), 5, {
    condition: { threshold: { atLeast: { input: 'target' } }, ticks: ['result'] },
  });
  for (const { message } of localFaults({ ...HEAD, indicators: [own] }))
    expect([message.th, idsIn(message.th, message.en)]).toEqual([message.th, []]);
});

test('a file of the first version is read as copies; another shape of a definition is refused', () => {
  const copied = {
    code: 'otop-income',
    model: { rubric: '2562/2', code: 'otop-income' },
    group: 'ก',
    name: 'ข',
    weight: null,
    levels: [],
  };
  const rubric = { ...HEAD, indicators: [copied] };
  expect(fromFile(JSON.stringify({ format: 'kpi-rubric', version: 1, rubric }))).toEqual({
    ok: true,
    rubric: { ...HEAD, indicators: [{ kind: 'copied', ...copied }] },
  });
  const content = toFile({ ...HEAD, indicators: [share] });
  expect(fromFile(content)).toEqual({ ok: true, rubric: { ...HEAD, indicators: [share] } });
  for (const wrong of [
    content.replace('"share"', '"shares"'),
    content.replace('"version": 2', '"version": 1'),
    content.replace('"atLeast": 80', '"atLeast": 80, "upTo": 90'),
    content.replace('"atLeast": 80', '"atLeast": "80"'),
  ])
    expect(fromFile(wrong)).toMatchObject({ ok: false });
});
