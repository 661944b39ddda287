/** What each function of the catalogue does, a line each; one without its line does not compile. */
import { growthPercent, weighted } from '../scoring';
import type { Catalogue, FunctionName } from '../scoring/functions/catalogue';
import { type Logic, ofLists, perRow, table } from './define';
import { criteria, gap, indicators, target } from './indicators';
import { milestones } from './milestones';
import { district } from './names';
import { amountCell } from './outcome';
import { anyIndicator, level, levelOfRange } from './scores';

export const logic: { readonly [N in FunctionName]: Logic<Catalogue[N]> } = {
  OTOPLEVEL: level,
  POVERTYLEVEL: level,
  CAPITALLEVEL: level,
  BUDGETLEVEL: level,
  PLANLEVEL: levelOfRange,
  LIVELIHOODLEVEL: level,
  VILLAGELEVEL: level,
  BMNLEVEL: level,
  FUNDLEVEL: level,
  PRODUCTLEVEL: level,
  DEBTLEVEL: level,
  MILESTONELEVEL: milestones,
  LEVEL: anyIndicator('level'),
  SCORE: anyIndicator('score'),
  TARGET: perRow(target),
  GAP: perRow(gap),
  CRITERIA: table(criteria),
  INDICATORS: table(indicators),
  GROWTH: perRow(([base, actual]) => amountCell(growthPercent(base, actual))),
  WEIGHTED: ofLists(([levels, weights]) => amountCell(weighted(levels, weights))),
  DISTRICT: perRow(district),
  NUMBER: perRow(([value]) => value ?? ''),
};
