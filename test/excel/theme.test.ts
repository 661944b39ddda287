/**
 * @jest-environment jsdom
 *
 * Office's theme through Microsoft's client, which asks the host again only after some seconds and makes colours of all it gets.
 */
import { watchShown } from '../../src/excel';
import { followTheme } from '../../src/taskpane/hostTheme';
import { bookOf, openExcel, sheetOf } from '../host/office';

const CLIENT_REMEMBERS_MS = 5_001;

test('the pane is as Office is, and follows when somebody turns to it', async () => {
  const { host } = await openExcel(bookOf(sheetOf('A', [[1]])));
  let now = Date.now();
  jest.spyOn(Date.prototype, 'getTime').mockImplementation(() => now);
  const choose = (theme: 'light' | 'dark') => {
    host.theme = theme;
    now += CLIENT_REMEMBERS_MS;
  };
  // The browser would have it otherwise: Office decides.
  const preference = Object.assign(new EventTarget(), { matches: true });
  Object.assign(window, { matchMedia: () => preference });
  const drawn: boolean[] = [];
  followTheme(
    () => Office.context.officeTheme,
    watchShown(),
    (isDark) => drawn.push(isDark),
  );
  expect(drawn).toEqual([false]);
  choose('dark');
  window.dispatchEvent(new Event('focus'));
  expect(drawn).toEqual([false, true]);
  choose('light');
  document.documentElement.dispatchEvent(new Event('pointerenter'));
  expect(drawn).toEqual([false, true, false]);
  choose('dark');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(drawn).toEqual([false, true, false, true]);
  // Nothing is drawn anew where nothing has changed.
  window.dispatchEvent(new Event('focus'));
  expect(drawn).toHaveLength(4);
});

test('where Office names no theme the browser decides', async () => {
  await openExcel(bookOf(sheetOf('A', [[1]])));
  const preference = Object.assign(new EventTarget(), { matches: false });
  Object.assign(window, { matchMedia: () => preference });
  const drawn: boolean[] = [];
  followTheme(
    () => undefined,
    watchShown(),
    (isDark) => drawn.push(isDark),
  );
  preference.matches = true;
  preference.dispatchEvent(new Event('change'));
  expect(drawn).toEqual([false, true]);
});
