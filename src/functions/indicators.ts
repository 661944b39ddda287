/** The logic of what is asked of one indicator's sheet: target, gap, criteria, and the list of all. */
import {
  askedInputs,
  gap as gapOf,
  type Indicator,
  type Rubric,
  rubrics,
  target as targetOf,
} from '../scoring';
import { reductionTexts } from '../scoring/rubrics/reductionWords';
import { amountCell } from './outcome';
import { Problem } from './problem';
import type { Language } from './read';
import { indicatorNamed, readInput } from './scores';
import type { Cell } from './spill';

type Rows = readonly (readonly (Cell | Problem)[])[];
type Figure = number | null;

export function target([typed, of, wanted, given]: readonly [string, Rubric, Figure, unknown]):
  Cell | Problem {
  const sheet = indicatorNamed(typed, of);
  if (sheet instanceof Problem) return sheet;
  const known = askedInputs(sheet);
  const value = readInput(known?.given, given, 'baseOrTarget');
  if (value instanceof Problem) return value;
  // Of all others there is the reason, blank or not.
  if (wanted === null && sheet.levels.length > 0 && known) return '';
  return amountCell(targetOf(sheet, wanted ?? 1, value ?? null), naming(sheet));
}

export function gap([typed, of, given, reported]: readonly [string, Rubric, unknown, unknown]):
  Cell | Problem {
  const sheet = indicatorNamed(typed, of);
  if (sheet instanceof Problem) return sheet;
  const known = askedInputs(sheet);
  const base = readInput(known?.given, given, 'baseOrTarget');
  if (base instanceof Problem) return base;
  const actual = readInput(known?.reported, reported, 'actual');
  if (actual instanceof Problem) return actual;
  const inputs = sheet.inputs.map((spec) =>
    spec === known?.given ? (base ?? null) : spec === known?.reported ? (actual ?? null) : null,
  );
  return amountCell(gapOf(sheet, inputs), naming(sheet));
}

/** Level and criterion, one row per level; then, without a level, what caps and deductions do. */
export function criteria([typed, of, tongue]: readonly [string, Rubric, Language]): Rows | Problem {
  const sheet = indicatorNamed(typed, of);
  if (sheet instanceof Problem) return sheet;
  // Scoring has the reason why a sheet has no criteria.
  if (sheet.levels.length === 0) return [[amountCell(gapOf(sheet, []), naming(sheet))]];
  return [
    ...sheet.levels.map(({ level, applied }) => [level, applied[tongue]]),
    ...reductionTexts(sheet).map((text) => ['', text[tongue]]),
  ];
}

/** Rubric, code, number, group, name, unit, weight in percent, inputs of LEVEL in order. */
export function indicators([of, tongue]: readonly [Rubric | null, Language]): Rows {
  const listed = of === null ? rubrics() : [of];
  return listed.flatMap((each) => each.indicators.map((sheet) => catalogueRow(sheet, tongue)));
}

function catalogueRow(sheet: Indicator, tongue: Language): Cell[] {
  const { rubric, code, no, group, name, variant, unit, weightPercent, inputs } = sheet;
  return [
    rubric,
    code,
    no,
    group[tongue],
    variant ? `${name[tongue]} (${variant[tongue]})` : name[tongue],
    unit[tongue],
    weightPercent ?? '',
    inputs.map((input) => input.name).join(', '),
  ];
}

function naming(sheet: Indicator) {
  const known = askedInputs(sheet);
  return (input: string): string =>
    input === known?.given?.name ? 'baseOrTarget' : input === known?.reported?.name ? 'actual' : input;
}
