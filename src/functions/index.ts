/**
 * The custom functions of the catalogue, associated with their names as soon as this script runs. It stands alone: the
 * shared-runtime page loads it before the pane, and a page that has nothing else can load it too.
 */
import { catalogue, type FunctionName, functionNames } from '../scoring/functions/catalogue';
import type { Implementation } from './define';
import { logic } from './logic';

for (const name of functionNames) CustomFunctions.associate(name, asCalled(name));

/** As Excel calls it: the arguments one after the other, the invocation behind them. */
function asCalled<N extends FunctionName>(name: N): (...given: readonly unknown[]) => unknown {
  const run: Implementation = logic[name](catalogue[name]);
  const { length } = catalogue[name].arguments;
  const called = (...given: readonly unknown[]): unknown => run(given.slice(0, length));
  // Of as many parameters as are declared, like any function that is written out.
  return Object.defineProperty(called, 'length', { value: length });
}
