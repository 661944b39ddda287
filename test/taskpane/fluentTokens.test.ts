import { tokens as theirs } from '@fluentui/react-components';
import { tokens } from '../../src/taskpane/fluentTokens';

test('every token of Fluent has the same value in the bundle', () => {
  const names = Object.keys(theirs);
  expect(names.length).toBeGreaterThan(400);
  expect(Object.fromEntries(names.map((name) => [name, tokens[name]]))).toEqual(theirs);
});
