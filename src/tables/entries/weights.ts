/**
 * Weights that a document does not give (all but one of 2561). An office has its own: typed on the input sheet for a
 * province, such a weight is that of all its districts, so that they can be ranked; one typed for a district is its own.
 */
import type { Indicator, InputSpec } from '../../scoring';
import type { OfficeWeight, ScorecardUnit } from '../../scoring/scorecard/scorecard';
import { entriesFor } from './lookup';
import type { Entries } from './types';
import { unitWithCode } from './units';

export const WEIGHT: InputSpec = {
  name: 'weight',
  label: { th: 'น้ำหนัก (ร้อยละ)', en: 'Weight (%)' },
  unit: { th: '%', en: '%' },
  kind: 'amount',
  role: 'given',
  optional: true,
  max: 100,
};

/** The document scores by this sheet and gives it no weight. */
export function takesWeight({ weightPercent, levels }: Indicator): boolean {
  return weightPercent === null && levels.length > 0;
}

/** Whose rows count, in this order. */
function weightUnits(unit: ScorecardUnit): readonly ScorecardUnit[] {
  const province = unit.kind === 'district' ? unitWithCode(unit.code.slice(0, 2)) : null;
  return province ? [unit, province] : [unit];
}

/** The one whose weight counts and is changed: the province, unless the district has one of its own. */
export function weightUnit(entries: Entries, indicator: Indicator, unit: ScorecardUnit): ScorecardUnit {
  const units = weightUnits(unit);
  const own = units.find(({ code }) =>
    entriesFor(entries, indicator, code, WEIGHT.name).some(
      ({ value, problem }) => value !== null || problem !== null,
    ),
  );
  return own ?? units.at(-1) ?? unit;
}

/** As the workbook has them, of a rubric of which nothing else was gathered. */
export function officeWeights(entries: Entries, unit: ScorecardUnit): OfficeWeight {
  return (indicator) => {
    if (!takesWeight(indicator)) return null;
    const rows = entriesFor(entries, indicator, weightUnit(entries, indicator, unit).code, WEIGHT.name);
    const values = new Set(rows.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])));
    const [value = null] = values;
    return values.size === 1 ? value : null;
  };
}
