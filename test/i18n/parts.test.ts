/** The texts that load with their screens, sheets and commands: each language in its own script, under the same keys. */
import { cliTexts } from '../../src/i18n/cli';
import { compareTexts } from '../../src/i18n/compare';
import { evidenceTexts } from '../../src/i18n/evidence';
import { findingTexts } from '../../src/i18n/findings';
import { heatTexts } from '../../src/i18n/heat';
import { pathTexts } from '../../src/i18n/path';
import { planTexts } from '../../src/i18n/plans';
import { rubricTexts } from '../../src/i18n/rubrics';
import { scorecardTexts } from '../../src/i18n/scorecard';
import { scorecardSheetTexts } from '../../src/i18n/scorecardSheet';
import { workbenchMessages } from '../../workbench/words';
import { idsIn } from './ids';

const PARTS = {
  cliTexts,
  compareTexts,
  evidenceTexts,
  findingTexts,
  heatTexts,
  pathTexts,
  planTexts,
  rubricTexts,
  scorecardTexts,
  scorecardSheetTexts,
  workbenchMessages,
};

/** The button that leads to the other language, and its tag. */
const OTHER_LANGUAGE = new Set(['language', 'languageTag']);

const thai = /[\u0E00-\u0E7F]/;

function leaves(value: unknown, path: readonly string[] = []): [path: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

describe.each(Object.entries(PARTS))('%s', (_name, textsOf) => {
  const th = leaves(textsOf('th'));
  const en = leaves(textsOf('en'));

  test('the same keys in the same order, none empty', () => {
    expect(en.map(([path]) => path)).toEqual(th.map(([path]) => path));
    expect([...th, ...en].filter(([, value]) => value === '')).toEqual([]);
  });

  test('no sentence holds an id of an indicator', () => {
    expect(idsIn(...[...th, ...en].map(([, value]) => String(value)))).toEqual([]);
  });

  test('Thai is Thai', () => {
    const texts = th.filter(([path, value]) => typeof value === 'string' && !OTHER_LANGUAGE.has(path));
    expect(texts.filter(([, value]) => !thai.test(String(value)))).toEqual([]);
  });

  /** Sentences that are filled in are looked at as they are written: no way through them may lead to Thai. */
  test('English is English', () => {
    const texts = en.filter(([path]) => !OTHER_LANGUAGE.has(path));
    expect(texts.filter(([, value]) => thai.test(String(value)))).toEqual([]);
  });
});
