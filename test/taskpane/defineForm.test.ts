/** The fields of the pane hold every defined indicator that they offer to change: laid out and read again it is the same. */
import type { DefinedIndicator, DefinedLevel } from '../../src/scoring/localRubric/localRubric';
import {
  OTHER_KINDS,
  STARTING_KINDS,
  startingPoint,
  type StartingKind,
} from '../../src/scoring/localRubric/startingPoints';
import type { Threshold } from '../../src/scoring/indicator';
import { findIndicator } from '../../src/scoring';
import type { Model } from '../../src/taskpane/model';
import { draftWith } from '../../src/taskpane/rubrics/define/begin';
import { newFigure, newInput, startForm } from '../../src/taskpane/rubrics/define/edit';
import { withInput, type DefineForm } from '../../src/taskpane/rubrics/define/form';
import { formulaFor } from '../../src/taskpane/rubrics/formula';
import type { RubricEdit } from '../../src/taskpane/rubrics/selection';
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
  'what remains, a part that is never more than its whole': {
    ...share,
    measure: { kind: 'share', part: 'result', whole: 'target', partOfWhole: true, rest: true },
    inputs: share.inputs.map((one) => (one.name === 'result' ? { ...one, noMoreThan: 'target' } : one)),
  },
  'items of a list that are counted': {
    ...made('list'),
    measure: { kind: 'ticked', values: made('list').inputs.map(({ name }) => name), least: { item2: 4 } },
    inputs: made('list').inputs.map((one) => (one.name === 'item2' ? { ...one, kind: 'count' } : one)),
  },
  'targets of its own, none of them anything': withLevels(
    {
      ...made('value'),
      measure: { kind: 'value', value: 'result', whenZero: 'notApplicable' },
      inputs: [...made('value').inputs, ...[1, 2, 3, 4, 5].map((n) => input(`target${n}`, 'figure'))],
    },
    thresholds((at) => ({ atLeast: { input: `target${at + 1}` } })),
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

describe('what is wrong is told at its field', () => {
  const draft: RubricEdit = {
    kind: 'new',
    of: '2569',
    base: { id: '2569', from: '2025-10-01', to: '2026-09-30', round: null, indicators: [] },
    typed: {},
  };
  const begun = startForm('percentOfTarget', 'th', { name: 'ชื่อ', group: 'ก', weight: '100' });
  const keys = (form: DefineForm) =>
    draftWith({ draft, form, replaces: null }, []).faults.map(({ key }) => key);

  test('nothing where nothing is', () => {
    const made = draftWith({ draft, form: begun, replaces: null }, []);
    expect(made).toMatchObject({ faults: [], ok: true });
    expect(made.indicator.code).toMatch(/^[a-z]/);
  });

  test.each<readonly [what: string, key: string, form: DefineForm]>([
    ['a name that is missing', 'name', { ...begun, name: ' ' }],
    [
      'levels out of order',
      'figure.bound.4',
      {
        ...begun,
        figure: begun.figure && { ...begun.figure, by: 'each', bounds: ['50', '60', '70', '65', '80'] },
      },
    ],
    ['one name for two inputs', 'input.result.label', withInput(begun, 'result', { label: 'เป้าหมาย' })],
    [
      'a cap that does not say what is missing',
      'cap.0.text',
      {
        ...newInput(begun, 'complete', { label: 'ครบ', kind: 'tick' }).form,
        caps: [{ level: '4', text: '', unless: { kind: 'tick', input: 'complete' } }],
      },
    ],
    [
      'bands of a deduction out of order',
      'deduction.late',
      {
        ...newInput(begun, 'late', { label: 'ล่าช้า', kind: 'count' }).form,
        deductions: [
          {
            input: 'late',
            bands: [
              { from: '5', levels: '1' },
              { from: '1', levels: '2' },
            ],
          },
        ],
      },
    ],
  ])('%s', (_, key, form) => {
    expect(keys(form)).toContain(key);
  });

  test('what a level asks of a further figure, at that level', () => {
    const { form, figure } = newFigure(begun, 'count', 'th');
    const further = [{ ...figure, by: 'each' as const, bounds: ['1', '2', '3', '', '5'] }];
    expect(keys({ ...form, further })).toContain('further.0.bound.4');
  });
});

test('a formula to take along stands over the first cells where no table has the indicator', () => {
  const indicator = findIndicator('2562/1', 'budget-disbursement');
  if (!indicator) throw new Error('budget-disbursement');
  const formula = formulaFor(indicator, { tables: [] } as unknown as Model);
  expect(formula).toBe('=IF(OR(ISBLANK(A2),ISBLANK(B2)),"",KPI.BUDGETLEVEL(A2,B2,"2562/1"))');
});
