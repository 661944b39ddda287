/**
 * The live formulas. Each guards itself against a blank result, because Excel hands a blank cell to a custom function as
 * 0 on some platforms, and a blank must never become a level.
 */
import { textLiteral } from '../../formula/calls';
import { DECIMALS_BEHIND, PERCENT_DECIMALS_BEHIND, SCORE_DECIMALS } from '../../i18n';
import { askedInputs, figureInputs, type Indicator, type InputSpec } from '../../scoring';
import { denominatorOf } from '../../scoring/measure';
import { kpiCall, levelFunctionOf } from '../../scoring/functions/calls';
import { isDefined, neededInputs, type Factors } from '../../tables';

/** References to one row's inputs, as they stand in a formula. */
export interface References {
  /** In the order of the sheet; `null`: the table has no such column. */
  readonly inputs: readonly (string | null)[];
  /** The given figure and the reported one, where the sheet turns on two. */
  readonly figures: Figures | null;
}

export interface Figures {
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
function figuresAt({ given, reported, counting }: Figures): readonly [given: string, reported: string] {
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
function numbers({ given, reported, counting }: Figures): readonly [given: string, reported: string] {
  const whole = scaled({ reference: given, factor: counting?.factors.given ?? 1 });
  const part = scaled({ reference: reported, factor: counting?.factors.result ?? 1 });
  return [whole, counting?.theRest ? `(${whole}-${part})` : part];
}

export function levelFormula(indicator: Indicator, at: References): string {
  const name = levelFunctionOf(indicator);
  const [given = '', reported = ''] = at.figures ? figuresAt(at.figures) : [];
  const call =
    name && at.figures
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
  const asked = askedInputs(indicator);
  const cellOf = (spec: InputSpec | null | undefined): string =>
    at.inputs[indicator.inputs.findIndex((input) => input === spec)] ?? '';
  const [baseOrTarget, actual] = at.figures
    ? figuresAt(at.figures)
    : [cellOf(asked?.given), cellOf(asked?.reported)];
  return guarded(indicator, at, kpiCall('GAP', { ...sheetOf(indicator), baseOrTarget, actual }));
}

/** All inputs. Those that may be blank without the row being so are handed on as blank: a bare blank cell may arrive as 0. */
function inputsOf(indicator: Indicator, at: References): SheetArguments & { readonly inputs: string } {
  const compared = figureInputs(indicator);
  const [given = '', reported = ''] = at.figures ? figuresAt(at.figures) : [];
  const needed = neededInputs(indicator);
  const list = indicator.inputs.map(({ name, kind }, place) => {
    if (name === compared?.given.name) return given;
    if (name === compared?.reported.name) return reported;
    const cell = at.inputs[place] ?? '';
    return cell === '' || kind === 'tick' || needed.includes(name)
      ? cell
      : `IF(${isBlankCell(cell)},"",${cell})`;
  });
  return { ...sheetOf(indicator), inputs: list.join(',').replace(/,+$/, '') };
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
export function percentFormula(indicator: Indicator, figures: Figures): string {
  const isBlank = isEmpty(figures.reported);
  if (indicator.measure?.kind === 'growth') {
    const [base, actual] = figuresAt(figures);
    return `=IF(${isBlank},"",${cutPercentFormula(kpiCall('GROWTH', { base, actual }))})`;
  }
  const [given, reported] = numbers(figures);
  const whole = given.includes('*') ? `(${given})` : given;
  return `=IF(${isBlank},"",IF(${whole}=0,"",${cutPercentFormula(`${reported}/${whole}*100`)}))`;
}

/** How many are missing to the cumulative target, 0 where it is met. */
export function shortFormula(figures: Figures): string {
  const [given, reported] = numbers(figures);
  return `=IF(OR(${isEmpty(figures.given)},${isEmpty(figures.reported)}),"",MAX(0,${given}-${reported}))`;
}

/** A copy of a cell that stays blank while the cell is. */
export function copyFormula(reference: string): string {
  return `=IF(ISBLANK(${reference}),"",${reference})`;
}

/** A target of nothing passes without a result, so its row is not blanked. */
function guarded(
  indicator: Indicator,
  at: References,
  call: string,
  isNothing: (reference: string) => string = isBlankCell,
): string {
  const isBlank = notReported(indicator, at, isNothing);
  if (isBlank === null) return `=${call}`;
  const whole = decidedByZero(indicator, at);
  if (whole === null) return `=IF(${isBlank},"",${call})`;
  return `=IF(AND(${isBlank},NOT(AND(ISNUMBER(${whole}),${whole}=0))),"",${call})`;
}

/** The cell of the denominator, where one of nothing is an outcome of its own. */
function decidedByZero({ measure, inputs }: Indicator, at: References): string | null {
  if (!measure || !('whenZero' in measure) || measure.whenZero === undefined) return null;
  const name = denominatorOf(measure);
  return at.inputs[inputs.findIndex((input) => input.name === name)] ?? null;
}

/** One of the inputs without which there is no level is blank; where none is such (ticks), all that there are. */
function notReported(
  indicator: Indicator,
  { inputs, figures }: References,
  isNothing: (reference: string) => string,
): string | null {
  // A blank target in the tables of the built-in sheets shows as an error, as their formulas always did.
  if (figures && !isDefined(indicator)) return isNothing(figures.reported);
  const needed = neededInputs(indicator);
  const all = indicator.inputs.flatMap(({ name }, place) => {
    const cell = inputs[place] ?? null;
    return cell !== null && (needed.length === 0 || needed.includes(name)) ? [isNothing(cell)] : [];
  });
  const [only, ...others] = all;
  if (only === undefined) return null;
  return others.length === 0 ? only : `${needed.length === 0 ? 'AND' : 'OR'}(${all.join(',')})`;
}

/** The cell itself: what is typed there as an empty text the functions take for blank themselves. */
function isBlankCell(reference: string): string {
  return `ISBLANK(${reference})`;
}
