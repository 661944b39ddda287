/** The pane loads the language that it speaks; what was not loaded is not taken for blank. */
import { loadMessages, messages } from '../../src/i18n';

test('a language speaks once it has been loaded, the other one stays away', async () => {
  expect(() => messages('en')).toThrow('"en"');
  await loadMessages('en');
  expect(messages('en').appName).toBe('KPI Scores');
  expect(() => messages('th')).toThrow('"th"');
});
