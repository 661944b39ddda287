/**
 * Office's `CustomFunctions` as far as its typings go, before the functions load; calls as the client makes them: every
 * argument a block of cells, `null` for each one left out, the invocation last.
 */
export class OfficeError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const errorCodes = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
};

type CustomFunction = (...args: readonly unknown[]) => unknown;

export const registry = new Map<string, CustomFunction>();

const fake = {
  associate: (id: string, implementation: CustomFunction): void => {
    registry.set(id, implementation);
  },
  Error: OfficeError,
  ErrorCode: errorCodes,
};
Object.assign(globalThis, { CustomFunctions: fake });

function found(id: string): CustomFunction {
  const implementation = registry.get(id);
  if (!implementation) throw new Error(`${id} is not associated`);
  return implementation;
}

/** Functions whose last parameter repeats: its arguments come as one list. */
export const REPEATING: ReadonlySet<string> = new Set(['LEVEL', 'SCORE']);

/** A formula's value: of ranges a block, of cells one value. An error that fails the whole call is returned. */
export function call(id: string, ...given: readonly unknown[]): unknown {
  const implementation = found(id);
  const blocks: unknown[] = given.map((value) =>
    Array.isArray(value) ? value : value === undefined ? null : [[value]],
  );
  const args = REPEATING.has(id)
    ? [...blocks.slice(0, implementation.length - 1), blocks.slice(implementation.length - 1)]
    : blocks;
  while (args.length < implementation.length) args.push(null);
  try {
    const result = implementation(...args, { functionName: id });
    return Array.isArray(result) && result.length === 1 && (result[0] as unknown[]).length === 1
      ? (result[0] as unknown[])[0]
      : result;
  } catch (error) {
    if (error instanceof OfficeError) return error;
    throw error;
  }
}

export function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

export function error(code: string, ...words: readonly string[]): unknown {
  return expect.objectContaining({
    code,
    message: words.length === 0 ? undefined : expect.stringMatching(inOrder(words)),
  }) as unknown;
}

/** `#VALUE!` whose message names the argument and has a Thai and an English half, with these words in either. */
export function valueError(argument: string, ...words: readonly string[]): unknown {
  return expect.objectContaining({
    code: '#VALUE!',
    message: expect.stringMatching(
      new RegExp(
        `^(?=.*${escaped(argument)})(?=.*[ก-ฮ].* · .*[a-z])${words.map((word) => `(?=.*${escaped(word)})`).join('')}`,
      ),
    ) as unknown,
  }) as unknown;
}

function inOrder(words: readonly string[]): RegExp {
  return new RegExp(words.map(escaped).join('.*'));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
