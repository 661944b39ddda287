/**
 * What the add-in may write over. A header alone proves nothing, since offices name their own columns "ระดับ" and fill
 * them by hand: a cell may be replaced only where it is blank, holds a formula of the add-in's making, or a figure under
 * the add-in's own header and in the number format that it gives. Everything else is the user's.
 */
import { shapeOf } from '../../formula/shape';
import { planTexts } from '../../i18n/plans';
import type { Indicator } from '../../scoring';
import type { CellContent } from '../../sheet/plan';
import type { TargetTable } from '../../tables';
import { plainOutputs, type Output } from './outputs';

const LANGUAGES = ['th', 'en'] as const;

const NUMBER = String.raw`KPI\.NUMBER\(#\)`;
const SCALED = String.raw`${NUMBER}(?:\*\d+)?`;
/** Blank, or also an empty text and spaces. */
const EMPTY = String.raw`(?:ISBLANK\(#\)|TRIM\(#\)=S)`;
/** A figure as its table counts it: the cell, in another unit, or what it leaves of the given one. */
const ARGUMENT = String.raw`(?:[#S\d]*|IF\(${EMPTY},S,(?:#|${SCALED})\)|IF\(OR\(${EMPTY},${EMPTY}\),S,${SCALED}-${SCALED}\))`;
const CALL = String.raw`KPI\.[A-Z]+\(${ARGUMENT}(?:,${ARGUMENT})*\)`;
const WHOLE = String.raw`(?:${NUMBER}|\(${SCALED}\))`;
const PART = String.raw`(?:${SCALED}|\(${SCALED}-${SCALED}\))`;
const SHARE = String.raw`${PART}/${WHOLE}\*100`;
/** The figure as it is shown, or whole. */
const CUT = String.raw`(?:${SHARE}|ROUNDDOWN\(ROUND\((?:${CALL}|${SHARE})\*\d+,\d+\),0\)/\d+)`;
const PERCENT = String.raw`IF\(${WHOLE}=0,S,${CUT}\)`;
/** One cell, one of several, or all of them. */
const NOTHING = String.raw`(?:${EMPTY}|(?:OR|AND)\(${EMPTY}(?:,${EMPTY})+\))`;
const GUARD = String.raw`(?:${NOTHING}|AND\(${NOTHING},NOT\(AND\(ISNUMBER\(#\),#=0\)\)\))`;
const SHORT = String.raw`IF\(OR\(${EMPTY},${EMPTY}\),S,MAX\(0,${NUMBER}-${NUMBER}\)\)`;
/** Formulas as `formulas.ts` makes them, for any cells and rubric, and a single call typed by hand. */
const OWN_FORMULA = new RegExp(`^=(?:${CALL}|IF\\(${GUARD},S,(?:${CALL}|${CUT}|${PERCENT})\\)|${SHORT})$`);

export function isAddinFormula(formula: string): boolean {
  return OWN_FORMULA.test(shapeOf(formula));
}

/** Headers by which a figure counts as the add-in's, in whichever language it was written. */
export function addinHeaders(table: TargetTable, indicator: Indicator, role: Output['role']): string[] {
  return LANGUAGES.flatMap((language) => {
    const outputs = plainOutputs(table, indicator, planTexts(language), language);
    return outputs?.written.filter((output) => output.role === role).map(({ header }) => header) ?? [];
  });
}

export function mayReplace(
  content: CellContent,
  numberFormat: string,
  output: Output,
  underAddinHeader: boolean,
): boolean {
  if (content.kind === 'formula') return isAddinFormula(content.formula);
  const { value } = content;
  if (value === null || value === '') return true;
  return (
    underAddinHeader &&
    typeof value === 'number' &&
    numberFormat === output.numberFormat &&
    isPossible(value, output.role)
  );
}

function isPossible(value: number, role: Output['role']): boolean {
  if (role === 'level') return Number.isInteger(value) && value >= 0 && value <= 5;
  return role === 'percent' || (value >= 0 && (role !== 'score' || value <= 5));
}
