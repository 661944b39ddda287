/** Every form to begin from is a whole indicator as soon as it has a name; what is answered goes where it belongs. */
import { score } from '../../src/scoring';
import { buildLocalRubric } from '../../src/scoring/localRubric/build';
import { codeFor } from '../../src/scoring/localRubric/code';
import { localFaults } from '../../src/scoring/localRubric/faults';
import type { DefinedIndicator } from '../../src/scoring/localRubric/localRubric';
import {
  OTHER_KINDS,
  STARTING_KINDS,
  startingPoint,
  thresholdsAround,
  type StartingAnswers,
  type StartingKind,
} from '../../src/scoring/localRubric/startingPoints';

const HEAD = { id: '2569', from: '2025-10-01', to: '2026-09-30', round: null };
const ANSWERS: StartingAnswers = {
  code: 'one',
  group: 'ทีม',
  name: 'ร้อยละของครัวเรือนที่เข้าร่วม',
  weight: 100,
  language: 'th',
};

function rubricOf(indicator: DefinedIndicator) {
  return { ...HEAD, indicators: [indicator] };
}

function built(kind: StartingKind, answers: Partial<StartingAnswers> = {}) {
  const [indicator] = buildLocalRubric(rubricOf(startingPoint(kind, { ...ANSWERS, ...answers }))).indicators;
  if (!indicator) throw new Error(kind);
  return indicator;
}

describe.each([...STARTING_KINDS, ...OTHER_KINDS])('%s', (kind) => {
  test.each(['th', 'en'] as const)('is whole with a name alone, in %s', (language) => {
    const indicator = startingPoint(kind, { ...ANSWERS, language });
    expect(localFaults(rubricOf(indicator))).toEqual([]);
    expect(indicator.levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
    for (const { label, unit } of indicator.inputs)
      expect(`${label}${unit}`).toMatch(language === 'th' ? /^[^a-z]*$/i : /^[^ก-๛]*$/);
  });
});

test('a percentage of a target scores around level 3, in words that were typed', () => {
  const indicator = built('percentOfTarget', { given: 'เป้าปี 2569', centre: 75, step: 12.5, counted: 'ไร่' });
  expect(indicator.inputs.map(({ label, kind }) => [label.th, kind])).toEqual([
    ['เป้าปี 2569', 'amount'],
    ['ผลการดำเนินงาน', 'amount'],
  ]);
  expect(score(indicator, [200, 150])).toMatchObject({ state: 'scored', level: 3 });
  expect(score(indicator, [200, 149.9])).toMatchObject({ level: 2 });
});

test('tenths around a centre end where a person would write them', () => {
  expect(thresholdsAround(0.3, 0.1, false)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
  expect(thresholdsAround(20, 5, true)).toEqual([30, 25, 20, 15, 10]);
});

test.each([
  [5, [1, 2, 3, 4, 5]],
  [8, [2, 4, 5, 7, 8]],
])('%i milestones are spread over five levels with their evidence', (count, steps) => {
  const items = Array.from({ length: count }, (_none, at) => `ขั้น ${at + 1}`);
  const evidence = items.map((item) => [`หลักฐานของ${item}`]);
  const indicator = startingPoint('milestones', { ...ANSWERS, items, evidence });
  expect(localFaults(rubricOf(indicator))).toEqual([]);
  expect(indicator.levels.map(({ condition }) => condition.steps)).toEqual(steps);
  expect(indicator.levels.flatMap(({ evidence: of }) => of)).toEqual(evidence.flat());
});

test.each([
  [3, 'three of three are level 5, one is level 1', [1, 3, 5]],
  [5, 'one level each', [1, 2, 3, 4, 5]],
])('a list of %i items: %s', (count, _name, levels) => {
  const indicator = built('list', { items: Array.from({ length: count }, (_none, at) => `เอกสาร ${at}`) });
  const reached = Array.from({ length: count }, (_none, done) => {
    const outcome = score(
      indicator,
      Array.from({ length: count }, (_tick, at) => at <= done),
    );
    return outcome.state === 'scored' ? outcome.level : outcome.state;
  });
  expect(reached).toEqual(levels);
});

test('one due date for all takes the day it was done only', () => {
  const indicator = built('date', { due: '2026-03-31' });
  expect(indicator.inputs.map(({ name }) => name)).toEqual(['done']);
  // 31 March 2026.
  expect(score(indicator, [46112])).toMatchObject({ level: 3 });
  expect(score(indicator, [46113])).toMatchObject({ level: 2 });
});

test.each([
  ['ร้อยละการเบิกจ่ายงบประมาณ ปี 2569', 'disbursement-budget'],
  ['ร้อยละการเบิกจ่ายงบประมาณ ปี ๒๕๗๐', 'disbursement-budget'],
  ['รายได้จากการจำหน่าย OTOP', 'income-sales-otop'],
  ['การขับเคลื่อนงาน', 'krkbklnngn'],
  ['2569', 'indicator'],
])('%s has the code %s', (name, code) => {
  expect(codeFor(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  expect(codeFor(name, [codeFor(name)])).toBe(`${codeFor(name)}-2`);
  expect(codeFor(name)).toBe(code);
});
