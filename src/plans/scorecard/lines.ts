/** The formulas of one line of a form. Figures are those of the lower part, where a blank is an empty text. */
import { textLiteral } from '../../formula/calls';
import { cutPercent } from '../../i18n';
import type { ScorecardSheetTexts } from '../../i18n/scorecardSheet';
import { growthPercent, target, type Indicator, type InputValue, type Measure } from '../../scoring';
import { documentOf } from '../../scoring/documents';
import { kpiCall } from '../../scoring/functions/calls';
import type { ScorecardLine } from '../../scoring/scorecard/scorecard';
import { formatRange } from '../../sheet/address';
import type { CellValue } from '../../sheet/snapshot';
import { WEIGHT } from '../../tables/entries';
import { cutPercentFormula, sheetOf } from '../scores/formulas';
import type { InputRanges } from './working';

export interface Live {
  readonly formula: string;
  readonly shows: CellValue;
}

export type Figures = (name: string) => string;

export function figuresOf(ranges: InputRanges): Figures {
  return (name) => {
    const range = ranges.get(name);
    return range ? formatRange(range) : '""';
  };
}

export function scoreCall(name: 'SCORE' | 'LEVEL', indicator: Indicator, at: Figures): string {
  const references = indicator.inputs.map((input) => at(input.name));
  return `=${kpiCall(name, { ...sheetOf(indicator), inputs: references.join(',') })}`;
}

/** The figure that the levels compare, or the steps done; `null` where the sheet has neither. */
export function resultOf(line: ScorecardLine, at: Figures): Live | null {
  const { measure, inputs } = line.indicator;
  const steps = inputs.find(({ kind }) => kind === 'steps');
  if (measure) return measured(measure, line, at);
  if (!steps) return null;
  const cell = at(steps.name);
  return { formula: `=IF(ISNUMBER(${cell}),${cell},"")`, shows: numberOf(line, steps.name) ?? '' };
}

/** `null`: its figure is worked out by the score alone. */
function measured(measure: Measure, line: ScorecardLine, at: Figures): Live | null {
  switch (measure.kind) {
    case 'growth': {
      const [base, value] = [at(measure.base), at(measure.value)];
      const [from, to] = [numberOf(line, measure.base), numberOf(line, measure.value)];
      return {
        formula: `=IF(AND(ISNUMBER(${base}),ISNUMBER(${value})),${cutPercentFormula(kpiCall('GROWTH', { base, actual: value }))},"")`,
        shows: percentOf(growthPercent(from, to)),
      };
    }
    case 'share': {
      const [part, whole] = [at(measure.part), at(measure.whole)];
      const [done, of] = [numberOf(line, measure.part), numberOf(line, measure.whole)];
      return {
        formula: `=IF(AND(ISNUMBER(${part}),ISNUMBER(${whole})),IF(${whole}=0,"",${cutPercentFormula(`${part}/${whole}*100`)}),"")`,
        shows: done !== null && of !== null && of !== 0 ? cutPercent((done / of) * 100) : '',
      };
    }
    case 'mean': {
      const [name = ''] = measure.values;
      const list = at(name);
      const values = valueOf(line, name);
      const items = Array.isArray(values) ? (values as readonly (number | null)[]) : [];
      const isComplete = items.length > 0 && items.every((item) => item !== null);
      return {
        formula: `=IF(COUNT(${list})=ROWS(${list}),${cutPercentFormula(`AVERAGE(${list})`)},"")`,
        shows: isComplete
          ? cutPercent(items.reduce<number>((sum, item) => sum + (item ?? 0), 0) / items.length)
          : '',
      };
    }
    case 'count':
    case 'value': {
      const cell = at(measure.value);
      return { formula: `=IF(ISNUMBER(${cell}),${cell},"")`, shows: numberOf(line, measure.value) ?? '' };
    }
    default:
      return null;
  }
}

/**
 * What the unit is measured against: the target or budget given beforehand; for growth the amount that earns level 5;
 * for steps how many there are; else what the document prints.
 */
export function targetOf(
  line: ScorecardLine,
  at: Figures,
  language: 'th' | 'en',
): Live | string | number | null {
  const { measure, inputs } = line.indicator;
  const { printedTarget } = documentOf(line.indicator);
  if (measure?.kind === 'growth') {
    const base = at(measure.base);
    const call = kpiCall('TARGET', { ...sheetOf(line.indicator), level: '5', baseOrTarget: base });
    const given = numberOf(line, measure.base);
    return {
      formula: `=IF(ISNUMBER(${base}),${call},"")`,
      shows: given === null ? '' : amountOf(target(line.indicator, 5, given)),
    };
  }
  if (measure?.kind === 'share') {
    const whole = at(measure.whole);
    return { formula: `=IF(ISNUMBER(${whole}),${whole},"")`, shows: numberOf(line, measure.whole) ?? '' };
  }
  const steps = inputs.find(({ kind }) => kind === 'steps');
  if (!measure && steps) return steps.max ?? null;
  return printedTarget?.[language] ?? null;
}

/** The document's weight, or the office's own where it stands; one that is taken away there counts for nothing. */
export function weightOf(
  { weightPercent, isOfficeWeight }: ScorecardLine,
  at: Figures,
): Live | number | null {
  if (!isOfficeWeight) return weightPercent;
  const cell = at(WEIGHT.name);
  return { formula: `=IF(ISNUMBER(${cell}),${cell},0)`, shows: weightPercent };
}

/** Why there is no level, that there is one without a figure or of a part of the year, or that the line does not count. */
export function stateOf(
  line: ScorecardLine,
  isPartOfYear: boolean,
  score: string,
  at: Figures,
  { state: words }: ScorecardSheetTexts['form'],
): Live | string {
  const { outcome, indicator, weightPercent, isOfficeWeight } = line;
  if (outcome.state === 'noCriteria' || outcome.state === 'notApplicable') return words[outcome.state];
  const { measure } = indicator;
  const counted = [
    ...(isPartOfYear ? [words.partOfYear] : []),
    ...(weightPercent === null ? [words.noWeight] : []),
    ...(isOfficeWeight ? [words.officeWeight] : []),
  ].join(' · ');
  const mayBeExempt = measure?.kind === 'share' && measure.whenZero === 'exempt';
  const scored = mayBeExempt
    ? `IF(${at(measure.whole)}=0,${textLiteral(words.exempt)},${textLiteral(counted)})`
    : textLiteral(counted);
  const formula = `=IF(ISERROR(${score}),${textLiteral(words.error)},IF(ISNUMBER(${score}),${scored},${textLiteral(words.notReported)}))`;
  const shows = {
    exempt: words.exempt,
    scored: counted,
    error: words.error,
    notReported: words.notReported,
  };
  return { formula, shows: shows[outcome.state] };
}

function percentOf(figure: { readonly state: string; readonly amount?: number }): CellValue {
  return figure.amount === undefined ? '' : cutPercent(figure.amount);
}

function amountOf(figure: { readonly state: string; readonly amount?: number }): CellValue {
  return figure.amount ?? '';
}

function valueOf({ indicator, inputs }: ScorecardLine, name: string): InputValue {
  return inputs[indicator.inputs.findIndex((spec) => spec.name === name)] ?? null;
}

function numberOf(line: ScorecardLine, name: string): number | null {
  const value = valueOf(line, name);
  return typeof value === 'number' ? value : null;
}
