/** The functions as they ship: dist/functions.js, run as the classic script that Excel runs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

export const DIST = join(__dirname, '..', 'dist');

export type CustomFunction = (...args: readonly unknown[]) => unknown;

/** Every function that the script associates, by id. */
export function loadFunctions(): ReadonlyMap<string, CustomFunction> {
  const file = join(DIST, 'functions.js');
  if (!existsSync(file)) throw new Error('dist/functions.js is missing: run `npm run build` first');
  const found = new Map<string, CustomFunction>();
  class FunctionError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  const ErrorCode = {
    invalidValue: '#VALUE!',
    notAvailable: '#N/A',
    divisionByZero: '#DIV/0!',
    invalidNumber: '#NUM!',
    nullReference: '#NULL!',
    invalidName: '#NAME?',
    invalidReference: '#REF!',
  };
  const associate = (id: string, run: CustomFunction): void => {
    found.set(id, run);
  };
  Object.assign(globalThis, { CustomFunctions: { associate, Error: FunctionError, ErrorCode } });
  runInThisContext(readFileSync(file, 'utf8'), { filename: file });
  return found;
}
