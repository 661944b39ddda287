/** All tables that are recognised. */
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

export function knowledgeOf(indicator: string, rubric: string): TableKnowledge | null {
  return knownTables.find((known) => known.indicator === indicator && known.rubric === rubric) ?? null;
}
