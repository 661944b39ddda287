/**
 * The functions that work for any indicator of any rubric, named by its code. The comments are the help that Excel shows
 * in English (`help.th.ts` holds the Thai).
 */
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
import { figure, isBlank, type Language, language as languageReader, rubric as rubricReader } from './read';
import { anyIndicator, indicatorArguments, indicatorNamed } from './scores';
import { argument, type Cell, finished, oneResult, single, spill } from './spill';

/**
 * Level (0-5) by any indicator. Ranges give one level per row.
 * @customfunction LEVEL LEVEL
 * @param indicator Code of the indicator, such as "otop-income" (KPI.INDICATORS lists them)
 * @param rubric Rubric, such as "2561" or "2562/1"
 * @param inputs Inputs of the indicator's sheet in its order, as many as it has
 * @returns Level 0 to 5; empty where a result is blank
 */
export function level(indicator: unknown[][], rubric: unknown[][], inputs: unknown[][][]): unknown[][] {
  return anyIndicator('level', indicator, rubric, inputs);
}

/**
 * Score between levels by any indicator: the level plus the way to the next one. Ranges give one score per row.
 * @customfunction SCORE SCORE
 * @param indicator Code of the indicator, such as "otop-income" (KPI.INDICATORS lists them)
 * @param rubric Rubric, such as "2561" or "2562/1"
 * @param inputs Inputs of the indicator's sheet in its order, as many as it has
 * @returns Score 0 to 5; empty where a result is blank
 */
export function score(indicator: unknown[][], rubric: unknown[][], inputs: unknown[][][]): unknown[][] {
  return anyIndicator('score', indicator, rubric, inputs);
}

/**
 * The figure that earns a level, in the input's own unit. Ranges give one figure per row.
 * @customfunction TARGET TARGET
 * @param indicator Code of the indicator, such as "otop-income"
 * @param rubric Rubric, such as "2561" or "2562/1"
 * @param level Level to reach, 1 to 5
 * @param baseOrTarget Base or target given beforehand
 * @returns Figure that earns the level; #N/A where it is not a matter of one number
 */
export function target(
  indicator: unknown[][],
  rubric: unknown[][],
  level: unknown[][],
  baseOrTarget: unknown[][],
): unknown[][] {
  const figures = [argument('level', level, figure), argument('baseOrTarget', baseOrTarget, figure)] as const;
  return spill<[string, Rubric, number | null, number | null]>(
    [...indicatorArguments(indicator, rubric), ...figures],
    ([typed, of, wanted, given]) => {
      const sheet = indicatorNamed(typed, of);
      if (sheet instanceof Problem) return sheet;
      if (turnsOnOneNumber(sheet) && (wanted === null || given === null)) return '';
      return amountCell(targetOf(sheet, wanted ?? 1, given ?? 0), naming(sheet));
    },
  );
}

/**
 * What is missing from a result to the next level, in the input's own unit; 0 at level 5. Ranges give one figure per row.
 * @customfunction GAP GAP
 * @param indicator Code of the indicator, such as "otop-income"
 * @param rubric Rubric, such as "2561" or "2562/1"
 * @param baseOrTarget Base or target given beforehand
 * @param actual Result so far
 * @returns Amount missing; #N/A where the next level is not a matter of one number
 */
export function gap(
  indicator: unknown[][],
  rubric: unknown[][],
  baseOrTarget: unknown[][],
  actual: unknown[][],
): unknown[][] {
  const figures = [
    argument('baseOrTarget', baseOrTarget, figure),
    argument('actual', actual, figure),
  ] as const;
  return spill<[string, Rubric, number | null, number | null]>(
    [...indicatorArguments(indicator, rubric), ...figures],
    ([typed, of, given, reported]) => {
      const sheet = indicatorNamed(typed, of);
      if (sheet instanceof Problem) return sheet;
      const known = figureInputs(sheet);
      const inputs = sheet.inputs.map((spec) =>
        spec === known?.given ? given : spec === known?.reported ? reported : null,
      );
      return amountCell(gapOf(sheet, inputs), naming(sheet));
    },
  );
}

/**
 * The criterion of each level of an indicator, as it is applied: level and wording, one row per level.
 * @customfunction CRITERIA CRITERIA
 * @param indicator Code of the indicator, such as "otop-income"
 * @param rubric Rubric, such as "2561" or "2562/1"
 * @param [language] "th" (if left out) or "en"
 * @returns Two columns: level and criterion
 */
export function criteria(indicator: unknown[][], rubric: unknown[][], language?: unknown[][]): unknown[][] {
  const [codeArgument, rubricArgument] = indicatorArguments(indicator, rubric);
  const typed = single(codeArgument);
  if (typed instanceof Problem) return failed(typed);
  const of = single(rubricArgument);
  if (of instanceof Problem) return failed(of);
  const tongue = single(argument('language', language, languageReader));
  if (tongue instanceof Problem) return failed(tongue);
  const sheet = indicatorNamed(typed, of);
  if (sheet instanceof Problem) return failed(sheet);
  // Scoring has the reason why a sheet has no criteria.
  if (sheet.levels.length === 0) return finished([[amountCell(gapOf(sheet, []), naming(sheet))]]);
  return finished(sheet.levels.map(({ level: number, applied }) => [number, applied[tongue]]));
}

/**
 * The catalogue of indicators: rubric, code, number, group, name, unit, weight in percent, inputs of KPI.LEVEL in order.
 * @customfunction INDICATORS INDICATORS
 * @param [rubric] Rubric, such as "2561"; all rubrics if left out
 * @param [language] "th" (if left out) or "en"
 * @returns Eight columns, one row per indicator
 */
export function indicators(rubric?: unknown[][], language?: unknown[][]): unknown[][] {
  const of = single(argument('rubric', rubric, rubricOrAll));
  if (of instanceof Problem) return failed(of);
  const tongue = single(argument('language', language, languageReader));
  if (tongue instanceof Problem) return failed(tongue);
  const listed = of === null ? rubrics() : [of];
  return finished(listed.flatMap((each) => each.indicators.map((sheet) => catalogueRow(sheet, tongue))));
}

function rubricOrAll(cell: unknown, name: string): Rubric | Problem | null {
  return isBlank(cell) ? null : rubricReader(cell, name);
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

function failed(problem: Problem): unknown[][] {
  return [[oneResult(problem)]];
}
