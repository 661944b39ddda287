/** The rubric files against the facts: nothing missing, nothing invented, every threshold the same. */
import type { Condition, Indicator } from '../../src/scoring';
import { findIndicator, rubrics } from '../../src/scoring';
import { documentOf } from '../../src/scoring/documents';
import { inputsOf } from '../../src/scoring/measure';
import { idsIn } from '../i18n/ids';
import { factSheets } from './facts';

const sheets = rubrics().flatMap(({ indicators }) => indicators);

/** A condition of the rubric data in the words of facts.json, numbers only. */
function inWords(
  { threshold, steps, ticks = [], also = [] }: Condition,
  indicator: Indicator,
  i: number,
): string[] {
  const letter = indicator.measure?.kind === 'count' ? 'e' : 'x';
  const next = indicator.levels[i + 1]?.condition.threshold;
  const parts: string[] = [];
  if (steps !== undefined) parts.push(`steps ${steps}`);
  if (threshold && 'atLeast' in threshold) parts.push(`${letter} >= ${threshold.atLeast}`);
  if (threshold && 'atMost' in threshold) parts.push(`${letter} <= ${threshold.atMost}`);
  if (threshold && 'upTo' in threshold) parts.push(`x <= ${threshold.upTo}`);
  if (threshold && 'below' in threshold) parts.push(`x < ${threshold.below}`);
  if (threshold && 'catchAll' in threshold && threshold.upTo === undefined) {
    if (next && 'atLeast' in next) parts.push(`x < ${next.atLeast}`);
    if (next && 'atMost' in next) parts.push(`x > ${next.atMost}`);
  }
  for (const { threshold: second } of also) {
    if ('atLeast' in second) parts.push(`y >= ${JSON.stringify(second.atLeast)}`);
  }
  return [...parts, ...ticks].sort();
}

function factWords(condition: string): string[] {
  const parts = [...condition.matchAll(/\b([xye]) (>=|<=|<|>|=) ([\d.]+)/g)].map(
    ([, name, sign, limit]) => `${name} ${sign === '=' ? '>=' : sign} ${Number(limit)}`,
  );
  const steps = /steps ?>?= ?(\d)/.exec(condition)?.[1];
  const from = /([\d.]+) <= x/.exec(condition)?.[1];
  if (steps !== undefined) parts.push(`steps ${steps}`);
  if (from !== undefined) parts.push(`x >= ${Number(from)}`);
  if (condition.includes('SARA')) parts.push('recordsMatch');
  if (condition.includes('GVH')) parts.push('gvhReported');
  return parts.sort();
}

test('30 sheets, the same as in the facts, in the same order', () => {
  expect(sheets).toHaveLength(30);
  expect(
    sheets.map(({ rubric, code, no, group, weightPercent }) => [rubric, code, no, group.en, weightPercent]),
  ).toEqual(factSheets.map(({ rubric, code, no, group, weight }) => [rubric, code, no, group, weight]));
});

test('four sheets have no criteria and say why', () => {
  const without = sheets.filter(({ levels }) => levels.length === 0);
  expect(without.map(({ code }) => code)).toEqual([
    'rural-income',
    'silk-sales',
    'poverty-households',
    'tourism-products',
  ]);
  for (const { noCriteria } of without) expect(noCriteria).not.toBeNull();
});

describe.each(factSheets)('$rubric $code', ({ rubric, code, conditions, printed, evidence, cutOffs }) => {
  const indicator = findIndicator(rubric, code);
  const levels = indicator?.levels ?? [];

  test('conditions', () => {
    expect(indicator && levels.map(({ condition }, i) => inWords(condition, indicator, i))).toEqual(
      conditions.map(factWords),
    );
    expect(levels.map(({ level }) => level)).toEqual(conditions.map((_, i) => i + 1));
  });

  test('evidence of every level, cut-off dates', () => {
    const expected = conditions.length > 0 ? evidence : [];
    const document = indicator && documentOf(indicator);
    expect(levels.map((_, i) => (document?.evidence[i]?.length ?? 0) > 0)).toEqual(
      expected.map((count) => count > 0),
    );
    expect(document?.cutOffs.length ?? 0).toBeGreaterThanOrEqual(cutOffs > 0 ? 1 : 0);
  });

  test('where the print differs, it is kept', () => {
    for (const level of Object.keys(printed).map(Number)) {
      const criterion = levels[level - 1];
      if (code === 'otop-income' && level === 1 && rubric === '2562/2') continue; // printed as applied
      if (code === 'bmn-collection' && (level === 2 || level === 3)) continue; // the printed band is what is applied
      expect(criterion?.printed).not.toEqual(criterion?.applied);
    }
  });
});

test('a full hundred is printed without "at least"', () => {
  const printed = sheets.flatMap(({ rubric, code, levels }) =>
    levels.filter((level) => level.printed.en === '100%').map(({ level }) => `${rubric} ${code} ${level}`),
  );
  expect(printed).toEqual([
    '2561 capital-access 5',
    '2562/1 livelihood 5',
    '2562/2 budget-disbursement 5',
    '2562/2 plan-completion 5',
    '2562/2 debt-management 5',
  ]);
});

test('the weights of a group add up to 100 (a sheet in two versions counts once)', () => {
  for (const { id, indicators } of rubrics().filter(({ round }) => round !== null)) {
    for (const group of ['Team', 'Individual']) {
      const weights = new Map(
        indicators
          .filter((i) => i.group.en === group)
          .map(({ no, weightPercent }) => [no, weightPercent ?? 0]),
      );
      expect([id, group, [...weights.values()].reduce((sum, weight) => sum + weight, 0)]).toEqual([
        id,
        group,
        100,
      ]);
    }
  }
});

test('bands of hundredths leave no gap', () => {
  const bands =
    findIndicator('2562/1', 'bmn-collection')?.levels.map(({ condition }) => condition.threshold) ?? [];
  for (const [i, band] of bands.slice(1).entries()) {
    const before = bands[i];
    if (!band || !('atLeast' in band) || !before || !('upTo' in before) || before.upTo === undefined)
      continue;
    expect(Math.round(Number(band.atLeast) * 100)).toBe(Math.round(before.upTo * 100) + 1);
  }
});

test('whatever a person reads is there in Thai and in English', () => {
  const texts: [string, unknown][] = [];
  const collect = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('th' in value && 'en' in value) texts.push([path, value]);
    else for (const [key, inner] of Object.entries(value)) collect(inner, `${path}.${key}`);
  };
  for (const sheet of sheets) {
    const { inputs, unit, ...rest } = sheet;
    collect({ ...rest, labels: inputs.map(({ label }) => label) }, `${sheet.rubric} ${sheet.code}`);
    if (sheet.levels.length > 0) collect(unit, 'unit');
  }
  expect(texts.length).toBeGreaterThan(400);
  for (const [path, text] of texts) {
    const { th, en } = text as { th: string; en: string };
    expect([path, th.trim() === '', /[\u0e00-\u0e7f]|BPM|DPIS/.test(th)]).toEqual([path, false, true]);
    expect([path, en.trim() === '', /[\u0e00-\u0e7f]/.test(en)]).toEqual([path, false, false]);
    expect([path, idsIn(th, en)]).toEqual([path, []]);
  }
});

test('every name in a condition or measure is an input of the sheet', () => {
  for (const { rubric, code, inputs, measure, levels } of sheets) {
    const names = new Set(inputs.map(({ name }) => name));
    const used = [
      ...(measure ? inputsOf(measure) : []),
      ...levels.flatMap(({ condition: { ticks = [], also = [], sizeCounts, steps } }) => [
        ...ticks,
        ...also.flatMap((part) => inputsOf(part.measure)),
        ...(sizeCounts ? [sizeCounts.size, ...sizeCounts.counts] : []),
        ...(steps === undefined ? [] : ['steps']),
      ]),
    ];
    expect([rubric, code, used.filter((name) => !names.has(name))]).toEqual([rubric, code, []]);
  }
});
