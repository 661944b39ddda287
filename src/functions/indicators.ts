/** The logic of what is asked of one indicator's sheet: target, gap, criteria, and the list of all. */
import {
  figureInputs,
  gap as gapOf,
  type Indicator,
  type Rubric,
  rubrics,
  target as targetOf,
} from '../scoring';
import { amountCell } from './outcome';
import { Problem } from './problem';
import type { Language } from './read';
import { indicatorNamed } from './scores';
import type { Cell } from './spill';

type Rows = readonly (readonly (Cell | Problem)[])[];
type Figure = number | null;

export function target([typed, of, wanted, given]: readonly [string, Rubric, Figure, Figure]):
  Cell | Problem {
  const sheet = indicatorNamed(typed, of);
  if (sheet instanceof Problem) return sheet;
  if (turnsOnOneNumber(sheet) && (wanted === null || given === null)) return '';
  return amountCell(targetOf(sheet, wanted ?? 1, given ?? 0), naming(sheet));
}

export function gap([typed, of, given, reported]: readonly [string, Rubric, Figure, Figure]): Cell | Problem {
  const sheet = indicatorNamed(typed, of);
  if (sheet instanceof Problem) return sheet;
  const known = figureInputs(sheet);
  const inputs = sheet.inputs.map((spec) =>
    spec === known?.given ? given : spec === known?.reported ? reported : null,
  );
  return amountCell(gapOf(sheet, inputs), naming(sheet));
}

/** Level and criterion, one row per level. */
export function criteria([typed, of, tongue]: readonly [string, Rubric, Language]): Rows | Problem {
  const sheet = indicatorNamed(typed, of);
  if (sheet instanceof Problem) return sheet;
  // Scoring has the reason why a sheet has no criteria.
  if (sheet.levels.length === 0) return [[amountCell(gapOf(sheet, []), naming(sheet))]];
  return sheet.levels.map(({ level, applied }) => [level, applied[tongue]]);
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

/** Sheets that a blank leaves open; all others have their reason, blank or not. */
function turnsOnOneNumber(sheet: Indicator): boolean {
  return sheet.levels.length > 0 && figureInputs(sheet) !== null;
}

function naming(sheet: Indicator) {
  const known = figureInputs(sheet);
  return (input: string): string =>
    input === known?.given.name ? 'baseOrTarget' : input === known?.reported.name ? 'actual' : input;
}
