/** Indicators of steps: how many are done in order, up to the first that is not. */
import { functionMessages as say } from '../i18n/functions';
import { stepsDone } from '../scoring';
import type { FunctionEntry } from '../scoring/functions/catalogue';
import type { Implementation } from './define';
import { Problem, wrongArgument } from './problem';
import { readers } from './read';
import { type Cell, finished, gridOf, readAll, rowsOf } from './spill';

/** Steps earn one level each. */
const mostSteps = 5;

/** One row or column gives one level, a block one per row. */
export function milestones({ arguments: [steps] }: FunctionEntry): Implementation {
  return ([given]) => {
    const { rows, columns } = gridOf(given);
    const cells = rowsOf(given);
    const sequences = rows === 1 || columns === 1 ? [cells.flat()] : cells;
    return finished(sequences.map((sequence) => [stepsLevel(sequence, steps?.name ?? '')]));
  };
}

function stepsLevel(cells: readonly unknown[], name: string): Cell | Problem {
  if (cells.length > mostSteps) return wrongArgument(name, say.tooManySteps(cells.length, mostSteps));
  const ticks = readAll(cells, name, readers.tick);
  return ticks instanceof Problem ? ticks : stepsDone(ticks);
}
