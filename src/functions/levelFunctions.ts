/**
 * The functions that score one indicator each. Names, argument order and default rubric are fixed for ever: formulas in
 * workbooks hold them. The comments are the help that Excel shows in English (`help.th.ts` holds the Thai).
 */
import { functionMessages as say } from '../i18n/functions';
import { stepsDone } from '../scoring';
import { Problem, wrongArgument } from './problem';
import { figure, optionalFigure, rubricOr, tick } from './read';
import { figures, type InputArgument, levelOf, levels } from './scores';
import { argument, type Cell, finished, gridOf, listOf, oneResult, readAll, rowsOf, single } from './spill';

/**
 * Level (0-5) of OTOP sales by their growth over the base year. Ranges give one level per row.
 * @customfunction OTOPLEVEL OTOPLEVEL
 * @param base Sales of the base year, baht; quarters 1-2 only under 2562/1
 * @param actual Sales of this year over the same months, baht
 * @param [rubric] Rubric, "2561" if left out
 * @returns Level 0 to 5; empty where the result is blank
 */
export function otopLevel(base: unknown[][], actual: unknown[][], rubric?: unknown[][]): unknown[][] {
  return levels('otop-income', '2561', figures({ base, actual }), rubric);
}

/**
 * Level (0-5) by the share of target poor households that remain below the income line. Ranges give one level per row.
 * @customfunction POVERTYLEVEL POVERTYLEVEL
 * @param target Target households; 0 is exempt and gives 5
 * @param remaining Households still below the line
 * @param [rubric] Rubric, "2561" if left out (threshold part only)
 * @returns Level 0 to 5; empty where the result is blank
 */
export function povertyLevel(target: unknown[][], remaining: unknown[][], rubric?: unknown[][]): unknown[][] {
  return levels('poverty-remaining', '2561', figures({ target, remaining }), rubric);
}

/**
 * Level (0-5) of target households that reached a source of funds. Ranges give one level per row.
 * @customfunction CAPITALLEVEL CAPITALLEVEL
 * @param target Target households
 * @param achieved Households brought to 1 household 1 contract
 * @param [rubric] Rubric, "2561" if left out
 * @returns Level 0 to 5; empty where the result is blank
 */
export function capitalLevel(target: unknown[][], achieved: unknown[][], rubric?: unknown[][]): unknown[][] {
  return levels('capital-access', '2561', figures({ target, achieved }), rubric);
}

/**
 * Level (1-5) of budget disbursement. Ranges give one level per row.
 * @customfunction BUDGETLEVEL BUDGETLEVEL
 * @param allocated Budget allocated, baht; instalment 1 only under 2562/1
 * @param disbursed Budget disbursed, baht
 * @param [rubric] Rubric, "2562/1" if left out
 * @returns Level; empty where the result is blank
 */
export function budgetLevel(
  allocated: unknown[][],
  disbursed: unknown[][],
  rubric?: unknown[][],
): unknown[][] {
  return levels('budget-disbursement', '2562/1', figures({ allocated, disbursed }), rubric);
}

/**
 * Level (1-5) by the mean completion of all projects of the plan. One range gives one level; a blank project gives an
 * empty result.
 * @customfunction PLANLEVEL PLANLEVEL
 * @param percentages Completion of every project in percent, such as 85 (not 0.85)
 * @param [rubric] Rubric, "2562/1" if left out
 * @returns Level; empty where a project is blank
 */
export function planLevel(percentages: unknown[][], rubric?: unknown[][]): unknown {
  const all = argument('percentages', percentages, figure);
  const of = single(argument('rubric', rubric, rubricOr('2562/1')));
  if (of instanceof Problem) return oneResult(of);
  const list = listOf(all);
  return oneResult(list instanceof Problem ? list : levelOf('plan-completion', of, [all], [list]));
}

/**
 * Level (0-5) of community livelihoods (Sammachip). Ranges give one level per row.
 * @customfunction LIVELIHOODLEVEL LIVELIHOODLEVEL
 * @param target Target persons
 * @param achieved Persons promoted (2562/1), or with more income (2562/2)
 * @param [rubric] Rubric, "2562/1" if left out
 * @param [villages] Target villages; needed by 2562/2
 * @param [groups] New registered groups; needed by 2562/2
 * @returns Level 0 to 5; empty where the result is blank
 */
export function livelihoodLevel(
  target: unknown[][],
  achieved: unknown[][],
  rubric?: unknown[][],
  villages?: unknown[][],
  groups?: unknown[][],
): unknown[][] {
  const args = [...figures({ target, achieved }), ...optionalFigures({ villages, groups })];
  return levels('livelihood', '2562/1', args, rubric);
}

/**
 * Level (1-5) by the share of sufficiency-economy villages whose Gross Village Happiness rose. Ranges give one level per row.
 * @customfunction VILLAGELEVEL VILLAGELEVEL
 * @param villages Villages developed
 * @param improved Villages with higher Gross Village Happiness
 * @param [rubric] Rubric, "2562/2" if left out
 * @returns Level; empty where the result is blank
 */
export function villageLevel(
  villages: unknown[][],
  improved: unknown[][],
  rubric?: unknown[][],
): unknown[][] {
  return levels('sufficiency-village', '2562/2', figures({ villages, improved }), rubric);
}

/**
 * Level (1-5) of collecting household BMN data; the percentage is rounded to 2 decimals. Ranges give one level per row.
 * @customfunction BMNLEVEL BMNLEVEL
 * @param target Target households
 * @param collected Households collected
 * @param [rubric] Rubric, "2562/1" if left out
 * @returns Level; empty where the result is blank
 */
export function bmnLevel(target: unknown[][], collected: unknown[][], rubric?: unknown[][]): unknown[][] {
  return levels('bmn-collection', '2562/1', figures({ target, collected }), rubric);
}

/**
 * Level (0-5) of disbursing the Women's Role Development Fund. Ranges give one level per row.
 * @customfunction FUNDLEVEL FUNDLEVEL
 * @param budget Fund budget, baht
 * @param disbursed Disbursed, baht
 * @param [rubric] Rubric, "2562/2" if left out
 * @param [recordsMatch] TRUE if the SARA record is correct, complete and equal to the control register; FALSE if left out
 * @param [steps] Steps done in order (0-2); needed by 2562/1
 * @returns Level 0 to 5; empty where the result is blank
 */
export function fundLevel(
  budget: unknown[][],
  disbursed: unknown[][],
  rubric?: unknown[][],
  recordsMatch?: unknown[][],
  steps?: unknown[][],
): unknown[][] {
  const records: InputArgument = { ...argument('recordsMatch', recordsMatch, tick), optional: true };
  const args = [...figures({ budget, disbursed }), records, ...optionalFigures({ steps })];
  return levels('womens-fund', '2562/2', args, rubric);
}

/**
 * Level (1-5) of OTOP products of group D raised in quality standard and with a permanent
 * market. Ranges give one level per row.
 * @customfunction PRODUCTLEVEL PRODUCTLEVEL
 * @param target Target products
 * @param upgraded Products upgraded and with a permanent market
 * @param [rubric] Rubric, "2562/2" if left out
 * @returns Level; empty where the result is blank
 */
export function productLevel(target: unknown[][], upgraded: unknown[][], rubric?: unknown[][]): unknown[][] {
  return levels('product-upgrade', '2562/2', figures({ target, upgraded }), rubric);
}

/**
 * Level (0-5) of households in debt management that reduced or cleared debt. Ranges give one level per row.
 * @customfunction DEBTLEVEL DEBTLEVEL
 * @param target Target households
 * @param reduced Households that reduced or cleared debt
 * @param [rubric] Rubric, "2562/2" if left out
 * @returns Level 0 to 5; empty where the result is blank
 */
export function debtLevel(target: unknown[][], reduced: unknown[][], rubric?: unknown[][]): unknown[][] {
  return levels('debt-management', '2562/2', figures({ target, reduced }), rubric);
}

/** Steps earn one level each. */
const mostSteps = 5;

/**
 * Level (0-5) of an indicator of steps: how many are done in order, up to the first that is not. One row or column gives
 * one level, a block one per row.
 * @customfunction MILESTONELEVEL MILESTONELEVEL
 * @param steps Ticks, step 1 first: TRUE, 1, x, ✓, /, yes or มี is done; blank, FALSE, 0, -, no or ไม่มี is not
 * @returns Level 0 to 5
 */
export function milestoneLevel(steps: unknown[][]): unknown[][] {
  const { rows, columns } = gridOf(steps);
  const cells = rowsOf(steps);
  const sequences = rows === 1 || columns === 1 ? [cells.flat()] : cells;
  return finished(sequences.map((sequence) => [stepsLevel(sequence)]));
}

function stepsLevel(cells: readonly unknown[]): Cell | Problem {
  if (cells.length > mostSteps) return wrongArgument('steps', say.tooManySteps(cells.length, mostSteps));
  const ticks = readAll(cells, 'steps', tick);
  return ticks instanceof Problem ? ticks : stepsDone(ticks);
}

function optionalFigures(given: Readonly<Record<string, unknown>>): InputArgument[] {
  return Object.entries(given).map(([name, cells]) => ({
    ...argument(name, cells, optionalFigure),
    optional: true,
  }));
}
