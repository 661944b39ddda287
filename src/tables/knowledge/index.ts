/** All tables that are recognised: the printed ones, and those of indicators that say themselves what theirs look like. */
import { builtInRubrics, findIndicator, rubrics } from '../../scoring/registry';
import { definesItself, isDefined } from '../inputs';
import { capitalAccess2561 } from './capital-access-2561';
import { knowledgeOfDefinition } from './definition';
import { grassrootsEconomy2561 } from './grassroots-economy-2561';
import { otopIncome2561 } from './otop-income-2561';
import { povertyRemaining2561 } from './poverty-remaining-2561';
import type { TableKnowledge } from './types';
import { wordsOf } from './words';

const printed: readonly TableKnowledge[] = [
  otopIncome2561,
  povertyRemaining2561,
  capitalAccess2561,
  grassrootsEconomy2561,
];

export function knownTables(): readonly TableKnowledge[] {
  const defined = rubrics().flatMap(({ indicators }) => indicators.filter(definesItself));
  return [...printed, ...latestWithWords(), ...defined.map(knowledgeOfDefinition)];
}

let withWords: readonly TableKnowledge[] | null = null;

/** One for each sheet, whatever rubrics have it: of which year and round a table is, its own words say. */
function latestWithWords(): readonly TableKnowledge[] {
  if (!withWords) {
    const byCode = new Map(
      builtInRubrics().flatMap(({ indicators }) =>
        indicators.filter((one) => wordsOf(one) !== null).map((one) => [one.code, one] as const),
      ),
    );
    withWords = [...byCode.values()].map(knowledgeOfDefinition);
  }
  return withWords;
}

/**
 * Tables of an indicator look alike from rubric to rubric: only years and percentages differ, and those are asked of the
 * rubric. What is counted by district is so in the rubric of the printed table and in copies of it alone.
 */
export function knowledgeOf(indicator: string, rubric: string): TableKnowledge | null {
  const own = findIndicator(rubric, indicator);
  if (own && isDefined(own)) return knowledgeOfDefinition(own);
  const same = printed.filter((known) => known.indicator === indicator);
  const exact = same.find((known) => known.rubric === rubric);
  const [first] = same;
  if (exact || !first) return exact ?? null;
  const { cumulative, ...columns } = first;
  const isCopy = cumulative === true && !builtInRubrics().some(({ id }) => id === rubric);
  return { ...columns, rubric, ...(isCopy ? { cumulative } : {}) };
}

/** Rows of this table compare a count with the cumulative target and have no level. */
export function isCumulative(indicator: string, rubric: string): boolean {
  return knowledgeOf(indicator, rubric)?.cumulative === true;
}
