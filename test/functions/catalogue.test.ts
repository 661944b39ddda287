/** What is made of the catalogue: pages that hold exactly it, examples that are true, and what formulas are read by. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderFunctions, withTable } from '../../scripts/docs/functions';
import { rubrics } from '../../src/scoring';
import { kpiCall, levelFunctionOf, placesOf } from '../../src/scoring/functions/calls';
import {
  findFunction,
  type FunctionName,
  functionNames,
  functionOf,
} from '../../src/scoring/functions/catalogue';
import { helpOf } from '../../src/scoring/functions/help';
import { call } from './registry';
import '../../src/functions';

const page = (name: string): string => readFileSync(join(__dirname, '..', '..', name), 'utf8');

test('docs/functions.md is that of the catalogue (npm run functions-doc)', () => {
  expect(page('docs/functions.md')).toBe(renderFunctions());
});

test("README's table is that of the catalogue (npm run functions-doc)", () => {
  expect(page('README.md')).toBe(withTable(page('README.md')));
});

test.each(functionNames)('the example of KPI.%s is true', (name) => {
  const { given, gives } = helpOf(name).example;
  const value = call(name, ...given.map((one) => (Array.isArray(one) ? [one] : one)));
  expect(Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value).toBe(gives);
});

test.each(functionNames)(
  'KPI.%s: what is optional stands behind what is not, and what repeats is last',
  (name) => {
    const list = functionOf(name).arguments;
    const kinds = list.map(({ optional, repeats }) => (repeats ? 2 : optional ? 1 : 0));
    expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
  },
);

test('an indicator of one function is one of its default rubric, and the arguments that it needs are its inputs', () => {
  for (const name of functionNames) {
    const { indicator, defaultRubric, arguments: list } = functionOf(name);
    if (indicator === undefined) continue;
    const sheet = rubrics()
      .find(({ id }) => id === defaultRubric)
      ?.indicators.find(({ code }) => code === indicator);
    const needed = list.filter(({ optional }) => !optional).map((argument) => argument.name);
    expect(sheet?.inputs.map((input) => input.name)).toEqual(expect.arrayContaining(needed));
  }
});

test('which arguments a formula is checked by', () => {
  const places = (name: FunctionName) => Object.values(placesOf(functionOf(name)));
  expect(places('OTOPLEVEL')).toEqual([0, 1, 1, 2, null]);
  expect(places('SCORE')).toEqual([2, 3, 3, 1, 2]);
  expect(places('GAP')).toEqual([2, 3, 3, 1, null]);
  expect(places('TARGET')).toEqual([3, null, null, 1, null]);
  // A range, in which any cell may be blank.
  expect(places('PLANLEVEL')).toEqual([null, null, 0, 1, null]);
  expect(places('GROWTH')).toEqual([0, 1, 1, null, null]);
  expect(findFunction('OTHER')).toBeNull();
});

test('the pane writes the function of the indicator where two figures are all that the sheet takes', () => {
  const written = new Map(
    rubrics().flatMap(({ id, indicators }) =>
      indicators.map((sheet) => [`${id} ${sheet.code}`, levelFunctionOf(sheet)] as const),
    ),
  );
  expect(written.get('2561 poverty-remaining')).toBe('POVERTYLEVEL');
  expect(written.get('2562/2 sufficiency-village')).toBe('VILLAGELEVEL');
  // Other inputs than the function's, or a part of them.
  expect(written.get('2562/1 sufficiency-village')).toBeNull();
  expect(written.get('2562/2 livelihood')).toBeNull();
});

test('a call is written in the order of the catalogue, whatever is left out', () => {
  const given = { disbursed: 'B1', steps: 'C1', budget: 'A1' };
  expect(kpiCall('FUNDLEVEL', given)).toBe('KPI.FUNDLEVEL(A1,B1,,,C1)');
  expect(kpiCall('DISTRICT', { name: '"กระสัง"' })).toBe('KPI.DISTRICT("กระสัง")');
});
