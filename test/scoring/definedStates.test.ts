/** What indicators made in a workbook say: errors that name the input, notes, words of levels, gaps and ways, reasons. */
import type { InputValue, Outcome } from '../../src/scoring';
import { gap, score, target, targetOf } from '../../src/scoring';
import type { Measure, Threshold } from '../../src/scoring/indicator';
import { buildRubric } from '../../src/scoring/registry';
import { reductionTexts } from '../../src/scoring/rubrics/reductionWords';
import { wayTo } from '../../src/scoring/scorecard/needs';
import type { InputSpec, Level } from '../../src/scoring/types';
import { definedOf, indicatorOf, inputsIn } from './definedIndicators';
import type { Given } from './definedOracle';

const outcomeOf = (code: string, change: Given = {}, value: InputValue = null): Outcome => {
  const { others, moved } = definedOf(code);
  return score(
    indicatorOf(code),
    inputsIn(indicatorOf(code), { ...others, [moved.input]: value as number, ...change }),
  );
};

const short = (outcome: Outcome): unknown => {
  if (outcome.state === 'error') return `${outcome.error.kind} ${outcome.error.input}`;
  if (outcome.state === 'notReported') return `notReported ${outcome.missing.join()}`;
  return outcome.state === 'scored' ? outcome.level : outcome.state;
};

test.each<[string, string, Given, InputValue, unknown]>([
  ['a blank target of its own', 'own-targets', { t3: null }, 4, 'value t3'],
  ['a result that waits comes first', 'own-targets', { t3: null }, null, 'notReported value'],
  ['targets out of order', 'own-targets', { t4: 4 }, 4, 'value t4'],
  ['equal targets are in order', 'own-targets', { t4: 5 }, 5, 4],
  ['an own target against figures of the rubric', 'own-percent', { t5: 25 }, 100, 'value t5'],
  ['a size below the first class', 'by-size', { size: 0 }, 4, 'value size'],
  ['a size that is not there', 'by-size', { size: null }, 4, 'notReported size'],
  ['a base below zero', 'change', { base: -5 }, -5, 2],
  ['growth over nothing', 'growth', { base: 0 }, 4, 'divisionByZero base'],
  ['a share of nothing, level 0 by rule, without a result', 'share-zero-is-0', { whole: 0 }, null, 0],
  ['a share of nothing, not this unit’s, without a result', 'ratio', { whole: 0 }, null, 'notApplicable'],
  ['a blank count of what is deducted', 'deducted', { late: null }, 900_000, 'notReported late'],
  ['one that may be left out', 'deducted', { errors: null }, 900_000, 3],
  ['a part of the measure is never left out', 'sum', { a: null }, 4, 'notReported a'],
  ['a year for a day', 'days-late', { due: 2563 }, 43_738, 'value due'],
  ['a Buddhist year taken for a Christian one', 'days-late', {}, 242_060, 'value done'],
  ['a day with an hour is that day', 'days-late', {}, 43_738.9, 4],
  ['an amount below zero', 'sum', {}, -1, 'value c'],
  ['half a piece', 'count', {}, 2.5, 'value value'],
])('%s', (_what, code, change, value, expected) => {
  expect(short(outcomeOf(code, change, value))).toEqual(expected);
});

function explained(code: string, change: Given, value: InputValue) {
  const outcome = outcomeOf(code, change, value);
  if (outcome.state !== 'scored') throw new Error(JSON.stringify(outcome));
  const { figure, percent, before, reductions, notes, met, missed } = outcome.explanation;
  return { level: outcome.level, figure, percent, before, reductions, notes, met, missed };
}

describe('an explanation', () => {
  test('says which cap and which deductions are in force, and by how much', () => {
    expect(explained('capped', { documents: false, late: 2 }, 190)).toMatchObject({
      level: 3,
      before: 5,
      percent: '95',
      met: { th: 'ไม่น้อยกว่าร้อยละ 90' },
      missed: null,
      reductions: [
        { kind: 'cap', from: 5, to: 4 },
        { kind: 'deduction', from: 4, to: 3 },
      ],
      notes: [
        {
          th: 'ยังไม่ครบเงื่อนไข "เอกสารครบถ้วน" จึงได้ไม่เกินระดับ 4',
          en: 'The condition "complete documents" is not met, so the level is at most 4',
        },
        { th: 'หัก 1 ระดับ เพราะข้อมูล late 2 สัญญา', en: '1 level less for Figure late: 2 สัญญา' },
      ],
    });
    expect(explained('deducted', { late: 99 }, 1).notes[0]?.th).toBe('หัก 5 ระดับ เพราะข้อมูล late 99 สัญญา');
    expect(explained('capped', {}, 190)).toMatchObject({ level: 5, reductions: [], notes: [] });
  });

  test('says the figure with its unit, and how it was rounded', () => {
    expect(explained('days-late', {}, 43_735)).toMatchObject({
      figure: { value: '-3', unit: { th: 'วัน' } },
      percent: null,
    });
    expect(explained('mean', {}, 2.985)).toMatchObject({
      figure: { value: '3', unit: { th: 'คะแนน' } },
      notes: [{ th: 'ปัด 2.995 เป็น 3 (ทศนิยม 2 ตำแหน่ง) ก่อนเทียบเกณฑ์' }],
    });
    expect(explained('change', {}, 1)).toMatchObject({
      figure: { value: '2.25', unit: { en: 'percentage points' } },
    });
    expect(explained('share-zero-is-0', { whole: 0 }, null)).toMatchObject({
      notes: [{ en: 'There is no target, so it scores 0' }],
    });
  });

  test('says what was left out', () => {
    expect(explained('deducted', { errors: null }, 900_000).notes).toEqual([
      { th: 'ไม่ได้ระบุข้อมูล errors จึงคิดจากส่วนที่เหลือ', en: 'Not given: Figure errors; the rest is scored' },
    ]);
  });
});

test('the criteria say what caps and deductions do', () => {
  expect(reductionTexts(indicatorOf('capped')).map(({ th }) => th)).toEqual([
    'ได้ไม่เกินระดับ 4 หากไม่ครบเงื่อนไข: เอกสารครบถ้วน',
    'ได้ไม่เกินระดับ 2 หากไม่ครบเงื่อนไข: ได้ร้อยละ 75',
    'ข้อมูล late: ตั้งแต่ 2 สัญญา หัก 1 ระดับ',
  ]);
  const { caps, ...rest } = indicatorOf('capped');
  const unnamed = caps.map((cap) => ({ ...cap, text: { th: '', en: '' } }));
  expect(
    reductionTexts({ ...rest, caps: unnamed })
      .slice(0, 2)
      .map(({ en }) => en),
  ).toEqual(['At most level 4 unless: Figure documents', 'At most level 2 unless: at least 75%']);
});

/** The wording of one threshold, and of a catch-all below it. */
function worded(measure: Measure, threshold: Threshold, unit: string): string[] {
  const inputs = ['a', 'b'].map((name): InputSpec => ({
    name,
    label: { th: `ค่า${name}`, en: name },
    unit: { th: unit, en: unit },
    kind: 'figure',
    role: 'reported',
    optional: false,
  }));
  const text = { th: '', en: '' };
  const [sheet] = buildRubric({ id: 'x', name: text, document: text, fiscalYear: 2563, round: null }, [
    {
      code: 'x',
      no: 1,
      group: text,
      name: text,
      inputs,
      measure,
      levels: [{ threshold: { catchAll: true } }, { threshold }],
    },
  ]).indicators;
  return (sheet?.levels ?? []).flatMap(({ applied }) => [applied.th, applied.en]);
}

const value: Measure = { kind: 'value', value: 'a' };
const growth: Measure = { kind: 'growth', base: 'a', value: 'b' };
const late: Measure = { kind: 'daysLate', due: 'a', done: 'b' };

test.each<[Measure, Threshold, string, string[]]>([
  [
    value,
    { atLeast: 80 },
    'คะแนน',
    ['น้อยกว่า 80 คะแนน', 'below 80 คะแนน', 'ไม่น้อยกว่า 80 คะแนน', 'at least 80 คะแนน'],
  ],
  [
    value,
    { atLeast: 90, exclusive: true },
    'ร้อยละ',
    ['ไม่เกินร้อยละ 90', 'at most 90%', 'มากกว่าร้อยละ 90', 'more than 90%'],
  ],
  [
    value,
    { atMost: 1500 },
    'บาท',
    ['เกิน 1,500 บาท', 'over 1,500 บาท', 'ไม่เกิน 1,500 บาท', 'at most 1,500 บาท'],
  ],
  [
    value,
    { atMost: 3, exclusive: true },
    'ครั้ง',
    ['ไม่น้อยกว่า 3 ครั้ง', 'at least 3 ครั้ง', 'น้อยกว่า 3 ครั้ง', 'below 3 ครั้ง'],
  ],
  [
    growth,
    { atMost: -5 },
    'บาท',
    ['ลดลงน้อยกว่าร้อยละ 5', 'decrease below 5%', 'ลดลงไม่น้อยกว่าร้อยละ 5', 'decrease at least 5%'],
  ],
  [growth, { atLeast: 0 }, 'บาท', ['ลดลง', 'a decrease', 'ไม่ลดลง', 'no decrease']],
  [
    late,
    { atMost: 5 },
    '',
    ['ช้ามากกว่า 5 วัน', 'more than 5 days late', 'ช้าไม่เกิน 5 วัน', 'at most 5 days late'],
  ],
  [late, { atMost: 0 }, '', ['ช้ากว่ากำหนด', 'late', 'ภายในกำหนด', 'on time']],
  [
    late,
    { atMost: -3 },
    '',
    ['ก่อนกำหนดน้อยกว่า 3 วัน', 'less than 3 days early', 'ก่อนกำหนดไม่น้อยกว่า 3 วัน', 'at least 3 days early'],
  ],
  [
    value,
    { atLeast: { input: 'b' } },
    'แห่ง',
    [
      'น้อยกว่าเป้าหมายระดับ 2 ของหน่วยงาน',
      'below the unit’s own target of level 2',
      'ไม่น้อยกว่าเป้าหมายระดับ 2 ของหน่วยงาน',
      'at least the unit’s own target of level 2',
    ],
  ],
])('%j %j %s', (measure, threshold, unit, expected) => {
  expect(worded(measure, threshold, unit)).toEqual(expected);
});

const gapOf = (code: string, change: Given, value: InputValue): unknown => {
  const { others, moved } = definedOf(code);
  const answer = gap(
    indicatorOf(code),
    inputsIn(indicatorOf(code), { ...others, [moved.input]: value as number, ...change }),
  );
  if (answer.state === 'amount') return [answer.amount, answer.unit.th, answer.toLevel];
  return answer.state === 'notANumber' ? answer.reason.en : answer.state;
};

test.each<[string, string, Given, InputValue, unknown]>([
  ['to the unit’s own next target', 'own-targets', {}, 6, [3, 'แห่ง', 4]],
  [
    'an own target that is not there',
    'own-targets',
    { t5: null },
    6,
    expect.stringContaining('unit’s own target'),
  ],
  ['by the class of its size', 'by-size', { size: 50 }, 6, [1, 'กลุ่ม', 2]],
  ['a size that is not there', 'by-size', { size: null }, 6, 'notReported'],
  ['of a sum', 'sum', {}, 999.7, [1000, 'บาท', 2]],
  ['what is deducted has to be earned too', 'deducted', { late: 1 }, 850_000, [50_000, 'ราย', 2]],
  [
    'deductions that no figure makes up for',
    'deducted',
    { late: 4 },
    1_000_000,
    'Levels are taken off, so this number cannot lift it',
  ],
  [
    'a cap',
    'capped',
    { documents: false },
    190,
    'The next level waits for the condition "complete documents"',
  ],
  ['below a cap the figure counts', 'capped', { documents: false }, 155, [5, 'ราย', 4]],
  ['what is done is done', 'days-late', {}, 43_750, 'What is counted or done stays so'],
  ['a mean', 'mean', {}, 2, expect.stringContaining('mean')],
  [
    'nothing planned',
    'share-zero-is-0',
    { whole: 0 },
    0,
    'There is no target, so there is nothing to work out',
  ],
])('what is missing: %s', (_what, code, change, value, expected) => {
  expect(gapOf(code, change, value)).toEqual(expected);
});

test('TARGET: a day, a target of its own, what the level alone says, or the reason', () => {
  expect(target(indicatorOf('days-late'), 5, 43_738)).toMatchObject({ amount: 43_731, unit: { th: 'วันที่' } });
  expect(target(indicatorOf('by-the-day'), 5, null)).toMatchObject({ amount: 43_735 });
  expect(target(indicatorOf('own-targets'), 4, 9)).toMatchObject({ amount: 9 });
  expect(target(indicatorOf('by-size'), 5, 50)).toMatchObject({ amount: 13 });
  expect(target(indicatorOf('own-percent'), 5, 800)).toMatchObject({ state: 'notANumber' });
  expect(targetOf(indicatorOf('own-percent'), 5, [800, null, 12.5])).toMatchObject({ amount: 99 });
  expect(target(indicatorOf('ticked'), 4, null)).toMatchObject({ amount: 4, unit: { th: 'รายการ' } });
  expect(target(indicatorOf('count'), 5, null)).toMatchObject({ amount: 0 });
});

const wayOf = (code: string, change: Given, value: InputValue, level: Level): unknown => {
  const { others, moved } = definedOf(code);
  const given = { ...others, [moved.input]: value as number, ...change };
  const way = wayTo(indicatorOf(code), inputsIn(indicatorOf(code), given), level);
  return (
    way && [way.needs.map((need) => ('amount' in need ? [need.kind, need.amount] : [need.kind])), way.tried]
  );
};

test.each<[string, string, Given, InputValue, Level, unknown]>([
  [
    'the document that a cap waits for, and the figure',
    'capped',
    { documents: false },
    170,
    5,
    [[['amount', 10], ['tick']], { part: 180, documents: true }],
  ],
  [
    'as much more as deductions take off',
    'deducted',
    { late: 1 },
    850_000,
    4,
    [[['amount', 150_000]], { part: 1_000_000 }],
  ],
  ['nothing makes up for a deduction at the top', 'deducted', { late: 1 }, 850_000, 5, null],
  [
    'items not ticked, and a further figure',
    'ticked',
    { t4: false, t5: false },
    1,
    5,
    [
      [
        ['amount', 2],
        ['amount', 2],
      ],
      { t4: true, t5: true, more: 3 },
    ],
  ],
  ['the unit’s own target', 'own-targets', {}, 4, 5, [[['amount', 8]], { value: 12 }]],
  ['what is missing of a sum', 'sum', {}, 999.7, 3, [[['amount', 2000]], { c: 2999.7 }]],
  ['the mean of several', 'mean', {}, 2.4, 4, [[['mean']], { a: 3.5, b: 3.5, c: 3.5 }]],
  ['what is done is done', 'days-late', {}, 43_750, 4, null],
  ['fewer on a day', 'count', {}, 7, 4, [[['amount', 5]], { value: 2 }]],
  ['a change below zero', 'change', {}, -2, 3, [[['amount', 2.25]], { value: 0.25 }]],
])('the way: %s', (_what, code, change, value, level, expected) => {
  expect(wayOf(code, change, value, level)).toEqual(expected);
});

test('what cannot be looked at does not hold: a threshold without a measure, steps without an input', () => {
  const share = indicatorOf('share');
  expect(score({ ...share, measure: null }, [100, 95])).toMatchObject({ level: 1 });
  const levels = share.levels.map((criterion, i) => ({ ...criterion, condition: { steps: i + 1 } }));
  expect(score({ ...share, measure: null, levels }, [100, 95])).toMatchObject({ level: 0 });
});

test('a further figure by a size that may be left out is left aside, and said', () => {
  const share = indicatorOf('deducted');
  const also = [
    {
      measure: { kind: 'count', value: 'late' },
      threshold: { atMost: { size: 'errors', classes: [{ from: 1, bound: 0 }] } },
    },
  ] as const;
  const levels = share.levels.map((criterion) => ({
    ...criterion,
    condition: { ...criterion.condition, also },
  }));
  const sized = { ...share, levels, deductions: [] };
  expect(score(sized, [100, 95, 3, 1])).toMatchObject({ level: 0 });
  expect(score(sized, [100, 95, 3, null])).toMatchObject({
    level: 4,
    explanation: { notes: [{ en: expect.stringContaining('Not given') }] },
  });
});
