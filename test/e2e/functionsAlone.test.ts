/** The built functions.js by itself, as a runtime without a page loads it: a classic script that associates everything. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';

const DIST = path.resolve(__dirname, '../../dist');

function loadAlone(): ReadonlyMap<string, (...args: unknown[]) => unknown> {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  const context = createContext({
    CustomFunctions: {
      associate: (id: string, body: (...args: unknown[]) => unknown) => associated.set(id, body),
      Error: class extends Error {},
      ErrorCode: {},
    },
  });
  runInContext(readFileSync(path.join(DIST, 'functions.js'), 'utf8'), context);
  return associated;
}

test('functions.js alone associates every function of its metadata, and they answer', () => {
  const associated = loadAlone();
  for (const file of ['functions.json', 'functions-th.json']) {
    const { functions } = JSON.parse(readFileSync(path.join(DIST, file), 'utf8')) as {
      functions: { id: string }[];
    };
    expect([...associated.keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
  }
  expect(associated.size).toBe(22);
  expect(associated.get('OTOPLEVEL')?.([[180830246]], [[213379690]], null, {})).toEqual([[3]]);
});
