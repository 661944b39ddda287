/**
 * The live formulas. Each guards itself against a blank result, because Excel hands a blank cell to a custom function as
 * 0 on some platforms, and a blank must never become a level.
 */
import type { Indicator } from '../scoring';

/** References to one row's two figures, as they stand in a formula. */
export interface References {
  readonly given: string;
  readonly reported: string;
}

/** Functions of two figures and a rubric; the other indicators have LEVEL. */
const LEVEL_FUNCTIONS: Readonly<Record<string, string>> = {
  'otop-income': 'OTOPLEVEL',
  'poverty-remaining': 'POVERTYLEVEL',
  'capital-access': 'CAPITALLEVEL',
  'budget-disbursement': 'BUDGETLEVEL',
  'bmn-collection': 'BMNLEVEL',
  'product-upgrade': 'PRODUCTLEVEL',
  'debt-management': 'DEBTLEVEL',
};

export function levelFormula(indicator: Indicator, at: References): string {
  const { given, reported } = at;
  const name = LEVEL_FUNCTIONS[indicator.code];
  const { code, rubric } = indicator;
  const call = name
    ? `KPI.${name}(${given},${reported},${text(rubric)})`
    : `KPI.LEVEL(${text(code)},${text(rubric)},${given},${reported})`;
  return guarded(indicator, at, call);
}

export function scoreFormula(indicator: Indicator, at: References): string {
  const { code, rubric } = indicator;
  return guarded(indicator, at, `KPI.SCORE(${text(code)},${text(rubric)},${at.given},${at.reported})`);
}

export function gapFormula(indicator: Indicator, at: References): string {
  const { code, rubric } = indicator;
  return guarded(indicator, at, `KPI.GAP(${text(code)},${text(rubric)},${at.given},${at.reported})`);
}

/** Growth or share in percent; plain arithmetic where no rule of a rubric is needed. */
export function percentFormula(indicator: Indicator, at: References): string {
  if (indicator.measure?.kind === 'growth') {
    return `=IF(ISBLANK(${at.reported}),"",KPI.GROWTH(${at.given},${at.reported}))`;
  }
  const [given, reported] = numbers(at);
  return `=IF(ISBLANK(${at.reported}),"",IF(${given}=0,"",${reported}/${given}*100))`;
}

/** How many are missing to the cumulative target, 0 where it is met. */
export function shortFormula(at: References): string {
  const [given, reported] = numbers(at);
  return `=IF(OR(ISBLANK(${at.given}),ISBLANK(${at.reported})),"",MAX(0,${given}-${reported}))`;
}

/** A copy of a cell that stays blank while the cell is. */
export function copyFormula(reference: string): string {
  return `=IF(ISBLANK(${reference}),"",${reference})`;
}

/** A target of nothing passes without a result, so its row is not blanked. */
function guarded({ measure }: Indicator, { given, reported }: References, call: string): string {
  const exempt = measure?.kind === 'share' && measure.exemptWhenZero === true;
  const isBlank = exempt
    ? `AND(ISBLANK(${reported}),NOT(AND(ISNUMBER(${given}),${given}=0)))`
    : `ISBLANK(${reported})`;
  return `=IF(${isBlank},"",${call})`;
}

/** Figures may be typed as text at any time ("๑,๒๓๔ บาท"), which arithmetic cannot read but NUMBER can. */
function numbers({ given, reported }: References): readonly [string, string] {
  return [`KPI.NUMBER(${given})`, `KPI.NUMBER(${reported})`];
}

function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
