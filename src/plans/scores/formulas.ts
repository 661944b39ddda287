/**
 * The live formulas. Each guards itself against a blank result, because Excel hands a blank cell to a custom function as
 * 0 on some platforms, and a blank must never become a level.
 */
import { textLiteral } from '../../formula/calls';
import { DECIMALS_BEHIND, PERCENT_DECIMALS_BEHIND, SCORE_DECIMALS } from '../../i18n';
import type { Indicator } from '../../scoring';
import { kpiCall, levelFunctionOf } from '../../scoring/functions/calls';
import type { Factors } from '../../tables';

/** References to one row's two figures, as they stand in a formula. */
export interface References {
  readonly given: string;
  readonly reported: string;
  /** How the table counts them, where that is not as the cells have it. */
  readonly counting?: Counting;
}

interface Counting {
  readonly factors: Factors;
  /** The result counts the rest: what is scored is the given figure less it. */
  readonly theRest: boolean;
}

/** A cell whose figure stands in another unit. */
export interface Scaled {
  readonly reference: string;
  readonly factor: number;
}

export function scaled({ reference, factor }: Scaled): string {
  const figure = kpiCall('NUMBER', { text: reference });
  return factor === 1 ? figure : `${figure}*${factor}`;
}

/**
 * Blank, an empty text or spaces: what the functions take for not reported, and arithmetic for an error. Asked wherever
 * something is worked out from a figure; a function alone gives an empty text for one.
 */
export function isEmpty(reference: string): string {
  return `TRIM(${reference})=""`;
}

/** Plain copies of the cells unless they are counted otherwise; a blank gives an empty text, which is not reported. */
function figuresAt({ given, reported, counting }: References): readonly [given: string, reported: string] {
  if (!counting) return [given, reported];
  const { theRest, factors } = counting;
  const whole = { reference: given, factor: factors.given };
  const part = { reference: reported, factor: factors.result };
  const one = (figure: Scaled): string =>
    figure.factor === 1 ? figure.reference : `IF(${isEmpty(figure.reference)},"",${scaled(figure)})`;
  if (!theRest) return [one(whole), one(part)];
  const isBlank = `OR(${isEmpty(given)},${isEmpty(reported)})`;
  return [one(whole), `IF(${isBlank},"",${scaled(whole)}-${scaled(part)})`];
}

/** For arithmetic: figures may be typed as text at any time ("๑,๒๓๔ บาท"), which it cannot read but NUMBER can. */
function numbers({ given, reported, counting }: References): readonly [given: string, reported: string] {
  const whole = scaled({ reference: given, factor: counting?.factors.given ?? 1 });
  const part = scaled({ reference: reported, factor: counting?.factors.result ?? 1 });
  return [whole, counting?.theRest ? `(${whole}-${part})` : part];
}

export function levelFormula(indicator: Indicator, at: References): string {
  const [given, reported] = figuresAt(at);
  const name = levelFunctionOf(indicator);
  const call = name
    ? `KPI.${name}(${given},${reported},${textLiteral(indicator.rubric)})`
    : kpiCall('LEVEL', inputsOf(indicator, at));
  return guarded(indicator, at, call);
}

export function scoreFormula(indicator: Indicator, at: References): string {
  return guarded(indicator, at, cutFormula(kpiCall('SCORE', inputsOf(indicator, at))), isEmpty);
}

/**
 * The figure that is shown for a score, as `cutScore` of i18n/numbers.ts works it out: never rounded up. ROUND takes away
 * what is only noise of the binary form, which ROUNDDOWN alone might take for a lower figure.
 */
export function cutFormula(score: string): string {
  return cutBehind(score, DECIMALS_BEHIND);
}

/** As `cutPercent` works it out. */
export function cutPercentFormula(percent: string): string {
  return cutBehind(percent, PERCENT_DECIMALS_BEHIND);
}

function cutBehind(figure: string, decimalsBehind: number): string {
  const scale = 10 ** SCORE_DECIMALS;
  return `ROUNDDOWN(ROUND(${figure}*${scale},${decimalsBehind}),0)/${scale}`;
}

export function gapFormula(indicator: Indicator, at: References): string {
  const [baseOrTarget, actual] = figuresAt(at);
  return guarded(indicator, at, kpiCall('GAP', { ...sheetOf(indicator), baseOrTarget, actual }));
}

function inputsOf(indicator: Indicator, at: References): SheetArguments & { readonly inputs: string } {
  return { ...sheetOf(indicator), inputs: figuresAt(at).join(',') };
}

interface SheetArguments {
  readonly indicator: string;
  readonly rubric: string;
}

/** The arguments that say which sheet is meant. */
export function sheetOf({ code, rubric }: Indicator): SheetArguments {
  return { indicator: textLiteral(code), rubric: textLiteral(rubric) };
}

/** Growth or share in percent; plain arithmetic where no rule of a rubric is needed. */
export function percentFormula(indicator: Indicator, at: References): string {
  const isBlank = isEmpty(at.reported);
  if (indicator.measure?.kind === 'growth') {
    const [base, actual] = figuresAt(at);
    return `=IF(${isBlank},"",${cutPercentFormula(kpiCall('GROWTH', { base, actual }))})`;
  }
  const [given, reported] = numbers(at);
  const whole = given.includes('*') ? `(${given})` : given;
  return `=IF(${isBlank},"",IF(${whole}=0,"",${cutPercentFormula(`${reported}/${whole}*100`)}))`;
}

/** How many are missing to the cumulative target, 0 where it is met. */
export function shortFormula(at: References): string {
  const [given, reported] = numbers(at);
  return `=IF(OR(${isEmpty(at.given)},${isEmpty(at.reported)}),"",MAX(0,${given}-${reported}))`;
}

/** A copy of a cell that stays blank while the cell is. */
export function copyFormula(reference: string): string {
  return `=IF(ISBLANK(${reference}),"",${reference})`;
}

/** A target of nothing passes without a result, so its row is not blanked. */
function guarded(
  { measure }: Indicator,
  { given, reported }: References,
  call: string,
  isNothing = isBlankCell,
): string {
  const exempt = measure?.kind === 'share' && measure.whenZero !== undefined;
  const isBlank = exempt
    ? `AND(${isNothing(reported)},NOT(AND(ISNUMBER(${given}),${given}=0)))`
    : isNothing(reported);
  return `=IF(${isBlank},"",${call})`;
}

function isBlankCell(reference: string): string {
  return `ISBLANK(${reference})`;
}
