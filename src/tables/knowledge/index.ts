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

/** A rubric of the workbook's own is a copy: its tables have the columns of those that its sheets were copied from. */
export function knowledgeOf(indicator: string, rubric: string): TableKnowledge | null {
  const same = knownTables.filter((known) => known.indicator === indicator);
  const exact = same.find((known) => known.rubric === rubric);
  const [first] = same;
  if (exact || !first || builtInRubrics().some(({ id }) => id === rubric)) return exact ?? null;
  return { ...first, rubric };
}
