/** Both languages say everything, each in its own script, and numbers read as Thai offices write them. */
import {
  formatAmount,
  formatCount,
  formatFixed,
  formatScore,
  groupDigits,
  languageFor,
  messages,
} from '../../src/i18n/all';
import { idsIn } from './ids';

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

/** What a leaf says, with stand-ins for what it is filled with. */
function spoken(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'function') throw new Error('A message is text or a function that gives text.');
  const given: unknown = value(...samples(value.length, String(value)));
  return typeof given === 'string'
    ? given
    : leaves(given)
        .map(([, text]) => String(text))
        .join(' ');
}

function samples(length: number, source: string): unknown[] {
  return Array.from({ length }, () => (source.includes('items') ? ['7'] : 7));
}

/** A sentence that is filled in is looked at as it is written. */
test('no sentence holds an id of an indicator', () => {
  for (const language of ['th', 'en'] as const)
    expect(idsIn(...leaves(messages(language)).map(([, value]) => String(value)))).toEqual([]);
});

const thai = /[\u0E00-\u0E7F]/;
/** Names and headers that stay Thai in English, and the button that leads to the other language. */
const thaiInEnglish = new Set(['switchLanguage', 'tables.emptyHelp']);
const englishInThai = new Set([
  'switchLanguage',
  'switchLanguageTag',
  'languageTag',
  'common.list',
  'tables.ofTable',
]);

describe('messages', () => {
  const th = leaves(messages('th'));
  const en = leaves(messages('en'));

  test('the same keys in the same order, none empty', () => {
    expect(en.map(([path]) => path)).toEqual(th.map(([path]) => path));
    for (const [path, value] of [...th, ...en]) expect([path, spoken(value).trim()]).not.toEqual([path, '']);
  });

  test.each(th.filter(([path]) => !englishInThai.has(path)))('Thai is Thai: %s', (_path, value) => {
    expect(spoken(value)).toMatch(thai);
  });

  test.each(en.filter(([path]) => !thaiInEnglish.has(path)))('English is English: %s', (_path, value) => {
    expect(spoken(value)).not.toMatch(thai);
  });

  test('English counts one and many', () => {
    expect(messages('en').tables.found(1)).toBe('1 table found');
    expect(messages('en').tables.found(1234)).toBe('1,234 tables found');
    expect(messages('en').rows.gap(1, 'households', 3)).toBe('1 household short of level 3');
    expect(messages('en').rows.gap(2, 'households', 3)).toBe('2 households short of level 3');
    expect(messages('en').rows.gapToTarget(1, 'activities')).toBe('1 activity short');
  });
});

describe('numbers', () => {
  test('Arabic digits, grouped', () => {
    expect(formatCount(1531349984)).toBe('1,531,349,984');
    expect(formatAmount(1234.5)).toBe('1,234.5');
    expect(formatFixed(18.195, 2)).toBe('18.20');
    expect(groupDigits('1531349984.25')).toBe('1,531,349,984.25');
    expect(groupDigits('-1234')).toBe('-1,234');
    expect(groupDigits('1, 2')).toBe('1, 2');
  });

  test.each([
    [3, '3.0000'],
    [2.99999999999999, '2.9999'],
    [4.9999994977, '4.9999'],
    [2.1999999999999997, '2.2000'],
    [4.35, '4.3500'],
    [0.0003, '0.0003'],
    [1e-9, '0.0000'],
  ])('a score is cut, never rounded up to the next level: %d', (score, text) => {
    expect(formatScore(score)).toBe(text);
  });
});

test.each([
  ['th-TH', 'th'],
  ['th', 'th'],
  ['TH-th', 'th'],
  ['en-US', 'en'],
  ['thx', 'en'],
  [undefined, 'th'],
  ['', 'th'],
] as const)('display language %s speaks %s', (tag, language) => {
  expect(languageFor(tag)).toBe(language);
});
