/** All tables that are recognised. */
import { builtInRubrics } from '../../scoring/registry';
import { capitalAccess2561 } from './capital-access-2561';
import { grassrootsEconomy2561 } from './grassroots-economy-2561';
import { otopIncome2561 } from './otop-income-2561';
import { povertyRemaining2561 } from './poverty-remaining-2561';
import type { TableKnowledge } from './types';

export const knownTables: readonly TableKnowledge[] = [
  otopIncome2561,
  povertyRemaining2561,
  capitalAccess2561,
  grassrootsEconomy2561,
];

/**
 * Tables of an indicator look alike from rubric to rubric: only years and percentages differ, and those are asked of the
 * rubric. What is counted by district is so in the rubric of the printed table and in copies of it alone.
 */
export function knowledgeOf(indicator: string, rubric: string): TableKnowledge | null {
  const same = knownTables.filter((known) => known.indicator === indicator);
  const exact = same.find((known) => known.rubric === rubric);
  const [first] = same;
  if (exact || !first) return exact ?? null;
  const { cumulative, ...columns } = first;
  const isCopy = cumulative === true && !builtInRubrics().some(({ id }) => id === rubric);
  return { ...columns, rubric, ...(isCopy ? { cumulative } : {}) };
}
