/** @jest-environment jsdom */
import { watchShown } from '../../src/excel';
import { bookOf, openExcel, sheetOf } from '../host/office';

test('a pane that is closed and opened again: Excel tells, and whoever waits hears of it', async () => {
  const { host } = await openExcel(bookOf(sheetOf('A', [[1]])));
  const shown = watchShown();
  const heard = jest.fn();
  shown.onShown(heard);
  expect(shown.isShown()).toBe(true);
  const told = (isShown: boolean) =>
    new Promise<void>((resolve) => {
      void Office.addin.onVisibilityModeChanged(() => resolve()).then(() => host.showPane(isShown));
    });
  await told(false);
  expect([shown.isShown(), heard.mock.calls.length]).toEqual([false, 0]);
  await told(true);
  expect([shown.isShown(), heard.mock.calls.length > 0]).toEqual([true, true]);
});

test('a host that does not tell: the pane is taken as shown, and a tab in the background still counts', () => {
  const { addin } = Office;
  Reflect.deleteProperty(Office, 'addin');
  const shown = watchShown();
  Object.assign(Office, { addin });
  const state = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  expect(shown.isShown()).toBe(false);
  const heard = jest.fn();
  const stop = shown.onShown(heard);
  state.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  expect([shown.isShown(), heard.mock.calls.length]).toEqual([true, 1]);
  stop();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(heard).toHaveBeenCalledTimes(1);
  state.mockRestore();
});
