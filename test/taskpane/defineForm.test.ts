/** The fields of the pane hold every defined indicator that they offer to change: laid out and read again it is the same. */
import type { DefinedIndicator, DefinedLevel } from '../../src/scoring/localRubric/localRubric';
import {
  OTHER_KINDS,
  STARTING_KINDS,
  startingPoint,
  type StartingKind,
} from '../../src/scoring/localRubric/startingPoints';
import type { Threshold } from '../../src/scoring/indicator';
import { newInput, startForm } from '../../src/taskpane/rubrics/define/edit';
import { toForm } from '../../src/taskpane/rubrics/define/lay';
import { readForm } from '../../src/taskpane/rubrics/define/read';

const made = (kind: StartingKind) =>
  startingPoint(kind, { code: 'k', group: 'ก', name: 'ชื่อ', weight: 10, language: 'th' });

const input = (name: string, kind: DefinedIndicator['inputs'][number]['kind'] = 'count') => ({
  name,
  label: name,
  unit: '',
  kind,
  role: 'reported' as const,
  optional: false,
  column: { synonyms: ['คำอื่น'], reportedBy: 'village' as const, counts: 'asOf' as const },
});

function withLevels(
  base: DefinedIndicator,
  change: (level: DefinedLevel, at: number) => Partial<DefinedLevel>,
  rest: Partial<DefinedIndicator> = {},
): DefinedIndicator {
  return { ...base, ...rest, levels: base.levels.map((level, at) => ({ ...level, ...change(level, at) })) };
}

const thresholds = (of: (at: number) => Threshold | undefined) => (_: DefinedLevel, at: number) => {
  const threshold = of(at);
  return { condition: threshold ? { threshold } : {} };
};

const share = made('percentOfTarget');

const CASES: Readonly<Record<string, DefinedIndicator>> = {
  'levels one by one, the first a catch-all': withLevels(
    share,
    thresholds((at) => (at === 0 ? { catchAll: true } : { atLeast: [0, 60, 75, 90, 95][at] ?? 0 })),
  ),
  'strictly less, rounded, with a rule for zero': withLevels(
    {
      ...share,
      measure: {
        ...share.measure,
        kind: 'share',
        part: 'result',
        whole: 'target',
        whenZero: 'exempt',
        roundedToDecimals: 2,
      },
    },
    thresholds((at) => ({ atMost: 10 - at, exclusive: true })),
  ),
  'targets of its own': withLevels(
    {
      ...made('value'),
      inputs: [...made('value').inputs, ...[1, 2, 3, 4, 5].map((n) => input(`target${n}`, 'figure'))],
    },
    thresholds((at) => ({ atLeast: { input: `target${at + 1}` } })),
  ),
  'by class of size': withLevels(
    { ...share, inputs: [...share.inputs, input('size')] },
    thresholds((at) => ({
      atLeast: {
        size: 'size',
        classes: [
          { from: 0, bound: 50 + at },
          { from: 10, bound: 70 + at },
        ],
      },
    })),
  ),
  'with a further figure, steps and something to confirm': withLevels(
    {
      ...share,
      inputs: [
        ...share.inputs,
        input('meetings'),
        { ...input('steps', 'steps'), max: 5 },
        input('confirmed', 'tick'),
      ],
    },
    ({ condition }, at) => ({
      text: 'ทำ',
      printed: 'พิมพ์',
      evidence: ['ก', 'ข'],
      condition: {
        ...condition,
        steps: at + 1,
        ...(at >= 3 ? { ticks: ['confirmed'] } : {}),
        ...(at >= 2
          ? {
              also: [
                { measure: { kind: 'count', value: 'meetings' } as const, threshold: { atLeast: at + 1 } },
              ],
            }
          : {}),
      },
    }),
  ),
  'with deductions and caps': {
    ...share,
    inputs: [...share.inputs, input('late'), input('complete', 'tick'), input('checked')],
    deductions: [
      {
        input: 'late',
        bands: [
          { from: 1, levels: 1 },
          { from: 5, levels: 2 },
        ],
      },
    ],
    caps: [
      { level: 4, text: 'เอกสารครบ', unless: { ticks: ['complete'] } },
      {
        level: 2,
        text: 'ตรวจแล้ว',
        unless: { also: [{ measure: { kind: 'count', value: 'checked' }, threshold: { atLeast: 3 } }] },
      },
    ],
  },
};

test.each([...STARTING_KINDS, ...OTHER_KINDS])('the starting point %s', (kind) => {
  const form = toForm(made(kind));
  expect(form && readForm(form)).toEqual({ indicator: made(kind), faults: [] });
});

test.each(Object.keys(CASES))('%s', (name) => {
  const indicator = CASES[name] as DefinedIndicator;
  const form = toForm(indicator);
  expect(form && readForm(form)).toEqual({ indicator, faults: [] });
});

test('what the fields cannot hold is not offered: nothing of it would be lost unseen', () => {
  const sizeCounts = { size: 'result', counts: ['target'], classes: [{ from: 0, needs: [1] }] };
  const indicator = withLevels(share, ({ condition }) => ({ condition: { ...condition, sizeCounts } }));
  expect(toForm(indicator)).toBeNull();
});

test('level 3 and a step say all five, to the digits that were typed', () => {
  const form = startForm('percentOfTarget', 'th', { name: 'ชื่อ', group: 'ก', weight: '๑๐' });
  const { figure } = form;
  if (!figure) throw new Error('no figure');
  const { indicator, faults } = readForm({ ...form, figure: { ...figure, middle: '๘๐.๓', step: '0.1' } });
  expect(faults).toEqual([]);
  expect(indicator.weight).toBe(10);
  expect(indicator.levels.map(({ condition }) => condition.threshold)).toEqual(
    [80.1, 80.2, 80.3, 80.4, 80.5].map((atLeast) => ({ atLeast })),
  );
});

test('what is no figure is told at its field, and an input that nothing asks for goes', () => {
  const form = startForm('growth', 'th', { name: 'ชื่อ', group: 'ก', weight: 'มาก' });
  const { faults, indicator } = readForm(newInput(form, 'unused', { label: 'x' }).form);
  expect(faults.map(({ key }) => key)).toEqual(['weight']);
  expect(indicator.inputs.map(({ name }) => name)).toEqual(['base', 'result']);
});
